;;; the user, the machine, messages  -*- lexical-binding: t; -*-

(mapcar #'integerp (list (user-uid) (user-real-uid) (group-gid) (group-real-gid))) ;; => (t t t t)
(list (group-name 0) (group-name 4294967294)) ;; => ("root" nil)
(group-name 'a) ;; signals (error "Invalid GID specification")
(group-name -1) ;; signals (error "Not an in-range integer, integral float, or cons of integers")
(list (mapcar #'integerp (load-average)) (mapcar #'floatp (load-average t))) ;; => ((t t t) (t t t))
(list (locale-info 'codeset) (aref (locale-info 'days) 1) (aref (locale-info 'months) 11) (locale-info 'foo) (locale-info 1)) ;; => ("UTF-8" "Monday" "December" nil nil)
(list (ngettext "a" "b" 1) (ngettext "a" "b" 2) (ngettext "a" "b" 0)) ;; => ("a" "b" "b")
(ngettext "a" "b" 1.5) ;; signals (wrong-type-argument integerp 1.5)
(list (message-box nil) (message-or-box nil) (current-message)) ;; => (nil nil nil)
(message-box 1) ;; signals (wrong-type-argument stringp 1)
(list (read-event nil nil 0.01) (read-char nil nil 0.01) (read-char-exclusive nil nil 0.01)) ;; => (nil nil nil)
(get-file-char) ;; signals (error "get-file-char misused")
;; there is no native code
(list (subr-native-elisp-p 1) (subr-native-elisp-p (symbol-function 'car)) (subr-native-comp-unit (symbol-function 'car)) (subr-native-lambda-list (symbol-function 'car)) (subr-type (symbol-function 'car))) ;; => (nil nil nil t nil)
(subr-type 1) ;; signals (wrong-type-argument subrp 1)
(native-comp-unit-file 1) ;; signals (wrong-type-argument native-comp-unit 1)
;; standard error goes to a file
(let ((file (format "/tmp/emlet-test-%d" (random 1000000000)))) (unwind-protect (progn (redirect-debugging-output file) (princ "shown" #'external-debugging-output) (redirect-debugging-output nil) (nth 7 (file-attributes file))) (redirect-debugging-output nil) (delete-file file)))
;; emlet => 5
;; of users there is the name of the one who runs this
(equal (list (user-login-name (user-uid)) (user-full-name (float (user-uid))) (user-full-name (user-login-name))) (list (user-login-name) (user-full-name) (user-full-name))) ;; => t
(user-login-name -1) ;; signals (error "Not an in-range integer, integral float, or cons of integers")
(user-login-name 'a) ;; signals (error "Not an in-range integer, integral float, or cons of integers")
(user-full-name 'a) ;; signals (error "Invalid UID specification")
(user-full-name 4294967294) ;; emlet signals (error "Only the user's own name is known")
