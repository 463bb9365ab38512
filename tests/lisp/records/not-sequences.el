;;; records are not vectors  -*- lexical-binding: t; -*-

(vectorp (record 'a 1))
;; => nil
(arrayp (record 'a 1))
;; => nil
(sequencep (record 'a 1))
;; => nil
(length (record 'a 1))
;; => 2
(nreverse (record 'a 1)) ;; signals (wrong-type-argument arrayp #s(a 1))
