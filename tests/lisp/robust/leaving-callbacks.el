;; Every function that calls Lisp can be left by a throw, and errors of cleanups replace what was under way.  -*- lexical-binding: t; -*-
(catch 'out (mapcar (lambda (_) (throw 'out 'left)) '(1 2)))                                    ; => left
(catch 'out (mapconcat (lambda (_) (throw 'out 'left)) '(1 2) ""))                              ; => left
(catch 'out (sort (list 2 1) (lambda (_a _b) (throw 'out 'left))))                              ; => left
(catch 'out (maphash (lambda (_k _v) (throw 'out 'left)) #s(hash-table data (1 2))))            ; => left
(catch 'out (mapatoms (lambda (_) (throw 'out 'left))))                                         ; => left
(catch 'out (princ "abc" (lambda (_) (throw 'out 'left))))                                      ; => left
(catch 'out (read (lambda (&optional _) (throw 'out 'left))))                                   ; => left
(catch 'out (macroexpand '(robust) `((robust . ,(lambda () (throw 'out 'left))))))              ; => left
(progn (define-hash-table-test 'robust-leaving (lambda (_a _b) (throw 'out 'left)) (lambda (_) 1))
       (let ((table (make-hash-table :test 'robust-leaving)))
         (list (catch 'out (puthash 1 1 table) (puthash 2 2 table)) (hash-table-count table))))
;; => (left 1)
(catch 'out (unwind-protect (throw 'out 1) (throw 'out 2)))                                     ; => 2
(catch 'out (unwind-protect (error "First") (throw 'out 2)))                                    ; => 2
(condition-case err (unwind-protect (error "First") (error "Second")) (error (cadr err)))       ; => "Second"
(condition-case err (catch 'out (unwind-protect (throw 'out 1) (error "Second"))) (error (cadr err)))   ; => "Second"
(let ((depth 0))
  (condition-case nil
      (letrec ((deeper (lambda (x) (setq depth (1+ depth)) (mapcar deeper (list x))))) (funcall deeper 1))
    (error (> depth 50))))
;; => t
