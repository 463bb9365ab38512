;;; interactive forms and the modes of commands  -*- lexical-binding: t; -*-

(list (interactive-form (lambda () (interactive))) (interactive-form (lambda () (interactive nil))) (interactive-form (lambda () (interactive "p" foo)))) ;; => ((interactive) (interactive nil) (interactive "p"))
(command-modes (lambda () (interactive nil foo bar) 1)) ;; => (foo bar)
(defun t-cm () (interactive "p" a-mode) 1)
(list (command-modes 't-cm) (progn (put 't-cm 'command-modes '(x)) (command-modes 't-cm))) ;; => ((a-mode) (x))
(mapcar #'command-modes '(nil 1 t-undefined (lambda () (interactive nil q)) (closure (t) () (interactive nil q)))) ;; => (nil nil nil (q) (q))
;; the parameters of frames
(let ((f (lambda (z &optional y) (ignore z y) (list (backtrace-eval 'z 1) (backtrace--locals 1))))) (funcall f 4)) ;; emlet => (4 ((z . 4) (y)))
(backtrace--locals 0) ;; signals (wrong-type-argument wholenump -1)
(backtrace--locals 10000) ;; signals (error "Activation frame not found!")
(backtrace-eval 1 'a) ;; signals (wrong-type-argument wholenump a)
