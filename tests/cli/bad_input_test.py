#!/usr/bin/env python3
"""Whatever is fed to the program, it ends with a clear message and a status of its own, never by a signal."""
import os
import signal
import subprocess
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from harness import CommandLineTest, main  # noqa: E402

DEPTH = 100000


class BadInput(CommandLineTest):
    def test_endless_recursion_is_a_lisp_error(self):
        self.assert_error(r'(?i)nesting|recursion|depth', self.evaluate('(progn (defun deeper (n) (1+ (deeper n))) (deeper 1))'))

    def test_endless_recursion_can_be_handled(self):
        self.assert_prints('caught', '(progn (defun deeper (n) (1+ (deeper n))) (princ (condition-case nil (deeper 1) (error \'caught))))')

    def test_endless_recursion_through_builtins_is_a_lisp_error(self):
        for form in ('(progn (defun f (x) (mapcar #\'f (list x))) (f 1))', '(progn (defun f (x) (apply #\'f (list x))) (f 1))',
                     '(progn (defun f (x y) (sort (list 2 1) #\'f)) (f 1 2))', '(progn (defun f (_) (eval \'(f 1))) (f 1))',
                     '(progn (defmacro m () \'(m)) (m))', '(progn (defun f (k v) (maphash #\'f h)) (setq h (make-hash-table)) (puthash 1 1 h) (f 1 1))'):
            self.assert_error(r'(?i)nesting|recursion|depth|stack', self.evaluate(form))

    def test_a_vector_of_impossible_size_is_memory_exhausted(self):
        self.assert_error(r'(?i)memory|size|overflow', self.evaluate('(make-vector most-positive-fixnum 0)'))

    def test_other_impossible_sizes_are_errors(self):
        for form in ('(make-string most-positive-fixnum ?a)', '(make-bool-vector most-positive-fixnum t)', '(make-record \'r most-positive-fixnum 0)',
                     '(ash 1 most-positive-fixnum)', '(make-hash-table :size most-positive-fixnum)', '(expt 3 most-positive-fixnum)'):
            self.assert_error(r'(?i)memory|size|overflow|range|error', self.evaluate(form))

    def test_a_deep_list_is_read_printed_and_compared(self):
        text = '(' * DEPTH + ')' * DEPTH
        path = self.write('deep.el', '(setq a \'%s)\n(setq b \'%s)\n' % (text, text))
        program = '(princ (list (condition-case nil (equal a b) (error \'refused)) (condition-case nil (length (prin1-to-string a)) (error \'refused))))'
        ending = self.run_program('-Q', '--batch', '-l', path, '--eval', program)
        self.assertTrue(ending.status in (0, 255), ending.err[-300:])
        if ending.status == 0:
            self.assertRegex(ending.out, r'^\((t|refused) (200001|refused)\)$')
        else:
            self.assertRegex(ending.err, r'(?i)nest|deep|depth')

    def test_a_deep_list_made_by_lisp_is_printed_compared_and_collected(self):
        form = '(let (a b) (dotimes (_ %d) (setq a (list a) b (list b))) (garbage-collect)' \
               ' (princ (list (condition-case nil (equal a b) (error \'refused)) (condition-case nil (length (prin1-to-string a)) (error \'refused)))))' % DEPTH
        ending = self.evaluate(form)
        self.assertEqual(ending.status, 0, ending.err[-300:])
        self.assertRegex(ending.out, r'^\((t|refused) (200\d\d\d|refused)\)$')

    def test_deep_vectors_quotes_and_sxhash_do_no_harm(self):
        for form in ('(let (v) (dotimes (_ %d) (setq v (vector v))) (garbage-collect) (sxhash-equal v) (copy-tree v t))' % DEPTH,
                     '(read (concat (make-string %d ?\') "a"))' % DEPTH, '(read (make-string %d ?\\[))' % DEPTH,
                     '(eval (let ((f 1)) (dotimes (_ %d) (setq f (list \'1+ f))) f))' % DEPTH,
                     '(let (f) (dotimes (_ %d) (setq f (list \'progn f))) (macroexpand-all f))' % DEPTH):
            self.assertIn(self.evaluate(form).status, (0, 255))

    def test_a_circular_list_has_no_length(self):
        self.assert_error(r'(?i)circular|loop', self.evaluate('(let ((x (list 1 2))) (setcdr (cdr x) x) (length x))'))

    def test_circular_data_stops_every_function_that_walks(self):
        for call in ('(append x nil)', '(mapcar #\'identity x)', '(copy-sequence x)', '(reverse x)', '(apply #\'list x)', '(nth 5000000 x)',
                     '(equal x y)', '(sxhash-equal x)', '(princ x)', '(memq 9 x)', '(assq 9 x)', '(eval x)', '(vconcat x)', '(concat x)'):
            form = '(let ((x (list 1 2)) (y (list 1 2))) (setcdr (cdr x) x) (setcdr (cdr y) y) %s)' % call
            self.assertIn(self.evaluate(form).status, (0, 255), call)

    def test_an_index_past_a_multibyte_string_is_out_of_range(self):
        self.assert_error(r'(?i)out of range.*é.*5', self.evaluate('(aref "é" 5)'))

    def test_invalid_utf8_in_a_source_file_is_read_as_raw_bytes_or_refused(self):
        path = self.write('bytes.el', b'(setq s "a\xff\xfeb\xc3")\n(princ (length s))\n')
        ending = self.run_program('-Q', '--batch', '-l', path)
        self.assertIn(ending.status, (0, 255))
        self.assertTrue(ending.out == '5' or 'bytes.el' in ending.err or 'UTF-8' in ending.err, ending.out + ending.err)

    def test_nul_bytes_and_random_bytes_in_a_source_file_do_no_harm(self):
        for number, text in enumerate((b'\0\0\0', b'(princ "\0")', bytes(range(256)), b'\xef\xbb\xbf(princ 1)', b'(' + b'\xff' * 1000, b'#' * 5000)):
            path = self.write('bytes%d.el' % number, text)
            self.assertIn(self.run_program('-Q', '--batch', '-l', path).status, (0, 255))

    def test_an_unterminated_string_is_reported_where_it_starts(self):
        path = self.write('open.el', '(setq a 1)\n\n  (setq b "never closed\nmore\n')
        self.assert_error(r'open\.el:3:\d+', self.run_program('-Q', '--batch', '-l', path))

    def test_an_unterminated_list_is_reported_where_it_starts(self):
        path = self.write('open.el', '(setq a 1)\n(defun f ()\n  (list 1 2)\n')
        self.assert_error(r'open\.el:2:\d+', self.run_program('-Q', '--batch', '-l', path))

    def test_a_stray_bracket_is_reported_with_its_place(self):
        path = self.write('stray.el', '(setq a 1)\n(setq b 2))\n')
        self.assert_error(r'stray\.el:2:\d+', self.run_program('-Q', '--batch', '-l', path))

    def test_a_directory_is_no_file(self):
        self.assert_error(r'(?i)directory|regular|cannot', self.run_program('-Q', '--batch', '-l', self.directory + '/'))
        self.assertNotEqual(self.run_program(self.directory).status, 0)

    def test_a_missing_file_is_named(self):
        self.assert_error(r'no-such-file\.el', self.run_program('-Q', '--batch', '-l', 'no-such-file.el'))

    def test_a_file_that_may_not_be_read_is_named(self):
        path = self.write('secret.el', '1')
        os.chmod(path, 0)
        if os.access(path, os.R_OK):
            self.skipTest('this user may read everything')
        self.assert_error(r'secret\.el', self.run_program('-Q', '--batch', '-l', path))

    def test_a_closed_standard_output_ends_the_program_quietly(self):
        ending = self.evaluate('(dotimes (i 100000) (princ i) (terpri))', stdout=None, preexec_fn=lambda: os.close(1))
        self.assertLess(ending.status, 256)

    def test_a_reader_that_goes_away_ends_the_program(self):
        script = self.write('many.el', '(dotimes (i 300000) (princ i) (terpri))\n')
        command = '"$0" -Q --batch -l "$1" | head -n 1; echo ${PIPESTATUS[0]}'
        from harness import PROGRAM
        done = subprocess.run(['bash', '-c', command, PROGRAM, script], stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=60, check=False)
        first, status = done.stdout.decode().split()
        self.assertEqual(first, '0')
        self.assertIn(int(status), (0, 1, 141, 255))

    def test_a_full_device_is_reported_or_survived(self):
        if not os.path.exists('/dev/full'):
            self.skipTest('no /dev/full here')
        with open('/dev/full', 'wb') as full:
            self.assertLess(self.evaluate('(dotimes (i 1000) (princ "xxxxxxxxxxxxxxxxxxxx"))', stdout=full).status, 256)

    def test_an_interrupt_ends_loops_of_lisp_and_of_builtins(self):
        from harness import PROGRAM
        forms = ('(while t)', '(make-list most-positive-fixnum 0)', '(while t (sort (make-list 100000 1) #\'<))')
        for form in forms:
            command = [PROGRAM, '-Q', '--batch', '--memory-limit', '2G', '--eval', '(progn (princ "on\n") (flush-standard-output))', '--eval', form]
            with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as program:
                program.stdout.readline()
                program.send_signal(signal.SIGINT)
                try:
                    status = program.wait(timeout=50)
                except subprocess.TimeoutExpired:
                    program.kill()
                    self.fail('%s goes on' % form)
                self.assertGreaterEqual(status, 0, form)

    def test_endless_growth_is_memory_exhausted_under_a_limit(self):
        for form in ('(make-list most-positive-fixnum 0)', '(let ((l (list 1))) (while t (setq l (append l l))))'):
            self.assert_error(r'(?i)memory', self.evaluate(form, '--memory-limit', '100M'))

    def test_an_error_inside_an_error_handler_is_reported(self):
        self.assert_error(r'second', self.evaluate('(condition-case nil (error "first") (error (error "second")))'))

    def test_an_uncaught_throw_is_an_error(self):
        self.assert_error(r'(?i)no catch', self.evaluate("(throw 'nowhere 1)"))

    def test_printing_to_something_unprintable_is_an_error(self):
        self.assertIn(self.evaluate('(princ 1 5)').status, (0, 255))

    def test_a_very_long_line_and_symbol_are_fine(self):
        path = self.write('long.el', '(setq %s "%s")\n(princ (length %s))' % ('v' * 50000, 'x' * 1000000, 'v' * 50000))
        self.assertEqual(self.run_program('-Q', '--batch', '-l', path).out, '1000000')


if __name__ == '__main__':
    main()
