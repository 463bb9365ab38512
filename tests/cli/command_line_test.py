#!/usr/bin/env python3
"""The command line: the options Emacs has work as in Emacs, scripts get their arguments, statuses mean what they say."""
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from harness import CommandLineTest, main  # noqa: E402


class AsEmacsSpellsIt(CommandLineTest):
    def test_eval_evaluates_and_prints_nothing_by_itself(self):
        self.assert_prints('', '(+ 1 2)')
        self.assert_prints('3', '(princ (+ 1 2))')

    def test_forms_given_to_eval_are_lexically_bound(self):
        self.assert_prints('1', '(princ (funcall (let ((x 1)) (lambda () x))))')

    def test_closures_of_a_loop_given_to_eval_have_variables_of_their_own(self):
        loop = "(princ (mapcar #'funcall (let (l) (dolist (x '(1 2)) (push (lambda () x) l)) l)))"
        self.assert_prints('(2 1)', loop)

    def test_loads_evals_and_calls_happen_in_the_order_given(self):
        path = self.write('a.el', '(princ "load ")\n(defun say () (princ "call "))\n')
        ending = self.run_program('-Q', '--batch', '--eval', '(princ "eval ")', '-l', path, '-f', 'say', '--eval', '(princ "end")')
        self.assertEqual((ending.out, ending.status), ('eval load call end', 0))

    def test_directories_of_L_are_searched_for_features(self):
        os.mkdir(os.path.join(self.directory, 'lib'))
        self.write('lib/feature-here.el', "(defvar feature-here 'yes)\n(provide 'feature-here)\n")
        ending = self.run_program('-Q', '--batch', '-L', 'lib', '-l', 'feature-here', '--eval', '(princ feature-here)')
        self.assertEqual((ending.out, ending.status), ('yes', 0), ending.err)

    def test_long_spellings_with_an_equals_sign_work(self):
        path = self.write('a.el', '(princ "a")\n')
        ending = self.run_program('--quick', '--batch', '--load=' + path, '--eval=(princ 1)', '--execute=(princ 2)')
        self.assertEqual((ending.out, ending.status), ('a12', 0), ending.err)

    def test_an_uncaught_error_under_batch_gives_255(self):
        self.assertEqual(self.evaluate('(error "Bad thing")').status, 255)

    def test_kill_emacs_chooses_the_status(self):
        self.assertEqual(self.evaluate('(kill-emacs 3)').status, 3)
        self.assertEqual(self.evaluate('(progn (kill-emacs 0) (princ "not reached"))').out, '')

    def test_what_follows_an_error_is_not_run(self):
        ending = self.run_program('-Q', '--batch', '--eval', '(error "x")', '--eval', '(princ "not reached")')
        self.assertEqual((ending.out, ending.status), ('', 255))

    def test_messages_go_to_standard_error_and_printing_to_standard_output(self):
        ending = self.evaluate('(progn (message "to %s" "stderr") (princ "to stdout"))')
        self.assertEqual((ending.out, ending.err), ('to stdout', 'to stderr\n'))

    def test_a_file_without_cookie_is_dynamically_bound(self):
        path = self.write('dyn.el', '(defun callee () x)\n(let ((x 5)) (princ (callee)))\n')
        self.assertEqual(self.run_program('-Q', '--batch', '-l', path).out, '5')

    def test_noninteractive_is_true_under_batch(self):
        self.assert_prints('t', '(princ noninteractive)')


