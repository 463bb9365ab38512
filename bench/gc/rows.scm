;; The rows of bench/gc/run.py in Guile.
(define (now) (/ (get-internal-run-time) (exact->inexact internal-time-units-per-second)))
(define (say key number) (for-each display (list "row " key " " (exact->inexact number) "\n")))

(define (make-list-of length) (let loop ((i 0) (list '())) (if (= i length) list (loop (+ i 1) (cons i list)))))
(define (tree depth) (if (= depth 0) (cons #f #f) (cons (tree (- depth 1)) (tree (- depth 1)))))
(define sink #f)

(define (row-collect)
  (let ((list (make-list-of 5000000)))
    (let loop ((n 5) (best 1e9))
      (if (= n 0)
          (say "time" best)
          (let ((start (now)))
            (gc)
            (loop (- n 1) (min best (- (now) start))))))
    (set! sink list)))

(define (row-trees)
  (let ((start (now)) (lasting (tree 16)))
    (do ((i 0 (+ i 1))) ((= i 400)) (set! sink (tree 14)))
    (say "time" (- (now) start))
    (set! sink lasting)))

(define (row-conses)
  (let ((start (now)))
    (do ((i 0 (+ i 1))) ((= i 20000000)) (set! sink (cons i #f)))
    (say "time" (/ (- (now) start) 20000000))))

(define (sums first step)
  (let ((start (now)) (sum (vector first)))
    (do ((i 0 (+ i 1))) ((= i 20000000)) (vector-set! sum 0 (+ (vector-ref sum 0) step)))
    (set! sink sum)
    (say "time" (/ (- (now) start) 20000000))))

(define (churn ring at turns)
  (let loop ((at at) (turns turns))
    (if (= turns 0)
        at
        (begin
          (vector-set! ring at (make-list-of 10))
          (loop (if (= (+ at 1) (vector-length ring)) 0 (+ at 1)) (- turns 1))))))

(define (collections) (assq-ref (gc-stats) 'gc-times))

(define (percentile times percent)
  (if (null? times)
      0
      (list-ref (sort times <) (min (quotient (* percent (length times)) 100) (- (length times) 1)))))

;; A pause is a step in which a collection ran.
(define (row-large)
  (let ((lasting (make-vector 65536 #f)) (ring (make-vector 1000 #f)))
    (do ((i 0 (+ i 1))) ((= i 65536)) (vector-set! lasting i (make-list-of 1024)))
    (gc)
    (let ((start (now)))
      (let loop ((step 0) (at 0) (pauses '()) (longest 0))
        (if (< step 10000)
            (let* ((begin (now)) (before (collections)) (at (churn ring at 1000)) (time (- (now) begin)))
              (loop (+ step 1) at (if (> (collections) before) (cons time pauses) pauses) (max longest time)))
            (begin
              (say "time" (- (now) start))
              (say "pauses" (length pauses))
              (say "p99" (percentile pauses 99))
              (say "longest" longest)))))
    (set! sink lasting)))

(let ((row (getenv "ROW")))
  (cond ((string=? row "collect") (row-collect))
        ((string=? row "trees") (row-trees))
        ((string=? row "conses") (row-conses))
        ((string=? row "floats") (sums 0.5 1.5))
        ((string=? row "great-floats") (sums 1.5e300 1.5e290))
        ((string=? row "large") (row-large))))
