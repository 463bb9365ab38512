#!/usr/bin/env python3
"""Hash tables of Emlet beside those of Emacs (byte code, native code) and Lua, and its engine beside C++ maps.

    bench/hashtable/run.py --emlet build/release/emlet [--engine build/release/bench/bench_hashtable_engine] [--rounds 5]

One process runs all rows of rows.el or rows.lua, with its keys made beforehand; the engines take turns, and the median of
the rounds counts.  Printed: milliseconds of processor time, how many times as fast Emlet is, bytes a table takes for each of 1 M entries
(what the resident set grows by), and the rows of the C++ engine.
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
ROWS = ['put', 'hit', 'miss', 'iterate', 'copy', 'remove-half', 'count', 'put-strings', 'hit-strings']
TITLES = {'put': '1 M random fixnums put', 'hit': '  hit', 'miss': '  miss', 'iterate': '  iterate', 'copy': '  copy',
          'remove-half': '  remove half', 'count': 'count 1 M values in 1,024 keys', 'put-strings': '500 k strings put',
          'hit-strings': '  hit by an equal string'}
OTHERS = ['byte', 'native', 'lua']


def commands(options, scratch):
    """{engine: (command up to the form to evaluate, how to give a form)} of the engines that are there."""
    source = os.path.join(scratch, 'rows.el')
    shutil.copy(os.path.join(HERE, 'rows.el'), source)
    found = {'emlet': [options.emlet, '-Q', '--batch', '-l', source]}
    if shutil.which(options.emacs):
        batch = [options.emacs, '-Q', '--batch']
        quiet = {'stdout': subprocess.DEVNULL, 'stderr': subprocess.DEVNULL, 'check': False}
        subprocess.run(batch + ['--eval', '(byte-compile-file "%s")' % source], **quiet)
        found['byte'] = batch + ['-l', source + 'c']
        subprocess.run(batch + ['--eval', '(let ((comp-speed 2)) (native-compile "%s" "%sn"))' % (source, source)], **quiet)
        if os.path.exists(source + 'n'):
            found['native'] = batch + ['--eval', '(native-elisp-load "%sn")' % source]
    if shutil.which(options.lua):
        found['lua'] = [options.lua, os.path.join(HERE, 'rows.lua')]
    return found


def run_rows(engine, command, timeout):
    call = command if engine == 'lua' else command + ['--eval', '(table-rows-run)']
    done = subprocess.run(call, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=timeout, check=True)
    return {name: (float(seconds), value) for name, seconds, value in re.findall(r'^row (\S+) (\S+) (.*)$', done.stdout.decode(), re.M)}


def resident_bytes(process):
    with open('/proc/%d/status' % process.pid, encoding='ascii') as stream:
        return int(re.search(r'VmRSS:\s+(\d+) kB', stream.read())[1]) * 1024


def bytes_per_entry(engine, command):
    call = command + ['memory'] if engine == 'lua' else command + ['--eval', '(table-rows-memory)']
    with subprocess.Popen(call, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        sizes = []
        for _ in range(2):
            while b'measure' not in (line := process.stdout.readline()):
                if not line:
                    return None
            sizes.append(resident_bytes(process))
            process.stdin.write(b't\n')
            process.stdin.flush()
    return (sizes[1] - sizes[0]) / 1e6


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--emlet', default='emlet')
    parser.add_argument('--emacs', default='emacs')
    parser.add_argument('--lua', default='lua5.4')
    parser.add_argument('--engine', help='bench_hashtable_engine, whose rows are printed too')
    parser.add_argument('--rounds', type=int, default=5)
    parser.add_argument('--timeout', type=float, default=300)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        engines = commands(options, scratch)
        times = {engine: {row: [] for row in ROWS} for engine in engines}
        for _ in range(options.rounds):
            for engine, command in engines.items():
                for row, (seconds, _) in run_rows(engine, command, options.timeout).items():
                    times[engine][row].append(seconds)
        memory = {engine: bytes_per_entry(engine, command) for engine, command in engines.items()}
    show(times, memory)
    if options.engine:
        sys.stdout.flush()
        subprocess.run([options.engine, str(options.rounds)], check=True)
    return 0


def show(times, memory):
    others = [engine for engine in OTHERS if engine in times]
    print('%-34s' % 'milliseconds' + ''.join(engine.rjust(10) for engine in ['emlet'] + others) +
          ''.join((other + '/emlet').rjust(14) for other in others))
    for row in ROWS:
        medians = {engine: statistics.median(times[engine][row]) for engine in times}
        print('%-34s' % TITLES[row] + ''.join('%10.1f' % (medians[engine] * 1000) for engine in ['emlet'] + others) +
              ''.join('%14.2f' % (medians[other] / medians['emlet']) for other in others))
    print('%-34s' % 'bytes an entry, 1 M entries' +
          ''.join(('%.1f' % memory[engine] if memory[engine] else '-').rjust(10) for engine in ['emlet'] + others))


if __name__ == '__main__':
    sys.exit(main())
