"""What the tests of the command line share: run the program, look at how it ended."""
import os
import re
import subprocess
import sys
import tempfile
import unittest

PROGRAM = sys.argv.pop(1) if len(sys.argv) > 1 else 'emlet'


class Ending:
    """Exit status and output of one run."""

    def __init__(self, done):
        self.status = done.returncode
        self.out = done.stdout.decode('utf-8', 'replace') if done.stdout is not None else ''
        self.err = done.stderr.decode('utf-8', 'replace') if done.stderr is not None else ''


class CommandLineTest(unittest.TestCase):
    """A scratch directory per test, and `run`."""

    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.directory = scratch.name

    def write(self, name, text):
        path = os.path.join(self.directory, name)
        with open(path, 'wb') as stream:
            stream.write(text if isinstance(text, bytes) else text.encode('utf-8'))
        return path

    def run_program(self, *arguments, stdin=b'', timeout=60, **keywords):
        keywords.setdefault('stdout', subprocess.PIPE)
        given = {'input': stdin} if 'stdin' not in keywords else {}
        done = subprocess.run([PROGRAM, *arguments], stderr=subprocess.PIPE, timeout=timeout, cwd=self.directory, check=False,
                              **given, **keywords)
        ending = Ending(done)
        self.assertGreaterEqual(ending.status, 0, 'the program was killed by signal %d\n%s' % (-ending.status, ending.err[-800:]))
        self.assertNotIn('Sanitizer', ending.err)
        return ending

    def evaluate(self, form, *options, **keywords):
        return self.run_program('-Q', '--batch', *options, '--eval', form, **keywords)

    def assert_prints(self, expected, form, *options):
        ending = self.evaluate(form, *options)
        self.assertEqual((ending.out, ending.status), (expected, 0), ending.err)

    def assert_error(self, pattern, ending, status=255):
        self.assertRegex(ending.err, re.compile(pattern, re.S))
        self.assertEqual(ending.status, status, ending.err[-500:])


def main():
    result = unittest.main(exit=False, verbosity=1).result
    bad = len(result.failures) + len(result.errors)
    print('%d passed, %d failed' % (result.testsRun - bad, bad))
    sys.exit(1 if bad else 0)
