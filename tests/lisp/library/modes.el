;;; -*- lexical-binding: t -*-
(progn (put 'modes-b 'derived-mode-parent 'modes-a) (put 'modes-c 'derived-mode-parent 'modes-b) (list (provided-mode-derived-p 'modes-c 'modes-a) (provided-mode-derived-p 'modes-c 'modes-x 'modes-b) (provided-mode-derived-p 'modes-a 'modes-c) (provided-mode-derived-p 'modes-c 'modes-c)))
;; => (modes-a modes-b nil modes-c)
(let ((log nil)) (setq modes-h1 (list (lambda () (push 1 log))) modes-h2 (list (lambda () (push 2 log)))) (delay-mode-hooks (run-mode-hooks 'modes-h1) (push 'body log)) (run-mode-hooks 'modes-h2) (list (nreverse log) delayed-mode-hooks))
;; => ((body 1 2) nil)
(let ((tb (make-abbrev-table '(:x 1)))) (list (abbrev-table-p tb) (abbrev-table-p 1) (abbrev-table-get tb :x) (abbrev-table-put tb :y 2) (abbrev-table-get tb :y) (define-abbrev tb "foo" "find outer otter" nil :count 3) (abbrev-expansion "foo" tb) (abbrev-expansion "bar" tb) (abbrev-get (intern-soft "foo" tb) :count) (abbrev-table-empty-p tb) (progn (clear-abbrev-table tb) (abbrev-expansion "foo" tb))))
;; => (t nil 1 2 2 "foo" "find outer otter" nil 3 nil nil)
(progn (define-abbrev-table 'modes-abbrevs '(("a" "alpha") ("b" "beta")) "Doc." :p 1) (list (abbrev-expansion "a" modes-abbrevs) (abbrev-table-get modes-abbrevs :p) (and (memq 'modes-abbrevs abbrev-table-name-list) t) (get 'modes-abbrevs 'variable-documentation)))
;; => ("alpha" 1 t "Doc.")
(let* ((parent (make-abbrev-table)) (child (make-abbrev-table (list :parents (list parent))))) (define-abbrev parent "x" "ex") (abbrev-expansion "x" child))
;; => "ex"
