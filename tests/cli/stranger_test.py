#!/usr/bin/env python3
"""What a stranger tries: odd command lines, odd files, no terminal, recursion through everything, forms without bound."""
import os
import subprocess
import sys
import threading

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from harness import PROGRAM, CommandLineTest, main  # noqa: E402

RECURSIONS = (
    '(defun f (&rest _) (mapcar #\'f (list 1)))', '(defun f (&rest _) (sort (list 2 1) #\'f))', '(defun f (&rest _) (sort (vector 2 1) #\'f))',
    '(defun f (&rest _) (apply #\'f \'(1)))', '(defun f (&rest _) (1+ (funcall #\'f)))', '(defun f (&rest _) (condition-case nil (f) (arith-error 1)))',
    '(defun f (&rest _) (unwind-protect (f) (ignore 1)))', '(defun f (&rest _) (unwind-protect (error "x") (f)))',
    '(defun f (&rest _) (handler-bind ((error (lambda (_) (f)))) (car 1)))', '(defun f (&rest _) (catch \'a (f)))', '(defun f (&rest _) (eval \'(f) t))',
    '(defun f (&rest _) (mapconcat #\'f \'(1) ""))', '(defun f (&rest _) (mapcan #\'f \'(1)))', '(defun f (&rest _) (seq-reduce #\'f \'(1) 1))',
    '(defun f (&rest _) (mapatoms #\'f))', '(defun f (&rest _) (replace-regexp-in-string "a" #\'f "a"))', '(defun f (&rest _) (prin1 1 #\'f))',
    '(defun f (&rest _) (read (lambda (&optional _c) (f))))', '(defun f (&rest _) (assoc 1 \'((2)) #\'f))', '(defun f (&rest _) (try-completion "a" \'("ab") #\'f))',
    '(defun f (&rest _) (map-char-table #\'f (make-char-table \'x 1)))', '(defun f (&rest _) (funcall (apply-partially #\'f 1)))',
    '(defun f (&rest _) 1) (advice-add \'f :around (lambda (_g &rest _a) (f)))', '(setq hook \'(f)) (defun f (&rest _) (run-hooks \'hook))',
    '(defun f (&rest _) (setq watched 1)) (add-variable-watcher \'watched #\'f)', '(defun f (&rest _) (cl-labels ((g (n) (1+ (g n)))) (g 1)))',
    '(cl-defgeneric f (&rest _)) (cl-defmethod f (&rest _) (1+ (f)))', '(setq h (make-hash-table)) (puthash 1 1 h) (defun f (&rest _) (maphash #\'f h))',
    '(define-hash-table-test \'again (lambda (_a b) (gethash b h)) (lambda (a) (gethash a h) 1)) (setq h (make-hash-table :test \'again))'
    ' (defun f () (puthash 1 1 h))',
    '(setq max-lisp-eval-depth most-positive-fixnum) (defun f (&rest _) (mapcar #\'f (list 1)))',
    '(setq max-lisp-eval-depth most-positive-fixnum) (defun f (&rest _) (eval (list \'f)))')

DEEP = '(let (l) (dotimes (_ 300000) (setq l (list l))) %s)'
DEEP_WALKS = ('(length (format "%S" l))', '(equal l (copy-tree l))', '(sxhash l)', '(flatten-tree l)', '(json-serialize (vconcat l))', '(read (prin1-to-string l))',
              '(macroexpand-all (list \'progn l))', '(eval l)', '(pp-to-string (car (last l)))', '(copy-tree l)', '(garbage-collect)', '(mapconcat #\'identity l "")')
DEEP_FORMS = ('(list \'list f)', '(list \'when t f)', '(list \'lambda nil f)', '(list \'let (list (list \'x f)) \'x)', '(list \'condition-case nil f)', '(list \'quote f)',
              '(list \'cond (list f 1))', '(list \'cl-labels (list (list \'g nil f)) 1)', '(list \'unwind-protect f)', '(list (quote \\`) f)')
BIG_FORMS = {
    '(let (b) (dotimes (i 100000) (push (list (intern (format "v%d" i)) i) b)) (eval (list \'let b \'v5) t))': '5',
    '(let (b) (dotimes (i 100000) (push (list (intern (format "v%d" i)) i) b)) (eval (list \'let* b \'v5) t))': '5',
    '(let (b) (dotimes (i 20000) (push (list (intern (format "v%d" i)) (list \'car nil)) b)) (eval (list \'let b \'v5) t))': 'nil',
    '(length (eval (list \'quote (number-sequence 1 1000000)) t))': '1000000',
    '(eval (cons \'progn (number-sequence 1 1000000)) t)': '1000000',
    '(apply #\'+ (make-list 1000000 1))': '1000000',
    '(apply (lambda (&rest x) (length x)) (make-list 1000000 1))': '1000000',
}
REFUSED_FORMS = ('(eval (cons \'list (number-sequence 1 1000000)) t)', '(let (b) (dotimes (i 100000) (push (list (list \'= \'x i) i) b)) (eval (list \'let \'((x 5)) (cons \'cond b)) t))',
                 '(let (b) (dotimes (i 100000) (push (list (intern (format "v%d" i)) (list \'car nil)) b)) (eval (list \'let b \'v5) t))')


