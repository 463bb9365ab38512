;;; Charsets of two and more bytes  -*- lexical-binding: t; -*-

(defun bytes (text coding) (append (encode-coding-string text coding) nil))
(defun text (bytes coding) (substring-no-properties (decode-coding-string bytes coding)))
(defun chars (bytes coding) (append (decode-coding-string bytes coding) nil))
(defconst two-byte '(shift_jis cp932 euc-jp big5 gb2312 gbk gb18030 euc-kr cp949))

(mapcar #'coding-system-p '(shift_jis japanese-shift-jis-dos sjis cp932 euc-jp iso-2022-jp big5 gb2312 gbk gb18030 euc-kr korean-iso-8bit-unix cp949))
;; => (t t t t t t t t t t t t t)
(mapcar #'coding-system-base '(shift_jis cp932 euc-jp junet cp950 euc-cn windows-936 gb18030 ks_c_5601-1987 cp949))
;; => (japanese-shift-jis japanese-cp932 japanese-iso-8bit iso-2022-jp chinese-big5 chinese-iso-8bit chinese-gbk chinese-gb18030 korean-iso-8bit korean-cp949)
(mapcar #'coding-system-type two-byte)
;; => (shift-jis charset iso-2022 big5 iso-2022 charset charset iso-2022 charset)
(mapcar (lambda (c) (coding-system-get c :mime-charset)) two-byte)
;; => (shift_jis nil euc-jp big5 gb2312 gbk gb18030 euc-kr nil)
(mapcar #'coding-system-aliases '(euc-jp-dos big5))
;; => ((japanese-iso-8bit-dos euc-japan-1990-dos euc-japan-dos euc-jp-dos) (chinese-big5 big5 cn-big5 cp950))

;; Each coding says its own bytes for a character and reads them again; what it has not is a space.
(mapcar (lambda (c) (bytes "a中" c)) two-byte)
;; => ((97 146 134) (97 146 134) (97 195 230) (97 164 164) (97 214 208) (97 214 208) (97 214 208) (97 241 233) (97 241 233))
(mapcar (lambda (c) (text (encode-coding-string "a中あé한ｱ漢" c) c)) two-byte)
;; => ("a中あ  ｱ漢" "a中あ  ｱ漢" "a中あé ｱ漢" "a中    漢" "a中あé   " "a中あé  漢" "a中あé한ｱ漢" "a中あ 한 漢" "a中あ 한 漢")
(bytes "😀é中" 'gb18030)
;; => (148 57 252 54 168 166 214 208)
(text "\2270\2010\2249\3746" 'gb18030)
;; => "𥢈😀"
(mapcar (lambda (c) (bytes "¥~\\" c)) '(shift_jis cp932 euc-jp iso-2022-jp))
;; => ((32 126 92) (32 126 92) (27 40 74 92 126 92 27 40 66) (27 40 74 92 27 40 66 126 92))

;; Bytes that are no character stay.
(mapcar (lambda (c) (chars "\244\n\242\377\200x" c)) two-byte)
;; => ((65380 10 65378 4194303 4194176 120) (65380 10 65378 4194303 4194176 120) (4194212 10 4194210 4194303 4194176 120) (4194212 10 4194210 4194303 4194176 120) (4194212 10 4194210 4194303 4194176 120) (4194212 10 4194210 4194303 4194176 120) (4194212 10 4194210 4194303 4194176 120) (4194212 10 4194210 4194303 4194176 120) (4194212 10 4194210 4194303 4194176 120))
(list (chars "\216\372\337" 'euc-jp) (chars "\217\377\330\340" 'euc-jp) (chars "\2010\201A" 'gb18030) (chars "\242\257" 'euc-jp) (chars "\201\177" 'gbk) (chars "\242\314" 'big5))
;; => ((4194190 4194298 4194271) (4194191 4194303 4194264 4194272) (4194177 48 19972) (1310828) (1441855) (1245515))
(bytes (string #x14006c #x3fffe0 #x16003f) 'euc-jp)
;; => (162 175 224 32)

;; The text says which charset its characters came from.
(list (decode-coding-string "a\244\242b\216\261" 'euc-jp) (decode-coding-string "\261\202\240" 'cp932) (decode-coding-string "a\326\320" 'gbk))
;; => (#("aあbｱ" 1 3 (charset japanese-jisx0208) 3 4 (charset katakana-jisx0201)) #("ｱあ" 0 1 (charset katakana-sjis) 1 2 (charset cp932-2-byte)) #("a中" 1 2 (charset chinese-gbk)))
(mapcar (lambda (c) (decode-coding-string "a" c)) '(euc-jp iso-2022-jp))
;; => ("a" "a")

;; ISO-2022-JP.
(mapcar (lambda (s) (bytes s 'iso-2022-jp)) '("aあb" "あ\nい" "あéい" "あ¥"))
;; => ((97 27 36 66 36 34 27 40 66 98) (27 36 66 36 34 27 40 66 10 27 36 66 36 36 27 40 66) (27 36 66 36 34 27 40 66 32 27 36 66 36 36 27 40 66) (27 36 66 36 34 27 40 74 92 27 40 66))
(mapcar (lambda (s) (chars s 'iso-2022-jp)) '("\e$B$\"\e(Ba" "\e$(B$\"\n$\"" "\e(J~\\" "\e$B$ \"" "\e$B\220$\"" "\e" "\e(Ha"))
;; => ((12354 97) (12354 10 12354) (8254 165) (36 32 34) (4194192 36 34) (27) (27 40 72 97))

;; Line ends.
(list (bytes "あ\n" 'euc-jp-dos) (text "\244\242\r\na\r\n" 'euc-jp) (text "\244\242\n" 'euc-jp-unix) (bytes "\n" 'sjis-mac))
;; => ((164 162 13 10) "あ\na\n" "あ\n" (13))

(mapcar (lambda (c) (unencodable-char-position 0 4 c nil "aあ한é")) '(euc-jp euc-kr gb18030 shift_jis iso-2022-jp))
;; => (2 3 nil 2 2)
(check-coding-systems-region "あ¥ｱ" nil '(euc-jp iso-2022-jp big5 us-ascii))
;; => ((iso-2022-jp 2) (big5 0 1 2) (us-ascii 0 1 2))

;; Single codes.
(mapcar #'decode-sjis-char '(#x82a0 65 #xb1 #x815c))
;; => (12354 65 65393 8212)
(mapcar #'decode-big5-char '(#xa440 65 #xa2cc))
;; => (19968 65 1245515)
(list (encode-sjis-char ?あ) (encode-sjis-char ?A) (encode-big5-char ?中) (encode-big5-char 0))
;; => (33440 65 42148 0)
(decode-sjis-char #x8000)
;; signals (error "Invalid code: 32768")
(decode-big5-char #x10000)
;; signals (error "Invalid code: 65536")
(decode-sjis-char -1)
;; signals (wrong-type-argument wholenump -1)
(encode-big5-char 'a)
;; signals (wrong-type-argument characterp a)
(encode-sjis-char ?é)
;; emlet signals (error "No code in shift_jis for the character 233")
;; What is cut off at the end belongs to no charset.
(mapcar (lambda (row)
          (let ((whole (car row)) (spans nil))
            (dolist (coding (cdr row))
              (push (mapcar (lambda (tail) (next-property-change 0 (decode-coding-string (concat whole tail) coding)))
                            '("\201" "\260" "a\376" "\377" "\2010" "\2010\201" "\2601\377"))
                    spans))
            (nreverse spans)))
        '(("\260\241" gbk big5 cp949 gb2312 euc-kr euc-jp gb18030) ("\210\237" shift_jis cp932)))
;; => (((1 1 2 nil nil 3 nil) (nil 1 2 nil nil nil nil) (1 1 nil nil nil 3 nil) (nil 1 2 nil nil nil nil) (nil 1 2 nil nil nil nil) (nil 1 2 nil nil nil nil) (1 1 2 nil 1 1 1)) ((1 1 nil nil nil 3 1) (1 1 nil nil nil 3 1)))
