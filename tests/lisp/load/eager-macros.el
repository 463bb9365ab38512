;;; macros defined earlier in the file are known later  -*- lexical-binding: t; -*-

(load (concat suite-directory "fixtures/macros") nil t)
;; => t
(list t-load-macro-result (t-load-macro-user 5))
;; => (42 10)
