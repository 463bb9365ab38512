;;; rx-charset.el --- sets of characters for rx  -*- lexical-binding: t -*-

;; A character set is (INTERVALS CLASSES NEGATED).  INTERVALS is a sorted list of
;; disjoint (FIRST . LAST) that do not touch; CLASSES a list of the names of
;; character classes; NEGATED says that the set is what they do not contain.

(defconst rx--classes
  '((digit . digit) (numeric . digit) (num . digit)
    (control . cntrl) (cntrl . cntrl)
    (hex-digit . xdigit) (hex . xdigit) (xdigit . xdigit)
    (blank . blank)
    (graphic . graph) (graph . graph)
    (printing . print) (print . print)
    (alphanumeric . alnum) (alnum . alnum)
    (letter . alpha) (alphabetic . alpha) (alpha . alpha)
    (ascii . ascii) (nonascii . nonascii)
    (lower . lower) (lower-case . lower)
    (punctuation . punct) (punct . punct)
    (space . space) (whitespace . space) (white . space)
    (upper . upper) (upper-case . upper)
    (word . word) (wordchar . word)
    (unibyte . unibyte) (multibyte . multibyte))
  "The character classes by the names they have in rx.")

(defun rx--merge-intervals (intervals)
  "Return INTERVALS sorted, with those that overlap or touch joined."
  (let ((sorted (sort (copy-sequence intervals)
                      (lambda (a b) (< (car a) (car b)))))
        (merged nil))
    (dolist (interval sorted)
      (if (and merged (<= (car interval) (1+ (cdr (car merged)))))
          (setcar merged (cons (car (car merged))
                               (max (cdr (car merged)) (cdr interval))))
        (push interval merged)))
    (nreverse merged)))

(defun rx--complement-intervals (intervals)
  "Return the intervals of all characters that are not in INTERVALS."
  (let ((next 0) (result nil))
    (dolist (interval intervals)
      (when (< next (car interval))
        (push (cons next (1- (car interval))) result))
      (setq next (1+ (cdr interval))))
    (when (<= next (max-char))
      (push (cons next (max-char)) result))
    (nreverse result)))

(defun rx--make-set (intervals &optional classes)
  "Return the set of INTERVALS, in any order, and CLASSES."
  (list (rx--merge-intervals intervals) (delete-dups classes) nil))

(defun rx--negate-set (set)
  "Return the complement of SET."
  (list (nth 0 set) (nth 1 set) (not (nth 2 set))))

(defun rx--plain-intervals (set)
  "Return the intervals of SET, which has no classes."
  (when (nth 1 set)
    (error "Character class not permitted in set operations: %S"
           (car (nth 1 set))))
  (if (nth 2 set)
      (rx--complement-intervals (nth 0 set))
    (nth 0 set)))

(defun rx--union-sets (sets)
  "Return the union of SETS."
  (let ((intervals nil) (classes nil) (negated nil))
    (dolist (set sets)
      (when (nth 2 set) (setq negated t)))
    (if negated
        (rx--negate-set
         (rx--make-set
          (rx--complement-intervals
           (rx--merge-intervals (mapcan (lambda (set)
                                          (copy-sequence
                                           (rx--plain-intervals set)))
                                        sets)))))
      (dolist (set sets)
        (setq intervals (append intervals (nth 0 set))
              classes (append classes (nth 1 set))))
      (rx--make-set intervals classes))))

(defun rx--intersect-sets (sets)
  "Return the intersection of SETS."
  (rx--make-set
   (rx--complement-intervals
    (rx--merge-intervals
     (mapcan (lambda (set)
               (rx--complement-intervals (rx--plain-intervals set)))
             sets)))))

;;; Parsing

(defun rx--string-intervals (string)
  "Return the intervals that STRING, an argument of `any', stands for.
A dash between two characters means a range."
  (let ((intervals nil) (index 0) (length (length string)))
    (while (< index length)
      (let ((first (aref string index)))
        (if (and (< (+ index 2) length)
                 (eq ?- (aref string (1+ index))))
            (let ((last (aref string (+ index 2))))
              (when (< last first)
                (error "Invalid rx `any' range: %s"
                       (substring string index (+ index 3))))
              (push (cons first last) intervals)
              (setq index (+ index 3)))
          (push (cons first first) intervals)
          (setq index (1+ index)))))
    intervals))

