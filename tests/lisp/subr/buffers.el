;; -*- lexical-binding: t -*-
(with-temp-buffer (insert "abc") (buffer-string))
;; => "abc"
;; emlet signals (void-function get-buffer-create)
(let ((b (generate-new-buffer "t-foo"))) (prog1 (list (buffer-name b) (buffer-name (generate-new-buffer "t-foo"))) (kill-buffer b)))
;; => ("t-foo" "t-foo<2>")
;; emlet signals (void-function get-buffer-create)
(let (b) (with-temp-buffer (setq b (current-buffer))) (buffer-live-p b))
;; => nil
;; emlet signals (void-function get-buffer-create)
(with-temp-buffer (let ((x (current-buffer))) (with-temp-buffer (insert "abc") (let ((o (current-buffer))) (with-current-buffer x (insert-buffer-substring-no-properties o 2) (buffer-string))))))
;; => "bc"
;; emlet signals (void-function get-buffer-create)
(with-temp-buffer (setq-local t-here 3) (list (buffer-local-boundp 't-here (current-buffer)) (buffer-local-boundp 't-nowhere (current-buffer))))
;; => (t nil)
;; emlet signals (void-function get-buffer-create)
(with-temp-buffer (insert "a") (narrow-to-region 1 1) (buffer-narrowed-p))
;; => t
;; emlet signals (void-function get-buffer-create)
(with-temp-buffer (insert "a\nb\nc") (list (count-lines 1 (point-max)) (count-lines 1 3) (count-lines 1 1)(count-lines 3 1)))
;; => (3 1 0 1)
;; emlet signals (void-function get-buffer-create)
(with-temp-buffer (insert "a(") (list (syntax-after 1) (syntax-after 2) (syntax-class (syntax-after 2)) (syntax-after 99)))
;; => ((2) (4 . 41) 4 nil)
;; emlet signals (void-function get-buffer-create)
(with-temp-buffer (with-syntax-table (make-syntax-table) (modify-syntax-entry ?a ".") (string (char-syntax ?a))))
;; => "."
;; emlet signals (void-function get-buffer-create)
(with-temp-buffer (insert "a") (set-buffer-modified-p nil) (with-silent-modifications (insert "b")) (list (buffer-string) (buffer-modified-p)))
;; => ("ab" nil)
;; emlet signals (void-function get-buffer-create)
