;;; nil, t and keywords cannot be set  -*- lexical-binding: t; -*-

(list nil t :key)
;; => (nil t :key)
(set nil 1) ;; signals (setting-constant nil)
(set t 1) ;; signals (setting-constant t)
(set :t-sym-key 1) ;; signals (setting-constant :t-sym-key)
(set :t-sym-key :t-sym-key)
;; => :t-sym-key
(let ((sym (intern ":t-sym-fresh"))) (eq (symbol-value sym) sym))
;; => t
(makunbound nil) ;; signals (setting-constant nil)
(eval '(let ((nil 1)) 2)) ;; signals (setting-constant nil)
(eval '(setq t 5)) ;; signals (setting-constant t)
