;; -*- lexical-binding: t -*-
;; A template without unquotes is one constant.
`(a (b . c) [d] "e" 1.5 nil t)
;; => (a (b . c) [d] "e" 1.5 nil t)
`a
;; => a
`,(+ 1 2)
;; => 3
`[a b]
;; => [a b]
