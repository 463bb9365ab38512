#!/usr/bin/env python3
"""Emlet, Emacs (interpreted, byte code, native code) and Lua side by side, in one run.

    bench/run.py --emlet build/release/emlet [--rounds 5] [PROGRAM...]

Every program of bench/programs exists in Emacs Lisp and, where it makes sense, in Lua; both return the same value,
which is compared.  A figure is the median over interleaved runs, each in a fresh process, timed inside in processor time by
`get-internal-run-time' and `os.clock'.  Start-up is the wall time of a process that does nothing.
"""
import argparse
import math
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

BENCH = os.path.dirname(os.path.abspath(__file__))
PROGRAMS = os.path.join(BENCH, 'programs')
ENGINES = ['emlet', 'interpreted', 'byte', 'native', 'lua']


class Bench:
    def __init__(self, options, scratch):
        self.options, self.scratch = options, scratch
        self.engines = [engine for engine in ENGINES if self.available(engine)]

    def available(self, engine):
        if engine == 'lua':
            return shutil.which(self.options.lua) is not None
        if engine == 'native':
            probe = [self.options.emacs, '-Q', '--batch', '--eval', "(kill-emacs (if (and (fboundp 'native-comp-available-p) (native-comp-available-p)) 0 1))"]
            return shutil.which(self.options.emacs) is not None and subprocess.run(probe, stderr=subprocess.DEVNULL, check=False).returncode == 0
        return shutil.which(self.options.emlet if engine == 'emlet' else self.options.emacs) is not None

    def prepare(self, name):
        """Compile the program for Emacs' two compilers."""
        source = os.path.join(self.scratch, name + '.el')
        shutil.copy(os.path.join(PROGRAMS, name + '.el'), source)
        if 'byte' in self.engines:
            self.emacs_batch('(byte-compile-file "%s")' % source)
        if 'native' in self.engines:
            self.emacs_batch('(let ((comp-speed 2)) (native-compile "%s" "%s"))' % (source, source[:-3] + '.eln'))

    def emacs_batch(self, form):
        subprocess.run([self.options.emacs, '-Q', '--batch', '--eval', form], check=True, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)

    def command(self, engine, name):
        source, driver = os.path.join(PROGRAMS, name + '.el'), os.path.join(BENCH, 'driver.el')
        compiled = os.path.join(self.scratch, name)
        if engine == 'lua':
            return [self.options.lua, os.path.join(BENCH, 'driver.lua'), os.path.join(PROGRAMS, name + '.lua')]
        if engine == 'emlet':
            return [self.options.emlet, '-Q', '--batch', '-l', source, '-l', driver]
        loading = {'interpreted': ['-l', source], 'byte': ['-l', compiled + '.elc'],
                   'native': ['--eval', '(native-elisp-load "%s.eln")' % compiled]}[engine]
        return [self.options.emacs, '-Q', '--batch', *loading, '-l', driver]

    def time_once(self, engine, name):
        """(seconds, value) of one process, or the reason it failed."""
        try:
            done = subprocess.run(self.command(engine, name), stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=self.options.timeout, check=False)
        except subprocess.TimeoutExpired:
            return None, 'no end within %d s' % self.options.timeout
        match = re.search(r'^bench (\S+) (.*)$', done.stdout.decode('utf-8', 'replace'), re.M)
        if not match:
            return None, 'exit status %d: %s' % (done.returncode, done.stderr.decode('utf-8', 'replace').strip()[:200])
        return float(match[1]), match[2]

    def engines_for(self, name):
        with open(os.path.join(PROGRAMS, name + '.el'), encoding='utf-8') as stream:
            listed = re.search(r'^;; engines: (.*)$', stream.read(), re.M)
        chosen = listed[1].split() if listed else ENGINES
        return [engine for engine in self.engines if engine in chosen]

    def measure(self, name):
        """{engine: median seconds}; complains where values differ."""
        self.prepare(name)
        times, values = {}, {}
        engines = self.engines_for(name)
        for _ in range(self.options.rounds):
            for engine in list(engines):
                seconds, value = self.time_once(engine, name)
                if seconds is None:
                    print('%s: %s failed: %s' % (name, engine, value), file=sys.stderr)
                    engines.remove(engine)
                    continue
                times.setdefault(engine, []).append(seconds)
                values[engine] = value
        if len(set(values.values())) > 1:
            print('%s: the values differ: %s' % (name, values), file=sys.stderr)
        return {engine: statistics.median(figures) for engine, figures in times.items() if engine in engines}

    def measure_startup(self):
        commands = {'emlet': [self.options.emlet, '-Q', '--batch', '--eval', 't'], 'byte': [self.options.emacs, '-Q', '--batch', '--eval', 't'],
                    'lua': [self.options.lua, '-e', '']}
        times = {engine: [] for engine in commands if engine in self.engines}
        for _ in range(max(20, self.options.rounds)):
            for engine in times:
                start = time.perf_counter()
                subprocess.run(commands[engine], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
                times[engine].append(time.perf_counter() - start)
        return {engine: statistics.median(figures) for engine, figures in times.items()}


def ratio(row, other):
    return row['emlet'] / row[other] if 'emlet' in row and other in row and row[other] > 0 else None


def geometric_mean(numbers):
    return math.exp(sum(map(math.log, numbers)) / len(numbers)) if numbers else None


def show_table(rows, engines):
    def cell(number, pattern='%.2f'):
        return (pattern % number if number is not None else '-').rjust(12)
    print('%-14s' % 'milliseconds' + ''.join(engine.rjust(12) for engine in engines) + '  emlet/byte emlet/native   emlet/lua'.rjust(36))
    for name, row in rows:
        figures = ''.join(cell(row[engine] * 1000 if engine in row else None, '%.1f') for engine in engines)
        print('%-14s' % name + figures + ''.join(cell(ratio(row, other)) for other in ('byte', 'native', 'lua')))
    timed = [row for name, row in rows if name != 'start-up']
    means = [geometric_mean([r for r in (ratio(row, other) for row in timed) if r]) for other in ('byte', 'native', 'lua')]
    print('%-14s' % 'geometric mean' + ' ' * (12 * len(engines)) + ''.join(cell(mean) for mean in means))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('programs', nargs='*')
    parser.add_argument('--emlet', default='emlet')
    parser.add_argument('--emacs', default='emacs')
    parser.add_argument('--lua', default='lua5.4')
    parser.add_argument('--rounds', type=int, default=5)
    parser.add_argument('--timeout', type=float, default=120)
    options = parser.parse_args()
    names = options.programs or sorted(name[:-3] for name in os.listdir(PROGRAMS) if name.endswith('.el'))
    with tempfile.TemporaryDirectory() as scratch:
        bench = Bench(options, scratch)
        rows = [(name, bench.measure(name)) for name in names]
        if not options.programs:
            rows.append(('start-up', bench.measure_startup()))
    show_table(rows, bench.engines)
    return 0


if __name__ == '__main__':
    sys.exit(main())
