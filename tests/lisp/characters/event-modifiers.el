;;; modifiers as bits  -*- lexical-binding: t; -*-

(list (event-modifiers ?\C-a) (event-modifiers ?a) (event-modifiers ?\M-a) (event-basic-type ?\C-a))
;; => ((control) nil (meta) 97)
(event-convert-list '(control ?a))
;; => 1
(event-convert-list '(meta ?x))
;; => 134217848
(text-char-description ?\C-c)
;; => "^C"
(list (single-key-description ?a) (single-key-description ?\C-x) (key-description "\C-x\C-f"))
;; => ("a" "C-x" "C-x C-f")
