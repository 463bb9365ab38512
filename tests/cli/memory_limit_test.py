#!/usr/bin/env python3
"""A program that asks for more memory than it may have gets an error it can handle, and goes on."""
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import harness  # noqa: E402
from harness import CommandLineTest, main  # noqa: E402

# What is caught, whether the unwind form ran, and whether the world is of use afterwards.
PROGRAM = '''(progn (defvar unwound nil)
  (princ (list (condition-case error (unwind-protect %s (setq unwound t)) (error (car error))) unwound
               (length (make-list 1000 1)) (let ((h (make-hash-table))) (dotimes (i 1000) (puthash i i h)) (hash-table-count h)))))'''


class MemoryLimit(CommandLineTest):
    def assert_survives(self, form, condition='memory-full', options=('--memory-limit', '32M')):
        ending = self.evaluate(PROGRAM % form, *options)
        self.assertEqual((ending.out, ending.status), ('(%s t 1000 1000)' % condition, 0), form + '\n' + ending.err[-500:])

    def test_endless_conses_strings_vectors_and_symbols(self):
        for form in ('(let (l) (while t (setq l (cons 1 l))))',
                     '(let (l) (while t (setq l (cons (make-string 1000 ?x) l))))',
                     '(let ((s "abc")) (while t (setq s (concat s s))))',
                     '(let ((v (vector 1))) (while t (setq v (vconcat v v))))',
                     '(let (l) (while t (setq l (cons (make-symbol "x") l))))'):
            self.assert_survives(form)

    def test_the_handler_has_the_memory_that_was_let_go(self):
        for bomb in ('(let (l) (while t (setq l (cons (make-string 1000 ?x) l))))', '(let (l) (while t (setq l (cons 1 l))))',
                     '(let ((s "abc")) (while t (setq s (concat s s))))'):
            ending = self.evaluate('(princ (condition-case nil %s (memory-full (length (make-string 8000000 ?y)))))' % bomb,
                                   '--memory-limit', '32M')
            self.assertEqual((ending.out, ending.status), ('8000000', 0), bomb + ending.err)

    def test_closures_that_hold_each_other(self):
        self.assert_survives('(let (l) (while t (push (lambda () l) l)))')

    def test_a_huge_vector(self):
        self.assert_survives('(make-vector 100000000 0)')

    def test_growing_tables(self):
        self.assert_survives('(let ((h (make-hash-table)) (i 0)) (while t (puthash (setq i (1+ i)) i h)))')
        self.assert_survives('(let ((h (make-hash-table :test \'equal)) (i 0)) (while t (puthash (number-to-string (setq i (1+ i))) i h)))')

    def test_deep_recursion_whatever_the_depth_allowed(self):
        self.assert_survives('(progn (defun deep (n) (1+ (deep (1+ n)))) (deep 0))', 'error')
        self.assert_survives('(let ((max-lisp-eval-depth 100000000)) (defun deep (n) (1+ (deep (1+ n)))) (deep 0))')
        recursion = '(let ((max-lisp-eval-depth 100000000)) (defun deep (n) (%s (lambda (_) (deep n)) (list n))) (deep 0))'
        self.assert_survives(recursion % 'mapcar', 'memory-full')  # the machine walks the list itself
        self.assert_survives(recursion % 'mapcan', 'error')        # the native stack ends first

    def test_reading_what_never_ends(self):
        for character in ('?\\(', '(if (= n 1) ?\\( (if (= 0 (% n 2)) ?1 32))', '(if (= n 1) 34 ?x)', '?x'):
            self.assert_survives('(let ((n 0)) (read (lambda (&optional c) (unless c (setq n (1+ n)) %s))))' % character)

    def test_sizes_beyond_any_machine_without_a_limit(self):
        for form in ('(make-vector most-positive-fixnum 0)', '(make-string most-positive-fixnum ?x)',
                     '(make-bool-vector most-positive-fixnum t)'):
            self.assert_survives(form, options=())
        self.assert_survives('(make-string most-positive-fixnum ?\\u00e9)', 'error', options=())

    def test_a_list_beyond_the_limit(self):
        self.assert_survives('(make-list most-positive-fixnum 0)')

    def test_memory_given_back_can_be_used_up_again(self):
        ending = self.evaluate('(dotimes (_ 3) (princ (condition-case e (let (l) (while t (setq l (cons 1 l)))) (error (car e)))) (garbage-collect))',
                               '--memory-limit', '32M')
        self.assertEqual((ending.out, ending.status), ('memory-full' * 3, 0), ending.err)

    def test_what_is_let_go_behind_an_unwind_form_is_there_for_the_handler(self):
        form = '(condition-case nil (let (l) (unwind-protect (while t (push (make-string 1000 ?x) l)) (ignore 1))) (memory-full (length (make-list 500000 1))))'
        self.assert_prints('500000', '(princ %s)' % form, '--memory-limit', '32M')

    def test_text_that_cannot_be_had_is_never_silently_empty(self):
        form = '(condition-case nil (let ((n 0)) (key-description (make-vector 2500000 ?x))) (memory-full (quote refused)))'
        self.assert_prints('refused', '(princ %s)' % form, '--memory-limit', '32M')

    def test_half_a_gigabyte_is_used_up_by_few_collections(self):
        if self.sanitized():
            return
        for form in ('(let (l (i 0)) (while t (setq i (1+ i)) (push (cons i i) l)))',
                     '(let ((h (make-hash-table)) (i 0)) (while t (puthash (+ 0.5 (setq i (1+ i))) (list i) h)))',
                     "(let ((h (make-hash-table :test 'equal)) (i 0)) (while t (puthash (number-to-string (setq i (1+ i))) i h)))"):
            self.assert_prints('t', '(princ (condition-case nil %s (memory-full (< gcs-done 60))))' % form, '--memory-limit', '512M')

    def sanitized(self):
        with open(harness.PROGRAM, 'rb') as program:
            return b'__asan_init' in program.read()


