;; -*- lexical-binding: t -*-
(advice-add 'logcount :filter-return #'list '((name . t-cc)))
;; => nil
(list (funcall 'logcount 7) (logcount 7))
;; => ((3) (3))
(advice-remove 'logcount 't-cc)
;; => nil
(list (logcount 7) (subrp (symbol-function 'logcount)))
;; => (3 t)
