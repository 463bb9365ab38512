;; What a builtin's arguments cost: processor time of a turn of a loop, of one that calls a builtin without arguments, and of
;; one that calls a builtin with an argument, in ns; the best of five.  Run by: emlet bench/gc/arguments.el
(defun time-of (function turns)
  (garbage-collect)
  (let ((best 1e9))
    (dotimes (_ 5)
      (let ((start (car (current-cpu-time))))
        (funcall function turns)
        (setq best (min best (- (car (current-cpu-time)) start)))))
    (/ (* best 1e3) turns)))
(defun loop-empty (n) (let ((i 0)) (while (< i n) (setq i (1+ i)))))
(defun loop-none (n) (let ((i 0)) (while (< i n) (current-message) (setq i (1+ i)))))
(defun loop-one (n) (let ((i 0)) (while (< i n) (suspicious-object i) (setq i (1+ i)))))
(princ (list (time-of #'loop-empty 3000000) (time-of #'loop-none 3000000) (time-of #'loop-one 3000000)))
