;;; key-chord.el --- what of elpa-key-chord needs no buffer  -*- lexical-binding: t; -*-
;; libraries: key-chord

(show (functionp 'key-chord-define))
(show (key-chord-lookup-key1 nil "a"))
