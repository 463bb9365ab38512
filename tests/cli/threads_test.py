#!/usr/bin/env python3
"""Lisp threads and the end of the program."""
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from harness import CommandLineTest, main  # noqa: E402


class Threads(CommandLineTest):
    def test_kill_emacs_in_a_thread_ends_the_program_with_its_status(self):
        ending = self.evaluate('(progn (make-thread (lambda () (kill-emacs 3))) (thread-yield) (princ "not reached"))')
        self.assertEqual((ending.status, ending.out), (3, ''))

    def test_threads_that_never_end_are_left_behind_without_their_unwind_forms(self):
        self.assert_prints('t', '(let ((th (make-thread (lambda () (unwind-protect (while t (thread-yield)) (while t))))))'
                                ' (thread-yield) (princ (thread-live-p th)))')

    def test_a_thread_that_never_ran_and_one_that_sleeps_are_left_behind(self):
        self.assert_prints('2', '(progn (make-thread (lambda () (sleep-for 1000))) (thread-yield) (make-thread (lambda () (while t)))'
                                ' (princ (1- (length (all-threads)))))')

    def test_threads_that_wait_for_each_other_are_an_error(self):
        self.assert_error('Every thread waits', self.evaluate(
            '(let* ((m (make-mutex)) (th (make-thread (lambda () (mutex-lock m))))) (mutex-lock m) (thread-join th))'))

    def test_more_threads_than_there_is_room_for_are_an_error(self):
        self.assert_prints('Could not start a new thread', '(princ (cadr (condition-case e (while t (make-thread (lambda () (thread-yield)))) (error e))))')

    def test_endless_recursion_in_a_thread_ends_that_thread(self):
        for form in ('(defun f (x) (1+ (f x)))', "(defun f (x) (mapcar #'f (list x)))", "(defun f (x) (eval '(f 1)))"):
            self.assert_prints('error', '(progn %s (thread-join (make-thread (lambda () (f 1)))) (princ (car (thread-last-error))))' % form)


if __name__ == '__main__':
    main()
