;;; odd ends: NaN among others, raw bytes for functions, null characters in collation  -*- lexical-binding: t; -*-

(max 1.0e+INF 0.0e+NaN 'a) ;; => 0.0e+NaN
(min 1 0.0e+NaN 'a 5) ;; => 0.0e+NaN
(max 0.0e+NaN 1 'a) ;; signals (wrong-type-argument number-or-marker-p a)
(list (max 1 2 3) (min 3.0 2 1 2)) ;; => (3 1)
(seq-mapn 3 '(1 2 . 3)) ;; signals (invalid-function 3)
(list (string-collate-equalp "a\0b" "a\0c") (string-collate-lessp "a\0b" "a\0c") (string-collate-equalp "a\0b" "A" nil t)) ;; => (t nil t)
(list (syntax-class-to-char 4294967296) (syntax-class-to-char -4294967295)) ;; => (32 46)
(syntax-class-to-char 16) ;; signals (args-out-of-range 15 16)
(list (split-string "a b c d" "\\s-+" t "b$") (split-string "ab-ab-cb" "-" nil "^a") (split-string "ab-ab-cb" "-" nil "\\`ab"))
;; => (("a" "b" "c" "d") ("b" "ab" "cb") ("" "" "cb"))
(split-string "ab-ab-cb" "-" nil "ab-") ;; signals (args-out-of-range "ab-ab-cb" 3 2)
(let (l) (princ "a\377" (lambda (c) (push c l))) l) ;; => (255 97)
(let (l) (prin1 "a\377" (lambda (c) (push c l))) l) ;; => (34 4194303 97 34)
(let ((print-escape-nonascii t) l) (prin1 "a\377" (lambda (c) (push c l))) l) ;; => (34 55 55 51 92 97 34)
