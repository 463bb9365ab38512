;; -*- lexical-binding: t -*-
(pcase-exhaustive 3 (3 'three))
;; => three
(pcase-exhaustive 3 (4 5))
;; signals error
(let ((n 0)) (ignore-errors (pcase-exhaustive (setq n (1+ n)) (4 5))) n)
;; => 1
