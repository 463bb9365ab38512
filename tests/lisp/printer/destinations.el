;;; where printing goes  -*- lexical-binding: t; -*-

(let ((out nil)) (prin1 '(a "b") (lambda (c) (push c out))) (concat (nreverse out)))
;; => "(a \"b\")"
(let* ((out nil) (standard-output (lambda (c) (push c out)))) (princ "xé") (terpri) (print 'y) (concat (nreverse out)))
;; => "xé\n\ny\n"
(with-output-to-string (princ "a") (prin1 "b") (print 'c) (terpri))
;; => "a\"b\"\nc\n\n"
(with-output-to-string (write-char ?z) (write-char 233))
;; => "zé"
(let ((out nil)) (list (prin1 5 (lambda (c) (push c out))) out))
;; => (5 (53))
(list (print 'x #'ignore) (princ "s" #'ignore) (terpri #'ignore) (write-char ?a #'ignore))
;; => (x "s" t 97)
