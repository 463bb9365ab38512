;; -*- lexical-binding: t -*-
(apropos-internal "\\`string-trim")
;; => (string-trim string-trim-left string-trim-right)
