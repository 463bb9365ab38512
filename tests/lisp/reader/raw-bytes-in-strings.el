;;; raw bytes written in octal, alone and beside other text  -*- lexical-binding: t; -*-

(mapcar (lambda (s) (list (multibyte-string-p s) (string-bytes s) (append s nil))) '("\300\301!\207" "a\200" "\2007" "\377\377" "\1\177" "\08" "\200\n" "\3001" "" "\200\
b"))
;; => ((nil 4 (192 193 33 135)) (nil 2 (97 128)) (nil 2 (128 55)) (nil 2 (255 255)) (nil 2 (1 127)) (nil 2 (0 56)) (nil 2 (128 10)) (nil 2 (192 49)) (nil 0 nil) (nil 2 (128 98)))
(mapcar (lambda (s) (list (multibyte-string-p s) (string-bytes s) (append s nil))) '("é\200" "\200é" "\351é" "\u00e9\200" "\200\u00e9x"))
;; => ((t 4 (233 4194176)) (t 4 (4194176 233)) (t 4 (4194281 233)) (t 4 (233 4194176)) (t 5 (4194176 233 120)))
(mapcar (lambda (text) (condition-case error (car (read-from-string text)) (error error))) '("\"\\200" "\"\\20" "\"\\2" "\"\\400\"" "\"\\777\""))
;; => ((end-of-file) (end-of-file) (end-of-file) "Ā" "ǿ")
(let ((s (car (read-from-string (string-to-unibyte "\"a\\300\\301\""))))) (list (multibyte-string-p s) (append s nil)))
;; => (nil (97 192 193))
