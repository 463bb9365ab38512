;;; symbols are compared by identity  -*- lexical-binding: t; -*-

(list (eq 'a 'a) (eq 'a 'b) (equal 'a 'a) (eql :a :a))
;; => (t nil t t)
(list (string= 'abc "abc") (string< 'a 'b))
;; => (t t)
(bare-symbol-or-name-missing) ;; signals (void-function bare-symbol-or-name-missing)
