#!/usr/bin/env python3
"""A program that asks for more memory than it may have gets an error it can handle, and goes on."""
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
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
        self.assert_survives('(let ((max-lisp-eval-depth 100000000)) (defun deep (n) (1+ (deep (1+ n)))) (deep 0))', 'error')
        self.assert_survives('(let ((max-lisp-eval-depth 100000000)) (defun deep (n) (mapcar (lambda (_) (deep n)) (list n))) (deep 0))', 'error')

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


if __name__ == '__main__':
    main()
