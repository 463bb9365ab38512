;; -*- lexical-binding: t -*-
(version-to-list "22.8beta3")
;; => (22 8 -2 3)
(list (version-to-list "1.0.cvs") (version-to-list "1.0-git") (version-to-list ".5") (version-to-list "1.2a") (version-to-list "1.2-b") (version-to-list "1.2-3") (version-to-list "1.2 rc3"))
;; => ((1 0 -4) (1 0 -4) (0 5) (1 2 1) (1 2 2) (1 2 -4 3) (1 2 -1 3))
(list (version< "1.0" "1.0.1") (version<= "1.0" "1.0.0") (version= "1.0" "1") (version< "1.0pre1" "1.0") (version< "1.0alpha1" "1.0beta1"))
;; => (t t t t t)
(list (version-list-< '(1) '(1 -3)) (version-list-< '(1 -3) '(1)) (version-list-= '(1) '(1 0)) (version-list-<= '(1) '(1 0)))
;; => (nil t t t)
(version-list-not-zero '(0 0 3))
;; => 3
(version-to-list "1.2a3")
;; signals error
(version-to-list "")
;; signals error
(version-to-list 3)
;; signals (error "Version must be a string")
