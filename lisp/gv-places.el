;;; gv-places.el --- the places everybody knows  -*- lexical-binding: t -*-

;; How to store through the accessors of Lisp: first those with a function
;; that stores, then places made of other places, such as (alist-get K PLACE),
;; and last the control structures, whose place is where control arrives.
;;
;; Emacs 28.2: the REMOVE of an `alist-get' place is not evaluated; any form
;; but nil asks for removal.

(gv-define-simple-setter aref aset)
(gv-define-simple-setter car setcar)
(gv-define-simple-setter cdr setcdr)
(gv-define-simple-setter get put)
(gv-define-simple-setter symbol-value set)
(gv-define-simple-setter symbol-function fset)
(gv-define-simple-setter symbol-plist setplist)
(gv-define-simple-setter default-value set-default)
(gv-define-simple-setter default-toplevel-value set-default-toplevel-value)
(gv-define-simple-setter char-table-range set-char-table-range)
(gv-define-simple-setter char-table-extra-slot set-char-table-extra-slot)
(gv-define-simple-setter char-table-parent set-char-table-parent)
(gv-define-simple-setter match-data set-match-data t)
(gv-define-simple-setter overlay-get overlay-put)
(gv-define-simple-setter keymap-parent set-keymap-parent)
(gv-define-simple-setter process-get process-put)
(gv-define-simple-setter marker-position set-marker t)

(gv-define-expander nth
  (lambda (do n list)
    (let ((cell (make-symbol "cell")))
      (macroexp-let* `((,cell (nthcdr ,n ,list)))
                     (funcall do `(car ,cell)
                              (lambda (value) `(setcar ,cell ,value)))))))

(gv-define-setter elt (value sequence n)
  `(if (listp ,sequence)
       (setcar (nthcdr ,n ,sequence) ,value)
     (aset ,sequence ,n ,value)))

(gv-define-expander gethash
  (lambda (do key table &optional default)
    (gv--with-arguments
     (list key table)
     (lambda (forms)
       (macroexp-let2 nil default default
         (funcall do `(gethash ,@forms ,@(if default (list default)))
                  (lambda (value)
                    `(puthash ,(car forms) ,value ,(nth 1 forms)))))))))

(gv-define-setter buffer-local-value (value variable buffer)
  (macroexp-let2 nil value value
    `(save-current-buffer
       (set-buffer ,buffer)
       (set (make-local-variable ,variable) ,value))))

(gv-define-setter point (value) `(goto-char ,value))

;;; Places inside other places

(gv-define-expander nthcdr
  (lambda (do n place)
    (macroexp-let2 nil n n
      (gv-letplace (getter setter) place
        (funcall do `(nthcdr ,n ,getter)
                 (lambda (value)
                   (let ((store `(setcdr (nthcdr (1- ,n) ,getter) ,value)))
                     (cond ((not (integerp n))
                            `(if (<= ,n 0) ,(funcall setter value) ,store))
                           ((> n 0) store)
                           (t (funcall setter value))))))))))

(gv-define-expander plist-get
  (lambda (do plist property)
    (macroexp-let2 nil key property
      (gv-letplace (getter setter) plist
        (let ((cell (make-symbol "cell")))
          `(let* ((,cell (cdr (plist-member ,getter ,key))))
             ,(funcall do `(car ,cell)
                       (lambda (value)
                         (macroexp-let2 nil value value
                           `(progn
                              (if ,cell
                                  (setcar ,cell ,value)
                                ,(funcall setter
                                          `(cons ,key (cons ,value ,getter))))
                              ,value))))))))))

(defun gv--find-association (key alist test)
  "Return the form that finds the association of KEY in ALIST by TEST."
  (cond ((member test '(nil 'eq #'eq)) `(assq ,key ,alist))
        ((macroexp-const-p test) `(assoc ,key ,alist ,test))
        (t `(if (memq ,test '(nil eq))
                (assq ,key ,alist)
              (assoc ,key ,alist ,test)))))

(defun gv--store-association (cell key value getter setter)
  "Return the form that stores VALUE in CELL, the association of KEY.
If CELL is nil, a new association is put in front of the alist that GETTER
reads and SETTER stores."
  `(if ,cell
       (setcdr ,cell ,value)
     ,(funcall setter `(cons (setq ,cell (cons ,key ,value)) ,getter))))

(gv-define-expander alist-get
  (lambda (do key alist &optional default remove test)
    (macroexp-let2* nil ((key key) (default default) (test test))
      (gv-letplace (getter setter) alist
        (let ((cell (make-symbol "cell")))
          `(let* ((,cell ,(gv--find-association key getter test)))
             ,(funcall
               do
               (if default `(if ,cell (cdr ,cell) ,default) `(cdr ,cell))
               (lambda (value)
                 (macroexp-let2 nil value value
                   (let ((store (gv--store-association cell key value
                                                       getter setter)))
                     `(progn
                        ,(if (null remove)
                             store
                           `(cond
                             ((not (eql ,default ,value)) ,store)
                             (,cell ,(funcall setter
                                              `(delq ,cell ,getter)))))
                        ,value)))))))))))

