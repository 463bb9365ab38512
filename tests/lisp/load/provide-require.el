;;; features  -*- lexical-binding: t; -*-

(provide 't-load-feature)
(list (featurep 't-load-feature) (featurep 't-load-nofeature) (and (memq 't-load-feature features) t))
;; => (t nil t)
(require 't-load-feature)
(require 't-load-missing) ;; signals file-missing
(require 't-load-missing nil t)
(provide "x") ;; signals (wrong-type-argument symbolp "x")
(progn (provide 't-load-sub '(a b)) (list (featurep 't-load-sub 'a) (featurep 't-load-sub 'c)))
;; => (t nil)
