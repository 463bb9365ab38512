;;; making propertized strings  -*- lexical-binding: t; -*-

(propertize "abc" 'face 'bold 'x 1)
;; => #("abc" 0 3 (x 1 face bold))
(text-properties-at 0 (propertize "abc" 'face 'bold 'x 1))
;; => (face bold x 1)
(propertize "" 'a 1)
;; => ""
(propertize "abc" 'a) ;; signals (wrong-number-of-arguments propertize 2)
(propertize 5 'a 1) ;; signals (wrong-type-argument stringp 5)
(let ((s "abc")) (list (eq s (propertize s 'a 1)) s))
;; => (nil "abc")
