;;; reading and writing properties  -*- lexical-binding: t; -*-

(let ((s (copy-sequence "abcdef"))) (put-text-property 1 3 'a 1 s) s)
;; => #("abcdef" 1 3 (a 1))
(let ((s (copy-sequence "abcdef"))) (put-text-property 1 3 'a 1 s) (mapcar (lambda (i) (get-text-property i 'a s)) '(0 1 2 3)))
;; => (nil 1 1 nil)
(let ((s (copy-sequence "abc"))) (set-text-properties 0 3 '(a 1 b 2) s) (list s (progn (set-text-properties 0 3 nil s) s)))
;; => ("abc" "abc")
(let ((s (propertize "abc" 'a 1))) (list (add-text-properties 0 2 '(b 2) s) (add-text-properties 0 2 '(b 2) s) s))
;; => (t nil #("abc" 0 2 (a 1 b 2) 2 3 (a 1)))
(let ((s (propertize "abc" 'a 1 'b 2))) (list (remove-text-properties 0 2 '(a nil) s) (remove-text-properties 0 1 '(zz nil) s) s))
;; => (t nil #("abc" 0 2 (b 2) 2 3 (b 2 a 1)))
(get-text-property 5 'a "abc") ;; signals (args-out-of-range 5 5)
(put-text-property 0 9 'a 1 (copy-sequence "abc")) ;; signals (args-out-of-range 0 9)
(get-text-property 3 'a (propertize "abc" 'a 1))
;; => nil
(let ((s (propertize "abc" 'a 1 'b 2))) (remove-list-of-text-properties 0 2 '(b) s) s)
;; => #("abc" 0 2 (a 1) 2 3 (b 2 a 1))
