#!/usr/bin/env python3
"""The world made from the image of the library is the world made from its text.

    same_world_test.py EMLET EMLET-FROM-TEXT LISP-DIRECTORY

Both run describe_world.el, which prints all functions, variables and properties twice: as a world starts, and with every
unit of the library loaded.
"""
import difflib
import os
import pathlib
import re
import subprocess
import sys

# What the command line sets.
OUTSIDE = re.compile(r'^\((argv|command-line-args|command-line-args-left|noninteractive) ')


def describe(command, units):
    environment = dict(os.environ, EMLET_UNITS=' '.join(units))
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment, timeout=300)
    if done.returncode != 0:
        sys.exit('%s: status %d\n%s' % (' '.join(command), done.returncode, done.stderr))
    return [line for line in done.stdout.splitlines() if not OUTSIDE.match(line)]


def main():
    program, from_text, lisp = sys.argv[1:4]
    script = str(pathlib.Path(__file__).with_name('describe_world.el'))
    at_start = pathlib.Path(lisp, 'load-order').read_text().split()
    units = sorted(path.stem for path in pathlib.Path(lisp).glob('*.el') if path.stem not in at_start)
    image = describe([program, '-Q', '--batch', '-l', script], units)
    text = describe([from_text, '--run', lisp, script], units)
    different = list(difflib.unified_diff(text, image, 'from text', 'from the image', lineterm='', n=0))
    for line in different:
        print(line[:400])
    if len(image) < 3000:
        sys.exit('only %d lines: the script says too little' % len(image))
    print('%d lines, %d differ' % (len(image), len(different)))
    sys.exit(1 if different else 0)


if __name__ == '__main__':
    main()
