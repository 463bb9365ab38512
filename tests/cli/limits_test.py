#!/usr/bin/env python3
"""Limits of time and fuel, the sandbox, the syntax check and the forms of error reports."""
import json
import os
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from harness import CommandLineTest, main  # noqa: E402


class Limits(CommandLineTest):
    def test_time_ends_with_124_whatever_handlers_there_are(self):
        begin = time.time()
        ending = self.evaluate('(while t (condition-case nil (while t) (t nil)))', '--timeout', '0.3')
        self.assert_error('Time limit exceeded', ending, status=124)
        self.assertLess(time.time() - begin, 30)

    def test_time_ends_builtins_that_take_long(self):
        for form in ('(string-match "\\\\(a*\\\\)*\\\\1b" (make-string 100000 ?a))', '(make-list most-positive-fixnum 0)'):
            self.assert_error('Time limit', self.evaluate(form, '--timeout', '0.1', '--memory-limit', '6G'), status=124)

    def test_fuel_ends_with_124(self):
        self.assert_error('Out of fuel', self.evaluate('(while t)', '--fuel', '1000'), status=124)
        self.assert_prints('3', '(princ (+ 1 2))', '--fuel', '100000')

    def test_unwind_forms_get_a_little_more(self):
        ending = self.evaluate('(unwind-protect (while t) (princ "unwound"))', '--fuel', '1000')
        self.assertEqual((ending.out, ending.status), ('unwound', 124))
        self.assertEqual(self.evaluate('(unwind-protect (while t) (while t))', '--fuel', '1000').status, 124)
        self.assertEqual(self.evaluate('(unwind-protect (while t) (while t))', '--timeout', '0.2').status, 124)

    def test_nonsense_is_a_usage_error(self):
        for options in (('--timeout', 'x'), ('--timeout=-1',), ('--fuel', '-3'), ('--memory-limit', 'much'), ('--backtrace', 'long'), ('--error-format', 'xml')):
            self.assertEqual(self.run_program(*options, '-p', '1').status, 2, options)


class Sandbox(CommandLineTest):
    def test_nothing_of_the_machine_is_seen(self):
        path = self.write('secret', 'x')
        form = '(princ (list (file-exists-p "%s") (getenv "HOME") process-environment (condition-case e (directory-files "/") (error \'refused))' \
               ' (condition-case e (write-region "x" nil "%s.new") (error \'refused))))' % (path, path)
        ending = self.evaluate(form, '--sandbox')
        self.assertEqual((ending.out, ending.status), ('(nil nil nil refused refused)', 0), ending.err)
        self.assertFalse(os.path.exists(path + '.new'))

    def test_what_the_command_line_names_may_be_read(self):
        path = self.write('script.el', '(princ (file-exists-p "/etc/passwd"))')
        self.assertEqual(self.run_program('--sandbox', path).out, 'nil')

    def test_grants_reach_as_far_as_they_say(self):
        os.mkdir(os.path.join(self.directory, 'in'))
        os.mkdir(os.path.join(self.directory, 'in-not'))
        self.write('in/a', 'x')
        self.write('in-not/b', 'x')
        inside = os.path.join(self.directory, 'in')
        os.symlink(self.directory, inside + '/out')
        form = '(princ (list (file-exists-p "%s/a") (file-exists-p "%s-not/b") (file-exists-p "%s/../in-not/b") (file-exists-p "%s/out/in-not/b")' \
               ' (condition-case nil (write-region "y" nil "%s/c") (error \'refused))))' % ((inside,) * 5)
        self.assertEqual(self.evaluate(form, '--sandbox', '--allow-read=' + inside).out, '(t nil nil nil refused)')
        self.assertEqual(self.evaluate(form, '--sandbox', '--allow-write=' + inside).out, '(t nil nil nil nil)')
        self.assertTrue(os.path.exists(inside + '/c'))
        self.assertEqual(self.evaluate(form, '--sandbox', '--allow-read').out, '(t t t t refused)')

    def test_no_link_leads_out(self):
        form = '(princ (list (condition-case nil (make-symbolic-link "/etc" "%s/l") (error \'refused))' \
               ' (condition-case nil (write-region "x" nil "%s/hanging") (error \'refused))))' % (self.directory, self.directory)
        refused = '(princ (condition-case nil (add-name-to-file "/etc/hostname" "%s/other") (error \'refused)))' % self.directory
        self.assertEqual(self.evaluate(refused, '--sandbox', '--allow-read', '--allow-write=' + self.directory).out, 'refused')
        os.symlink('/tmp/emlet-not-there', os.path.join(self.directory, 'hanging'))
        self.assertEqual(self.evaluate(form, '--sandbox', '--allow-write=' + self.directory).out, '(refused refused)')

    def test_the_modes_of_new_files_cannot_be_changed(self):
        form = '(princ (condition-case nil (set-default-file-modes 7) (error \'refused)))'
        self.assertEqual(self.evaluate(form, '--sandbox', '--allow-write=' + self.directory).out, 'refused')

    def test_the_environment_is_granted_by_itself(self):
        self.assertEqual(self.evaluate('(princ (stringp (getenv "PATH")))', '--sandbox', '--allow-env').out, 't')


