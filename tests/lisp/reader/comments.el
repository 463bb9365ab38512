;;; comments and white space  -*- lexical-binding: t; -*-

(read "; comment\n 42")
;; => 42
(read "(a ; b\n c)")
;; => (a c)
(read "  \n\t\f 7")
;; => 7
(read "#!shebang line\n 9")
;; => 9
(read "(1;2\n3)")
;; => (1 3)
(read ";only") ;; signals end-of-file
(read "") ;; signals end-of-file
