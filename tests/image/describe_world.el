;;; describe_world.el --- everything a world holds, one line a symbol  -*- lexical-binding: t -*-

;; Run in a world whose library came from the image and in one whose library came from text; the lines must be the same.
;; Twice: as a world starts, and with every unit of the library loaded.

(defun describe-world-function (function)
  "What can be said of FUNCTION, whatever it was made from."
  (cond ((eq (car-safe function) 'macro) (list 'macro (describe-world-function (cdr function))))
        ((byte-code-function-p function)
         (list 'function (func-arity function) (aref function 0) (documentation function t)
               (length (aref function 2)) (interactive-form function)))
        ((subrp function) (list 'subr (subr-name function) (subr-arity function)))
        (t function)))

(defun describe-world-value (value depth)
  "VALUE with its functions and tables described, down to DEPTH."
  (cond ((byte-code-function-p value) (describe-world-function value))
        ((zerop depth) 'deep)
        ((consp value)
         (let (items)
           (while (and (consp value) (< (length items) 2000))
             (push (describe-world-value (car value) (1- depth)) items)
             (setq value (cdr value)))
           (nconc (nreverse items) (and value (not (consp value)) (describe-world-value value (1- depth))))))
        ((or (vectorp value) (recordp value))
         (let ((index 0) items)
           (while (condition-case nil
                      (push (describe-world-value (aref value index) (1- depth)) items)
                    (args-out-of-range nil))
             (setq index (1+ index)))
           (list 'slots (nreverse items))))
        ((hash-table-p value)
         (let (rows)
           (maphash (lambda (key item)
                      (push (list (describe-world-value key (1- depth)) (describe-world-value item (1- depth))) rows))
                    value)
           (list 'table (hash-table-test value) (nreverse rows))))
        (t value)))

(defun describe-world-symbol (symbol)
  "All of SYMBOL, or nil when there is nothing to tell."
  (let ((facts (list (and (fboundp symbol) (describe-world-function (symbol-function symbol)))
                     (and (default-boundp symbol) (list (describe-world-value (default-value symbol) 12)))
                     (special-variable-p symbol)
                     (describe-world-value (symbol-plist symbol) 12))))
    (and (delq nil (copy-sequence facts)) facts)))

(defun describe-world (title)
  "Print the whole world under TITLE."
  (let ((print-circle t) symbols)
    (mapatoms (lambda (symbol)
                ;; In what order units are loaded depends on whether macros are expanded.
                (unless (or (memq symbol '(features current-load-list)) (keywordp symbol)
                            (string-match-p "\\`cl-struct-.*-tags\\'" (symbol-name symbol))
                            (string-prefix-p "describe-world" (symbol-name symbol)))
                  (push symbol symbols))))
    (princ (format ";; %s\n" title))
    (prin1 (cons 'features (sort (copy-sequence features) #'string<)))
    (terpri)
    (dolist (symbol (sort symbols #'string<))
      (let ((facts (describe-world-symbol symbol)))
        (when facts
          (prin1 (cons symbol facts))
          (terpri))))))

(describe-world "at start")
(dolist (unit (split-string (getenv "EMLET_UNITS")))
  (load unit nil t))
(describe-world "with every unit")
