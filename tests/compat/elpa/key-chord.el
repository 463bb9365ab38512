;;; key-chord.el --- what of elpa-key-chord needs no buffer  -*- lexical-binding: t; -*-
;; libraries: key-chord

(show (functionp 'key-chord-define))
(show (let ((m (make-sparse-keymap))) (key-chord-define m "ab" 'foo) (lookup-key m [key-chord ?a ?b])))
