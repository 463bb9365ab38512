;;; circular lists are reported  -*- lexical-binding: t; -*-

(let ((x (list 1 2 3))) (setcdr (cddr x) x) (condition-case e (length x) (circular-list 'circular)))
;; => circular
(let ((x (list 1 2 3))) (setcdr (cddr x) x) (condition-case e (mapcar #'1+ x) (circular-list 'circular)))
;; => circular
(let ((x (list 1 2 3))) (setcdr (cddr x) x) (condition-case e (append x nil) (circular-list 'circular)))
;; => circular
(let ((x (list 'a 1 'b 2))) (setcdr (cdddr x) x) (plist-get x 'z))
;; => nil
(let ((x (list 1 2 3))) (setcdr (cddr x) x) (condition-case e (copy-sequence x) (circular-list 'circular)))
;; => circular
