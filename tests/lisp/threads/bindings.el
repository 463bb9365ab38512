;;; every thread sees its own dynamic bindings  -*- lexical-binding: t; -*-

(defvar t-thr-v 'global)
(let ((t-thr-v 'main)) (thread-join (make-thread (lambda () t-thr-v)))) ;; => global
(let ((th (make-thread (lambda () (let ((t-thr-v 'inner)) (sleep-for 0.05) t-thr-v))))) (sleep-for 0.02) (list t-thr-v (thread-join th) t-thr-v)) ;; => (global inner global)
;; what others store while a binding is away is forgotten when it ends
(let ((th (make-thread (lambda () (let ((t-thr-v 'inner)) (sleep-for 0.05) t-thr-v))))) (sleep-for 0.02) (setq t-thr-v 'changed) (list t-thr-v (thread-join th) t-thr-v)) ;; => (changed inner global)
(list (let ((t-thr-v 'main)) (thread-join (make-thread (lambda () (setq t-thr-v 'lost)))) t-thr-v) t-thr-v) ;; => (main global)
(let ((max-lisp-eval-depth 300)) (thread-join (make-thread (lambda () max-lisp-eval-depth)))) ;; => 1600
;; a variable that becomes watched while a thread has bound it
(defvar t-thr-w 0)
(let* ((log nil) (th (make-thread (lambda () (let ((t-thr-w 1)) (thread-yield) (setq t-thr-w 2) t-thr-w))))) (thread-yield) (add-variable-watcher 't-thr-w (lambda (_ value kind _w) (push (list kind value) log))) (prog1 (list (thread-join th) t-thr-w log) (remove-variable-watcher 't-thr-w (car (get-variable-watchers 't-thr-w))))) ;; emlet => (2 0 ((unlet 0) (set 2)))
;; match data belong to a thread
(progn (set-match-data '(1 2)) (list (thread-join (make-thread (lambda () (prog1 (match-data) (set-match-data '(5 6)))))) (match-data))) ;; => (nil (1 2))
(let ((load-file-name "x")) (thread-join (make-thread (lambda () load-file-name)))) ;; => nil
