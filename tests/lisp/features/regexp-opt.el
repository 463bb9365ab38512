;; -*- lexical-binding: t -*-
(require 'regexp-opt)
;; => regexp-opt
(list (regexp-opt '("cat" "car")) (regexp-opt '("cat" "dog")) (regexp-opt '("cat")) (regexp-opt '("a")) (regexp-opt '("a" "b")) (regexp-opt '("")))
;; => ("\\(?:ca[rt]\\)" "\\(?:cat\\|dog\\)" "\\(?:cat\\)" "a" "[ab]" "\\(?:\\)")
(list (regexp-opt '("a" "ab" "abc")) (regexp-opt '("" "a")) (regexp-opt '("" "ab" "b")) (regexp-opt nil) (regexp-opt nil t))
;; => ("\\(?:a\\(?:bc?\\)?\\)" "a?" "\\(?:a?b\\)?" "\\(?:\\`a\\`\\)" "\\(\\`a\\`\\)")
(list (regexp-opt '("cat" "dog") t) (regexp-opt '("cat" "dog") 'words) (regexp-opt '("cat" "dog") 'symbols) (regexp-opt '("cat" "dog") "\\(?3:"))
;; => ("\\(cat\\|dog\\)" "\\<\\(cat\\|dog\\)\\>" "\\_<\\(cat\\|dog\\)\\_>" "\\(?3:cat\\|dog\\)")
(regexp-opt '("define" "defun" "defmacro" "defvar" "let" "let*" "letrec"))
;; => "\\(?:def\\(?:ine\\|macro\\|un\\|var\\)\\|let\\(?:\\*\\|rec\\)?\\)"
(regexp-opt '("first" "second" "third" "fourth" "fifth"))
;; => "\\(?:f\\(?:i\\(?:fth\\|rst\\)\\|ourth\\)\\|\\(?:secon\\|thir\\)d\\)"
(regexp-opt '("foobar" "barbar" "bazbar"))
;; => "\\(?:\\(?:ba[rz]\\|foo\\)bar\\)"
(regexp-opt '("a.b" "a*b"))
;; => "\\(?:a\\(?:[*.]b\\)\\)"
(regexp-opt '("0" "1" "2" "3" "10" "11"))
;; => "\\(?:1[01]\\|[0-3]\\)"
(list (regexp-opt-charset '(?a ?b ?c ?- ?^ ?\])) (regexp-opt-charset '(?^)) (regexp-opt-charset nil) (regexp-opt-charset '(?a ?b ?c ?d ?e)) (regexp-opt-charset '(?- ?^)))
;; => ("[]abc^-]" "\\^" "\\`a\\`" "[a-e]" "[-^]")
(list (regexp-opt-depth "\\(a\\)\\(?:b\\)") (regexp-opt-depth "[\\(]a\\\\("))
;; => (1 0)