class Figures(CommandLineTest):
    def test_the_collector_tells_what_it_did_and_what_is_there(self):
        ending = self.evaluate('(progn (garbage-collect) (princ (length (make-list 1000 1))))', '--gc-stats')
        self.assertEqual((ending.out, ending.status), ('1000', 0))
        self.assertRegex(ending.err, r'(?s)gc: 1 collections\n.*pauses of [0-9.]+ ms in all.*\nkind +cells +bytes +outside\n')
        self.assertRegex(ending.err, r'(?m)^cons +\d+ +\d+ +0$')

    def test_memory_is_told_by_subsystem_with_its_limit(self):
        ending = self.evaluate('(setq kept (make-string 3000000 ?x))', '--mem-stats', '--memory-limit', '32M')
        self.assertRegex(ending.err, r'(?m)^memory +bytes now +at most +charges +refused +limit$')
        self.assertRegex(ending.err, r'(?m)^text +30\d{5} +30\d{5} .* none$')
        self.assertRegex(ending.err, r'(?m)^all +\d+ +\d+ .* 33554432$')
        for name in ('cells', 'tables', 'code', 'bindings', 'stack', 'searching', 'scratch'):
            self.assertRegex(ending.err, r'(?m)^%s +\d+ +\d+ ' % name)

    def test_figures_are_told_after_errors_and_kill_emacs_too(self):
        self.assertIn('gc: ', self.evaluate('(kill-emacs 3)', '--gc-stats').err)
        self.assertIn('gc: ', self.evaluate('(car 1)', '--gc-stats').err)
        self.assertNotIn('gc: ', self.evaluate('(car 1)').err)

    def test_lisp_sees_the_same(self):
        form = "(let ((all (cdr (assq 'subsystems (emlet-memory-stats))))) (princ (list (mapcar #'car all) (> (nth 1 (assq 'cells all)) 100000) (nth 3 (car all)))))"
        self.assert_prints('((cells text tables code bindings stack searching scratch) t nil)', form)


if __name__ == '__main__':
    main()
