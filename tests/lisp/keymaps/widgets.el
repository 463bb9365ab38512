;;; widgets as data  -*- lexical-binding: t; -*-

(put 't-km-widget 'widget-type '(t-km-base :zz 7))
(list (widget-get '(t-km-widget :a 1) :a) (widget-get '(t-km-widget :a 1) :zz) (widget-get '(t-km-widget :a 1) :none) (widget-get nil :a))
;; => (1 7 nil nil)
(let ((w (list 't-km-widget :a 1))) (list (widget-put w :b 2) (widget-put w :a 3) w (widget-get w :b)))
;; => (2 3 (t-km-widget :a 3 :b 2) 2)
(widget-apply '(t-km-widget :f list) :f 1 2)
;; => ((t-km-widget :f list) 1 2)
(widget-put 5 :a 1)
;; signals (wrong-type-argument consp 5)
