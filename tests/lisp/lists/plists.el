;;; property lists  -*- lexical-binding: t; -*-

(list (plist-get '(a 1 b 2) 'b) (plist-get '(a 1) 'x) (plist-get nil 'a) (plist-member '(a nil) 'a) (plist-member '(a 1) 'b))
;; => (2 nil nil (a nil) nil)
(list (plist-put (list 'a 1) 'a 2) (plist-put (list 'a 1) 'b 2) (plist-put nil 'a 1))
;; => ((a 2) (a 1 b 2) (a 1))
(list (lax-plist-get '("a" 1 "b" 2) "b") (lax-plist-put (list "a" 1) "a" 3))
;; => (2 ("a" 3))
(plist-get '(a 1 b) 'c)
;; => nil
(plist-get '(a 1 . b) 'c)
;; => nil
(plist-put '(a) 'b 1) ;; signals wrong-type-argument
(plist-member '(a 1 . b) 'c) ;; signals wrong-type-argument
(plist-get 5 'a)
;; => nil
