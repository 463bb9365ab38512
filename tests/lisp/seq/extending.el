;; -*- lexical-binding: t -*-
;; A new kind of sequence needs only a few methods.
(require 'seq)
;; => seq
(cl-defstruct ring3 a b c)
;; => ring3
(progn
  (cl-defmethod seqp ((_ ring3)) t)
  (cl-defmethod seq-into-sequence ((r ring3)) (list (ring3-a r) (ring3-b r) (ring3-c r)))
  (cl-defmethod seq-do (f (r ring3)) (mapc f (seq-into-sequence r)))
  (cl-defmethod seq-length ((_ ring3)) 3)
  (cl-defmethod seq-elt ((r ring3) n) (nth n (seq-into-sequence r)))
  (cl-defmethod seq-subseq ((r ring3) start &optional end) (seq-subseq (seq-into-sequence r) start end))
  (cl-defmethod seq-empty-p ((_ ring3)) nil)
  (cl-defmethod seq-copy ((r ring3)) (copy-ring3 r))
  1)
;; => 1
(defvar r (make-ring3 :a 3 :b 1 :c 2))
;; => r
(seq-map #'1+ r)
;; => (4 2 3)
(seq-filter #'cl-oddp r)
;; => (3 1)
(seq-reduce #'+ r 0)
;; => 6
(seq-find #'cl-evenp r)
;; => 2
(seq-length r)
;; => 3
(seq-elt r 1)
;; => 1
(seqp r)
;; => t
(seq-first r)
;; => 3
(seq-count #'cl-oddp r)
;; => 2
(seq-some #'cl-evenp r)
;; => t
(seq-position r 2)
;; => 2
(seq-contains-p r 1)
;; => t
(seq-uniq r)
;; => (3 1 2)
(seq-every-p #'integerp r)
;; => t
(seq-take r 2)
;; => (3 1)
(seq-drop r 1)
;; => (1 2)
(seq-rest r)
;; => (1 2)
(seq-let (a b) r (list a b))
;; => (3 1)
(seq-mapcat #'list r)
;; => (3 1 2)
(seq-map-indexed #'cons r)
;; => ((3 . 0) (1 . 1) (2 . 2))
(let (l) (seq-doseq (x r) (push x l)) l)
;; => (2 1 3)
(list (seq-map #'1+ '(1 2)) (seq-length "abc") (seq-elt [1 2] 0))
;; => ((2 3) 3 1)
