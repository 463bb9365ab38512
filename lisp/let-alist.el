;;; let-alist.el --- variables named after the keys of an alist  -*- lexical-binding: t -*-

;; Within `let-alist', the symbol .KEY stands for the value of KEY in an alist, and
;; .KEY.SUB for the value of SUB in the alist that this is.  The body is searched
;; for such symbols; those of a nested `let-alist' are its own affair.

(defun let-alist--search (form found)
  "Return FOUND with the dotted symbols in FORM added."
  (cond
   ((symbolp form)
    (if (and (string-prefix-p "." (symbol-name form))
             (not (memq form found)))
        (cons form found)
      found))
   ((eq (car-safe form) 'let-alist)
    (let-alist--search (nth 1 form) found))
   ((consp form)
    (let-alist--search (cdr form) (let-alist--search (car form) found)))
   (t found)))

(defun let-alist--value (symbol alist)
  "Return the form for the value that the dotted SYMBOL has in ALIST, a variable.
A second dot in front leaves it to an outer `let-alist'."
  (let ((name (substring (symbol-name symbol) 1)))
    (if (string-prefix-p "." name)
        (intern name)
      (let ((form alist))
        (dolist (key (split-string name "\\."))
          (setq form `(cdr (assq ',(intern key) ,form))))
        form))))

(defmacro let-alist (alist &rest body)
  "Run BODY with each symbol .KEY in it bound to the value of KEY in ALIST.
.KEY.SUB is the value of SUB in the value of KEY, and so on."
  (declare (indent 1) (debug t))
  (let ((variable (make-symbol "alist")))
    `(let ((,variable ,alist))
       (let ,(mapcar (lambda (symbol)
                       (list symbol (let-alist--value symbol variable)))
                     (nreverse (let-alist--search body nil)))
         ,@body))))

(provide 'let-alist)
;;; let-alist.el ends here
