;;; equal ignores properties  -*- lexical-binding: t; -*-

(equal (propertize "a" 'k 1) "a")
;; => t
(equal-including-properties (propertize "a" 'k 1) (propertize "a" 'k 1))
;; => t
(equal-including-properties (propertize "a" 'k 1) (propertize "a" 'k 2))
;; => nil
(equal-including-properties (propertize "a" 'k "x") (propertize "a" 'k "x"))
;; => nil
(string= (propertize "a" 'k 1) "a")
;; => t
(prin1-to-string (propertize "a\"b" 'k 'v))
;; => "#(\"a\\\"b\" 0 3 (k v))"
(substring-no-properties (propertize "abc" 'k 1))
;; => "abc"
(symbol-name (intern (propertize "t-tp-sym" 'k 1)))
;; => #("t-tp-sym" 0 8 (k 1))
