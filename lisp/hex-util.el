;;; hex-util.el --- strings as hexadecimal digits  -*- lexical-binding: t -*-

;;; Code:

(defun hex-util--digit (char)
  "Return the value of the hexadecimal digit CHAR."
  (cond ((<= ?0 char ?9) (- char ?0))
        ((<= ?a char ?f) (- char ?a -10))
        ((<= ?A char ?F) (- char ?A -10))
        (t (error "Invalid hexadecimal digit `%c'" char))))

(defun decode-hex-string (string)
  "Return the bytes that STRING, of hexadecimal digits, says."
  (let* ((count (/ (length string) 2))
         (bytes (make-string count 0)))
    (dotimes (index count bytes)
      (aset bytes index
            (+ (* 16 (hex-util--digit (aref string (* 2 index))))
               (hex-util--digit (aref string (1+ (* 2 index)))))))))

(defun encode-hex-string (string)
  "Return the bytes of STRING as hexadecimal digits."
  (mapconcat (lambda (byte) (format "%02x" byte)) string ""))

(provide 'hex-util)
;;; hex-util.el ends here
