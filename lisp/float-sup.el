;;; float-sup.el --- constants of floats  -*- lexical-binding: t -*-

;; The numbers pi and e, and turning degrees into radians and back.

(defconst float-pi (* 4 (atan 1))
  "The ratio of a circle's circumference to its diameter.")

(defconst pi float-pi
  "The ratio of a circle's circumference to its diameter.")
(internal-make-var-non-special 'pi)

(defconst float-e (exp 1)
  "The base of the natural logarithm.")

(defconst degrees-to-radians (/ float-pi 180.0)
  "How many radians a degree is.")

(defconst radians-to-degrees (/ 180.0 float-pi)
  "How many degrees a radian is.")

(defun degrees-to-radians (degrees)
  "Return the angle DEGREES in radians."
  (declare (pure t) (side-effect-free t))
  (* degrees degrees-to-radians))

(defun radians-to-degrees (radians)
  "Return the angle RADIANS in degrees."
  (declare (pure t) (side-effect-free t))
  (* radians radians-to-degrees))

;;; float-sup.el ends here
