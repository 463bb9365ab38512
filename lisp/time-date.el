;;; time-date.el --- calculations with times and dates  -*- lexical-binding: t -*-

;;; Commentary:

;; Times are what `encode-time' and `float-time' take.  Decoded times are the lists
;; of `decode-time': SECOND MINUTE HOUR DAY MONTH YEAR WEEKDAY DST ZONE.

;;; Code:

(require 'cl-lib)
(require 'subr-x)

;;;; Parts of a decoded time

(defmacro decoded-time--define-part (name index)
  "Define the accessor for the part NAME, at INDEX, of decoded times."
  (let ((accessor (intern (format "decoded-time-%s" name))))
    `(progn
       (defun ,accessor (time)
         ,(format "Return the %s of the decoded TIME." name)
         (nth ,index time))
       (gv-define-setter ,accessor (value time)
         (list 'setf (list 'nth ,index time) value)))))

(decoded-time--define-part second 0)
(decoded-time--define-part minute 1)
(decoded-time--define-part hour 2)
(decoded-time--define-part day 3)
(decoded-time--define-part month 4)
(decoded-time--define-part year 5)
(decoded-time--define-part weekday 6)
(decoded-time--define-part dst 7)
(decoded-time--define-part zone 8)

(cl-defun make-decoded-time (&key second minute hour day month year dst zone)
  "Return a decoded time with the given parts; those not given are nil."
  (list second minute hour day month year nil dst zone))

(defun decoded-time-set-defaults (time &optional default-zone)
  "Replace the parts of the decoded TIME that are nil by those of 1970-01-01.
A missing zone becomes DEFAULT-ZONE.  Return TIME."
  (cl-loop for cell on time
           for default in '(0 0 0 1 1 1970)
           unless (car cell) do (setcar cell default))
  (unless (decoded-time-zone time)
    (setf (decoded-time-zone time) default-zone
          (decoded-time-dst time) (if default-zone nil -1)))
  time)

(defun decoded-time-period (time)
  "Return the seconds that the decoded TIME stands for as a period.
A year has 365 days, a month 30."
  (+ (if (consp (decoded-time-second time))
         (/ (float (car (decoded-time-second time))) (cdr (decoded-time-second time)))
       (or (decoded-time-second time) 0))
     (* 60 (or (decoded-time-minute time) 0))
     (* 3600 (or (decoded-time-hour time) 0))
     (* 86400 (+ (or (decoded-time-day time) 0)
                 (* 30 (or (decoded-time-month time) 0))
                 (* 365 (or (decoded-time-year time) 0))))))

;;;; The calendar

(defun date-leap-year-p (year)
  "Return t if YEAR is a leap year."
  (and (zerop (% year 4))
       (or (not (zerop (% year 100))) (zerop (% year 400)))))

