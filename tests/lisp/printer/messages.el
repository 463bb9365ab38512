;;; printing (p2)  -*- lexical-binding: t; -*-

(condition-case e (let ((print-circle t)) (p (let ((x (propertize "abc" 'a (list 1 2)))) (list x x (get-text-property 0 'a x))))) (error e))
;; => (void-function p)
(condition-case e (let ((print-level 2)) (p (list (propertize "abc" 'a '(b (c)))))) (error e))
;; => (void-function p)
(condition-case e (let ((print-length 2)) (p (propertize "abc" 'a 'b 'c 'd))) (error e))
;; => (void-function p)
(condition-case e (let ((print-length 2)) (p (concat (propertize "abc" 'a 'b) "x" (propertize "abc" 'a 'b) "y" (propertize "abc" 'a 'b)))) (error e))
;; => (void-function p)
(condition-case e (let ((print-circle t)) (p (let* ((x (list 1)) (h (make-hash-table :test 'equal))) (puthash x x h) h))) (error e))
;; => (void-function p)
(condition-case e (let ((print-circle t)) (p (let* ((x (list 1))) (record 'foo x x)))) (error e))
;; => (void-function p)
(condition-case e (let ((print-circle t) (print-continuous-numbering t)) (let ((x (list 1))) (concat (p (list x x)) (p (list x x))))) (error e))
;; => (void-function p)
(condition-case e (let ((print-gensym nil) (print-circle t)) (p (let ((s (make-symbol "x"))) (list s s)))) (error e))
;; => (void-function p)
(condition-case e (p '(a b c)) (error e))
;; => (void-function p)
(condition-case e (p '(a . [b])) (error e))
;; => (void-function p)
(format "%S %s" (make-symbol "") (make-symbol ""))
;; => "## "
(let ((print-escape-newlines t)) (format "%S" (propertize "a\nb" 'x "p\nq")))
;; => "#(\"a\\nb\" 0 3 (x \"p\\nq\"))"
(error-message-string '(error "foo"))
;; => "foo"
(error-message-string '(error "foo" bar))
;; => "foo: bar"
(error-message-string '(error foo bar))
;; => "peculiar error: bar"
(error-message-string '(error . foo))
;; => "peculiar error"
(error-message-string '(error))
;; => "peculiar error"
(condition-case e (error-message-string 'error) (error e))
;; => (wrong-type-argument listp error)
(error-message-string nil)
;; => "peculiar error"
(condition-case e (error-message-string "abc") (error e))
;; => (wrong-type-argument listp "abc")
(error-message-string '(wrong-type-argument listp 3))
;; => "Wrong type argument: listp, 3"
(error-message-string '(wrong-type-argument listp "abc"))
;; => "Wrong type argument: listp, \"abc\""
(error-message-string '(void-variable foo))
;; => "Symbol’s value as variable is void: foo"
(error-message-string '(file-missing "Opening input file" "No such file or directory" "/x"))
;; => "Opening input file: No such file or directory, /x"
(error-message-string '(file-error "Opening input file" "No such file or directory" "/x"))
;; => "Opening input file: No such file or directory, /x"
(error-message-string '(file-error))
;; => "File error"
(error-message-string '(file-error "a"))
;; => "a"
(error-message-string '(file-error "a" "b"))
;; => "a: b"
(error-message-string '(file-error a "b"))
;; => "peculiar error: b"
(error-message-string '(end-of-file))
;; => "End of file during parsing"
(error-message-string '(end-of-file "foo.el"))
;; => "End of file during parsing: foo.el"
(error-message-string '(invalid-read-syntax ")" 3 4))
;; => "Invalid read syntax: \")\", 3, 4"
(error-message-string '(foo bar))
;; => "peculiar error: bar"
(error-message-string '(foo))
;; => "peculiar error"
(error-message-string '(foo "x" y))
;; => "peculiar error: \"x\", y"
(error-message-string '(user-error "abc" "d"))
;; => "abc, d"
(error-message-string '(user-error "abc"))
;; => "abc"
(error-message-string '(quit))
;; => "Quit"
(error-message-string '(quit 1))
;; => "Quit: 1"
(error-message-string '(args-out-of-range [1 2] 5))
;; => "Args out of range: [1 2], 5"
(error-message-string '(args-out-of-range . 5))
;; => "Args out of range"
(error-message-string '(error "a" . b))
;; => "a"
(error-message-string '(error "a" b . c))
;; => "a: b"
(error-message-string '(scan-error "a" 1 2))
;; => "Scan error: \"a\", 1, 2"
(error-message-string '(no-catch a b))
;; => "No catch for tag: a, b"
(condition-case e (error-message-string '("abc" 1)) (error e))
;; => (wrong-type-argument symbolp "abc")
(error-message-string '(error ""))
;; => ""
(error-message-string '(error nil))
;; => "peculiar error"
(error-message-string '(overflow-error))
;; => "Arithmetic overflow error"
(error-message-string '(arith-error))
;; => "Arithmetic error"
(error-message-string '(search-failed "x"))
;; => "Search failed: \"x\""
(error-message-string '(json-parse-error 1 2))
;; => "could not parse JSON stream: 1, 2"
(error-message-string (list 'error "a" (let ((l (list 1))) (setcdr l l))))
;; => "a: (1 . #0)"
(error-message-string '(wrong-type-argument stringp 'a "s"))
;; => "Wrong type argument: stringp, 'a, \"s\""
(error-message-string '(file-error "Opening" (a b) "c"))
;; => "Opening: (a b), c"
(error-message-string '(end-of-file "a" "b"))
;; => "End of file during parsing: a, b"
(prin1-to-string "a\nb" t)
;; => "a\nb"
(prin1-to-string '(a "b") t)
;; => "(a b)"
