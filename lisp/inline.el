;;; inline.el --- functions that say how to be inlined  -*- lexical-binding: t -*-

;; The body of `define-inline' computes code: `inline-quote' is a backquote
;; whose commas are the argument expressions.  Emlet calls such a function
;; like any other, so here the same body is read once, as the function: inside
;; it an argument is a value, quoting code means running it, and everything is
;; constant.

(require 'macroexp)

(defun inline--unquote (code)
  "Return CODE with each (, EXPRESSION) replaced by EXPRESSION."
  (cond ((not (consp code)) code)
        ((eq (car code) '\,) (cadr code))
        ((eq (car code) 'quote) code)
        (t (cons (inline--unquote (car code)) (inline--unquote (cdr code))))))

(defun inline--bind (variables body)
  "Return BODY with those of VARIABLES bound that come with an expression."
  (let ((bindings (delq nil (mapcar (lambda (variable) (and (consp variable) variable))
                                    variables))))
    (if bindings `(let* ,bindings ,@body) (macroexp-progn body))))

(defconst inline--meanings
  `((inline-quote . ,#'inline--unquote)
    (inline-const-p . ,(lambda (_expression) t))
    (inline-const-val . ,#'identity)
    (inline-error . ,(lambda (&rest arguments) `(error ,@arguments)))
    (inline-letevals . ,(lambda (variables &rest body) (inline--bind variables body))))
  "What the words of `define-inline' mean in the body of the function.")

(defmacro define-inline (name args &rest body)
  "Define NAME as a function of ARGS whose BODY says how to inline it.
In BODY, (inline-quote CODE) runs CODE, in which a comma marks an argument;
`inline-letevals', `inline-const-p', `inline-const-val' and `inline-error'
are known as well."
  (declare (indent defun) (doc-string 3))
  (let ((head nil))
    (while (and (cdr body)
                (or (stringp (car body)) (eq (car-safe (car body)) 'declare)))
      (push (pop body) head))
    `(defun ,name ,args
       ,@(nreverse head)
       ,(macroexpand-all (macroexp-progn body)
                         (append inline--meanings macroexpand-all-environment)))))

(provide 'inline)

;;; inline.el ends here
