;;; things of the process  -*- lexical-binding: t; -*-

(list (stringp (getenv "PATH")) (getenv "T_NO_SUCH_VARIABLE"))
;; => (t nil)
(progn (setenv "T_SUITE_VAR" "x") (getenv "T_SUITE_VAR"))
;; => "x"
(let ((process-environment (cons "T_SUITE_TWO=2" process-environment))) (getenv "T_SUITE_TWO"))
;; => "2"
(list (stringp emacs-version) (integerp emacs-major-version) (symbolp system-type) (integerp (emacs-pid)))
;; => (t t t t)
(list (featurep 'emacs) (version< "1.2" "1.10") (version<= "2" "2") (version-to-list "1.2.3"))
;; => (t t t (1 2 3))
;; emlet => (nil t t (1 2 3))
(integerp (random 5))
;; => t
(stringp (system-name))
;; => t
