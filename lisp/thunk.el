;;; thunk.el --- values computed when they are needed  -*- lexical-binding: t -*-

;; A thunk is a closure that computes a value at most once.  Called without an
;; argument it returns the value; with one, whether it has been computed.

(require 'cl-lib)

(defmacro thunk-delay (&rest body)
  "Return a thunk whose value is that of BODY, run when it is first asked for."
  (declare (debug (def-body)))
  (cl-assert lexical-binding)
  (let ((done (make-symbol "done"))
        (value (make-symbol "value"))
        (ask (make-symbol "ask")))
    `(let (,done ,value)
       (lambda (&optional ,ask)
         (if ,ask
             ,done
           (unless ,done
             (setq ,value ,(macroexp-progn body))
             (setq ,done t))
           ,value)))))

(defun thunk-force (thunk)
  "Return the value of THUNK, computing it if that was not done before."
  (funcall thunk))

(defun thunk-evaluated-p (thunk)
  "Return non-nil if the value of THUNK has been computed."
  (funcall thunk t))

(defmacro thunk-let (bindings &rest body)
  "Like `let', but compute the values of BINDINGS only when BODY needs them.
The variables cannot be assigned."
  (declare (indent 1) (debug let))
  (let ((thunks nil) (uses nil))
    (dolist (binding bindings)
      (unless (and (consp binding) (symbolp (car binding)) (eql (proper-list-p (cdr binding)) 1))
        (signal 'error (list "Bad binding in thunk-let" binding)))
      (let ((thunk (make-symbol (symbol-name (car binding)))))
        (push (list thunk `(thunk-delay ,(nth 1 binding))) thunks)
        (push (list (car binding) `(thunk-force ,thunk)) uses)))
    `(let ,(nreverse thunks)
       (cl-symbol-macrolet ,(nreverse uses) ,@body))))

(defmacro thunk-let* (bindings &rest body)
  "Like `let*', but compute the values of BINDINGS only when they are needed.
BODY and later values see the variables, which cannot be assigned."
  (declare (indent 1) (debug let))
  (let ((code (macroexp-progn body)))
    (dolist (binding (reverse bindings) code)
      (setq code `(thunk-let (,binding) ,code)))))

(provide 'thunk)
;;; thunk.el ends here
