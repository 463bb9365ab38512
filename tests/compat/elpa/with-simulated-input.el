;;; with-simulated-input.el --- what of elpa-with-simulated-input needs no buffer  -*- lexical-binding: t; -*-
;; libraries: s with-simulated-input

(show (macrop 'with-simulated-input))
(show (mapcar #'wsi--looks-constant-p '(1 "a" nil t :key foo 'foo #'car (+ 1 2) (list 1) [1 2] ?a)))
(show (mapcar #'wsi--looks-pure-p '(1 "a" foo 'foo (setq x 1) (insert "x") nil)))
(show (mapcar #'wsi--looks-input-free-p '(1 foo (read-string "x"))))
(show (wsi--remove-irrelevant-keys '("abc" ?d nil (insert "x") foo 5 'quoted) t))
(show (wsi--remove-irrelevant-keys nil))
(show (wsi--remove-irrelevant-keys '("a" nil "b") t))
(show (wsi-key-bound-p "<f12> <f11>"))
(show (let ((m (make-sparse-keymap))) (define-key m (kbd "C-c z") 'foo) (lookup-key m (kbd "C-c z"))))
(show wsi-simulated-idle-time)
(show (stringp (wsi-get-unbound-key)))
