;; -*- lexical-binding: t -*-
(list (pcase 5 (5 'five)) (pcase "a" ("a" 'str)) (pcase :k (:k 'key)) (pcase 'a ('a 'sym)) (pcase '(1 . 2) ('(1 . 2) 'pair)) (pcase ?a (?a 'char)))
;; => (five str key sym pair char)
(list (pcase 'a (x (list x))) (pcase 'a (_ 1)) (pcase 'a) (pcase 'a ('b 1)) (pcase nil ('nil 1)))
;; => ((a) 1 nil nil 1)
(pcase (expt 2 70) (1180591620717411303424 1))
;; => 1
(pcase 'a ('a) (_ 3))
;; => nil
(pcase 5 (x (setq x 6) x))
;; => 6
(let ((x 1)) (pcase 2 (x x)))
;; => 2
(pcase 1 (_ 3) (2 4))
;; => 3
