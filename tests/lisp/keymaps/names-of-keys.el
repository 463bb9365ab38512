;;; the names of keys and events  -*- lexical-binding: t; -*-

(mapcar #'key-description (list "\C-x\C-f" [f5 ?a ?\M-x (control b)] "\M-x" [remap foo] "a\e" " \t\r" [134217848] [?\C-\M-a] [C-f5]
                                [?\S-a ?\s-a ?\A-a ?\H-a] nil "\ex" "\e\e" [27 f5] "\e\C-a" [27 ?\M-a]))
;; => ("C-x C-f" "<f5> a M-x C-b" "M-x" "<remap> <foo>" "a ESC" "SPC TAB RET" "M-x" "C-M-a" "C-<f5>" "S-a s-a A-a H-a" "" "M-x" "ESC ESC" "ESC <f5>" "C-M-a" "ESC M-a")
(list (key-description "x" "\C-c") (key-description "x" "\e"))
;; => ("C-c x" "M-x")
(mapcar #'single-key-description (list ?\C-x 'f5 32 9 127 ?\C-% ?\M-\C-a 'foo\ bar "abc" '(meta x) ?\C-\s-a 27 ?\M-\e ?\C-@ ?\M-\t ?\C-\M-m ?é))
;; => ("C-x" "<f5>" "SPC" "TAB" "DEL" "C-%" "C-M-a" "<foo bar>" "abc" "M-x" "C-s-a" "ESC" "M-ESC" "C-@" "C-M-i" "M-RET" "é")
(single-key-description 'f5 t)
;; => "f5"
(single-key-description 1.5)
;; signals (error "KEY must be an integer, cons, symbol, or string")
(mapcar #'text-char-description (list ?\C-c 127 ?a ?é))
;; => ("^C" "^?" "a" "é")
(text-char-description 'x)
;; signals (wrong-type-argument characterp x)
(mapcar #'event-convert-list '((control ?a) (control meta ?a) (shift f1) (control shift up) (a) (control ?%) (shift ?a) (double down-mouse-1)
                               (control shift a) (control ?\s) (control ??) (meta tab) (hyper super alt f1) 5))
;; => (1 134217729 S-f1 C-S-up 97 67108901 65 double-down-mouse-1 33554433 67108896 67108927 M-tab A-H-s-f1 nil)
(internal-event-symbol-parse-modifiers 'C-M-down-mouse-1)
;; => (mouse-1 meta control down)
