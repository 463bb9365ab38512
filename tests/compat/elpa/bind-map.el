;;; bind-map.el --- what of elpa-bind-map needs no buffer  -*- lexical-binding: t; -*-
;; libraries: bind-map

(show (bind-map-kbd-keys '("a" nil "b")))
(show (let ((m 'bind-map-smoke)) (bind-map-put-map-properties m :x 1) (get m :x)))
(show (macrop 'bind-map))
(defvar bind-map-smoke-map (make-sparse-keymap))
(show (mapcar #'bind-map-kbd-keys '(("C-c" "") (nil) ("<f5>" "M-x"))))
(show (progn (bind-map-set-keys bind-map-smoke-map "a" 'car "b" 'cdr) (list (lookup-key bind-map-smoke-map "a") (lookup-key bind-map-smoke-map "b"))))
(show (progn (bind-map-set-key-defaults bind-map-smoke-map "a" 'other "c" 'list) (list (lookup-key bind-map-smoke-map "a") (lookup-key bind-map-smoke-map "c"))))
(show (progn (bind-map-add-to-major-mode-list 'bind-map-smoke-var '(lisp-mode)) (assq 'bind-map-smoke-var bind-map-major-modes-alist)))
(show (progn (bind-map-add-to-major-mode-list 'bind-map-smoke-var '(text-mode lisp-mode)) (cdr (assq 'bind-map-smoke-var bind-map-major-modes-alist))))
(show (progn (bind-map-put-map-properties 'bind-map-two :a 1 :b 2) (symbol-plist 'bind-map-two)))
(show (progn (eval '(bind-map bind-map-made :prefix-cmd bind-map-made-command :keys ("C-c m")) t) (list (keymapp bind-map-made) (fboundp 'bind-map-made-command))))
(show (progn (eval '(bind-map bind-map-bound :bindings ("x" 'car "y" 'cdr)) t) (lookup-key bind-map-bound "y")))
