;;; ert.el --- regression tests  -*- lexical-binding: t -*-

;;; Commentary:

;; A test is a named function defined by `ert-deftest'; inside, `should' and its
;; kin state what must hold.  This file defines tests and runs one of them;
;; ert-explain.el tells why two things differ, and ert-batch.el selects tests,
;; runs them and reports.
;;
;; `should' expands to one call of a function that gets the form as written, the
;; function to call and a closure that computes the arguments, so a test stays
;; small whatever it states.  A failure is the error `ert-test-failed', whose data
;; say what was evaluated with which values.
;;
;; Errors are observed where they are signaled, to note the backtrace, if the Lisp
;; has `handler-bind-1', and caught by `condition-case' in any case.

;;; Code:

(require 'cl-lib)

(define-error 'ert-test-failed "Test failed")
(define-error 'ert-test-skipped "Test skipped")

;;;; Tests

(cl-defstruct ert-test
  "A test."
  (name nil)
  (documentation nil)
  (body nil)
  (most-recent-result nil)
  (expected-result-type ':passed)
  (tags '()))

(defun ert-test-boundp (symbol)
  "Return non-nil if SYMBOL names a test."
  (and (get symbol 'ert--test) t))

(defun ert-get-test (symbol)
  "Return the test that SYMBOL names, or signal an error."
  (unless (ert-test-boundp symbol) (error "No test named `%S'" symbol))
  (get symbol 'ert--test))

(defun ert-set-test (symbol definition)
  "Make SYMBOL the name of the test DEFINITION."
  (unless symbol
    ;; A test called nil could not be told from the selector nil.
    (error "Attempt to define a test named nil"))
  (put symbol 'ert--test definition))

(defun ert-make-test-unbound (symbol)
  "Make SYMBOL name no test."
  (cl-remprop symbol 'ert--test))

(defun ert-delete-test (test-name)
  "Make TEST-NAME name no test."
  (ert-make-test-unbound test-name))

(defun ert--test-names ()
  "Return the names of all tests, sorted."
  (let ((names nil))
    (mapatoms (lambda (symbol) (if (ert-test-boundp symbol) (push symbol names))))
    (sort names #'string<)))

(defun ert-delete-all-tests ()
  "Forget all tests."
  (mapc #'ert-delete-test (ert--test-names))
  t)

(defun ert--parse-keys-and-body (keys-and-body)
  "Split KEYS-AND-BODY into a property list at its head and the forms after it."
  (let ((keys nil))
    (while (keywordp (car keys-and-body))
      (unless (cdr keys-and-body)
        (error "Keyword has no value after it: %S" (car keys-and-body)))
      (push (pop keys-and-body) keys)
      (push (pop keys-and-body) keys))
    (list (nreverse keys) keys-and-body)))

(defmacro ert-deftest (name _arguments &rest docstring-keys-and-body)
  "Define NAME as a test.
DOCSTRING-KEYS-AND-BODY is an optional docstring; then the optional keys
`:expected-result' with a result type, and `:tags' with a list of symbols; then
forms.  The test passes if no form signals an error.

\(fn NAME () [DOCSTRING] [:expected-result RESULT-TYPE] [:tags \\='(TAG...)] BODY...)"
  (declare (debug (&define [&name "test@" symbolp] sexp [&optional stringp]
                           [&rest keywordp sexp] def-body))
           (doc-string 3) (indent 2))
  (let ((documentation (and (stringp (car docstring-keys-and-body))
                            (pop docstring-keys-and-body))))
    (pcase-let ((`(,keys ,body) (ert--parse-keys-and-body
                                 docstring-keys-and-body)))
      `(progn
         (ert-set-test
          ',name
          (make-ert-test
           :name ',name
           ,@(and documentation `(:documentation ,documentation))
           ,@(and (plist-member keys :expected-result)
                  `(:expected-result-type ,(plist-get keys :expected-result)))
           ,@(and (plist-member keys :tags) `(:tags ,(plist-get keys :tags)))
           :body (lambda () ,@body)))
         (push '(ert-deftest . ,name) current-load-list)
         ',name))))

(defun ert-pass ()
  "End the running test; it has passed."
  (throw 'ert--pass nil))

(defvar ert--infos nil
  "Pairs of a prefix and a text to show if the running test fails.")
(defvar ert--infos-of-failure nil
  "The value of `ert--infos' when the running test failed.")

(defun ert-fail (data)
  "End the running test; it has failed, because of DATA."
  (setq ert--infos-of-failure ert--infos)
  (signal 'ert-test-failed (list data)))

(defun ert-skip (data)
  "End the running test, which does not apply here, because of DATA."
  (signal 'ert-test-skipped (list data)))

;;;; Statements

(defvar ert--should-execution-observer nil
  "Function called on the description of each `should' form, or nil.")

(defun ert--signal-should-execution (description)
  "Tell the observer the DESCRIPTION of a `should' form, after its evaluation."
  (when ert--should-execution-observer
    (funcall ert--should-execution-observer description)))

(defun ert--explanation (function arguments)
  "Return (:explanation X) if FUNCTION can explain itself on ARGUMENTS."
  (let* ((explainer (and (symbolp function) (get function 'ert-explainer)))
         (text (and explainer (apply explainer arguments))))
    (and text (list :explanation text))))

(defun ert--describe (whole form value function arguments)
  "Describe the evaluation of FORM, from the statement WHOLE, to VALUE.
FUNCTION and ARGUMENTS are what was called, if FORM is a call."
  `(,whole :form ,form :value ,value
           ,@(and function (not value) (ert--explanation function arguments))))

(defun ert--evaluate (function thunk)
  "Return (VALUE ARGUMENTS) for FUNCTION called on the list THUNK computes.
If FUNCTION is nil, VALUE is what THUNK returns."
  (if function
      (let ((arguments (funcall thunk)))
        (list (apply function arguments) arguments))
    (list (funcall thunk) nil)))

(defun ert--should (whole form function thunk negative)
  "Check the statement WHOLE and return the value of what it states.
FORM, FUNCTION and THUNK are from `ert--statement'.  NEGATIVE non-nil means that
the value must be nil."
  (pcase-let* ((`(,value ,arguments) (ert--evaluate function thunk))
               (description
                (ert--describe whole (if function (cons function arguments) form)
                               value (and (not negative) function) arguments)))
    (ert--signal-should-execution description)
    (if (if negative value (not value)) (ert-fail description))
    value))

(defun ert--function-call-p (form)
  "Return non-nil if FORM calls a function by name."
  (and (consp form) (symbolp (car form))
       (not (special-form-p (car form)))
       (not (macrop (car form)))
       (not (assq (car form) macroexpand-all-environment))))

(defun ert--statement (form)
  "Return forms for FORM, its function and a thunk; see `ert--evaluate'."
  (let ((expanded (macroexpand form macroexpand-all-environment)))
    (if (ert--function-call-p expanded)
        (list `',expanded `',(car expanded)
              `(lambda () (list ,@(cdr expanded))))
      (list `',expanded nil `(lambda () ,expanded)))))

(defmacro should (form)
  "Evaluate FORM; if it returns nil, the running test fails.
Return the value of FORM."
  (declare (debug t))
  `(ert--should '(should ,form) ,@(ert--statement form) nil))

(defmacro should-not (form)
  "Evaluate FORM; if it returns non-nil, the running test fails.
Return nil."
  (declare (debug t))
  `(ert--should '(should-not ,form) ,@(ert--statement form) t))

(defmacro skip-unless (form)
  "Evaluate FORM; if it returns nil or signals an error, skip the running test."
  (declare (debug t))
  `(ert--skip-unless '(skip-unless ,form) (lambda () ,form)))

(defmacro skip-when (form)
  "Evaluate FORM; if it returns non-nil or signals an error, skip the running test."
  (declare (debug t))
  `(ert--skip-unless '(skip-when ,form) (lambda () (not ,form))))

(defun ert--skip-unless (whole thunk)
  "Skip the running test, as WHOLE says, unless THUNK returns non-nil."
  (let ((result (condition-case nil (list :value (funcall thunk)) (error nil))))
    (unless (cadr result)
      (ert-skip `(,whole :form ,(cadr whole) ,@result)))))

(defun ert--check-error (condition types exclude-subtypes)
  "Return why CONDITION is not of one of TYPES, or nil if it is.
With EXCLUDE-SUBTYPES, it must be one of them itself."
  (cond ((not (cl-intersection (get (car condition) 'error-conditions) types))
         "the error signaled did not have the expected type")
        ((and exclude-subtypes (not (memq (car condition) types)))
         "the error signaled was a subtype of the expected type")))

(defun ert--should-error (whole form function thunk types exclude-subtypes)
  "Check that the statement WHOLE signals an error; return its description.
FORM, FUNCTION and THUNK are from `ert--statement', TYPES and EXCLUDE-SUBTYPES as
for `ert--check-error'."
  (let* ((evaluated form) (value nil) (reason nil)
         (types (if (listp types) types (list types)))
         (condition
          (catch 'ert--error
            (condition-case condition
                (if function
                    (let ((arguments (funcall thunk)))
                      (setq evaluated (cons function arguments)
                            value (apply function arguments)))
                  (setq value (funcall thunk)))
              (error (throw 'ert--error condition)))
            nil))
         (description
          (append (list whole :form evaluated)
                  (if condition (list :condition condition)
                    (list :value value)))))
    (ert--signal-should-execution description)
    (setq reason (if condition
                     (ert--check-error condition types exclude-subtypes)
                   "did not signal an error"))
    (if reason (ert-fail (append description (list :fail-reason reason))))
    condition))

(defmacro should-error (form &rest keys)
  "Evaluate FORM; if it signals no error, the running test fails.
In KEYS, `:type' gives the condition, or a list of conditions, that the error must
have, `error' by default; `:exclude-subtypes' forbids those that inherit from it.
Return the description of the error: (SYMBOL . DATA).

\(fn FORM &key TYPE EXCLUDE-SUBTYPES)"
  (declare (debug t))
  `(ert--should-error '(should-error ,form ,@keys) ,@(ert--statement form)
                      (or ,(plist-get keys :type) '(error))
                      ,(plist-get keys :exclude-subtypes)))

;;;; Information for failures

(defmacro ert-info (message-form &rest body)
  "Evaluate BODY; should it fail, the report shows the string of MESSAGE-FORM.
MESSAGE-FORM is (FORM [:prefix PREFIX]).

\(fn (MESSAGE-FORM &key PREFIX) BODY...)"
  (declare (debug ((form &rest [sexp form]) body)) (indent 1))
  `(let ((ert--infos
          (cons (cons ,(if (plist-member (cdr message-form) :prefix)
                           (plist-get (cdr message-form) :prefix)
                         "Info: ")
                      ,(car message-form))
                ert--infos)))
     ,@body))

;;;; Results

(cl-defstruct ert-test-result
  "What became of a test."
  (messages nil)
  (should-forms nil)
  (duration 0))
(cl-defstruct (ert-test-passed (:include ert-test-result)))
(cl-defstruct (ert-test-result-with-condition (:include ert-test-result))
  (condition (cl-assert nil))
  (backtrace (cl-assert nil))
  (infos (cl-assert nil)))
(cl-defstruct (ert-test-quit (:include ert-test-result-with-condition)))
(cl-defstruct (ert-test-failed (:include ert-test-result-with-condition)))
(cl-defstruct (ert-test-skipped (:include ert-test-result-with-condition)))
(cl-defstruct (ert-test-aborted-with-non-local-exit (:include ert-test-result)))

(defvar ert--running-tests nil
  "Tests being run, the innermost first.")

(defun ert-running-test ()
  "Return the test being run."
  (car ert--running-tests))

(defun ert--frame-of-runner-p (function)
  "Return non-nil if a call of FUNCTION belongs to the runner, not to the test."
  (or (memq function '(ert--frames ert--call-body handler-bind-1))
      (and (subrp function) (equal (subr-name function) "handler-bind-1"))))

(defun ert--frames ()
  "Return a list of (FUNCTION . ARGUMENTS) for the active calls of the test."
  (let ((frames nil))
    (when (fboundp 'mapbacktrace)
      (catch 'ert--done
        (mapbacktrace
         (lambda (_evaluated function arguments _flags)
           (cond ((eq function 'ert--frames))
                 ((ert--frame-of-runner-p function) (throw 'ert--done nil))
                 ;; The first frames are those of the handler itself.
                 ((or frames (symbolp function))
                  (push (cons function arguments) frames)))))))
    (nreverse frames)))

(defun ert--call-body (body note)
  "Call BODY; when an error is signaled that it does not handle, call NOTE first."
  (if (fboundp 'handler-bind-1)
      (handler-bind-1 body '(error quit) (lambda (_condition) (funcall note)))
    (funcall body)))

(defun ert--condition-result (condition backtrace infos)
  "Return the result for the error CONDITION with BACKTRACE and INFOS."
  (funcall (pcase (car condition)
             ('ert-test-skipped #'make-ert-test-skipped)
             ('quit #'make-ert-test-quit)
             (_ #'make-ert-test-failed))
           :condition condition :backtrace backtrace :infos infos))

(defun ert--run-body (body)
  "Call BODY, the function of a test, and return the result."
  (let ((result nil) (backtrace nil) (ert--infos-of-failure nil))
    (condition-case condition
        (ert--call-body
         (lambda ()
           (catch 'ert--pass (funcall body))
           (setq result (make-ert-test-passed)))
         (lambda () (setq backtrace (ert--frames)
                          ert--infos-of-failure ert--infos)))
      ((error quit)
       (setq result (ert--condition-result condition backtrace
                                           ert--infos-of-failure))))
    result))

(defun ert-run-test (ert-test)
  "Run ERT-TEST; return its result and keep it in the test."
  (setf (ert-test-most-recent-result ert-test) nil)
  (let* ((start (float-time))
         (forms nil)
         (result
          (let ((ert--running-tests (cons ert-test ert--running-tests))
                (ert--should-execution-observer
                 (lambda (description) (push description forms)))
                (ert--infos nil))
            (ert--run-body (ert-test-body ert-test)))))
    (setf (ert-test-result-duration result) (- (float-time) start)
          (ert-test-result-should-forms result) (nreverse forms)
          (ert-test-most-recent-result ert-test) result)
    result))

;;;; Result types

(defun ert-test-result-type-p (result result-type)
  "Return non-nil if RESULT is of RESULT-TYPE.
RESULT-TYPE is t, nil, `:passed', `:failed', a result in (member RESULT...), a
combination by `and', `or', `not', or (satisfies PREDICATE)."
  (pcase-exhaustive result-type
    ('nil nil)
    ('t t)
    (:failed (ert-test-failed-p result))
    (:passed (ert-test-passed-p result))
    (:skipped (ert-test-skipped-p result))
    (`(member . ,results) (and (memq result results) t))
    (`(and . ,types)
     (cl-every (lambda (type) (ert-test-result-type-p result type)) types))
    (`(or . ,types)
     (cl-some (lambda (type) (ert-test-result-type-p result type)) types))
    (`(not ,type) (not (ert-test-result-type-p result type)))
    (`(satisfies ,predicate) (funcall predicate result))))

(defun ert-test-result-expected-p (test result)
  "Return non-nil if RESULT is what was expected of TEST."
  (or (ert-test-result-type-p result :skipped)
      (ert-test-result-type-p result (ert-test-expected-result-type test))))

(provide 'ert)
(require 'ert-explain)
(require 'ert-batch)
;;; ert.el ends here
