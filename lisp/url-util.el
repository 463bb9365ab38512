;;; url-util.el --- texts in URLs  -*- lexical-binding: t -*-

;;; Code:

(require 'url-parse)
(require 'url-vars)
(require 'cl-lib)
(require 'subr-x)

(defun url--table (characters)
  "Return a vector of 256 elements, those of CHARACTERS being t."
  (let ((table (make-vector 256 nil)))
    (dolist (char characters table)
      (aset table char t))))

(defconst url-unreserved-chars
  (append (number-sequence ?a ?z) (number-sequence ?A ?Z) (number-sequence ?0 ?9)
          (list ?- ?_ ?. ?~))
  "The characters that stand for themselves everywhere.")
(defconst url-host-allowed-chars
  (url--table (append (string-to-list "%!$&'()*+,;=:[]") url-unreserved-chars))
  "Says which characters stand for themselves in a host.")
(defconst url-path-allowed-chars
  (url--table (append (string-to-list "%!$&'()*+,;=:@/") url-unreserved-chars))
  "Says which characters stand for themselves in a path.")
(defconst url-query-allowed-chars
  (url--table (append (string-to-list "%!$&'()*+,;=:@/?") url-unreserved-chars))
  "Says which characters stand for themselves in a query.")

(defun url-hexify-string (string &optional allowed-chars)
  "Return STRING, in UTF-8, with %XX for the bytes that may not stand there.
ALLOWED-CHARS is a list or a vector of those that may, `url-unreserved-chars' by
default."
  (let ((allowed (if (vectorp allowed-chars) allowed-chars
                   (url--table (or allowed-chars url-unreserved-chars)))))
    (mapconcat (lambda (byte)
                 (if (aref allowed byte) (char-to-string byte) (format "%%%02X" byte)))
               (encode-coding-string string 'utf-8-unix) "")))

(defun url-unhex-string (str &optional allow-newlines)
  "Return the bytes that STR, with %XX in it, says.
Ends of lines become spaces, unless ALLOW-NEWLINES."
  (replace-regexp-in-string
   "%[[:xdigit:]]\\{2\\}"
   (lambda (text)
     (let ((byte (string-to-number (substring text 1) 16)))
       (if (and (memq byte '(?\n ?\r)) (not allow-newlines))
           " "
         (unibyte-string byte))))
   (or str "") t t))

;;;; Queries

(defun url-parse-query-string (query &optional downcase _allow-newlines)
  "Return an alist of the keys of QUERY and the lists of their values.
DOWNCASE non-nil means that keys become lower case."
  (let ((found nil))
    (dolist (pair (split-string query "[;&]") found)
      (let* ((at (or (string-search "=" pair) (length pair)))
             (key (url-unhex-string (substring pair 0 at) t))
             (value (url-unhex-string
                     (substring pair (min (1+ at) (length pair))) t))
             (key (if downcase (downcase key) key))
             (cell (assoc key found)))
        (if cell
            (setcdr cell (cons value (cdr cell)))
          (push (list key value) found))))))

(defun url-build-query-string (query &optional semicolons keep-empty)
  "Return the text of QUERY, a list of lists of a key and its values.
SEMICOLONS separate if non-nil.  KEEP-EMPTY means to write key= for an empty value."
  (mapconcat
   (lambda (entry)
     (let ((key (url-hexify-string (format "%s" (car entry)))))
       (mapconcat (lambda (value)
                    (let ((text (url-hexify-string (format "%s" value))))
                      (if (and (equal text "") (not keep-empty))
                          key
                        (concat key "=" text))))
                  (or (cdr entry) '("")) (if semicolons ";" "&"))))
   query (if semicolons ";" "&")))

(defun url-parse-args (str &optional nodowncase)
  "Return an alist of the pairs NAME=VALUE of STR, the last one first.
The names become lower case, unless NODOWNCASE."
  (let ((start 0) (found nil))
    (while (string-match
            "[ \t\n;,]*\\([^ \t\n=;,]+\\)\\(?:[ \t]*=[ \t]*\\(?:\"\\([^\"]*\\)\"\\|\\([^ \t\n;,]*\\)\\)\\)?"
            str start)
      (setq start (match-end 0))
      (push (cons (if nodowncase (match-string 1 str) (downcase (match-string 1 str)))
                  (or (match-string 2 str) (match-string 3 str)))
            found))
    found))

;;;; Whole URLs

(defun url-normalize-url (url)
  "Return URL without what is the default anyway."
  (let ((parsed (url-generic-parse-url url)))
    (setf (url-portspec parsed) (url-port-if-non-default parsed))
    (url-recreate-url parsed)))

(defun url-encode-url (url)
  "Return URL with %XX for what may not stand in it."
  (let* ((parsed (url-generic-parse-url url))
         (path (url-path-and-query parsed)))
    (setf (url-filename parsed)
          (concat (and (car path) (url-hexify-string (car path) url-path-allowed-chars))
                  (and (cdr path)
                       (concat "?" (url-hexify-string (cdr path)
                                                      url-query-allowed-chars)))))
    (if (url-target parsed)
        (setf (url-target parsed)
              (url-hexify-string (url-target parsed) url-query-allowed-chars)))
    (url-recreate-url parsed)))

(defun url-domain (url)
  "Return the domain of the host of URL, an object: its last two parts, or nil."
  (let ((parts (split-string (or (url-host url) "") "\\." t)))
    (and (cdr parts) (string-join (last parts 2) "."))))

(defun url--without-query (file)
  "Return FILE without a query."
  (substring file 0 (string-match "\\?" file)))

(defun url-file-extension (fname &optional x)
  "Return the extension of FNAME with its point, or the base name if X."
  (let* ((name (url-file-nondirectory fname))
         (at (string-match "\\.[^./]+\\'" name)))
    (cond (x (substring name 0 at))
          (at (substring name at))
          (t ""))))

(defun url-file-directory (file)
  "Return the directory of FILE, a URL."
  (file-name-directory (url--without-query file)))

(defun url-file-nondirectory (file)
  "Return the name of FILE, a URL, without its directory."
  (file-name-nondirectory (url--without-query file)))

(defalias 'url-basepath #'url-file-directory)

;;;; Texts

(defun url-eat-trailing-space (x)
  "Return X without white space at its end."
  (string-trim-right x))

(defun url-strip-leading-spaces (x)
  "Return X without white space at its beginning."
  (string-trim-left x))

(defun url-pretty-length (n)
  "Return a short text for N bytes."
  (cond ((< n 1024) (format "%d" n))
        ((< n (* 1024 1024)) (format "%dk" (/ n 1024)))
        (t (format "%2.2fM" (/ n (* 1024 1024.0))))))

(defun url-percentage (x y)
  "Return how many hundredths X is of Y."
  (round (* 100 (/ x (float y)))))

(defun url-get-normalized-date (&optional specified-time)
  "Return SPECIFIED-TIME, now by default, as the web writes it."
  (let ((system-time-locale "C"))
    (format-time-string "%a, %d %b %Y %T GMT" specified-time t)))

(defun url-insert-entities-in-string (string)
  "Return STRING with entities for what means something in HTML."
  (replace-regexp-in-string
   "[&<>\"]"
   (lambda (text) (cdr (assoc text '(("&" . "&amp;") ("<" . "&lt;") (">" . "&gt;")
                                     ("\"" . "&quot;")))))
   string t t))

(provide 'url-util)
;;; url-util.el ends here
