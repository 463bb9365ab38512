;;; unreferenced entries vanish after a collection  -*- lexical-binding: t; -*-

(defun t-ht-fill (weakness strong-keys strong-values) (let ((h (make-hash-table :weakness weakness)) (kept nil)) (dotimes (i 1000) (let ((k (list i)) (v (list 'v i))) (puthash k v h) (when strong-keys (push k kept)) (when strong-values (push v kept)))) (cons h kept)))
(defun t-ht-left (weakness strong-keys strong-values) (let ((x (t-ht-fill weakness strong-keys strong-values))) (garbage-collect) (hash-table-count (car x))))
(mapcar (lambda (k) (t-ht-left 'key (car k) (cdr k))) '((t) (t . t))) ;; emlet => (1000 1000)
(list (< (t-ht-left 'key nil nil) 50) (= (t-ht-left 'key t nil) 1000) (< (t-ht-left 'key nil t) 50) (= (t-ht-left 'key t t) 1000)) ;; emlet => (t t t t)
(list (< (t-ht-left 'value nil nil) 50) (< (t-ht-left 'value t nil) 50) (= (t-ht-left 'value nil t) 1000) (= (t-ht-left 'value t t) 1000)) ;; emlet => (t t t t)
(list (< (t-ht-left 'key-or-value nil nil) 50) (= (t-ht-left 'key-or-value t nil) 1000) (= (t-ht-left 'key-or-value nil t) 1000) (= (t-ht-left 'key-or-value t t) 1000)) ;; emlet => (t t t t)
(list (< (t-ht-left 'key-and-value nil nil) 50) (< (t-ht-left 'key-and-value t nil) 50) (< (t-ht-left 'key-and-value nil t) 50) (= (t-ht-left 'key-and-value t t) 1000)) ;; emlet => (t t t t)
