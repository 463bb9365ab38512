;;; shut-up.el --- what of elpa-shut-up needs no buffer  -*- lexical-binding: t; -*-
;; libraries: shut-up

(show (macrop 'shut-up))
(show (functionp 'shut-up-silence-emacs))
(show shut-up-ignore)
(show (functionp 'shut-up-write-region-original))
(show (let ((file (make-temp-file "smoke"))) (shut-up-write-region "text" nil file) (prog1 (file-attribute-size (file-attributes file)) (delete-file file))))
(show (let ((file (make-temp-file "smoke" nil ".el" "(setq smoke-loaded 5)"))) (unwind-protect (shut-up-load file) (delete-file file))))
(show smoke-loaded)
(show (shut-up-load "/no/such/file" t))
(show (condition-case e (shut-up-load "/no/such/file") (error (car e))))
(show (let ((file (make-temp-file "smoke" nil nil "a"))) (shut-up-write-region "b" nil file t) (prog1 (file-attribute-size (file-attributes file)) (delete-file file))))
(show (car (macroexpand-1 '(shut-up 1))))
