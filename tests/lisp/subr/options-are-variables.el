;; -*- lexical-binding: t -*-
(defcustom t-opt 3 "Doc." :type 'integer :group 't-grp)
;; => t-opt
(list t-opt (get 't-opt 'custom-type) (get 't-grp 'custom-group) (and (custom-variable-p 't-opt) t) (special-variable-p 't-opt))
;; => (3 integer ((t-opt custom-variable)) t t)
(progn (setq t-opt2 5) (defcustom t-opt2 (+ 1 2) "Doc.") t-opt2)
;; => 5
(defcustom t-opt3 (+ 1 2) "Doc." :set (lambda (s v) (set-default s (list v))))
;; => t-opt3
t-opt3
;; => (3)
(eval (car (get 't-opt3 'standard-value)) t)
;; => 3
(defcustom t-opt4 1 "Doc." :local t :safe #'integerp :options '(a b) :version "1.2")
;; => t-opt4
(list t-opt4 (local-variable-if-set-p 't-opt4) (get 't-opt4 'safe-local-variable) (get 't-opt4 'custom-options) (get 't-opt4 'custom-version))
;; => (1 t integerp (a b) "1.2")
(defcustom t-opt5 1 "Doc." :nosuch 3)
;; signals error
(defgroup t-grp2 nil "Doc." :group 't-grp :prefix "t-")
;; => t-grp2
(get 't-grp2 'group-documentation)
;; => "Doc."
(progn (custom-set-variables '(t-opt 77)) t-opt)
;; => 77
