;; -*- lexical-binding: t -*-
(let ((gensym-counter 5)) (list (symbol-name (gensym)) (symbol-name (gensym "x")) gensym-counter))
;; => ("g5" "x6" 7)
(eq (gensym) (gensym))
;; => nil
(intern-soft (gensym))
;; => nil