class Reports(CommandLineTest):
    def test_json_is_one_object_a_line(self):
        path = self.write('bad.el', '(defun f (x)\n  (car x))\n(f "a\\"\x01é")\n')
        ending = self.run_program('--error-format=json', path)
        report = json.loads(ending.err)
        self.assertEqual(ending.status, 1)
        self.assertEqual((report['condition'], report['line'], report['column']), ('wrong-type-argument', 2, 3))
        self.assertTrue(report['file'].endswith('bad.el'))
        self.assertIn('listp', report['message'])
        self.assertEqual(report['backtrace'][0]['function'], 'f')

    def test_a_name_that_is_nearly_right_is_suggested(self):
        self.assertRegex(self.evaluate('(lenght "abc")').err, 'did you mean .length.')
        self.assertRegex(self.evaluate('(list load-pth)').err, 'did you mean .load-path.')
        self.assertNotIn('did you mean', self.evaluate('(nothing-of-that-kind)').err)

    def test_the_backtrace_is_as_long_as_wanted(self):
        path = self.write('deep.el', '(defun f (n) (if (= n 0) (car 1) (list (f (1- n)))))\n(f 50)\n')
        self.assertNotIn('  in f', self.run_program('--backtrace=off', path).err)
        self.assertIn('more', self.run_program(path).err)
        self.assertEqual(self.run_program('--backtrace=full', path).err.count('  in f '), 51)

    def test_where_a_limit_ended_it_is_told(self):
        path = self.write('loop.el', '(defun f ()\n  (while t))\n(list (f))\n')
        self.assertRegex(self.run_program('--fuel=1000', path).err, r'(?s)in f.*loop\.el:3')


class Check(CommandLineTest):
    def test_it_evaluates_nothing(self):
        path = self.write('good.el', '(princ "no")\n(no-such-function)\n')
        ending = self.run_program('--check', path)
        self.assertEqual((ending.out, ending.err, ending.status), ('', '', 0))

    def test_it_names_the_place(self):
        path = self.write('bad.el', '(list 1)\n(list (2)\n')
        self.assert_error(r'bad\.el:2:1', self.run_program('-c', path), status=1)
        path = self.write('stray.el', '(list 1))\n')
        self.assert_error(r'stray\.el:1:9', self.run_program('-c', path), status=1)
        self.assert_error('nope', self.run_program('-c', 'nope.el'), status=1)


class Spellings(CommandLineTest):
    def test_long_options_of_emacs_may_have_one_dash(self):
        path = self.write('a.el', '(princ "a")\n(defun say () (princ "s"))')
        ending = self.run_program('-batch', '-load', path, '-funcall', 'say', '-eval', '(princ 1)')
        self.assertEqual((ending.out, ending.status), ('as1', 0), ending.err)
        self.assertEqual(self.run_program('-l', path, '-batch', '-eval', '(princ noninteractive)').out, 'at')

    def test_the_arguments_of_a_script_are_left_alone(self):
        path = self.write('s.el', '(princ argv)')
        self.assertEqual(self.run_program(path, '-batch', '-eval').out, '(-batch -eval)')

    def test_an_empty_name_is_no_script(self):
        self.assertEqual(self.run_program('').status, 2)


if __name__ == '__main__':
    main()
