;;; file-name-completion, links and default modes  -*- lexical-binding: t; -*-

(defvar fc-directory (file-name-as-directory (make-temp-file "completion" t)))
;; => fc-directory
(progn (dolist (name '("abc" "abd.o" "xyz.el" "xyz.elc" "Ab")) (write-region name nil (concat fc-directory name) nil 0)) (dolist (name '("abdir" "CVS" "only")) (make-directory (concat fc-directory name))))
;; => nil
(defun fc-all (text) (sort (file-name-all-completions text fc-directory) #'string<))
;; => fc-all
(defun fc-one (text &optional predicate) (file-name-completion text fc-directory predicate))
;; => fc-one
(mapcar #'fc-all '("" "a" "abd" "xyz.elc" "nope" "A" "only/" "." ".."))
;; => (("../" "./" "Ab" "CVS/" "abc" "abd.o" "abdir/" "only/" "xyz.el" "xyz.elc") ("abc" "abd.o" "abdir/") ("abd.o" "abdir/") ("xyz.elc") nil ("Ab") nil ("../" "./") ("../"))
(mapcar #'fc-one '("" "a" "ab" "abc" "abd" "xyz" "xyz.elc" "nope" "C" "on" "only/" "A" "." ".."))
;; => ("" "ab" "ab" t "abdir/" "xyz.el" t nil "CVS/" "only/" nil "Ab" "." "../")
(let ((default-directory fc-directory)) (mapcar (lambda (text) (fc-one text #'file-directory-p)) '("" "a" "abc" "abd" "C" ".")))
;; => ("" "abdir/" nil "abdir/" "CVS/" ".")
(let ((completion-ignore-case t)) (mapcar (lambda (text) (list (fc-all text) (fc-one text))) '("AB" "ab" "a" "ABD" "abC")))
;; => ((("Ab" "abc" "abd.o" "abdir/") "Ab") (("Ab" "abc" "abd.o" "abdir/") "ab") (("Ab" "abc" "abd.o" "abdir/") "ab") (("abd.o" "abdir/") "abdir/") (("abc") "abc"))
(let ((completion-regexp-list '("c\\'"))) (list (fc-all "a") (fc-one "a")))
;; => (("abc") "abc")
(list (let ((completion-ignored-extensions nil)) (fc-one "abd")) (fc-one "ab" (lambda (name) (equal name "abd.o"))) (fc-one "ab" (lambda (name) (equal name "abc"))) (let ((completion-ignored-extensions '(".o" "c" "r/"))) (fc-one "ab")))
;; => ("abd" nil "abc" "ab")
(file-name-all-completions "a" "/nonexistent-directory/")
;; signals (file-missing "Opening directory" "No such file or directory" "/nonexistent-directory/")
(file-name-completion 1 "/")
;; signals (wrong-type-argument stringp 1)
(file-name-completion "a" 2)
;; signals (wrong-type-argument stringp 2)

(let ((default-directory fc-directory)) (list (add-name-to-file "abc" "abc2") (file-nlinks "abc") (add-name-to-file "abc" "abc2" t) (add-name-to-file "abc" "only/") (file-exists-p "only/abc") (file-nlinks "abc2") (add-name-to-file "xyz.el" "abc2" t) (file-nlinks "abc")))
;; => (nil 2 nil nil t 3 nil 2)
(let ((default-directory fc-directory)) (car (condition-case e (add-name-to-file "abc" "Ab") (error e))))
;; => file-already-exists
(let ((default-directory fc-directory)) (butlast (condition-case e (add-name-to-file "missing" "m2") (error e)) 2))
;; => (file-missing "Adding new name" "No such file or directory")
(let ((before (default-file-modes)) (default-directory fc-directory) modes) (unwind-protect (dolist (mode '(#o700 #o644 #o1755 -1)) (set-default-file-modes mode) (write-region "x" nil "m" nil 0) (make-directory "md") (push (list (default-file-modes) (file-modes "m") (file-modes "md")) modes) (delete-file "m") (delete-directory "md")) (set-default-file-modes before)) modes)
;; => ((511 438 511) (493 420 493) (420 420 420) (448 384 448))
(set-default-file-modes 'a)
;; signals (wrong-type-argument fixnump a)
(delete-directory fc-directory t)
;; => nil

(list (sha1 "abc") (sha1 "abc" 1 2) (length (sha1 "abc" nil nil t)))
;; => ("a9993e364706816aba3e25717850c26c9cd0d89d" "e9d71f5ee7c92d6dc9e92ffdad17b8bd49418f98" 20)
