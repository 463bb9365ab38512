;;; expand-file-name at the root and from relative directories  -*- lexical-binding: t; -*-

(let ((default-directory "/etc/"))
  (mapcar (lambda (x) (expand-file-name (car x) (cadr x)))
          '(("a" "b") ("a" "..") ("a" "../..") (".." "/") ("/..") ("/../a") ("/../../a") ("/a/../../b") ("/a/../..") ("../../.." "/a") (".../.." "/") ("/..a") ("/./..") ("/a/../../../b/..") ("//..") ("//../a") ("/a/..//../b") ("" "") ("." "") ("" "."))))
;; => ("/etc/b/a" "/a" "/../a" "/.." "/.." "/../a" "/a" "/../b" "/.." "/" "/" "/..a" "/.." "/" "/" "/a" "/../b" "" "/etc" "/etc")
