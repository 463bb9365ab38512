;;; assoc-string  -*- lexical-binding: t; -*-

(list (assoc-string "Foo" '("foo" ("Foo" . 1))) (assoc-string "Foo" '("foo" ("Foo" . 1)) t) (assoc-string 'foo '(bar foo)) (assoc-string 'foo '((foo . 1))) (assoc-string "foo" '(3 (4 . 5) foo)))
;; => (("Foo" . 1) "foo" foo (foo . 1) foo)
(list (assoc-string "a" '("b" . "a")) (assoc-string "a" 3) (assoc-string "é" '("É") t) (assoc-string "é" '("\303\251")))
;; => (nil nil "É" nil)
(assoc-string 3 '("3"))
;; signals (wrong-type-argument stringp 3)
(list (assoc-string 3 nil) (assoc-string 3 (list 4 [1] (cons 5 6))))
;; => (nil nil)
