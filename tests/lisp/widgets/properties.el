;;; widgets are lists whose types inherit  -*- lexical-binding: t; -*-

(let ((w (list 'foo :a 1 :b 2))) (list (widget-get w :a) (widget-get w :c) (widget-put w :c 3) (widget-get w :c))) ;; => (1 nil 3 3)
(put 't-wt 'widget-type '(t-wt2 :x 5 :fn list))
(put 't-wt2 'widget-type '(nil :y 7))
(list (widget-get '(t-wt :a 1) :x) (widget-get '(t-wt) :y) (widget-get nil :a)) ;; => (5 7 nil)
(widget-apply '(t-wt :a 1) :fn 1 2) ;; => ((t-wt :a 1) 1 2)
(widget-apply '(t-wt :a 1) :nofn 1) ;; signals (void-function nil)
(widget-get 1 :a) ;; signals (wrong-type-argument consp 1)
(widget-put 1 2 3) ;; signals (wrong-type-argument consp 1)
(widget-get '(1 2 3) 1) ;; signals (wrong-type-argument symbolp 1)
