;;; prin1 quotes strings, princ does not  -*- lexical-binding: t; -*-

(prin1-to-string "a\"b\\c")
;; => "\"a\\\"b\\\\c\""
(prin1-to-string "a\nb\tc")
;; => "\"a\nb	c\""
(prin1-to-string "a\"b" t)
;; => "a\"b"
(prin1-to-string "")
;; => "\"\""
(let ((print-escape-newlines t)) (prin1-to-string "a\nb\fc\td"))
;; => "\"a\\nb\\fc	d\""
(let ((print-escape-control-characters t)) (prin1-to-string "a\nb\0c\t\e"))
;; => "\"a\\12b\\0c\\11\\33\""
(let ((print-escape-control-characters t) (print-escape-newlines t)) (prin1-to-string "a\nb\0c"))
;; => "\"a\\nb\\0c\""
(prin1-to-string "é日")
;; => "\"é日\""
