;; -*- lexical-binding: t -*-
(require 'rx)
;; => rx
(list (rx "a.b") (rx ?a) (rx "a" "b") (rx) (rx (seq)) (rx (: "a" "bc")))
;; => ("a\\.b" "a" "ab" "" "" "abc")
(list (rx (* "a")) (rx (* "ab")) (rx (+ "ab") (opt "c")) (rx (*? "a") (+? "b")) (rx (zero-or-more "a" "b")))
;; => ("a*" "\\(?:ab\\)*" "\\(?:ab\\)+c?" "a*?b+?" "\\(?:ab\\)*")
(list (rx (= 3 "a")) (rx (>= 2 "b")) (rx (** 1 2 "c")) (rx (repeat 3 "xy")) (rx (repeat 2 4 "e")))
;; => ("a\\{3\\}" "b\\{2,\\}" "c\\{1,2\\}" "\\(?:xy\\)\\{3\\}" "e\\{2,4\\}")
(rx (minimal-match (seq (zero-or-more "a") (maximal-match (0+ "b")))))
;; => "a*?b*"
(list (rx (* (* "a"))) (rx (* (group "a" "b"))) (rx (* (seq))))
;; => ("\\(?:a*\\)*" "\\(ab\\)*" "")
(rx "a" (* "bc") "d")
;; => "a\\(?:bc\\)*d"
