;; -*- lexical-binding: t -*-
;; Finding, counting and comparing elements.
(cl-find 2 '(1 2 3))
;; => 2
(cl-find 2.0 '(1 2.0 3))
;; => 2.0
(cl-find "a" '("a"))
;; => nil
(cl-find "a" '("a") :test #'equal)
;; => "a"
(cl-find 5 '(1 2 3) :key #'1+)
;; => nil
(cl-find 3 '(1 2 3) :key #'1+)
;; => 2
(cl-find 2 '(1 2 3) :test #'<)
;; => 3
(cl-find 2 '(1 2 3) :test-not #'<)
;; => 1
(cl-find 2 [1 2 3] :start 2)
;; => nil
(cl-find 2 [1 2 3] :start 1 :end 2)
;; => 2
(cl-find ?b "abc")
;; => 98
(cl-find 1 '((1 . a) (1 . b)) :key #'car :from-end t)
;; => (1 . b)
(cl-find-if #'cl-evenp '(1 2 3 4))
;; => 2
(cl-find-if #'cl-evenp '(1 2 3 4) :from-end t)
;; => 4
(cl-find-if #'cl-evenp '((1) (2)) :key #'car)
;; => (2)
(cl-find-if-not #'cl-evenp '(2 4 5))
;; => 5
(cl-find 1 '(1 2) :zork 3)
;; signals (error "Bad keyword argument :zork")
(cl-find 1 '(1 2) 3)
;; signals (error "Bad keyword argument 3")
(cl-find 1 5)
;; signals (wrong-type-argument sequencep 5)
(cl-position 2 '(1 2 3 2))
;; => 1
(cl-position 2 '(1 2 3 2) :from-end t)
;; => 3
(cl-position 2 '(1 2 3 2) :start 2)
;; => 3
(cl-position 2 '(1 2 3 2) :end 1)
;; => nil
(cl-position 2 [1 2 3 2] :from-end t :end 3)
;; => 1
(cl-position ?c "abc")
;; => 2
(cl-position-if #'cl-evenp '(1 3 4))
;; => 2
(cl-position-if-not #'cl-evenp [2 4 5])
;; => 2
(cl-position 9 '(1 2))
;; => nil
(cl-position '(2) '((1) (2)) :test #'equal)
;; => 1
(cl-count 1 '(1 2 1))
;; => 2
(cl-count 1 [1 2 1] :start 1)
;; => 1
(cl-count ?a "banana" :end 4)
;; => 2
(cl-count-if #'cl-evenp '(1 2 3 4 6))
;; => 3
(cl-count-if-not #'cl-evenp '(1 2 3 4 6))
;; => 2
(cl-count 1 '((1) (2) (1)) :key #'car)
;; => 2
(cl-member 2 '(1 2 3))
;; => (2 3)
(cl-member 2.5 '(1 2.5 3))
;; => (2.5 3)
(cl-member "b" '("a" "b" "c") :test #'equal)
;; => ("b" "c")
(cl-member 2 '((1) (2) (3)) :key #'car)
;; => ((2) (3))
(cl-member-if #'cl-evenp '(1 2 3))
;; => (2 3)
(cl-member-if-not #'cl-oddp '(1 2 3))
;; => (2 3)
(cl-member 2 '(1 2 3) :test-not #'eql)
;; => (1 2 3)
(cl-assoc 2 '((1 . a) (2 . b)))
;; => (2 . b)
(cl-assoc "b" '(("a" . 1) ("b" . 2)) :test #'equal)
;; => ("b" . 2)
(cl-assoc 3 '((1 . a) (2 . b)) :key #'1+)
;; => (2 . b)
(cl-assoc 2 '(nil 5 (2 . b)))
;; => (2 . b)
(cl-assoc-if #'cl-evenp '((1 . a) (2 . b)))
;; => (2 . b)
(cl-assoc-if-not #'cl-evenp '((1 . a) (2 . b)))
;; => (1 . a)
(cl-rassoc 'b '((1 . a) (2 . b)))
;; => (2 . b)
(cl-rassoc "b" '((1 . "a") (2 . "b")) :test #'equal)
;; => (2 . "b")
(cl-rassoc-if #'symbolp '((1 . "a") (2 . b)))
;; => (2 . b)
(cl-rassoc-if-not #'symbolp '((1 . "a") (2 . b)))
;; => (1 . "a")
(cl-mismatch '(1 2 3) '(1 2 4))
;; => 2
(cl-mismatch '(1 2 3) '(1 2 3))
;; => nil
(cl-mismatch '(1 2 3) '(1 2))
;; => 2
(cl-mismatch "abc" "abd")
;; => 2
(cl-mismatch "abc" [97 98 99])
;; => nil
(cl-mismatch '(1 2 3) '(0 2 3) :from-end t)
;; => 0
(cl-mismatch '(1 2 3) '(1 9 3) :start1 2 :start2 2)
;; => nil
(cl-mismatch '(1 2 3) '(2 3 4) :key #'1+)
;; => 0
(cl-mismatch '("a") '("a") :test #'equal)
;; => nil
(cl-search '(2 3) '(1 2 3 4))
;; => 1
(cl-search "na" "banana")
;; => 2
(cl-search "na" "banana" :from-end t)
;; => 4
(cl-search "na" "banana" :start2 3)
;; => 4
(cl-search "" "abc")
;; => 0
(cl-search "abc" "ab")
;; => nil
(cl-search '(b) '(a b c) :end2 1)
;; => nil
(cl-search "BA" "aba" :test (lambda (a b) (= (downcase a) (downcase b))))
;; => 1
(cl-search '(1) [3 2 1])
;; => 2
(cl-some #'cl-evenp '(1 2 3))
;; => t
(cl-some #'+ '(nil) '(nil))
;; signals (wrong-type-argument number-or-marker-p nil)
(cl-some (lambda (a b) (and (= a b) (list a))) '(1 2 3) [3 2 1])
;; => (2)
(cl-every #'cl-evenp '(2 4))
;; => t
(cl-every #'= '(1 2) '(1 2 3))
;; => t
(cl-every #'identity nil)
;; => t
(cl-notany #'cl-evenp '(1 3))
;; => t
(cl-notevery #'cl-evenp '(2 3))
;; => t
(cl-some #'cl-evenp [1 2])
;; => t
(cl-every (lambda (c) (= c ?a)) "aaa")
;; => t
(cl-tree-equal '(1 (2 . 3)) '(1 (2 . 3)))
;; => t
(cl-tree-equal '(1 ("a")) '(1 ("a")))
;; => nil
(cl-tree-equal '(1 ("a")) '(1 ("a")) :test #'equal)
;; => t
(cl-tree-equal '(1 (2)) '(2 (3)) :key #'1+)
;; => nil
(cl-equalp "ABC" "abc")
;; => t
(cl-equalp '(1 "A" ?x) '(1.0 "a" ?x))
;; => t
(cl-equalp [1 2] [1.0 2])
;; => t
(cl-equalp 1 1.0)
;; => t
(cl-equalp 'a 'A)
;; => nil
(cl-equalp "a" [97])
;; => nil
