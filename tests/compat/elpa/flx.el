;;; flx.el --- what of elpa-flx needs no buffer  -*- lexical-binding: t; -*-
;; libraries: flx

(show (flx-score "buffer-file-name" "bfn"))
(show (flx-score "switch-to-buffer" "stb"))
(show (flx-score "abc" "xyz"))
(show (car (flx-score "emacs-lisp-mode" "elm")))
(show (sort (mapcar (lambda (s) (cons (or (car (flx-score s "fo")) -1000) s)) '("foo" "find-file-other" "bar" "of")) (lambda (a b) (> (car a) (car b)))))
(show (flx-get-heatmap-str "foo-bar"))
(show (flx-word-p ?a))
(show (flx-capital-p ?A))
(show (flx-boundary-p ?- ?a))
(show (flx-bigger-sublist '(1 3 5 7) 3))
(show (flx-inc-vec (vector 1 2 3) 5 0 2))
(show (flx-get-heatmap-file "src/lib/file.c"))
