;;; errors while loading  -*- lexical-binding: t; -*-

(load (concat suite-directory "fixtures/failing") nil t) ;; signals (error "Failing on purpose")
t-load-before-failure
;; => reached
(boundp 't-load-after-failure)
;; => nil
(load (concat suite-directory "fixtures/unbalanced") nil t) ;; signals end-of-file
load-in-progress
;; => nil
