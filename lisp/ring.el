;;; ring.el --- sequences of bounded length  -*- lexical-binding: t -*-

;; A ring holds a fixed number of items; inserting into a full one drops the item
;; at the other end.  It is (HEAD LENGTH . VECTOR), where HEAD is the position of
;; the oldest item in VECTOR.  Users count from the newest item, which has index 0;
;; indices beyond the length start over, and negative ones count from the oldest.

(defun ring-p (object)
  "Return t if OBJECT is a ring."
  (and (consp object)
       (integerp (car object))
       (consp (cdr object))
       (integerp (car (cdr object)))
       (vectorp (cdr (cdr object)))))

(defun make-ring (size)
  "Return an empty ring for SIZE items."
  (cons 0 (cons 0 (make-vector size nil))))

(defun ring-size (ring)
  "Return how many items RING can hold."
  (length (cddr ring)))

(defun ring-length (ring)
  "Return how many items RING holds."
  (cadr ring))

(defun ring-empty-p (ring)
  "Return t if RING holds no item."
  (= 0 (cadr ring)))

(defun ring-plus1 (index size)
  "Return the position after INDEX in a vector of SIZE used as a ring."
  (let ((next (1+ index)))
    (if (= next size) 0 next)))

(defun ring-minus1 (index size)
  "Return the position before INDEX in a vector of SIZE used as a ring."
  (1- (if (= index 0) size index)))

(defun ring-index (index head length size)
  "Return the position of item INDEX in a vector of SIZE.
The ring in it has its oldest item at HEAD, and LENGTH items."
  (mod (+ head (- length 1 (mod index length))) size))

(defun ring--at-age (ring age)
  "Return the item of RING that AGE items are older than."
  (aref (cddr ring) (mod (+ (car ring) age) (ring-size ring))))

(defun ring-copy (ring)
  "Return a copy of RING with the same items."
  (cons (car ring) (cons (cadr ring) (copy-sequence (cddr ring)))))

(defun ring-ref (ring index)
  "Return the item of RING at INDEX, 0 being the newest."
  (if (ring-empty-p ring)
      (error "Accessing an empty ring")
    (aref (cddr ring)
          (ring-index index (car ring) (cadr ring) (ring-size ring)))))

(defun ring-elements (ring)
  "Return the list of the items of RING, the newest first."
  (let ((items nil))
    (dotimes (age (ring-length ring) items)
      (push (ring--at-age ring age) items))))

(defun ring-member (ring item)
  "Return the index of the first item of RING that is `equal' to ITEM, or nil."
  (let ((index 0) (length (ring-length ring)))
    (while (and (< index length)
                (not (equal item (ring-ref ring index))))
      (setq index (1+ index)))
    (if (< index length) index)))

(defun ring-insert (ring item)
  "Insert ITEM into RING as the newest, and return it.
If RING is full, the oldest item is dropped."
  (let* ((items (cddr ring))
         (size (length items))
         (head (car ring))
         (length (cadr ring)))
    (prog1 (aset items (mod (+ head length) size) item)
      (if (= length size)
          (setcar ring (ring-plus1 head size))
        (setcar (cdr ring) (1+ length))))))

(defun ring-insert-at-beginning (ring item)
  "Insert ITEM into RING as the oldest.
If RING is full, the newest item is dropped."
  (let* ((items (cddr ring))
         (size (length items))
         (head (ring-minus1 (car ring) size)))
    (aset items head item)
    (setcar ring head)
    (setcar (cdr ring) (min size (1+ (cadr ring))))))

(defun ring-remove (ring &optional index)
  "Remove the item of RING at INDEX, by default the oldest, and return it."
  (if (ring-empty-p ring)
      (error "Ring empty")
    (let* ((items (cddr ring))
           (size (length items))
           (head (car ring))
           (length (cadr ring))
           (last (mod (+ head length -1) size))
           (position (if index (ring-index index head length size) head))
           (item (aref items position)))
      (if (= position head)
          (progn (aset items head nil)
                 (setcar ring (ring-plus1 head size)))
        (while (/= position last)
          (let ((next (ring-plus1 position size)))
            (aset items position (aref items next))
            (setq position next)))
        (aset items last nil))
      (setcar (cdr ring) (1- length))
      item)))

(defun ring--index-of (ring item)
  "Return the index of ITEM in RING; signal an error if it is not there."
  (or (ring-member ring item)
      (error "Item is not in the ring: `%s'" item)))

(defun ring-next (ring item)
  "Return the item of RING that is the next older one than ITEM."
  (ring-ref ring (1+ (ring--index-of ring item))))

(defun ring-previous (ring item)
  "Return the item of RING that is the next newer one than ITEM."
  (ring-ref ring (1- (ring--index-of ring item))))

(defun ring-resize (ring size)
  "Make RING hold SIZE items, keeping the newest ones that fit."
  (let* ((kept (min size (ring-length ring)))
         (items (make-vector size nil)))
    (dotimes (index kept)
      (aset items (- kept index 1) (ring-ref ring index)))
    (setcar ring 0)
    (setcar (cdr ring) kept)
    (setcdr (cdr ring) items)))

(defun ring-extend (ring count)
  "Make RING hold COUNT items more than it did."
  (ring-resize ring (+ (ring-size ring) count)))

(defun ring-insert+extend (ring item &optional grow)
  "Insert ITEM into RING as the newest; GROW non-nil extends a full ring first."
  (when (and grow (= (ring-length ring) (ring-size ring)))
    (ring-extend ring 1))
  (ring-insert ring item))

(defun ring-remove+insert+extend (ring item &optional grow)
  "Make ITEM the newest of RING and remove its other occurrences.
GROW non-nil extends a full ring."
  (let (index)
    (while (setq index (ring-member ring item))
      (ring-remove ring index)))
  (ring-insert+extend ring item grow))

(defun ring-convert-sequence-to-ring (sequence)
  "Return a ring of the items of SEQUENCE, the first being the newest.
A ring is returned as it is."
  (if (ring-p sequence)
      sequence
    (let* ((items (vconcat (reverse sequence)))
           (size (length items)))
      (cons 0 (cons size items)))))

(provide 'ring)
;;; ring.el ends here
