;;; pcase-compile.el --- from patterns to decisions  -*- lexical-binding: t -*-

;; The cases of a `pcase' become rows.  A row is (MATCHES BINDINGS . BODY): what
;; is still to be matched, the pattern variables bound so far, and what to do in
;; the end.  A match is (SUBJECT . PATTERN); SUBJECT is a variable, PATTERN one of
;;
;;   (var SYMBOL)          bind SYMBOL to the subject
;;   (test TEST WANTED)    TEST of the subject must come out as WANTED, t or nil
;;   (guard FORM)          FORM, seeing the variables so far, must be true
;;   (app ACCESS PATTERN)  what ACCESS gets out of the subject must match
;;   (let PATTERN FORM)    the value of FORM must match
;;   (or PATTERN...)       one of these must match
;;   (and PATTERN...)      all of these must match
;;
;; and TEST is (lit VALUE), (member VALUES), (pred FUNCTION), or (open FUNCTION) for
;; a function that mentions pattern variables.
;;
;; The first match of the first row says what to test next.  Rows below it that
;; the outcome decides go to the branch where they can still match; at the first
;; row that may match either way, the list is cut, and this row and those below
;; become a continuation: the place where both branches go when they fail.  So no
;; row is ever copied, and the code is linear in the patterns.  A continuation
;; reached once is put in place; one reached more often is a local function.  The
;; same holds for bodies, which alternatives of an `or' share.
;;
;; What is known is a list of (SUBJECT TYPES (TEST . OUTCOME)...), of which the first
;; for a subject counts: the types it may have and the tests made.  Predicates on types
;; are sets of basic types, written as bits, so that whether one outcome implies
;; another is a matter of logand.
;;
;; Rejected: copying undecided rows into both branches, as Emacs does; it saves
;; some tests but may grow exponentially.

;;; What tests imply about one another

