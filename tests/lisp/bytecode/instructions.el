;;; what the instructions of byte code do  -*- lexical-binding: t; -*-

(defun t-bc-run (constants &rest bytes)
  (funcall (make-byte-code 0 (apply #'unibyte-string bytes) constants 9)))

;; The stack: references, stores, discards.
(t-bc-run [A B C] 192 193 194 178 2 67 67 68 135)
;; => (C ((B)))
(list (t-bc-run [A B C] 192 193 194 178 1 68 135) (t-bc-run [A B C] 192 193 194 179 2 0 68 135)
      (t-bc-run [A B C] 192 193 194 178 0 68 135))
;; => ((A C) (C B) (A B))
(list (t-bc-run [A B C D] 192 193 194 195 182 2 68 135) (t-bc-run [A B C D] 192 193 194 195 182 130 68 135)
      (t-bc-run [A B C D] 192 193 194 195 182 129 69 135))
;; => ((A B) (A D) (A B D))
(list (t-bc-run [A B C D] 192 193 194 195 2 175 5 135) (t-bc-run [A B] 192 193 6 1 175 3 135)
      (t-bc-run [A B] 192 193 7 1 0 175 3 135) (t-bc-run [A B C] 192 193 194 175 0 175 4 135))
;; => ((A B C D B) (A B A) (A B A) (A B C nil))
(t-bc-run [A B] 192 137 193 178 1 68 135)
;; => (A B)
(t-bc-run [A B C] 192 193 1 182 129 68 135)
;; => (A A)

;; Variables.
(defvar t-bc-variable 'global)
(t-bc-run [t-bc-variable bound] 193 24 8 41 8 68 135)
;; => (bound global)
(t-bc-run [t-bc-variable set] 8 193 16 8 68 135)
;; => (global set)
(t-bc-run [t-bc-variable bound] 193 24 8 135)
;; signals (error "binding stack not balanced (serious byte compiler bug)")
;; emlet signals (invalid-byte-code "Bindings are left at the end" 3)
t-bc-variable
;; => set

;; Jumps: forward, kept values, loops.
(mapcar (make-byte-code 257 "\211\203\6\0\300\207\301\207" [yes no] 3) '(nil t))
;; => (no yes)
(mapcar (make-byte-code 257 "\211\205\6\0\300D\207" [yes] 3) '(nil t))
;; => (nil (t yes))
;; emlet signals (invalid-byte-code "Paths meet with different stacks" 6)
(mapcar (make-byte-code 257 "\211\206\5\0\300\207" [other] 3) '(nil 5))
;; => (other 5)
(funcall (make-byte-code 257 (unibyte-string 192 1 193 86 131 19 0 137 2 92 178 1 1 83 178 2 130 1 0 135) [0 0] 5) 10)
;; => 55

;; A switch: the table's values are places.
(let ((f (make-byte-code 257 (unibyte-string 137 192 183 195 135 193 135 194 135)
                         (vector #s(hash-table test equal data ("a" 5 b 7)) 'first 'second 'other) 3)))
  (mapcar f '("a" b c)))
;; => (first second other)

;; Handlers.
(let ((f (make-byte-code 0 "\3001\12\0\301\302!0\207\210\303\207" [(arith-error) % zero caught] 3)))
  (funcall f))
;; signals wrong-number-of-arguments
(t-bc-run [(arith-error) / 0 caught] 192 49 11 0 193 194 33 48 135 0 0 195 68 135)
;; => ((arith-error) caught)
(t-bc-run [(error) car 5 caught] 192 49 9 0 193 194 33 48 135 195 68 135)
;; => ((wrong-type-argument listp 5) caught)
(t-bc-run [tag throw value] 192 50 11 0 193 192 194 34 48 135 0 135)
;; => value
(let ((log nil))
  (list (funcall (make-byte-code 257 "\211\216\300)\207" [body] 3) (lambda () (push 'undone log))) log))
;; => (body (undone))
(progn (defvar t-bc-old 0) (t-bc-run [((setq t-bc-old (1+ t-bc-old))) body] 192 142 193 41 135) t-bc-old)
;; => 1
(condition-case e (t-bc-run [((setq t-bc-old 'seen)) car 5] 192 142 193 194 33 41 135) (error (list e t-bc-old)))
;; => ((wrong-type-argument listp 5) seen)

;; Primitives with an instruction of their own.
(t-bc-run [(1 2 3) nil] 192 137 64 1 65 2 71 175 4 135)
;; => ((1 2 3) 1 (2 3) 3)
(list (t-bc-run [7 2] 192 193 90 135) (t-bc-run [7 2] 192 193 95 135) (t-bc-run [7 2] 192 193 165 135) (t-bc-run [7 2] 192 193 166 135)
      (t-bc-run [7] 192 91 135) (t-bc-run [7 2] 192 193 93 135) (t-bc-run [7 2] 192 193 94 135) (t-bc-run [7] 192 83 135))
;; => (5 14 3 1 -7 7 2 6)
(list (t-bc-run ["ab" "c" "d"] 192 193 194 81 135) (t-bc-run ["ab" "c"] 192 193 176 2 135) (t-bc-run ["abc" 1 2] 192 193 194 79 135)
      (t-bc-run ["a" "b"] 192 193 153 135) (t-bc-run ["aB"] 192 150 135))
;; => ("abcd" "abc" "b" t "AB")
(let ((v (vector 1 2 3))) (list (funcall (make-byte-code 257 "\211\300\301I\207" [1 new] 4) v) v))
;; => (new [1 new 3])
(let ((c (cons 1 2))) (list (funcall (make-byte-code 257 "\211\300\240\210\211\301\241\207" [a d] 4) c) c))
;; => (d (a . d))
(t-bc-run [point] 96 135)
;; => 1
;; emlet signals (void-function point)

;; Calls: more arguments than registers moved, a computed function, apply.
(t-bc-run [list 1 2 3 4 5 6] 192 193 194 195 196 197 198 38 6 135)
;; => (1 2 3 4 5 6)
(funcall (make-byte-code 514 "\1\1\300\"\207" [x] 5) #'list 2)
;; => (2 x)
(funcall (make-byte-code 514 "\1\1\300\"\207" [x] 5) 5 #'list)
;; signals (invalid-function 5)
(t-bc-run [apply list 1 (2 3)] 192 193 194 195 35 135)
;; => (1 2 3)
(defalias 't-bc-fib (make-byte-code 257 "\211\300W\203\7\0\207\301\1S!\301\2\302Z!\\\207" [2 t-bc-fib 2] 5))
;; => t-bc-fib
(t-bc-fib 15)
;; => 610
