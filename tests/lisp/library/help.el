;;; Argument lists in documentation  -*- lexical-binding: t; -*-
(require 'help)

(mapcar (lambda (doc) (help-add-fundoc-usage doc '(a &optional b))) '("Doc." "Doc.\n\n(fn X)" nil "" "Doc.\n" "Doc.\n\n" "(fn X)" "Doc.\n(fn X)" "Doc.\n\n(fn X) more" "Doc.\n\n(fnord)"))
;; => ("Doc.\n\n(fn A &optional B)" "Doc.\n\n(fn X)" "\n\n(fn A &optional B)" "\n\n(fn A &optional B)" "Doc.\n\n(fn A &optional B)" "Doc.\n\n(fn A &optional B)" "(fn X)\n\n(fn A &optional B)" "Doc.\n(fn X)\n\n(fn A &optional B)" "Doc.\n\n(fn X) more\n\n(fn A &optional B)" "Doc.\n\n(fnord)\n\n(fn A &optional B)")
(mapcar (lambda (arguments) (help-add-fundoc-usage "Doc" arguments)) '(t nil "(fn Z)" "(foo)" "(foo A &rest B)" (_hidden x) (a . nil) (&key (b 1) c) (a "b'c")))
;; => ("Doc" "Doc\n\n(fn)" "Doc\n\n(fn Z)" "Doc\n\n(fn)" "Doc\n\n(fn A &rest B)" "Doc\n\n(fn HIDDEN X)" "Doc\n\n(fn A)" "Doc\n\n(fn &key (B 1) C)" "Doc\n\n(fn A \"b\\='c\")")
(mapcar (lambda (doc) (mapcar (lambda (section) (help-split-fundoc doc 'foo section)) '(nil t usage doc))) '("Doc.\n\n(fn A B)" "Doc." nil "\n\n(fn A B)" "x\n\n(fn  A B )\n" "(fn A)" "Doc.\n\n(foo A B)" "Doc.\n\n(fn)" "Doc.\n\n(fn A)\n\n(fn B)"))
;; => ((("(foo A B)" . "Doc.") ("(foo A B)" . "Doc.") "(foo A B)" "Doc.") (nil (nil . "Doc.") nil "Doc.") (nil (nil) nil nil) (("(foo A B)") ("(foo A B)") "(foo A B)" nil) (nil (nil . "x\n\n(fn  A B )\n") nil "x\n\n(fn  A B )\n") (nil (nil . "(fn A)") nil "(fn A)") (nil (nil . "Doc.\n\n(foo A B)") nil "Doc.\n\n(foo A B)") (("(foo)" . "Doc.") ("(foo)" . "Doc.") "(foo)" "Doc.") (("(foo B)" . "Doc.\n\n(fn A)") ("(foo B)" . "Doc.\n\n(fn A)") "(foo B)" "Doc.\n\n(fn A)"))
(list (help-split-fundoc "Doc.\n\n(fn A B)" "str") (help-split-fundoc "Doc.\n\n(fn A B)" nil) (help-split-fundoc "Doc.\n\n(fn A B)" (lambda (x) x)))
;; => (("(anonymous A B)" . "Doc.") ("(anonymous A B)" . "Doc.") ("(anonymous A B)" . "Doc."))
(list (help-make-usage 'foo '(a &optional b &rest c)) (help-make-usage 'f nil) (help-make-usage 'f '(_x &key (b 1) ((:x y) 2))) (help-make-usage '(lambda) '(x)))
;; => ((foo A &optional B &rest C) (f) (f X &key (B 1) ((:x y) 2)) (anonymous X))
(list (help-function-arglist 'car) (help-function-arglist (lambda (a &optional b) a)) (help-function-arglist '(lambda (x) x)) (help-function-arglist 'if) (help-function-arglist 'apply) (help-function-arglist 'no-such-function) (help-function-arglist '(macro lambda (y) y)) (help-function-arglist 'substring))
;; => ((arg1) (a &optional b) (x) (arg1 arg2 &rest rest) (arg1 &rest rest) t (y) (arg1 &optional arg2 arg3))
(help--docstring-quote "a`b'\\c\"d’")
;; => "a\\=`b\\='\\=\\c\"d\\=’"
(condition-case-no-debug e (car 1) (error (car e)))
;; => wrong-type-argument
