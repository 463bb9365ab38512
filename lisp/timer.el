;;; timer.el --- what is to be called later, as data  -*- lexical-binding: t -*-

;;; Commentary:

;; A timer says when which function is to be called.  There is no command loop that
;; would call them: timers are made, listed, changed and cancelled, and a program
;; that wants one to run calls `timer-event-handler'.
;;
;; A timer is a vector [TRIGGERED HIGH LOW MICRO REPEAT FUNCTION ARGUMENTS IDLE PICO
;; INTEGRAL-MULTIPLE], as in Emacs.

;;; Code:

(require 'cl-lib)

(defvar timer-list nil "The active timers, those first that come first.")
(defvar timer-idle-list nil "The active timers that wait for idleness.")

(defun timerp (object)
  "Return t if OBJECT is a timer."
  (and (vectorp object) (= (length object) 10)))

(defsubst timer--check (timer)
  "Signal an error if TIMER is no timer."
  (or (timerp timer) (signal 'wrong-type-argument (list 'timerp timer))))

(defun timer-create ()
  "Return a new timer, which is not active."
  (vector t nil nil nil nil nil nil nil nil nil))

;;;; Parts

(defmacro timer--define-part (name index)
  "Define the accessor for the part NAME, at INDEX, of timers."
  (let ((accessor (intern (format "timer--%s" name))))
    `(progn
       (defsubst ,accessor (timer) (aref timer ,index))
       (gv-define-setter ,accessor (value timer) (list 'aset timer ,index value)))))

(timer--define-part triggered 0)
(timer--define-part repeat-delay 4)
(timer--define-part function 5)
(timer--define-part args 6)
(timer--define-part idle-delay 7)

(defun timer--time (timer)
  "Return the time of TIMER."
  (list (aref timer 1) (aref timer 2) (aref timer 3) (or (aref timer 8) 0)))

(defun timer--set-time (timer time)
  "Make TIME the time of TIMER."
  (pcase-let ((`(,high ,low ,micro ,pico)
               (if (and (listp time) (listp (cdr time)))
                   (append time '(0 0 0))
                 (time-convert time 'list))))
    (aset timer 1 high)
    (aset timer 2 low)
    (aset timer 3 micro)
    (aset timer 8 pico)
    time))

(defun timer-set-time (timer time &optional delta)
  "Set TIMER to be due at TIME, and every DELTA seconds if that is positive."
  (timer--check timer)
  (timer--set-time timer time)
  (setf (timer--repeat-delay timer) (and (numberp delta) (> delta 0) delta))
  timer)

(defun timer-set-idle-time (timer secs &optional repeat)
  "Set TIMER to be due after SECS of idleness, again and again if REPEAT."
  (timer--check timer)
  (timer--set-time timer secs)
  (setf (timer--repeat-delay timer) repeat)
  timer)

(defun timer-relative-time (time secs &optional usecs psecs)
  "Return TIME later by SECS, USECS and PSECS."
  (let ((sum (time-add time secs)))
    (if usecs (setq sum (time-add sum (list 0 0 usecs))))
    (if psecs (setq sum (time-add sum (list 0 0 0 psecs))))
    sum))

(defun timer-inc-time (timer secs &optional usecs psecs)
  "Make TIMER later by SECS, USECS and PSECS."
  (timer--set-time timer (time-convert (timer-relative-time (timer--time timer) secs
                                                            usecs psecs)
                                       'list)))

(defun timer-set-function (timer function &optional args)
  "Make TIMER call FUNCTION on ARGS."
  (timer--check timer)
  (setf (timer--function timer) function
        (timer--args timer) args)
  timer)

(defun timer-next-integral-multiple-of-time (time secs)
  "Return the first time after TIME that is a multiple of SECS."
  (let* ((seconds (float-time time))
         (next (* secs (1+ (floor seconds secs)))))
    (time-convert next 'list)))

;;;; Switching

(defun timer--later-p (a b)
  "Return t if the timer A is due after B."
  (time-less-p (timer--time b) (timer--time a)))

(defun timer--insert (timer timers)
  "Return TIMERS with TIMER in its place."
  (let ((rest timers) (before nil))
    (while (and rest (not (timer--later-p (car rest) timer)))
      (push (pop rest) before))
    (nconc (nreverse before) (list timer) rest)))

(defun timer-activate (timer &optional _triggered-p _reuse-cell)
  "Put TIMER on the list of active timers."
  (unless (and (timerp timer) (integerp (aref timer 1)) (timer--function timer))
    (error "Invalid or uninitialized timer"))
  (setf (timer--triggered timer) nil
        (timer--idle-delay timer) nil)
  (setq timer-list (timer--insert timer timer-list))
  nil)

(defun timer-activate-when-idle (timer &optional _dont-wait _reuse-cell)
  "Put TIMER on the list of timers that wait for idleness."
  (setf (timer--triggered timer) nil
        (timer--idle-delay timer) 'idle)
  (setq timer-idle-list (timer--insert timer timer-idle-list))
  nil)

(defalias 'disable-timeout #'cancel-timer)

(defun cancel-timer (timer)
  "Remove TIMER from the active timers."
  (timer--check timer)
  (setq timer-list (delq timer timer-list)
        timer-idle-list (delq timer timer-idle-list))
  nil)

(defun cancel-function-timers (function)
  "Cancel the timers that would call FUNCTION."
  (dolist (timer (append timer-list timer-idle-list nil))
    (if (eq (timer--function timer) function) (cancel-timer timer))))

(defun timer-event-handler (timer)
  "Call the function of TIMER, which is due; it stays active only if it repeats."
  (timer--check timer)
  (cancel-timer timer)
  (cond ((and (timer--repeat-delay timer) (timer--idle-delay timer))
         (timer-activate-when-idle timer))
        ((timer--repeat-delay timer)
         (timer-inc-time timer (timer--repeat-delay timer))
         (timer-activate timer)))
  (setf (timer--triggered timer) t)
  (with-demoted-errors "Error running timer: %S"
    (apply (timer--function timer) (timer--args timer)))
  (if (memq timer timer-list) (setf (timer--triggered timer) nil)))

;;;; Making

(defconst timer-duration-words
  '(("microsec" . 1e-06) ("microsecond" . 1e-06) ("millisec" . 0.001)
    ("millisecond" . 0.001) ("sec" . 1) ("second" . 1) ("min" . 60) ("minute" . 60)
    ("hour" . 3600) ("day" . 86400) ("week" . 604800) ("fortnight" . 1209600)
    ("month" . 2592000) ("year" . 31557600.0))
  "Words for units of time and their seconds.")

(defun timer-duration (string)
  "Return the seconds that STRING, of numbers and units, says, or nil."
  (let ((case-fold-search t) (start 0) (sum 0) (length (length string)))
    (while (and sum (< start length))
      (if (not (eq start (string-match
                          "[ \t]*\\([0-9.]+\\)?[ \t]*\\([a-z]+?\\)s?\\_>[ \t]*"
                          string start)))
          (setq sum nil)
        (let ((count (if (match-beginning 1)
                         (string-to-number (match-string 1 string))
                       1))
              (unit (cdr (assoc (downcase (match-string 2 string))
                                timer-duration-words))))
          (setq start (match-end 0)
                sum (and unit (+ sum (* count unit)))))))
    (if (and sum (> length 0)) sum
      (if (string-match-p "\\`[0-9.]+\\'" string) (string-to-number string)))))

(defun timer--when (time)
  "Return the time that TIME, as given to `run-at-time', means."
  (cond ((null time) (current-time))
        ((eq time t) (current-time))
        ((numberp time) (timer-relative-time nil time))
        ((stringp time)
         (let ((seconds (timer-duration time)))
           (if seconds
               (timer-relative-time nil seconds)
             (error "Invalid time specification"))))
        ((consp time) time)
        (t (error "Invalid time format"))))

(defun run-at-time (time repeat function &rest args)
  "Return a timer that is to call FUNCTION on ARGS at TIME.
TIME is a number of seconds from now, a text like \"2 min\", a time, or nil for now.
With REPEAT, it is to be called again every so many seconds."
  (let ((timer (timer-create)))
    (timer-set-time timer (time-convert (timer--when time) 'list) repeat)
    (timer-set-function timer function args)
    (timer-activate timer)
    timer))

(defun run-with-timer (secs repeat function &rest args)
  "Return a timer that is to call FUNCTION on ARGS after SECS, then every REPEAT."
  (apply #'run-at-time secs repeat function args))

(defun run-with-idle-timer (secs repeat function &rest args)
  "Return a timer that is to call FUNCTION on ARGS after SECS of idleness.
REPEAT non-nil means each time."
  (let ((timer (timer-create)))
    (timer-set-function timer function args)
    (timer-set-idle-time timer secs repeat)
    (timer-activate-when-idle timer)
    timer))

;;;; Waiting

(defvar with-timeout-timers nil
  "The timers of the `with-timeout' forms that are running.")

(defmacro with-timeout (list &rest body)
  "Run BODY, but give up after some seconds and run forms instead.
LIST is (SECONDS FORM...).  Time is looked at only while BODY waits.

\(fn (SECONDS TIMEOUT-FORMS...) BODY)"
  (declare (indent 1) (debug ((form body) body)))
  (let ((tag (make-symbol "timeout")) (done (make-symbol "done"))
        (timer (make-symbol "timer")) (value (make-symbol "value")))
    `(let* ((,tag (list nil))
            (,done nil)
            (,value
             (catch ,tag
               (let* ((,timer (with-timeout--start ,(car list) ,tag))
                      (with-timeout-timers (cons ,timer with-timeout-timers)))
                 (unwind-protect
                     (prog1 ,(macroexp-progn body) (setq ,done t))
                   (cancel-timer ,timer))))))
       (if ,done ,value ,@(cdr list)))))

(defun with-timeout--start (seconds tag)
  "Return a timer that is to throw to TAG after SECONDS."
  (run-with-timer seconds nil (lambda () (throw tag nil))))

(defun with-timeout-suspend ()
  "Stop the clocks of all `with-timeout' forms; return what starts them again."
  (mapcar (lambda (timer)
            (cancel-timer timer)
            (list timer (time-subtract (timer--time timer) nil)))
          with-timeout-timers))

(defun with-timeout-unsuspend (timer-spec-list)
  "Start the clocks again that `with-timeout-suspend' stopped.
TIMER-SPEC-LIST is what that returned."
  (dolist (spec timer-spec-list)
    (timer-set-time (car spec) (time-convert (time-add nil (nth 1 spec)) 'list))
    (timer-activate (car spec))))

(defun sit-for (seconds &optional nodisp obsolete)
  "Wait SECONDS, which may be a float, while timers run, and return t.
An older form has milliseconds as NODISP and what was that as OBSOLETE."
  (if (numberp nodisp)
      (setq seconds (+ seconds (* 1e-3 nodisp)) nodisp obsolete))
  (sleep-for seconds)
  t)

(defmacro while-no-input (&rest body)
  "Run BODY and return its value: there is no input that could end it."
  (declare (debug t) (indent 0))
  (macroexp-progn body))

(provide 'timer)
;;; timer.el ends here