(defconst pcase--types
  '((null . #x1) (keywordp . #x4) (consp . #x10) (natnump . #x20)
    (floatp . #x80) (stringp . #x100) (vectorp . #x200)
    (bool-vector-p . #x400) (char-table-p . #x800) (recordp . #x1000)
    (hash-table-p . #x2000) (markerp . #x4000) (bufferp . #x8000)
    (byte-code-function-p . #x10000) (subrp . #x20000)
    (booleanp . #x3) (symbolp . #xf) (listp . #x11) (atom . #x7ffef)
    (nlistp . #x7ffee) (integerp . #x60) (numberp . #xe0)
    (integer-or-marker-p . #x4060) (number-or-marker-p . #x40e0)
    (arrayp . #xf00) (sequencep . #xf11))
  "The type predicates, each with the set of basic types it accepts.
The bits from 1 on are: nil, t, keywords, other symbols, conses, naturals,
negative integers, floats, strings, vectors, bool-vectors, char-tables,
records, hash tables, markers, buffers, compiled functions, primitives, and
whatever else there is.")

(defconst pcase--all-types #x7ffff
  "The set of all basic types.")

(defconst pcase--partial-types
  '((fixnump . #x60) (bignump . #x60) (characterp . #x20) (zerop . #xe0))
  "Predicates that accept some members of these sets of types and nothing else.")

(defun pcase--value-type (value)
  "Return the basic type of VALUE, a set of one bit."
  (cond ((null value) #x1)
        ((eq value t) #x2)
        ((keywordp value) #x4)
        ((symbolp value) #x8)
        ((consp value) #x10)
        ((integerp value) (if (< value 0) #x40 #x20))
        ((floatp value) #x80)
        ((stringp value) #x100)
        ((vectorp value) #x200)
        (t pcase--all-types)))

(defun pcase--values-types (values)
  "Return the set of the basic types of VALUES."
  (let ((types 0))
    (dolist (value values types)
      (setq types (logior types (pcase--value-type value))))))

(defun pcase--types-if-true (test)
  "Return the types that a subject may have if TEST of it is true."
  (let ((argument (nth 1 test)))
    (cond ((eq (car test) 'lit) (pcase--value-type argument))
          ((eq (car test) 'member) (pcase--values-types argument))
          ((eq (car test) 'pred)
           (or (cdr (assq argument pcase--types))
               (cdr (assq argument pcase--partial-types))
               pcase--all-types))
          (t pcase--all-types))))

(defun pcase--types-of-outcome (test outcome)
  "Return the types that a subject may have if OUTCOME is that of TEST."
  (cond (outcome (pcase--types-if-true test))
        ((eq (car test) 'pred)
         (logxor pcase--all-types
                 (or (cdr (assq (nth 1 test) pcase--types)) 0)))
        (t pcase--all-types)))

(defun pcase--literal-outcome (known outcome test)
  "Return what OUTCOME of KNOWN says about TEST, both comparing with literals.
The result is `true', `false' or nil."
  (let ((known-values (if (eq (car known) 'lit) (cdr known) (nth 1 known)))
        (values (if (eq (car test) 'lit) (cdr test) (nth 1 test)))
        (inside 0))
    (dolist (value values)
      (when (member value known-values)
        (setq inside (1+ inside))))
    (cond ((not outcome) (if (= inside (length values)) 'false))
          ((= inside 0) 'false)
          ((= inside (length known-values)) 'true))))

(defun pcase--learn (facts subject test outcome)
  "Return FACTS with the OUTCOME of TEST of SUBJECT added."
  (let ((known (cdr (assq subject facts)))
        (types (pcase--types-of-outcome test outcome)))
    (cons (cons subject
                (cons (if known (logand types (car known)) types)
                      (cons (cons test outcome) (cdr known))))
          facts)))

(defun pcase--decide-literal (tests test)
  "Return what TESTS, with their outcomes, say about TEST of literals."
  (let ((answer nil))
    (while (and tests (not answer))
      (let ((known (car (car tests))))
        (when (memq (car known) '(lit member))
          (setq answer (pcase--literal-outcome known (cdr (car tests)) test))))
      (setq tests (cdr tests)))
    answer))

(defun pcase--decide (facts subject test)
  "Return `true' or `false' if FACTS settle TEST of SUBJECT, else nil."
  (let ((known (cdr (assq subject facts))))
    (when known
      (let ((same (assoc test (cdr known)))
            (types (car known)))
        (cond
         (same (if (cdr same) 'true 'false))
         ((and (memq (car test) '(lit member))
               (pcase--decide-literal (cdr known) test)))
         ((= 0 (logand types (pcase--types-if-true test))) 'false)
         ((and (eq (car test) 'pred)
               (= 0 (logand types (pcase--types-of-outcome test nil))))
          'true))))))

;;; Rows

(defun pcase--flatten (subject pattern matches)
  "Put the matches that PATTERN of SUBJECT comes to in front of MATCHES."
  (if (eq (car pattern) 'and)
      (progn
        (dolist (part (reverse (cdr pattern)))
          (setq matches (pcase--flatten subject part matches)))
        matches)
    (cons (cons subject pattern) matches)))

(defun pcase--prune (row subject facts)
  "Return ROW without the tests of SUBJECT that FACTS settle.
Return nil if they rule the row out."
  (let ((kept nil) (changed nil) (possible t) (matches (car row)))
    (while (and matches possible)
      (let* ((match (car matches))
             (answer (and (eq (car match) subject)
                          (eq (nth 1 match) 'test)
                          (pcase--decide facts subject (nth 2 match)))))
        (cond ((null answer) (push match kept))
              ((eq (eq answer 'true) (nth 3 match)) (setq changed t))
              (t (setq possible nil)))
        (setq matches (cdr matches))))
    (cond ((not possible) nil)
          (changed (cons (nreverse kept) (cdr row)))
          (t row))))

(defun pcase--split (rows subject test)
  "Divide ROWS by the outcome of TEST of SUBJECT.
Return (TRUE FALSE REST): the rows for either outcome, and those from the
first row on that is possible with both."
  (let ((if-true (pcase--learn nil subject test t))
        (if-false (pcase--learn nil subject test nil))
        (true-rows nil) (false-rows nil) (undecided nil))
    (while (and rows (not undecided))
      (let ((when-true (pcase--prune (car rows) subject if-true))
            (when-false (pcase--prune (car rows) subject if-false)))
        (if (and when-true when-false)
            (setq undecided t)
          (when when-true (push when-true true-rows))
          (when when-false (push when-false false-rows))
          (setq rows (cdr rows)))))
    (list (nreverse true-rows) (nreverse false-rows) rows)))

(defun pcase--share-access (row subject access variable)
  "Return ROW, taking VARIABLE as what ACCESS gets out of SUBJECT."
  (let ((found nil))
    (let ((matches
           (mapcan (lambda (match)
                     (if (and (eq (car match) subject)
                              (eq (nth 1 match) 'app)
                              (equal (nth 2 match) access))
                         (progn
                           (setq found t)
                           (pcase--flatten variable (nth 3 match) nil))
                       (list match)))
                   (car row))))
      (if found (cons matches (cdr row)) row))))

;;; Forms for tests and accesses

(defun pcase--with-bindings (bindings form)
  "Return FORM, seeing those of the pattern variables BINDINGS it mentions."
  (let ((needed (macroexp--fgrep bindings form)))
    (if needed
        `(let ,(mapcar (lambda (binding) (list (car binding) (cdr binding)))
                       needed)
           ,form)
      form)))

(defun pcase--call (function bindings argument)
  "Return the form that calls FUNCTION, as patterns write it, on ARGUMENT.
FUNCTION may mention the pattern variables BINDINGS."
  (cond ((symbolp function) (list function argument))
        ((eq (car function) 'function)
         (list 'funcall (pcase--with-bindings bindings function) argument))
        ((eq (car function) 'lambda)
         (list 'funcall
               (pcase--with-bindings bindings (list 'function function))
               argument))
        ((macroexp--fgrep bindings function)
         (let ((subject (make-symbol "subject")))
           `(let ((,subject ,argument))
              ,(pcase--with-bindings bindings
                                     (append function (list subject))))))
        (t (append function (list argument)))))

(defun pcase--equality (values)
  "Return `eq', `eql' or `equal': the cheapest that can tell VALUES from others."
  (let ((equality 'eq))
    (dolist (value values equality)
      (cond ((or (symbolp value) (fixnump value)) nil)
            ((numberp value)
             (when (eq equality 'eq) (setq equality 'eql)))
            (t (setq equality 'equal))))))

(defun pcase--test-form (subject test bindings)
  "Return the form for TEST of SUBJECT, with the pattern variables BINDINGS."
  (let ((argument (nth 1 test)))
    (cond
     ((eq (car test) 'lit)
      (list (pcase--equality (cdr test)) subject (macroexp-quote argument)))
     ((eq (car test) 'member)
      (list (cdr (assq (pcase--equality argument)
                       '((eq . memq) (eql . memql) (equal . member))))
            subject (list 'quote argument)))
     ((eq (car test) 'same)
      (list 'eql subject argument))
     (t (pcase--call argument bindings subject)))))

(defun pcase--access-form (subject access bindings facts)
  "Return the form that gets ACCESS out of SUBJECT.
BINDINGS are the pattern variables; FACTS tell whether SUBJECT is a cons."
  (let ((kind (car access)))
    (cond
     ((memq kind '(car cdr))
      (list (if (eq 'true (pcase--decide facts subject '(pred consp)))
                kind
              (if (eq kind 'car) 'car-safe 'cdr-safe))
            subject))
     ((eq kind 'length) (list 'length subject))
     ((eq kind 'aref) (list 'aref subject (nth 1 access)))
     (t (pcase--call (nth 1 access) bindings subject)))))

;;; Bodies
;; A body is a vector [GENERATOR VARIABLES LEAVES].  GENERATOR makes its code from
;; an alist of variables and forms.  A leaf is a form standing in the code for the
;; body, together with the bindings there; it is filled in when all are known.

(defun pcase--make-body (generator variables)
  "Return a body whose code GENERATOR makes from the values of VARIABLES."
  (vector generator variables nil))

(defun pcase--pending ()
  "Return a new form, not `equal' to any other, to be filled in with code."
  (list 'pcase--pending (make-symbol "code")))

(defun pcase--fill (form code)
  "Make FORM, which is `pcase--pending', stand for CODE."
  (setcar form 'progn)
  (setcdr form (macroexp-unprogn code)))

(defun pcase--leaf (body bindings)
  "Return a form, to be filled in, that runs BODY with BINDINGS."
  (let ((form (pcase--pending)))
    (aset body 2 (cons (cons form bindings) (aref body 2)))
    form))

(defun pcase--variable-values (variables bindings)
  "Return forms for the values of VARIABLES according to BINDINGS."
  (mapcar (lambda (variable) (cdr (assq variable bindings))) variables))

(defun pcase--finish-body (body code)
  "Fill in the leaves of BODY within CODE, and return CODE.
A large body with several leaves becomes a local function around CODE."
  (let* ((leaves (aref body 2))
         (variables (aref body 1))
         (generator (aref body 0))
         (shared (and (cdr leaves)
                      (funcall generator (mapcar (lambda (variable)
                                                   (cons variable variable))
                                                 variables)))))
    (if (or (null shared) (macroexp-small-p shared))
        (dolist (leaf leaves)
          (pcase--fill (car leaf)
                       (funcall generator
                                (mapcar (lambda (variable)
                                          (cons variable
                                                (cdr (assq variable
                                                           (cdr leaf)))))
                                        variables))))
      (let ((function (make-symbol "body")))
        (dolist (leaf leaves)
          (pcase--fill (car leaf)
                       `(funcall ,function
                                 ,@(pcase--variable-values variables
                                                           (cdr leaf)))))
        (setq code `(let ((,function (lambda ,variables
                                       ,@(macroexp-unprogn shared))))
                      ,code))))
    code))

;;; Continuations
;; A continuation is a vector [ROWS NEXT JUMPS]: the rows to try, where to go after
;; them, and the jumps to it: forms to be filled in, each with the facts known there.
;; NEXT may also be nil, the end of all rows, or `dontcare', which may not happen.

(defun pcase--jump (next facts)
  "Return a form that goes on with NEXT, where FACTS are known."
  (cond ((vectorp next)
         (let ((row (car (aref next 0))))
           (if (null (car row))
               (pcase--leaf (cdr (cdr row)) (nth 1 row))
             (let ((form (pcase--pending)))
               (aset next 2 (cons (cons form facts) (aref next 2)))
               form))))
        ((eq next 'dontcare) 'pcase--dontcare)
        (t nil)))

(defun pcase--continuation (rows next)
  "Return a continuation that tries ROWS, then goes to NEXT."
  (let ((row (car rows)))
    (while (eq (nth 1 (car (car row))) 'var)
      (setq row (pcase--bind row)))
    (vector (cons row (cdr rows)) next nil)))

(defun pcase--finish-continuation (continuation facts code)
  "Fill in the jumps to CONTINUATION within CODE, and return CODE.
If there are several, it becomes a local function around CODE.  FACTS are
what is known around CODE."
  (let ((rows (aref continuation 0))
        (next (aref continuation 1))
        (jumps (aref continuation 2)))
    (if (null (cdr jumps))
        (dolist (jump jumps)
          (pcase--fill (car jump)
                       (pcase--care (pcase--rows rows (cdr jump) next))))
      (let ((function (make-symbol "otherwise")))
        (dolist (jump jumps)
          (pcase--fill (car jump) `(funcall ,function)))
        (setq code
              `(let ((,function
                      (lambda ()
                        ,@(macroexp-unprogn
                           (pcase--care (pcase--rows rows facts next))))))
                 ,code))))
    code))

(defun pcase--either (test true-rows true-facts false-rows false-facts rest
                           facts next)
  "Return the code that tries TRUE-ROWS if TEST is true, else FALSE-ROWS.
In these branches TRUE-FACTS and FALSE-FACTS are known, FACTS around them.
Whatever fails there goes on to REST, rows too, and then to NEXT."
  (if (and (null rest) (null false-rows) (eq next 'dontcare))
      ;; No need to test, but then nothing is known either.
      (pcase--rows true-rows facts next)
    (let* ((continuation (and rest (pcase--continuation rest next)))
           (after (or continuation next))
           (then (pcase--rows true-rows true-facts after)))
      (if (or (null rest) (null (aref continuation 2)))
          (pcase--if test then
                     (pcase--rows (append false-rows rest) false-facts next))
        (pcase--finish-continuation
         continuation facts
         (pcase--if test then
                    (pcase--rows false-rows false-facts after)))))))

;;; The decision

(defun pcase--if (test then else)
  "Return (if TEST THEN ELSE), leaving out a branch that may not happen."
  (cond ((eq else 'pcase--dontcare) then)
        ((eq then 'pcase--dontcare) else)
        (t (macroexp-if test then else))))

(defun pcase--care (code)
  "Return CODE, or nil if it is code for what may not happen."
  (if (eq code 'pcase--dontcare) nil code))

(defun pcase--bind-around (variable form code)
  "Return CODE with VARIABLE bound to the value of FORM."
  (if (eq code 'pcase--dontcare)
      code
    (macroexp-let* (list (list variable form)) code)))

(defun pcase--branch (rows facts next)
  "Return the code for ROWS with their first one undecided by FACTS.
It begins with a test of one subject.  NEXT is where to go after them."
  (let* ((row (car rows))
         (match (car (car row)))
         (subject (car match))
         (test (nth 2 match))
         (split (pcase--split rows subject test)))
    (pcase--either (pcase--test-form subject test (nth 1 row))
                   (nth 0 split) (pcase--learn facts subject test t)
                   (nth 1 split) (pcase--learn facts subject test nil)
                   (nth 2 split) facts next)))

(defun pcase--guard (rows facts next)
  "Return the code for ROWS whose first one begins with a guard."
  (let ((row (car rows)))
    (pcase--either (pcase--with-bindings (nth 1 row) (nth 2 (car (car row))))
                   (list (cons (cdr (car row)) (cdr row))) facts
                   nil facts
                   (cdr rows) facts next)))

(defun pcase--access (rows facts next)
  "Return the code for ROWS whose first one needs an access to its subject.
Rows that need the same get it from the same variable."
  (let* ((row (car rows))
         (match (car (car row)))
         (subject (car match))
         (access (nth 2 match))
         (variable (make-symbol "part"))
         (form (pcase--access-form subject access (nth 1 row) facts)))
    (pcase--bind-around
     variable form
     (pcase--rows
      (if (eq (car access) 'open)
          (cons (pcase--share-access row subject access variable) (cdr rows))
        (mapcar (lambda (row)
                  (pcase--share-access row subject access variable))
                rows))
      facts next))))

(defun pcase--let (rows facts next)
  "Return the code for ROWS whose first one matches the value of a form."
  (let* ((row (car rows))
         (match (car (car row)))
         (variable (make-symbol "value")))
    (pcase--bind-around
     variable (pcase--with-bindings (nth 1 row) (nth 3 match))
     (pcase--rows
      (cons (cons (pcase--flatten variable (nth 2 match) (cdr (car row)))
                  (cdr row))
            (cdr rows))
      facts next))))

(defun pcase--binds-p (pattern)
  "Return non-nil if PATTERN binds a variable."
  (let ((kind (car pattern)))
    (cond ((eq kind 'var) t)
          ((eq kind 'app) (pcase--binds-p (nth 2 pattern)))
          ((eq kind 'let) (pcase--binds-p (nth 1 pattern)))
          ((memq kind '(and or))
           (let ((parts (cdr pattern)))
             (while (and parts (not (pcase--binds-p (car parts))))
               (setq parts (cdr parts)))
             parts)))))

(defun pcase--condition (row facts)
  "Return a form that is true if the alternatives that begin ROW match.
They bind no variables."
  (let* ((match (car (car row)))
         (body (pcase--make-body (lambda (_bindings) t) nil))
         (rows (mapcar (lambda (alternative)
                         (cons (pcase--flatten (car match) alternative nil)
                               (cons (nth 1 row) body)))
                       (nthcdr 2 match))))
    (pcase--finish-body body (pcase--rows rows facts nil))))

(defun pcase--or (rows facts next)
  "Return the code for ROWS whose first one begins with alternatives.
Each becomes a row, unless another choice follows them that would be doubled;
then, if nothing is bound, they become a condition."
  (let* ((row (car rows))
         (match (car (car row)))
         (rest (cdr (car row))))
    (pcase--rows
     (if (and (not (pcase--binds-p (cdr match)))
              (memq 'or (mapcar (lambda (match) (nth 1 match)) rest)))
         (cons (cons (cons (list (car match) 'guard
                                 (pcase--condition row facts))
                           rest)
                     (cdr row))
               (cdr rows))
       (append (mapcar (lambda (alternative)
                         (cons (pcase--flatten (car match) alternative rest)
                               (cdr row)))
                       (nthcdr 2 match))
               (cdr rows)))
     facts next)))

(defun pcase--bind (row)
  "Return ROW with the variable that begins it bound.
A second occurrence of a variable must be `eql' to the first."
  (let* ((match (car (car row)))
         (symbol (nth 2 match))
         (earlier (assq symbol (nth 1 row)))
         (rest (cdr (car row))))
    (if earlier
        (cons (cons (list (car match) 'test (list 'same (cdr earlier)) t) rest)
              (cdr row))
      (cons rest
            (cons (cons (cons symbol (car match)) (nth 1 row))
                  (cdr (cdr row)))))))

(defun pcase--rows (rows facts next)
  "Return the code that tries ROWS in order, then goes to NEXT.
FACTS are what is known about the subjects."
  (let ((code nil) (done nil))
    (while (not done)
      (let* ((row (car rows))
             (match (car (car row)))
             (kind (nth 1 match)))
        (cond
         ((null rows) (setq code (pcase--jump next facts) done t))
         ((null match)
          (setq code (pcase--leaf (cdr (cdr row)) (nth 1 row)) done t))
         ((eq kind 'var) (setq rows (cons (pcase--bind row) (cdr rows))))
         ((eq kind 'test)
          (let ((answer (pcase--decide facts (car match) (nth 2 match))))
            (cond ((null answer)
                   (setq code (pcase--branch rows facts next) done t))
                  ((eq (eq answer 'true) (nth 3 match))
                   (setq rows (cons (cons (cdr (car row)) (cdr row))
                                    (cdr rows))))
                  (t (setq rows (cdr rows))))))
         (t (setq done t
                  code (funcall (cdr (assq kind '((guard . pcase--guard)
                                                  (app . pcase--access)
                                                  (let . pcase--let)
                                                  (or . pcase--or))))
                                rows facts next))))))
    code))

(defun pcase--compile (subject cases next)
  "Return the code that matches SUBJECT, a variable or constant, against CASES.
A case is (PATTERN . BODY).  NEXT is where to go if none matches."
  (let ((code (pcase--rows
               (mapcar (lambda (case)
                         (cons (pcase--flatten subject (car case) nil)
                               (cons nil (cdr case))))
                       cases)
               nil next)))
    (dolist (case (reverse cases))
      (setq code (pcase--finish-body (cdr case) code)))
    (pcase--care code)))

(provide 'pcase-compile)
;;; pcase-compile.el ends here
