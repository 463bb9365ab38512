;; Strings of bytes where text is wanted stay bytes.  -*- lexical-binding: t; -*-
(length (error-message-string '(error "a\377\200")))                                      ; => 3
(substitute-command-keys "`\377")                                                         ; => "‘\377"
(let ((name (expand-file-name "a\377\200" "/tmp"))) (list name (multibyte-string-p name))) ; => ("/tmp/a\377\200" nil)
(expand-file-name "a\303\251" "/té")                                                      ; => "/t\303\251/a\303\251"
(expand-file-name "é" "/t\303\251")                                                       ; => "/t\303\251/\303\251"
(list (file-exists-p "/no/\377\200") (file-name-as-directory "a\377"))                    ; => (nil "a\377/")
(file-name-concat "a\377" "é")                                                            ; => "a\377/é"
(let ((process-environment (cons "ODD=a\377" process-environment))) (getenv "ODD"))       ; => "a\377"
(condition-case err (make-directory-internal "/no/\377\200") (file-error (length (car (last err)))))  ; => 6
(append (string-to-unibyte (cadr (condition-case e (secure-hash (make-symbol "\351") "") (error e)))) nil)
;; => (73 110 118 97 108 105 100 32 97 108 103 111 114 105 116 104 109 32 97 114 103 58 32 233)
(progn (define-coding-system-alias (intern "\351x") 'utf-8) (append (string-to-unibyte (symbol-name (car (last (coding-system-aliases 'utf-8-unix))))) nil))
;; => (233 120 45 117 110 105 120)
