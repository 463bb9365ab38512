;;; completion tables made of others; prompts  -*- lexical-binding: t; -*-

(defvar ct-words '("alpha" "alto" "beta" "Gamma"))
(defun ct-all (table string &optional pred) (list (try-completion string table pred) (all-completions string table pred) (test-completion string table pred)))
(defvar ct-lazy2 (lazy-completion-table ct-lazy2 (lambda () ct-words)))
(complete-with-action t ct-words "al" nil) ;; => ("alpha" "alto")
(complete-with-action nil ct-words "al" nil) ;; => "al"
(complete-with-action 'lambda ct-words "alto" nil) ;; => t
(complete-with-action 'metadata ct-words "al" nil) ;; => nil
(complete-with-action '(boundaries . "x") ct-words "al" nil) ;; => nil
(complete-with-action t (lambda (s p a) (list s p a)) "al" 'pred) ;; => ("al" pred t)
(complete-with-action 'metadata (lambda (s p a) (list s p a)) "al" 'pred) ;; => ("al" pred metadata)
(completion-boundaries "a/b" ct-words nil "c") ;; => (0 . 1)
(completion-boundaries "a/b" (lambda (s p a) (if (eq (car-safe a) 'boundaries) '(boundaries 2 . 1))) nil "cd") ;; => (2 . 1)
(completion-metadata "a" ct-words nil) ;; => (metadata)
(completion-metadata "a" (lambda (_s _p a) (if (eq a 'metadata) '(metadata (category . x)))) nil) ;; => (metadata (category . x))
(completion-metadata-get '(metadata (category . x)) 'category) ;; => x
(ct-all (completion-table-dynamic (lambda (s) (list (concat s "1") (concat s "2")))) "q") ;; => ("q" ("q1" "q2") nil)
(let ((n 0)) (let ((tb (completion-table-dynamic (lambda (_s) (setq n (1+ n)) ct-words)))) (list (all-completions "be" tb) (all-completions "al" tb) n))) ;; => (("beta") ("alpha" "alto") 2)
(let ((n 0)) (let ((tb (completion-table-with-cache (lambda (_s) (setq n (1+ n)) ct-words)))) (list (all-completions "a" tb) (all-completions "al" tb) n (all-completions "b" tb) n))) ;; => (("alpha" "alto") ("alpha" "alto") 1 ("beta") 2)
(ct-all (completion-table-in-turn '("ax") ct-words) "a") ;; => ("ax" ("ax") nil)
(ct-all (completion-table-in-turn '("zz") ct-words) "a") ;; => ("al" ("alpha" "alto") nil)
(ct-all (completion-table-merge '("ax" "ay") ct-words) "a") ;; => ("a" ("ax" "ay" "alpha" "alto") nil)
(ct-all (completion-table-merge '("zz") ct-words) "be") ;; => ("beta" ("beta") nil)
(ct-all (completion-table-case-fold ct-words) "g") ;; => ("Gamma" ("Gamma") nil)
(let ((completion-ignore-case t)) (ct-all (completion-table-case-fold ct-words t) "g")) ;; => (nil nil nil)
(ct-all (completion-table-subvert ct-words "x:" "al") "x:p") ;; => ("x:pha" ("pha") nil)
(ct-all (apply-partially #'completion-table-with-predicate ct-words (lambda (s) (> (length s) 4)) t) "al") ;; => ("alpha" ("alpha") nil)
(ct-all (apply-partially #'completion-table-with-predicate ct-words (lambda (s) (> (length s) 4)) nil) "al" (lambda (s) (string-match "o" s))) ;; => ("alto" ("alto") nil)
(ct-all (apply-partially #'completion-table-with-terminator "/" ct-words) "alt") ;; => ("alto/" ("alto") nil)
(ct-all (apply-partially #'completion-table-with-context "pre-" ct-words) "al") ;; => ("pre-al" ("alpha" "alto") nil)
(list (all-completions "al" ct-lazy2) ct-lazy2) ;; => (("alpha" "alto") ("alpha" "alto" "beta" "Gamma"))
(list (format-prompt "Name" nil) (format-prompt "Name" "x") (format-prompt "Name" '("a" "b")) (format-prompt "N %s" 5 "q") (format-prompt "Name" "")) ;; => ("Name: " "Name (default x): " "Name (default a): " "N q (default 5): " "Name: ")
