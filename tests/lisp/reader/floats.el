;;; the reader knows every spelling of floats  -*- lexical-binding: t; -*-

'(1.0 -1.5 .5 -.5 +.25 1e3 1.5e3 1E-3 1e+2 5.e-1)
;; => (1.0 -1.5 0.5 -0.5 0.25 1000.0 1500.0 0.001 100.0 0.5)
'(0.0 -0.0 1e100 1e-100 123456789.123)
;; => (0.0 -0.0 1e+100 1e-100 123456789.123)
'(1.0e+INF -1.0e+INF 0.0e+NaN)
;; => (1.0e+INF -1.0e+INF 0.0e+NaN)
(isnan 0.0e+NaN)
;; => t
(isnan -0.0e+NaN)
;; => t
(eql 0.0 -0.0)
;; => nil
'(1e400 1.0e-400)
;; => (1.0e+INF 0.0)
(mapcar #'type-of '(1e3 1.e3 1. .5 . (5e 1e e1 1.5.2)))
;; => (float float integer float symbol symbol symbol symbol)
