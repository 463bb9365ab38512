;; -*- lexical-binding: t -*-
(macroexpand '`(1 (\, a b)))
;; signals (error "Multiple args to , are not supported: (\\, a b)")
