;;; progress reporters, temporary messages, frames of calls  -*- lexical-binding: t; -*-

(let (r) (defun ct-f () (setq r (backtrace-frame 0 'ct-f))) (ct-f) r) ;; => (t ct-f)
(let (r) (defun ct-g (x) (setq r (backtrace-frame 1 'ct-g))) (defun ct-h () (ct-g 5)) (ct-h) r) ;; => (t ct-h)
(let (r) (defun ct-k (x) (setq r (car (backtrace-frames 'ct-k)))) (ct-k 5) r) ;; => (t ct-k (5) nil)
(with-temp-message nil 5) ;; => 5
(let ((r (make-progress-reporter "x" 0 10))) (progress-reporter-update r 5) (progress-reporter-done r)) ;; => "x...done"
(let (l) (dotimes-with-progress-reporter (i 3) "Count" (push i l)) l) ;; => (2 1 0)
(let (l) (dolist-with-progress-reporter (i '(a b)) "Count" (push i l)) l) ;; => (b a)
