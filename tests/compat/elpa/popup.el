;;; popup.el --- what of elpa-popup needs no buffer  -*- lexical-binding: t; -*-
;; libraries: popup

(show (popup-make-item "x" :value 5 :summary "s"))
(show (popup-item-value (popup-make-item "x" :value 5)))
(show (popup-x-to-string 12))
(show (functionp 'popup-create))
(show (mapcar (lambda (f) (funcall f (popup-make-item "name" :value 'v :summary "s" :symbol "f" :document "d" :sublist '("x")))) '(popup-item-value popup-item-summary popup-item-symbol popup-item-document popup-item-sublist popup-item-value-or-self)))
(show (popup-item-value-or-self "plain"))
(show (popup-item-property (popup-make-item "x" :value 1) 'value))
(show (popup-item-property "x" 'value))
(show (popup-item-propertize "x" 'summary "s"))
(show (mapcar #'popup-x-to-string '("s" sym 1.5 (1 2) nil)))
(show (mapcar (lambda (width) (popup-substring-by-width "hello" width)) '(0 3 9)))
(show (popup-isearch-filter-list "b" '("abc" "xyz" "b")))
(show (mapcar #'popup-isearch-char-p (list ?a ?\C-a 'f1 200)))
(show (popup-preferred-width '("a" "four" "12345678901")))
(show (popup-make-item "x" :face 'bold))
