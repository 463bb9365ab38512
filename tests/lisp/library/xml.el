;;; -*- lexical-binding: t -*-
(progn (require 'xml) (defvar xml-t '(root ((a . "1") (b . "2")) "t" (c nil "x") (d ((e . "f"))) (c nil "y"))) 1)
;; => 1
(list (xml-node-name xml-t) (xml-node-attributes xml-t) (xml-node-children xml-t) (xml-get-children xml-t 'c) (xml-get-children xml-t 'zz) (xml-get-attribute xml-t 'a) (xml-get-attribute xml-t 'zz) (xml-get-attribute-or-nil xml-t 'zz) (xml-get-attribute-or-nil xml-t 'b))
;; => (root ((a . "1") (b . "2")) ("t" (c nil "x") (d ((e . "f"))) (c nil "y")) ((c nil "x") (c nil "y")) nil "1" "" nil "2")
(list (xml-escape-string "a<b>&'\"c") (xml-escape-string "é") (xml-escape-string "plain"))
;; => ("a&lt;b&gt;&amp;&apos;&quot;c" "é" "plain")
(condition-case e (xml-escape-string "a\0b") (error e))
;; => (xml-invalid-character 0 2)
(list (xml-substitute-special "a&lt;b&amp;c&quot;&apos;&gt;") (xml-substitute-special "&#65;&#x42;"))
;; => ("a<b&c\"'>" "AB")
(list (xml-substitute-numeric-entities "&#65;b&#67;") xml-entity-alist)
;; => ("AbC" (("lt" . "&#60;") ("gt" . ">") ("apos" . "'") ("quot" . "\"") ("amp" . "&#38;")))
