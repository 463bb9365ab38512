;;; bignums as keys  -*- lexical-binding: t; -*-

(let ((h (make-hash-table))) (puthash (expt 2 90) 'x h) (gethash (expt 2 90) h))
;; => x
(let ((h (make-hash-table :test 'equal))) (puthash (list (expt 2 90)) 'x h) (gethash (list (expt 2 90)) h))
;; => x
(= (sxhash-eql (expt 2 90)) (sxhash-eql (expt 2 90)))
;; => t
(let ((h (make-hash-table :test 'eq))) (puthash (expt 2 90) 'x h) (gethash (expt 2 90) h))
;; => nil
