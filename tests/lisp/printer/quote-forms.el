;;; quote and friends in short form  -*- lexical-binding: t; -*-

(prin1-to-string ''a)
;; => "'a"
(prin1-to-string '#'a)
;; => "#'a"
(prin1-to-string '(quote a b))
;; => "(quote a b)"
(prin1-to-string '(quote))
;; => "(quote)"
(prin1-to-string '(quote . a))
;; => "(quote . a)"
(prin1-to-string '(function (lambda (x) x)))
;; => "#'(lambda (x) x)"
(prin1-to-string '`(a ,b ,@c))
;; => "`(a ,b ,@c)"
(prin1-to-string '(\` a b))
;; => "(\\` a b)"
(let ((print-quoted nil)) (prin1-to-string '('a #'b `c)))
;; => "((quote a) (function b) (\\` c))"
(prin1-to-string ''nil)
;; => "'nil"
(prin1-to-string '(a quote b))
;; => "(a quote b)"
(prin1-to-string '(a . 'b))
;; => "(a quote b)"
