;;; epc.el --- what of elpa-epc needs no buffer  -*- lexical-binding: t; -*-
;; libraries: deferred concurrent ctable epc

(show (epc:net-encode-length 10))
(show (mapcar #'epc:net-encode-length '(0 255 65536)))
(show (epc:args '(a b c)))
(show (let ((m (make-epc:method :name 'echo :task #'list :docstring "D" :arg-specs "X"))) (list (epc:method-name m) (epc:method-docstring m) (epc:method-arg-specs m) (funcall (epc:method-task m) 1))))
(show (let ((mngr (make-epc:manager))) (epc:define-method mngr 'add #'+ "N" "Adds") (mapcar #'epc:method-name (epc:manager-methods mngr))))
(show (let ((mngr (make-epc:manager))) (epc:define-method mngr 'add #'+) (epc:define-method mngr 'sub #'-) (epc:method-name (epc:manager-get-method mngr 'add))))
(show (let ((mngr (make-epc:manager))) (epc:manager-get-method mngr 'none)))
(show (integerp (epc:uid)))
(show (= 1 (- (let ((a (epc:uid))) (- (epc:uid) a)) 0)))
(show (let ((mngr (make-epc:manager :sessions '((1 . a) (2 . b))))) (epc:manager-remove-session mngr 1) (epc:manager-sessions mngr)))
(show (mapcar #'epc:server-process-name '(1 22)))
(show (epc:server-buffer-name 3))
