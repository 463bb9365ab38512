;;; indent.el --- what of indentation needs no buffer  -*- lexical-binding: t -*-

;;; Code:

(defun alter-text-property (from to prop func &optional object)
  "Replace the values of PROP between FROM and TO by what FUNC returns for them.
FUNC is called once for each stretch of OBJECT with the same value."
  (while (< from to)
    (let ((end (or (next-single-property-change from prop object to) to)))
      (put-text-property from end prop
                         (funcall func (get-text-property from prop object))
                         object)
      (setq from end))))

(provide 'indent)
;;; indent.el ends here
