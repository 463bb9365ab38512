;; -*- lexical-binding: t -*-
(require 'generator)
;; => generator
(defvar t-log nil)
;; => t-log
(iter-defun t-err () (condition-case e (progn (iter-yield 1) (error "x")) (error (iter-yield (list 'err e)) 'h)))
;; => t-err
(let ((i (t-err))) (list (iter-next i) (iter-next i) (condition-case e (iter-next i) (iter-end-of-sequence e))))
;; => (1 (err (error "x")) (iter-end-of-sequence . h))
(iter-defun t-unwind () (unwind-protect (progn (iter-yield 1) (iter-yield 2)) (push 'unwound t-log)))
;; => t-unwind
(let ((i (t-unwind))) (list (iter-next i) (iter-next i) (condition-case e (iter-next i) (iter-end-of-sequence e)) t-log))
;; => (1 2 (iter-end-of-sequence) (unwound))
(let ((i (t-unwind))) (setq t-log nil) (iter-next i) (iter-close i) (list t-log (condition-case e (iter-next i) (iter-end-of-sequence e)) t-log))
;; => ((unwound) (iter-end-of-sequence) (unwound))
(let ((i (iter-make (list (catch 'a (iter-yield 1) (throw 'a 5)) (iter-yield 2))))) (list (iter-next i) (iter-next i) (condition-case e (iter-next i 'z) (iter-end-of-sequence e))))
;; => (1 2 (iter-end-of-sequence 5 z))
(defvar t-dyn 1)
;; => t-dyn
(iter-defun t-dynamic () (let ((t-dyn 2)) (iter-yield t-dyn) (setq t-dyn 3) (iter-yield t-dyn) t-dyn))
;; => t-dynamic
(let ((i (t-dynamic))) (list t-dyn (iter-next i) t-dyn (iter-next i) t-dyn (condition-case e (iter-next i) (iter-end-of-sequence e)) t-dyn))
;; => (1 2 1 3 1 (iter-end-of-sequence . 3) 1)
(let ((i (iter-make (unwind-protect (progn (iter-yield 1) (error "q")) (push 'a t-log))))) (setq t-log nil) (iter-next i) (list (condition-case e (iter-next i) (error e)) t-log))
;; => ((error "q") (a))
