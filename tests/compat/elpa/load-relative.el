;;; load-relative.el --- what of elpa-load-relative needs no buffer  -*- lexical-binding: t; -*-
;; libraries: load-relative

(show (functionp 'load-relative))
(show (file-name-nondirectory (__FILE__)))
(show (file-name-nondirectory (relative-expand-file-name "other.el" "/tmp/x/y.el")))
(show (macrop 'with-relative-file))
(show (file-name-nondirectory (relative-expand-file-name "x.el" "/tmp/a/b.el")))
(show (file-name-directory (relative-expand-file-name "x.el" "/tmp/a/b.el")))
(show (mapcar (lambda (name) (relative-expand-file-name name "/tmp/a/b.el")) '("./c" "../c" "d/e" "/abs")))
(show (condition-case e (load-relative "does-not-exist") (error (car e))))
(show (condition-case e (require-relative "./does-not-exist" "/tmp/a/b.el") (error (car e))))
(show (stringp (__FILE__)))
(show (condition-case e (load-relative '("no-1" "no-2")) (error (car e))))
(show (macroexpand-1 '(with-relative-file "f" (a) (b))))
(show (macroexpand-1 '(require-relative-list '("a" "b"))))
(show (macroexpand-1 '(provide-me "prefix-")))
