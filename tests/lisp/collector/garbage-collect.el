;;; garbage-collect, its hook, variables and finalizers  -*- lexical-binding: t; -*-

(mapcar #'car (garbage-collect))
;; => (conses symbols strings string-bytes vectors vector-slots floats intervals buffers)
(mapcar #'length (garbage-collect))
;; => (4 4 4 3 3 4 4 4 3)
(let ((before gcs-done)) (garbage-collect) (list (> gcs-done before) (floatp gc-elapsed) (> gc-elapsed 0)))
;; => (t t t)
(list gc-cons-percentage garbage-collection-messages post-gc-hook (integerp gc-cons-threshold))
;; => (0.1 nil nil t)
(let* ((n 0) (post-gc-hook (list (lambda () (setq n (1+ n)))))) (garbage-collect) (> n 0))
;; => t
(let ((post-gc-hook (list #'ignore (lambda () (throw 'out 5))))) (catch 'out (garbage-collect) 4))
;; => 5
(list (garbage-collect-maybe 0) (condition-case e (garbage-collect-maybe -1) (error e)) (condition-case e (garbage-collect-maybe 'a) (error e)))
;; => (nil (wrong-type-argument wholenump -1) (wrong-type-argument wholenump a))
(let ((n 0)) (dotimes (_ 50) (make-finalizer (lambda () (setq n (1+ n))))) (garbage-collect) (garbage-collect) (> n 40))
;; => t
(let* ((n 0) (kept (make-finalizer (lambda () (setq n (1+ n)))))) (garbage-collect) (list n (type-of kept)))
;; => (0 finalizer)
(let ((n 0)) (make-finalizer (lambda () (error "Ignored"))) (garbage-collect) (garbage-collect) n)
;; => 0
(list (length (memory-use-counts)) (suspicious-object 3) (integerp (memory-limit)))
;; => (7 3 t)
(list (integerp (cdr (assq 'live-cells (emlet-memory-stats)))) (length (assq 'cons (emlet-heap-census))))
;; emlet => (t 4)
