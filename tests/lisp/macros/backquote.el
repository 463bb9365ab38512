;;; backquote constructions  -*- lexical-binding: t; -*-

(let ((x 1) (l '(2 3))) (list `a `(a ,x) `(a ,@l) `(,@l . ,x) `[a ,x ,@l] `(a . ,x)))
;; => (a (a 1) (a 2 3) (2 3 . 1) [a 1 2 3] (a . 1))
`(1 ,(+ 1 1) ,@(list 3 4) 5)
;; => (1 2 3 4 5)
(let ((x 5)) `(a (b ,x) (c ,@(list x x))))
;; => (a (b 5) (c 5 5))
(let ((x 1)) `(a `(b ,(c ,x))))
;; => (a `(b ,(c 1)))
`(,@nil a ,@nil)
;; => (a)
(eq (cdr `(1 . ,'(2))) nil)
;; => nil
(let ((l (list 1 2))) (eq l (cdr `(0 ,@l))))
;; => t
