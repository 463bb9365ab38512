;;; each reading makes new conses and strings  -*- lexical-binding: t; -*-

(eq (read "(a)") (read "(a)"))
;; => nil
(equal (read "(a)") (read "(a)"))
;; => t
(eq (read "\"x\"") (read "\"x\""))
;; => nil
(eq (read "a") (read "a"))
;; => t
(eq (read "1") (read "1"))
;; => t
(eq (read "1.5") (read "1.5"))
;; => nil
;; emlet => t
;; what the reader does for a label that its own object refers to
(let* ((mark (list 'mark)) (object (list 1 mark (vector mark) mark))) (lread--substitute-object-in-subtree object mark t) (list (eq (nth 1 object) object) (eq (aref (nth 2 object) 0) object) (eq (nth 3 object) object))) ;; => (t t t)
