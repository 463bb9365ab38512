;;; reading and writing characters  -*- lexical-binding: t; -*-

(aref "abc" 1)
;; => 98
(aref "日本語" 2)
;; => 35486
(let ((s (copy-sequence "abc"))) (aset s 1 ?X) s)
;; => "aXc"
(let ((s (copy-sequence "abc"))) (aset s 1 ?é) (list (append s nil) (length s) (multibyte-string-p s)))
;; => ((97 233 99) 3 nil)
(let ((s (copy-sequence "日本"))) (aset s 0 ?a) (list s (string-bytes s)))
;; => ("a本" 4)
(aref "abc" 3) ;; signals (args-out-of-range "abc" 3)
(aref "abc" -1) ;; signals (args-out-of-range "abc" -1)
(aref "é" 5) ;; signals (args-out-of-range "é" 5)
(let ((s (make-string 3 ?a))) (aset s 0 'x)) ;; signals (wrong-type-argument characterp x)
(let ((s (make-string 3 ?a))) (aset s 9 ?x)) ;; signals (args-out-of-range "aaa" 9)