class Recursion(CommandLineTest):
    def test_through_any_function_it_is_a_lisp_error(self):
        for definition in RECURSIONS:
            ending = self.evaluate('(progn %s (f))' % definition, '--no-backtrace')
            self.assert_error(r'(?i)nest|deep|depth|recursion', ending)

    def test_deep_structures_are_walked_or_refused(self):
        for walk in DEEP_WALKS:
            self.assertIn(self.evaluate(DEEP % walk, '--no-backtrace').status, (0, 255), walk)

    def test_deep_forms_are_compiled_or_refused(self):
        for form in DEEP_FORMS:
            for call in ('(eval f t)', '(macroexpand-all f)'):
                text = '(let (f) (dotimes (_ 100000) (setq f %s)) %s)' % (form, call)
                self.assertIn(self.evaluate(text, '--no-backtrace').status, (0, 255), text)

    def test_many_parentheses_are_read(self):
        for text in (b'(' * 3000000, b'(' * 300000 + b')' * 300000, b"'" * 1000000, b'[' * 1000000, b'#1=(' * 50000, b'(.' * 100000, b'#s(' * 100000):
            path = self.write('deep.el', text)
            self.assertIn(self.run_program('-c', path).status, (0, 1), text[:4])
            self.assertIn(self.run_program(stdin=text).status, (0, 1), text[:4])


class FormsWithoutBound(CommandLineTest):
    def test_they_are_compiled_in_time(self):
        for form, value in BIG_FORMS.items():
            ending = self.evaluate('(princ %s)' % form)
            self.assertEqual((ending.out, ending.status), (value, 0), form + ending.err[:300])

    def test_or_refused_with_an_error(self):
        for form in REFUSED_FORMS:
            ending = self.evaluate(form, '--no-backtrace')
            self.assertIn(ending.status, (0, 255), form)


class OddFiles(CommandLineTest):
    def test_a_pipe_is_a_script_and_read_once(self):
        path = os.path.join(self.directory, 'pipe')
        os.mkfifo(path)

        def feed():
            with open(path, 'w', encoding='ascii') as stream:
                stream.write('(princ "fed")\n(car 1)\n')
        feeder = threading.Thread(target=feed)
        feeder.start()
        ending = self.run_program(path)
        feeder.join()
        self.assertEqual((ending.out, ending.status), ('fed', 1))
        self.assertRegex(ending.err, r'pipe:2:1')

    def test_a_device_without_end_is_refused(self):
        self.assertIn(self.run_program('--memory-limit=500M', '-l', '/dev/zero', timeout=120).status, (0, 1))

    def test_full_devices_are_reported(self):
        with open('/dev/full', 'wb') as full:
            done = subprocess.run([PROGRAM, '-p', '(make-string 100 ?x)'], stdout=full, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, timeout=60, check=False)
        self.assertEqual(done.returncode, 1)
        self.assertIn(b'No space left', done.stderr)
        self.assert_error('No space left', self.evaluate('(write-region "x" nil "/dev/full")'))

    def test_closed_streams_do_no_harm(self):
        for closed in (0, 1, 2):
            for arguments in (['-p', '1'], ['-'], [], ['--eval', '(car 1)'], ['--eval', '(read t)'], ['--eval', '(message "x")']):
                done = subprocess.run([PROGRAM, *arguments], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                      preexec_fn=lambda: os.close(closed), timeout=60, check=False)
                self.assertIn(done.returncode, (0, 1), (closed, arguments))

    def test_any_bytes_are_a_script(self):
        for number, text in enumerate((b'', b'\0', b'\xff\xfe(\0p\0', b'\xef\xbb\xbf(princ 1)', b'#!', b'#!x\n', b'\r\n(princ 1)\r\n', b';' * 1000000, b'"' + b'\xf8\x88\x80\x80\x80' * 9)):
            path = self.write('bytes%d.el' % number, text)
            self.assertIn(self.run_program(path).status, (0, 1), text[:20])


class OddCommandLines(CommandLineTest):
    def test_each_has_an_answer(self):
        expected = {(): 0, ('--',): 0, ('-',): 0, ('-', 'a'): 0, ('--eval',): 2, ('--eval', ''): 0, ('--eval', '(1'): 1, ('nope.el',): 1, ('./-x',): 1, ('-f', 'nofun'): 1,
                    ('-f', 'a b'): 1, ('-l', 'none'): 1, ('-L', '/nope', '-p', '1'): 0, ('--memory-limit', '1', '-p', '1'): 1, ('--gc-zeal=foo', '-p', '1'): 1,
                    ('-Z',): 2, ('--no-such',): 2, ('--script',): 2, ('-p', '"\udcff"'): 0, ('-x', '/dev/null', '--bar'): 0}
        for arguments, status in expected.items():
            self.assertEqual(self.run_program(*arguments).status, status, arguments)

    def test_the_prompt_takes_what_comes(self):
        for text, part in ((b') 1\n(+ 20 3)\n', '23'), (b'"open\n', ''), (b'#<x>\n(+ 20 3)\n', '23'), (b'\0\n(+ 20 3)\n', '23'), (b'(car 5) (+ 20 3)', '23'),
                           (b'(setq debug-on-error t)\n(car 1)\n(+ 20 3)\n', '23'), (b'(throw 1 2)\n(signal 1 2)\n(+ 20 3)', '23')):
            ending = self.run_program(stdin=text)
            self.assertIn(ending.status, (0, 1), text)
            self.assertIn(part, ending.out, text)


if __name__ == '__main__':
    main()
