;;; a function is a source of characters  -*- lexical-binding: t; -*-

(let* ((chars (append "(a b) c" nil)) (back nil))
  (read (lambda (&optional unread)
          (if unread (push unread chars) (pop chars)))))
;; => (a b)
(let ((chars (append "xyz " nil)))
  (list (read (lambda (&optional c) (if c (push c chars) (pop chars)))) chars))
;; => (xyz (32))
(read (lambda (&optional c) nil)) ;; signals end-of-file
