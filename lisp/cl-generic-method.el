;;; cl-generic-method.el --- from a method's text to its function  -*- lexical-binding: t -*-

;;; Commentary:

;; What a method's lambda list says, and the function that is made of its body; see
;; cl-generic.el.

;;; Code:

(require 'cl-lib)

;;;; Lambda lists of methods

(defun cl--generic-split-tail (arguments)
  "Return the part of the lambda list ARGUMENTS that begins with a keyword."
  (while (and arguments
              (not (memq (car arguments) '(&optional &rest &key &body &aux))))
    (setq arguments (cdr arguments)))
  arguments)

(defun cl--generic-specializers (arguments)
  "Return the specializers of the required parameters in ARGUMENTS.
Those at the end that fit anything are left out."
  (let ((specializers nil) (tail (cl--generic-split-tail arguments)))
    (while (not (eq arguments tail))
      (let ((parameter (pop arguments)))
        (push (if (consp parameter)
                  (cl--generic-check-specializer (cadr parameter))
                t)
              specializers)))
    (while (eq (car specializers) t) (pop specializers))
    (nreverse specializers)))

(defun cl--generic-parameters (arguments)
  "Return the names of the required parameters in ARGUMENTS."
  (let ((names nil) (tail (cl--generic-split-tail arguments)))
    (while (not (eq arguments tail))
      (let ((parameter (pop arguments)))
        (push (if (consp parameter) (car parameter) parameter) names)))
    (nreverse names)))

(defun cl--generic-next-environment (next hidden rest note)
  "Return the macro environment in which a method body can call the next method.
NEXT is the variable for it, HIDDEN and REST those for the original arguments;
NOTE is called when any of this is used."
  (let ((pass (lambda (&rest args)
                (funcall note)
                (cond (args `(funcall ,next ,@args))
                      (rest `(apply ,next ,@hidden ,rest))
                      (t `(funcall ,next ,@hidden)))))
        (outer (cdr (assq 'function macroexpand-all-environment)))
        (value `(lambda (&rest args)
                  (apply ,next (or args (apply #'list ,@hidden ,rest)))))
        (last nil))
    (append
     (list (cons 'cl-call-next-method pass)
           (cons 'cl-next-method-p
                 (lambda () (funcall note) `(not (cl--generic-no-next-p ,next))))
           (cons 'function
                 (lambda (f)
                   (cond ((eq f 'cl-call-next-method)
                          (funcall note) `(function ,value))
                         (outer (funcall outer f))
                         ((and last (eq f (cadr last))) last)
                         (t (setq last (list 'function f)))))))
     macroexpand-all-environment)))

(defun cl--generic-method-lambda (arguments body)
  "Return (USES-NEXT . LAMBDA) for a method with ARGUMENTS and BODY.
If USES-NEXT is non-nil, LAMBDA takes the next method first."
  (let* ((parsed (macroexp-parse-body body))
         (names (cl--generic-parameters arguments))
         (tail (cl--generic-split-tail arguments))
         (hidden (mapcar (lambda (name) (make-symbol (symbol-name name))) names))
         (rest (and tail (make-symbol "rest")))
         (next (make-symbol "next"))
         (used nil)
         (expanded (macroexpand-all
                    (macroexp-progn (cdr parsed))
                    (cl--generic-next-environment
                     next hidden rest (lambda () (setq used :passing))))))
    (cons used
          (if (not used)
              (cons 'lambda
                    (cl--transform-lambda
                     `((,@names ,@tail) ,@(car parsed) ,expanded) nil))
            `(lambda (,next ,@hidden ,@(and rest (list '&rest rest)))
               ,@(car parsed)
               (let ,(cl--pairs names hidden)
                 ,(if tail
                      `(cl-destructuring-bind ,tail ,rest ,expanded)
                    expanded)))))))

(provide 'cl-generic-method)
;;; cl-generic-method.el ends here
