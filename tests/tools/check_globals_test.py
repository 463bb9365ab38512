#!/usr/bin/env python3
"""tools/check_globals.py accepts constants and finds every kind of mutable global."""
import os
import subprocess
import sys
import tempfile
import unittest

CHECK, COMPILER = sys.argv.pop(1), sys.argv.pop(1)


def run_check(code, *arguments):
    with tempfile.TemporaryDirectory() as root:
        source, target = os.path.join(root, 'a.cpp'), os.path.join(root, 'a.o')
        with open(source, 'w', encoding='utf-8') as stream:
            stream.write(code)
        subprocess.run([COMPILER, '-std=c++20', '-fPIC', '-O1', '-c', source, '-o', target], check=True)
        done = subprocess.run([sys.executable, CHECK, *arguments, target], stdout=subprocess.PIPE, text=True, check=False)
        return done.returncode, done.stdout


class CheckGlobals(unittest.TestCase):
    def test_constants_and_tables_of_pointers_are_fine(self):
        code = 'constexpr int kTable[] = {1, 2, 3};\nstruct Base { virtual int f(); };\nint Base::f() { return kTable[1]; }\n' \
               'extern const char *const kNames[];\nconst char *const kNames[] = {"a", "b"};\n'
        self.assertEqual(run_check(code)[0], 0)

    def test_a_global_variable_is_found_by_name(self):
        status, out = run_check('int counter = 5;\n')
        self.assertEqual((status, 'counter' in out), (1, True))

    def test_a_zeroed_global_is_found(self):
        self.assertEqual(run_check('int zeroed;\n')[0], 1)

    def test_a_static_local_is_found(self):
        self.assertEqual(run_check('int next() { static int last = 3; return ++last; }\n')[0], 1)

    def test_a_thread_local_is_found(self):
        self.assertEqual(run_check('thread_local int mine = 1;\nint *get() { return &mine; }\n')[0], 1)

    def test_a_name_can_be_allowed(self):
        self.assertEqual(run_check('int counter = 5;\n', '--allow', '^counter$')[0], 0)


if __name__ == '__main__':
    unittest.main()
