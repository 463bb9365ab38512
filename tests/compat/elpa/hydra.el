;;; hydra.el --- what of elpa-hydra needs no buffer  -*- lexical-binding: t; -*-
;; libraries: lv hydra

(show (hydra--callablep 'ignore))
(show (functionp 'hydra-set-transient-map))
(show (macrop 'defhydra))
