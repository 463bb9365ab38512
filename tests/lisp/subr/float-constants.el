;; -*- lexical-binding: t -*-
(list pi float-pi float-e degrees-to-radians radians-to-degrees)
;; => (3.141592653589793 3.141592653589793 2.718281828459045 0.017453292519943295 57.29577951308232)
(list (degrees-to-radians 180) (radians-to-degrees pi))
;; => (3.141592653589793 180.0)
(let ((pi 3)) (funcall (lambda () pi)))
;; => 3
