;; -*- lexical-binding: t -*-
(list (shell-quote-argument "a b'c") (shell-quote-argument "") (shell-quote-argument "abc-_./=:@%") (shell-quote-argument "a*é"))
;; => ("a\\ b\\'c" "''" "abc-_./\\=\\:\\@\\%" "a\\*\\é")
