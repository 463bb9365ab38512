;;; xr.el --- what of elpa-xr needs no buffer  -*- lexical-binding: t; -*-
;; libraries: xr

(show (xr "a*b+"))
(show (xr "\\(?:foo\\|bar\\)+"))
(show (xr "\\`[[:alpha:]_][0-9a-f]\\{2,4\\}\\'"))
(show (xr "^\\(x\\)\\1$"))
(show (xr "[^a-z]?\\_<\\w\\W\\_>"))
(show (xr "\\(?3:a.?\\)"))
(show (xr "\\sw\\S-\\cg"))
(show (xr "a\\{3\\}b\\{,2\\}" 'brief))
(show (xr "[]a]+?" 'verbose))
(show (xr-lint "[a-a]\\(b*\\)*"))
(show (xr-lint "x**"))
(show (xr-skip-set "a-z0-9_"))
(show (xr-skip-set-lint "a-za"))
(show (condition-case e (xr "\\(") (xr-parse-error (cdr e))))
(show (mapcar (lambda (s) (equal s (rx-to-string (xr s) t))) '("ab" "[a-z]+" "x\\|y")))
