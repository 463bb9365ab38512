;; -*- lexical-binding: t -*-
;; Which keywords functions on sequences take, and which of several counts.
(cl-find-if #'identity '(1) :count 1) ;; signals (error "Bad keyword argument :count")
(cl-count 1 '(1) :from-end t) ;; signals (error "Bad keyword argument :from-end")
(cl-member 1 '(1) :start 0) ;; signals (error "Bad keyword argument :start")
(cl-union nil '(2) :foo 1)
;; => (2)
(cl-find 1 '(1 2) :test-not #'eql :test #'eql)
;; => 2
(cl-find 1 '(1 2 3) :if #'cl-evenp)
;; => 2
(cl-find 1 '(1 2 3) :if-not #'cl-oddp)
;; => 2
(cl-adjoin 5 '(1 2) :if #'cl-evenp)
;; => (1 2)
(cl-find-if nil '(1 nil 2))
;; => nil
(cl-position-if nil '(1 nil 2))
;; => 1

;; Emacs 28.2 obeys :from-end only where :count is small.
(cl-remove-if #'identity '(1 2 3 4) :count 1 :from-end t)
;; => (1 2 3)
(cl-remove-if #'identity '(1 2 3 4) :count 2 :from-end t)
;; => (3 4)
(cl-substitute-if 0 #'identity '(1 2 3 4) :count 2 :from-end t)
;; => (1 2 0 0)
(cl-substitute-if 0 #'identity '(1 2 3 4) :count 3 :from-end t)
;; => (0 0 0 4)
(cl-substitute-if 0 #'identity [1 2 3 4] :count 3 :from-end t)
;; => [1 0 0 0]
(cl-remove-if (lambda (x) (error "Asked about %s" x)) '(1 2) :count 0)
;; => (1 2)

;; Nothing is to be done where the old is the new; a predicate has nil for it.
(cl-substitute-if nil #'identity '(1 2))
;; => (1 2)
(cl-nsubstitute-if nil #'identity (list 1 2))
;; => (1 2)

;; Odd sequences and lists.
(cl-remove-duplicates (bool-vector t nil t))
;; => [nil t]
(cl-reduce #'list (bool-vector t nil))
;; => (t nil)
(cl-search nil "abc" :start1 1 :start2 2)
;; => 2
(cl-list* 1 2 3)
;; => (1 2 . 3)
(apply #'cl-list* 1 '(2 3))
;; => (1 2 . 3)
(cl-copy-list 1) ;; signals (wrong-type-argument listp 1)
(cl-parse-integer "12" :start 1 :end 5) ;; signals (error "Bad interval: [1, 5)")
(cl-ceiling 0.1 -1)
;; => (0 0.09999999999999998)
(cl-round 7.5 0) ;; signals (overflow-error)
(cl-lcm 4 0.0)
;; => 0.0
