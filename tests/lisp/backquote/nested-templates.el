;; -*- lexical-binding: t -*-
``a
;; => `a
``,a
;; => `,a
(let ((a 5)) ``,,a)
;; => `,5
(let ((d 5)) `(a `(b ,(c ,d))))
;; => (a `(b ,(c 5)))
(let ((d 5)) `(a `(b ,(c ,,d))))
;; signals (void-function \,)
(let ((d '(x y))) `(a `(b ,,@d)))
;; => (a `(b (\, x y)))
(let ((d '(x y))) `(a `(b ,@(c ,@d))))
;; => (a `(b ,@(c x y)))
(eval (let ((a '(+ 1 2))) ``(x ,,a)) t)
;; => (x 3)
