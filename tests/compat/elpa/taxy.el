;;; taxy.el --- what of elpa-taxy needs no buffer  -*- lexical-binding: t; -*-
;; libraries: taxy

(defvar taxy-numbers (make-taxy :name "Numbers" :description "All" :taxys (list (make-taxy :name "Odd" :predicate #'cl-oddp) (make-taxy :name "Even" :predicate #'cl-evenp :then #'identity))))
(show (taxy-plain (taxy-fill '(1 2 3 4 5) (taxy-emptied taxy-numbers))))
(show (taxy-flatten (taxy-fill '(1 2 3) (taxy-emptied taxy-numbers))))
(show (taxy-size (taxy-fill '(1 2 3 4 5) (taxy-emptied taxy-numbers))))
(show (taxy-plain (taxy-mapcar-items #'1+ (taxy-fill '(1 2 3) (taxy-emptied taxy-numbers)))))
(show (taxy-plain (taxy-sort-items #'> #'identity (taxy-fill '(1 2 3 4 5) (taxy-emptied taxy-numbers)))))
(show (taxy-plain (taxy-sort-taxys #'string< #'taxy-name (taxy-fill '(1 2) (taxy-emptied taxy-numbers)))))
(show (taxy-plain (let ((tx (make-taxy :name "T" :take (lambda (item taxy) (taxy-take-keyed (list #'cl-evenp (lambda (n) (if (> n 3) "big" "small"))) item taxy))))) (taxy-fill '(1 2 3 4 5 6) tx))))
(show (taxy-name (taxy-emptied taxy-numbers)))
