;;; wrong types name predicate and value  -*- lexical-binding: t; -*-

(+ 1 "a") ;; signals (wrong-type-argument number-or-marker-p "a")
(car "a") ;; signals (wrong-type-argument listp "a")
(symbol-name "a") ;; signals (wrong-type-argument symbolp "a")
(length 'a) ;; signals (wrong-type-argument sequencep a)
(aref 'a 0) ;; signals (wrong-type-argument arrayp a)
(gethash 1 2) ;; signals (wrong-type-argument hash-table-p 2)
(concat 1) ;; signals (wrong-type-argument sequencep 1)
(upcase nil) ;; signals (wrong-type-argument char-or-string-p nil)
(intern 'a) ;; signals (wrong-type-argument stringp a)
(setcar 5 1) ;; signals (wrong-type-argument consp 5)
(fset "a" 1) ;; signals (wrong-type-argument symbolp "a")
(string-to-char 5) ;; signals (wrong-type-argument stringp 5)
(logand 1 'x) ;; signals (wrong-type-argument number-or-marker-p x)
;; emlet signals wrong-type-argument
