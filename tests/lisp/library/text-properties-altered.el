;;; alter-text-property on strings  -*- lexical-binding: t; -*-

(defun t-text () (concat "ab" (propertize "cd" 'face 'bold) "ef"))
(let ((s (t-text))) (list (alter-text-property 1 5 'face #'list s) s)) ;; => (nil #("abcdef" 1 2 (face (nil)) 2 4 (face (bold)) 4 5 (face (nil))))
(let ((s (t-text))) (list (alter-text-property 0 6 'face #'ignore s) s)) ;; => (nil #("abcdef" 0 2 (face nil) 2 4 (face nil) 4 6 (face nil)))
(let ((s (t-text))) (alter-text-property 3 3 'face #'list s) s) ;; => #("abcdef" 2 4 (face bold))
(alter-text-property 0 9 'face #'list (t-text)) ;; signals args-out-of-range
