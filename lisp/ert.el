;;; ert.el --- regression tests  -*- lexical-binding: t -*-

;;; Commentary:

;; A test is a named function defined by `ert-deftest'; inside, `should' and its
;; kin state what must hold.  This file defines tests and runs one of them;
;; ert-explain.el tells why two things differ, and ert-batch.el selects tests,
;; runs them and reports.
;;
;; `should' and its kin expand to the forms that Emacs' own expand to, as far as a
;; backtrace shows them: it cuts its lines.  What those forms say about an
;; evaluation they leave to functions.  A failure is the error `ert-test-failed',
;; whose data say what was evaluated with which values.
;;
;; From when this file is loaded, functions keep their forms
;; (`emlet-backtrace-forms'): a backtrace shows in which form a test failed.
;;
;; Errors are observed where they are signaled, to note the backtrace, if the Lisp
;; has `handler-bind-1', and caught by `condition-case' in any case.

;;; Code:

(require 'cl-lib)

(setq emlet-backtrace-forms t)

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
           ;; Emacs 28.2: the binding of the file holds for the test, too.
           :body (lambda () (let ((lexical-binding ,lexical-binding)) ,@body))))
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

(defun ert--should-signal-hook (_error-symbol _data)
  "Do nothing; it is the `signal-hook-function' while arguments are evaluated.")

(defun ert--describe-call (whole function arguments value none called)
  "Describe the call of FUNCTION on ARGUMENTS, from the statement WHOLE.
VALUE is what it returned, or NONE.  CALLED is the function as the statement has
it; it may explain why it returned nil."
  (let ((explainer (and (symbolp called) (get called 'ert-explainer))))
    `(,whole :form (,function ,@arguments)
             ,@(unless (eql value none)
                 `(:value ,value
                   ,@(if explainer
                         (list :explanation (apply explainer arguments))))))))

(defun ert--function-call-p (form)
  "Return non-nil if FORM calls a function by name."
  (and (consp form) (symbolp (car form))
       (not (special-form-p (car form)))
       (not (macrop (car form)))
       (not (assq (car form) macroexpand-all-environment))))

(defun ert--expand-call (whole form judge)
  "Return a form for the function call FORM; see `ert--expand-statement'."
  (let ((function (gensym "fn-"))
        (arguments (gensym "args-"))
        (value (gensym "value-"))
        (none (gensym "ert-form-evaluation-aborted-"))
        (description (gensym "form-description-")))
    `(let* ((,function #',(car form))
            (,arguments (condition-case err
                            (let ((signal-hook-function
                                   #'ert--should-signal-hook))
                              (list ,@(cdr form)))
                          (error (progn (setq ,function #'signal)
                                        (list (car err) (cdr err)))))))
       (let ((,value ',none))
         (let (,description)
           ,(funcall judge
                     `(unwind-protect
                          (setq ,value (apply ,function ,arguments))
                        (setq ,description
                              (ert--describe-call ',whole ,function ,arguments
                                                  ,value ',none ',(car form)))
                        (ert--signal-should-execution ,description))
                     description value))
         ,value))))

(defun ert--expand-other (whole form judge)
  "Return a form for FORM, no function call; see `ert--expand-statement'."
  (let ((value (gensym "value-"))
        (description (gensym "form-description-")))
    `(let ((,value (gensym "ert-form-evaluation-aborted-")))
       (let (,description)
         ,(funcall judge
                   `(unwind-protect
                        (setq ,value ,form)
                      (setq ,description
                            (list ',whole :form ',form :value ,value))
                      (ert--signal-should-execution ,description))
                   description value))
       ,value)))

(defun ert--expand-statement (whole form judge)
  "Return a form that evaluates FORM, judges it and returns its value.
WHOLE is the statement that is made about FORM.  JUDGE is called on the form that
does the evaluation and on the symbols of the variables that hold its description
and its value afterwards; it returns a form that draws the conclusion."
  (let ((expanded (macroexpand form macroexpand-all-environment)))
    (if (ert--function-call-p expanded)
        (ert--expand-call whole expanded judge)
      (ert--expand-other whole expanded judge))))

(defmacro should (form)
  "Evaluate FORM; if it returns nil, the running test fails.
Return the value of FORM."
  (declare (debug t))
  (ert--expand-statement
   `(should ,form) form
   (lambda (evaluation description _value)
     `(if ,evaluation nil (ert-fail ,description)))))

(defmacro should-not (form)
  "Evaluate FORM; if it returns non-nil, the running test fails.
Return nil."
  (declare (debug t))
  (ert--expand-statement
   `(should-not ,form) form
   (lambda (evaluation description _value)
     `(if (not ,evaluation) nil (ert-fail ,description)))))

(defmacro skip-unless (form)
  "Evaluate FORM; if it returns nil or signals an error, skip the running test."
  (declare (debug t))
  (ert--expand-statement
   `(skip-unless ,form) form
   (lambda (evaluation description _value)
     `(if (condition-case nil (progn ,evaluation) (error nil)) nil
        (ert-skip ,description)))))

(defmacro skip-when (form)
  "Evaluate FORM; if it returns non-nil or signals an error, skip the running test."
  (declare (debug t))
  (ert--expand-statement
   `(skip-when ,form) form
   (lambda (evaluation description _value)
     `(if (condition-case nil (progn (not ,evaluation)) (error nil)) nil
        (ert-skip ,description)))))

