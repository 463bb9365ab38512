;;; parse-time.el --- dates and times as people and mail write them  -*- lexical-binding: t -*-

;;; Code:

(require 'iso8601)
(require 'time-date)
(require 'cl-lib)

(defvar parse-time-months
  (let ((names '("january" "february" "march" "april" "may" "june" "july" "august"
                 "september" "october" "november" "december")))
    (cl-loop for name in names
             for number from 1
             append (delete-dups (list (cons (substring name 0 3) number)
                                       (cons name number)))))
  "Names of months, in lower case, and their numbers.")

(defvar parse-time-weekdays
  (let ((names '("sunday" "monday" "tuesday" "wednesday" "thursday" "friday"
                 "saturday")))
    (cl-loop for name in names
             for number from 0
             append (list (cons (substring name 0 3) number) (cons name number))))
  "Names of weekdays, in lower case, and their numbers.")

(defvar parse-time-zoneinfo
  `(("z" 0) ("ut" 0) ("gmt" 0)
    ,@(cl-loop for (letter hours) in '(("p" -8) ("m" -7) ("c" -6) ("e" -5))
               collect (list (concat letter "st") (* 3600 hours))
               collect (list (concat letter "dt") (* 3600 (1+ hours)) t)))
  "Names of time zones, in lower case, their seconds and whether they are in summer.")

(defun parse-time-tokenize (string)
  "Return the words and numbers of STRING, whose letters must be small.
What is all digits becomes a number."
  (let ((start 0) (tokens nil) (case-fold-search nil))
    (while (string-match "[-+:a-z0-9]*[a-z0-9][-+:a-z0-9]*" string start)
      (setq start (match-end 0))
      (push (match-string 0 string) tokens))
    (mapcar (lambda (token)
              (if (string-match "[^0-9]" token) token (string-to-number token)))
            (nreverse tokens))))

(defun parse-time--clock (token)
  "Return (SECOND MINUTE HOUR) if TOKEN is a time of day, else nil."
  (when (string-match "\\`\\([0-9]\\{1,2\\}\\):\\([0-9]\\{2\\}\\)\\(?::\\([0-9]\\{2\\}\\)\\)?\\'"
                      token)
    (list (string-to-number (or (match-string 3 token) "0"))
          (string-to-number (match-string 2 token))
          (string-to-number (match-string 1 token)))))

(defun parse-time--offset (token)
  "Return the seconds of the zone TOKEN, a sign and four digits, else nil."
  (when (string-match "\\`\\([-+]\\)\\([0-9]\\{2\\}\\)\\([0-9]\\{2\\}\\)\\'" token)
    (* (if (equal (match-string 1 token) "-") -60 60)
       (+ (* 60 (string-to-number (match-string 2 token)))
          (string-to-number (match-string 3 token))))))

(defun parse-time--take-word (token time)
  "Put the weekday, month or zone named TOKEN into the decoded TIME.
Return nil if TOKEN names none or its place is taken."
  (let ((weekday (cdr (assoc token parse-time-weekdays)))
        (month (cdr (assoc token parse-time-months)))
        (zone (cdr (assoc token parse-time-zoneinfo))))
    (cond ((and weekday (not (decoded-time-weekday time)))
           (setf (decoded-time-weekday time) weekday))
          ((and month (not (decoded-time-month time)))
           (setf (decoded-time-month time) month))
          ((and zone (not (decoded-time-zone time)))
           (setf (decoded-time-zone time) (car zone)
                 (decoded-time-dst time) (cadr zone))
           t))))

(defun parse-time--take-number (token time)
  "Put the number TOKEN into the decoded TIME as a day or a year.
Return nil if it can be neither."
  (when (or (integerp token) (string-match-p "\\`[-+]?[0-9]+\\'" token))
    (let ((number (if (integerp token) token (string-to-number token))))
      (cond ((and (not (decoded-time-day time)) (<= 1 number 31))
             (setf (decoded-time-day time) number))
            ((decoded-time-year time) nil)
            ((>= number 100) (setf (decoded-time-year time) number))
            ((<= 50 number) (setf (decoded-time-year time) (+ 1900 number)))
            ((<= 0 number) (setf (decoded-time-year time) (+ 2000 number)))))))

(defun parse-time--take-rest (token time)
  "Put the clock, zone or date TOKEN into the decoded TIME."
  (let ((clock (parse-time--clock token))
        (offset (parse-time--offset token)))
    (cond ((and clock (not (decoded-time-hour time)))
           (cl-loop for part in clock
                    for index from 0
                    do (setf (nth index time) part)))
          ((and offset (not (decoded-time-zone time)))
           (setf (decoded-time-zone time) offset))
          ((and (not (decoded-time-year time))
                (string-match "\\`\\([0-9]\\{4\\}\\)-\\([0-9][0-9]\\)-\\([0-9][0-9]\\)\\'"
                              token))
           (dotimes (index 3)
             (setf (nth (- 5 index) time)
                   (string-to-number (match-string (1+ index) token))))))))

(defun parse-time-string (string)
  "Return the decoded time that STRING says; what it does not say is nil.
STRING is in the notation of ISO 8601 or of mail; many others are understood.
DST is -1 where it is not known."
  (condition-case nil
      (iso8601-parse string)
    (error
     (let ((time (list nil nil nil nil nil nil nil -1 nil)))
       (dolist (token (parse-time-tokenize (downcase string)) time)
         (or (parse-time--take-word token time)
             (parse-time--take-number token time)
             (integerp token)
             (parse-time--take-rest token time)))))))

(defun parse-iso8601-time-string (date-string)
  "Return the time that DATE-STRING says, or nil."
  (let ((time (parse-time-string date-string)))
    (and time (encode-time time))))

(provide 'parse-time)
;;; parse-time.el ends here
