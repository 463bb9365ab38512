;;; iso8601.el --- dates and times in the notation of ISO 8601  -*- lexical-binding: t -*-

;;; Code:

(require 'time-date)
(require 'cl-lib)

(defconst iso8601--year "\\([-+]?[0-9]\\{4\\}\\)" "Matches a year.")
(defconst iso8601--two "\\([0-9]\\{2\\}\\)" "Matches two digits.")

(defconst iso8601--dates
  (let ((year iso8601--year) (two iso8601--two))
    `((,(concat year "-?" two "-?" two) year month day)
      (,(concat year "-" two) year month)
      (,(concat "--" two "-?" two) month day)
      (,(concat "---" two) day)
      (,(concat year "-?W" two "-?\\([0-9]\\)?") year week weekday)
      (,(concat year "-?\\([0-9]\\{3\\}\\)") year ordinal)
      (,year year)))
  "Regular expressions for dates, each with the names of its groups.")

(defconst iso8601--zone "\\(Z\\|\\([-+]\\)\\([0-9]\\{2\\}\\):?\\([0-9]\\{2\\}\\)?\\)"
  "Matches a time zone.")

(defconst iso8601--time
  (concat "\\([0-9]\\{2\\}\\):?\\([0-9]\\{2\\}\\)?:?\\([0-9]\\{2\\}\\)?"
          "\\(?:[.,]\\([0-9]+\\)\\)?" iso8601--zone "?")
  "Matches a time of day with or without a zone.")

(defun iso8601--fail (string)
  "Signal that STRING is not in the notation."
  (signal 'wrong-type-argument string))

(defun iso8601--whole (regexp string)
  "Match all of STRING with REGEXP."
  (string-match (concat "\\`\\(?:" regexp "\\)\\'") string))

(defun iso8601--number (group string)
  "Return the number that GROUP matched in STRING, or nil."
  (let ((text (match-string group string)))
    (and text (string-to-number text))))

;;;; Dates

(defun iso8601--date-parts (string)
  "Return a plist of the parts of the date STRING, or nil if it is none."
  (cl-loop for (regexp . names) in iso8601--dates
           when (iso8601--whole regexp string)
           return (cl-loop for name in names
                           for group from 1
                           append (list name (iso8601--number group string)))))

(defun iso8601--week-date (year week weekday)
  "Return the decoded date of WEEKDAY in WEEK of YEAR.
Emacs 28.2: without a day it is the Sunday before the week."
  (let* ((first (encode-time (list 0 0 0 4 1 year nil nil 0)))
         (weekday-of-first (decoded-time-weekday (decode-time first 0)))
         (monday (- 4 (if (zerop weekday-of-first) 6 (1- weekday-of-first))))
         (date (decoded-time-add (list 0 0 0 1 1 year nil nil 0)
                                 (make-decoded-time
                                  :day (+ (1- monday) (* 7 (1- week))
                                          (1- (or weekday 0)))))))
    (iso8601--decoded (decoded-time-year date) (decoded-time-month date)
                      (decoded-time-day date))))

(defun iso8601--decoded (year month day)
  "Return a decoded time with YEAR, MONTH and DAY."
  (make-decoded-time :year year :month month :day day :dst -1))

(defun iso8601-parse-date (string)
  "Return the date STRING as a decoded time."
  (let ((parts (iso8601--date-parts string)))
    (cond ((null parts) (iso8601--fail string))
          ((plist-get parts 'week)
           (iso8601--week-date (plist-get parts 'year) (plist-get parts 'week)
                               (plist-get parts 'weekday)))
          ((plist-get parts 'ordinal)
           (let ((date (date-ordinal-to-time (plist-get parts 'year)
                                             (plist-get parts 'ordinal))))
             (setf (decoded-time-dst date) -1)
             date))
          (t (iso8601--decoded (plist-get parts 'year) (plist-get parts 'month)
                               (plist-get parts 'day))))))

;;;; Times

(defun iso8601--zone-seconds (string offset)
  "Return the seconds of the zone matched in STRING.
Its groups begin behind the group OFFSET."
  (if (equal (match-string (1+ offset) string) "Z")
      0
    (* (if (equal (match-string (+ offset 2) string) "-") -60 60)
       (+ (* 60 (iso8601--number (+ offset 3) string))
          (or (iso8601--number (+ offset 4) string) 0)))))

(defun iso8601--second (second fraction form)
  "Return SECOND and the digits FRACTION, or nil, as FORM says.
See `decode-time'."
  (let ((digits (and fraction (replace-regexp-in-string "0+\\'" "" fraction))))
    (if (or (not (eq form t)) (member digits '(nil "")))
        second
      (let ((hz (expt 10 (length digits))))
        (cons (+ (* second hz) (string-to-number digits)) hz)))))

(defun iso8601-parse-time (string &optional form)
  "Return the time of day STRING as a decoded time.
FORM is as for `decode-time'."
  (unless (iso8601--whole iso8601--time string)
    (iso8601--fail string))
  (let ((zone (match-string 5 string)))
    (make-decoded-time
     :hour (iso8601--number 1 string)
     :minute (or (iso8601--number 2 string) 0)
     :second (iso8601--second (or (iso8601--number 3 string) 0)
                              (and (match-string 3 string) (match-string 4 string))
                              form)
     :dst (if zone nil -1)
     :zone (and zone (iso8601--zone-seconds string 4)))))

(defun iso8601-parse-zone (string)
  "Return the minutes of the time zone STRING."
  (unless (iso8601--whole iso8601--zone string)
    (iso8601--fail string))
  (/ (iso8601--zone-seconds string 0) 60))

(defun iso8601--split (string)
  "Return (DATE . TIME) for STRING; TIME is nil if there is none."
  (let ((at (string-search "T" string)))
    (if at
        (cons (substring string 0 at) (substring string (1+ at)))
      (list string))))

(defun iso8601-valid-p (string)
  "Return non-nil if STRING is a date, with or without a time."
  (pcase-let ((`(,date . ,time) (iso8601--split string)))
    (and (iso8601--date-parts date)
         (or (null time) (iso8601--whole iso8601--time time))
         0)))

(defun iso8601-parse (string &optional form)
  "Return the date and time STRING as a decoded time.
FORM is as for `decode-time'."
  (unless (iso8601-valid-p string) (iso8601--fail string))
  (pcase-let* ((`(,date . ,time) (iso8601--split string))
               (decoded (iso8601-parse-date date)))
    (when time
      (let ((parsed (iso8601-parse-time time form)))
        (dolist (index '(0 1 2 7 8))
          (setf (nth index decoded) (nth index parsed)))))
    decoded))

;;;; Durations and intervals

(defconst iso8601--duration
  (let ((part "\\(?:\\([0-9]+\\)%c\\)?"))
    (concat "P" (format part ?Y) (format part ?M) (format part ?D)
            "\\(?:T" (format part ?H) (format part ?M) (format part ?S) "\\)?"))
  "Matches a duration given by units.")

(defun iso8601--unit-duration (string)
  "Return the decoded time of the duration STRING that names units, or nil."
  (when (and (iso8601--whole iso8601--duration string)
             (string-match-p "[[:alpha:]]\\'" string)
             (> (length string) 2))
    (cl-destructuring-bind (year month day hour minute second)
        (cl-loop for group from 1 to 6
                 collect (or (iso8601--number group string) 0))
      (make-decoded-time :year year :month month :day day
                         :hour hour :minute minute :second second :dst -1))))

(defun iso8601-parse-duration (string)
  "Return the duration STRING, which begins with a P, as a decoded time."
  (cond ((iso8601--whole "P\\([0-9]+\\)W" string)
         (make-decoded-time :day (* 7 (iso8601--number 1 string)) :dst -1))
        ((and (string-match-p "\\`P[0-9]\\{4\\}-?[0-9]\\{2\\}-?[0-9]\\{2\\}\\(T\\|\\'\\)"
                              string)
              (iso8601-valid-p (substring string 1)))
         (iso8601-parse (substring string 1)))
        ((iso8601--unit-duration string))
        (t (iso8601--fail string))))

(defun iso8601--negated (duration)
  "Return DURATION, a decoded time, with all parts negated."
  (append (mapcar (lambda (part) (and part (- part))) (seq-take duration 6))
          (seq-drop duration 6)))

(defun iso8601-parse-interval (string)
  "Return the interval STRING as a list of its start, its end and its duration.
All are decoded times."
  (unless (string-match "\\`\\([^/]+\\)/\\([^/]+\\)\\'" string)
    (iso8601--fail string))
  (let ((first (match-string 1 string)) (second (match-string 2 string)))
    (cond ((not (and (or (iso8601-valid-p first) (string-prefix-p "P" first))
                     (or (iso8601-valid-p second) (string-prefix-p "P" second))))
           (iso8601--fail string))
          ((string-prefix-p "P" first)
           (let ((duration (iso8601-parse-duration first))
                 (end (iso8601-parse second)))
             (list (decoded-time-add end (iso8601--negated duration)) end duration)))
          ((string-prefix-p "P" second)
           (let ((duration (iso8601-parse-duration second))
                 (start (iso8601-parse first)))
             (list start (decoded-time-add start duration) duration)))
          (t (let ((start (iso8601-parse first)) (end (iso8601-parse second)))
               (list start end
                     (decode-time (time-subtract (encode-time end) (encode-time start))
                                  (or (decoded-time-zone end) 0) 'integer)))))))

(provide 'iso8601)
;;; iso8601.el ends here
