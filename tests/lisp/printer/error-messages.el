;;; error-message-string  -*- lexical-binding: t; -*-

(error-message-string '(error "Boom %d" 3))
;; => "Boom %d: 3"
(error-message-string '(wrong-type-argument listp 5))
;; => "Wrong type argument: listp, 5"
(error-message-string '(void-variable foo))
;; => "Symbol’s value as variable is void: foo"
(error-message-string '(args-out-of-range [1 2] 5))
;; => "Args out of range: [1 2], 5"
(error-message-string '(quit))
;; => "Quit"
(error-message-string '(error . "odd"))
;; => "peculiar error"
(error-message-string '(no-such-condition 1 2))
;; => "peculiar error: 1, 2"
(error-message-string '(user-error "Hi" "there"))
;; => "Hi, there"
(error-message-string '(file-missing "Opening" "No such file" "/x"))
;; => "Opening: No such file, /x"
(error-message-string 'nonsense)
;; signals (wrong-type-argument listp nonsense)
(error-message-string '(arith-error))
;; => "Arithmetic error"
(error-message-string '(end-of-file))
;; => "End of file during parsing"
