;;; which coding system suits a text or a file  -*- lexical-binding: t; -*-

(mapcar (lambda (s) (detect-coding-string s t)) (list "abc" "a\n" "a\r\n" "a\r" "é" "\303\251\n" "\351" "\200" "\0a" "")) ;; => (undecided undecided-unix undecided-dos undecided-mac utf-8 utf-8-unix iso-latin-1 raw-text no-conversion undecided)
(let ((inhibit-null-byte-detection t)) (detect-coding-string "a\0")) ;; => (undecided)
(mapcar (lambda (c) (unencodable-char-position 0 3 c nil "aéb日")) '(utf-8 iso-latin-1 us-ascii raw-text no-conversion undecided utf-16 utf-8-emacs)) ;; => (nil nil 1 nil nil 1 nil nil)
(list (unencodable-char-position 0 4 'us-ascii 5 "aéb日") (unencodable-char-position 0 4 'us-ascii 1 "aéb日")) ;; => ((1 3) (1))
(unencodable-char-position 0 9 'us-ascii 1 "aéb日") ;; signals (args-out-of-range "aéb日" 0 9)
(check-coding-systems-region "aéb日" nil '(utf-8 iso-latin-1 us-ascii)) ;; => ((iso-latin-1 3) (us-ascii 1 3))
(list (find-coding-systems-region-internal "abc" nil) (find-coding-systems-region-internal (string 4194303) nil)) ;; => (t (raw-text no-conversion))
(list (find-operation-coding-system 'insert-file-contents "/a/b.el") (find-operation-coding-system 'write-region 1 2 "/a/b.txt") (find-operation-coding-system 'call-process "ls")) ;; => ((prefer-utf-8 . prefer-utf-8) (undecided) nil)
(let ((network-coding-system-alist '((80 . utf-8)))) (find-operation-coding-system 'open-network-stream "a" nil "h" 80)) ;; => (utf-8 . utf-8)
(find-operation-coding-system 'foo "x") ;; signals (error "Invalid first argument")
(find-operation-coding-system 'insert-file-contents) ;; signals (error "Too few arguments")
(find-operation-coding-system 'insert-file-contents 1) ;; signals (error "Invalid argument 1 of operation ‘insert-file-contents’")
;; further names
(define-coding-system-alias 't-u8 'utf-8-auto) ;; => nil
(list (coding-system-p 't-u8) (coding-system-base 't-u8) (coding-system-p 't-u8-unix) (coding-system-eol-type 't-u8-dos) (coding-system-aliases 't-u8-unix)) ;; => (t utf-8-auto t 1 (utf-8-auto-unix t-u8-unix))
(define-coding-system-alias 't-l1u 'iso-latin-1-unix)
(list (coding-system-base 't-l1u) (coding-system-eol-type 't-l1u) (coding-system-p 't-l1u-dos)) ;; => (iso-latin-1 0 nil)
(define-coding-system-alias 't-u9 'foo) ;; signals (coding-system-error foo)
;; what undecided bytes are taken for
(unwind-protect (progn (set-coding-system-priority 'iso-latin-1) (list (car (coding-system-priority-list)) (detect-coding-string "\303\251" t))) (set-coding-system-priority 'utf-8)) ;; => (iso-latin-1 iso-latin-1)
;; No coding system is one that encodes ASCII only.
(list (unencodable-char-position 0 2 nil nil (string ?a ?é)) (unencodable-char-position 0 2 nil 1 (string ?a 4194303)) (unencodable-char-position 0 2 nil 1 "ab"))
;; => (1 (1) nil)
