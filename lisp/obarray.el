;;; obarray.el --- obarrays by functions of their own  -*- lexical-binding: t -*-

;;; Code:

(defconst obarray-default-size 59 "How many buckets an obarray has by default.")

(defun obarray-size (ob)
  "Return the number of buckets of OB."
  (length ob))

(defun obarray-get (ob name)
  "Return the symbol called NAME of OB, or nil."
  (intern-soft name ob))

(defun obarray-put (ob name)
  "Return the symbol called NAME of OB, which is made if it is not there."
  (intern name ob))

(defun obarray-remove (ob name)
  "Remove the symbol called NAME from OB; return t if it was there."
  (unintern name ob))

(defun obarray-map (fn ob)
  "Call FN on every symbol of OB."
  (mapatoms fn ob))

(provide 'obarray)
;;; obarray.el ends here
