;;; which first lines choose lexical binding: Emacs 28.2 reads them its own way  -*- lexical-binding: t; -*-

(defvar t-load-cookie-seen nil)
(defun t-load-cookies (&rest lines)
  "Return the binding a file gets from each of LINES, its first line."
  (let ((file (make-temp-file-internal (expand-file-name "cookie" temporary-file-directory) nil ".el" nil)))
    (unwind-protect
        (mapcar (lambda (line)
                  (write-region (concat line "\n(setq t-load-cookie-seen lexical-binding)\n") nil file nil 'silent)
                  (load file nil t t)
                  t-load-cookie-seen)
                lines)
      (delete-file file))))

;; A mark behind another dash or asterisk
(t-load-cookies ";; --*- lexical-binding: t -*-" ";; ---*- lexical-binding: t -*-" ";; -**- lexical-binding: t -*-" ";; *-*- lexical-binding: t -*-" ";; -*-*- lexical-binding: t -*-")
;; => (nil t nil t nil)

;; An end that is missing or misspelt belongs to the value
(t-load-cookies ";; -*- lexical-binding: t" ";; -*- lexical-binding: nil" ";; -*- lexical-binding: nil --*-" ";; -*- lexical-binding: nil-*-" ";; -*- lexical-binding: nil -*")
;; => (t nil t nil t)

;; Settings are a name up to the colon and a value up to the semicolon
(t-load-cookies ";; -*- emacs-lisp; lexical-binding: t -*-" ";; -*- mode: x; lexical-binding : t -*-" ";; -*- lexical-binding: nil; lexical-binding: t -*-" ";; -*- lexical-binding:: nil -*-" ";; -*- :; lexical-binding: t -*-" ";; -*- lexical-binding -*-" ";; -*- lexical-binding: -*-")
;; => (nil t nil t t nil t)

;; The line begins with a semicolon, or follows one of #!
(t-load-cookies "  ;; -*- lexical-binding: t -*-" "#!/bin/sh\n;; -*- lexical-binding: t -*-" "#!/bin/sh -*- lexical-binding: t -*-" ";;\n;; -*- lexical-binding: t -*-" ";" "" ";; -*-")
;; => (nil t nil nil nil nil nil)
