;;; strings to other things  -*- lexical-binding: t; -*-

(list (string-to-list "abc") (string-to-vector "ab") (append "ab" nil) (vconcat "ab") (string-to-char "abc") (string-to-char ""))
;; => ((97 98 99) [97 98] (97 98) [97 98] 97 0)
(list (char-to-string ?a) (char-to-string ?é) (number-to-string 5) (symbol-name 'a))
;; => ("a" "é" "5" "a")
(list (string-to-multibyte "abc") (string-to-unibyte "abc"))
;; => ("abc" "abc")
(append (string-to-multibyte "\351") nil)
;; => (4194281)
(string-to-unibyte "é") ;; signals error
(append (string-as-unibyte "é") nil)
;; => (195 169)
(append (string-make-unibyte "é") nil)
;; => (233)
(append (encode-coding-string "é€" 'utf-8) nil)
;; => (195 169 226 130 172)
(decode-coding-string "\303\251" 'utf-8)
;; => "é"
(char-to-string -1) ;; signals (wrong-type-argument characterp -1)
