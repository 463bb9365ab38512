;;; an unwind form that collects leaves the error whole  -*- lexical-binding: t; -*-

(defvar t-ctl-unwound nil)
(condition-case err (funcall (make-byte-code 0 (unibyte-string 192 142 193 194 33 41 135) [((setq t-ctl-unwound (progn (garbage-collect) 'seen))) car 5] 4)) (error (list err t-ctl-unwound)))
;; => ((wrong-type-argument listp 5) seen)
(condition-case err (let ((standard-output (lambda (c) (garbage-collect)))) (unwind-protect (car 5) (garbage-collect) (list 1 2 3))) (error err))
;; => (wrong-type-argument listp 5)
