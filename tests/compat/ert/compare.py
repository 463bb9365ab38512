#!/usr/bin/env python3
"""Compare what runs of sixty.el print and return with what Emacs does.

    compare.py --program build/release/emlet    with the recorded goldens, and with Emacs itself where it is installed
    compare.py --record                         renew the goldens

Times are masked.  Of a backtrace two things do not count (docs/compat.md): the three functions of Emacs' start-up at its
bottom, which Emlet does not have, and what the argument of `ert-run-or-rerun-test' shows of the run: how much that is
depends on how long all that is known of the run would be, backtraces of other tests included.
"""
import argparse
import difflib
import os
import re
import shutil
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
GOLDENS = os.path.join(os.path.dirname(HERE), 'goldens')
FEW = r'"sixty-\\(01\\|11\\|47\\|51\\|40\\|10\\|25\\|44\\|50\\|56\\)-"'
RUNS = {  # name: (arguments behind the file, environment)
    'all': (['-f', 'ert-run-tests-batch-and-exit'], {}),
    'verbose': (['-f', 'ert-run-tests-batch-and-exit'], {'EMACS_TEST_VERBOSE': '1'}),
    'quiet': (['--eval', '(setq ert-quiet t)', '--eval', '(ert-run-tests-batch-and-exit %s)' % FEW], {}),
    'limits': (['--eval', '(setq ert-batch-backtrace-right-margin 30)',
                '--eval', '(ert-run-tests-batch-and-exit %s)' % FEW], {}),
    'passing': (['--eval', "(ert-run-tests-batch-and-exit '(and (tag quick) (not sixty-50-skip-data)))"], {}),
    'known': (['--eval', "(ert-run-tests-batch-and-exit '(or (tag known) sixty-40-quit))"], {}),
    'none': (['--eval', '(ert-run-tests-batch-and-exit "no such test")'], {}),
    'malformed': (['--eval', "(ert-run-tests-batch-and-exit '(nonsense))"], {}),
    'returning': (['--eval', "(message \"%S\" (ert-stats-completed-unexpected (ert-run-tests-batch '(tag quick))))"], {}),
}
ASKED = ('all', 'known', 'passing')  # for these Emacs is asked too, which takes time
START_UP = re.compile(r'  (command-line-1|command-line|normal-top-level)\(')
STATS = re.compile(r'^(  ert-run-or-rerun-test\(#s\(ert--stats :selector ).*')


def frame(line):
    """A line of a backtrace, or nothing if only Emacs has it."""
    return [] if START_UP.match(line) else [STATS.sub(r'\1', line)]


def normalized(text):
    text = re.sub(r'\(\d+\.\d+ sec\)', '(TIME)', text)
    text = re.sub(r'\(\d{4}-\d\d-\d\d [\d:]+[+-]\d{4}', '(DATE', text)
    text = re.sub(r'(\(DATE), \d+\.\d+ sec\)', r'\1, TIME)', text)
    lines, in_backtrace = [], False
    for line in text.split('\n'):
        in_backtrace &= not re.match(r'Test \S+ condition:$', line)
        lines += frame(line) if in_backtrace else [line]
        in_backtrace |= bool(re.match(r'Test \S+ backtrace:$', line))
    return lines


def run(program, name):
    arguments, environment = RUNS[name]
    command = [program, '-Q', '--batch', '-l', 'ert', '-l', os.path.join(HERE, 'sixty.el'), *arguments]
    inherited = {key: value for key, value in os.environ.items() if key != 'EMACS_TEST_VERBOSE'}
    done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=200,
                          env={**inherited, 'LC_ALL': 'C.UTF-8', 'TZ': 'UTC', **environment})
    text = done.stdout.decode('utf-8', 'surrogateescape')
    if name == 'malformed':  # the error is reported by each program's own top level: only the status is alike
        text = ''
    return [*normalized(text), 'exit status %d' % done.returncode]


def golden_path(name):
    return os.path.join(GOLDENS, 'ert-%s.golden' % name)


def record(emacs):
    for name in RUNS:
        with open(golden_path(name), 'w', encoding='utf-8', errors='surrogateescape') as stream:
            stream.write('\n'.join(run(emacs, name)) + '\n')


def compare(name, wanted, program, source):
    got = run(program, name)
    if got == wanted:
        print('ok   %s: %d lines as %s' % (name, len(got), source))
        return True
    print('FAIL %s' % name)
    print('\n'.join(difflib.unified_diff(wanted, got, source, 'now', n=3, lineterm='')))
    return False


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--program', default='emlet')
    parser.add_argument('--emacs', default='emacs')
    parser.add_argument('--record', action='store_true')
    parser.add_argument('--recorded-only', action='store_true', help='do not run Emacs')
    options = parser.parse_args()
    if options.record:
        record(options.emacs)
        return 0
    passed = 0
    for name in RUNS:
        with open(golden_path(name), encoding='utf-8', errors='surrogateescape') as stream:
            wanted = stream.read().rstrip('\n').split('\n')
        good = compare(name, wanted, options.program, 'recorded')
        if good and name in ASKED and not options.recorded_only and shutil.which(options.emacs):
            good = compare(name, run(options.emacs, name), options.program, 'Emacs prints now')
        passed += good
    print('%d passed, %d failed' % (passed, len(RUNS) - passed))
    return 0 if passed == len(RUNS) else 1


if __name__ == '__main__':
    sys.exit(main())
