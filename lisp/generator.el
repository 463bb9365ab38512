;;; generator.el --- functions that yield a series of values  -*- lexical-binding: t -*-

;; The body of a generator is rewritten in continuation-passing style, but only
;; where it yields: a form without `iter-yield' stays as it is.  `generator--cps'
;; does it: given a form and a function KEEP that continues the code with the form
;; of a value, it returns the whole code.
;;
;; What runs between two yields is a segment.  Its code returns either the value
;; yielded, having stored the function to resume with, or the marker of a jump: it
;; has stored a function and its argument, and wants it called.  `generator--next'
;; does so in a loop, so neither loops nor jumps nest.
;;
;; A form that must surround everything run inside it (`catch', `condition-case',
;; `unwind-protect', the binding of a special variable) makes a region: each segment
;; that starts within is wrapped anew, and the way out of it is a jump.
;;
;; At run time a generator is a vector [RESUME ARGUMENT CLEANUPS]: the function to
;; go on with, the argument of a jump, and the unwind forms to run on closing.

;; It is no `error': running out of values is not a mistake.
(put 'iter-end-of-sequence 'error-conditions '(iter-end-of-sequence))
(put 'iter-end-of-sequence 'error-message "Iteration terminated")

;;; At run time

(defun generator--end (value)
  "Say that a sequence has ended with VALUE."
  (signal 'iter-end-of-sequence value))

(defun generator--next (generator value)
  "Run GENERATOR until it yields, and return what it yields.
VALUE is the value of the `iter-yield' it is waiting in."
  (let ((finished nil))
    (unwind-protect
        (let ((result (funcall (aref generator 0) value)))
          (while (eq result 'generator--jump)
            (setq result (funcall (aref generator 0) (aref generator 1))))
          (setq finished t)
          result)
      (unless finished
        (aset generator 0 #'generator--end)))))

(defun generator--close (generator)
  "Let GENERATOR run its unwind forms, and end it."
  (aset generator 0 #'generator--end)
  (while (aref generator 2)
    (funcall (pop (aref generator 2)))))

(defun generator--iterator (generator)
  "Return the iterator that operates GENERATOR."
  (lambda (operation value)
    (cond ((eq operation :next) (generator--next generator value))
          ((eq operation :close) (generator--close generator))
          (t (error "Unknown iterator operation %S" operation)))))

;;; The rewriting

(defvar generator--variable nil
  "The variable that holds the generator in the code being made.")

(defvar generator--wrap nil
  "A function that wraps code in what surrounds the current region.")

(defvar generator--local-functions nil
  "Variables bound to functions that yield; they are called in tail position.
Macros such as `pcase' make them for code that is reached in several ways.")

(defun generator--yields-p (form)
  "Return non-nil if FORM, which is fully expanded, contains an `iter-yield'."
  (let ((found nil))
    (unless (memq (car-safe form) '(quote function))
      (setq found (or (eq (car-safe form) 'iter-yield)
                      (and (eq (car-safe form) 'funcall)
                           (memq (car-safe (cdr form))
                                 generator--local-functions))))
      (while (and (consp form) (not found))
        (setq found (generator--yields-p (car form))
              form (cdr form))))
    found))

(defun generator--jump (function value)
  "Return the code that leaves the current segment for FUNCTION, with VALUE."
  `(progn (aset ,generator--variable 1 ,value)
          (aset ,generator--variable 0 ,function)
          'generator--jump))

(defun generator--segment (make)
  "Return a function form for a segment that starts in the current region.
MAKE is called with the variable that holds its argument, and returns code."
  (let ((argument (make-symbol "argument")))
    `(lambda (,argument)
       ,(funcall generator--wrap (funcall make argument)))))

(defun generator--simple-p (form)
  "Return non-nil if FORM may be evaluated later, or never, without difference."
  (or (macroexp-const-p form)
      (and (symbolp form) (not (intern-soft form)))))

(defun generator--then (form code)
  "Return code that evaluates FORM for its effect, then CODE."
  (if (macroexp-copyable-p form)
      code
    `(progn ,form ,@(macroexp-unprogn code))))

(defun generator--with-join (keep make)
  "Return code that reaches KEEP in several ways.
MAKE is called with a function to use in its place, which only calls."
  (let ((join (make-symbol "join"))
        (value (make-symbol "value")))
    `(let ((,join (lambda (,value) ,(funcall keep value))))
       ,(funcall make (lambda (form) `(funcall ,join ,form))))))

(defun generator--with-exit (keep make)
  "Return code that reaches KEEP from inside a region, by jumps.
MAKE is called with the variable of the function to jump to."
  (let ((exit (make-symbol "exit")))
    `(let ((,exit ,(generator--segment keep)))
       ,(funcall make exit))))

(defun generator--region (wrap form keep)
  "Return the code for FORM inside a region; KEEP makes the way out.
WRAP is a function that wraps code in what has to surround it."
  (funcall wrap
           (let* ((outer generator--wrap)
                  (generator--wrap
                   (lambda (code) (funcall outer (funcall wrap code)))))
             (generator--cps form keep))))

(defun generator--temporary (form keep)
  "Return code that has KEEP use the value of FORM, possibly later on."
  (generator--cps form
                  (lambda (value)
                    (if (generator--simple-p value)
                        (funcall keep value)
                      (let ((variable (make-symbol "value")))
                        `(let ((,variable ,value))
                           ,(funcall keep variable)))))))

(defun generator--values (forms keep)
  "Return code that evaluates FORMS in turn and passes KEEP the list of their values."
  (if (null (delq nil (mapcar #'generator--yields-p forms)))
      (funcall keep forms)
    (generator--temporary
     (car forms)
     (lambda (first)
       (generator--values (cdr forms)
                          (lambda (rest) (funcall keep (cons first rest))))))))

(defun generator--sequence (forms keep)
  "Return the code for FORMS in turn, with KEEP for the value of the last."
  (if (null (cdr forms))
      (generator--cps (car forms) keep)
    (generator--cps (car forms)
                    (lambda (value)
                      (generator--then value
                                       (generator--sequence (cdr forms)
                                                            keep))))))

(defun generator--if (condition then else keep)
  "Return the code for a choice of THEN or ELSE by CONDITION, going on with KEEP."
  (generator--cps
   condition
   (lambda (test)
     (generator--with-join
      keep
      (lambda (join)
        `(if ,test
             ,(generator--cps then join)
           ,(generator--cps else join)))))))

(defun generator--or (forms keep)
  "Return the code for the first non-nil value of FORMS, going on with KEEP."
  (if (null (cdr forms))
      (generator--cps (car forms) keep)
    (generator--with-join
     keep
     (lambda (join)
       (generator--temporary
        (car forms)
        (lambda (value)
          `(if ,value
               ,(funcall join value)
             ,(generator--or (cdr forms) join))))))))

(defun generator--clauses-to-if (clauses)
  "Return a form like (cond . CLAUSES) made of `if' and `or'."
  (when clauses
    (let ((rest (generator--clauses-to-if (cdr clauses)))
          (clause (car clauses)))
      (if (cdr clause)
          `(if ,(car clause) (progn ,@(cdr clause)) ,rest)
        `(or ,(car clause) ,rest)))))

(defun generator--while (condition body keep)
  "Return the code for a loop of BODY while CONDITION, going on with KEEP.
The head of the loop is a segment, reached by jumps alone."
  (let ((loop (make-symbol "loop")))
    `(let (,loop)
       (setq ,loop
             ,(generator--segment
               (lambda (_)
                 (generator--cps
                  condition
                  (lambda (test)
                    `(if ,test
                         ,(generator--sequence
                           body
                           (lambda (value)
                             (generator--then value
                                              (generator--jump loop nil))))
                       ,(funcall keep nil)))))))
       ,(generator--jump loop nil))))

(defun generator--setq (pairs keep)
  "Return the code for the assignments PAIRS, going on with KEEP."
  (generator--cps
   (nth 1 pairs)
   (lambda (value)
     (let ((form `(setq ,(car pairs) ,value)))
       (if (nthcdr 2 pairs)
           `(progn ,form ,(generator--setq (nthcdr 2 pairs) keep))
         (funcall keep form))))))

(defun generator--let-function (variable lambda body keep)
  "Return the code for BODY with VARIABLE bound to LAMBDA, which yields.
All its calls are in tail position in BODY; KEEP is what comes after."
  (generator--with-join
   keep
   (lambda (join)
     `(let ((,variable
             (lambda ,(nth 1 lambda)
               ,(generator--sequence (nthcdr 2 lambda) join))))
        ,(let ((generator--local-functions
                (cons variable generator--local-functions)))
           (generator--sequence body join))))))

(defun generator--let-special (variable value body keep)
  "Return the code for BODY with the special VARIABLE bound to the form VALUE.
Between segments, its value is kept in a lexical variable."
  (let ((current (make-symbol "current")))
    `(let ((,current ,value))
       ,(generator--with-exit
         keep
         (lambda (exit)
           (generator--region
            (lambda (code)
              `(let ((,variable ,current))
                 (prog1 ,code (setq ,current ,variable))))
            (macroexp-progn body)
            (lambda (value) (generator--jump exit value))))))))

(defun generator--bind (variable value body keep)
  "Return the code for BODY with VARIABLE bound to VALUE, going on with KEEP.
VALUE is a form that does not yield, except as a local function."
  (let ((lambda (and (eq (car-safe value) 'function) (nth 1 value))))
    (cond
     ((and (eq (car-safe lambda) 'lambda)
           (not (intern-soft variable))
           (generator--yields-p (nthcdr 2 lambda)))
      (generator--let-function variable lambda body keep))
     ((special-variable-p variable)
      (generator--let-special variable value body keep))
     (t
      (generator--with-join
       keep
       (lambda (join)
         `(let ((,variable ,value))
            ,(generator--sequence body join))))))))

(defun generator--let* (bindings body keep)
  "Return the code for BODY with BINDINGS made in turn, going on with KEEP."
  (if (null bindings)
      (generator--sequence body keep)
    (let* ((binding (ensure-list (car bindings)))
           (rest (if (cdr bindings) `((let* ,(cdr bindings) ,@body)) body)))
      (generator--cps (nth 1 binding)
                      (lambda (value)
                        (generator--bind (car binding) value rest keep))))))

(defun generator--let (bindings body keep)
  "Return the code for BODY with BINDINGS made at once, going on with KEEP."
  (setq bindings (mapcar #'ensure-list bindings))
  (if (cdr bindings)
      (generator--values
       (mapcar (lambda (binding) (nth 1 binding)) bindings)
       (lambda (values)
         (let ((temporaries (mapcar (lambda (value)
                                      (list (make-symbol "value") value))
                                    values)))
           `(let ,(copy-sequence temporaries)
              ,(generator--let*
                (mapcar (lambda (binding)
                          (list (car binding) (car (pop temporaries))))
                        bindings)
                body keep)))))
    (generator--let* bindings body keep)))

(defun generator--catch (tag body keep)
  "Return the code for BODY with throws to TAG caught, going on with KEEP."
  (generator--temporary
   tag
   (lambda (tag)
     (generator--with-exit
      keep
      (lambda (exit)
        (generator--region
         (lambda (code)
           (let ((normal (make-symbol "normal")) (result (make-symbol "result")))
             `(let* ((,normal nil)
                     (,result (catch ,tag
                                (prog1 ,code (setq ,normal t)))))
                (if ,normal ,result ,(generator--jump exit result)))))
         (macroexp-progn body)
         (lambda (value) (generator--jump exit value))))))))

(defun generator--condition-case (variable form handlers keep)
  "Return the code for FORM with HANDLERS for errors, going on with KEEP.
The handlers see the error in VARIABLE."
  (generator--with-exit
   keep
   (lambda (exit)
     (let* ((leave (lambda (value) (generator--jump exit value)))
            (entries
             (mapcar
              (lambda (handler)
                (list (make-symbol "handler")
                      (generator--segment
                       (lambda (condition)
                         (if variable
                             (generator--bind variable condition
                                              (cdr handler) leave)
                           (generator--sequence (cdr handler) leave))))
                      (car handler)))
              handlers))
            (condition (make-symbol "condition")))
       `(let ,(mapcar (lambda (entry) (list (car entry) (nth 1 entry)))
                      entries)
          ,(generator--region
            (lambda (code)
              `(condition-case ,condition ,code
                 ,@(mapcar (lambda (entry)
                             (list (nth 2 entry)
                                   (generator--jump (car entry) condition)))
                           entries)))
            form leave))))))

(defun generator--unwind-protect (form unwind-forms keep)
  "Return the code for FORM with UNWIND-FORMS after it, going on with KEEP.
They also run if the generator is closed meanwhile."
  (when (generator--yields-p unwind-forms)
    (error "Yielding from unwind forms is not supported"))
  (let* ((unwind (make-symbol "unwind"))
         (run `(progn (pop (aref ,generator--variable 2))
                      (funcall ,unwind))))
    `(let ((,unwind (lambda () ,@unwind-forms)))
       (push ,unwind (aref ,generator--variable 2))
       ,(generator--with-exit
         (lambda (value) `(progn ,run ,(funcall keep value)))
         (lambda (exit)
           (generator--region
            (lambda (code)
              (let ((normal (make-symbol "normal")))
                `(let ((,normal nil))
                   (unwind-protect
                       (prog1 ,code (setq ,normal t))
                     (unless ,normal ,run)))))
            form
            (lambda (value) (generator--jump exit value))))))))

(defun generator--yield (form keep)
  "Return the code that yields the value of FORM and goes on with KEEP."
  (generator--cps form
                  (lambda (value)
                    `(prog1 ,value
                       (aset ,generator--variable 0
                             ,(generator--segment keep))))))

(defun generator--call (form keep)
  "Return the code for the function call FORM, going on with KEEP."
  (if (and (eq (car form) 'funcall)
           (memq (nth 1 form) generator--local-functions))
      form
    (generator--values (cdr form)
                       (lambda (values)
                         (funcall keep (cons (car form) values))))))

(defun generator--cps (form keep)
  "Return code that evaluates FORM and goes on with what KEEP makes of its value.
KEEP is a function called with a form, to be evaluated at once and only once."
  (if (not (generator--yields-p form))
      (funcall keep form)
    (let ((rest (cdr form)))
      (pcase (car form)
        ('iter-yield (generator--yield (car rest) keep))
        ('progn (generator--sequence rest keep))
        ('prog1 (generator--temporary
                 (car rest)
                 (lambda (first)
                   (generator--sequence
                    (append (cdr rest) '(nil))
                    (lambda (_) (funcall keep first))))))
        ('if (generator--if (car rest) (nth 1 rest)
                            (macroexp-progn (nthcdr 2 rest)) keep))
        ('cond (generator--cps (generator--clauses-to-if rest) keep))
        ('and (generator--cps (if (cdr rest)
                                  `(if ,(car rest) (and ,@(cdr rest)))
                                (car rest))
                              keep))
        ('or (generator--or rest keep))
        ('while (generator--while (car rest) (cdr rest) keep))
        ('setq (generator--setq rest keep))
        ('let (generator--let (car rest) (cdr rest) keep))
        ('let* (generator--let* (car rest) (cdr rest) keep))
        ('catch (generator--catch (car rest) (cdr rest) keep))
        ('condition-case
            (generator--condition-case (car rest) (nth 1 rest)
                                       (nthcdr 2 rest) keep))
        ('unwind-protect
            (generator--unwind-protect (car rest) (cdr rest) keep))
        ((pred special-form-p)
         (error "Special form %S incorrect or not supported" form))
        (_ (generator--call form keep))))))

;;; Defining generators

(defmacro iter-lambda (arguments &rest body)
  "Return an anonymous generator: a function that returns an iterator.
It takes ARGUMENTS.  The iterator runs BODY step by step, as far as the next
`iter-yield' each time."
  (declare (indent defun) (debug (&define lambda-list lambda-doc def-body)))
  (cl-assert lexical-binding)
  (let* ((parts (macroexp-parse-body body))
         (generator--variable (make-symbol "generator"))
         (generator--wrap #'identity)
         (generator--local-functions nil)
         (form (macroexpand-all (macroexp-progn (cdr parts))
                                macroexpand-all-environment)))
    `(lambda ,arguments
       ,@(car parts)
       (let ((,generator--variable (make-vector 3 nil)))
         (aset ,generator--variable 0
               ,(generator--segment
                 (lambda (_)
                   (generator--cps form
                                   (lambda (value)
                                     `(generator--end ,value))))))
         (generator--iterator ,generator--variable)))))

(defmacro iter-defun (name arguments &rest body)
  "Define NAME as a generator taking ARGUMENTS.
Calling it returns an iterator that runs BODY: see `iter-lambda'."
  (declare (indent defun) (doc-string 3)
           (debug (&define name lambda-list lambda-doc def-body)))
  (let ((parts (macroexp-parse-body body)))
    `(defun ,name ,arguments
       ,@(car parts)
       (funcall (iter-lambda () ,@(cdr parts))))))

(defmacro iter-make (&rest body)
  "Return an iterator that runs BODY step by step."
  (declare (indent 0) (debug (def-body)))
  `(funcall (iter-lambda () ,@body)))

(defun iter-yield (_value)
  "In a generator, yield VALUE; the value is what `iter-next' is given next."
  (error "`iter-yield' used outside a generator"))

(defmacro iter-yield-from (iterator)
  "In a generator, yield all that ITERATOR yields; return its final value."
  (declare (debug (form)))
  (let ((source (make-symbol "source"))
        (more (make-symbol "more"))
        (item (make-symbol "item"))
        (end (make-symbol "end"))
        (sent (make-symbol "sent")))
    `(let ((,source ,iterator) (,more t) ,sent ,item)
       (unwind-protect
           (progn
             (while (progn
                      (condition-case ,end
                          (setq ,item (iter-next ,source ,sent))
                        (iter-end-of-sequence
                         (setq ,more nil
                               ,item (cdr ,end))))
                      ,more)
               (setq ,sent (iter-yield ,item)))
             ,item)
         (iter-close ,source)))))

;;; Using iterators

(defvar iter-empty (lambda (_operation _value) (generator--end nil))
  "An iterator that ends at once.")

(defun iter-next (iterator &optional yield-result)
  "Return the next value that ITERATOR yields.
YIELD-RESULT becomes the value of the `iter-yield' it is waiting in.  At the
end, signal `iter-end-of-sequence' with the value of the generator's body."
  (funcall iterator :next yield-result))

(defun iter-close (iterator)
  "End ITERATOR before it has come to its end, running its unwind forms."
  (funcall iterator :close nil))

(defmacro iter-do (spec &rest body)
  "Run BODY for each value of an iterator.  SPEC is (VARIABLE ITERATOR)."
  (declare (indent 1) (debug ((symbolp form) body)))
  (unless (= (length spec) 2)
    (signal 'wrong-number-of-arguments (list 'iter-do (length spec))))
  (let ((iterator (make-symbol "iterator"))
        (value (make-symbol "value")))
    `(let ((,iterator ,(nth 1 spec)) ,value)
       (while (condition-case nil
                  (progn (setq ,value (iter-next ,iterator)) t)
                (iter-end-of-sequence nil))
         (let ((,(car spec) ,value)) ,@body)))))

(provide 'generator)
;;; generator.el ends here
