;;; record literals  -*- lexical-binding: t; -*-

#s(point 1 2)
;; => #s(point 1 2)
(type-of #s(point 1 2))
;; => point
(recordp #s(a))
;; => t
(aref #s(point 10 20) 2)
;; => 20
(equal #s(a 1) #s(a 1))
;; => t
(read "#s(a (b) [c])")
;; => #s(a (b) [c])
