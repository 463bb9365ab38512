;;; hydra.el --- what of elpa-hydra needs no buffer  -*- lexical-binding: t; -*-
;; libraries: lv hydra

(show (hydra--callablep 'ignore))
(show (functionp 'hydra-set-transient-map))
(show (macrop 'defhydra))
(show (hydra-interpose 'x '(1 2 3)))
(show (hydra-interpose nil '(1)))
(show (hydra-plist-get-default '(:a 1 :b nil) :a 5))
(show (hydra-plist-get-default '(:a 1 :b nil) :b 5))
(show (hydra-plist-get-default '(:a 1) :c 5))
(show (let ((l '(1 2 3))) (list (hydra-multipop l 2) l)))
(show (progn (hydra-set-property 'hydra-smoke :verbosity 1) (hydra-get-property 'hydra-smoke :verbosity)))
(show (hydra-get-property 'hydra-smoke :none))
(show (mapcar #'hydra--callablep '(car (lambda () 1) undefined-thing (1 2))))
(show (hydra-key-doc-function-default "k" 3 "doc" 6))
(show (progn (defhydra hydra-smoke (:color blue) "smoke" ("a" car "first") ("b" nil "quit")) (mapcar #'fboundp '(hydra-smoke/body hydra-smoke/car hydra-smoke/nil))))
(show (list (keymapp hydra-smoke/keymap) (mapcar #'car hydra-smoke/heads) (mapcar #'cl-third hydra-smoke/heads)))
(show (mapcar (lambda (h) (hydra--head-property h :exit 'none)) '(("a" car "x" :exit t) ("b" cdr "y"))))
