;;; key-chord.el --- what of elpa-key-chord needs no buffer  -*- lexical-binding: t; -*-
;; libraries: key-chord

(show (functionp 'key-chord-define))
(show (let ((m (make-sparse-keymap))) (key-chord-define m "ab" 'foo) (lookup-key m [key-chord ?a ?b])))
(show (let ((m (make-sparse-keymap))) (key-chord-define m "ab" 'foo) (list (lookup-key m [key-chord ?b ?a]) (lookup-key m [key-chord ?a ?c]))))
(show (let ((m (make-sparse-keymap))) (key-chord-define m "aa" 'foo) (lookup-key m [key-chord ?a ?a])))
(show (let ((m (make-sparse-keymap))) (key-chord-define m "ab" 'foo) (key-chord-define m "ab" nil) (lookup-key m [key-chord ?a ?b])))
(show (condition-case e (key-chord-define (make-sparse-keymap) "abc" 'foo) (error e)))
(show (let ((m (make-sparse-keymap))) (key-chord-define m "xy" 'foo) (list (key-chord-lookup-key1 m [key-chord ?x ?y]) (key-chord-lookup-key1 m [key-chord ?y ?x]) (key-chord-lookup-key1 m "ab"))))
(show (progn (key-chord-define-global "qw" 'smoke) (list (lookup-key (current-global-map) [key-chord ?q ?w]) (lookup-key (current-global-map) [key-chord ?w ?q]))))
(show (key-chord-lookup-key [key-chord ?q ?w]))
(show (progn (key-chord-unset-global "qw") (lookup-key (current-global-map) [key-chord ?q ?w])))
(show (list key-chord-two-keys-delay key-chord-one-key-delay key-chord-in-macros))
(show (let ((m (make-sparse-keymap))) (key-chord-define m "ab" 'foo) m))
