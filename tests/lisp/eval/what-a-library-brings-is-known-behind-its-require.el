;; -*- lexical-binding: t -*-
;; A `require' in the middle of a form makes variables special and macros known for the code behind it.
(defun pretty-json ()
  (require 'json)
  (let ((json-encoding-pretty-print t)) (json-encode '((a . 1)))))
(pretty-json)
;; => "{\n  \"a\": 1\n}"
(eval '(funcall (lambda () (progn (require 'ring) (ring-elements (make-ring 1))))) t)
;; => nil
(condition-case err (progn (require 'no-such-library-anywhere) 'loaded) (file-missing 'missing))
;; => missing
