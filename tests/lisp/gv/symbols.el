;; -*- lexical-binding: t -*-
(progn (setf (get 't-sym 'p) 4) (get 't-sym 'p))
;; => 4
(progn (setf (symbol-value 't-sym) 4) (symbol-value 't-sym))
;; => 4
(progn (setf (symbol-function 't-sym) 'car) (symbol-function 't-sym))
;; => car
(progn (setf (default-value 't-sym) 5) (symbol-value 't-sym))
;; => 5
(progn (setf (symbol-plist 't-sym) '(a b)) (symbol-plist 't-sym))
;; => (a b)
