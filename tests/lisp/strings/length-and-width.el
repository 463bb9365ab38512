;;; counting characters, bytes and columns  -*- lexical-binding: t; -*-

(list (length "") (length "abc") (length "日本"))
;; => (0 3 2)
(list (string-bytes "abc") (string-bytes "é") (string-bytes "日本") (string-bytes "😀"))
;; => (3 2 6 4)
(list (string-width "abc") (string-width "日本") (string-width "é") (string-width "a\tb"))
;; => (3 4 1 10)
(list (char-width ?a) (char-width ?日) (char-width ?\n))
;; => (1 2 0)
(truncate-string-to-width "abcdef" 3)
;; => "abc"
(truncate-string-to-width "日本語" 4)
;; => "日本"
(string-bytes 5) ;; signals (wrong-type-argument stringp 5)
