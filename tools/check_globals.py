#!/usr/bin/env python3
"""Check that object files hold no mutable globals: no symbol in .data, .bss, .tdata, .tbss or common storage.

Usage: check_globals.py [--allow REGEX]... FILE...      (object files or static libraries)

Read-only data, and .data.rel.ro (tables of pointers the loader fills once), are fine.  What compilers and
sanitizers put there themselves is listed in COMPILER_NOISE; `--allow` adds names that a room may own.
"""
import argparse
import re
import subprocess
import sys

MUTABLE_SECTION = re.compile(r'^\.(data|bss|tdata|tbss|ldata|lbss)(?!\.rel\.ro)(\.|$)|^\*COM\*$')
COMPILER_NOISE = [
    r'^\.', r'^DW\.ref\.', r'^__odr_asan', r'^__asan', r'^__ubsan', r'^\.?L(ASAN|UBSAN)', r'^_?__llvm_', r'^__gcov', r'^__sancov',
    r'^___asan_gen', r'^_GLOBAL_', r'^__TMC_END__', r'^completed\.', r'^guard variable for std::', r'^\*\.?Lubsan', r'^\$',
]
SYMBOL_LINE = re.compile(r'^[0-9a-f]+\s+(.{7})\s(\S+)\t([0-9a-f]+)\s+(.*)$')


def mutable_symbols(path):
    """[(object, section, symbol)] of everything that a running program could change."""
    done = subprocess.run(['objdump', '-t', '-C', path], stdout=subprocess.PIPE, text=True, check=True)
    current, found = path, []
    for line in done.stdout.splitlines():
        header = re.match(r'^(\S+):\s+file format', line)
        if header:
            current = header[1]
        match = SYMBOL_LINE.match(line)
        if match and MUTABLE_SECTION.match(match[2]) and 'd' not in match[1] and int(match[3], 16) > 0:
            found.append((current, match[2], re.sub(r'^\.hidden ', '', match[4])))
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--allow', action='append', default=[], metavar='REGEX')
    parser.add_argument('files', nargs='+')
    options = parser.parse_args()
    allowed = [re.compile(pattern) for pattern in COMPILER_NOISE + options.allow]
    complaints = []
    for path in options.files:
        for owner, section, symbol in mutable_symbols(path):
            if not any(pattern.search(symbol) for pattern in allowed):
                complaints.append('%s: %s lives in %s' % (owner, symbol, section))
    print('\n'.join(complaints + ['%d files, %d mutable globals' % (len(options.files), len(complaints))]))
    return 1 if complaints else 0


if __name__ == '__main__':
    sys.exit(main())
