;;; the same name in two obarrays  -*- lexical-binding: t; -*-

(let* ((ob (obarray-make)) (s (intern "car" ob))) (set s 1) (list (symbol-value s) (eq s 'car) (symbol-name s)))
;; => (1 nil "car")
(let* ((ob (obarray-make)) (k (intern ":k" ob))) (boundp k))
;; => nil
(let ((obarray (obarray-make))) (symbolp (read "fresh")))
;; => t
