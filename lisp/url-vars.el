;;; url-vars.el --- what all about URLs share  -*- lexical-binding: t -*-

;;; Code:

(require 'cl-lib)

(defconst url-weekday-alist
  '(("Sunday" . 0) ("Monday" . 1) ("Tuesday" . 2) ("Wednesday" . 3) ("Thursday" . 4)
    ("Friday" . 5) ("Saturday" . 6) ("Tues" . 2) ("Thurs" . 4) ("Sun" . 0) ("Mon" . 1)
    ("Tue" . 2) ("Wed" . 3) ("Thu" . 4) ("Fri" . 5) ("Sat" . 6))
  "Names of weekdays and their numbers.")

(defconst url--default-ports
  '(("http" . 80) ("https" . 443) ("ftp" . 21) ("file" . 21) ("imap" . 143)
    ("ldap" . 389) ("nntp" . 119) ("telnet" . 23) ("ws" . 80) ("wss" . 443))
  "Schemes and the ports they use by default.")

(defvar url-user-agent 'default "What a client says it is.")
(defvar url-request-method nil "The method of the request to be made.")
(defvar url-request-data nil "What is sent with the request to be made.")
(defvar url-request-extra-headers nil "Headers of the request to be made.")
(defvar url-debug nil "What to report about, or nil.")
(defvar url-show-status t "Non-nil means to report progress.")
(defvar url-privacy-level 'none "What is not to be told.")
(defvar url-nonrelative-link "\\`\\([-a-zA-Z0-9+.]+:\\)"
  "Matches the beginning of a URL with a scheme.")

(provide 'url-vars)
;;; url-vars.el ends here
