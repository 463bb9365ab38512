;;; documentation and its kin  -*- lexical-binding: t; -*-

(defun documented (_x) "Doc `a' of \\=`b'.\n\n(fn X)" 1)
;; => documented
(list (documentation 'documented) (documentation 'documented t))
;; => ("Doc ‘a’ of `b’.\n\n(fn X)" "Doc `a' of \\=`b'.\n\n(fn X)")
(list (documentation (lambda () "doc" 1)) (documentation (lambda () 1)) (documentation '(lambda () "doc" 1)) (documentation '(macro . (lambda () "mdoc" 3))) (documentation "kbd") (documentation []))
;; => ("doc" nil "doc" "mdoc" "Keyboard macro." "Keyboard macro.")
(progn (defalias 'documented-2 'documented "Another.") (documentation 'documented-2))
;; => "Another."
(progn (put 'documented-3 'function-documentation '(concat "a" "b")) (documentation 'documented-3))
;; => "ab"
(let ((text (documentation 'car))) (list (stringp text) (integerp (string-match "(fn LIST)\\'" text))))
;; => (t t)
(documentation 'no-such-function)
;; signals (void-function no-such-function)
(documentation 3)
;; signals (invalid-function 3)
(progn (defvar documented-v 1 "Var `x'") (list (documentation-property 'documented-v 'variable-documentation) (documentation-property 'documented-v 'variable-documentation t) (documentation-property 'documented-v 'nope)))
;; => ("Var ‘x’" "Var `x'" nil)
(progn (put 'documented-v 'x '(list 1 2)) (put 'documented-v 'y 5) (list (documentation-property 'documented-v 'x) (documentation-property 'documented-v 'y)))
;; => ((1 2) nil)
(list (text-quoting-style) (let ((text-quoting-style 'grave)) (list (text-quoting-style) (substitute-command-keys "`a'"))) (let ((text-quoting-style 'straight)) (substitute-command-keys "`a'")))
;; => (curve (grave "`a'") "'a'")
(list (substitute-command-keys nil) (substitute-command-keys "\\=\\[a]") (substitute-command-keys "a\\") (substitute-command-keys "\\[b"))
;; => (nil "\\[a]" "a\\" "\\[b")
