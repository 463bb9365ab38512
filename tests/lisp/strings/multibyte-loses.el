;;; properties and bytes of multibyte text  -*- lexical-binding: t; -*-

(list (upcase (propertize "abcé" 'a 1)) (upcase (propertize "abc" 'a 1)) (text-properties-at 2 (capitalize (propertize "ab\351" 'a 1))) (downcase (string-to-multibyte (propertize "abc" 'a 1))))
;; => ("ABCÉ" #("ABC" 0 3 (a 1)) (a 1) "abc")
(mapcar (lambda (s) (append (decode-coding-string s 'raw-text) nil)) (list "é" "日本語\r\n" (string ?a 4194303 ?é))) ;; => ((23) (27 212 98 10) (97 255 23))
(multibyte-string-p (decode-coding-string "日本語" 'binary)) ;; => nil
(mapcar (lambda (c) (aref (standard-case-table) c)) (list ?½ 160 ?ª #x2000 ?日 ?A)) ;; => (189 160 nil 8192 nil 97)
(list (unencodable-char-position 0 4 'us-ascii 0 "aéééc") (unencodable-char-position nil nil 'us-ascii 9 "abéé") (unencodable-char-position 0 2 'utf-8 'a "abc") (unencodable-char-position 1 1 'utf-8))
;; => ((1 2 3) (2 3) nil nil)
(list (check-coding-systems-region 1 1 '(utf-8)) (find-coding-systems-region-internal 1 1)) ;; => (nil t)
(find-coding-systems-region-internal 1 2) ;; signals (args-out-of-range 1 2)
(list (split-string "abab" "x" nil "a\\|b") (split-string "banana" "\\_<a" nil "a\\|b")) ;; => (("b") (""))
(list (expand-file-name "x" 6) (expand-file-name "" t)) ;; => ("/x" "/")
(list (logb -0.0e+NaN) (logb 0.0e+NaN) (logb -1.0e+INF)) ;; => (-0.0e+NaN 0.0e+NaN 1.0e+INF)
(list (truncate-string-to-width "abcdef" 2 0 nil "xyz") (truncate-string-to-width "" 7 5 ?a) (truncate-string-to-width "abc" 2 1 'b) (truncate-string-to-width "abc" 1 0 'b 5))
;; => ("abcdefxyz" "aaaaaaa" "b" "…")
