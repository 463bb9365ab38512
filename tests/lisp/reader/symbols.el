;;; symbols with odd names  -*- lexical-binding: t; -*-

(mapcar #'symbol-name '(foo foo-bar FOO foo\ bar \123 \- a\,b \#x a.b a\;b))
;; => ("foo" "foo-bar" "FOO" "foo bar" "123" "-" "a,b" "#x" "a.b" "a;b")
(mapcar #'symbol-name '(\(\) a\"b \? a? ?? \\))
;; signals (wrong-type-argument symbolp 63)
(list (symbol-name '##) (length (symbol-name '##)))
;; => ("" 0)
(eq 'foo 'FOO)
;; => nil
(mapcar #'keywordp '(:a a : \:b))
;; => (t nil t t)
(symbol-name 'über)
;; => "über"
