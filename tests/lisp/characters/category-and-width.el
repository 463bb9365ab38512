;;; general properties  -*- lexical-binding: t; -*-

(list (char-width ?a) (char-width ?é) (char-width ?日) (char-width 0))
;; => (1 1 2 2)
(list (char-syntax ?a) (char-syntax ?\() (char-syntax ?\s) (char-syntax ?-))
;; => (119 40 32 95)
