#!/usr/bin/env python3
"""Compare what a script of tests/compat prints with what Emacs printed, as recorded in tests/compat/goldens.

    tools/golden.py --program build/release/emlet tests/compat/packages.el
    tools/golden.py --program emlet --compiled tests/compat/packages.el    the same packages, compiled by Emacs (.elc)
    tools/golden.py --program emlet --gnu-lisp tests/compat/packages.el    the same over the Lisp files of Emacs
    tools/golden.py --program emlet --gnu-lisp --from-source FILE...       over those files as text, not compiled
    tools/golden.py --record [FILE...]              renew the goldens with the Emacs that is installed

A script prints through `show' (tests/compat/show.el).  Its line `;; libraries: dash ht s' names packages that are
loaded first, as `-L DIRECTORY -l NAME'; where one is not installed the test is skipped (exit status 77).  The Lisp
files of Emacs are looked for in EMLET_GNU_LISP, then where Debian has them.
"""
import argparse
import difflib
import glob
import os
import re
import shutil
import subprocess
import sys
import tempfile

COMPAT = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), 'tests', 'compat')
PACKAGE_ROOTS = ['/usr/share/emacs/site-lisp/elpa-src', '/usr/share/emacs/site-lisp/elpa',
                 '/usr/local/share/emacs/site-lisp/elpa', os.path.expanduser('~/.emacs.d/elpa')]
SKIPPED = 77
GNU_LIBRARY = os.environ.get('EMLET_GNU_LISP') or '/usr/share/emacs/28.2/lisp'


def golden_path(script):
    return os.path.join(COMPAT, 'goldens', os.path.relpath(os.path.abspath(script), COMPAT)[:-3] + '.golden')


def package_directory(name):
    roots = os.environ.get('EMLET_PACKAGE_PATH', '').split(':') + PACKAGE_ROOTS
    for root in filter(None, roots):
        for directory in sorted(glob.glob(os.path.join(root, name + '-[0-9]*'))) + [os.path.join(root, name)]:
            if os.path.exists(os.path.join(directory, name + '.el')):
                return directory
    return None


def compiled(directory, emacs, into):
    """The directory of the package's files, compiled by EMACS and without their sources."""
    os.makedirs(into, exist_ok=True)
    target = os.path.join(into, os.path.basename(directory))
    shutil.copytree(directory, target)
    sources = [name for name in sorted(glob.glob(os.path.join(target, '*.el'))) if not re.search(r'-(autoloads|pkg)\.el$', name)]
    path = [word for package in os.listdir(into) for word in ('-L', os.path.join(into, package))]
    subprocess.run([emacs, '-Q', '--batch', *path, '-f', 'batch-byte-compile', *sources], check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=300)
    for source in sources:
        os.remove(source)
    return target


def arguments_for(script, compile_into=None, emacs='emacs'):
    """The command line after the program's name, or the package that is missing."""
    with open(script, encoding='utf-8') as stream:
        line = re.search(r'^;; libraries: (.*)$', stream.read(), re.M)
    arguments = ['-Q', '--batch']
    for name in (line[1].split() if line else []):
        directory = package_directory(name)
        if directory is None:
            return None, name
        if compile_into:
            directory = compiled(directory, emacs, compile_into)
        arguments += ['-L', directory, '-l', name]
    return arguments + ['-l', os.path.join(COMPAT, 'show.el'), '-l', os.path.abspath(script)], None


def run(program, arguments, timeout=120):
    done = subprocess.run([*program, *arguments], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=timeout)
    return done.stdout.decode('utf-8', 'surrogateescape'), done.stderr.decode('utf-8', 'replace'), done.returncode


def without_compiled_files(library, into):
    """The directory INTO as LIBRARY is, but for compiled files: what is left is found by links."""
    for directory, _, names in os.walk(library):
        target = os.path.join(into, os.path.relpath(directory, library))
        os.makedirs(target, exist_ok=True)
        for name in names:
            if name.endswith(('.el', '.el.gz')):
                os.symlink(os.path.join(directory, name), os.path.join(target, name))
    return into


