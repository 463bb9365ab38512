;;; url-parse.el --- URLs in their parts  -*- lexical-binding: t -*-

;;; Code:

(require 'url-vars)
(require 'cl-lib)

(cl-defstruct (url (:constructor nil)
                   (:constructor url-parse-make-urlobj
                                 (&optional type user password host portspec filename
                                            target attributes fullness))
                   (:copier nil))
  "The parts of a URL."
  type user password host portspec filename target attributes fullness
  silent (use-cookies t) (asynchronous t))

(defun url--default-port (scheme)
  "Return the port that SCHEME uses by default."
  (or (cdr (assoc scheme url--default-ports)) 0))

(defsubst url-port (urlobj)
  "Return the port of URLOBJ, the default one of its scheme if it has none."
  (or (url-portspec urlobj)
      (and (url-type urlobj) (url--default-port (url-type urlobj)))))

(gv-define-setter url-port (port urlobj) `(setf (url-portspec ,urlobj) ,port))

(defun url-port-if-non-default (urlobj)
  "Return the port of URLOBJ unless it is the default one of its scheme."
  (let ((port (url-portspec urlobj)))
    (and port
         (not (equal port (url--default-port (url-type urlobj))))
         port)))

(defun url-path-and-query (urlobj)
  "Return (PATH . QUERY) of URLOBJ."
  (let ((name (url-filename urlobj)))
    (if (and name (string-match "\\?" name))
        (cons (substring name 0 (match-beginning 0)) (substring name (match-end 0)))
      (list name))))

(defun url-recreate-url-attributes (urlobj)
  "Return the text of the attributes of URLOBJ."
  (when (url-attributes urlobj)
    (concat ";" (mapconcat (lambda (attribute)
                             (if (cdr attribute)
                                 (concat (car attribute) "=" (cdr attribute))
                               (car attribute)))
                           (url-attributes urlobj) ";"))))

(defun url-recreate-url (urlobj)
  "Return the text of URLOBJ."
  (let ((port (url-port-if-non-default urlobj)))
    (concat (and (url-type urlobj) (concat (url-type urlobj) ":"))
            (and (url-host urlobj) "//")
            (and (url-user urlobj)
                 (concat (url-user urlobj)
                         (and (url-password urlobj) (concat ":" (url-password urlobj)))
                         "@"))
            (url-host urlobj)
            (and port (/= port 0) (format ":%d" port))
            (or (url-filename urlobj) "/")
            (url-recreate-url-attributes urlobj)
            (and (url-target urlobj) (concat "#" (url-target urlobj))))))

(defun url--parse-authority (url text)
  "Put user, password, host and port of TEXT into URL."
  (when (string-match "\\`\\([^@]*\\)@" text)
    (let ((user (match-string 1 text)))
      (setq text (substring text (match-end 0)))
      (setf (url-user url) (car (split-string user ":")))
      (if (string-search ":" user)
          (setf (url-password url) (substring user (1+ (string-search ":" user)))))))
  (when (string-match ":\\([0-9]*\\)\\'" text)
    (unless (equal (match-string 1 text) "")
      (setf (url-portspec url) (string-to-number (match-string 1 text))))
    (setq text (substring text 0 (match-beginning 0))))
  (setf (url-host url) (downcase text)))

(defun url-generic-parse-url (url)
  "Return the parts of the text URL as an object."
  (let ((object (url-parse-make-urlobj)) (rest (or url "")))
    (when (string-match "\\`\\([a-zA-Z][-a-zA-Z0-9+.]*\\):" rest)
      (setf (url-type object) (downcase (match-string 1 rest)))
      (setq rest (substring rest (match-end 0))))
    (when (string-match "#" rest)
      (setf (url-target object) (substring rest (match-end 0)))
      (setq rest (substring rest 0 (match-beginning 0))))
    (when (string-match "\\`//\\([^/?]*\\)" rest)
      (let ((authority (match-string 1 rest)))
        (setq rest (substring rest (match-end 0)))
        (setf (url-fullness object) t)
        (url--parse-authority object authority)))
    (setf (url-filename object) rest)
    object))

(defmacro url-bit-for-url (method lookfor url)
  "Return what METHOD, a quoted accessor, finds in URL, else LOOKFOR.
LOOKFOR names a function that would be asked for a password; nobody is asked."
  (ignore lookfor)
  `(let ((object (if (stringp ,url) (url-generic-parse-url ,url) ,url)))
     (funcall ,method object)))

(defun url-user-for-url (url) "Return the user that URL names."
  (url-bit-for-url #'url-user nil url))

(defun url-password-for-url (url) "Return the password in URL."
  (url-bit-for-url #'url-password nil url))

(provide 'url-parse)
;;; url-parse.el ends here
