;; Sizes nobody has memory for are errors at once.  -*- lexical-binding: t; -*-
(defun robust-try (function &rest arguments)
  (condition-case nil (progn (apply function arguments) 'made) (error 'refused)))
(robust-try #'make-string most-positive-fixnum ?a)                    ; emlet => refused
(robust-try #'make-string most-positive-fixnum ?é)                    ; emlet => refused
(robust-try #'make-vector most-positive-fixnum 0)                     ; emlet => refused
(robust-try #'make-bool-vector most-positive-fixnum t)                ; emlet => refused
(robust-try #'make-record 'robust most-positive-fixnum 0)             ; emlet => refused
(robust-try #'make-list -1 0)                                         ; => refused
(robust-try #'ash 1 most-positive-fixnum)                             ; => refused
(robust-try #'ash 1 (expt 2 100))                                     ; => refused
(ash 1 (- (expt 2 100)))                                              ; => 0
(robust-try #'expt 2 most-positive-fixnum)                            ; => refused
(robust-try #'expt 2 (expt 2 100))                                    ; => refused
(robust-try #'format "%1000000000000s" 1)                             ; => refused
(robust-try #'format "%99999999999999999999d" 1)                      ; => refused
(robust-try #'string-pad "a" most-positive-fixnum)                    ; emlet => refused
(robust-try #'load "/dev/zero" t t t)                                 ; emlet => refused
