;;; large strings  -*- lexical-binding: t; -*-

(length (apply #'concat (make-list 1000 "abc")))
;; => 3000
(let ((s "")) (dotimes (i 100) (setq s (concat s (number-to-string i)))) (list (length s) (substring s -6)))
;; => (190 "979899")
(let ((parts nil)) (dotimes (i 50) (push (format "%02d" i) parts)) (substring (apply #'concat (nreverse parts)) 90))
;; => "4546474849"
(string-bytes (make-string 10000 ?日))
;; => 30000
(aref (concat (make-string 5000 ?é) "x") 5000)
;; => 120
(let ((s (concat (make-string 3000 ?é) "abc" (make-string 3000 ?a)))) (list (aref s 2999) (aref s 3001) (substring s 2998 3004)))
;; => (233 98 "ééabca")
