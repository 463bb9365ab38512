;;; benchmark.el --- how long forms take  -*- lexical-binding: t -*-

;;; Code:

(defmacro benchmark-elapse (&rest forms)
  "Return the seconds that evaluating FORMS takes."
  (declare (indent 0) (debug t))
  (let ((start (make-symbol "start")))
    `(let ((,start (current-time)))
       ,@forms
       (float-time (time-since ,start)))))

(defun benchmark--adaptive (function seconds)
  "Call FUNCTION until that takes SECONDS; return (COUNT TIME GC GCTIME)."
  (let ((count 1) (result (benchmark-call function 1)))
    (while (< (car result) seconds)
      (setq count (max (1+ count)
                       (min (* 10 count)
                            (ceiling (* 1.1 count (/ seconds (max (car result) 1e-9))))))
            result (benchmark-call function count)))
    (cons count result)))

(defun benchmark-call (func &optional repetitions)
  "Call FUNC REPETITIONS times, once by default; return (TIME GC GCTIME).
TIME are the seconds it took, GC and GCTIME the number of garbage collections and
the seconds these took.  If REPETITIONS is a float, repeat for that many seconds
and put the number of calls before the rest."
  (if (floatp repetitions)
      (benchmark--adaptive func repetitions)
    (let ((collections gcs-done) (collecting gc-elapsed))
      (list (benchmark-elapse (dotimes (_ (or repetitions 1)) (funcall func)))
            (- gcs-done collections)
            (- gc-elapsed collecting)))))

(defmacro benchmark-run (&optional repetitions &rest forms)
  "Evaluate FORMS REPETITIONS times; return (TIME GC GCTIME).
If REPETITIONS is no number it is the first of the forms, which are evaluated once.
See `benchmark-call'."
  (declare (indent 1) (debug t))
  (if (or (natnump repetitions) (and repetitions (symbolp repetitions)))
      `(benchmark-call (lambda () ,@forms) ,repetitions)
    `(benchmark-call (lambda () ,repetitions ,@forms) 1)))

(defmacro benchmark-run-compiled (&optional repetitions &rest forms)
  "Like `benchmark-run' on REPETITIONS and FORMS; everything is compiled here."
  (declare (indent 1) (debug t))
  `(benchmark-run ,repetitions ,@forms))

(defun benchmark--message (result)
  "Return the text for RESULT, from `benchmark-call'."
  (if (zerop (nth 1 result))
      (format "Elapsed time: %fs" (car result))
    (format "Elapsed time: %fs (%fs in %d GCs)"
            (car result) (nth 2 result) (nth 1 result))))

(defun benchmark (repetitions form)
  "Evaluate FORM REPETITIONS times and say how long that took."
  (message "%s" (benchmark--message
                 (benchmark-call (eval `(lambda () ,form) t) repetitions))))

(defmacro benchmark-progn (&rest body)
  "Evaluate BODY, say how long that took and return its value."
  (declare (indent 0) (debug t))
  (let ((value (make-symbol "value")))
    `(let (,value)
       (message "%s" (benchmark--message
                      (benchmark-run 1 (setq ,value (progn ,@body)))))
       ,value)))

(provide 'benchmark)
;;; benchmark.el ends here
