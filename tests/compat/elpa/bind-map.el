;;; bind-map.el --- what of elpa-bind-map needs no buffer  -*- lexical-binding: t; -*-
;; libraries: bind-map

(show (bind-map-kbd-keys '("a" nil "b")))
(show (let ((m 'bind-map-smoke)) (bind-map-put-map-properties m :x 1) (get m :x)))
(show (macrop 'bind-map))
