;;; Unicode properties of characters  -*- lexical-binding: t; -*-

(mapcar (lambda (c) (get-char-code-property c 'general-category)) (list ?a ?1 ?\s ?\n #xd800 #xe000 #x10ffff #x110000 4194303 ?日 ?½)) ;; => (Ll Nd Zs Cc Cs Co Cn Cn Cn Lo No)
(mapcar (lambda (x) (get-char-code-property ?é x)) '(canonical-combining-class bidi-class mirrored uppercase lowercase titlecase)) ;; => (0 L N 201 nil 201)
(mapcar (lambda (c) (get-char-code-property c 'canonical-combining-class)) (list #x301 #x327)) ;; => (230 202)
(unicode-property-table-internal 'foo) ;; => nil
(let ((table (unicode-property-table-internal 'general-category))) (list (char-table-subtype table) (aref table ?a) (get-unicode-property-internal table ?a))) ;; => (char-code-property-table 2 Ll)
(get-unicode-property-internal (make-char-table 'foo) ?a) ;; signals (error "Invalid Unicode property table")
(put-unicode-property-internal (unicode-property-table-internal 'general-category) ?a 'Lux) ;; signals (wrong-type-argument "Unicode property value" Lux)
(put-unicode-property-internal (unicode-property-table-internal 'uppercase) ?a 'x) ;; signals (wrong-type-argument integerp x)
(let ((table (unicode-property-table-internal 'general-category))) (unwind-protect (progn (put-unicode-property-internal table ?a 'Lu) (get-char-code-property ?a 'general-category)) (put-unicode-property-internal table ?a 'Ll))) ;; => Lu
(progn (put-char-code-property ?a 't-prop 3) (get-char-code-property ?a 't-prop)) ;; => 3