(gv-define-expander cons
  (lambda (do car-place cdr-place)
    (gv-letplace (car-getter car-setter) car-place
      (gv-letplace (cdr-getter cdr-setter) cdr-place
        (funcall do `(cons ,car-getter ,cdr-getter)
                 (lambda (value)
                   (macroexp-let2 nil pair value
                     `(progn ,(funcall car-setter `(car ,pair))
                             ,(funcall cdr-setter `(cdr ,pair))
                             ,pair))))))))

(gv-define-expander logand
  (lambda (do place &rest masks)
    (gv-letplace (getter setter) place
      (macroexp-let2 macroexp-const-p mask (if (cdr masks)
                                               `(logand ,@masks)
                                             (car masks))
        (funcall do `(logand ,getter ,mask)
                 (lambda (value)
                   (macroexp-let2 nil value value
                     `(progn
                        ,(funcall setter
                                  `(logior (logand ,value ,mask)
                                           (logand ,getter (lognot ,mask))))
                        ,value))))))))

(defun gv--replace-substring (string start end value)
  "Return STRING with its text from START to END replaced by VALUE."
  (let* ((length (length string))
         (from (if (< start 0) (+ start length) start))
         (to (cond ((null end) length)
                   ((< end 0) (+ end length))
                   (t (min end length)))))
    (concat (substring string 0 from) value (substring string to))))

(gv-define-expander substring
  (lambda (do place start &optional end)
    (gv-letplace (getter setter) place
      (macroexp-let2* nil ((start start) (end end))
        (funcall do `(substring ,getter ,start ,end)
                 (lambda (value)
                   (macroexp-let2 nil value value
                     `(progn
                        ,(funcall setter
                                  `(gv--replace-substring ,getter ,start ,end
                                                          ,value))
                        ,value))))))))

;;; Control structures

(defun gv--choose (do places make)
  "Return the code of DO for the one of PLACES that control arrives at.
MAKE builds the control structure from one form for each of PLACES.  If the
code of DO is large, it is not repeated: it works on a reference instead."
  (if (macroexp-small-p (funcall do 'getter (lambda (_value) 'setter)))
      (funcall make (mapcar (lambda (place) (gv-get place do)) places))
    (let ((reference (make-symbol "reference")))
      `(let ((,reference
              ,(funcall make (mapcar (lambda (place) `(gv-ref ,place))
                                     places))))
         ,(funcall do `(funcall (car ,reference))
                   (lambda (value) `(funcall (cdr ,reference) ,value)))))))

(gv-define-expander if
  (lambda (do test then &rest else)
    (gv--choose do (list then (macroexp-progn else))
                (lambda (forms)
                  `(if ,test ,@forms)))))

(gv-define-expander cond
  (lambda (do &rest clauses)
    (gv--choose do
                (mapcar (lambda (clause) (macroexp-progn (cdr clause))) clauses)
                (lambda (forms)
                  (let ((result nil))
                    (dolist (clause clauses)
                      (push (list (car clause) (pop forms)) result))
                    `(cond ,@(nreverse result)))))))

(defun gv--in-body (do body make)
  "Return the code of DO for the last form of BODY.
MAKE builds the form around it from the body."
  (funcall make (append (butlast body)
                        (list (gv-get (car (last body)) do)))))

(gv-define-expander progn
  (lambda (do &rest body)
    (gv--in-body do body (lambda (forms) (macroexp-progn forms)))))

(gv-define-expander let
  (lambda (do bindings &rest body)
    (gv--in-body do body (lambda (forms) `(let ,bindings ,@forms)))))

(gv-define-expander let*
  (lambda (do bindings &rest body)
    (gv--in-body do body (lambda (forms) `(let* ,bindings ,@forms)))))

;;; gv-places.el ends here