def record(script, emacs):
    arguments, missing = arguments_for(script)
    if missing:
        print('%s: not recorded, package %s is not installed' % (script, missing))
        return
    version, _, _ = run([emacs], ['-Q', '--batch', '--eval', '(princ emacs-version)'])
    out, err, status = run([emacs], arguments)
    if status != 0:
        print('%s: Emacs ended with status %d\n%s' % (script, status, err))
        return
    os.makedirs(os.path.dirname(golden_path(script)), exist_ok=True)
    with open(golden_path(script), 'w', encoding='utf-8', errors='surrogateescape', newline='') as stream:
        stream.write('recorded from GNU Emacs %s\n%s' % (version, out))
    print('%s: %d lines' % (golden_path(script), out.count('\n')))


def compare(script, program, compile_into=None, emacs='emacs'):
    """(forms that agree, forms that differ), or None where something is not installed."""
    if compile_into and not shutil.which(emacs):
        print('skipped: there is no Emacs to compile with')
        return None
    arguments, missing = arguments_for(script, compile_into, emacs)
    if missing:
        print('%s skipped: package %s is not installed' % (os.path.basename(script), missing))
        return None
    with open(golden_path(script), encoding='utf-8', errors='surrogateescape', newline='') as stream:
        heading, _, expected = stream.read().partition('\n')
    out, err, status = run(program, arguments)
    forms = expected.count('\n  => ')
    if out == expected and status == 0:
        print('%s: %d forms as %s' % (os.path.basename(script), forms, heading))
        return forms, 0
    sys.stdout.writelines(difflib.unified_diff(expected.splitlines(True), out.splitlines(True), heading, 'now', n=1))
    print('exit status %d\n%s' % (status, err[-2000:]))
    wanted, got = answers(expected), answers(out)
    bad = sum(got.get(form) != answer for form, answer in wanted.items())
    return len(wanted) - bad, max(bad, 1)


def answers(text):
    """{form: answer} of what `show' printed."""
    pieces = re.split(r'\n  => ', text)
    forms = [piece.rpartition('\n')[2] if i else piece for i, piece in enumerate(pieces)]
    values = [piece.rpartition('\n')[0] for piece in pieces[1:]]
    return dict(zip(forms, values))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('scripts', nargs='*')
    parser.add_argument('--program', default='emlet')
    parser.add_argument('--extra', action='append', default=[], help='an argument for the program, before all others')
    parser.add_argument('--emacs', default='emacs')
    parser.add_argument('--record', action='store_true')
    parser.add_argument('--compiled', action='store_true', help='load the libraries as compiled by Emacs')
    parser.add_argument('--gnu-lisp', action='store_true', help='run over the Lisp files of Emacs')
    parser.add_argument('--from-source', action='store_true', help='with --gnu-lisp: over those that are text only')
    options = parser.parse_args()
    scripts = options.scripts or sorted(p for pattern in ('*.el', 'elpa/*.el', 'gnu-library/*.el') for p in glob.glob(os.path.join(COMPAT, pattern))
                                        if not p.endswith('/show.el'))
    if options.record:
        for script in scripts:
            record(script, options.emacs)
        return 0
    return compare_all(scripts, options)


def compare_all(scripts, options):
    """Compare SCRIPTS with the program and over the libraries that OPTIONS tell; return the exit status."""
    program = [options.program, *options.extra]
    if options.gnu_lisp and not os.path.isdir(GNU_LIBRARY):
        print('skipped: there is no library of Emacs at ' + GNU_LIBRARY)
        return SKIPPED
    with tempfile.TemporaryDirectory() as directory:
        if options.gnu_lisp:
            library = without_compiled_files(GNU_LIBRARY, os.path.join(directory, 'lisp')) if options.from_source else GNU_LIBRARY
            program.append('--gnu-lisp=' + library)
        compile_into = os.path.join(directory, 'packages') if options.compiled else None
        results = list(filter(None, [compare(script, program, compile_into, options.emacs) for script in scripts]))
    if not results:
        return SKIPPED
    passed, failed = map(sum, zip(*results))
    print('%d passed, %d failed' % (passed, failed))
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
