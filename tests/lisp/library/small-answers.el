;;; answers that a user may see in odd corners  -*- lexical-binding: t; -*-

(lsh -1.5 -3) ;; signals (wrong-type-argument integerp -1.5)
(lsh 1 'b) ;; signals (wrong-type-argument integerp b)
(condition-case failure (butlast (list 1 2 3) 0.5) (wrong-type-argument failure))
;; => (wrong-type-argument integerp 1.5)
(list (coding-system-change-eol-conversion 'gb18030 nil) (coding-system-change-eol-conversion 'gb18030-dos nil))
;; => (gb18030 chinese-gb18030)
(decode-sjis-char 223) ;; signals (error "Invalid code: 223")
(decode-sjis-char 222)
;; => 65438
;; A name with a null character.
(list (condition-case failure (expand-file-name "a\0b") (wrong-type-argument (nth 1 failure)))
      (condition-case failure (file-relative-name "/a" "\0") (wrong-type-argument (nth 1 failure))))
;; => (filenamep filenamep)
(elt (record 'foo 1 2) 1) ;; signals (wrong-type-argument sequencep #s(foo 1 2))
;; A predicate alone decides, whether there is such a file or not; a directory needs more than t.
(list (locate-file-internal "no-such-file" '("/etc") '("" ".x") 'identity)
      (locate-file-internal "no-such-file" '("/etc") '("" ".x") (lambda (name) (string-suffix-p ".x" name)))
      (locate-file-internal "" '("/etc") nil 'identity)
      (locate-file-internal "" '("/etc") nil (lambda (_) 'dir-ok))
      (locate-file-internal "no-such-file" '("/etc") nil 4))
;; => ("/etc/no-such-file" "/etc/no-such-file.x" nil "/etc" nil)
(locate-file-internal "/a/b" '(nil) nil -4) ;; signals (invalid-function -4)
;; In the replacement of a group, \\& stands for that group.
(progn (string-match "a\\(.b\\)b" "xaabby") (replace-match "<\\&\\1>" nil nil "xaabby" 1))
;; => "xa<abab>by"
;; Bytes are no letters whose case the replacement could follow.
(replace-regexp-in-string "\\w+" "Straße" (string-as-unibyte "é"))
;; => "Straße"
(mapcar #'multibyte-string-p (list (format-time-string "%Y" 0) (json-serialize [1]) (error-message-string '(foo))))
;; => (t t t)
(append (format-time-string "a\351" 0) nil)
;; => (97 4194281)
(list (truncate-string-to-width "\t" 0 5 ?x) (truncate-string-to-width "\t" 7 5 ?x) (truncate-string-to-width "\t" 7 5))
;; => ("xxx" "xxx" "")
(lsh -1.0e+INF -1) ;; signals args-out-of-range
;; Raw bytes alone make no multibyte string.
(mapcar #'multibyte-string-p (list (concat (list ?a 4194303)) (concat (list 4194303 ?é)) (concat "é" (list 4194303))))
;; => (nil t t)
(string-to-vector (concat "a" (list 4194303)))
;; => [97 255]
(list (last (list 1 2 3) 0.0e+NaN) (seq-drop [1 2 3] -2.5) (seq-drop '(1 2) -1))
;; => (nil [1 2 3] (1 2))
(seq-drop '(1 2) -2.5) ;; signals (wrong-type-argument integerp -2.5)
(version-to-list ".5/") ;; signals (error "Invalid version syntax: ‘0.5/’")
(progn (require 'seq) (seq-subseq '(1 2) 0.0e+NaN)) ;; signals (error "Bad bounding indices: 0.0e+NaN, nil")
(mapcar (lambda (pair) (string-version-lessp (car pair) (cdr pair)))
        '(("\0" . "12") ("12" . "\0") ("a1" . "a\0") ("a\0" . "a1") ("a" . "a\0") ("a\0" . "a")))
;; => (t nil nil t nil t)
(list (round (expt 2 2000) -1.0e+INF) (floor (expt 2 2000) -1.0e+INF) (ceiling 5 1.0e+INF))
;; => (0 0 0)

;; --- what a search among random calls of the library found ---

(mapcar (lambda (x) (string-suffix-p "\n" (pp-to-string x)))
        (list (make-hash-table) (record 'r) [1] '(1) nil "a)" 1))
;; => (t t t t nil nil nil)
(list (format-seconds "%y %d %h %m %s" -100000) (format-seconds "%m %s" -1.5))
;; => ("-1 363 20 13 20" "-1 58")
(decoded-time-add '(0 0 0 1 1 1970 4 nil 0) (make-decoded-time :month -1))
;; => (0 0 0 1 12 1970 4 nil 0)
(let ((s (copy-sequence "abcdef"))) (setf (substring s 2 10) "é") s)
;; => "abé"
(list (format-prompt "a" '(nil)) (format-prompt "a" '("")) (format-prompt "a" ""))
;; => ("a (default nil): " "a (default ): " "a: ")
(list (rx "y" (= 2 "")) (rx (** 2 3 "")))
;; => ("y" "")
(let ((first nil))
  (seq-contains-p '(1) 2 (lambda (a b) (setq first (list a b))))
  first)
;; => (1 2)
(map-merge-with 'alist #'list '((a . 1) (a . 2)) '((a . 3)))
;; => ((a 2 3))
(map-nested-elt '((a . [1 2])) [a 1])
;; => 2
(mapcar #'macroexp-small-p '(a 1 (foo) (foo 1) '(a) (car x)))
;; => (t nil t nil t t)
(regexp-opt-charset ?a) ;; signals (wrong-type-argument listp 97)
(cl-values-list 5) ;; signals wrong-type-argument
(eval '(progn (require 'thunk) (thunk-delay 1)) nil) ;; signals cl-assertion-failed
(format-seconds "%.2h:%z%.2m" -1)
;; => "-01:59"
(truncate-string-to-width "12abc" 1 3 ?b "FOO")
;; => "FOO"
(list (cl-intersection '("a" "b") '("a" "b") :key #'car-safe) (cl-subsetp '(1) '(1) :test-not #'eql))
;; => (("a" "b") t)
(map-delete (list '(a . 1) 'b '(c . 3)) nil)
;; => ((a . 1) b (c . 3))
