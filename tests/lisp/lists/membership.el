;;; memq, memql, member  -*- lexical-binding: t; -*-

(list (memq 'b '(a b c)) (memq 'x '(a)) (memq nil '(a nil)) (memql 1.0 '(1 1.0)) (member "b" '("a" "b")) (member '(1) '((0) (1))))
;; => ((b c) nil (nil) (1.0) ("b") ((1)))
(memq 1.5 '(1.5))
;; => nil
;; emlet => (1.5)
(memq 'x 5) ;; signals (wrong-type-argument listp 5)
(memq 'x '(a . b)) ;; signals (wrong-type-argument listp (a . b))
(memq 'a '(a . b))
;; => (a . b)
(member 1 '(1.0 1))
;; => (1)
(let ((x (list 1 2))) (setcdr (cdr x) x) (memq 5 x)) ;; signals circular-list
(list (member-ignore-case "A" '("b" "a")) (memql (expt 2 70) (list (expt 2 70))))
;; => (("a") (1180591620717411303424))
