;;; the prefixes quote, function, backquote and comma  -*- lexical-binding: t; -*-

(list ''a '#'a)
;; => ('a #'a)
(car '`a)
;; => \`
(mapcar #'car '(',a '#'b '`(c)))
;; => (quote quote quote)
(let ((l '`(a ,b ,@c))) (list (length l) (car l) (cadr l)))
;; => (2 \` (a (\, b) (\,@ c)))
(prin1-to-string '`(a ,b ,@c))
;; => "`(a ,b ,@c)"
'(quote a b)
;; => (quote a b)
'(function)
;; => (function)
(equal ''a '(quote a))
;; => t
(read "'")  ;; signals end-of-file
