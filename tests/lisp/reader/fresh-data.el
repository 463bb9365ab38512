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
