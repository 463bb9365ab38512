;;; what is printed reads back equal  -*- lexical-binding: t; -*-

(let ((x '(a "b\n" ?c 1.5 -0.0 [1 (2)] #s(r "x") \12 a\ b :k #&3"\5")))
  (equal x (read (prin1-to-string x))))
;; => t
(let ((n (expt 3 200))) (= n (read (prin1-to-string n))))
;; => t
(let ((ok t)) (dolist (f '(0.1 1e23 5e-324 1.7976931348623157e308 123.456 1e22)) (unless (= f (read (prin1-to-string f))) (setq ok f))) ok)
;; => t
(let ((s (apply #'string (number-sequence 0 300)))) (equal s (read (prin1-to-string s))))
;; => t
(let ((u (apply #'unibyte-string (number-sequence 0 255)))) (equal u (read (let ((print-escape-nonascii t)) (prin1-to-string u)))))
;; => t
