;; -*- lexical-binding: t -*-
(list (warn "foo %s" 1) (display-warning 'foo "bar") (display-warning '(foo bar) "baz" :error) (lwarn 'foo :error "x %d" 3))
;; => ("Warning (emacs): foo 1" "Warning (foo): bar" "Error (foo): baz" "Error (foo): x 3")