(defun rx--parse-any (arguments)
  "Return the set that (any . ARGUMENTS) stands for."
  (let ((intervals nil) (classes nil))
    (dolist (argument arguments)
      (cond
       ((stringp argument)
        (setq intervals (nconc (rx--string-intervals argument) intervals)))
       ((characterp argument) (push (cons argument argument) intervals))
       ((and (consp argument)
             (characterp (car argument)) (characterp (cdr argument)))
        (when (< (cdr argument) (car argument))
          (error "Invalid rx `any' range: %c-%c"
                 (car argument) (cdr argument)))
        (push argument intervals))
       ((and (symbolp argument) (assq argument rx--classes))
        (push (cdr (assq argument rx--classes)) classes))
       (t (error "Invalid rx `any' argument: %S" argument))))
    (rx--make-set intervals (nreverse classes))))

;;; Writing

(defun rx--interval-text (interval)
  "Return INTERVAL as it is written inside brackets."
  (let ((first (car interval)) (last (cdr interval)))
    (cond ((= first last) (string first))
          ((= (1+ first) last) (string first last))
          (t (string first ?- last)))))

(defun rx--take-out (character edge intervals)
  "Return INTERVALS with CHARACTER cut off the interval it is the EDGE of.
EDGE is `car' or `cdr'.  If it is the edge of none, return nil."
  (let ((found nil) (result nil))
    (dolist (interval intervals)
      (let ((first (car interval)) (last (cdr interval)))
        (when (eq (funcall edge interval) character)
          (setq found t)
          (if (eq edge 'car)
              (setq first (1+ first))
            (setq last (1- last))))
        (when (<= first last)
          (push (cons first last) result))))
    (and found (list (nreverse result)))))

(defun rx--inside (intervals classes negated)
  "Return what is written in brackets for INTERVALS and CLASSES.
A closing bracket comes first and a dash last, where they are not special; a
caret must not be first, unless NEGATED says that another comes before it."
  (let ((begin nil) (end nil)
        (dash (rx--take-out ?- 'car intervals)))
    (when dash
      (setq intervals (car dash)
            end '((?- . ?-))))
    (let ((first (assq ?\] intervals))
          (last (rx--take-out ?\] 'cdr intervals))
          (caret '(?^ . ?^)))
      (cond
       (first
        (setq intervals (cons first (remq first intervals))))
       (last
        (setq begin '((?\] . ?\]))
              intervals (car last)))
       ((or negated (not (eq ?^ (car (car intervals))))))
       ((cdr intervals)
        (setq begin (list (nth 1 intervals) (car intervals))
              intervals (nthcdr 2 intervals)))
       ((> (cdr (car intervals)) ?^)
        (setq intervals (append (car (rx--take-out ?^ 'car intervals))
                                (list caret))))
       (t (setq intervals nil
                end (if classes (cons caret end)
                      (append end (list caret)))))))
    (let ((text (lambda (intervals)
                  (mapconcat #'rx--interval-text intervals ""))))
      (concat (funcall text begin)
              (funcall text intervals)
              (mapconcat (lambda (class) (format "[:%s:]" class)) classes "")
              (funcall text end)))))

(defun rx--set-text (set)
  "Return a regexp that matches the characters of SET; it is one unit."
  (let* ((intervals (nth 0 set))
         (classes (nth 1 set))
         (negated (nth 2 set))
         (single (and intervals (null (cdr intervals)) (null classes)
                      (= (car (car intervals)) (cdr (car intervals)))
                      (car (car intervals)))))
    (cond
     ((and (null intervals) (null classes))
      (if negated "[^z-a]" regexp-unmatchable))
     ((and single (not negated)) (regexp-quote (string single)))
     ((and (eq single ?\n) negated) ".")
     ((and negated (null classes)
           (equal intervals (list (cons 0 (max-char)))))
      regexp-unmatchable)
     (t
      (concat "[" (if negated "^" "")
              (rx--inside intervals classes negated)
              "]")))))

(provide 'rx-charset)
;;; rx-charset.el ends here
