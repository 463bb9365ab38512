;;; queue.el --- what of elpa-queue needs no buffer  -*- lexical-binding: t; -*-
;; libraries: queue

(show (let ((q (make-queue))) (queue-enqueue q 1) (queue-append q 2) (queue-prepend q 0) (list (queue-all q) (queue-length q) (queue-first q) (queue-last q) (queue-nth q 1))))
(show (let ((q (make-queue))) (list (queue-empty q) (queue-dequeue q) (queue-first q) (queue-length q))))
(show (let ((q (make-queue))) (dotimes (i 5) (queue-enqueue q i)) (list (queue-dequeue q) (queue-dequeue q) (queue-all q) (queue-all (queue-copy q)))))
(show (let ((q (make-queue))) (queue-enqueue q 'x) (queue-clear q) (queue-empty q)))
(show (queue-p (make-queue)))
(show (queue-p 5))
(show (let* ((q (make-queue)) (i (progn (queue-enqueue q 1) (queue-enqueue q 2) (queue-iter q)))) (list (iter-next i) (iter-next i))))
(defun queue-made (&rest items) (let ((q (queue-create))) (dolist (x items q) (queue-enqueue q x))))
(show (queue-all (queue-made 1 2 3)))
(show (let ((q (queue-made 1 2))) (list (queue-dequeue q) (queue-dequeue q) (queue-dequeue q) (queue-empty q))))
(show (mapcar (lambda (n) (queue-nth (queue-made 'a 'b 'c) n)) '(0 2 5)))
(show (let ((q (queue-made 1))) (queue-prepend q 0) (queue-append q 2) (queue-all q)))
(show (let ((q (queue-create))) (queue-prepend q 1) (list (queue-first q) (queue-last q))))
(show (let* ((q (queue-made 1 2)) (c (queue-copy q))) (queue-enqueue c 3) (list (queue-length q) (queue-length c))))
(show (let ((sum 0)) (iter-do (x (queue-iter (queue-made 1 2 3))) (setq sum (+ sum x))) sum))
