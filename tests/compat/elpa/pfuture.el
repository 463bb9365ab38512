;;; pfuture.el --- what of elpa-pfuture needs no buffer  -*- lexical-binding: t; -*-
;; libraries: pfuture

(show (functionp 'pfuture-new))
(show (macrop 'pfuture-callback))
