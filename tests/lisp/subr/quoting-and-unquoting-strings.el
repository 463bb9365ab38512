;; -*- lexical-binding: t -*-
(combine-and-quote-strings '("a" "b c" "d\"e" "" "f,g"))
;; => "a \"b c\" \"d\\\"e\"  f,g"
(combine-and-quote-strings '("a" "b,c" "d\\e" "f g") ",")
;; => "a,\"b,c\",\"d\\\\e\",f g"
(split-string-and-unquote "a \"b c\" d\"e f\"")
;; => ("a" "b c" "d" "e f")
(split-string-and-unquote "a,\"b,c\",,d" ",")
;; => ("a" "b,c" "d")
(split-string-and-unquote "a  \"b \\\"c\" \"\" ")
;; => ("a" "b \"c" "")
