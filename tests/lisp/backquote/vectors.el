;; -*- lexical-binding: t -*-
(let ((x 1)) `[a ,x])
;; => [a 1]
(let ((x '(1 2))) `[a ,@x b])
;; => [a 1 2 b]
(let ((x 1)) `(a [b (c ,x)]))
;; => (a [b (c 1)])
(let ((v `[a b])) (vectorp v))
;; => t
(let ((x nil)) `[,@x])
;; => []
