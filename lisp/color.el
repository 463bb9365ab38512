;;; color.el --- calculations with colours  -*- lexical-binding: t -*-

;;; Commentary:

;; Colours as lists of numbers in several spaces: red, green and blue; hue,
;; saturation and lightness or value; and those of the CIE.  There is no display,
;; so colours have no names here: where one is named, it is by "#" and digits.

;;; Code:

(require 'cl-lib)

(defconst color-d75-xyz '(0.9497 1.0 1.2264) "The white of D75.")
(defconst color-d65-xyz '(0.950455 1.0 1.088753) "The white of D65.")
(defconst color-d55-xyz '(0.9568 1.0 0.9215) "The white of D55.")
(defconst color-d50-xyz '(0.9642 1.0 0.8249) "The white of D50.")
(defconst color-cie-ε (/ 216 24389.0) "Where the lightness of the CIE bends.")
(defconst color-cie-κ (/ 24389 27.0) "How steep it is below that.")

;;;; Texts

(defun color-name-to-rgb (color &optional _frame)
  "Return the list of red, green and blue, from 0 to 1, of COLOR.
COLOR is # and one to four digits for each.  Return nil for anything else."
  (when (and (stringp color)
             (string-match "\\`#\\([[:xdigit:]]\\{3\\}\\)\\{1,4\\}\\'" color))
    (let* ((digits (/ (1- (length color)) 3))
           (greatest (float (1- (expt 16 digits)))))
      (mapcar (lambda (index)
                (let ((start (1+ (* index digits))))
                  (/ (string-to-number (substring color start (+ start digits)) 16)
                     greatest)))
              '(0 1 2)))))

(defun color-rgb-to-hex (red green blue &optional digits-per-component)
  "Return the text of RED, GREEN and BLUE, with four digits for each.
DIGITS-PER-COMPONENT may ask for two."
  (let* ((digits (or digits-per-component 4))
         (greatest (if (= digits 2) 255 65535)))
    (apply #'format (if (= digits 2) "#%02x%02x%02x" "#%04x%04x%04x")
           (mapcar (lambda (part) (truncate (* part greatest)))
                   (list red green blue)))))

;;;; Mixtures

(defun color-complement (color-name)
  "Return the complement of the colour COLOR-NAME."
  (mapcar (lambda (part) (- 1.0 part)) (color-name-to-rgb color-name)))

(defun color-complement-hex (color)
  "Return the complement of COLOR as a text."
  (apply #'color-rgb-to-hex (color-complement color)))

(defun color-gradient (start stop step-number)
  "Return STEP-NUMBER colours between START and STOP, lists of three numbers."
  (cl-loop for step from 1 to step-number
           collect (cl-mapcar (lambda (from to)
                                (+ from (* step (/ (- to from)
                                                   (float (1+ step-number))))))
                              start stop)))

(defun color-clamp (value)
  "Return VALUE, or the nearest number from 0 to 1."
  (min 1.0 (max 0.0 value)))

;;;; Hue, saturation, lightness

(defun color-hue-to-rgb (v1 v2 h)
  "Return red, green or blue for the hue H between V1 and V2."
  (cond ((< h (/ 1.0 6)) (+ v1 (* (- v2 v1) h 6.0)))
        ((< h 0.5) v2)
        ((< h (/ 2.0 3)) (+ v1 (* (- v2 v1) (- (/ 2.0 3) h) 6.0)))
        (t v1)))

(defun color-hsl-to-rgb (h s l)
  "Return red, green and blue of the hue H, saturation S and lightness L."
  (if (= s 0)
      (list l l l)
    (let* ((v2 (if (<= l 0.5) (* l (+ 1.0 s)) (- (+ l s) (* l s))))
           (v1 (- (* 2.0 l) v2)))
      (mapcar (lambda (hue) (color-hue-to-rgb v1 v2 (mod hue 1.0)))
              (list (+ h (/ 1.0 3)) h (- h (/ 1.0 3)))))))

(defun color--hue (red green blue greatest range)
  "Return the hue of RED, GREEN and BLUE in sixths of a turn.
GREATEST is the greatest of them, RANGE the difference to the least."
  (cond ((= range 0) 0.0)
        ((= greatest red) (mod (/ (- green blue) (float range)) 6))
        ((= greatest green) (+ 2 (/ (- blue red) (float range))))
        (t (+ 4 (/ (- red green) (float range))))))

(defun color-rgb-to-hsl (red green blue)
  "Return hue, saturation and lightness of RED, GREEN and BLUE."
  (let* ((greatest (max red green blue)) (least (min red green blue))
         (range (- greatest least))
         (lightness (/ (+ greatest least) 2.0)))
    (list (/ (color--hue red green blue greatest range) 6.0)
          (cond ((= range 0) 0.0)
                ((<= lightness 0.5) (/ range (+ greatest least)))
                (t (/ range (- 2.0 greatest least))))
          lightness)))

(defun color-rgb-to-hsv (red green blue)
  "Return the hue, in radians, saturation and value of RED, GREEN and BLUE."
  (let* ((greatest (float (max red green blue)))
         (range (- greatest (min red green blue))))
    (list (* (color--hue red green blue greatest range) (/ float-pi 3))
          (if (= greatest 0) 0.0 (/ range greatest))
          greatest)))

(defun color-saturate-hsl (h s l percent)
  "Return hue H, saturation S more by PERCENT, lightness L."
  (list h (color-clamp (+ s (/ percent 100.0))) l))

(defun color-desaturate-hsl (h s l percent)
  "Return hue H, saturation S less by PERCENT, lightness L."
  (color-saturate-hsl h s l (- percent)))

(defun color-lighten-hsl (h s l percent)
  "Return hue H, saturation S, lightness L more by PERCENT."
  (list h s (color-clamp (+ l (/ percent 100.0)))))

(defun color-darken-hsl (h s l percent)
  "Return hue H, saturation S, lightness L less by PERCENT."
  (color-lighten-hsl h s l (- percent)))

(defun color--change (function name percent)
  "Return the text of the colour NAME after FUNCTION changed it by PERCENT."
  (apply #'color-rgb-to-hex
         (apply #'color-hsl-to-rgb
                (apply function (append (apply #'color-rgb-to-hsl (color-name-to-rgb name))
                                        (list percent))))))

(defun color-saturate-name (name percent)
  "Return the colour NAME with its saturation more by PERCENT."
  (color--change #'color-saturate-hsl name percent))

(defun color-desaturate-name (name percent)
  "Return the colour NAME with its saturation less by PERCENT."
  (color--change #'color-desaturate-hsl name percent))

(defun color-lighten-name (name percent)
  "Return the colour NAME with its lightness more by PERCENT."
  (color--change #'color-lighten-hsl name percent))

(defun color-darken-name (name percent)
  "Return the colour NAME with its lightness less by PERCENT."
  (color--change #'color-darken-hsl name percent))

;;;; The spaces of the CIE

(defun color--times (matrix x y z)
  "Return the product of MATRIX, a list of rows, and X, Y and Z."
  (mapcar (lambda (row) (+ (* (nth 0 row) x) (* (nth 1 row) y) (* (nth 2 row) z)))
          matrix))

(defun color-srgb-to-xyz (red green blue)
  "Return X, Y and Z of RED, GREEN and BLUE."
  (apply #'color--times
         '((0.4124564 0.3575761 0.1804375)
           (0.21266729 0.7151522 0.0721750)
           (0.0193339 0.1191920 0.9503041))
         (mapcar (lambda (part)
                   ;; Emacs 28.2: 12.95 and not the 12.92 of the standard.
                   (if (<= part 0.04045)
                       (/ part 12.95)
                     (expt (/ (+ part 0.055) 1.055) 2.4)))
                 (list red green blue))))

(defun color-xyz-to-srgb (x y z)
  "Return red, green and blue of X, Y and Z."
  (mapcar (lambda (part)
            (if (<= part 0.0031308)
                (* 12.92 part)
              (- (* 1.055 (expt part (/ 1 2.4))) 0.055)))
          (color--times '((3.2404542 -1.5371385 -0.4985314)
                          (-0.9692660 1.8760108 0.0415560)
                          (0.0556434 -0.2040259 1.0572252))
                        x y z)))

(defun color-xyz-to-lab (x y z &optional white-point)
  "Return the L, a and b of X, Y and Z with WHITE-POINT, that of D65 by default."
  (let ((parts (cl-mapcar (lambda (part white)
                            (let ((ratio (/ part (float white))))
                              (if (> ratio color-cie-ε)
                                  (expt ratio (/ 1 3.0))
                                (/ (+ (* color-cie-κ ratio) 16) 116.0))))
                          (list x y z) (or white-point color-d65-xyz))))
    (cl-destructuring-bind (fx fy fz) parts
      (list (- (* 116 fy) 16) (* 500 (- fx fy)) (* 200 (- fy fz))))))

(defun color-lab-to-xyz (l a b &optional white-point)
  "Return X, Y and Z of L, A and B with WHITE-POINT, that of D65 by default."
  (let* ((fy (/ (+ l 16) 116.0))
         (back (lambda (f)
                 (if (> (expt f 3) color-cie-ε)
                     (expt f 3)
                   (/ (- (* 116 f) 16) color-cie-κ)))))
    (cl-mapcar #'*
               (list (funcall back (+ (/ a 500.0) fy))
                     (if (> l (* color-cie-κ color-cie-ε))
                         (expt fy 3)
                       (/ l color-cie-κ))
                     (funcall back (- fy (/ b 200.0))))
               (or white-point color-d65-xyz))))

(defun color-srgb-to-lab (red green blue)
  "Return the L, a and b of RED, GREEN and BLUE."
  (apply #'color-xyz-to-lab (color-srgb-to-xyz red green blue)))

(defun color-lab-to-srgb (l a b)
  "Return red, green and blue of L, A and B."
  (apply #'color-xyz-to-srgb (color-lab-to-xyz l a b)))

(defun color-xyz-to-xyy (x y z)
  "Return the shares of X and Y in their sum with Z, and Y."
  (let ((sum (float (+ x y z))))
    (list (/ x sum) (/ y sum) y)))

(defun color-xyy-to-xyz (x y big-y)
  "Return X, Y and Z of the shares X and Y and the value BIG-Y."
  (list (/ (* big-y x) (float y)) big-y (/ (* big-y (- 1 x y)) (float y))))

(defun color-lab-to-lch (l a b)
  "Return L, the chroma and the hue of L, A and B."
  (list l (sqrt (+ (* a a) (* b b))) (atan b a)))

(defun color-lch-to-lab (l c h)
  "Return L, a and b of L, the chroma C and the hue H."
  (list l (* c (cos h)) (* c (sin h))))

;;;; Differences

(defun color--angle (a b)
  "Return the angle of A and B, from 0 to a full turn."
  (if (and (= a 0) (= b 0)) 0.0 (mod (atan b a) (* 2 float-pi))))

(defun color--mean-angle (h1 h2 chroma)
  "Return the mean of the angles H1 and H2; CHROMA of 0 means that one has none."
  (cond ((= chroma 0) (+ h1 h2))
        ((<= (abs (- h1 h2)) float-pi) (/ (+ h1 h2) 2.0))
        ((< (+ h1 h2) (* 2 float-pi)) (/ (+ h1 h2 (* 2 float-pi)) 2.0))
        (t (/ (- (+ h1 h2) (* 2 float-pi)) 2.0))))

(defun color--turn (h1 h2 chroma)
  "Return the way from the angle H1 to H2; CHROMA of 0 means that one has none."
  (let ((turn (- h2 h1)))
    (cond ((= chroma 0) 0.0)
          ((> turn float-pi) (- turn (* 2 float-pi)))
          ((< turn (- float-pi)) (+ turn (* 2 float-pi)))
          (t turn))))

(defun color--seventh (chroma)
  "Return how far CHROMA is on the way from grey, as the differences weigh it."
  (sqrt (/ (expt chroma 7.0) (+ (expt chroma 7.0) (expt 25.0 7)))))

(defun color--hue-weight (hue)
  "Return the weight of HUE, an angle."
  (cl-flet ((wave (share times degrees)
              (* share (cos (+ (* times hue) (degrees-to-radians degrees))))))
    (+ 1 (wave -0.17 1 -30) (wave 0.24 2 0) (wave 0.32 3 6) (wave -0.20 4 -63))))

(defun color-cie-de2000 (color1 color2 &optional kL kC kH)
  "Return the difference of COLOR1 and COLOR2, lists of L, a and b.
KL, KC and KH are the weights of lightness, chroma and hue, 1 by default."
  (cl-destructuring-bind ((l1 a1 b1) (l2 a2 b2)) (list color1 color2)
    (let* ((mean-chroma (/ (+ (nth 1 (color-lab-to-lch l1 a1 b1))
                              (nth 1 (color-lab-to-lch l2 a2 b2)))
                           2.0))
           (stretch (+ 1 (* 0.5 (- 1 (color--seventh mean-chroma)))))
           (a1 (* stretch a1)) (a2 (* stretch a2))
           (c1 (nth 1 (color-lab-to-lch l1 a1 b1)))
           (c2 (nth 1 (color-lab-to-lch l2 a2 b2)))
           (h1 (color--angle a1 b1)) (h2 (color--angle a2 b2))
           (dh (* 2 (sqrt (* c1 c2)) (sin (/ (color--turn h1 h2 (* c1 c2)) 2.0))))
           (l (/ (+ l1 l2) 2.0)) (c (/ (+ c1 c2) 2.0))
           (h (color--mean-angle h1 h2 (* c1 c2)))
           (sl (+ 1 (/ (* 0.015 (expt (- l 50) 2)) (sqrt (+ 20 (expt (- l 50) 2))))))
           (sc (+ 1 (* 0.045 c)))
           (sh (+ 1 (* 0.015 c (color--hue-weight h))))
           (bend (degrees-to-radians
                  (* 60 (exp (- (expt (/ (- h (degrees-to-radians 275))
                                         (degrees-to-radians 25))
                                      2))))))
           (mix (* -2 (color--seventh c) (sin bend)))
           (tl (/ (- l2 l1) (* sl (or kL 1))))
           (tc (/ (- c2 c1) (* sc (or kC 1))))
           (th (/ dh (* sh (or kH 1)))))
      (sqrt (+ (* tl tl) (* tc tc) (* th th) (* mix tc th))))))

(provide 'color)
;;; color.el ends here
