;;; subr-buffers.el --- working in buffers  -*- lexical-binding: t -*-

;; Macros that make a buffer, a syntax table or a case table current for a while,
;; and a few searches and replacements in buffers.

(defun generate-new-buffer (name &optional inhibit-hooks)
  "Return a new buffer with a name based on NAME.
INHIBIT-HOOKS non-nil keeps the hooks of buffers from running for it."
  (get-buffer-create (generate-new-buffer-name name) inhibit-hooks))

(defmacro with-current-buffer (buffer-or-name &rest body)
  "Run BODY with BUFFER-OR-NAME as the current buffer."
  (declare (indent 1) (debug t))
  `(save-current-buffer
     (set-buffer ,buffer-or-name)
     ,@body))

(defmacro with-temp-buffer (&rest body)
  "Run BODY in a new buffer that is current meanwhile, then kill the buffer."
  (declare (indent 0) (debug t))
  (let ((buffer (make-symbol "buffer")))
    `(let ((,buffer (generate-new-buffer " *temp*" t)))
       (with-current-buffer ,buffer
         (unwind-protect ,(macroexp-progn body)
           (when (buffer-name ,buffer)
             (kill-buffer ,buffer)))))))

(defmacro with-temp-file (file &rest body)
  "Run BODY in a new buffer and write what it then contains to FILE.
The value is that of BODY."
  (declare (indent 1) (debug t))
  (let ((name (make-symbol "file")))
    `(let ((,name ,file))
       (with-temp-buffer
         (prog1 ,(macroexp-progn body)
           (write-region nil nil ,name nil 0))))))

(defmacro with-syntax-table (table &rest body)
  "Run BODY with TABLE as the syntax table of the current buffer."
  (declare (indent 1) (debug t))
  (let ((old (make-symbol "table"))
        (buffer (make-symbol "buffer")))
    `(let ((,old (syntax-table))
           (,buffer (current-buffer)))
       (unwind-protect
           (progn (set-syntax-table ,table) ,@body)
         (with-current-buffer ,buffer
           (set-syntax-table ,old))))))

(defmacro with-case-table (table &rest body)
  "Run BODY with TABLE as the case table of the current buffer."
  (declare (indent 1) (debug t))
  (let ((old (make-symbol "table"))
        (buffer (make-symbol "buffer")))
    `(let ((,old (current-case-table))
           (,buffer (current-buffer)))
       (unwind-protect
           (progn (set-case-table ,table) ,@body)
         (with-current-buffer ,buffer
           (set-case-table ,old))))))

(defmacro with-silent-modifications (&rest body)
  "Run BODY, which changes the current buffer without marking it as modified."
  (declare (indent 0) (debug t))
  (let ((modified (make-symbol "modified")))
    `(let* ((,modified (buffer-modified-p))
            (buffer-undo-list t)
            (inhibit-read-only t)
            (inhibit-modification-hooks t))
       (unwind-protect ,(macroexp-progn body)
         (unless ,modified
           (restore-buffer-modified-p nil))))))

(defmacro with-local-quit (&rest body)
  "Run BODY with quitting allowed; a quit ends it and is taken up later."
  (declare (indent 0) (debug t))
  `(condition-case nil
       (let ((inhibit-quit nil)) ,@body)
     (quit (setq quit-flag t) nil)))

(defmacro with-mutex (mutex &rest body)
  "Run BODY while holding MUTEX."
  (declare (indent 1) (debug t))
  (let ((lock (make-symbol "mutex")))
    `(let ((,lock ,mutex))
       (mutex-lock ,lock)
       (unwind-protect ,(macroexp-progn body)
         (mutex-unlock ,lock)))))

(defsubst buffer-narrowed-p ()
  "Return non-nil if the current buffer is narrowed."
  (/= (- (point-max) (point-min)) (buffer-size)))

(defun insert-buffer-substring-no-properties (buffer &optional start end)
  "Insert the text of BUFFER from START to END, without text properties."
  (let ((from (point)))
    (insert-buffer-substring buffer start end)
    (set-text-properties from (point) nil)))

(defun make-syntax-table (&optional parent)
  "Return a new syntax table that inherits from PARENT, or the standard one."
  (let ((table (make-char-table 'syntax-table nil)))
    (set-char-table-parent table (or parent (standard-syntax-table)))
    table))

(defun syntax-after (position)
  "Return the raw syntax of the character after POSITION, or nil at the end."
  (unless (or (< position (point-min)) (>= position (point-max)))
    (let ((property (and parse-sexp-lookup-properties
                         (get-char-property position 'syntax-table))))
      (if (consp property)
          property
        (aref (or property (syntax-table)) (char-after position))))))

(defun syntax-class (syntax)
  "Return the code of the class of the raw SYNTAX, or nil."
  (and syntax (logand (car syntax) 65535)))

(defun looking-back (regexp &optional limit greedy)
  "Return non-nil if the text before point matches REGEXP, ending at point.
The match begins no earlier than LIMIT.  GREEDY non-nil extends it backward
as far as it goes."
  (let* ((start (point))
         (found (save-excursion
                  (and (re-search-backward (concat "\\(?:" regexp "\\)\\=")
                                           limit t)
                       (point)))))
    (when (and greedy found)
      (save-restriction
        (narrow-to-region (point-min) start)
        (while (and (> found (point-min))
                    (save-excursion
                      (goto-char found)
                      (backward-char 1)
                      (looking-at (concat "\\(?:" regexp "\\)\\'"))))
          (setq found (1- found)))
        (save-excursion
          (goto-char found)
          (looking-at (concat "\\(?:" regexp "\\)\\'")))))
    (and found t)))

(defun subr--replace-in-region (search replace start end)
  "Call REPLACE at each match that SEARCH finds from START to END.
SEARCH is called with a bound.  Return the number of matches, or nil."
  (let ((from (or start (point)))
        (count 0))
    (when (and end (< end from))
      (error "Start after end"))
    (save-excursion
      (goto-char from)
      (save-restriction
        (when end
          (narrow-to-region from end))
        (while (funcall search)
          (funcall replace)
          (setq count (1+ count)))))
    (and (> count 0) count)))

(defun replace-string-in-region (string replacement &optional start end)
  "Replace STRING by REPLACEMENT from START (default point) to END.
Return the number of replacements, or nil if there were none."
  (when (equal string "")
    (signal 'wrong-length-argument '(0)))
  (let ((case-fold-search nil))
    (subr--replace-in-region
     (lambda () (search-forward string nil t))
     (lambda () (replace-match replacement t t))
     start end)))

(defun replace-regexp-in-region (regexp replacement &optional start end)
  "Replace matches of REGEXP by REPLACEMENT from START (default point) to END.
Return the number of replacements, or nil if there were none."
  (subr--replace-in-region
   (lambda () (re-search-forward regexp nil t))
   (lambda () (replace-match replacement t))
   start end))

(defun count-lines (start end)
  "Return the number of lines between the positions START and END.
A last line that is not complete counts too."
  (save-excursion
    (save-restriction
      (narrow-to-region start end)
      (goto-char (point-min))
      ;; What `forward-line' returns is how many lines there were too few.
      (- (buffer-size) (forward-line (buffer-size))))))

;;; subr-buffers.el ends here
