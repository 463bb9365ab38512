;;; cl-loop.el --- the loop language  -*- lexical-binding: t -*-

;;; Commentary:

;; `cl-loop' reads its arguments as a little language and writes a `while' loop
;; over local variables.  Parsing collects
;;
;;   layers   groups of bindings around the loop, each made in parallel;
;;   items    what happens in one round, in order, and may end the loop;
;;   steps    assignments at the end of a round.
;;
;; An item is one of
;;
;;   (do FORM)                   evaluate FORM
;;   (test FORM)                 leave the loop normally unless FORM holds
;;   (always FORM)               leave at once with nil unless FORM holds
;;   (thereis FORM)              leave at once with the value of FORM if non-nil
;;   (exit FORM)                 leave at once with the value of FORM
;;   (if TEST THEN ELSE)         items depending on TEST
;;
;; All items up to the last that can end the loop become the condition of the
;; `while', so no `catch' is needed; the rest is its body.  A flag that tells a
;; normal end from another is made only if there is both an exit and something
;; to do at a normal end.
;;
;; Hash tables and obarrays are walked by way of a list of their entries.

;;; Code:

(require 'cl-place)
(require 'subr-x)

(defvar cl--loop-args nil "The tokens not parsed yet.")
(defvar cl--loop-all-args nil "All tokens of the loop.")
(defvar cl--loop-name nil "The name of the loop's block.")
(defvar cl--loop-layers nil "Groups of bindings, the innermost first.")
(defvar cl--loop-items nil "Items of one round, last first.")
(defvar cl--loop-steps nil "Assignments (VAR FORM ...) at the end of a round, last first.")
(defvar cl--loop-late-steps nil "Like `cl--loop-steps', after all those.")
(defvar cl--loop-initially nil "Forms before the loop, last first.")
(defvar cl--loop-finally nil "Forms after a normal end, last first.")
(defvar cl--loop-result nil "A list of the form that gives the loop's value.")
(defvar cl--loop-default nil "The value of the loop if nothing else gives one.")
(defvar cl--loop-accumulator nil "The variable of accumulations without `into'.")
(defvar cl--loop-tails nil "Alist from `into' variables to their last cells.")
(defvar cl--loop-first nil "The variable that is non-nil in the first round.")
(defvar cl--loop-symbol-macros nil "Bindings for `cl-symbol-macrolet'.")
(defvar cl--loop-exits nil "Whether some item leaves the loop at once.")

;;;; Collecting

(defun cl--loop-next ()
  "Remove and return the next token."
  (if cl--loop-args
      (pop cl--loop-args)
    (error "Malformed `cl-loop' macro")))

(defun cl--loop-accept (&rest words)
  "If the next token is one of WORDS, remove and return it."
  (and (memq (car cl--loop-args) words) (pop cl--loop-args)))

(defun cl--loop-item (kind &rest rest)
  "Add an item of KIND with contents REST."
  (if (memq kind '(exit always thereis)) (setq cl--loop-exits t))
  (push (cons kind rest) cl--loop-items))

(defun cl--loop-bind (variable &optional value)
  "Bind VARIABLE to the form VALUE in a layer of its own; return VARIABLE."
  (push (list (list variable value)) cl--loop-layers)
  variable)

(defun cl--loop-hidden (name &optional value)
  "Bind a hidden variable called NAME to the form VALUE and return it."
  (cl--loop-bind (make-symbol name) value))

(defun cl--loop-step (variable form)
  "Assign the value of FORM to VARIABLE at the end of each round."
  (push `(,variable ,form) cl--loop-steps))

(defun cl--loop-destructure (pattern variable)
  "Return the assignments that take VARIABLE apart by PATTERN.
They form a list (VAR FORM), good for `setq' and `let*' alike."
  (let ((pairs nil))
    (while (consp pattern)
      (let ((head (car pattern)))
        (cond ((consp head)
               (let ((part (make-symbol "part")))
                 (setq pairs (append (reverse (cl--loop-destructure head part))
                                     `((,part (car ,variable)))
                                     pairs))))
              (head (push `(,head (car ,variable)) pairs))))
      (setq pattern (cdr pattern))
      (if (consp pattern)
          (push `(,variable (cdr ,variable)) pairs)
        (if pattern (push `(,pattern (cdr ,variable)) pairs))))
    (nreverse pairs)))

;;;; Clauses for iteration

;; A `for' clause is parsed into the vector [BINDINGS TESTS SETS STEPS LATE]; the
;; clauses of a group joined by `and' are then installed together.

(defvar cl--loop-clause nil "The vector of the `for' clause being parsed.")

(defun cl--loop-clause-add (section element)
  "Add ELEMENT to SECTION of the clause: bindings, tests, sets, steps or late."
  (let ((index (pcase section
                 ('bindings 0) ('tests 1) ('sets 2) ('steps 3) ('late 4))))
    (aset cl--loop-clause index
          (cons element (aref cl--loop-clause index)))))

(defun cl--loop-clause-hidden (name value)
  "Bind a hidden variable called NAME to the form VALUE in the clause."
  (let ((variable (make-symbol name)))
    (cl--loop-clause-add 'bindings (list variable value))
    variable))

(defun cl--loop-clause-set (variable form)
  "Assign the value of FORM to VARIABLE or pattern in each round."
  (cl--loop-clause-add 'sets (list variable form)))

(defun cl--loop-step-function (list)
  "Parse an optional `by'; return the form that moves the variable LIST on."
  (if (cl--loop-accept 'by)
      (let ((by (cl--loop-next)))
        (if (memq (car-safe by) '(quote function))
            (cl--call-form by (list list))
          `(funcall ,(cl--loop-clause-hidden "by" by) ,list)))
    `(cdr ,list)))

(defun cl--loop-for-list (variable word)
  "Parse a clause for VARIABLE over a list; WORD is `in', `on' or `in-ref'."
  (let* ((list (if (and (eq word 'on) variable (symbolp variable))
                   (progn (cl--loop-clause-add
                           'bindings (list variable (cl--loop-next)))
                          variable)
                 (cl--loop-clause-hidden "list" (cl--loop-next)))))
    (cl--loop-clause-add 'tests `(consp ,list))
    (pcase word
      ('in-ref (push `(,variable (car ,list)) cl--loop-symbol-macros))
      ('on (unless (eq list variable) (cl--loop-clause-set variable list)))
      (_ (cl--loop-clause-set variable `(car ,list))))
    (cl--loop-clause-add 'steps (list list (cl--loop-step-function list)))))

(defun cl--loop-for-index (limit index)
  "Make a counter called INDEX that runs from 0 below the form LIMIT."
  (let ((index (or index (make-symbol "index")))
        (end (cl--loop-clause-hidden "end" limit)))
    (cl--loop-clause-add 'bindings (list index 0))
    (cl--loop-clause-add 'tests `(< ,index ,end))
    (cl--loop-clause-add 'steps `(,index (1+ ,index)))
    index))

(defun cl--loop-for-array (variable array access ref index)
  "Run VARIABLE over the hidden variable ARRAY by the function ACCESS.
REF non-nil makes it a place; INDEX may name the counter."
  (let* ((index (cl--loop-for-index `(length ,array) index))
         (element `(,access ,array ,index)))
    (if ref
        (push (list variable element) cl--loop-symbol-macros)
      (cl--loop-clause-set variable element))))

(defun cl--loop-for-across (variable word)
  "Parse a clause for VARIABLE over an array; WORD is `across' or `across-ref'."
  (let* ((form (cl--loop-next))
         (array (cl--loop-clause-hidden
                 "array" `(let ((array ,form))
                            (if (arrayp array) array
                              (signal 'wrong-type-argument
                                      (list 'arrayp array)))))))
    (cl--loop-for-array variable array 'aref (eq word 'across-ref) nil)))

(defconst cl--loop-counting-words
  '(from upfrom downfrom to upto downto above below by)
  "Words that begin or continue a counting clause.")

(defun cl--loop-constant (name form)
  "Return FORM if it is a constant, else a hidden variable NAME bound to it."
  (if (macroexp-const-p form) form (cl--loop-clause-hidden name form)))

(defun cl--loop-for-counter (variable)
  "Parse a clause that counts in VARIABLE; its first word is the next token."
  (let* ((start-word (cl--loop-accept 'from 'upfrom 'downfrom))
         (start (if start-word (cl--loop-next) 0))
         (end-word (cl--loop-accept 'to 'upto 'downto 'above 'below))
         (end (and end-word (cl--loop-constant "end" (cl--loop-next))))
         (amount (if (cl--loop-accept 'by)
                     (cl--loop-constant "by" (cl--loop-next))
                   1))
         (down (or (eq start-word 'downfrom) (memq end-word '(downto above))))
         (open (memq end-word '(above below))))
    (cl--loop-clause-add 'bindings (list variable start))
    (when end
      (cl--loop-clause-add
       'tests (list (if down (if open '> '>=) (if open '< '<=)) variable end)))
    (cl--loop-clause-add
     'steps (list variable (cl--loop-advance variable amount down)))))

(defun cl--loop-advance (counter amount down)
  "Return the form for COUNTER plus AMOUNT, or minus if DOWN is non-nil."
  (cond ((eql amount 1) (list (if down '1- '1+) counter))
        (t (list (if down '- '+) counter amount))))

(defun cl--loop-first-flag ()
  "Return the variable that is non-nil in the first round only."
  (or cl--loop-first
      (progn (setq cl--loop-first (cl--loop-hidden "first" t))
             (push `(,cl--loop-first nil) cl--loop-late-steps)
             cl--loop-first)))

(defvar cl--loop-group nil "Clauses of the group of the one being parsed.")

(defun cl--loop-for-equals (variable)
  "Parse what follows `=' in a clause for VARIABLE."
  (let* ((start (cl--loop-next))
         (then (and (cl--loop-accept 'then) (list (cl--loop-next))))
         (grouped (or cl--loop-group (eq (car cl--loop-args) 'and))))
    (cond
     ;; Emacs 28.2: in a group, all rounds but the first assign at the end of
     ;; the round before, so a clause does not see what other clauses do first.
     ((and grouped (symbolp variable))
      (cl--loop-clause-set
       variable `(if ,(cl--loop-first-flag) ,start ,variable))
      (cl--loop-clause-add 'steps (cons variable (or then (list start)))))
     ((null then) (cl--loop-clause-set variable start))
     ((and (null cl--loop-items) (symbolp variable))
      (cl--loop-clause-add 'bindings (list variable start))
      (cl--loop-clause-add 'late (list variable (car then))))
     (t (cl--loop-clause-set
         variable `(if ,(cl--loop-first-flag) ,start ,(car then)))))))

;;;; Clauses with `being'

(defun cl--loop-using (&rest words)
  "Parse an optional (WORD VARIABLE) after `using'; return VARIABLE.
WORD must be one of WORDS."
  (when (cl--loop-accept 'using)
    (let ((pair (cl--loop-next)))
      (if (memq (car-safe pair) words)
          (cadr pair)
        (error "Bad `using' clause")))))

(defun cl--loop-for-elements (variable)
  "Parse the rest of `being the elements' for VARIABLE."
  (let* ((ref (cl--loop-accept 'in-ref 'of-ref))
         (sequence (progn (unless ref (cl--loop-accept 'in 'of))
                          (cl--loop-clause-hidden "sequence" (cl--loop-next))))
         (index (cl--loop-using 'index)))
    (cl--loop-for-array variable sequence 'elt ref index)))

(defun cl--loop-for-hash (variable keys)
  "Parse the rest of `being the hash-keys' for VARIABLE, or -values.
KEYS tells which."
  (cl--loop-accept 'in 'of)
  (let* ((table (cl--loop-next))
         (other (if keys
                    (cl--loop-using 'hash-value 'hash-values)
                  (cl--loop-using 'hash-key 'hash-keys)))
         (list (cl--loop-clause-hidden
                "entries"
                (cond (other `(cl--loop-hash-entries ,table))
                      (keys `(hash-table-keys ,table))
                      (t `(hash-table-values ,table))))))
    (cl--loop-clause-add 'tests `(consp ,list))
    (cl--loop-clause-set (if (or keys (null other)) variable other) `(car ,list))
    (when other
      (cl--loop-clause-set (if keys other variable) `(cadr ,list)))
    (cl--loop-clause-add 'steps (list list (if other `(cddr ,list)
                                             `(cdr ,list))))))

(defun cl--loop-hash-entries (table)
  "Return a list (KEY VALUE KEY VALUE...) of the entries of TABLE."
  (let ((entries nil))
    (maphash (lambda (key value)
               (setq entries (cons value (cons key entries))))
             table)
    (nreverse entries)))

(defun cl--loop-symbols (&optional obarray)
  "Return a list of the symbols in OBARRAY, the standard one by default."
  (let ((symbols nil))
    (mapatoms (lambda (symbol) (setq symbols (cons symbol symbols))) obarray)
    (nreverse symbols)))

(defun cl--loop-for-computed-list (variable form)
  "Run VARIABLE over the list FORM yields."
  (let ((list (cl--loop-clause-hidden "list" form)))
    (cl--loop-clause-add 'tests `(consp ,list))
    (cl--loop-clause-set variable `(car ,list))
    (cl--loop-clause-add 'steps `(,list (cdr ,list)))))

(defun cl--loop-for-being (variable)
  "Parse what follows `being' in a clause for VARIABLE."
  (cl--loop-accept 'the 'each)
  (let ((word (cl--loop-next)))
    (pcase word
      ((or 'element 'elements) (cl--loop-for-elements variable))
      ((or 'hash-key 'hash-keys) (cl--loop-for-hash variable t))
      ((or 'hash-value 'hash-values) (cl--loop-for-hash variable nil))
      ((or 'symbol 'symbols 'present-symbol 'present-symbols
           'external-symbol 'external-symbols)
       (cl--loop-for-computed-list
        variable `(cl--loop-symbols ,@(and (cl--loop-accept 'in 'of)
                                           (list (cl--loop-next))))))
      ((or 'buffer 'buffers)
       (cl--loop-for-computed-list variable '(buffer-list)))
      (_ (error "Expected a `for' preposition, found %s" word)))))

(defun cl--loop-for-iterator (variable)
  "Parse what follows `iter-by' in a clause for VARIABLE."
  (let ((iterator (cl--loop-clause-hidden "iterator" (cl--loop-next)))
        (element (cl--loop-clause-hidden "element" nil)))
    (cl--loop-clause-add
     'tests `(condition-case nil
                 (progn (setq ,element (iter-next ,iterator)) t)
               (iter-end-of-sequence nil)))
    (cl--loop-clause-set variable element)))

;;;; Groups of `for' clauses

(defun cl--loop-for-one ()
  "Parse one `for' clause, after the word, into a vector."
  (let* ((cl--loop-clause (make-vector 5 nil))
         (variable (or (cl--loop-next) (make-symbol "unused")))
         (word (car cl--loop-args)))
    (cond ((memq word cl--loop-counting-words)
           (cl--loop-for-counter variable))
          ((null cl--loop-args)
           (error "Expected a `for' preposition, found %s" 'cl-end-loop))
          (t
           (pop cl--loop-args)
           (pcase word
             ((or 'in 'on 'in-ref) (cl--loop-for-list variable word))
             ((or 'across 'across-ref) (cl--loop-for-across variable word))
             ('= (cl--loop-for-equals variable))
             ('being (cl--loop-for-being variable))
             ('iter-by (cl--loop-for-iterator variable))
             (_ (let ((handler (and (symbolp word)
                                    (get word 'cl-loop-for-handler))))
                  (if handler
                      (funcall handler variable)
                    (error "Expected a `for' preposition, found %s"
                           word)))))))
    cl--loop-clause))

(defun cl--loop-for-sets (sets together)
  "Install the assignments SETS, pairs of a variable or pattern and a form.
TOGETHER non-nil means all at once."
  (let ((plain nil) (patterns nil))
    (dolist (set sets)
      (let ((variable (car set)))
        (when (consp variable)
          (setq variable (cl--loop-hidden "whole"))
          (push (cons (car set) variable) patterns)
          (cl--loop-bind-pattern (car set)))
        (push (list variable (cadr set)) plain)))
    (setq plain (nreverse plain))
    (when plain
      (cl--loop-item 'do (cons (if (and together (cdr plain)) 'cl-psetq 'setq)
                               (apply #'append plain))))
    (dolist (cell (nreverse patterns))
      (cl--loop-item 'do (cons 'setq
                               (apply #'append
                                      (cl--loop-destructure (car cell)
                                                            (cdr cell))))))))

(defun cl--loop-bind-pattern (pattern)
  "Bind the variables that `cl--loop-destructure' assigns for PATTERN."
  (let ((pairs (cl--loop-pattern-variables pattern)))
    (dolist (variable pairs) (cl--loop-bind variable))))

(defun cl--loop-pattern-variables (pattern)
  "Return the variables in PATTERN."
  (cond ((consp pattern)
         (append (cl--loop-pattern-variables (car pattern))
                 (cl--loop-pattern-variables (cdr pattern))))
        (pattern (list pattern))))

(defun cl--loop-for-install (clauses)
  "Install CLAUSES, vectors of one group in order."
  (let ((together (cdr clauses))
        (section (lambda (index)
                   (apply #'append
                          (mapcar (lambda (clause) (reverse (aref clause index)))
                                  clauses)))))
    (let ((bindings (funcall section 0)))
      (if together
          (push bindings cl--loop-layers)
        (dolist (binding bindings) (push (list binding) cl--loop-layers))))
    (dolist (set (funcall section 2))
      (if (symbolp (car set)) (cl--loop-bind (car set))))
    (dolist (test (funcall section 1)) (cl--loop-item 'test test))
    (cl--loop-for-sets (funcall section 2) together)
    (let ((steps (funcall section 3)))
      (if (and together (cdr steps))
          (push (apply #'append steps) cl--loop-steps)
        (dolist (step steps) (push step cl--loop-steps))))
    (dolist (step (funcall section 4)) (push step cl--loop-late-steps))))

(defun cl--loop-for ()
  "Parse a group of `for' clauses joined by `and'."
  (let* ((cl--loop-group nil)
         (clauses (list (cl--loop-for-one))))
    (setq cl--loop-group t)
    (while (cl--loop-accept 'and)
      (cl--loop-accept 'for 'as)
      (push (cl--loop-for-one) clauses))
    (cl--loop-for-install (nreverse clauses))))

(defun cl--loop-with ()
  "Parse a group of `with' clauses joined by `and'."
  (let ((bindings nil) (patterns nil) (more t))
    (while more
      (let ((variable (cl--loop-next))
            (value (and (cl--loop-accept '=) (cl--loop-next))))
        (if (consp variable)
            (let ((whole (make-symbol "whole")))
              (push (list whole value) bindings)
              (push (cl--loop-destructure variable whole) patterns))
          (push (list variable value) bindings)))
      (setq more (cl--loop-accept 'and)))
    (push (nreverse bindings) cl--loop-layers)
    (dolist (pairs (nreverse patterns))
      (dolist (pair pairs) (push (list pair) cl--loop-layers)))))

(defun cl--loop-repeat ()
  "Parse the count after `repeat'."
  (let ((left (cl--loop-hidden "left" (cl--loop-next))))
    (cl--loop-item 'test `(> ,left 0))
    (cl--loop-step left `(1- ,left))))

;;;; Accumulation

(defun cl--loop-private-p (variable)
  "Non-nil if VARIABLE is mentioned once before any `finally'.
Then nothing but its own clause changes it while the loop runs."
  (let ((count 0) (tokens cl--loop-all-args))
    (while (and tokens (not (eq (car tokens) 'finally)))
      (cond ((eq (car tokens) variable) (setq count (1+ count)))
            ((cl--form-mentions-p (car tokens) variable)
             (setq count 2)))
      (setq tokens (cdr tokens)))
    (eq count 1)))

(defun cl--loop-into (start finish)
  "Parse an optional `into'; return the variable of the accumulation.
START is its first value.  Without `into', FINISH makes the form for the value
of the loop from the variable."
  (if (cl--loop-accept 'into)
      (let ((variable (cl--loop-next)))
        (cl--loop-bind-once variable start)
        variable)
    (unless cl--loop-accumulator
      (setq cl--loop-accumulator (cl--loop-hidden "value" start)
            cl--loop-default (funcall finish cl--loop-accumulator)))
    cl--loop-accumulator))

(defun cl--loop-bind-once (variable value)
  "Bind VARIABLE to VALUE unless another accumulation did so already."
  (unless (assq variable cl--loop-tails)
    (push (list variable) cl--loop-tails)
    (cl--loop-bind variable value)))

(defun cl--loop-reversed (variable)
  "Return the form for the list in VARIABLE, which was collected in reverse."
  `(nreverse ,variable))

(defun cl--loop-collect-into (variable form)
  "Add the value of FORM at the end of the list in VARIABLE."
  (if (cl--loop-private-p variable)
      (let ((tail (cl--loop-hidden "tail")))
        `(setq ,tail (if ,variable (setcdr ,tail (list ,form))
                       (setq ,variable (list ,form)))))
    `(setq ,variable (nconc ,variable (list ,form)))))

(defun cl--loop-accumulate (kind)
  "Parse what follows the accumulating word of KIND."
  (let ((form (cl--loop-next)) variable)
    (cl--loop-item
     'do
     (pcase kind
       ((or 'collect 'append 'nconc)
        (setq variable (cl--loop-into nil #'cl--loop-reversed))
        (cl--loop-list-form kind variable form))
       ((or 'concat 'vconcat)
        (setq variable (cl--loop-into (if (eq kind 'concat) "" []) #'identity))
        `(setq ,variable (,kind ,variable ,form)))
       ('sum
        (setq variable (cl--loop-into 0 #'identity))
        `(setq ,variable (+ ,variable ,form)))
       ('count
        (setq variable (cl--loop-into 0 #'identity))
        `(if ,form (setq ,variable (1+ ,variable))))
       (_
        (setq variable (cl--loop-into nil #'identity))
        (macroexp-let2 macroexp-copyable-p value form
          `(setq ,variable
                 (if ,variable (,kind ,variable ,value) ,value))))))))

(defun cl--loop-list-form (kind variable form)
  "Return the form that adds FORM to the list in VARIABLE, as KIND says."
  (if (eq variable cl--loop-accumulator)
      (pcase kind
        ('collect `(setq ,variable (cons ,form ,variable)))
        ('append `(setq ,variable (nconc (reverse ,form) ,variable)))
        (_ `(setq ,variable (nconc (nreverse ,form) ,variable))))
    (pcase kind
      ('collect (cl--loop-collect-into variable form))
      ('append `(setq ,variable (append ,variable ,form)))
      (_ `(setq ,variable (nconc ,variable ,form))))))

;;;; All clauses

(defun cl--loop-forms (word)
  "Remove and return the lists that follow WORD; there must be one."
  (let ((forms nil))
    (unless (consp (car cl--loop-args))
      (error "Syntax error on `%s' clause" word))
    (while (consp (car cl--loop-args))
      (push (pop cl--loop-args) forms))
    (nreverse forms)))

(defun cl--loop-branch ()
  "Parse clauses joined by `and' and return their items."
  (let ((outer cl--loop-items))
    (setq cl--loop-items nil)
    (cl--loop-parse-clause)
    (while (cl--loop-accept 'and) (cl--loop-parse-clause))
    (prog1 (nreverse cl--loop-items)
      (setq cl--loop-items outer))))

(defun cl--loop-conditional (word)
  "Parse what follows WORD: `if', `when' or `unless'."
  (let* ((test (cl--loop-next))
         (then (cl--loop-branch))
         (else (and (cl--loop-accept 'else) (cl--loop-branch))))
    (cl--loop-accept 'end)
    (if (eq word 'unless)
        (cl--loop-item 'if test else then)
      (cl--loop-item 'if test then else))))

(defun cl--loop-parse-finally ()
  "Parse what follows `finally'."
  (if (cl--loop-accept 'return)
      (setq cl--loop-result (list (cl--loop-next)))
    (cl--loop-accept 'do)
    (let ((forms (cl--loop-forms 'finally)))
      ;; A first form (return RESULT) means the same as `return RESULT'.
      (if (eq (car-safe (car forms)) 'return)
          (setq cl--loop-result (list (cadr (pop forms)))))
      (setq cl--loop-finally (append (reverse forms) cl--loop-finally)))
    (if (cl--loop-accept 'return)
        (setq cl--loop-result (list (cl--loop-next))))))

(defun cl--loop-parse-exit (word)
  "Parse what follows WORD, which tells when the loop is over."
  (let ((form (cl--loop-next)))
    (pcase word
      ('while (cl--loop-item 'test form))
      ('until (cl--loop-item 'test `(not ,form)))
      ('thereis (cl--loop-item 'thereis form))
      ('return (cl--loop-item 'exit form))
      (_ (cl--loop-item 'always (if (eq word 'never) `(not ,form) form))
         (unless cl--loop-accumulator (setq cl--loop-default t))))))

(defun cl--loop-parse-clause ()
  "Parse one clause."
  (let ((word (cl--loop-next)))
    (pcase word
      ((or 'for 'as) (cl--loop-for))
      ('repeat (cl--loop-repeat))
      ('with (cl--loop-with))
      ((or 'do 'doing)
       (dolist (form (cl--loop-forms word)) (cl--loop-item 'do form)))
      ((or 'collect 'collecting) (cl--loop-accumulate 'collect))
      ((or 'append 'appending) (cl--loop-accumulate 'append))
      ((or 'nconc 'nconcing) (cl--loop-accumulate 'nconc))
      ((or 'concat 'concating) (cl--loop-accumulate 'concat))
      ((or 'vconcat 'vconcating) (cl--loop-accumulate 'vconcat))
      ((or 'sum 'summing) (cl--loop-accumulate 'sum))
      ((or 'count 'counting) (cl--loop-accumulate 'count))
      ((or 'maximize 'maximizing) (cl--loop-accumulate 'max))
      ((or 'minimize 'minimizing) (cl--loop-accumulate 'min))
      ((or 'while 'until 'always 'never 'thereis 'return)
       (cl--loop-parse-exit word))
      ((or 'if 'when 'unless) (cl--loop-conditional word))
      ('named (setq cl--loop-name (cl--loop-next)))
      ('initially
       (cl--loop-accept 'do)
       (setq cl--loop-initially
             (append (reverse (cl--loop-forms word)) cl--loop-initially)))
      ('finally (cl--loop-parse-finally))
      (_ (let ((handler (and (symbolp word) (get word 'cl-loop-handler))))
           (if handler
               (funcall handler)
             (error "Expected a cl-loop keyword, found %s" word)))))))

;;;; Writing the loop

(defun cl--loop-ends-p (item)
  "Non-nil if ITEM can end the loop."
  (pcase (car item)
    ('do nil)
    ('if (or (seq-some #'cl--loop-ends-p (nth 2 item))
             (seq-some #'cl--loop-ends-p (nth 3 item))))
    (_ t)))

(defun cl--loop-conditional-form (item then else)
  "Return an `if' for ITEM with the lists of forms THEN and ELSE."
  (let ((test (nth 1 item)))
    (if (or (cl--form-mentions-p then 'it) (cl--form-mentions-p else 'it))
        `(let ((it ,test)) ,(macroexp-if 'it (macroexp-progn then)
                                         (macroexp-progn else)))
      (macroexp-if test (macroexp-progn then) (macroexp-progn else)))))

(defun cl--loop-do-form (item)
  "Return the form for ITEM, which cannot end the loop."
  (if (eq (car item) 'do)
      (nth 1 item)
    (cl--loop-conditional-form item
                               (mapcar #'cl--loop-do-form (nth 2 item))
                               (mapcar #'cl--loop-do-form (nth 3 item)))))

(defun cl--loop-test-form (item outcome flag)
  "Return a form for ITEM whose value tells whether the loop goes on.
OUTCOME and FLAG are the variables for an early end; FLAG may be nil."
  (let ((form (nth 1 item)))
    (pcase (car item)
      ('test form)
      ('always (if flag `(setq ,flag ,form) form))
      ('thereis (let ((check `(not (setq ,outcome ,form))))
                  (if flag `(setq ,flag ,check) check)))
      ('exit `(progn (setq ,outcome ,form) ,(if flag `(setq ,flag nil) nil)))
      (_ (cl--loop-conditional-form
          item
          (list (cl--loop-condition (nth 2 item) outcome flag))
          (list (cl--loop-condition (nth 3 item) outcome flag)))))))

(defun cl--loop-condition (items outcome flag)
  "Return a form that runs ITEMS and tells whether the loop goes on.
OUTCOME and FLAG are as for `cl--loop-test-form'."
  (let ((tests nil) (pending nil))
    (dolist (item items)
      (if (cl--loop-ends-p item)
          (let ((test (cl--loop-test-form item outcome flag)))
            (push (macroexp-progn (nreverse (cons test pending))) tests)
            (setq pending nil))
        (push (cl--loop-do-form item) pending)))
    (if pending
        (push (macroexp-progn (nreverse (cons t pending))) tests))
    (cond ((null tests) t)
          ((null (cdr tests)) (car tests))
          (t (cons 'and (nreverse tests))))))

(defun cl--loop-split (items)
  "Split ITEMS after the last that can end the loop; return a pair of lists."
  (let ((tail (reverse items)) (rest nil))
    (while (and tail (not (cl--loop-ends-p (car tail))))
      (push (pop tail) rest))
    (cons (nreverse tail) rest)))

(defun cl--loop-step-form (step)
  "Return the form for STEP, a list (VAR FORM ...)."
  (cons (if (cddr step) 'cl-psetq 'setq) step))

(defun cl--loop-while (outcome flag)
  "Return the `while' form; OUTCOME and FLAG are as for `cl--loop-test-form'."
  (let ((parts (cl--loop-split (reverse cl--loop-items))))
    `(while ,(cl--loop-condition (car parts) outcome flag)
       ,@(mapcar #'cl--loop-do-form (cdr parts))
       ,@(mapcar #'cl--loop-step-form (reverse cl--loop-steps))
       ,@(mapcar #'cl--loop-step-form (reverse cl--loop-late-steps)))))

(defun cl--loop-value-forms (outcome flag)
  "Return the forms after the loop; OUTCOME and FLAG are as elsewhere."
  (let ((normal (append (reverse cl--loop-finally)
                        (or cl--loop-result (list cl--loop-default)))))
    (cond (flag `((if ,flag ,(macroexp-progn normal) ,outcome)))
          (cl--loop-exits (list outcome))
          (t normal))))

(defun cl--loop-write ()
  "Return the loop for what was parsed."
  (let* ((outcome (and cl--loop-exits (make-symbol "outcome")))
         (flag (and cl--loop-exits
                    (or cl--loop-finally cl--loop-result cl--loop-default)
                    (make-symbol "normal")))
         (body `(,@(reverse cl--loop-initially)
                 ,(cl--loop-while outcome flag)
                 ,@(cl--loop-value-forms outcome flag))))
    (if flag (push `((,flag t)) cl--loop-layers))
    (if outcome (push `((,outcome nil)) cl--loop-layers))
    (dolist (layer cl--loop-layers)
      (setq body (cl--loop-wrap layer body)))
    (if cl--loop-symbol-macros
        `(cl-symbol-macrolet ,cl--loop-symbol-macros ,@body)
      (macroexp-progn body))))

(defun cl--loop-wrap (layer body)
  "Wrap the list of forms BODY in the parallel bindings LAYER."
  (let ((inner (car body)))
    (if (and (null (cdr body)) (null (cdr layer))
             (memq (car-safe inner) '(let let*))
             (or (eq (car inner) 'let*) (null (cdr (cadr inner)))))
        `((let* (,@layer ,@(cadr inner)) ,@(cddr inner)))
      `((let ,layer ,@body)))))

(defmacro cl-loop (&rest clauses)
  "Evaluate a loop written in a language of its own.
CLAUSES are, in any order that makes sense:

  for VAR from A [to|upto|downto|below|above B] [by C]
  for VAR in|on|in-ref LIST [by FUNCTION]
  for VAR across|across-ref ARRAY
  for VAR = INIT [then NEXT]
  for VAR being the elements of SEQUENCE [using (index I)]
  for VAR being the hash-keys|hash-values of TABLE [using (hash-values|keys V)]
  for VAR being the symbols [of OBARRAY], for VAR iter-by ITERATOR
  repeat COUNT, with VAR = INIT
  while|until|always|never|thereis CONDITION
  collect|append|nconc|concat|vconcat|sum|count|maximize|minimize FORM [into VAR]
  if|when|unless TEST CLAUSE [and CLAUSE]... [else CLAUSE [and CLAUSE]...] [end]
  do FORMS..., return FORM, named NAME
  initially FORMS..., finally FORMS..., finally return FORM

Clauses with `for' or `with' may be joined by `and' to happen at once, and VAR
may be a tree of variables that takes the value apart.  Inside a conditional,
`it' is the value of TEST.

\(fn CLAUSE...)"
  (declare (debug t))
  (if (not (memq t (mapcar #'symbolp (delq nil (delq t (copy-sequence clauses))))))
      `(cl-block nil (while t ,@clauses))
    (let ((cl--loop-args clauses) (cl--loop-all-args clauses)
          (cl--loop-name nil) (cl--loop-layers nil) (cl--loop-items nil)
          (cl--loop-steps nil) (cl--loop-late-steps nil)
          (cl--loop-initially nil) (cl--loop-finally nil)
          (cl--loop-result nil) (cl--loop-default nil)
          (cl--loop-accumulator nil) (cl--loop-tails nil)
          (cl--loop-first nil) (cl--loop-symbol-macros nil)
          (cl--loop-exits nil))
      (while cl--loop-args (cl--loop-parse-clause))
      `(cl-block ,cl--loop-name ,(cl--loop-write)))))

(provide 'cl-loop)
;;; cl-loop.el ends here
