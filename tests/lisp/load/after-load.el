;;; eval-after-load  -*- lexical-binding: t; -*-

(defvar t-load-log nil)
(eval-after-load 't-load-late '(push 'late t-load-log))
;; => nil
t-load-log
;; => nil
(progn (provide 't-load-late) t-load-log)
;; => (late)
(progn (eval-after-load 't-load-late '(push 'again t-load-log)) t-load-log)
;; => (again late)
(progn (with-eval-after-load 't-load-late (push 'third t-load-log)) t-load-log)
;; => (third again late)
