;;; variable watchers see changes  -*- lexical-binding: t; -*-

(defvar t-sym-w 1)
(let ((log nil))
  (let ((f (lambda (sym new op where) (push (list sym new op) log))))
    (add-variable-watcher 't-sym-w f)
    (setq t-sym-w 2)
    (let ((t-sym-w 3)) nil)
    (makunbound 't-sym-w)
    (remove-variable-watcher 't-sym-w f)
    (setq t-sym-w 4)
    (nreverse log)))
;; => ((t-sym-w 2 set) (t-sym-w 3 let) (t-sym-w 2 unlet) (t-sym-w nil makunbound))
(get-variable-watchers 't-sym-w)
;; => nil
