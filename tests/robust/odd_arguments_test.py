#!/usr/bin/env python3
"""Run odd_arguments; when it dies, say with which call.

Usage: odd_arguments_test.py PROGRAM FILE.el SCRATCH FIRST ROUNDS [ZEAL]
"""
import os
import subprocess
import sys

SHOWN = 5000


def main():
    program, file, scratch, *numbers = sys.argv[1:]
    os.makedirs(scratch, exist_ok=True)
    done = subprocess.run([program, file, *numbers], cwd=scratch, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          check=False)
    if done.returncode == 0:
        print(done.stdout.decode('utf-8', 'replace').splitlines()[-1])
        return 0
    with open(os.path.join(scratch, 'last-step'), encoding='ascii') as notes:
        step = notes.read().strip()
    print('status %d at step %s' % (done.returncode, step))
    start = max(done.stderr.rfind(b'ERROR:'), done.stderr.rfind(b'runtime error:'), done.stderr.rfind(b'broken invariant'), 0)
    print(done.stderr[start:start + SHOWN].decode('utf-8', 'replace'))
    shown = subprocess.run([program, file, 'show', step], stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    print('the call: ' + shown.stdout.decode('utf-8', 'replace')[:2000])
    return 1


if __name__ == '__main__':
    sys.exit(main())
