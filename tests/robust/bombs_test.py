#!/usr/bin/env python3
"""Run each row of bombs.el with little memory: it must end with a value or an error that Lisp handles, unwind forms must run,
and the world must be of use afterwards.

Usage: bombs_test.py PROGRAM BOMBS.el limit|system [NAME...]

With `limit' the program has --memory-limit 32M; with `system' the address space of the process is what ends.
"""
import re
import resource
import subprocess
import sys

LIMIT = '32M'
LIMIT_KILOBYTES = 32 << 10
BESIDE_KILOBYTES = 40 << 10  # the program itself, and what a block takes while it moves
ADDRESS_SPACE = 192 << 20
LARGE_ADDRESS_SPACE = 512 << 20  # where much is let go at once, too
ALSO_LARGE = ('append', 'closures', 'conses', 'dag', 'finalizers', 'print-deep', 'table-equal')
SECONDS = 120

FORM = '''(progn (defvar bomb-unwound nil)
  (princ (condition-case error
             (unwind-protect (let ((value %s)) (if (or (numberp value) (symbolp value)) value (type-of value))) (setq bomb-unwound t))
           (error (let ((text (prin1-to-string error))) (substring text 0 (min 60 (length text)))))))
  (princ (list bomb-unwound %s)))'''
USE = '(length (make-list 20000 1)) (let ((h (make-hash-table))) (dotimes (i 1000) (puthash i i h)) (hash-table-count h))'


def rows(path):
    with open(path, encoding='utf-8') as stream:
        for line in stream:
            found = re.match(r'\((\S+) "(.*)"( keeps)?\)$', line)
            if found:
                yield found.group(1), found.group(2).replace('\\"', '"').replace('\\\\', '\\'), bool(found.group(3))


def run(program, form, keeps, address_space):
    """What is wrong with one run, or None."""
    options = [] if address_space else ['--memory-limit', LIMIT]
    use = USE if not keeps else '20000 1000'
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss

    def limit_address_space():
        resource.setrlimit(resource.RLIMIT_AS, (address_space, address_space))

    done = subprocess.run([program, '--batch', *options, '--eval', FORM % (form, use)], stdin=subprocess.DEVNULL, capture_output=True,
                          timeout=SECONDS, check=False, preexec_fn=limit_address_space if address_space else None)
    out, err = done.stdout.decode('utf-8', 'replace'), done.stderr.decode('utf-8', 'replace')
    if keeps and done.returncode == 255 and 'Memory exhausted' in err:
        return None  # there is nothing left that it could go on with
    if done.returncode != 0 or not out.endswith('(t 20000 1000)'):
        return 'status %d\n%s\n%s' % (done.returncode, out[-300:], err[-1000:])
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    if not address_space and 'Sanitizer' not in err and peak > before and peak > LIMIT_KILOBYTES + BESIDE_KILOBYTES and not sanitized(program):
        return 'it took %d MB' % (peak >> 10)
    return None


def sanitized(program):
    with open(program, 'rb') as stream:
        return b'__asan_init' in stream.read()


def main():
    program, path, mode, *names = sys.argv[1:]
    if mode == 'system' and sanitized(program):
        print('skipped: a sanitizer needs its address space')
        return 0
    bad = count = 0
    for name, form, keeps in rows(path):
        if names and name not in names:
            continue
        spaces = [None] if mode == 'limit' else [ADDRESS_SPACE, LARGE_ADDRESS_SPACE] if name in ALSO_LARGE else [ADDRESS_SPACE]
        for space in spaces:
            fault = run(program, form, keeps, space)
            count += 1
            bad += fault is not None
            if fault:
                print('%s%s: %s' % (name, ' in %d MB' % (space >> 20) if space else '', fault), flush=True)
    print('%d passed, %d failed' % (count - bad, bad))
    return 1 if bad else 0


if __name__ == '__main__':
    sys.exit(main())
