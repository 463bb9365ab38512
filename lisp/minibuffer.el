;;; minibuffer.el --- completion tables made of others  -*- lexical-binding: t -*-

;;; Commentary:

;; A completion table is a list, an obarray, a hash table or a function of a string,
;; a predicate and an action: nil for `try-completion', t for `all-completions',
;; `lambda' for `test-completion', `metadata', or (boundaries . SUFFIX).

;;; Code:

(require 'cl-lib)

(defvar minibuffer-default-prompt-format " (default %s)" "How a prompt shows a default.")

(defun isearch-no-upper-case-p (string regexp-flag)
  "Return t if there is no upper-case letter in STRING.
If REGEXP-FLAG is non-nil, STRING is a regexp: a letter right after a backslash
does not count, but the classes [:upper:] and [:lower:] do."
  (let ((index 0) (size (length string)) (found nil))
    (while (and (not found) (< index size))
      (let ((char (aref string index)))
        (if (and regexp-flag (eq char ?\\))
            (setq index (1+ index))
          (setq found (/= char (downcase char)))))
      (setq index (1+ index)))
    (not (or found
             (and regexp-flag
                  (or (string-search "[:upper:]" string)
                      (string-search "[:lower:]" string)))))))

;;;; Asking tables

(defun complete-with-action (action collection string predicate)
  "Do for ACTION what COLLECTION does with STRING and PREDICATE."
  (cond ((functionp collection) (funcall collection string predicate action))
        ((eq (car-safe action) 'boundaries) nil)
        ((eq action 'metadata) nil)
        ((null action) (try-completion string collection predicate))
        ((eq action t) (all-completions string collection predicate))
        (t (test-completion string collection predicate))))

(defun completion-boundaries (string collection pred suffix)
  "Return (START . END): what of STRING and SUFFIX COLLECTION with PRED completes."
  (let ((found (if (functionp collection)
                   (funcall collection string pred (cons 'boundaries suffix)))))
    (if (eq (car-safe found) 'boundaries) (setq found (cdr found)))
    (cons (or (car found) 0)
          (or (cdr found) (length suffix)))))

(defun completion-metadata (string table pred)
  "Return what TABLE tells of itself for STRING and PRED: (metadata . ALIST)."
  (let ((found (if (functionp table) (funcall table string pred 'metadata))))
    (cons 'metadata (if (eq (car-safe found) 'metadata) (cdr found)))))

(defun completion-metadata-get (metadata prop)
  "Return what METADATA has for PROP."
  (cdr (assq prop metadata)))

;;;; Tables that are computed

(defun completion-table-dynamic (fun &optional _switch-buffer)
  "Return a table of what FUN returns for the string to complete."
  (lambda (string pred action)
    (if (or (eq (car-safe action) 'boundaries) (eq action 'metadata))
        nil
      (complete-with-action action (funcall fun string) string pred))))

(defun completion-table-with-cache (fun &optional ignore-case)
  "Return a table like `completion-table-dynamic' that asks FUN seldom.
A string that begins with the last one is not new, even in another case if
IGNORE-CASE."
  (let ((last-string nil) (last-table nil))
    (completion-table-dynamic
     (lambda (string)
       (unless (and last-string (string-prefix-p last-string string ignore-case))
         (setq last-table (funcall fun string)
               last-string string))
       last-table))))

(defmacro lazy-completion-table (var fun)
  "Return a table that sets VAR to what FUN returns when it is first used."
  (declare (debug (symbolp lambda-expr)))
  (let ((string (make-symbol "string")))
    `(completion-table-dynamic
      (lambda (,string)
        (when (functionp ,var) (setq ,var (funcall #',fun)))
        ,var))))

(defun completion-table-case-fold (table &optional dont-fold)
  "Return TABLE without regard to case, or with regard to it if DONT-FOLD."
  (lambda (string pred action)
    (let ((completion-ignore-case (not dont-fold)))
      (complete-with-action action table string pred))))

;;;; Tables made of several

(defun completion-table-in-turn (&rest tables)
  "Return a table that is the first of TABLES which completes something."
  (lambda (string pred action)
    (cl-some (lambda (table) (complete-with-action action table string pred)) tables)))

(defun completion-table-merge (&rest tables)
  "Return a table that is all of TABLES together."
  (lambda (string pred action)
    (cond ((null action)
           (let ((found (delq nil (mapcar (lambda (table) (try-completion string table pred))
                                          tables))))
             (if (memq t found)
                 (if (cl-every (lambda (x) (eq x t)) found) t
                   (try-completion string (mapcar (lambda (x) (if (eq x t) string x)) found)))
               (try-completion string found))))
          ((eq action t)
           (apply #'append (mapcar (lambda (table) (all-completions string table pred)) tables)))
          (t (cl-some (lambda (table) (complete-with-action action table string pred)) tables)))))

;;;; Tables that change others

(defun completion-table-with-predicate (table pred1 strict string pred2 action)
  "Do for ACTION what TABLE does with STRING, of what PRED1 and PRED2 allow.
Unless STRICT, PRED1 does not count where nothing is left."
  (let ((both (if (null pred2) pred1
                (lambda (x) (and (funcall pred1 x) (funcall pred2 x))))))
    (or (complete-with-action action table string both)
        (and (not strict)
             (complete-with-action action table string pred2)))))

(defun completion-table-with-context (prefix table string pred action)
  "Do for ACTION what TABLE does with STRING and PRED, behind the text PREFIX."
  (let ((found (complete-with-action action table string pred)))
    (cond ((stringp found) (concat prefix found))
          ((eq (car-safe action) 'boundaries)
           (let ((bounds (completion-boundaries string table pred (cdr action))))
             `(boundaries ,(+ (car bounds) (length prefix)) . ,(cdr bounds))))
          (t found))))

(defun completion-table-with-terminator (terminator table string pred action)
  "Do for ACTION what TABLE does with STRING and PRED, TERMINATOR at its end."
  (let ((end (if (consp terminator) (cdr terminator) terminator)))
    (cond ((null action)
           (let ((found (try-completion string table pred)))
             (cond ((eq found t) (concat string end))
                   ((and (stringp found) (eq t (try-completion found table pred)))
                    (concat found end))
                   (t found))))
          ((or (eq action t) (eq (car-safe action) 'boundaries) (eq action 'metadata))
           (complete-with-action action table string pred))
          (t nil))))

(defun completion-table-subvert (table s1 s2)
  "Return TABLE with S1 where that has S2 at the beginning."
  (lambda (string pred action)
    (let* ((rest (and (string-prefix-p s1 string completion-ignore-case)
                      (substring string (length s1))))
           (found (and rest (complete-with-action action table (concat s2 rest) pred))))
      (cond ((stringp found)
             (if (string-prefix-p s2 found completion-ignore-case)
                 (concat s1 (substring found (length s2)))))
            ((eq action t)
             (let ((start (car (completion-boundaries (concat s2 (or rest "")) table pred ""))))
               (if (>= start (length s2)) found
                 (delq nil (mapcar (lambda (x)
                                     (if (string-prefix-p (substring s2 start) x)
                                         (substring x (- (length s2) start))))
                                   found)))))
            (t found)))))

;;;; Prompts

(defun format-prompt (prompt default &rest format-args)
  "Return the text of PROMPT, with FORMAT-ARGS put in, and of DEFAULT if it has one."
  (let ((shown (if (consp default) (car default) default)))
    (concat (if format-args (apply #'format prompt format-args) prompt)
            (if (and default (not (equal default "")))
                (format minibuffer-default-prompt-format shown))
            ": ")))

(provide 'minibuffer)
;;; minibuffer.el ends here
