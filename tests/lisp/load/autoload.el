;;; functions loaded at first call  -*- lexical-binding: t; -*-

(autoload 't-load-auto-fn (concat suite-directory "fixtures/auto"))
(list (fboundp 't-load-auto-fn) (autoloadp (symbol-function 't-load-auto-fn)) (functionp 't-load-auto-fn))
;; => (t t t)
(t-load-auto-fn 4)
;; => 40
(autoloadp (symbol-function 't-load-auto-fn))
;; => nil
(progn (autoload 't-load-auto-macro (concat suite-directory "fixtures/auto") nil nil 'macro) (macrop 't-load-auto-macro))
;; => t
(eval '(t-load-auto-macro 5))
;; => (expanded 5)
(autoload 't-load-auto-never (concat suite-directory "fixtures/simple"))
(t-load-auto-never) ;; signals error
(autoload 'car "whatever")
