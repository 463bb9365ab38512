;;; default-value without buffers  -*- lexical-binding: t; -*-

(setq t-sym-d 4)
(default-value 't-sym-d)
;; => 4
(progn (set-default 't-sym-d 6) t-sym-d)
;; => 6
(default-boundp 't-sym-nothing)
;; => nil
(default-value 't-sym-nothing) ;; signals (void-variable t-sym-nothing)
(progn (setq-default t-sym-e 3) t-sym-e)
;; => 3
(list (local-variable-p 't-sym-d) (default-toplevel-value 't-sym-d))
;; => (nil 6)
