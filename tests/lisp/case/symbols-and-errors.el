;;; what is refused  -*- lexical-binding: t; -*-

(upcase 1.5) ;; signals (wrong-type-argument char-or-string-p 1.5)
(downcase 'a) ;; signals (wrong-type-argument char-or-string-p a)
(capitalize nil) ;; signals (wrong-type-argument char-or-string-p nil)
(upcase -1) ;; signals wrong-type-argument
(upcase [97]) ;; signals wrong-type-argument
