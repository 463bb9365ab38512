;;; records compare by slots  -*- lexical-binding: t; -*-

(list (equal (record 'a 1) (record 'a 1)) (eq (record 'a 1) (record 'a 1)) (equal (record 'a 1) (record 'b 1)) (equal (record 'a) [a]))
;; => (t nil nil nil)
(let* ((a (record 'p 1 2)) (b (copy-sequence a))) (aset b 1 9) (list a b))
;; => (#s(p 1 2) #s(p 9 2))
(let ((h (make-hash-table :test 'equal))) (puthash (record 'a 1) 'x h) (gethash (record 'a 1) h))
;; => x
