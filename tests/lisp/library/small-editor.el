;;; Functions of the editor that need no buffer  -*- lexical-binding: t; -*-

(mapcar (lambda (text) (list (isearch-no-upper-case-p text nil) (isearch-no-upper-case-p text t))) '("abc" "aBc" "a\\Wc" "\\\\W" "[[:upper:]]" "É" "" "\\SwX" "ß" "ǅ" "\\CA"))
;; => ((t t) (nil nil) (nil t) (nil nil) (t nil) (nil nil) (t t) (nil nil) (t t) (nil nil) (nil nil))
(mapcar #'hack-one-local-variable-constantp '(1 "a" nil t :key foo 'foo #'car (+ 1 2) [1 2] ?a (quote a b) (quote) 1.5 (lambda (x))))
;; => (t t (nil) (t nil) t nil t nil nil t t t nil t nil)
(list (rx (* unmatchable)) (rx (seq "a" unmatchable)) (rx (or "a" unmatchable)) (rx (opt (or))) (rx (= 3 unmatchable)) (rx (* (any))) (rx (group unmatchable)) (rx (* bot)))
;; => ("\\(?:\\`a\\`\\)*" "a\\`a\\`" "a\\|\\`a\\`" "\\(?:\\`a\\`\\)?" "\\(?:\\`a\\`\\)\\{3\\}" "\\(?:\\`a\\`\\)*" "\\(\\`a\\`\\)" "\\`*")
(list (cl-loop for x in '(1 2) finally (return 5)) (cl-loop for x in '(1 2) collect x finally (return 6)) (cl-loop for x in '(1 2) finally do (return x)) (cl-loop for x in '(1 2) finally (return)) (cl-loop for x in '(1 2) when (= x 3) return 'found finally (return 'none)))
;; => (5 6 2 nil none)
