;;; concat joins any sequences of characters  -*- lexical-binding: t; -*-

(list (concat) (concat "a") (concat "a" "b" "c") (concat "a" '(?b ?c) [?d]) (concat nil "x"))
;; => ("" "a" "abc" "abcd" "x")
(concat "a" 5) ;; signals (wrong-type-argument sequencep 5)
(concat '(a)) ;; signals (wrong-type-argument characterp a)
(concat "é" "\351")
;; => "é\351"
(append (concat "é" "\351") nil)
;; => (233 4194281)
(mapcar #'multibyte-string-p (list (concat "a" "b") (concat "a" "é") (concat '(233)) (concat "\351")))
;; => (nil t t nil)
(let ((s "abc")) (eq s (concat s)))
;; => nil
(concat "a" 'b) ;; signals (wrong-type-argument sequencep b)
