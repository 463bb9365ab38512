;;; errors while sorting  -*- lexical-binding: t; -*-

(sort 5 #'<) ;; signals (wrong-type-argument list-or-vector-p 5)
(sort "ba" #'<) ;; signals (wrong-type-argument list-or-vector-p "ba")
(sort (list 1 'a) #'<) ;; signals wrong-type-argument
(sort '(1 . 2) #'<) ;; signals wrong-type-argument
(sort (list 2 1)) ;; signals wrong-number-of-arguments
(catch 'out (sort (list 3 2 1) (lambda (a b) (throw 'out 'thrown))))
;; => thrown
(sort (list 2 1) 'no-such-predicate-srt) ;; signals (void-function no-such-predicate-srt)
;; A list is cut in halves, the later of which is sorted first; an error leaves the part that holds the first cell.
(defun t-sort-left (list predicate) (list (condition-case error (sort list predicate) (error error)) list))
(t-sort-left (list 1 2 3 4 5 6 7 8 9) (lambda (a b) (error "no"))) ;; => ((error "no") (1 2 3 4))
(t-sort-left (list 2 1) (lambda (a b) (error "no"))) ;; => ((error "no") (2))
(let ((list (list '(1 . a) '(2 . b) '(1 . c)))) (sort list list)) ;; signals (invalid-function ((1 . a)))
(let ((seen nil)) (sort (list 5 4 3 2 1 7 8 6) (lambda (a b) (push (list a b) seen) (< a b))) (nreverse seen))
;; => ((6 8) (7 1) (6 1) (6 7) (8 7) (2 3) (4 5) (2 4) (3 4) (1 2) (6 2) (6 3) (6 4) (6 5))
;; After each number of calls: what is left from each cell on.
(mapcar (lambda (calls)
          (let* ((list (list 5 4 3 2 1 7)) (cells (list (nthcdr 1 list) (nthcdr 2 list) (nthcdr 3 list) (nthcdr 4 list) (nthcdr 5 list))))
            (catch 'out (sort list (lambda (a b) (if (< (setq calls (1- calls)) 0) (throw 'out t)) (< a b))))
            (cons list cells)))
        '(0 1 2 3 4 5 6 7))
;; => (((5 4 3) (4 3) (3) (2) (1) (7)) ((5 4 3) (4 3) (3) (2) (1 7) (7)) ((5 4 3) (4 3) (3) (2) (1 7) (7)) ((5) (4) (3) (2 7) (1 2 7) (7)) ((5) (4) (3 4) (2 7) (1 2 7) (7)) ((5) (4) (3 4) (2 7) (1 2 7) (7)) ((5) (4 5) (3 4 5) (2 7) (1 2 7) (7)) ((5) (4 5) (3 4 5) (2 7) (1 2 7) (7)))
(let ((seen nil)) (sort (vector 4 3 2 1) (lambda (a b) (push (cons a b) seen) (< a b))) (nreverse seen))
;; => ((3 . 4) (1 . 2) (1 . 3) (2 . 3))
(let* ((list (list 3 2 1)) (cells (list list (cdr list) (cddr list))))
  (length (sort list (lambda (a b) (mapc (lambda (cell) (setcdr cell list)) cells) (< a b)))))
;; emlet => 3
