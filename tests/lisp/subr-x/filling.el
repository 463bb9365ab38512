;; -*- lexical-binding: t -*-
;; Lines of a certain width: indentation, ends of sentences, scripts without spaces.
(string-fill "  xaa  bb c" 5)
;; => "  xaa\nbb c"
(string-fill "a.  b.\nc" 40)
;; => "a.  b.  c"
(string-fill "aaa\n\n  bbb  ccc\n\n" 6)
;; => "aaa\n\n  bbb\nccc\n\n"
(string-fill "日本語\n日本語" 40)
;; => "日本語日本語"
(string-fill "日本語日本語" 8)
;; => "日本語日\n本語"
(string-fill "日本語。日本語" 7)
;; => "日本語。\n日本語"
(string-fill "x語語y zz" 2)
;; => "x\n語\n語\ny\nzz"
(string-fill "" 3)
;; => ""