class Scripts(CommandLineTest):
    def test_a_script_gets_its_arguments(self):
        path = self.write('args.el', '(princ command-line-args-left)\n')
        ending = self.run_program(path, 'a', '-x', '--eval', 'b c')
        self.assertEqual((ending.out, ending.status), ('(a -x --eval b c)', 0), ending.err)

    def test_a_first_line_for_the_shell_is_skipped(self):
        path = self.write('hashbang', '#!/usr/bin/env emlet\n(princ "ran")\n')
        self.assertEqual(self.run_program(path).out, 'ran')

    def test_script_option_runs_a_file(self):
        path = self.write('s.el', '(princ (list noninteractive (length command-line-args-left)))\n')
        self.assertEqual(self.run_program('--script', path, 'one').out, '(t 1)')

    def test_y_or_n_p_asks_on_standard_output_until_a_line_is_an_answer(self):
        form = '(princ (condition-case e (y-or-n-p "Ok?") (error e)))'
        again = 'Ok? (y or n) Please answer y or n.  Ok? (y or n) '
        for line, out in ((b'y\n', 'Ok? (y or n) t'), (b'N', 'Ok? (y or n) nil'), (b'yes\nY\n', again + 't'),
                          (b'', 'Ok? (y or n) (end-of-file Error reading from stdin)')):
            self.assertEqual(self.run_program('-Q', '--batch', '--eval', form, stdin=line).out, out)

    def test_answers_are_lines_of_standard_input(self):
        form = ('(let ((print-escape-newlines t)) (prin1 (list (read-string "") (read-string "" nil nil "default") (read-from-minibuffer "" nil nil t)'
                ' (read-from-minibuffer "") (read-from-minibuffer "" nil nil t nil "(x)") (read-number "" 7) (read-number "")'
                ' (condition-case e (read-from-minibuffer "" nil nil t) (error e)) (condition-case e (read-string "") (error e)))))')
        ending = self.run_program('-Q', '--batch', '--eval', form, stdin=b'one\n\n(a b)\n\xc3\xa9\n\n\nx\n12\nfoo bar\n')
        self.assertEqual(ending.out, ('("one" "default" (a b) "\u00e9" (x) 7 12 (invalid-read-syntax "Trailing garbage following expression")'
                                      ' (end-of-file "Error reading from stdin"))'))

    def test_questions_are_asked_on_standard_output(self):
        form = '(list (read-string "Name: ") (read-number "Age: " 5) (read-from-minibuffer "Rest"))'
        self.assertEqual(self.run_program('-Q', '--batch', '--eval', form, stdin=b'a\n\nb\n').out, 'Name: Age (default 5): Rest')

    def test_a_dash_reads_the_script_from_standard_input(self):
        ending = self.run_program('-', stdin=b'(princ (* 6 7))')
        self.assertEqual((ending.out, ending.status), ('42', 0), ending.err)

    def test_an_uncaught_error_in_a_script_is_a_failure(self):
        path = self.write('s.el', '(error "Bad")\n')
        self.assertIn(self.run_program(path).status, (1, 255))

    def test_print_shows_the_value(self):
        ending = self.run_program('-p', '(list 1 "a")')
        self.assertEqual((ending.out, ending.status), ('(1 "a")\n', 0), ending.err)


class ErrorsHaveAPlace(CommandLineTest):
    def test_an_uncaught_error_names_file_line_and_column(self):
        path = self.write('place.el', ';;; -*- lexical-binding: t -*-\n(defun inner (x)\n  (car x))\n(defun outer ()\n  (inner 42))\n(outer)\n')
        self.assert_error(r'place\.el:3:\d+.*listp', self.run_program('-Q', '--batch', '-l', path))

    def test_an_error_in_a_closure_names_its_file_and_line(self):
        path = self.write('closure.el', ';; -*- lexical-binding: t -*-\n(let ((g (lambda (x)\n           (lambda (y)\n             (car (+ x y))))))\n'
                          '  (funcall (funcall g 1) 2))\n')
        self.assert_error(r'closure\.el:4:14: error: Wrong type argument: listp, 3', self.run_program('-Q', '--batch', '-l', path))

    def test_the_backtrace_names_the_functions_on_the_way(self):
        path = self.write('place.el', ';;; -*- lexical-binding: t -*-\n(defun inner (x)\n  (+ 1 (car x)))\n(defun outer ()\n  (+ 1 (inner 42)))\n(+ 1 (outer))\n')
        ending = self.run_program('-Q', '--batch', '-l', path)
        self.assert_error(r'inner.*outer', ending)

    def test_a_void_variable_is_named_with_its_place(self):
        path = self.write('void.el', '\n\n(list 1\n      no-such-variable)\n')
        self.assert_error(r'void\.el:\d+:\d+.*no-such-variable', self.run_program('-Q', '--batch', '-l', path))

    def test_a_reader_error_names_its_place(self):
        path = self.write('read.el', '(list 1)\n(list #<bad>)\n')
        self.assert_error(r'read\.el:2', self.run_program('-Q', '--batch', '-l', path))


class Usage(CommandLineTest):
    def test_version_and_help_succeed(self):
        self.assertRegex(self.run_program('--version').out, r'(?i)emlet \d+\.\d+')
        ending = self.run_program('--help')
        self.assertIn('--batch', ending.out)
        self.assertEqual(ending.status, 0)

    def test_an_unknown_option_is_a_usage_error(self):
        ending = self.run_program('--no-such-option')
        self.assert_error(r'no-such-option', ending, status=2)

    def test_an_option_without_its_argument_is_a_usage_error(self):
        self.assertEqual(self.run_program('--eval').status, 2)

    def test_the_repl_reads_standard_input_to_its_end(self):
        ending = self.run_program(stdin=b'(+ 1 2)\n"a"\n(car 5)\n(* 2\n 21)\n')
        self.assertEqual(ending.status, 0, ending.err)
        for expected in ('3', '"a"', '42'):
            self.assertIn(expected, ending.out)
        self.assertRegex(ending.out + ending.err, r'(?i)wrong.type.argument')

    def test_memory_limits_end_with_a_lisp_error(self):
        ending = self.run_program('--memory-limit', '64M', '-Q', '--batch', '--eval', '(let (l) (while t (push (make-vector 1000 0) l)))', timeout=120)
        self.assert_error(r'(?i)memory', ending)


if __name__ == '__main__':
    main()
