;;; -*- lexical-binding: t -*-
(progn (require 'hex-util) (require 'obarray) (require 'benchmark))
;; => benchmark
(list (encode-hex-string "abc\377") (decode-hex-string "616263") (append (decode-hex-string "FfaB") nil) (encode-hex-string ""))
;; => ("616263ff" "abc" (255 171) "")
(condition-case e (decode-hex-string "zz") (error e))
;; => (error "Invalid hexadecimal digit ‘z’")
(let ((o (obarray-make 5))) (obarray-put o "a") (intern "b" o) (list (obarrayp o) (symbol-name (obarray-get o "a")) (obarray-get o "zz") (obarray-remove o "a") (obarray-remove o "a") (let (r) (obarray-map (lambda (s) (push (symbol-name s) r)) o) r) (obarrayp '(1))))
;; => (t "a" nil t nil ("b") nil)
(let ((r (benchmark-run 3 (list 1)))) (list (length r) (floatp (car r)) (natnump (cadr r))))
;; => (3 t t)
(let ((n 0)) (list (length (benchmark-run (setq n (1+ n)) (setq n (+ n 10)))) n))
;; => (3 11)
(let ((n 0) (k 4)) (benchmark-run k (setq n (1+ n))) n)
;; => 4
(let ((n 0)) (list (floatp (benchmark-elapse (setq n 5))) n (length (benchmark-call (lambda () (setq n (1+ n))) 2)) n))
;; => (t 5 3 7)
(integerp (car (benchmark-call #'ignore 0.001)))
;; => t
