;;; non-local exits  -*- lexical-binding: t; -*-

(catch 'a 1 2)
;; => 2
(catch 'a (throw 'a 5) 6)
;; => 5
(catch 'a (catch 'b (throw 'a 1)) 2)
;; => 1
(catch 'a (catch 'b (throw 'b 1)) 2)
;; => 2
(throw 't-no-such-tag 1) ;; signals (no-catch t-no-such-tag 1)
(catch 'x (mapc (lambda (y) (when (= y 2) (throw 'x y))) '(1 2 3)))
;; => 2
(catch "a" (catch 'c (throw 'c 'inner)))
;; => inner
(let ((tag (list 1))) (catch tag (throw tag 'ok)))
;; => ok
(catch 'a (throw 'a (catch 'a (throw 'a 1))))
;; => 1
(let ((n 0)) (dotimes (i 1000) (setq n (+ n (catch 'k (throw 'k i))))) n)
;; => 499500
