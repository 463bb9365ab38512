;;; backquote.el --- templates of lists and vectors  -*- lexical-binding: t -*-

;; The reader turns `X into (\` X), ,X into (\, X) and ,@X into (\,@ X).  Here
;; (\` X) becomes the shortest form that builds X: constant parts stay quoted
;; and are shared, the rest is `cons', `list', `append' or `vector'.
;;
;; A list template is cut into items, the last one first, and rebuilt from its
;; end: what is known of the tail chooses the constructor for the item before
;; it.  LEVEL counts the enclosing backquotes; an unquote at level 0 is live,
;; deeper ones belong to an inner template and are rebuilt as data.

(defun backquote--constant-p (form)
  "Return non-nil if FORM evaluates to a constant the template may share."
  (cond ((consp form) (eq (car form) 'quote))
        ((symbolp form) (or (null form) (eq form t) (keywordp form)))
        (t t)))

(defun backquote--constant-value (form)
  "Return the value of FORM, which is `backquote--constant-p'."
  (if (consp form) (car (cdr form)) form))

(defun backquote--quote (value)
  "Return a form whose value is the constant VALUE."
  (if (or (null value) (eq value t) (keywordp value)
          (not (or (symbolp value) (consp value))))
      value
    (list 'quote value)))

(defun backquote--argument (form)
  "Return the argument of the backquote or unquote FORM."
  (if (cdr (cdr form))
      (error "Multiple args to %s are not supported: %S" (car form) form)
    (car (cdr form))))

(defun backquote--dotted-marker-p (template)
  "Return non-nil if the tail TEMPLATE is what the reader makes of \". ,X\"."
  (and (memq (car template) '(\` \,))
       (consp (cdr template))))

(defun backquote--cons (form tail cell)
  "Return a form that puts the value of FORM before the value of TAIL.
CELL is the cons of the template; it is shared if both parts are constant
and equal to its own."
  (cond
   ((and (backquote--constant-p form) (backquote--constant-p tail))
    (let ((head (backquote--constant-value form))
          (rest (backquote--constant-value tail)))
      (list 'quote (if (and (eq head (car cell)) (eq rest (cdr cell)))
                       cell
                     (cons head rest)))))
   ((null tail) (list 'list form))
   ((eq (car-safe tail) 'list) (cons 'list (cons form (cdr tail))))
   (t (list 'cons form tail))))

(defun backquote--append (form tail)
  "Return a form that appends the value of TAIL to the list FORM yields."
  (cond ((null tail) form)
        ((eq (car-safe tail) 'append) (cons 'append (cons form (cdr tail))))
        (t (list 'append form tail))))

(defun backquote--list (template level)
  "Return a form that builds the list TEMPLATE at LEVEL."
  (let ((cells nil) (tail nil))
    (while (and (consp template)
                (not (and cells (backquote--dotted-marker-p template))))
      (setq cells (cons template cells)
            template (cdr template)))
    (setq tail (if template (backquote--form template level)))
    (while cells
      (let* ((cell (car cells))
             (item (car cell)))
        (setq tail (if (and (eq (car-safe item) '\,@) (= level 0))
                       (backquote--append (backquote--argument item) tail)
                     (backquote--cons (backquote--form item level) tail cell))
              cells (cdr cells))))
    tail))

(defun backquote--vector (template level)
  "Return a form that builds the vector TEMPLATE at LEVEL."
  (let ((elements (backquote--list (append template nil) level)))
    (cond ((backquote--constant-p elements) template)
          ((eq (car-safe elements) 'list) (cons 'vector (cdr elements)))
          (t (list 'vconcat elements)))))

(defun backquote--inner (template level)
  "Return a form that rebuilds TEMPLATE, a marker whose argument is at LEVEL."
  (backquote--cons (list 'quote (car template))
                   (backquote--list (cdr template) level)
                   template))

(defun backquote--form (template level)
  "Return a form that builds TEMPLATE, which stands inside LEVEL templates."
  (cond
   ((vectorp template) (backquote--vector template level))
   ((not (consp template)) (backquote--quote template))
   ((eq (car template) '\`) (backquote--inner template (1+ level)))
   ((not (memq (car template) '(\, \,@))) (backquote--list template level))
   ((> level 0) (backquote--inner template (1- level)))
   (t (backquote--argument template))))

(defmacro \` (structure)
  "Return a copy of STRUCTURE with its unquoted parts evaluated.
,FORM is replaced by the value of FORM; ,@FORM splices the list that FORM
yields.  Parts without an unquote are constants, shared by all the results."
  (backquote--form structure 0))

(defalias 'backquote (symbol-function '\`))

(provide 'backquote)
;;; backquote.el ends here
