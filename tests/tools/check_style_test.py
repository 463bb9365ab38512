#!/usr/bin/env python3
"""tools/check_style.py accepts tidy files and can find each fault it knows."""
import os
import subprocess
import sys
import tempfile
import unittest

CHECK = sys.argv.pop(1)


def run_check(path, text):
    with tempfile.TemporaryDirectory() as root:
        os.makedirs(os.path.dirname(os.path.join(root, path)))
        with open(os.path.join(root, path), 'w', encoding='utf-8') as stream:
            stream.write(text)
        done = subprocess.run([sys.executable, CHECK, root], stdout=subprocess.PIPE, text=True, check=False)
        return done.returncode, done.stdout


def function_of(lines):
    return 'int f(int x)\n{\n' + '  x = x + 1;\n' * (lines - 2) + '  return x;\n}\n'


class CheckStyle(unittest.TestCase):
    def test_a_short_file_is_fine(self):
        self.assertEqual(run_check('src/core/a.cpp', function_of(20))[0], 0)

    def test_a_long_file_is_named(self):
        self.assertEqual(run_check('src/core/a.cpp', '// x\n' * 1001)[0], 1)

    def test_a_long_function_is_named_with_its_line(self):
        status, out = run_check('src/core/a.cpp', 'namespace emlet {\n\n' + function_of(90) + '}\n')
        self.assertEqual((status, 'src/core/a.cpp:4' in out), (1, True))

    def test_a_long_class_is_no_function(self):
        self.assertEqual(run_check('src/core/a.h', 'class A {\n' + '  int f() { return 1; }\n' * 100 + '};\n')[0], 0)

    def test_notes_of_unfinished_work_are_found(self):
        self.assertEqual(run_check('src/core/a.cpp', '// TO' + 'DO: later\n')[0], 1)

    def test_paths_of_a_machine_are_found(self):
        self.assertEqual(run_check('tools/a.py', 'x = "/ho' + 'me/somebody/x"\n')[0], 1)


if __name__ == '__main__':
    unittest.main()
