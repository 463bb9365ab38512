;;; defcustom and friends outside an editor  -*- lexical-binding: t; -*-

(defcustom t-eval-option 5 "Doc." :type 'integer :group 'emacs)
;; => t-eval-option
t-eval-option
;; => 5
(special-variable-p 't-eval-option)
;; => t
(list (and (custom-variable-p 't-eval-option) t) (get 't-eval-option 'custom-type))
;; => (t integer)
(defgroup t-eval-grp nil "A group." :group 'emacs)
;; => t-eval-grp
