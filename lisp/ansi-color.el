;;; ansi-color.el --- control sequences of terminals as text properties  -*- lexical-binding: t -*-

;;; Code:

(require 'cl-lib)

(defgroup ansi-colors nil "Control sequences of terminals." :group 'processes)

(defvar ansi-color-bold-is-bright nil
  "Non-nil means that bold text takes the bright colour.")
(defvar ansi-color-context nil
  "What `ansi-color-apply' remembers for the next call, or nil.
A list of the codes in effect, the last one first, and the beginning of a sequence
that was not complete.")

(defconst ansi-color-control-seq-regexp "\e\\[[0-?]*[ -/]*[@-~]"
  "Matches a control sequence.")
(defconst ansi-color--sgr-regexp "\\`\e\\[\\([0-9;:]*\\)m\\'"
  "Matches a sequence that selects colours and the like.")

(defface ansi-color-bold '((t :inherit bold)) "Bold text.")
(defface ansi-color-faint '((t :weight light)) "Faint text.")
(defface ansi-color-italic '((t :inherit italic)) "Italic text.")
(defface ansi-color-underline '((t :inherit underline)) "Underlined text.")
(defface ansi-color-slow-blink '((t :inherit bold)) "Text that blinks slowly.")
(defface ansi-color-fast-blink '((t :inherit bold)) "Text that blinks fast.")
(defface ansi-color-inverse '((t :inverse-video t)) "Text with colours swapped.")

(defconst ansi-color--basic-faces
  [nil ansi-color-bold ansi-color-faint ansi-color-italic ansi-color-underline
       ansi-color-slow-blink ansi-color-fast-blink ansi-color-inverse]
  "The faces of the codes 1 to 7.")
(defconst ansi-color--normal
  ["black" "red3" "green3" "yellow3" "blue2" "magenta3" "cyan3" "gray90"]
  "The colours of the codes 30 to 37 and 40 to 47.")
(defconst ansi-color--bright
  ["gray30" "red2" "green2" "yellow2" "blue1" "magenta2" "cyan2" "white"]
  "The colours of the codes 90 to 97 and 100 to 107.")

;;;; Codes

(defun ansi-color--without (codes decades)
  "Return CODES without those in DECADES."
  (cl-remove-if (lambda (code) (memq (/ code 10) decades)) codes))

(defun ansi-color--off (code codes)
  "Return CODES without those that CODE, from 20 to 29, ends."
  (let ((ended (pcase code (22 '(1 2)) (25 '(5 6)) (_ (list (- code 20))))))
    (cl-remove-if (lambda (code) (memq code ended)) codes)))

(defun ansi-color--add (code codes)
  "Return CODES, the last one first, after CODE."
  (let ((colour (% code 10)))
    (pcase (/ code 10)
      (0 (cond ((= code 0) nil)
               ((<= code 7) (cons code (delq code codes)))
               (t codes)))
      (2 (ansi-color--off code codes))
      ((and decade (or 3 9))
       (cond ((<= colour 7) (cons code (ansi-color--without codes '(3 9))))
             ((and (= decade 3) (= colour 9)) (ansi-color--without codes '(3 9)))
             (t codes)))
      ((and decade (or 4 10))
       (cond ((<= colour 7) (cons code (ansi-color--without codes '(4 10))))
             ((and (= decade 4) (= colour 9)) (ansi-color--without codes '(4 10)))
             (t codes))))))

(defun ansi-color-apply-sequence (escape-sequence codes)
  "Return CODES, a list with the last one first, after ESCAPE-SEQUENCE."
  (if (not (string-match ansi-color--sgr-regexp escape-sequence))
      codes
    (dolist (text (split-string (match-string 1 escape-sequence) "[;:]") codes)
      (setq codes (ansi-color--add (string-to-number text) codes)))))

(defun ansi-color--colour-face (code bright)
  "Return the face of CODE, a colour; BRIGHT non-nil means the bright one."
  (let* ((decade (/ code 10))
         (name (aref (if (or bright (>= decade 9)) ansi-color--bright ansi-color--normal)
                     (% code 10))))
    ;; Emacs 28.2 spells this one in two ways.
    (list (if (memq decade '(3 9)) :foreground :background)
          (if (= code 37) "grey90" name))))

(defun ansi-color--faces (codes)
  "Return the value of the property that shows CODES, or nil."
  (let* ((codes (reverse codes))
         (bright (and ansi-color-bold-is-bright (memq 1 codes)))
         (faces (append
                 (mapcar (lambda (code) (aref ansi-color--basic-faces code))
                         (sort (cl-remove-if-not (lambda (code) (< code 10)) codes)
                               #'<))
                 (cl-loop for code in codes
                          if (>= code 10)
                          collect (ansi-color--colour-face code bright)))))
    (if (cdr faces) faces (car faces))))

;;;; Strings

(defun ansi-color--process (string text-function)
  "Remove the control sequences of STRING and keep the rest for the next call.
TEXT-FUNCTION is called on each piece of text and the codes in effect, and returns
what is to be there.  Return all that, joined."
  (let* ((string (concat (cadr ansi-color-context) string))
         (codes (car ansi-color-context))
         (start 0) (pieces nil) (fragment nil))
    (while (string-match ansi-color-control-seq-regexp string start)
      (let ((sequence (match-string 0 string))
            (text (substring string start (match-beginning 0))))
        (setq start (match-end 0))
        (push (funcall text-function text codes) pieces)
        (setq codes (ansi-color-apply-sequence sequence codes))))
    (let ((end (or (string-search "\e" string start) (length string))))
      (push (funcall text-function (substring string start end) codes) pieces)
      (if (< end (length string)) (setq fragment (substring string end))))
    (setq ansi-color-context (if (or codes fragment) (list codes fragment)))
    (apply #'concat (nreverse pieces))))

(defun ansi-color-apply (string)
  "Return STRING with faces instead of its control sequences.
Codes in effect at its end, and a sequence that is not complete, are kept in
`ansi-color-context' for the next call."
  (ansi-color--process
   string
   (lambda (text codes)
     (let ((faces (ansi-color--faces codes)))
       (if (and faces (not (equal text "")))
           (propertize text 'font-lock-face faces)
         text)))))

(defun ansi-color-filter-apply (string)
  "Return STRING without its control sequences.
A sequence that is not complete is kept in `ansi-color-context'."
  (prog1 (ansi-color--process string (lambda (text _codes) text))
    (setq ansi-color-context
          (and (cadr ansi-color-context) (list nil (cadr ansi-color-context))))))

(provide 'ansi-color)
;;; ansi-color.el ends here
