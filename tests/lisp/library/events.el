;;; what events are  -*- lexical-binding: t; -*-

(mapcar #'event-modifiers '(?a ?A ?\C-a ?\M-a f1 C-f1 S-down-mouse-1 mouse-1 ?\C-% 27 ?\C-\M-x double-mouse-2)) ;; => (nil (shift) (control) (meta) nil (control) (shift down) (click) (control) (control) (control meta) (double))
(mapcar #'event-basic-type '(?a ?A ?\C-a ?\M-a f1 C-f1 S-down-mouse-1 mouse-1 ?\C-% 27 ?\C-\M-x)) ;; => (97 97 97 97 f1 f1 mouse-1 mouse-1 37 91 120)
(mapcar #'eventp '(?a f1 nil t "s" (mouse-1 x) (1 2) (nil))) ;; => (t t nil t nil t nil nil)
(list (listify-key-sequence "a\M-x") (listify-key-sequence [a ?b])) ;; => ((97 134217848) (a 98))
(mapcar (lambda (e) (cons e (event-modifiers e))) (list ?\A-\C-\H-\M-\S-\s-a ?\S-a ?\C-A ?\C-\S-a ?\H-A 0 127 'C-M-down-mouse-2 'A-H-x '(S-mouse-1 (1 2)) 'triple-down-mouse-1 'drag-mouse-3 'mouse-movement 'wheel-up ?Ä)) ;; => ((197132289 alt super hyper shift control meta) (33554529 shift) (1 control) (33554433 shift control) (16777281 hyper shift) (0 control) (127) (C-M-down-mouse-2 meta control down) (A-H-x hyper alt) ((S-mouse-1 (1 2)) shift click) (triple-down-mouse-1 triple down) (drag-mouse-3 drag) (mouse-movement) (wheel-up click) (196 shift))
(mapcar #'event-basic-type (list ?\A-\C-a ?\S-a ?\C-A 0 127 'C-M-down-mouse-2 '(S-mouse-1 (1 2)) ?Ä ?\C-\S-B 'A-H-x 8 9 13 31)) ;; => (97 97 97 64 127 mouse-2 mouse-1 228 98 x 104 105 109 95)
(mapcar #'mouse-event-p '((mouse-1 x) mouse-1 5 (mouse-movement) (a))) ;; => ((mouse-1 mouse-2 mouse-3 mouse-movement) (mouse-1 mouse-2 mouse-3 mouse-movement) nil (mouse-movement) nil)
(event-modifiers nil) ;; => nil
(listify-key-sequence "\M-a\C-b") ;; => (134217825 2)
