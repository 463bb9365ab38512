;;; sixty.el --- sixty tests that use all of ERT  -*- lexical-binding: t; -*-

;; What a run of this file prints is compared with what Emacs prints (compare.py).  Many of the tests fail,
;; are skipped or quit on purpose.

(require 'ert)
(require 'ert-x)
(require 'cl-lib)
(require 'subr-x)

(define-error 'sixty-error "A mistake of sixty")
(define-error 'sixty-child "A child of the mistake" 'sixty-error)
(cl-defstruct sixty-point x y)
(define-error 'sixty-orphan "No child of anybody" nil)

(defun sixty-odd-p (number) (= 1 (mod number 2)))
(defun sixty-fail (depth) (if (= depth 0) (error "Deep down: %S" '(a "b" ?c)) (1+ (sixty-fail (1- depth)))))
(defun sixty-explain-odd (number) (unless (sixty-odd-p number) (list 'even number :half (/ number 2))))
(put 'sixty-odd-p 'ert-explainer 'sixty-explain-odd)
(defun sixty-plain (&rest _arguments) nil)
(defmacro sixty-macro (form) `(not ,form))

;; Statements that hold.

(ert-deftest sixty-01-should () (should t) (should (= 1 1)) (should (equal '(1) (list 1))))
(ert-deftest sixty-02-should-value () "A docstring." (should (eql 7 (should (+ 3 4)))))
(ert-deftest sixty-03-should-not () (should-not nil) (should-not (eq 'a 'b)) (should (null (should-not (= 1 2)))))
(ert-deftest sixty-04-should-error ()
  (should (equal '(error "x 1") (should-error (error "x %d" 1))))
  (should (equal '(wrong-type-argument listp 1) (should-error (car 1))))
  (should (equal '(arith-error) (should-error (/ 1 0) :type 'arith-error))))
(ert-deftest sixty-05-should-error-subtypes ()
  (should-error (signal 'sixty-child '(1)) :type 'sixty-error)
  (should-error (signal 'sixty-error '(1)) :type 'sixty-error :exclude-subtypes t)
  (should-error (signal 'sixty-child '(1)) :type '(sixty-child arith-error) :exclude-subtypes t))
(ert-deftest sixty-06-macro-form () (should (sixty-macro nil)) (should (and 1 2)) (should (let ((x 1)) x)))
(ert-deftest sixty-07-pass () (ert-pass) (should nil))
(ert-deftest sixty-08-tags () :tags '(quick small) (should (equal (ert-test-tags (ert-get-test 'sixty-08-tags)) '(quick small))))
(ert-deftest sixty-09-empty ())
(ert-deftest sixty-10-messages () :tags '(quick) (message "one %s" 1) (message "two\nlines") (message "%s" "100%"))

;; Statements that fail, and how they are explained.

(ert-deftest sixty-11-atoms () (should (equal 1 2)))
(ert-deftest sixty-12-types () (should (equal '(1 . 2) [1 2])))
(ert-deftest sixty-13-lists () (should (equal '(1 2 (3 4)) '(1 2 (3 5)))))
(ert-deftest sixty-14-lengths () (should (equal '(a b c) '(a b c d))))
(ert-deftest sixty-15-strings () (should (equal "abc" "abd")))
(ert-deftest sixty-16-string-lengths () (should (equal "abc" "abcd")))
(ert-deftest sixty-17-vectors () (should (equal [1 [2 3]] [1 [2 4]])))
(ert-deftest sixty-18-improper () (should (equal '(1 . 2) '(1 2))))
(ert-deftest sixty-19-both-improper () (should (equal '(1 2 . 3) '(1 2 . 4))))
(ert-deftest sixty-20-symbols () (should (equal 'sixty (make-symbol "sixty"))))
(ert-deftest sixty-21-floats () (should (equal 1.0 1)))
(ert-deftest sixty-22-characters () (should (equal ?a ?b)))
(ert-deftest sixty-23-records () (should (equal (make-sixty-point :x 1 :y 2) (make-sixty-point :x 1 :y 3))))
(ert-deftest sixty-24-properties ()
  (should (ert-equal-including-properties "abc" #("abc" 0 2 (face bold)))))
(ert-deftest sixty-25-own-explainer () (should (sixty-odd-p 8)))
(ert-deftest sixty-26-no-explainer () (should (sixty-plain 1 "two" 'three [4] '(5 . 6))))
(ert-deftest sixty-27-should-not-fails () (should-not (list 1 2 "x")))
(ert-deftest sixty-28-macro-fails () (should (sixty-macro (list 1 2))))
(ert-deftest sixty-29-special-form-fails () (should (and t (progn nil))) )
(ert-deftest sixty-30-variable-fails () (let ((value nil)) (should value)))

;; Errors that are not as stated.

(ert-deftest sixty-31-no-error () (should-error (+ 1 1)))
(ert-deftest sixty-32-other-error () (should-error (car 1) :type 'arith-error))
(ert-deftest sixty-33-subtype () (should-error (signal 'sixty-child '(a b)) :type 'sixty-error :exclude-subtypes t))
(ert-deftest sixty-34-no-error-macro () (should-error (let ((x 1)) (list x x)) :type 'error))
(ert-deftest sixty-35-error () (error "An error with %d%%\nand two lines" 5))
(ert-deftest sixty-36-deep () (sixty-fail 3))
(ert-deftest sixty-37-own-error () (signal 'sixty-child '(1 "two" (three))))
(ert-deftest sixty-38-signal-in-the-middle () (should (= 1 1)) (mapcar #'sixty-fail '(0 1)) (should nil))
(ert-deftest sixty-39-throw () (throw 'sixty-tag 'value))
(ert-deftest sixty-40-quit () (signal 'quit nil))
(ert-deftest sixty-41-void () (sixty-not-there 1 2))
(ert-deftest sixty-42-fail () (ert-fail "a text"))
(ert-deftest sixty-43-fail-data () (ert-fail '(a "b" [1 2 (3)] (:key . value))))

;; Information.

(ert-deftest sixty-44-info () (ert-info ("Note") (should nil)))
(ert-deftest sixty-45-info-lines ()
  (ert-info ((format "first\nsecond %d" 2) :prefix "Prefix: ") (ert-info ("inner\nlines\nthree") (error "Inside"))))
(ert-deftest sixty-46-info-passes () (ert-info ("never shown") (should t)))

;; Skipping, expectations.

(ert-deftest sixty-47-skip () (skip-unless (= 1 2)) (should nil))
(ert-deftest sixty-48-skip-not () (skip-unless (= 1 1)) (should t))
(ert-deftest sixty-49-skip-error () (skip-unless (car 1)))
(ert-deftest sixty-50-skip-data () :tags '(quick) (ert-skip '(not here)))
(ert-deftest sixty-51-expected-failure () "It fails." :expected-result :failed :tags '(known) (should (= 1 2)))
(ert-deftest sixty-52-unexpected-pass () :expected-result :failed (should t))
(ert-deftest sixty-53-expected-either () :expected-result '(or :passed :failed) (should nil))
(ert-deftest sixty-54-expected-predicate ()
  :expected-result '(satisfies (lambda (result) (and (ert-test-failed-p result) (eq 'sixty-error (car (ert-test-result-with-condition-condition result))))))
  (signal 'sixty-error nil))

;; Long and deep data; output.

(ert-deftest sixty-55-long ()
  (should (equal (number-sequence 1 40) (append (number-sequence 1 20) (list 'x) (number-sequence 22 40)))))
(ert-deftest sixty-56-deep-data () (should (equal '(a (b (c (d (e (f (g)))))) "tail") '(a (b (c (d (e (f (h)))))) "tail"))))
(ert-deftest sixty-57-long-string ()
  (ert-fail (list (make-string 100 ?x) (make-string 30 ?\n) "tab\tquote\"back\\slash é λ" (string 1 127))))
(ert-deftest sixty-58-message-capture ()
  (let ((text (ert-with-message-capture seen (message "a%d" 1) (message "b") seen)))
    (should (equal text "a1\nb\n"))))

;; Asking ERT about itself.

(defun sixty-names (selector &optional universe)
  (mapcar #'ert-test-name (ert-select-tests selector (or universe t))))

(ert-deftest sixty-59-selectors () :tags '(self)
  (should (equal (sixty-names '(tag quick)) '(sixty-08-tags sixty-10-messages sixty-50-skip-data)))
  (should (equal (sixty-names '(and (tag quick) (not (tag small)))) '(sixty-10-messages sixty-50-skip-data)))
  (should (equal (sixty-names "sixty-0[12]") '(sixty-01-should sixty-02-should-value)))
  (should (equal (sixty-names 'sixty-09-empty) '(sixty-09-empty)))
  (should (equal (sixty-names '(member sixty-09-empty sixty-08-tags)) '(sixty-09-empty sixty-08-tags)))
  (should (equal (sixty-names '(eql sixty-09-empty)) '(sixty-09-empty)))
  (should (equal (sixty-names (ert-get-test 'sixty-09-empty)) '(sixty-09-empty)))
  (should (equal (sixty-names nil) nil))
  (should (equal (length (sixty-names t)) 60))
  (should (equal (sixty-names '(satisfies (lambda (test) (ert-test-documentation test))))
                 '(sixty-02-should-value sixty-51-expected-failure)))
  (should (memq 'sixty-01-should (sixty-names :passed)))
  (should (memq 'sixty-11-atoms (sixty-names :failed)))
  (should (memq 'sixty-52-unexpected-pass (sixty-names :unexpected)))
  (should (memq 'sixty-51-expected-failure (sixty-names :expected)))
  (should (equal (sixty-names :new) '(sixty-59-selectors sixty-60-nested)))
  (should-error (sixty-names '(nonsense)))
  (should-not (ert-test-boundp 'sixty-no-test))
  (should-error (ert-get-test 'sixty-no-test)))

(ert-deftest sixty-60-nested ()
  (let ((passed (ert-run-test (make-ert-test :body (lambda () (should (= 1 1))))))
        (failed (ert-run-test (make-ert-test :body (lambda () (should (= 1 2))))))
        (skipped (ert-run-test (make-ert-test :body (lambda () (ert-skip nil)))))
        (quit (ert-run-test (make-ert-test :body (lambda () (signal 'quit nil))))))
    (should (ert-test-passed-p passed))
    (should (ert-test-failed-p failed))
    (should (ert-test-skipped-p skipped))
    (should (ert-test-quit-p quit))
    (should (equal (ert-test-result-with-condition-condition failed)
                   '(ert-test-failed ((should (= 1 2)) :form (= 1 2) :value nil))))
    (should (equal (length (ert-test-result-should-forms passed)) 1))
    (should (equal (ert-test-name (ert-running-test)) 'sixty-60-nested))
    (should (equal (ert-string-for-test-result failed nil) "FAILED"))
    (should (equal (ert-char-for-test-result passed t) ?.))))

;;; sixty.el ends here
