;;; searching load-path  -*- lexical-binding: t; -*-

(let ((load-path (cons (concat suite-directory "fixtures") load-path))) (require 't-load-onpath))
;; => t-load-onpath
(list t-load-onpath-name (featurep 't-load-onpath))
;; => ("t-load-onpath.el" t)
(let ((load-path (list (concat suite-directory "fixtures")))) (file-name-nondirectory (locate-library "t-load-onpath")))
;; => "t-load-onpath.el"
(let ((load-path (list (concat suite-directory "fixtures")))) (file-name-nondirectory (locate-file "simple" load-path load-suffixes)))
;; => "simple.el"
(let ((load-path (list (concat suite-directory "fixtures")))) (condition-case e (require 't-load-wrong) (error (car e))))
;; => error
(locate-file-internal "a" '(1) '("x" a)) ;; signals (wrong-type-argument stringp a)
;; A path that is nil is the default directory; what is no string stands for the root; a relative name is expanded.
(defun t-tried (name path &optional suffixes)
  (let ((default-directory "/tmp/q/") (tried nil))
    (locate-file-internal name path suffixes (lambda (file) (push file tried) nil))
    (nreverse tried)))
(t-tried "f" '(1.5 "a" "/b" nil "") '("" ".z"))
;; => ("/f" "/f.z" "/tmp/q/a/f" "/tmp/q/a/f.z" "/b/f" "/b/f.z" "/tmp/q/f" "/tmp/q/f.z" "/tmp/q/f" "/tmp/q/f.z")
(list (t-tried "f" nil) (t-tried "" nil) (t-tried "f" 5) (t-tried "f" '("/a" . 5)) (t-tried "" '("/a" 5)))
;; => (("/tmp/q/f") ("/tmp/q") nil ("/a/f") ("/a" "/"))
(list (t-tried "/f" 5) (t-tried "/f" '("/a" 5) '("" "b")) (t-tried "./f" '("/a" 5)) (t-tried ".." '("/a" 5)) (t-tried "../f" '("/a" 5)))
;; => (nil ("/f" "/fb") ("/a/f" "/f") ("/" "/..") ("/f" "/../f"))
(locate-file-internal "" nil nil #s(foo 1)) ;; signals (invalid-function #s(foo 1))
(locate-file-internal "foo.el" '(1.5) nil [(1 2) nil]) ;; signals (invalid-function [(1 2) nil])
(defun t-shown (value) (cond ((stringp value) (string-replace "\0" "NUL" value)) ((consp value) (mapcar #'t-shown value)) (t value)))
(defmacro t-shows (&rest forms)
  `(list ,@(mapcar (lambda (form) `(t-shown (condition-case error ,form (error (cdr error))))) forms)))
(t-shows (locate-file-internal "foo.el" (list 0 0.0) (list "a\0")) (locate-file-internal "foo.el\0" (list "/tmp") nil))
;; => ((filenamep "/foo.elaNUL") (filenamep "foo.elNUL"))
(t-shows (locate-file-internal "passwd" '("/etc") (list "\0") 'identity)
         (locate-file-internal "tmp" '("/") (list "\0") (lambda (file) 'dir-ok)))
;; => ((filenamep "/etc/passwdNUL") "/tmpNUL")
(t-shows (locate-file-internal "passwd" (list "/etc" "\0")) (locate-file-internal "passwd" (list "\0" "/etc")) (load "x\0" t t) (locate-file-internal "/a" '("\0")))
;; => ("/etc/passwd" (filenamep "NUL") (filenamep "xNUL") (filenamep "NUL"))
