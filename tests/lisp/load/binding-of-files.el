;;; the cookie decides the binding of each file  -*- lexical-binding: t; -*-

(load (concat suite-directory "fixtures/lexical") nil t)
;; => t
(load (concat suite-directory "fixtures/dynamic") nil t)
;; => t
(list (funcall t-load-lexical-closure) (condition-case nil (funcall t-load-dynamic-closure) (void-variable 'free)))
;; => (lexical free)
t-load-binding-seen
;; => (nil t)
