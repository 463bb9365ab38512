;;; names of files with null characters, where the system would stop reading  -*- lexical-binding: t; -*-

(defmacro t-errors (&rest forms)
  `(list ,@(mapcar (lambda (form) `(condition-case error ,form (wrong-type-argument (list (cadr error) (string-replace "\0" "NUL" (caddr error)))))) forms)))
(t-errors (file-exists-p "/tmp\0") (file-readable-p "/tmp\0") (file-directory-p "/tmp\0") (file-regular-p "/tmp\0"))
;; => ((filenamep "/tmpNUL") (filenamep "/tmpNUL") (filenamep "/tmpNUL") (filenamep "/tmpNUL"))
(t-errors (file-symlink-p "/\0") (file-executable-p "/\0") (file-accessible-directory-p "/\0") (file-writable-p "/\0") (file-modes "/\0"))
;; => ((filenamep "/NUL") (filenamep "/NUL") (filenamep "/NUL") (filenamep "/NUL") (filenamep "/NUL"))
(file-attributes "/tmp\0") ;; => nil
(t-errors (file-newer-than-file-p "/\0" "/") (file-newer-than-file-p "/" "/\0") (directory-files "/\0") (file-name-completion "a" "/\0"))
;; => ((filenamep "/NUL") (filenamep "/NUL") (filenamep "/NUL") (filenamep "/NUL"))
(defvar t-file (make-temp-file "null"))
(defvar t-cut (concat t-file "\0.txt"))
(equal (t-errors (delete-file t-cut) (copy-file t-cut "/tmp/none") (rename-file t-cut "/tmp/none") (add-name-to-file t-cut "/tmp/none")
                 (set-file-modes t-cut 0) (set-file-times t-cut) (file-name-all-completions "a" t-cut) (delete-directory t-cut))
       (make-list 8 (list 'filenamep (string-replace "\0" "NUL" t-cut))))
;; => t
(equal (t-errors (copy-file t-file t-cut t) (rename-file t-file t-cut t) (add-name-to-file t-file t-cut t) (make-symbolic-link "/" t-cut t)
                 (make-symbolic-link t-cut "/tmp/none") (write-region "x" nil t-cut nil 'silent) (make-directory t-cut))
       (make-list 7 (list 'filenamep (string-replace "\0" "NUL" t-cut))))
;; => t
(list (file-attribute-size (file-attributes t-file)) (delete-file t-file)) ;; => (0 nil)
