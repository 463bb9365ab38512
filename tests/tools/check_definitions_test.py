#!/usr/bin/env python3
"""tools/check_definitions.py accepts functions defined once and names every other with its places."""
import pathlib
import subprocess
import sys
import tempfile
import unittest

CHECK = sys.argv.pop(1)


def run_check(files):
    with tempfile.TemporaryDirectory() as root:
        for name, text in files.items():
            path = pathlib.Path(root, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding='utf-8')
        done = subprocess.run([sys.executable, CHECK, root + '/src', root + '/lisp'], stdout=subprocess.PIPE, text=True, check=False)
        return done.returncode, done.stdout.replace(root + '/', '')


class CheckDefinitions(unittest.TestCase):
    def test_each_defined_once_is_fine(self):
        status, _ = run_check({'src/a.cpp': 'DEFUN(car, "car", "LIST", "")', 'lisp/a.el': "(defun f ())\n(defalias 'g 'f)\n"})
        self.assertEqual(status, 0)

    def test_a_builtin_defined_in_lisp_too_is_named_with_both_places(self):
        status, out = run_check({'src/a.cpp': '\nDEFUN(car, "car", "LIST", "")', 'lisp/a.el': '(defun car (x) x)\n'})
        self.assertEqual(status, 1)
        self.assertIn('car is defined 2 times: src/a.cpp:2, lisp/a.el:1', out)

    def test_two_files_of_the_library(self):
        status, out = run_check({'src/a.cpp': '', 'lisp/a.el': '(defmacro m (x) x)\n', 'lisp/b.el': "(defalias 'm 'list)\n"})
        self.assertEqual((status, 'm is defined 2 times' in out), (1, True))

    def test_the_library_of_emacs_takes_the_place_of_ours(self):
        status, _ = run_check({'src/a.cpp': '', 'lisp/a.el': '(defun f ())\n', 'lisp/gnu-library.el': '(defun f ())\n'})
        self.assertEqual(status, 0)

    def test_finding_nothing_at_all_is_a_fault(self):
        self.assertEqual(run_check({'src/a.cpp': '', 'lisp/a.el': ''})[0], 1)


if __name__ == '__main__':
    unittest.main()
