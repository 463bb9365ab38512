#!/usr/bin/env python3
"""Random regular expressions over random strings, matched by Emlet and by the Emacs that is installed.

    tests/compat/random_regexps.py --program build/release/emlet [--count 1000] [--seed 1]

Skipped (exit status 77) where there is no Emacs.  Left out, because the two differ on purpose: repetitions without a
maximum of what may match nothing, as in `\\(a?\\)\\{2,\\}' (docs/compat.md).
"""
import argparse
import random
import shutil
import subprocess
import sys
import tempfile

SKIPPED = 77
LITERALS = ['a', 'b', 'c', 'ab', 'A', 'B', 'é', '1', ' ', '_', 'x', '-', r'\.', 'ß', '漢', 'か', 'а']
SETS = ['[ab]', '[^a]', '[a-c]', '[[:alpha:]]', '[[:upper:]b]', '[^[:space:]]', '[]a]', '[é-ü]', '[A-C]', '[[:punct:]]',
        '[[:word:]]', '[a-]', '[[:digit:]x]', '[[:nonascii:]]', '[[:lower:]]']
CLASSES = [r'\w', r'\W', r'\s-', r'\s_', r'\S.', r'\sw', r'\ca', r'\cg', r'\Cl', '.']
ASSERTIONS = [r'\b', r'\B', r'\<', r'\>', r'\_<', r'\_>', '^', '$', r'\`', r"\'"]
BROKEN = ['*', '+', '?', r'\{', r'\}', r'\|', '{', '}', '(', ')', '[', ']', '\\']
REPEATS = ['*', '+', '?', '*?', '+?', '??', r'\{2\}', r'\{1,2\}', r'\{0,3\}', r'\{,2\}']
LETTERS = ['a', 'b', 'c', 'a', 'b', 'A', 'B', 'é', 'É', '1', ' ', '_', 'x', '\n', '-', '.', 'ß', '漢', 'か', 'а', '(', '\\']


class Generator:
    def __init__(self, seed):
        self.random = random.Random(seed)

    def atom(self, depth):
        kinds = [(35, LITERALS), (15, SETS), (15, CLASSES), (10, ASSERTIONS), (3, [r'\1', r'\2', r'\3']), (2, BROKEN), (20, None)]
        choices = self.random.choices([kind for _, kind in kinds], [weight for weight, _ in kinds])[0]
        if choices is not None:
            return self.random.choice(choices)
        if depth == 0:
            return self.random.choice('abc')
        return self.random.choice([r'\(', r'\(', r'\(?:', r'\(?2:']) + self.pattern(depth - 1) + r'\)'

    def piece(self, depth):
        return self.atom(depth) + (self.random.choice(REPEATS) if self.random.random() < 0.3 else '')

    def pattern(self, depth):
        alternatives = self.random.choice([1, 1, 1, 2, 3])
        return r'\|'.join(''.join(self.piece(depth) for _ in range(self.random.choice([0, 1, 1, 2, 2, 3, 4])))
                          for _ in range(alternatives))

    def case(self):
        text = ''.join(self.random.choice(LETTERS) for _ in range(self.random.choice([0, 1, 2, 3, 5, 8, 12])))
        function = self.random.choice(['string-match', 'string-match', 'string-match', 'posix-string-match'])
        return '(%s %s %s %s)' % (self.random.choice(['t', 'nil']), function, quoted(self.pattern(self.random.choice([0, 1, 2, 3]))), quoted(text))


def quoted(text):
    return '"' + text.replace('\\', '\\\\').replace('"', '\\"').replace('\n', '\\n') + '"'


PROGRAM = ''';; -*- lexical-binding: t; coding: utf-8 -*-
(dolist (c cases)
  (let ((case-fold-search (car c)))
    (princ (format "%S\\n" (condition-case e (if (apply (cadr c) (cddr c)) (match-data)) (error e))))))
'''


def answers(command, path):
    done = subprocess.run([command, '-Q', '--batch', '-l', path], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=300)
    return done.stdout.decode('utf-8', 'replace').splitlines()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--program', required=True)
    parser.add_argument('--count', type=int, default=1000)
    parser.add_argument('--seed', type=int, default=1)
    options = parser.parse_args()
    emacs = shutil.which('emacs')
    if emacs is None:
        return SKIPPED
    generator = Generator(options.seed)
    cases = [generator.case() for _ in range(options.count)]
    with tempfile.NamedTemporaryFile('w', suffix='.el', encoding='utf-8') as script:
        script.write(PROGRAM.replace('(dolist (c cases)', "(dolist (c '(\n%s))" % '\n'.join(cases)))
        script.flush()
        theirs, ours = answers(emacs, script.name), answers(options.program, script.name)
    faults = [(case, a, b) for case, a, b in zip(cases, theirs, ours) if a != b]
    for case, a, b in faults:
        print('%s\n  Emacs %s\n  Emlet %s' % (case, a, b))
    print('%d cases, %d answers, %d differ' % (len(cases), len(ours), len(faults)))
    return 1 if faults or len(ours) != len(cases) or len(theirs) != len(cases) else 0


if __name__ == '__main__':
    sys.exit(main())
