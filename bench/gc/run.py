#!/usr/bin/env python3
"""Collectors and allocators side by side, in one run: Emlet, Emacs (byte code), Lua, Guile and SBCL.

    bench/gc/run.py --emlet build/release/emlet [--rounds 3] [ROW...]

A figure is the median over interleaved runs, each in a fresh process, timed inside in processor time.  Rows:

    collect        one full collection while a list of 5 M conses lives
    trees          binary trees: 400 of 32 K nodes come and go while one of 128 K nodes lives
    conses         a short-lived cons, loop and collections included
    floats         a float computed and stored in a vector: an everyday one, which Emlet and Lua keep in the word
    great-floats   the same beyond 1e300, which Emlet must box
    large          1 GB of lists lives (in each language's own pairs) while 100 M pairs come and go: the time of the churn,
                   the 99th percentile of the pauses and the longest of 10,000 steps

The last columns are Emlet's figure divided by that of the other: below one, Emlet is ahead.
"""
import argparse
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROWS = ['collect', 'trees', 'conses', 'floats', 'great-floats', 'large']
OTHERS = ['emacs', 'lua', 'guile', 'sbcl']
# What a row prints -> how it is called in the table, and the unit of the figure.
SHOWN = {
    'collect': [('time', 'full collection, 5 M conses', 'ms')],
    'trees': [('time', 'binary trees', 'ms')],
    'conses': [('time', 'short-lived cons', 'ns')],
    'floats': [('time', 'float sum', 'ns')],
    'great-floats': [('time', 'float sum beyond 1e300', 'ns')],
    'large': [('time', '1 GB live: 100 M pairs', 'ms'), ('p99', '1 GB live: p99 pause', 'ms'),
              ('longest', '1 GB live: longest step', 'ms'), ('pauses', '1 GB live: pauses', '')],
}
SCALE = {'ms': 1e3, 'ns': 1e9, '': 1}


def commands(options, scratch):
    """How each engine that is installed is started."""
    def rows(kind):
        return os.path.join(HERE, 'rows.' + kind)
    compiled = os.path.join(scratch, 'rows.el')
    shutil.copy(rows('el'), compiled)
    known = {
        'emlet': [options.emlet, '-Q', '--batch', '-l', rows('el')],
        'emacs': [options.emacs, '-Q', '--batch', '-l', compiled + 'c'],
        'lua': [options.lua, rows('lua')],
        'guile': [options.guile, rows('scm')],
        'sbcl': [options.sbcl, '--dynamic-space-size', '8GB', '--script', rows('lisp')],
    }
    found = {engine: command for engine, command in known.items() if shutil.which(command[0])}
    if 'emacs' in found:
        subprocess.run([options.emacs, '-Q', '--batch', '-f', 'batch-byte-compile', compiled], check=True, stderr=subprocess.DEVNULL)
    return found


def figures_of_one_run(command, row, scratch, timeout):
    """{key: seconds} as one process printed them; says so when there are none."""
    # Guile compiles the file into the scratch directory, once; its collector gets one thread, as all have.
    environment = dict(os.environ, ROW=row, XDG_CACHE_HOME=scratch, GC_MARKERS='1')
    try:
        done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=timeout, check=False)
    except subprocess.TimeoutExpired:
        print('%s: %s: no end within %d s' % (row, command[0], timeout), file=sys.stderr)
        return {}
    found = re.findall(r'^row (\S+) (\S+)$', done.stdout.decode('utf-8', 'replace'), re.M)
    if not found:
        print('%s: %s: exit status %d: %s' % (row, command[0], done.returncode, done.stderr.decode('utf-8', 'replace')[:300]), file=sys.stderr)
    return {key: float(number) for key, number in found}


def measure(row, engines, scratch, options):
    """{engine: {key: median}}"""
    runs = {engine: [] for engine in engines}
    for _ in range(options.rounds):
        for engine, command in engines.items():
            figures = figures_of_one_run(command, row, scratch, options.timeout)
            if figures:
                runs[engine].append(figures)
    return {engine: {key: statistics.median(run[key] for run in several) for key in several[0]}
            for engine, several in runs.items() if several}


def show(row, medians, engines):
    for key, title, unit in SHOWN[row]:
        def cell(engine, key=key, unit=unit):
            return ('%.1f' % (medians[engine][key] * SCALE[unit]) if engine in medians else '-').rjust(10)
        def ratio(other, key=key):
            known = 'emlet' in medians and other in medians and medians[other][key] > 0
            return ('%.2f' % (medians['emlet'][key] / medians[other][key]) if known else '-').rjust(8)
        ratios = ''.join(ratio(other) for other in OTHERS) if unit else ''
        print('%-30s%3s' % (title, unit) + ''.join(cell(engine) for engine in engines) + ratios, flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('rows', nargs='*', metavar='ROW', help='rows to measure (default: all)')
    for engine, program in [('emlet', 'emlet'), ('emacs', 'emacs'), ('lua', 'lua5.4'), ('guile', 'guile'), ('sbcl', 'sbcl')]:
        parser.add_argument('--' + engine, default=program)
    parser.add_argument('--rounds', type=int, default=3)
    parser.add_argument('--timeout', type=float, default=300, help='seconds for one process')
    options = parser.parse_args()
    unknown = set(options.rows) - set(ROWS)
    if unknown:
        parser.error('no such row: ' + ' '.join(sorted(unknown)))
    with tempfile.TemporaryDirectory() as scratch:
        engines = commands(options, scratch)
        print('%-33s' % '' + ''.join(e.rjust(10) for e in ['emlet', *OTHERS]) + ''.join(('/' + e).rjust(8) for e in OTHERS))
        for row in options.rows or ROWS:
            show(row, measure(row, engines, scratch, options), ['emlet', *OTHERS])
    return 0


if __name__ == '__main__':
    sys.exit(main())
