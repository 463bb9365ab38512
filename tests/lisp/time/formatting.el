;;; format-time-string  -*- lexical-binding: t; -*-

(format-time-string "%Y-%m-%d %H:%M:%S" 0 t)
;; => "1970-01-01 00:00:00"
(format-time-string "%a %A %b %B %d %e %j %y" 951782400 t)
;; => "Tue Tuesday Feb February 29 29 060 00"
(format-time-string "%I:%M %p %Z %z" 3600 t)
;; => "01:00 AM GMT +0000"
(format-time-string "%F %T %D %R" 1000000000 t)
;; => "2001-09-09 01:46:40 09/09/01 01:46"
(format-time-string "%s %% %n%t|" 12345 t)
;; => "12345 % \n	|"
(format-time-string "%3N %6N %N" '(0 0 123456 789000) t)
;; => "123 123456 123456789"
(format-time-string "%H:%M" 0 3600)
;; => "01:00"
(format-time-string "%U %W %V %G %u %w" 1000000000 t)
;; => "36 36 36 2001 7 0"
(format-time-string "%-d %_d %05d %^a %C" 0 t)
;; => "1  1 00001 THU 19"
