;;; records have a type and slots  -*- lexical-binding: t; -*-

(record 'foo 1 2)
;; => #s(foo 1 2)
(make-record 'foo 2 'z)
;; => #s(foo z z)
(list (recordp (record 'a)) (recordp [a]) (type-of (record 'foo 1)))
;; => (t nil foo)
(let ((r (record 'foo 1))) (aset r 1 'x) r)
;; => #s(foo x)
(aref (record 'foo 1) 0)
;; => foo
(aref (record 'foo 1) 2) ;; signals (args-out-of-range #s(foo 1) 2)
(record) ;; signals wrong-number-of-arguments
(make-record 'a -1 0) ;; signals (wrong-type-argument wholenump -1)
