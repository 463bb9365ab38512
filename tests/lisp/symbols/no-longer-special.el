;;; internal-make-var-non-special  -*- lexical-binding: t; -*-

(mapcar #'special-variable-p '(nil t :key most-positive-fixnum load-path)) ;; => (t t t t t)
(unwind-protect
    (mapcar (lambda (symbol) (internal-make-var-non-special symbol) (special-variable-p symbol)) '(nil t :key most-positive-fixnum load-path))
  (mapc #'internal--define-uninitialized-variable '(nil t :key most-positive-fixnum load-path)))
;; => (nil nil nil nil nil)
(let ((nil 1)) nil) ;; signals (setting-constant nil)
