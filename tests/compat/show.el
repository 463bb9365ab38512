;;; show.el --- what the recorded scripts print with  -*- lexical-binding: t; -*-

(defmacro show (form)
  "Print FORM, then its value or its error, each on its line."
  `(progn
     (prin1 ',form)
     (princ "\n  => ")
     (condition-case err
         (prin1 ,form)
       (error (princ "error ") (prin1 err)))
     (princ "\n")))

(defmacro show-each (function &rest arguments)
  "Show what FUNCTION makes of each of ARGUMENTS."
  `(progn ,@(mapcar (lambda (argument) `(show (,function ,argument))) arguments)))
