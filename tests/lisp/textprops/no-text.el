;;; text properties where there is no text: the current buffer is empty  -*- lexical-binding: t; -*-

(next-single-char-property-change 0 'a 'a 3) ;; signals (wrong-type-argument bufferp a)
(list (next-single-char-property-change 1 'a) (next-single-char-property-change 1 'a nil 5) (next-single-char-property-change 1 'a nil -3))
;; => (1 1 -3)
(next-single-char-property-change 2 'a nil 'z) ;; signals (args-out-of-range 2)
(next-single-char-property-change nil 'a nil 'b) ;; signals (wrong-type-argument integer-or-marker-p nil)
(next-single-char-property-change 123456789012345678901234567890 'a) ;; signals (args-out-of-range 2305843009213693951)
(next-single-char-property-change 0 'a "abc" 123456789012345678901234567890) ;; => 2305843009213693951
(list (previous-single-char-property-change 0 'a) (previous-single-char-property-change -1 'a nil 0) (previous-single-char-property-change 2 'a nil 5))
;; => (1 1 5)
(previous-single-char-property-change 1 'a nil -3) ;; signals (args-out-of-range 0)
(previous-single-char-property-change 2 'a) ;; signals (args-out-of-range 2 2)
(previous-single-char-property-change 3 'a) ;; signals (args-out-of-range 2)
(previous-single-property-change 2 1 1 'a) ;; signals (wrong-type-argument integer-or-marker-p a)
(next-property-change 1 nil t) ;; => 1
(next-single-property-change 0 'a "abc" t) ;; signals (wrong-type-argument integer-or-marker-p t)
(text-properties-at 123456789012345678901234567890) ;; signals (args-out-of-range 123456789012345678901234567890 123456789012345678901234567890)
(get-char-property 123456789012345678901234567890 'a "abc") ;; signals (args-out-of-range 2305843009213693951 2305843009213693951)
(get-char-property 2 'a) ;; signals (args-out-of-range 2)
(get-char-property 1.5 'a 'wrong) ;; signals (wrong-type-argument integer-or-marker-p 1.5)
(put-text-property 1 123456789012345678901234567890 'a 'b "ab") ;; signals (args-out-of-range 1 123456789012345678901234567890)
(put-text-property 123456789012345678901234567890 123456789012345678901234567890 'a 'b "ab") ;; => nil
(object-intervals nil) ;; signals (wrong-type-argument buffer-or-string-p nil)
(list (get-byte) (get-byte nil "")) ;; => (0 0)
(get-byte 1) ;; signals (args-out-of-range 1 1 1)
(get-byte 1.5) ;; signals (wrong-type-argument integer-or-marker-p 1.5)
;; a category of nil is a symbol like others, none at all is no symbol
(progn (setplist nil '(a 1)) (prog1 (list (get-text-property 0 'a "abc") (get-text-property 0 'a (propertize "abc" 'b 1)) (get-text-property 0 'a (propertize "abc" 'category nil)) (next-single-property-change 0 'a (concat "q" (propertize "abc" 'a 1)))) (setplist nil nil)))
;; => (nil nil 1 1)
