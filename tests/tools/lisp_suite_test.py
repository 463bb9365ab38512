#!/usr/bin/env python3
"""The tools that judge the program can fail, and judge right: the scanner, expectations, shrinking."""
import os
import sys
import tempfile
import unittest

sys.path.insert(0, sys.argv.pop(1))
import lisp_suite  # noqa: E402
from differential import generator  # noqa: E402


def parse(text):
    with tempfile.NamedTemporaryFile('w', suffix='.el', encoding='utf-8', delete=False) as stream:
        stream.write(text)
    try:
        return lisp_suite.parse_file(stream.name)
    finally:
        os.unlink(stream.name)


def outcome(kind, text, printed=''):
    made = lisp_suite.Outcome()
    made.kind, made.text, made.printed, made.complete = kind, text, printed, True
    return made


class Scanner(unittest.TestCase):
    def test_forms_end_where_lisp_ends_them(self):
        texts = ['(a "x)" ?\\) ?\\" ; )\n b)', "'(1 . 2)", '#s(foo 1)', '"str\\"ing"', '?\\(', '#&3"\\5"', '[1 (2)]', 'symbol', '?\\C-\\M-x',
                 '#1=(a . #1#)', '`(a ,@b)', "#'car", '?a']
        forms, _ = parse('\n'.join(texts) + '\n')
        self.assertEqual([form.text for form in forms], texts)

    def test_the_cookie_of_the_first_line_decides_the_binding(self):
        self.assertTrue(parse(';; -*- lexical-binding: t -*-\n1')[1])
        self.assertFalse(parse(';; nothing\n;; lexical-binding: t\n1')[1])

    def test_expectations_belong_to_the_form_before_them(self):
        forms, _ = parse('(a) ;; => 1\n(b)\n;; signals error\n;; prints x\n(c)\n;; a remark\n(d) ;; emlet => 2\n(e) ;; emlet\n')
        self.assertEqual([form.expected for form in forms],
                         [[(False, '=>', '1')], [(False, 'signals', 'error'), (False, 'prints', 'x')], [], [(True, '=>', '2')], []])
        self.assertEqual([form.skipped('emacs') for form in forms], [False, False, False, True, True])


class Judging(unittest.TestCase):
    def judge(self, comment, result):
        forms, _ = parse('(x)\n' + comment + '\n')
        return lisp_suite.judge(forms[0], result, 'emlet')

    def test_right_outcomes_are_accepted(self):
        self.assertIsNone(self.judge(';; => (1 "a")', outcome('V', '(1 "a")')))
        self.assertIsNone(self.judge(';; signals error', outcome('S', '(error "x")')))
        self.assertIsNone(self.judge(';; signals (error "x")', outcome('S', '(error "x")')))
        self.assertIsNone(self.judge(';; prints a\\nb', outcome('V', 'nil', 'a\nb\n')))
        self.assertIsNone(self.judge('', outcome('V', '7')))

    def test_a_crash_is_told_from_giving_up(self):
        for note in ('exit status -6\nassertion failed', 'exit status -11\n', 'no end within 300 s\n'):
            self.assertTrue(lisp_suite.is_crash(note))
        for note in ('exit status 255\nemlet: error: Memory exhausted', 'it ended early\n'):
            self.assertFalse(lisp_suite.is_crash(note))

    def test_wrong_outcomes_are_refused(self):
        self.assertIsNotNone(self.judge(';; => 1', outcome('V', '2')))
        self.assertIsNotNone(self.judge(';; => 1', outcome('S', '(error)')))
        self.assertIsNotNone(self.judge(';; signals error', outcome('V', '1')))
        self.assertIsNotNone(self.judge(';; signals error', outcome('S', '(arith-error)')))
        self.assertIsNotNone(self.judge(';; prints a', outcome('V', 'nil', 'b')))
        self.assertIsNotNone(self.judge('', outcome('S', '(error)')))
        self.assertIsNotNone(self.judge(';; => 1', None))

    def test_a_lost_process_is_seen(self):
        results, ended = lisp_suite.parse_output('\036@Fa.el\n\036@B0\nhello\036@V1\036@Z\n\036@B1\n')
        self.assertFalse(ended)
        self.assertEqual((results['a.el'][0].printed, results['a.el'][0].text, results['a.el'][1].complete), ('hello', '1', False))


class Generation(unittest.TestCase):
    def test_the_same_seed_makes_the_same_forms(self):
        import random
        rows = generator.load_signatures()
        make = lambda seed: [generator.text_of(generator.Generator(random.Random(seed), rows).form()) for _ in range(3)]  # noqa: E731
        self.assertEqual(make(5), make(5))
        self.assertGreater(len(rows), 200)


if __name__ == '__main__':
    unittest.main()
