;;; inline functions are functions  -*- lexical-binding: t; -*-

(defsubst t-eval-sub (x) (* 3 x))
(list (t-eval-sub 2) (mapcar #'t-eval-sub '(1 2)))
;; => (6 (3 6))
(progn (define-inline t-eval-inl (x) (inline-quote (+ 1 ,x))) nil)
;; => nil
(t-eval-inl 5)
;; => 6
(eval-when-compile (+ 1 2))
;; => 3
(eval-and-compile (+ 3 4))
;; => 7
(list (with-no-warnings 5) (declare-function foo "bar") (defgroup t-eval-group nil "Doc"))
;; => (5 nil t-eval-group)
;; What Emacs keeps as byte code, inline and generic functions, evaluates its arguments before they are counted.
(require 'subr-x)
(require 'seq)
(eval '(string-join (car 0) 1 2)) ;; signals (wrong-type-argument listp 0)
(eval '(xor (car 0))) ;; signals (wrong-type-argument listp 0)
(eval '(seq-filter (car 0))) ;; signals (wrong-type-argument listp 0)
(eval '(string-to-list)) ;; signals (wrong-number-of-arguments (1 . 1) 0)
(eval '(string-trim)) ;; signals (wrong-number-of-arguments string-trim 0)
(eval '(string-trim (car 0) 1 2 3)) ;; signals (wrong-number-of-arguments string-trim 4)
