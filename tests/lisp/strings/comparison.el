;;; equality and order  -*- lexical-binding: t; -*-

(list (string= "a" "a") (string= "a" 'a) (string-equal 'a 'a) (string= "a" "A") (string= "" ""))
;; => (t t t nil t)
(list (string< "a" "b") (string< "b" "a") (string< "a" "ab") (string< "" "a") (string< "a" "a") (string-lessp 'a "b"))
;; => (t nil t t nil t)
(list (string> "b" "a") (string-greaterp "a" "b"))
;; => (t nil)
(string= "a" 1) ;; signals (wrong-type-argument stringp 1)
(string< "é" "z")
;; => nil
(string< "\377" "é")
;; => nil
(list (string-version-lessp "foo2" "foo12") (string-version-lessp "a10" "a9") (string-version-lessp "1.2" "1.10"))
;; => (t nil t)
(list (string-prefix-p "ab" "abc") (string-prefix-p "AB" "abc") (string-prefix-p "AB" "abc" t) (string-suffix-p "bc" "abc") (string-suffix-p "x" "abc"))
;; => (t nil t t nil)
