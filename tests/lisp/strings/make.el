;;; making strings  -*- lexical-binding: t; -*-

(list (make-string 3 ?a) (make-string 0 ?x) (make-string 2 ?é) (string ?a ?b) (string))
;; => ("aaa" "" "éé" "ab" "")
(multibyte-string-p (make-string 2 ?a))
;; => nil
(multibyte-string-p (make-string 2 ?a t))
;; => t
(multibyte-string-p (make-string 2 ?é))
;; => t
(make-string -1 ?a) ;; signals wrong-type-argument
(make-string 2 'a) ;; signals (wrong-type-argument characterp a)
(list (unibyte-string 97 98) (multibyte-string-p (unibyte-string 200)))
;; => ("ab" nil)
(unibyte-string 256) ;; signals args-out-of-range
(string ?a 'b) ;; signals (wrong-type-argument characterp b)
;; An empty string of characters beyond ASCII is multibyte, and so is what it becomes part of.
(mapcar #'multibyte-string-p (list (make-string 0 ?a) (make-string 0 ?a t) (make-string 0 200) (concat "a" (make-string 0 200)) (string-pad "a" 1 200) (string-pad "aa" 1 200)))
;; => (nil t t t t nil)
