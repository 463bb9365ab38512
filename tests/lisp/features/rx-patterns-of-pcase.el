;; -*- lexical-binding: t -*-
(require 'rx)
;; => rx
(pcase "key: val" ((rx (let k (+ alpha)) ": " (let v (+ alpha))) (list k v)))
;; => ("key" "val")
(pcase "abcabc" ((rx (let x "abc") (backref x)) x))
;; => "abc"
(pcase "x12" ((rx "x" (+ digit)) 'yes))
;; => yes
(pcase 5 ((rx "x") 1) (_ 2))
;; => 2
(pcase "zz" ((rx (let a "x")) a) (_ 'no))
;; => no
