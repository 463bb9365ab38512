;; -*- lexical-binding: t -*-
(when t 1 2)
;; => 2
(when nil 1 2)
;; => nil
(unless nil 1 2)
;; => 2
(unless t 1 2)
;; => nil
(when t)
;; => nil
(prog2 1 2 3)
;; => 2