(defun ert--check-error (condition types exclude-subtypes)
  "Return why CONDITION is not of one of TYPES, or nil if it is.
With EXCLUDE-SUBTYPES, it must be one of them itself."
  (cond ((not (cl-intersection (get (car condition) 'error-conditions) types))
         "the error signaled did not have the expected type")
        ((and exclude-subtypes (not (memq (car condition) types)))
         "the error signaled was a subtype of the expected type")))

(defun ert--should-error-handle-error (describe condition types exclude-subtypes)
  "Check CONDITION, an error that was to be signaled; the test may fail.
TYPES is a condition or a list of them, for TYPES and EXCLUDE-SUBTYPES see
`ert--check-error'.  DESCRIBE is called for a description of what was evaluated."
  (let ((reason (ert--check-error condition (if (listp types) types (list types))
                                  exclude-subtypes)))
    (if reason
        (ert-fail (append (funcall describe)
                          (list :condition condition :fail-reason reason))))))

(defun ert--expand-should-error (evaluation description value type exclude-subtypes)
  "Return a form that fails unless EVALUATION signals an error.
DESCRIPTION and VALUE are variables, see `ert--expand-statement'; TYPE and
EXCLUDE-SUBTYPES are forms."
  (let ((errorp (gensym "errorp"))
        (describe (gensym "form-description-fn-")))
    `(let ((,errorp nil)
           (,describe #'(lambda () ,description)))
       (condition-case -condition- ,evaluation
         (error
          (setq ,errorp t)
          (ert--should-error-handle-error ,describe -condition-
                                          (or ,type '(error)) ,exclude-subtypes)
          (setq ,value -condition-)))
       (if ,errorp nil
         (ert-fail (append (funcall ,describe)
                           (list :fail-reason "did not signal an error")))))))

(defmacro should-error (form &rest keys)
  "Evaluate FORM; if it signals no error, the running test fails.
In KEYS, `:type' gives the condition, or a list of conditions, that the error must
have, `error' by default; `:exclude-subtypes' forbids those that inherit from it.
Return the description of the error: (SYMBOL . DATA).

\(fn FORM &key TYPE EXCLUDE-SUBTYPES)"
  (declare (debug t))
  (ert--expand-statement
   `(should-error ,form ,@keys) form
   (lambda (evaluation description value)
     (ert--expand-should-error evaluation description value
                               (plist-get keys :type)
                               (plist-get keys :exclude-subtypes)))))

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

(cl-defstruct ert--test-execution-info
  "A test being run."
  (test (cl-assert nil))
  (result nil))

(defconst ert--frames-around-test 2
  "How many frames of its own the runner has between itself and a test.")
(defconst ert--frames-of-handler 2
  "How many frames note a backtrace: `ert--frames' and who calls it.")

(defun ert--frames ()
  "Return (EVALUATED FUNCTION ARGUMENTS) for each active frame, the newest first.
What the runner has between itself and a test is left out."
  (let ((frames nil))
    (when (fboundp 'mapbacktrace)
      (mapbacktrace
       (lambda (evaluated function arguments _flags)
         (when (eq function 'ert--run-test-internal)
           (setq frames (nthcdr ert--frames-around-test frames)))
         (push (list evaluated function arguments) frames))))
    (ert--without-signal (nthcdr ert--frames-of-handler (nreverse frames)))))

(defun ert--without-signal (frames)
  "Return FRAMES without `signal' if one of these functions called it.
Emacs 28.2: they are native code, which calls primitives without a frame."
  (if (and (eq (nth 1 (car frames)) 'signal)
           (memq (nth 1 (cadr frames)) '(error user-error cl--assertion-failed)))
      (cdr frames)
    frames))

(defun ert--condition-result (condition backtrace infos)
  "Return the result for the error CONDITION with BACKTRACE and INFOS."
  (funcall (pcase (car condition)
             ('ert-test-skipped #'make-ert-test-skipped)
             ('quit #'make-ert-test-quit)
             (_ #'make-ert-test-failed))
           :condition condition :backtrace backtrace :infos infos))

(defun ert--run-test-internal (info)
  "Run the test of INFO, a `ert--test-execution-info', and put the result there."
  (let* ((body (ert-test-body (ert--test-execution-info-test info)))
         (backtrace nil) (ert--infos-of-failure nil)
         (run (lambda ()
                (catch 'ert--pass (funcall body))
                (setf (ert--test-execution-info-result info)
                      (make-ert-test-passed)))))
    (condition-case condition
        (if (fboundp 'handler-bind-1)
            (handler-bind-1 run '(t)  ; a signal without conditions, too
                            (lambda (_condition)
                              (setq backtrace (ert--frames)
                                    ert--infos-of-failure ert--infos)))
          (funcall run))
      (t
       (setf (ert--test-execution-info-result info)
             (ert--condition-result condition backtrace
                                    ert--infos-of-failure))))))

(defun ert-run-test (ert-test)
  "Run ERT-TEST; return its result and keep it in the test."
  (setf (ert-test-most-recent-result ert-test) nil)
  (let* ((start (float-time))
         (forms nil)
         (info (make-ert--test-execution-info :test ert-test))
         result)
    (let ((ert--running-tests (cons ert-test ert--running-tests))
          (ert--should-execution-observer
           (lambda (description) (push description forms)))
          (ert--infos nil))
      (ert--run-test-internal info))
    (setq result (ert--test-execution-info-result info))
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
