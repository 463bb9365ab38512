;;; directories, temporary files, looking for files, wildcards  -*- lexical-binding: t; -*-

(defvar t-dir (make-temp-file "ft-" t))
(defun t-name (x) (expand-file-name x t-dir))
(defun t-short (x) (cond ((stringp x) (string-replace t-dir "DIR" x)) ((consp x) (cons (t-short (car x)) (t-short (cdr x)))) (t x)))
(defmacro t-try (form) `(t-short (condition-case error ,form (error error))))
(t-try (list (file-directory-p t-dir) (file-modes t-dir))) ;; => (t 448)
(t-try (make-directory (t-name "a"))) ;; => nil
(t-try (make-directory (t-name "a"))) ;; => (file-already-exists "File exists" "DIR/a")
(t-try (make-directory (t-name "a") t)) ;; => nil
(t-try (make-directory (t-name "b/c/d") t)) ;; => nil
(t-try (make-directory (t-name "x/y/z"))) ;; => (file-missing "Creating directory" "No such file or directory" "DIR/x/y/z")
(t-try (list (make-directory (t-name "a/q/") t) (file-directory-p (t-name "a/q")))) ;; => (nil t)
(t-try (progn (write-region "1" nil (t-name "b/one.el") nil 'silent) (write-region "2" nil (t-name "b/c/two.el") nil 'silent) (write-region "3" nil (t-name "b/c/d/three.txt") nil 'silent))) ;; => nil
(t-try (make-directory (t-name "b/one.el"))) ;; => (file-already-exists "File exists" "DIR/b/one.el")
(t-try (make-directory (t-name "b/one.el") t)) ;; => (file-already-exists "File exists" "DIR/b/one.el")
(t-try (directory-files-recursively t-dir "\\.el\\'")) ;; => ("DIR/b/c/two.el" "DIR/b/one.el")
(t-try (directory-files-recursively t-dir "" t)) ;; => ("DIR/a/q" "DIR/a" "DIR/b/c/d/three.txt" "DIR/b/c/d" "DIR/b/c/two.el" "DIR/b/c" "DIR/b/one.el" "DIR/b")
(t-try (directory-files-recursively t-dir "c" t)) ;; => ("DIR/b/c")
(t-try (directory-files-recursively t-dir "" nil (lambda (d) (not (string-suffix-p "/c" d))))) ;; => ("DIR/b/one.el")
(t-try (directory-files-recursively t-dir "" nil t)) ;; => ("DIR/b/c/d/three.txt" "DIR/b/c/two.el" "DIR/b/one.el")
(t-try (directory-files-recursively (t-name "none") "")) ;; => (file-missing "Opening directory" "No such file or directory" "DIR/none")
(t-try (list (directory-empty-p (t-name "a/q")) (directory-empty-p (t-name "b")) (directory-empty-p (t-name "b/one.el")) (directory-empty-p (t-name "none")))) ;; => (t nil nil nil)
(t-try (delete-directory (t-name "b"))) ;; => (file-error "Removing directory" "Directory not empty" "DIR/b")
(t-try (progn (copy-directory (t-name "b") (t-name "copy")) (directory-files-recursively (t-name "copy") "" t))) ;; => ("DIR/copy/c/d/three.txt" "DIR/copy/c/d" "DIR/copy/c/two.el" "DIR/copy/c" "DIR/copy/one.el")
(t-try (progn (copy-directory (t-name "b") (t-name "a/")) (directory-files-recursively (t-name "a") "" t))) ;; => ("DIR/a/b/c/d/three.txt" "DIR/a/b/c/d" "DIR/a/b/c/two.el" "DIR/a/b/c" "DIR/a/b/one.el" "DIR/a/b" "DIR/a/q")
(t-try (progn (copy-directory (t-name "b") (t-name "copy") nil nil t) (directory-files-recursively (t-name "copy") "" t))) ;; => (file-already-exists "File exists" "DIR/copy")
(t-try (copy-directory (t-name "b") (t-name "no/such"))) ;; => (file-missing "Creating directory" "No such file or directory" "DIR/no/such")
(t-try (progn (copy-directory (t-name "b") (t-name "no/such") nil t) (directory-files-recursively (t-name "no") "" t))) ;; => ("DIR/no/such/c/d/three.txt" "DIR/no/such/c/d" "DIR/no/such/c/two.el" "DIR/no/such/c" "DIR/no/such/one.el" "DIR/no/such")
(t-try (copy-directory (t-name "nothere") (t-name "nn"))) ;; => (file-missing "Opening directory" "No such file or directory" "DIR/nothere")
(t-try (list (delete-directory (t-name "b") t) (file-exists-p (t-name "b")))) ;; => (nil nil)
(t-try (delete-directory (t-name "b"))) ;; => (file-missing "Removing directory" "No such file or directory" "DIR/b")
(t-try (delete-directory (t-name "b") t)) ;; => nil
(t-try (progn (make-symbolic-link (t-name "copy") (t-name "link")) (list (directory-empty-p (t-name "link")) (file-chase-links (t-name "link")) (file-chase-links (t-name "a"))))) ;; => (nil "DIR/copy" "DIR/a")
(t-try (directory-files-recursively (t-name "") "one")) ;; => ("DIR/a/b/one.el" "DIR/copy/one.el" "DIR/no/such/one.el")
(t-try (directory-files-recursively (t-name "") "one" nil nil t)) ;; => ("DIR/a/b/one.el" "DIR/copy/one.el" "DIR/link/one.el" "DIR/no/such/one.el")
(t-try (delete-directory (t-name "link") t)) ;; => (file-error "Removing directory" "Not a directory" "DIR/link")
(t-try (list (file-exists-p (t-name "link")) (file-exists-p (t-name "copy")))) ;; => (t t)
(t-try (progn (make-empty-file (t-name "empty")) (list (file-attribute-size (file-attributes (t-name "empty"))) (condition-case e (make-empty-file (t-name "empty")) (error e))))) ;; => (0 (file-already-exists "File exists" "DIR/empty"))
(t-try (make-empty-file (t-name "deep/er/empty"))) ;; => (file-missing "Creating directory" "No such file or directory" "DIR/deep/er/")
(t-try (progn (make-empty-file (t-name "deep/er/empty") t) (file-exists-p (t-name "deep/er/empty")))) ;; => t
(t-try (let ((f (make-temp-file "zz" nil ".txt" "content"))) (prog1 (list (string-match-p "\\`/.*/zz......\\.txt\\'" f) (file-attribute-size (file-attributes f)) (file-modes f)) (delete-file f)))) ;; => (0 7 384)
(t-try (let ((f (make-temp-file (t-name "abs")))) (list (string-prefix-p t-dir f) (file-regular-p f)))) ;; => (t t)
(t-try (let ((f (make-nearby-temp-file "near"))) (prog1 (file-regular-p f) (delete-file f)))) ;; => t
(t-try (make-temp-file (t-name "no-such/x"))) ;; => (file-missing "Creating file with prefix" "No such file or directory" "DIR/no-such/x")
(t-try (equal (temporary-file-directory) temporary-file-directory)) ;; => t
(t-try (locate-dominating-file (t-name "no/such/c") "copy")) ;; => "DIR/"
(t-try (locate-dominating-file (t-name "no/such/c/two.el") "d")) ;; => "DIR/no/such/c/"
(t-try (locate-dominating-file (t-name "no") "certainly-not-there-anywhere")) ;; => nil
(t-try (locate-dominating-file (t-name "no/such") (lambda (d) (file-exists-p (expand-file-name "empty" d))))) ;; => "DIR/"
(t-try (list (file-equal-p (t-name "a") (t-name "a/")) (file-equal-p (t-name "a") (t-name "copy")) (file-equal-p (t-name "a/../a") (t-name "a")) (file-equal-p (t-name "link") (t-name "copy")))) ;; => (t nil t t)
(t-try (list (file-in-directory-p (t-name "a/q") (t-name "a")) (file-in-directory-p (t-name "a") (t-name "a")) (file-in-directory-p (t-name "ab") (t-name "a")) (file-in-directory-p (t-name "link/x") (t-name "copy")) (file-in-directory-p (t-name "x") (t-name "nodir")))) ;; => (t t nil t nil)
(t-try (list (stringp (executable-find "sh")) (executable-find "no-such-command-here") (executable-find "/bin/sh"))) ;; => (t nil "/bin/sh")
(t-try (let ((default-directory (file-name-as-directory t-dir))) (list (file-expand-wildcards "*/*.el") (file-expand-wildcards "copy/*" t) (file-expand-wildcards "n?") (file-expand-wildcards "[ab]") (file-expand-wildcards "zz*")))) ;; => (("link/one.el" "copy/one.el") ("DIR/copy/c" "DIR/copy/one.el") ("nn" "no") ("a") nil)
(t-try (list (file-expand-wildcards (t-name "copy/*")) (file-expand-wildcards (t-name "*/c/*.el")) (file-expand-wildcards (t-name "copy"))  (file-expand-wildcards (t-name "nowhere")))) ;; => (("DIR/copy/c" "DIR/copy/one.el") ("DIR/copy/c/two.el" "DIR/link/c/two.el") ("DIR/copy") nil)
(t-try (prune-directory-list (list t-dir "/no-such-dir" "/also-not" "/") '("/also-not") '("/"))) ;; => ("DIR" "/also-not")
(t-try (mapcar (lambda (w) (string-replace "\0" "NUL" (wildcard-to-regexp w))) '("*.el" "a?b" "[a-c]*" "x.y+z" "[^a]" "[]a]" "a[b" "\\*" "" "[!a]" "$x^" "a]b" "[a-]" "[a"))) ;; => ("\\`[^NUL]*\\.el\\'" "\\`a[^NUL]b\\'" "\\`[a-c][^NUL]*\\'" "\\`x\\.y\\+z\\'" "\\`[NUL^a]\\'" "\\`\\[]a]\\'" "\\`a[b\\'" "\\`\\\\[^NUL]*\\'" "\\`\\'" "\\`[^a]\\'" "\\`\\$x\\^\\'" "\\`a]b\\'" "\\`[a-]\\'" "\\`[a\\'")
(t-try (delete-directory t-dir t)) ;; => nil
(t-try (file-exists-p t-dir)) ;; => nil
