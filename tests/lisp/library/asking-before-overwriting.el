;;; what copies, renames and links do about a file that exists  -*- lexical-binding: t; -*-

(defvar t-from (make-temp-file "from" nil nil "1"))
(defvar t-to (make-temp-file "to" nil nil "22"))
;; An integer asks; there is nobody to answer, and the file stays.
(defmacro t-asks (form)
  `(list (condition-case error ,form (error error)) (file-attribute-size (file-attributes t-to)) (file-symlink-p t-to)))
(t-asks (copy-file t-from t-to 1)) ;; => ((end-of-file "Error reading from stdin") 2 nil)
(t-asks (rename-file t-from t-to 0)) ;; => ((end-of-file "Error reading from stdin") 2 nil)
(t-asks (add-name-to-file t-from t-to -1)) ;; => ((end-of-file "Error reading from stdin") 2 nil)
(t-asks (make-symbolic-link t-from t-to 1)) ;; => ((end-of-file "Error reading from stdin") 2 nil)
(t-asks (write-region "x" nil t-to nil 'silent nil t)) ;; => ((end-of-file "Error reading from stdin") 2 nil)
(equal (t-asks (write-region "x" nil t-to nil 'silent nil 'excl)) (list (list 'file-already-exists "File exists" t-to) 2 nil)) ;; => t
(equal (t-asks (copy-file t-from t-to)) (list (list 'file-already-exists "File already exists" t-to) 2 nil)) ;; => t
(t-asks (copy-file t-from t-to 1.5)) ;; => (nil 1 nil)
(progn (delete-file t-to) (copy-file t-from t-to 1) (file-exists-p t-to)) ;; => t
(progn (delete-file t-from) (delete-file t-to)) ;; => nil
