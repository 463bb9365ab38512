;; -*- lexical-binding: t -*-
(defun t-deep (x) x)
;; => t-deep
(defun t-named (name) (lambda (f x) (list name (funcall f x))))
;; => t-named
(advice-add 't-deep :around (t-named 'first))
;; => nil
(advice-add 't-deep :around (t-named 'inner) '((depth . 50) (name . in)))
;; => nil
(advice-add 't-deep :around (t-named 'outer) '((depth . -50)))
;; => nil
(advice-add 't-deep :around (t-named 'last))
;; => nil
(t-deep 1)
;; => (outer (last (first (inner 1))))
(advice-add 't-deep :around (t-named 'inner2) '((depth . 50) (name . in)))
;; => nil
(t-deep 1)
;; => (outer (last (first (inner2 1))))
(let (l) (advice-mapc (lambda (_f p) (push (alist-get 'depth p 0) l)) 't-deep) (nreverse l))
;; => (-50 0 0 50)
