;;; -*- lexical-binding: t -*-
(ignore-errors (require 'keymap))
;; => nil
;; emlet => keymap
(mapcar (lambda (k) (let ((keys (kbd k))) (cons (type-of keys) (append keys nil)))) '("a" "C-x C-f" "M-x" "C-M-a" "<f1>" "C-<f1>" "<C-f1>" "RET" "SPC" "TAB" "ESC" "DEL" "LFD" "NUL" "C-c SPC" "S-<right>" "s-a" "H-A-x" "foo" "a b c" "" "C-RET" "M-RET" "C-SPC" "M-SPC" "C-@" "C-?" "C-%" "C-a" "C-A" "é" "C-é" "M-é" "<mouse-1>" "C-x 4 <down>" "M-DEL" "\\[" "<" ">" "C-<" "C-c <" "C-h C-h" "C-M-<f1>" "M-<return>" "<menu-bar> <file>" "ESC x" "^C" "C-/" "C-_" "M-:" "C-x RET" "S-a" "C-S-a" "M-S-a"))
;; => ((string 97) (string 24 6) (vector 134217848) (vector 134217729) (vector f1) (vector C-f1) (vector C-f1) (string 13) (string 32) (string 9) (string 27) (string 127) (string 10) (string 0) (string 3 32) (vector S-right) (vector 8388705) (vector 20971640) (string 102 111 111) (string 97 98 99) (string) (vector 67108877) (vector 134217741) (vector 67108896) (vector 134217760) (string 0) (vector 67108927) (vector 67108901) (string 1) (string 1) (vector 233) (vector 67109097) (vector 134217961) (vector mouse-1) (vector 24 52 down) (vector 134217855) (string 92 91) (string 60) (string 62) (vector 67108924) (string 3 60) (string 8 8) (vector C-M-f1) (vector M-return) (vector menu-bar file) (string 27 120) (string 3) (vector 67108911) (string 31) (vector 134217786) (string 24 13) (vector 33554529) (vector 33554433) (vector 167772257))
(mapcar (lambda (k) (condition-case e (kbd k) (error (car e)))) '("C-" "M-foo" "3*a" "C-foo"))
;; => ("C-" error "aaa" error)
