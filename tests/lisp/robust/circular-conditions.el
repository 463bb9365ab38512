;; The conditions of an error and of its handlers are anybody's lists: circular ones, and ones that change.  -*- lexical-binding: t; -*-
(let ((conditions (list 'robust-other 'wrong-type-argument)))
  (nconc conditions conditions)
  (eval `(condition-case nil (car 1) (,conditions 'taken)) t))
;; emlet => taken
(let ((conditions (list 'robust-other)))
  (nconc conditions conditions)
  (condition-case nil (eval `(condition-case nil (car 1) (,conditions 'taken)) t) (error 'outside)))
;; emlet => outside
(progn (put 'robust-error 'error-conditions (list 'robust-error 'error))
       (condition-case err
           (let ((signal-hook-function
                  (lambda (&rest _)
                    (put 'robust-error 'error-conditions (list 'robust-error 'error))
                    (garbage-collect)
                    (make-list 1000 'robust))))
             (signal 'robust-error '(1)))
         (robust-error err)))
;; => (robust-error 1)
