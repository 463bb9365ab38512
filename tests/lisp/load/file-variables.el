;;; variables bound while loading  -*- lexical-binding: t; -*-

(load (concat suite-directory "fixtures/names") nil t)
;; => t
(list (file-name-nondirectory t-load-names-file) t-load-names-progress)
;; => ("names.el" t)
(list (equal load-suffixes load-suffixes) (member ".el" load-suffixes))
;; => (t (".el"))
