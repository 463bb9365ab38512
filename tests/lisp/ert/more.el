;;; -*- lexical-binding: t -*-
(require 'ert-x)
;; => ert-x
(ert-filter-string "foo bar baz" "b\\(a\\)" (list "f\\(o\\)" 1))
;; => "fo r z"
(ert-propertized-string "foo " '(face italic) "bar" " baz" nil " quux")
;; => #("foo bar baz quux" 4 7 (face italic) 7 11 (face italic))
(ert-with-message-capture text (message "a%d" 1) (message nil) (message "b") text)
;; => "a1\nb\n"
(let ((ran nil)) (add-hook 'pre-command-hook (lambda () (push this-command ran))) (list (ert-simulate-command '(ignore 7)) ran last-command))
;; => (nil (ignore) ignore)
(ert--explain-equal-including-properties #("foobar" 0 3 (a b)) #("foobar" 1 3 (a b)))
;; => (char 0 "f" (different-properties-for-key a (different-atoms b nil)) context-before "" context-after "oobar")
(ert--explain-equal 5 500000000)
;; => (different-atoms (5 "#x5" "?") (500000000 "#x1dcd6500"))
