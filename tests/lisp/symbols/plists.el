;;; property lists of symbols  -*- lexical-binding: t; -*-

(put 't-sym-p 'color 'red)
(list (get 't-sym-p 'color) (get 't-sym-p 'size) (symbol-plist 't-sym-p))
;; => (red nil (color red))
(progn (put 't-sym-p 'size 3) (put 't-sym-p 'color 'blue) (symbol-plist 't-sym-p))
;; => (color blue size 3)
(progn (setplist 't-sym-p '(a 1)) (get 't-sym-p 'a))
;; => 1
(get 5 'a) ;; signals (wrong-type-argument symbolp 5)
(put 't-sym-q 'x 'y)
(function-get 't-sym-q 'x)
;; => y
(progn (defalias 't-sym-r 't-sym-q) (function-get 't-sym-r 'x))
;; => y
