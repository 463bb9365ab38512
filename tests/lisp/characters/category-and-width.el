;;; general properties  -*- lexical-binding: t; -*-

(list (char-width ?a) (char-width ?é) (char-width ?日) (char-width 0))
;; => (1 1 2 2)
(get-char-code-property ?a 'general-category)
;; => Ll
(list (char-syntax ?a) (char-syntax ?\() (char-syntax ?\s) (char-syntax ?-))
;; => (119 40 32 95)
(list (get-char-code-property ?é 'general-category) (get-char-code-property ?5 'decimal-digit-value))
;; => (Ll 5)
