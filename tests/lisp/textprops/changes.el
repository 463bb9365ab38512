;;; finding where properties change  -*- lexical-binding: t; -*-

(let ((s (concat "ab" (propertize "cd" 'a 1) "ef"))) (list (next-property-change 0 s) (next-property-change 2 s) (next-property-change 4 s) (next-single-property-change 0 'a s) (next-single-property-change 2 'b s)))
;; => (2 4 nil 2 nil)
(let ((s (concat "ab" (propertize "cd" 'a 1) "ef"))) (list (previous-property-change 6 s) (previous-single-property-change 6 'a s) (previous-single-property-change 2 'a s)))
;; => (4 4 nil)
(let ((s (concat "ab" (propertize "cd" 'a 1) "ef"))) (list (text-property-any 0 6 'a 1 s) (text-property-not-all 0 6 'a nil s) (text-property-any 0 2 'a 1 s)))
;; => (2 2 nil)
(next-single-char-property-change 0 'a "abc")
;; => 3
(next-single-property-change 0 'a "abc" 2)
;; => 2
