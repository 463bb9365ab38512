;;; raw bytes, labels of strings, and tables under print-length  -*- lexical-binding: t; -*-

(list (prin1-to-string "a\377b" t) (prin1-to-string '("a\377b") t) (format "%s" '("a\377b")) (length (format "%s" "a\377b")))
;; => ("a\\377b" "(a\\377b)" "(a\\377b)" 3)
(list (append (error-message-string '(error "a\377")) nil) (error-message-string '(error "a\377" "b\377")) (error-message-string '(file-error "a\377" "b\377")))
;; => ((97 255) "a\\377: \"b\\377\"" "a\\377: b\\377")
(prin1-to-string (make-mutex "\351")) ;; => "#<mutex \\351>"
(let* ((x "ab") (print-circle t)) (mapcar #'prin1-to-string (list (list x x) (list x (list x)) (list (list x) (list x)) (vector x x) (list 1 (cons x x)) (list (list 'quote x) (list 'quote x)))))
;; => ("(\"ab\" \"ab\")" "(\"ab\" (#1=\"ab\"))" "((#1=\"ab\") (#1#))" "[\"ab\" \"ab\"]" "(1 (#1=\"ab\" . #1#))" "('#1=\"ab\" '#1#)")
(let ((print-circle t)) (prin1-to-string (list (list "") (list "")))) ;; => "((#1=\"\") (#1#))"
(let ((print-circle t) (x "ab")) (prin1-to-string (propertize "c" 'a (list x) 'b x))) ;; => "#(\"c\" 0 1 (b #1=\"ab\" a (#1#)))"
(let ((print-length 0)) (prin1-to-string (let ((h (make-hash-table))) (puthash 'a 1 h) h)))
;; => "#s(hash-table size 65 test eql rehash-size 1.5 rehash-threshold 0.8125 data (a 1))"
