;;; with-simulated-input.el --- what of elpa-with-simulated-input needs no buffer  -*- lexical-binding: t; -*-
;; libraries: s with-simulated-input

(show (macrop 'with-simulated-input))
