;;; goto-chg.el --- what of elpa-goto-chg needs no buffer  -*- lexical-binding: t; -*-
;; libraries: goto-chg

(show (functionp 'goto-last-change))
(show (mapcar (lambda (n) (glc-center-ellipsis "abcdefghijklmnopqrstuvwxyz" n)) '(30 26 25 10 5)))
(show (glc-center-ellipsis "abcdefghij" 6 "~"))
(show (mapcar (lambda (pos) (glc-adjust-pos2 pos 100 110 7)) '(1 92 93 100 118 119 200)))
(show (let ((glc-current-span 0)) (mapcar (lambda (pos) (glc-adjust-pos2 pos 100 110 7)) '(99 100 105 110 111))))
(show (mapcar (lambda (edit) (glc-adjust-pos 200 edit)) '(nil 5 (10 . 20) ("deleted" . 50) ("deleted" . -50) (nil face bold 60 . 70) (t . 0) (300 . 310))))
(show (mapcar #'glc-get-pos '(7 nil (10 . 20) ("abc" . -30) (nil face bold 60 . 70) (t 1 2 3))))
(show (mapcar (lambda (edit) (glc-get-descript edit 3)) '(7 nil (10 . 20) ("abc" . 30) (nil face bold 60 . 70) (t 1 2 3))))
(show (glc-get-descript '("abc" . 30)))
(show (mapcar (lambda (edit) (and (glc-is-positionable edit) t)) '(7 nil (10 . 20) ("abc" . 30) (t 1 2 3))))
(show (mapcar #'glc-is-filetime '(7 nil (10 . 20) (t 1 2 3))))
(show (glc-adjust-list '((100 . 110) (10 . 20) ("xyz" . 40))))
(show (glc-adjust-list '((100 . 110) (108 . 120))))
(show (glc-adjust-list nil))
(show (list glc-default-span glc-direction glc-probe-depth))
