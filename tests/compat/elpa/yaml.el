;;; yaml.el --- what of elpa-yaml needs no buffer  -*- lexical-binding: t; -*-
;; libraries: yaml

(show (yaml-parse-string "a: 1\nb: [x, y]\nc:\n  d: true\n" :object-type 'alist))
(show (yaml-parse-string "- 1\n- two\n- 3.5\n- null\n- false\n"))
(show (yaml-parse-string "- 1\n- [2, 3]\n" :sequence-type 'list))
(show (yaml-parse-string "key: \"quoted\\n text\"\nother: 'single'\n" :object-type 'plist))
(show (yaml-parse-string "text: |\n  line one\n  line two\n" :object-type 'alist))
(show (yaml-parse-string "text: >\n  folded\n  text\n" :object-type 'alist))
(show (yaml-parse-string "a: &x 1\nb: *x\n" :object-type 'alist))
(show (yaml-parse-string "{a: 1, b: {c: 2}}" :object-type 'alist :object-key-type 'string))
(show (yaml-parse-string "a: null\nb: ~\n" :object-type 'alist :null-object 'none))
(show (condition-case nil (yaml-parse-string "a: [1") (error 'error)))
(show (yaml-parse-string "hello"))
(show (yaml-parse-string "0x1f"))
