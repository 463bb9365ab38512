;;; highlight-numbers.el --- what of elpa-highlight-numbers needs no buffer  -*- lexical-binding: t; -*-
;; libraries: parent-mode highlight-numbers

(show highlight-numbers-generic-regexp)
(show (string-match highlight-numbers-generic-regexp "ab 12"))
(show (let (c) (maphash (lambda (k _v) (push k c)) highlight-numbers-modelist) (length (sort c #'string<))))
(defun smoke-number (mode text) (let ((regexp (gethash mode highlight-numbers-modelist))) (and (stringp regexp) (string-match regexp text) (match-string 0 text))))
(show (mapcar (lambda (text) (and (string-match highlight-numbers-generic-regexp text) (match-string 0 text))) '("12" "x12" "0x1F" "1.5e3" "a 7b" "none" "-3")))
(show (mapcar (lambda (text) (smoke-number 'emacs-lisp-mode text)) '("(+ 1 2)" "?a #xff" "1.5" "abc")))
(show (mapcar (lambda (text) (smoke-number 'c-mode text)) '("int x = 0x1fUL;" "1.5f" "x1 = 077;" "none")))
(show (highlight-numbers--get-from-modelist '(no-mode other-mode)))
(show (equal (highlight-numbers--get-from-modelist '(no-mode c-mode)) (gethash 'c-mode highlight-numbers-modelist)))
(show (equal (highlight-numbers--get-regexp-for-mode 'no-such-mode) (list (list highlight-numbers-generic-regexp '\. ''highlight-numbers-number))))
(show (highlight-numbers--get-regexp-for-mode 'no-such-mode))
(show (let ((highlight-numbers-modelist (make-hash-table))) (puthash 'smoke-mode 'do-not-use highlight-numbers-modelist) (highlight-numbers--get-regexp-for-mode 'smoke-mode)))
(show (let ((highlight-numbers-modelist (make-hash-table))) (put 'smoke-child 'derived-mode-parent 'smoke-mode) (puthash 'smoke-mode "[0-9]" highlight-numbers-modelist) (highlight-numbers--get-regexp-for-mode 'smoke-child)))
