#!/usr/bin/env python3
"""Check that every Lisp function is defined once: as one builtin, or in one file of the library.

Usage: check_definitions.py SRC LISP

A second definition silently replaces the first, or is dead, depending on what is loaded when.  gnu-library.el may define what the
library has: it takes the library's place.
"""
import collections
import pathlib
import re
import sys

BUILTIN = re.compile(r'\b(?:DEFUN|SPECIAL_FORM)\(\s*\w+,\s*"((?:[^"\\]|\\.)+)"')
LISP = re.compile(r"^\((?:(?:cl-)?(?:defun|defmacro|defsubst)|define-inline) ([^ \n]+)|^\(defalias '([^ \n)]+)", re.MULTILINE)
APART = {'gnu-library.el'}


def definitions(files, pattern):
    """(name, file:line) of everything that PATTERN finds."""
    for path in sorted(files):
        text = path.read_text(encoding='utf-8')
        for match in pattern.finditer(text):
            name = next(group for group in match.groups() if group)
            yield name.replace('\\\\', '\\'), '%s:%d' % (path, text.count('\n', 0, match.start()) + 1)


def main():
    source, lisp = map(pathlib.Path, sys.argv[1:3])
    places = collections.defaultdict(list)
    library = [path for path in lisp.glob('*.el') if path.name not in APART]
    for name, place in [*definitions(source.rglob('*.cpp'), BUILTIN), *definitions(library, LISP)]:
        places[name].append(place)
    twice = {name: found for name, found in places.items() if len(found) > 1}
    for name, found in sorted(twice.items()):
        print('%s is defined %d times: %s' % (name, len(found), ', '.join(found)))
    print('%d functions, %d defined more than once' % (len(places), len(twice)))
    return 1 if twice or not places else 0


if __name__ == '__main__':
    sys.exit(main())
