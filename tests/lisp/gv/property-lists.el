;; -*- lexical-binding: t -*-
(let ((p (list :a 1))) (setf (plist-get p :b) 2 (plist-get p :a) 3) p)
;; => (:b 2 :a 3)
(let ((p (list :a 1))) (push 2 (plist-get p :b)) p)
;; => (:b (2) :a 1)
