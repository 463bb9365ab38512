;;; malformed text signals  -*- lexical-binding: t; -*-

(read "(") ;; signals end-of-file
(read ")") ;; signals invalid-read-syntax
(read "]") ;; signals invalid-read-syntax
(read "(]") ;; signals invalid-read-syntax
(read "[)") ;; signals invalid-read-syntax
(read "\"abc") ;; signals end-of-file
(read "#<buffer x>") ;; signals invalid-read-syntax
(read "#") ;; signals invalid-read-syntax
(read "?") ;; signals end-of-file
(read "#b") ;; signals invalid-read-syntax
(read "#b2") ;; signals invalid-read-syntax
(read "?ab") ;; signals invalid-read-syntax
(read "#@") ;; signals end-of-file
