;; Circular lists end every walk with an answer or an error.  -*- lexical-binding: t; -*-
(defun robust-circle () (let ((list (list 1 2 3))) (nconc list list)))
(condition-case err (length (robust-circle)) (circular-list (car err)))                   ; => circular-list
(safe-length (robust-circle))                                                             ; emlet
(proper-list-p (robust-circle))                                                           ; => nil
(condition-case err (append (robust-circle) nil) (circular-list (car err)))               ; => circular-list
(condition-case err (copy-sequence (robust-circle)) (circular-list (car err)))            ; => circular-list
(condition-case err (reverse (robust-circle)) (circular-list (car err)))                  ; => circular-list
(condition-case err (mapcar #'identity (robust-circle)) (circular-list (car err)))        ; => circular-list
(condition-case err (delete-dups (robust-circle)) (circular-list (car err)))              ; => circular-list
(condition-case err (sort (robust-circle) #'<) (circular-list (car err)))                 ; => circular-list
(condition-case err (memq 5 (robust-circle)) (circular-list (car err)))                   ; => circular-list
(condition-case err (assoc 5 (robust-circle)) (error 'refused))                           ; => refused
(nth 300000 (robust-circle))                                                              ; => 1
(nth (1+ (expt 3 50)) (robust-circle))                                                    ; => 2
(integerp (sxhash-equal (robust-circle)))                                                 ; => t
(condition-case err (equal (robust-circle) (robust-circle)) (circular-list (car err)))    ; => circular-list
(condition-case nil (not (equal (robust-circle) '(1 2 3 1 2 3))) (circular-list t))        ; => t
(let ((print-circle t)) (prin1-to-string (robust-circle)))                                ; => "#1=(1 2 3 . #1#)"
(stringp (prin1-to-string (robust-circle)))                                               ; => t
(condition-case err (eval (cons '+ (robust-circle))) (error 'refused))                    ; => refused
