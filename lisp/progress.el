;;; progress.el --- telling how far a program is; frames of calls  -*- lexical-binding: t -*-

;;; Code:

(defmacro with-temp-message (message &rest body)
  "Show MESSAGE, unless it is nil, while BODY runs; return its value."
  (declare (debug t) (indent 1))
  (let ((text (make-symbol "text")))
    `(let ((,text ,message))
       (if ,text (message "%s" ,text))
       ,@body)))

;; A reporter is (VALUE . [TIME MIN MAX TEXT STEP PAUSE]).

(defun make-progress-reporter (message &optional min-value max-value current-value
                                       min-change min-time)
  "Return a reporter of progress that shows MESSAGE, and show it.
MIN-VALUE and MAX-VALUE are where the work begins and ends, CURRENT-VALUE where it
is.  It is told again after MIN-CHANGE percent and MIN-TIME seconds."
  (if (string-match-p "[[:alnum:]]\\'" message) (setq message (concat message "...")))
  (let ((reporter (cons (or current-value min-value 0)
                        (vector nil min-value max-value message
                                (or min-change 1) (or min-time 0.2)))))
    (progress-reporter-force-update reporter (or current-value min-value))
    reporter))

(defun progress-reporter-force-update (reporter &optional value new-message suffix)
  "Show what REPORTER has to say of VALUE, with NEW-MESSAGE and SUFFIX if given."
  (let* ((parts (cdr reporter))
         (from (aref parts 1)) (to (aref parts 2)))
    (if new-message (aset parts 3 new-message))
    (let ((text (aref parts 3)))
      (aset parts 0 (float-time))
      (cond ((and value from to (/= from to))
             (setcar reporter value)
             (message "%s%d%%%s" text (floor (* 100.0 (- value from)) (- to from))
                      (if suffix (concat " " suffix) "")))
            (t (message "%s%s" text (if suffix (concat " " suffix) "")))))))

(defun progress-reporter-update (reporter &optional value suffix)
  "Tell REPORTER that the work is at VALUE; it says so, with SUFFIX, if it is time to."
  (let* ((parts (cdr reporter)) (from (aref parts 1)) (to (aref parts 2)))
    (if (and value from to
             (>= (abs (- value (car reporter))) (/ (* (aref parts 4) (abs (- to from))) 100.0))
             (>= (- (float-time) (or (aref parts 0) 0)) (aref parts 5)))
        (progress-reporter-force-update reporter value nil suffix))))

(defun progress-reporter-done (reporter)
  "Say that the work of REPORTER is done."
  (message "%sdone" (aref (cdr reporter) 3)))

(defmacro dotimes-with-progress-reporter (spec reporter-or-message &rest body)
  "Run BODY as `dotimes' with SPEC does, and tell how far it is.
REPORTER-OR-MESSAGE is a reporter or the text for one."
  (declare (indent 2) (debug ((symbolp form &optional form) form body)))
  (let ((reporter (make-symbol "reporter")) (count (make-symbol "count")))
    `(let* ((,count ,(nth 1 spec))
            (,reporter ,reporter-or-message))
       (if (stringp ,reporter)
           (setq ,reporter (make-progress-reporter ,reporter 0 ,count)))
       (dotimes (,(car spec) ,count)
         ,@body
         (progress-reporter-update ,reporter (1+ ,(car spec))))
       (progress-reporter-done ,reporter)
       (let ((,(car spec) ,count)) (ignore ,(car spec)) ,(nth 2 spec)))))

(defmacro dolist-with-progress-reporter (spec reporter-or-message &rest body)
  "Run BODY as `dolist' with SPEC does, and tell how far it is.
REPORTER-OR-MESSAGE is a reporter or the text for one."
  (declare (indent 2) (debug ((symbolp form &optional form) form body)))
  (let ((reporter (make-symbol "reporter")) (list (make-symbol "list"))
        (done (make-symbol "done")))
    `(let* ((,list ,(nth 1 spec)) (,done 0)
            (,reporter ,reporter-or-message))
       (if (stringp ,reporter)
           (setq ,reporter (make-progress-reporter ,reporter 0 (length ,list))))
       (dolist (,(car spec) ,list)
         ,@body
         (progress-reporter-update ,reporter (setq ,done (1+ ,done))))
       (progress-reporter-done ,reporter)
       ,(nth 2 spec))))

;;;; Frames of calls

(defun backtrace-frame (nframes &optional base)
  "Return the call NFRAMES above that of BASE, a function: (t FUNCTION ARGUMENT...).
BASE is `backtrace-frame' if it is nil.  The value is nil above all calls."
  (backtrace-frame--internal (lambda (evaluated function arguments _flags)
                               (cons evaluated (cons function arguments)))
                             nframes (or base 'backtrace-frame)))

(defun backtrace-frames (&optional base)
  "Return the calls from that of BASE upwards: lists (EVALUATED FUNCTION ARGUMENTS FLAGS)."
  (let ((frames nil))
    (mapbacktrace (lambda (&rest frame) (push frame frames)) (or base 'backtrace-frames))
    (nreverse frames)))

(provide 'progress)
;;; progress.el ends here
