;; -*- lexical-binding: t -*-
(number-sequence 1 5)
;; => (1 2 3 4 5)
(number-sequence 1 5 2)
;; => (1 3 5)
(number-sequence 5 1 -2)
;; => (5 3 1)
(number-sequence 1 0)
;; => nil
(number-sequence 3)
;; => (3)
(number-sequence 1 1 0)
;; => (1)
(number-sequence 1.0 2 0.5)
;; => (1.0 1.5 2.0)
(number-sequence 1 2 0)
;; signals (error "The increment can not be zero")
(length (number-sequence 0 1 0.1))
;; => 11
