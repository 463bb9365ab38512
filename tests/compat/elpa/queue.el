;;; queue.el --- what of elpa-queue needs no buffer  -*- lexical-binding: t; -*-
;; libraries: queue

(show (let ((q (make-queue))) (queue-enqueue q 1) (queue-append q 2) (queue-prepend q 0) (list (queue-all q) (queue-length q) (queue-first q) (queue-last q) (queue-nth q 1))))
(show (let ((q (make-queue))) (list (queue-empty q) (queue-dequeue q) (queue-first q) (queue-length q))))
(show (let ((q (make-queue))) (dotimes (i 5) (queue-enqueue q i)) (list (queue-dequeue q) (queue-dequeue q) (queue-all q) (queue-all (queue-copy q)))))
(show (let ((q (make-queue))) (queue-enqueue q 'x) (queue-clear q) (queue-empty q)))
(show (queue-p (make-queue)))
(show (queue-p 5))
(show (let* ((q (make-queue)) (i (progn (queue-enqueue q 1) (queue-enqueue q 2) (queue-iter q)))) (list (iter-next i) (iter-next i))))