(defun date-days-in-month (year month)
  "Return the number of days of MONTH in YEAR."
  (unless (and (numberp month) (<= 1 month 12))
    (error "Month %s is invalid" month))
  (cond ((/= month 2) (if (memq month '(4 6 9 11)) 30 31))
        ((date-leap-year-p year) 29)
        (t 28)))

(defun date-ordinal-to-time (year ordinal)
  "Return the decoded time of the day ORDINAL, counted from 1, in YEAR."
  (let ((month 1))
    (while (> ordinal (date-days-in-month year month))
      (setq ordinal (- ordinal (date-days-in-month year month))
            month (1+ month)))
    (list nil nil nil ordinal month year nil nil nil)))

(defun time-date--days-before-year (year)
  "Return the number of days before YEAR since the year 1."
  (let ((before (1- year)))
    (+ (* 365 before) (/ before 4) (- (/ before 100)) (/ before 400))))

(defun time-date--day-in-year (time)
  "Return the number of the day of the decoded TIME in its year."
  (+ (decoded-time-day time)
     (cl-loop for month from 1 below (decoded-time-month time)
              sum (date-days-in-month (decoded-time-year time) month))))

(defun time-to-day-in-year (time)
  "Return the number of the day of TIME in its year."
  (time-date--day-in-year (decode-time time)))

(defun time-to-days (time)
  "Return the number of the day of TIME, counted from the year 1."
  (let ((decoded (decode-time time)))
    (+ (time-date--days-before-year (decoded-time-year decoded))
       (time-date--day-in-year decoded))))

(defun time-to-number-of-days (time)
  "Return TIME, in seconds, as a number of days."
  (/ (float-time time) (* 60 60 24)))

;;;; Adding

(defun decoded-time--add-months (time months)
  "Add MONTHS to the decoded TIME, which changes."
  (let ((month (+ (1- (decoded-time-month time)) months)))
    (setf (decoded-time-month time) (1+ (mod month 12)))
    ;; Emacs 28.2: a month of the year before does not lead there.
    (cl-incf (decoded-time-year time) (/ month 12))))

(defun decoded-time--add-seconds (time seconds)
  "Add SECONDS to the decoded TIME, which changes."
  (let* ((sum (time-add (encode-time `(,@(seq-take time 6) nil nil 0)) seconds))
         (parts (decode-time sum 0 (if (and (integerp (decoded-time-second time))
                                            (integerp seconds))
                                       'integer t))))
    (cl-loop for cell on time
             for part in (seq-take parts 6)
             do (setcar cell part))))

(defun decoded-time-add (time delta)
  "Return the decoded TIME with the parts of the decoded DELTA added to it.
Parts of DELTA that are nil change nothing.  Years and months come first; a day
that is not in the month they lead to becomes its last."
  (let ((time (copy-sequence time)))
    (when (decoded-time-year delta)
      (cl-incf (decoded-time-year time) (decoded-time-year delta)))
    (when (decoded-time-month delta)
      (decoded-time--add-months time (decoded-time-month delta)))
    (when (or (decoded-time-year delta) (decoded-time-month delta))
      (setf (decoded-time-day time)
            (min (decoded-time-day time)
                 (date-days-in-month (decoded-time-year time)
                                     (decoded-time-month time)))))
    (cl-loop for (part unit) in `((,(decoded-time-day delta) 86400)
                                  (,(decoded-time-hour delta) 3600)
                                  (,(decoded-time-minute delta) 60))
             when part do (decoded-time--add-seconds time (* unit part)))
    (when (decoded-time-second delta)
      (decoded-time--add-seconds time (decoded-time-second delta)))
    time))

;;;; Times

(defalias 'time-to-seconds #'float-time)
(defalias 'seconds-to-time #'time-convert)
(defalias 'subtract-time #'time-subtract)

(defun days-to-time (days)
  "Return DAYS as a time."
  (let ((time (time-convert (* 86400 days) 'list)))
    (if (integerp days) (list (car time) (cadr time)) time)))

(defun date-to-time (date)
  "Return the time that the string DATE says, in GMT unless it says more.
See `parse-time-string'."
  (let ((parsed (parse-time-string date)))
    (unless (decoded-time-year parsed) (error "Invalid date: %s" date))
    (encode-time (decoded-time-set-defaults parsed 0))))

(defun safe-date-to-time (date)
  "Return the time that the string DATE says, zero if it says none."
  (condition-case nil (date-to-time date) (error '(0 0))))

(defun time-since (time)
  "Return the time elapsed since TIME, which may be a string."
  (time-subtract nil (if (stringp time) (date-to-time time) time)))

(defun date-to-day (date)
  "Return the number of the day of the string DATE, counted from the year 1."
  (time-to-days (date-to-time date)))

(defun days-between (date1 date2)
  "Return the number of days from DATE2 to DATE1, both strings."
  (- (date-to-day date1) (date-to-day date2)))

(defmacro with-decoded-time-value (varlist &rest body)
  "Evaluate BODY with the parts of times bound as VARLIST says.
Its elements are (HIGH LOW MICRO [PICO [TYPE]] TIME).  TYPE is 0 for a time written
as (HIGH . LOW), else the length of the list less one."
  (declare (indent 1) (debug ((&rest (symbolp symbolp symbolp
                                              &or [symbolp symbolp form]
                                              [symbolp form] form))
                              body)))
  (if (null varlist)
      (macroexp-progn body)
    (let* ((names (butlast (car varlist)))
           (parts (make-symbol "parts")))
      `(let* ((,parts (time-date--parts ,(car (last (car varlist)))))
              ,@(cl-loop for name in names
                         for index in '(0 1 2 3 4)
                         collect `(,name (nth ,index ,parts))))
         (with-decoded-time-value ,(cdr varlist) ,@body)))))

(defun time-date--parts (time)
  "Return HIGH, LOW, MICRO, PICO and TYPE of TIME as a list."
  (if (and (consp time) (not (listp (cdr time))))
      (list (car time) (cdr time) 0 0 0)
    (list (nth 0 time) (nth 1 time) (or (nth 2 time) 0) (or (nth 3 time) 0)
          (max 1 (1- (length time))))))

(defun encode-time-value (high low micro pico &optional type)
  "Return the time of HIGH, LOW, MICRO and PICO, written as TYPE says.
With four arguments the last one is TYPE.  See `with-decoded-time-value'."
  (pcase (or type pico)
    (0 (cons high low))
    (1 (list high low))
    (2 (list high low micro))
    (_ (list high low micro (if type pico 0)))))

;;;; Texts for people

(defconst time-date--units
  '((?y "year" 31536000) (?d "day" 86400) (?h "hour" 3600) (?m "minute" 60)
    (?s "second" 1))
  "The units of `format-seconds', large ones first: letter, name and seconds.")

(defconst time-date--unit-regexp
  "%\\(\\.?[0-9]+\\)?\\(?:,\\([0-9]+\\)\\)?\\([[:alpha:]%]\\)"
  "Matches a specification of `format-seconds'.")

(defun time-date--split-seconds (string seconds)
  "Return an alist of the units that STRING uses and their counts in SECONDS."
  (let ((case-fold-search t) (counts nil))
    (pcase-dolist (`(,letter ,_ ,size) time-date--units)
      (when (string-match (format "%%[.,0-9]*%c" letter) string)
        (push (cons letter (floor seconds size)) counts)
        (setq seconds (mod seconds size))))
    counts))

(defun time-date--format-unit (width decimals letter counts fraction)
  "Return the text of a specification of `format-seconds'.
WIDTH and DECIMALS are texts or nil; LETTER is looked up in COUNTS.  FRACTION is
what is to be added to seconds with decimals."
  (let* ((small (downcase letter))
         (count (cdr (assq small counts)))
         (name (cadr (assq small time-date--units)))
         (number (format (concat "%"
                                 (if (and width decimals)
                                     (replace-regexp-in-string "\\`\\." "0" width)
                                   width)
                                 (if decimals (format ".%sf" decimals) "d"))
                         (if decimals (+ count fraction) count))))
    (if (= small letter)
        number
      (format "%s %s%s" number name (if (= (string-to-number number) 1) "" "s")))))

(defun time-date--after-zeros (string counts)
  "Return STRING from the first unit on that is not zero in COUNTS, or from its %z."
  (let ((end (and (string-match "%z" string) (match-beginning 0)))
        (start 0) (found nil))
    (if (not end)
        string
      (while (and (not found) (string-match time-date--unit-regexp string start))
        (setq start (match-end 0))
        (let ((count (cdr (assq (downcase (aref (match-string 3 string) 0)) counts))))
          (if (or (> start end) (and count (not (zerop count))))
              (setq found (match-beginning 0)))))
      (replace-regexp-in-string "%z" "" (substring string (min (or found end) end))
                                t t))))

(defun format-seconds (string seconds)
  "Return STRING with its specifications replaced by units of SECONDS.
%y, %d, %h, %m and %s are years of 365 days, days, hours, minutes and seconds;
capital letters add the name of the unit.  Only units in STRING are used.  Between %
and the letter may stand a width, filled with zeros after a point, and for seconds a
comma and the number of decimals.  %% is a percent sign.  What stands before %z is
left out up to the first unit that is not zero."
  (let* ((counts (time-date--split-seconds string (round seconds)))
         ;; Emacs 28.2: decimals are added to the rounded seconds.
         (fraction (- seconds (floor seconds)))
         (case-fold-search nil))
    (replace-regexp-in-string
     time-date--unit-regexp
     (lambda (text)
       (string-match time-date--unit-regexp text)
       (let ((letter (aref (match-string 3 text) 0)))
         (cond ((= letter ?%) "%")
               ((assq (downcase letter) time-date--units)
                (time-date--format-unit (match-string 1 text) (match-string 2 text)
                                        letter counts fraction))
               (t (error "Bad format specifier: `%c'" letter)))))
     (time-date--after-zeros string counts) t t)))

(defvar seconds-to-string
  '((1 "ms" 0.001) (100 "s" 1) (6000 "m" 60.0) (108000 "h" 3600.0)
    (34560000 "d" 86400.0) (nil "y" 31557600.0))
  "Up to how many seconds the function of this name uses which unit, and its size.")

(defun seconds-to-string (delay)
  "Return a short text for DELAY, a number of seconds."
  (cond ((< delay 0) (concat "-" (seconds-to-string (- delay))))
        ((= delay 0) "0s")
        (t (pcase-let ((`(,_ ,name ,size)
                        (cl-find-if (lambda (unit)
                                      (or (null (car unit)) (< delay (car unit))))
                                    seconds-to-string)))
             (format "%.2f%s" (/ delay (float size)) name)))))

(provide 'time-date)
;;; time-date.el ends here
