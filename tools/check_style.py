#!/usr/bin/env python3
"""Check the habits of docs/architecture.md that a machine can see.

Usage: check_style.py PROJECT_DIRECTORY

Complaints: a file over 1,000 lines; a header over 150 code lines plus its comments up to 250; a C++ function over
80 lines; a note that something is left to do; the path of somebody's machine.  Generated tables and data
(.def, .tsv, goldens) are exempt from sizes.
"""
import os
import re
import sys

DIRECTORIES = ['src', 'include', 'lisp', 'tests', 'tools', 'bench', 'examples', 'cmake', 'docs', '.ci']
CODE = ('.cpp', '.h', '.hpp', '.c', '.py', '.el', '.lua', '.cmake', '.txt', '.sh', '.md', '.rs')
SIZES_FREE = ('.def', '.tsv', '.txt', '.md')
LEFT_TO_DO = re.compile(r'\b(TO' r'DO|FIX' r'ME|X' r'XX)\b')
MACHINE_PATH = re.compile(r'(?<![\w.])/(?:wo' r'rk|home/\w+|root|Users/\w+)/[\w.]')
MAX_FILE, MAX_HEADER, MAX_FUNCTION = 1000, 250, 80
DISPATCH_LOOPS = {'src/eval/vm/vm.cpp'}


def project_files(root):
    for top in DIRECTORIES:
        for directory, subdirectories, names in os.walk(os.path.join(root, top)):
            subdirectories[:] = [d for d in subdirectories if d not in ('__pycache__', 'corpus')]
            for name in sorted(names):
                path = os.path.relpath(os.path.join(directory, name), root)
                if name.endswith(CODE) or directory.endswith('.ci') or ('.' not in name and top in ('tools',)):
                    yield path


def without_strings_and_comments(text):
    """The text with the same lines, but nothing in it that could look like a brace."""
    pattern = re.compile(r'R"(\w*)\(.*?\)\1"|//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'', re.S)
    return pattern.sub(lambda m: re.sub(r'[^\n]', ' ', m[0]), text)


def long_functions(text):
    """[(line, length)] of function bodies: outermost braces after a `)` that are not namespaces or types."""
    clean = without_strings_and_comments(text)
    stack, found, statement_start = [], [], 0
    for index, char in enumerate(clean):
        if char == '{':
            head = clean[statement_start:index].strip()
            is_body = bool(re.search(r'\)[\w\s:<>&*,()-]*$', head)) and not re.match(r'(namespace|struct|class|enum|union)\b', head)
            stack.append((is_body, index))
        elif char == '}' and stack:
            is_body, start = stack.pop()
            if is_body and not any(body for body, _ in stack):
                first = clean.count('\n', 0, start) + 1
                length = clean.count('\n', start, index) + 1
                if length > MAX_FUNCTION:
                    found.append((first, length))
        if char in ';{}':
            statement_start = index + 1
    return found


def complaints_about(path, text):
    lines = text.count('\n') + 1
    extension = os.path.splitext(path)[1]
    if extension not in SIZES_FREE and '/goldens/' not in path:
        if lines > MAX_FILE:
            yield '%s: %d lines' % (path, lines)
        elif extension == '.h' and lines > MAX_HEADER and not path.startswith('include/'):
            yield '%s: a header of %d lines' % (path, lines)
    if extension in ('.cpp', '.h', '.hpp', '.c') and path not in DISPATCH_LOOPS:
        for line, length in long_functions(text):
            yield '%s:%d: a function of %d lines' % (path, line, length)
    for number, line in enumerate(text.split('\n'), 1):
        if LEFT_TO_DO.search(line):
            yield '%s:%d: something is left to do' % (path, number)
        if MACHINE_PATH.search(line):
            yield "%s:%d: the path of somebody's machine" % (path, number)


def main():
    root = sys.argv[1]
    complaints, count = [], 0
    for path in project_files(root):
        with open(os.path.join(root, path), encoding='utf-8', errors='replace') as stream:
            complaints += complaints_about(path, stream.read())
        count += 1
    print('\n'.join(complaints + ['%d files, %d complaints' % (count, len(complaints))]))
    return 1 if complaints else 0


if __name__ == '__main__':
    sys.exit(main())
