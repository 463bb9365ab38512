;;; definitions at the top of a file are made in order, whatever defines them  -*- lexical-binding: t; -*-

(defun t-load-text (text)
  "Load TEXT as a file."
  (let ((file (make-temp-file "definitions" nil ".el" text)))
    (unwind-protect (load file nil t t) (delete-file file))))
(t-load-text "(put 't-def 'a 1) (put 't-def 'b (+ 1 1)) (put 't-def :c \"x\") (defalias 't-def-f #'car \"Doc.\") (defalias 't-def-g 't-def-f)")
;; => t
(list (get 't-def 'a) (get 't-def 'b) (get 't-def :c) (t-def-f '(1)) (symbol-function 't-def-g))
;; => (1 2 "x" 1 t-def-f)
(t-load-text "(autoload 't-def-auto \"no-such-file-for-definitions\" \"Later.\" t 'macro)") ;; => t
(symbol-function 't-def-auto) ;; => (autoload "no-such-file-for-definitions" "Later." t macro)
(t-load-text "(put 't-def 'a)") ;; signals wrong-number-of-arguments
(t-load-text "(put 't-def 'a 1 2 3 4 5 6 7 8 9)") ;; signals wrong-number-of-arguments
(t-load-text "(put 't-def 'a . 5)") ;; signals wrong-type-argument
(t-load-text "(put 't-def 'a t-def-nowhere)") ;; signals (void-variable t-def-nowhere)
(t-load-text "(defalias 5 'car)") ;; signals (wrong-type-argument symbolp 5)

;; Who redefines a definer is heard
(let ((old (symbol-function 'function-put)))
  (unwind-protect
      (progn (fset 'function-put (cons 'macro (lambda (&rest args) (list 'setq 't-def-seen (list 'quote args)))))
             (t-load-text "(defvar t-def-seen nil) (function-put 't-def 'x 'y)")
             t-def-seen)
    (fset 'function-put old)))
;; => ('t-def 'x 'y)
