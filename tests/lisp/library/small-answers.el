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
