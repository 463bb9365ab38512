;;; characters by name  -*- lexical-binding: t; -*-

(condition-case e (read-from-string "?\\N{CJK UNIFIED IDEOGRAPH-4E00}") (error e))
;; => (invalid-read-syntax "\\N{CJK UNIFIED IDEOGRAPH-4E00}")
(car (read-from-string "?\\N{CJK IDEOGRAPH-4e00}"))
;; => 19968
(car (read-from-string "?\\N{CJK IDEOGRAPH-20000}"))
;; => 131072
(condition-case e (read-from-string "?\\N{CJK IDEOGRAPH-33FF}") (error e))
;; => (invalid-read-syntax "\\N{CJK IDEOGRAPH-33FF}")
(car (read-from-string "?\\N{CJK IDEOGRAPH-9FFF}"))
;; => 40959
(car (read-from-string "?\\N{CJK IDEOGRAPH-3400}"))
;; => 13312
(car (read-from-string "?\\N{HANGUL SYLLABLE GAG}"))
;; => 44033
(car (read-from-string "?\\N{HANGUL SYLLABLE HIH}"))
;; => 55203
(car (read-from-string "?\\N{CJK COMPATIBILITY IDEOGRAPH-F900}"))
;; => 63744
(car (read-from-string "?\\N{TANGUT IDEOGRAPH-17000}"))
;; => 94208
(car (read-from-string "?\\N{START OF HEADING}"))
;; => 1
(condition-case e (read-from-string "?\\N{CARRIAGE RETURN}") (error e))
;; => (invalid-read-syntax "\\N{CARRIAGE RETURN}")
(car (read-from-string "?\\N{CARRIAGE RETURN (CR)}"))
;; => 13
(car (read-from-string "?\\N{LATIN CAPITAL LETTER OI}"))
;; => 418
(condition-case e (read-from-string "?\\N{WAW WITH SMALL V}") (error e))
;; => (invalid-read-syntax "\\N{WAW WITH SMALL V}")
(car (read-from-string "?\\N{GREEK SMALL LETTER FINAL SIGMA}"))
;; => 962
(car (read-from-string "?\\N{PERIOD}"))
;; => 46
(car (read-from-string "?\\N{FULL STOP}"))
;; => 46
(car (read-from-string "?\\N{SPACING GRAVE}"))
;; => 96
(condition-case e (read-from-string "?\\N{LATIN SMALL LETTER GHA}") (error e))
;; => (invalid-read-syntax "\\N{LATIN SMALL LETTER GHA}")
(car (read-from-string "?\\N{DELETE}"))
;; => 127
(car (read-from-string "?\\N{BACKSPACE}"))
;; => 8
(condition-case e (read-from-string "?\\N{NBSP}") (error e))
;; => (invalid-read-syntax "\\N{NBSP}")
(car (read-from-string "?\\N{ZERO WIDTH NO-BREAK SPACE}"))
;; => 65279
(car (read-from-string "?\\N{BYTE ORDER MARK}"))
;; => 65279
(condition-case e (read-from-string "?\\N{<control>}") (error e))
;; => (invalid-read-syntax "\\N{<control>}")
(car (read-from-string "?\\N{HANGUL JONGSEONG KIYEOK}"))
;; => 4520
(car (read-from-string "?\\N{EURO SIGN}"))
;; => 8364
(car (read-from-string "?\\N{MATHEMATICAL BOLD CAPITAL A}"))
;; => 119808
(car (read-from-string "?\\N{EGYPTIAN HIEROGLYPH A001}"))
;; => 77824
(car (read-from-string "?\\N{LINEAR B SYLLABLE B008 A}"))
;; => 65536
(car (read-from-string "?\\N{NUSHU CHARACTER-1B170}"))
;; => 110960
(car (read-from-string "?\\N{BAMUM LETTER PHASE-A NGKUE MFON}"))
;; => 92160
