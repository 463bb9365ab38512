;;; positions count characters  -*- lexical-binding: t; -*-

(progn (string-match "本" "日本語") (match-data))
;; => (1 2)
(progn (string-match ".é" "aéb") (match-string 0 "aéb"))
;; => "aé"
(string-match "\351" "caf\351")
;; => 3
(string-match "é" "caf\351")
;; => nil
(string-match "[^a]" "aé")
;; => 1
