;;; ert-batch.el --- select tests, run them, report  -*- lexical-binding: t -*-

;;; Commentary:

;; A selector names a set of tests.  `ert-run-tests' runs the tests it selects and
;; tells a listener what happens; the listener of `ert-run-tests-batch' writes the
;; report, line by line as Emacs does, by `message'.

;;; Code:

(require 'ert)
(require 'cl-print)
(require 'pp)

;;;; Selecting

(defun ert--all-tests ()
  "Return all tests, sorted by name."
  (mapcar #'ert-get-test (ert--test-names)))

(defun ert--universe (universe)
  "Return UNIVERSE, which is t or a list of tests, as a list of tests."
  (pcase-exhaustive universe
    ('t (ert--all-tests))
    ((pred listp) universe)
    ((pred vectorp) (append universe nil))))

(defun ert--filter-by-result (predicate universe)
  "Return the tests in UNIVERSE with a result that satisfies PREDICATE.
PREDICATE is called on the test and the result."
  (cl-remove-if-not (lambda (test)
                      (let ((result (ert-test-most-recent-result test)))
                        (and result (funcall predicate test result))))
                    (ert--universe universe)))

(defun ert--select-symbol (selector universe)
  "Return the tests in UNIVERSE that the symbol or keyword SELECTOR selects."
  (pcase selector
    ('nil nil)
    ('t (ert--universe universe))
    (:new (cl-remove-if #'ert-test-most-recent-result (ert--universe universe)))
    (:expected (ert--filter-by-result #'ert-test-result-expected-p universe))
    (:unexpected (ert--filter-by-result
                  (lambda (test result)
                    (not (ert-test-result-expected-p test result)))
                  universe))
    ((or :passed :failed)
     (ert--filter-by-result
      (lambda (_test result) (ert-test-result-type-p result selector)) universe))
    (_ (let ((test (ert-get-test selector)))
         (and (or (eq universe t) (memq test (ert--universe universe)))
              (list test))))))

(defun ert--select-combination (selector universe)
  "Return the tests in UNIVERSE that SELECTOR, a list, selects."
  (pcase-exhaustive selector
    (`(member . ,tests)
     (mapcan (lambda (test) (ert-select-tests test universe)) (copy-sequence tests)))
    (`(eql ,test) (ert-select-tests test universe))
    (`(and) (ert-select-tests 't universe))
    (`(and ,first . ,rest)
     (ert-select-tests `(and ,@rest) (ert-select-tests first universe)))
    (`(or) nil)
    (`(or ,first . ,rest)
     (cl-union (ert-select-tests first universe)
               (ert-select-tests `(or ,@rest) universe)))
    (`(not ,operand)
     (let ((excluded (ert-select-tests operand universe)))
       (cl-set-difference (ert--universe universe) excluded)))
    (`(tag ,tag)
     (cl-remove-if-not (lambda (test) (memq tag (ert-test-tags test)))
                       (ert--universe universe)))
    (`(satisfies ,predicate)
     (cl-remove-if-not predicate (ert--universe universe)))))

(defun ert-select-tests (selector universe)
  "Return a list of the tests in UNIVERSE that SELECTOR selects.
UNIVERSE is a list of tests, or t for all.  SELECTOR is t for all; nil for none;
`:new', `:failed', `:passed', `:expected' or `:unexpected' by the last result; a
regular expression for names; a name or a test; (member TEST...), (eql TEST),
(and SELECTOR...), (or SELECTOR...), (not SELECTOR), (tag TAG) or
(satisfies PREDICATE)."
  (cond ((symbolp selector) (ert--select-symbol selector universe))
        ((stringp selector)
         (cl-remove-if-not
          (lambda (test)
            (and (ert-test-name test)
                 (string-match-p selector (symbol-name (ert-test-name test)))))
          (ert--universe universe)))
        ((ert-test-p selector)
         (and (or (eq universe t) (memq selector (ert--universe universe)))
              (list selector)))
        (t (ert--select-combination selector universe))))

;;;; Running

(cl-defstruct ert--stats
  "A run of tests and what came out of it."
  (selector nil)
  (tests [] :documentation "The tests, in order.")
  (test-map nil :documentation "A table from the tests to their indices.")
  (test-results [] :documentation "Their results, or nil.")
  (test-start-times [] :documentation "When each was started, or nil.")
  (test-end-times [] :documentation "When each had ended, or nil.")
  (start-time nil)
  (end-time nil)
  (aborted-p nil))

(defun ert--stats-count (stats predicate)
  "Return the number of tests in STATS with a result that satisfies PREDICATE.
PREDICATE is called on test and result."
  (let ((count 0))
    (cl-mapc (lambda (test result)
               (if (and result (funcall predicate test result))
                   (setq count (1+ count))))
             (ert--stats-tests stats) (ert--stats-test-results stats))
    count))

(defun ert-stats-skipped (stats)
  "Return the number of tests in STATS that were skipped."
  (ert--stats-count stats (lambda (_test result) (ert-test-skipped-p result))))

(defun ert-stats-completed-expected (stats)
  "Return the number of tests in STATS that did what was expected of them."
  (ert--stats-count stats
                    (lambda (test result)
                      (and (not (ert-test-skipped-p result))
                           (ert-test-result-expected-p test result)))))

(defun ert-stats-completed-unexpected (stats)
  "Return the number of tests in STATS that did what was not expected of them."
  (ert--stats-count stats #'ert--counted-unexpected-p))

(defun ert--counted-unexpected-p (test result)
  "Return non-nil if RESULT is not expected of TEST and counts as such.
Emacs 28.2: a test that was quit is listed but not counted."
  (and (not (ert-test-quit-p result))
       (not (ert-test-result-expected-p test result))))

(defun ert-stats-completed (stats)
  "Return the number of tests in STATS that have been run."
  (ert--stats-count stats (lambda (_test _result) t)))

(defun ert-stats-total (stats)
  "Return the number of tests in STATS."
  (length (ert--stats-tests stats)))

(defun ert--stats-failed-as-expected (stats)
  "Return the number of tests in STATS that failed as expected."
  (ert--stats-count stats
                    (lambda (test result)
                      (and (ert-test-failed-p result)
                           (ert-test-result-expected-p test result)))))

(defun ert-run-or-rerun-test (stats test listener)
  "Run TEST, one of those of STATS, and tell LISTENER about it."
  (funcall listener 'test-started stats test)
  (let ((index (gethash test (ert--stats-test-map stats)))
        (result (make-ert-test-aborted-with-non-local-exit)))
    (aset (ert--stats-test-start-times stats) index (current-time))
    (unwind-protect
        (setq result (ert-run-test test))
      (aset (ert--stats-test-end-times stats) index (current-time))
      (aset (ert--stats-test-results stats) index result)
      (setf (ert-test-most-recent-result test) result)
      (funcall listener 'test-ended stats test result))))

(defun ert-run-tests (selector listener &optional _interactively)
  "Run the tests that SELECTOR selects; return what is known of the run.
LISTENER is called on the events `run-started', `test-started', `test-ended' and
`run-ended', with the run and what the event is about."
  (let* ((tests (vconcat (ert-select-tests selector t)))
         (test-map (make-hash-table :test #'eq))
         (stats (make-ert--stats :selector selector :tests tests
                                 :test-map test-map
                                 :test-results (make-vector (length tests) nil)
                                 :test-start-times (make-vector (length tests) nil)
                                 :test-end-times (make-vector (length tests) nil)
                                 :start-time (current-time)
                                 :aborted-p t)))
    (dotimes (index (length tests))
      (puthash (aref tests index) index test-map))
    (funcall listener 'run-started stats)
    (unwind-protect
        (progn
          (cl-loop for test across tests
                   do (ert-run-or-rerun-test stats test listener))
          (setf (ert--stats-aborted-p stats) nil))
      (setf (ert--stats-end-time stats) (current-time))
      (funcall listener 'run-ended stats (ert--stats-aborted-p stats)))
    stats))

;;;; Reporting

(defvar ert-quiet nil
  "If non-nil, report only on tests that do what is not expected, and the sum.")
(defvar ert-batch-backtrace-right-margin 70
  "The greatest length of a line of a backtrace, or nil.")
(defvar ert-batch-print-level 5
  "Value of `print-level' for the report.")
(defvar ert-batch-print-length 10
  "Value of `print-length' for the report.")

(defun ert-string-for-test-result (result expectedp)
  "Return the word for RESULT, in capitals unless EXPECTEDP."
  (let ((words (cl-etypecase result
                 (ert-test-passed '("passed" "PASSED"))
                 (ert-test-failed '("failed" "FAILED"))
                 (ert-test-skipped '("skipped" "SKIPPED"))
                 (null '("unknown" "UNKNOWN"))
                 (ert-test-aborted-with-non-local-exit '("aborted" "ABORTED"))
                 (ert-test-quit '("quit" "QUIT")))))
    (nth (if expectedp 0 1) words)))

(defun ert-char-for-test-result (result expectedp)
  "Return the letter for RESULT, a capital one unless EXPECTEDP."
  (let ((letters (cl-etypecase result
                   (ert-test-passed ".P")
                   (ert-test-failed "fF")
                   (ert-test-skipped "sS")
                   (null "--")
                   (ert-test-aborted-with-non-local-exit "aA")
                   (ert-test-quit "qQ"))))
    (aref letters (if expectedp 0 1))))

(defconst ert--reason-print-level 6
  "How many levels of lists the reason shows that stands behind a result.")

(defun ert-reason-for-test-result (result)
  "Return the reason for RESULT, as text to stand behind it in a list, or \"\".
Only with the environment variable EMACS_TEST_VERBOSE there is such a text."
  (let ((condition (and (getenv "EMACS_TEST_VERBOSE")
                        (ert-test-result-with-condition-p result)
                        (ert-test-result-with-condition-condition result))))
    (if (cdr condition)
        (let ((print-escape-newlines t)
              (print-quoted t)
              (ert-batch-print-level ert--reason-print-level))
          (concat "  " (ert--print-limited (cadr condition))))
      "")))

(defvar ert--depth 0 "How many lists and vectors are being printed.")

(defun ert--print-limited (object)
  "Return the printed OBJECT, with what is deep or long left out.
Emacs 28.2: only lists count as too deep, wherever they stand."
  (cond ((and (consp object) (>= ert--depth ert-batch-print-level)) "...")
        ((not (or (consp object) (vectorp object) (recordp object) (stringp object)))
         (prin1-to-string object))
        (t (let ((ert--depth (1+ ert--depth)))
             (pcase object
               ((pred stringp) (ert--print-string object))
               ((pred vectorp) (format "[%s]" (ert--print-elements object)))
               ((pred recordp) (format "#s(%s)" (ert--print-elements object)))
               ((and (app cl-print--quoted-p (and prefix (pred stringp)))
                     (let quoted (cadr object)))
                (concat prefix (ert--print-limited quoted)))
               (_ (format "(%s)" (ert--print-elements object))))))))

(defun ert--print-elements (sequence)
  "Return the printed elements of SEQUENCE, with spaces between them."
  (let ((texts nil) (count 0)
        (rest (if (consp sequence) sequence
                (cl-loop for index below (cl-print--size sequence)
                         collect (aref sequence index)))))
    (while (and (consp rest) (< count ert-batch-print-length))
      (push (ert--print-limited (pop rest)) texts)
      (setq count (1+ count)))
    (cond ((consp rest) (push "..." texts))
          (rest (push "." texts)
                (push (ert--print-limited rest) texts)))
    (string-join (nreverse texts) " ")))

(defun ert--print-string (string)
  "Return the printed STRING; its properties are treated as lists."
  (let* ((print-length nil)
         (properties (with-output-to-string
                       (cl-print--intervals
                        string standard-output
                        (lambda (plist stream)
                          (princ (ert--print-limited plist) stream)))))
         (text (prin1-to-string (substring-no-properties string))))
    (if (equal properties "") text (format "#(%s%s)" text properties))))

(defun ert--pp (object)
  "Return OBJECT as indented text, with what is deep or long left out."
  (let ((print-escape-control-characters t)
        (print-escape-newlines t)
        (print-quoted t)
        (pp--plain-text t))
    (concat "    "
            (pp--lines (ert--print-limited object) 4))))

(defconst ert--backtrace-line-length 5000
  "A frame of a backtrace leaves out parts of what would make it longer.")

(defun ert--frame-part (object)
  "Return the printed OBJECT, a function, a list of arguments or a form."
  (let ((print-escape-newlines t))
    (cl-print-to-string-with-limit #'cl-prin1 object ert--backtrace-line-length)))

(defun ert--frame-line (frame)
  "Return the line for FRAME: a function and its arguments, or a form."
  (pcase-let ((`(,evaluated ,function ,arguments) frame))
    (cond ((not evaluated) (ert--frame-part (cons function arguments)))
          (arguments (concat (ert--frame-part function)
                             (ert--frame-part arguments)))
          (t (concat (ert--frame-part function) "()")))))

(defun ert--report-backtrace (result)
  "Write the backtrace of RESULT."
  (dolist (frame (ert-test-result-with-condition-backtrace result))
    (let ((line (concat "  " (ert--frame-line frame))))
      (message "%s" (if (and ert-batch-backtrace-right-margin
                             (> (length line) ert-batch-backtrace-right-margin))
                        (substring line 0 ert-batch-backtrace-right-margin)
                      line)))))

(defun ert--report-condition (test result)
  "Write why TEST had RESULT, which is not a good one."
  (message "Test %S backtrace:" (ert-test-name test))
  (ert--report-backtrace result)
  (message "Test %S condition:" (ert-test-name test))
  (dolist (info (reverse (ert-test-result-with-condition-infos result)))
    (message "    %s%s" (car info)
             (string-replace "\n" (concat "\n    " (make-string (length (car info)) ?\s))
                             (cdr info))))
  (message "%s" (ert--pp (ert-test-result-with-condition-condition result))))

(defun ert--report-unexpected (test result)
  "Write what is not expected about TEST having RESULT."
  (cl-etypecase result
    (ert-test-passed (message "Test %S passed unexpectedly" (ert-test-name test)))
    (ert-test-result-with-condition (ert--report-condition test result))
    (ert-test-aborted-with-non-local-exit
     (message "Test %S aborted with non-local exit" (ert-test-name test)))))

(defun ert--report-test (stats test result)
  "Write a line about TEST, of the run STATS, and its RESULT."
  (let ((expected (ert-test-result-expected-p test result)))
    (unless expected (ert--report-unexpected test result))
    (unless ert-quiet
      (message "%s"
               (format (concat "%9s  %"
                               (number-to-string
                                (length (number-to-string (ert-stats-total stats))))
                               "d/%d  %S (%f sec)")
                       (ert-string-for-test-result result expected)
                       (1+ (cl-position test (ert--stats-tests stats)))
                       (ert-stats-total stats)
                       (ert-test-name test)
                       (ert-test-result-duration result))))))

(defun ert--format-time (time)
  "Return the text of TIME for a report."
  (format-time-string "%Y-%m-%d %T%z" time))

(defun ert--report-list (stats title count predicate)
  "Write COUNT and the tests of STATS that satisfy PREDICATE, under TITLE.
PREDICATE is called on test and result.  Write nothing if COUNT is zero."
  (unless (zerop count)
    (message "%d %s results:" count title)
    (cl-mapc (lambda (test result)
               (if (and result (funcall predicate test result))
                   (message "%9s  %S%s" (ert-string-for-test-result result nil)
                            (ert-test-name test)
                            (ert-reason-for-test-result result))))
             (ert--stats-tests stats) (ert--stats-test-results stats))
    (message "%s" "")))

(defun ert--report-sum (stats aborted)
  "Write the sum of the run STATS, which was broken off if ABORTED."
  (let ((unexpected (ert-stats-completed-unexpected stats))
        (skipped (ert-stats-skipped stats))
        (expected-failures (ert--stats-failed-as-expected stats)))
    (message "\n%sRan %s tests, %s results as expected, %s unexpected%s (%s, %f sec)%s\n"
             (if aborted "Aborted: " "")
             (ert-stats-total stats)
             (ert-stats-completed-expected stats)
             unexpected
             (if (zerop skipped) "" (format ", %s skipped" skipped))
             (ert--format-time (ert--stats-end-time stats))
             (float-time (time-subtract (ert--stats-end-time stats)
                                        (ert--stats-start-time stats)))
             (if (zerop expected-failures) ""
               (format "\n%s expected failures" expected-failures)))
    (ert--report-list stats "unexpected" unexpected
                      (lambda (test result)
                        (not (ert-test-result-expected-p test result))))
    (ert--report-list stats "skipped" skipped
                      (lambda (_test result) (ert-test-skipped-p result)))))

(defun ert--batch-listener (event stats &rest arguments)
  "Write about EVENT of the run STATS, with ARGUMENTS."
  (pcase event
    ('run-started
     (unless ert-quiet
       (message "Running %s tests (%s, selector %s)" (ert-stats-total stats)
                (ert--format-time (ert--stats-start-time stats))
                (format-message "`%S'" (ert--stats-selector stats)))))
    ('test-ended (apply #'ert--report-test stats arguments))
    ('run-ended (ert--report-sum stats (car arguments)))))

(defun ert-run-tests-batch (&optional selector)
  "Run the tests that SELECTOR selects, all by default, and report by messages.
Return what is known of the run."
  (ert-run-tests (or selector 't)
                 (lambda (event-type &rest event-args)
                   (apply #'ert--batch-listener event-type event-args))))

(defun ert-run-tests-batch-and-exit (&optional selector)
  "Like `ert-run-tests-batch' on SELECTOR, but leave the program afterwards.
The exit status is 0 if all results were as expected, 1 if not.  An error in the
runner itself, as of a malformed SELECTOR, is reported as any error is."
  (let ((stats (ert-run-tests-batch selector)))
    (kill-emacs (if (zerop (ert-stats-completed-unexpected stats)) 0 1))))

(defun ert (selector)
  "Run the tests that SELECTOR selects and report by messages."
  (interactive (list t))
  (ert-run-tests-batch selector))

(defalias 'ert-run-tests-interactively #'ert)

(provide 'ert-batch)
;;; ert-batch.el ends here
