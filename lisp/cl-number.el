;;; cl-number.el --- numbers of Common Lisp  -*- lexical-binding: t -*-

;;; Commentary:

;; Integer functions, divisions that return quotient and remainder, numerals,
;; pseudo-random numbers with a state of their own, and the limits of floats.

;;; Code:

(require 'cl-extra)

(defun cl-floatp-safe (object)
  "Return t if OBJECT is a float."
  (floatp object))

(defun cl--gcd (a b)
  "Return the greatest common divisor of the integers A and B."
  (let ((b (abs b)))
    (while (> b 0)
      (setq b (% a (setq a b))))
    a))

(defun cl-gcd (&rest args)
  "Return the greatest common divisor of ARGS, integers."
  (let ((result (abs (or (pop args) 0))))
    (dolist (x args) (setq result (cl--gcd result x)))
    result))

(defun cl-lcm (&rest args)
  "Return the least common multiple of ARGS, integers."
  (if (memql 0 args)
      0
    (let ((result (abs (or (pop args) 1))))
      (dolist (x args)
        (setq result (* (/ result (cl--gcd result x)) (abs x))))
      result)))

(defun cl-isqrt (x)
  "Return the integer part of the square root of the integer X."
  (unless (natnump x) (signal 'arith-error nil))
  (if (< x 2)
      x
    (let* ((bits (logb x))
           (guess (ash 1 (1+ (/ bits 2))))
           (next (/ (+ guess (/ x guess)) 2)))
      (while (< next guess)
        (setq guess next
              next (/ (+ guess (/ x guess)) 2)))
      guess)))

;;;; Division

(defun cl-floor (x &optional y)
  "Return a list of the floor of X, or of X divided by Y, and the remainder."
  (let ((q (floor x y)))
    (list q (- x (if y (* y q) q)))))

(defun cl-ceiling (x &optional y)
  "Return a list of the ceiling of X, or of X divided by Y, and the remainder.
It is one more than the floor where that leaves something, also of floats that are
too great to tell."
  (let* ((division (cl-floor x y)) (rest (nth 1 division)))
    (if (= rest 0) division
      (list (1+ (car division)) (- rest (or y 1))))))

(defun cl-truncate (x &optional y)
  "Return a list of the integer part of X, or of X divided by Y, and the rest."
  (if (eq (>= x 0) (or (null y) (>= y 0)))
      (cl-floor x y)
    (cl-ceiling x y)))

(defun cl-round (x &optional y)
  "Return a list of X, or X divided by Y, rounded, and the remainder.
A number halfway between two integers is rounded to the even one."
  (let ((q (if (and y (or (floatp x) (floatp y))) (round (/ x y)) (round x y))))
    (list q (- x (if y (* y q) q)))))

(defun cl-mod (x y)
  "Return X modulo Y, with the sign of Y."
  (nth 1 (cl-floor x y)))

(defun cl-rem (x y)
  "Return the remainder of X divided by Y, with the sign of X."
  (nth 1 (cl-truncate x y)))

(defun cl-signum (x)
  "Return 1, -1 or 0 as X is positive, negative or zero."
  (cond ((> x 0) 1) ((< x 0) -1) (t 0)))

;;;; Numerals

(defun cl--bad-radix (radix)
  "Signal that there are no numerals in RADIX."
  (signal 'args-out-of-range (list 'radix radix '(2 36))))

(defun cl-digit-char-p (char &optional radix)
  "Return the value of CHAR as a digit in RADIX (10 by default), or nil."
  (let* ((radix (or radix 10))
         (value (cond ((not (<= 2 radix 36)) (cl--bad-radix radix))
                      ((<= ?0 char ?9) (- char ?0))
                      ((<= ?a char ?z) (+ 10 (- char ?a)))
                      ((<= ?A char ?Z) (+ 10 (- char ?A))))))
    (and value (< value radix) value)))

(defun cl--skip-blanks (string index end)
  "Return the index at or after INDEX of a non-blank in STRING, or END."
  (while (and (< index end)
              (memq (aref string index) '(?\s ?\t ?\n ?\r ?\f)))
    (setq index (1+ index)))
  index)

(cl-defun cl-parse-integer (string &key start end radix junk-allowed)
  "Return the integer that STRING is the numeral of.
RADIX is 10 by default; START and END limit the part of STRING.  Blanks around
the numeral are skipped.  Anything else signals an error; with JUNK-ALLOWED, it
ends the numeral, and nil is returned if there is none."
  (cl-check-type string string)
  (if (and radix (not (<= 2 radix 36))) (cl--bad-radix radix))
  (let* ((radix (or radix 10))
         (end (or end (length string)))
         (_ (unless (<= (or start 0) end (length string))
              (error "Bad interval: [%d, %d)" (or start 0) end)))
         (index (cl--skip-blanks string (or start 0) end))
         (sign (and (< index end) (car (memq (aref string index) '(?+ ?-)))))
         (sum nil) digit)
    (if sign (setq index (1+ index)))
    (while (and (< index end)
                (setq digit (cl-digit-char-p (aref string index) radix)))
      (setq sum (+ (* (or sum 0) radix) digit)
            index (1+ index)))
    (cond ((or junk-allowed
               (and sum (= end (cl--skip-blanks string index end))))
           (if (and sum (eq sign ?-)) (- sum) sum))
          (t (error "Not an integer string: `%s'" string)))))

;;;; Pseudo-random numbers

;; A state holds 64 bits, stirred by multiplication and shifts ("splitmix").

(cl-defstruct (cl--random-state
               (:conc-name cl--random-state-)
               (:predicate cl-random-state-p)
               (:constructor cl--make-random-state (bits)))
  "A source of pseudo-random numbers."
  bits)

(defconst cl--random-mask (1- (ash 1 64))
  "The bits of a random state.")

(defun cl--random-word (state)
  "Return 64 new bits from STATE."
  (let ((z (logand (+ (cl--random-state-bits state) #x9E3779B97F4A7C15)
                   cl--random-mask)))
    (setf (cl--random-state-bits state) z)
    (setq z (logand (* (logxor z (ash z -30)) #xBF58476D1CE4E5B9)
                    cl--random-mask)
          z (logand (* (logxor z (ash z -27)) #x94D049BB133111EB)
                    cl--random-mask))
    (logxor z (ash z -31))))

(defvar cl--random-state nil
  "The state used when no other is given.")

(defun cl-make-random-state (&optional state)
  "Return a new random state.
It is a copy of STATE, or of the current state if that is nil.  An integer makes
a state that depends on it alone, t one that is hard to predict."
  (cond ((integerp state)
         (cl--make-random-state (logand state cl--random-mask)))
        ((null state) (copy-sequence (cl--current-random-state)))
        ((cl-random-state-p state) (copy-sequence state))
        (t (cl--make-random-state (logand (abs (random)) cl--random-mask)))))

(defun cl--current-random-state ()
  "Return the state used by default."
  (or cl--random-state
      (setq cl--random-state (cl-make-random-state t))))

(defun cl--random-integer (lim state)
  "Return an integer from 0 below LIM, which is positive, from STATE."
  (let ((word (cl--random-word state))
        (bits 64))
    (while (< bits (+ 64 (logb lim)))
      (setq word (logior (ash word 64) (cl--random-word state))
            bits (+ bits 64)))
    (mod word lim)))

(defun cl-random (lim &optional state)
  "Return a pseudo-random number that is not negative and less than LIM.
It is an integer or a float as LIM is.  STATE is a random state to use."
  (let ((state (or state (cl--current-random-state))))
    (cond ((eql lim 0) (signal 'arith-error nil))
          ((not (integerp lim))
           (* lim (/ (ash (cl--random-word state) -11) (ldexp 1.0 53))))
          ((< lim 0) 0)
          (t (cl--random-integer lim state)))))

;;;; Floats

(defconst cl-most-positive-float (ldexp (- 2.0 (ldexp 1.0 -52)) 1023)
  "The greatest float that is not infinite.")
(defconst cl-most-negative-float (- cl-most-positive-float)
  "The least float that is not infinite.")
(defconst cl-least-positive-normalized-float (ldexp 1.0 -1022)
  "The least positive float that is normalized.")
(defconst cl-least-negative-normalized-float
  (- cl-least-positive-normalized-float)
  "The greatest negative float that is normalized.")
(defconst cl-least-positive-float (ldexp 1.0 -1074)
  "The least positive float.")
(defconst cl-least-negative-float (- cl-least-positive-float)
  "The greatest negative float.")
(defconst cl-float-epsilon (ldexp 1.0 -52)
  "The least positive float that makes a difference when added to 1.0.")
(defconst cl-float-negative-epsilon (ldexp 1.0 -53)
  "The least positive float that makes a difference when taken from 1.0.")

(defun cl-float-limits ()
  "Make sure that the constants of float arithmetic are known: they always are."
  nil)

(provide 'cl-number)
;;; cl-number.el ends here
