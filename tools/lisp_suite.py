#!/usr/bin/env python3
"""Run the Lisp suite: tests/lisp/AREA/*.el, whose expectations stand in comments after the forms.

    ;; => VALUE                     the form's value as `prin1' prints it (newlines as \\n)
    ;; signals CONDITION            the form signals exactly this condition
    ;; signals (CONDITION DATA...)  the same, with its data
    ;; prints TEXT                  what the form writes to standard output (\\n, \\t, \\\\ as in Lisp)
    ;; emlet => VALUE               (or `emlet signals') holds for Emlet only; with Emacs, a form that has
                                    no other expectation is left out
    ;; emlet                        evaluate the form in Emlet only

An expectation stands on the form's last line or on the lines after it.  A form without one is evaluated
and must not signal.  The first line's `lexical-binding: t' cookie chooses the binding of the whole file.

One process runs all files of an area; when it dies or hangs, the file at fault fails and a new process
goes on with the next file.

With --survive (an allocation fails, say) any value or error is good, and so is giving up with a message and an
exit status: only a crash or a hang is a failure.
"""
import argparse
import os
import re
import subprocess
import sys
import tempfile

SUITE = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), 'tests', 'lisp')
MARK = '\036@'                 # what tests/lisp/run.el puts before each part of its output
EXPECTATION = re.compile(r';+\s*(?:(emlet)\s*)?(?:(=>|signals|prints)(?:\s|$)(.*))?$')


# What Emlet has from the start and Emacs loads on demand.
PRELOADED = ['cl-lib', 'subr-x', 'seq', 'map', 'gv', 'pcase', 'macroexp', 'nadvice', 'generator', 'ert', 'eieio', 'cl-generic', 'thunk', 'ring']


class Form:
    """One top-level form: its text, its line and what is expected of it."""

    def __init__(self, text, line):
        self.text, self.line = text, line
        self.expected = []          # (for_emlet_only, kind, text)
        self.emlet_only = False

    def expectations(self, program):
        own = [e[1:] for e in self.expected if e[0]]
        shared = [e[1:] for e in self.expected if not e[0]]
        return own or shared if program == 'emlet' else shared

    def skipped(self, program):
        if program == 'emlet':
            return False
        return self.emlet_only or (bool(self.expected) and not self.expectations(program))


class Scanner:
    """Finds where a form ends.  Knows strings, character literals, comments and brackets, nothing else."""

    def __init__(self, text):
        self.text, self.at = text, 0

    def skip_string(self):
        self.at += 1
        while self.at < len(self.text) and self.text[self.at] != '"':
            self.at += 2 if self.text[self.at] == '\\' else 1
        self.at += 1

    def skip_character(self):
        self.at += 1
        while self.text[self.at:self.at + 1] == '\\':
            control = re.compile(r'\\(?:[ACHMSs]-|\^)').match(self.text, self.at)
            if not control:
                self.at += 2
                return
            self.at = control.end()
        self.at += 1

    def skip_line(self):
        end = self.text.find('\n', self.at)
        self.at = len(self.text) if end < 0 else end

    def skip_form(self):
        """Move over one form, with its prefixes; the text before it has been skipped."""
        depth = 0
        while self.at < len(self.text):
            char = self.text[self.at]
            if char == '"':
                self.skip_string()
            elif char == '?':
                self.skip_character()
            elif char == ';':
                self.skip_line()
                continue
            elif char in '([':
                depth += 1
                self.at += 1
            elif char in ')]':
                depth -= 1
                self.at += 1
            elif char.isspace() or char in "'`,@#":
                prefix = char in "'`,@#"
                self.at += 1
                if prefix or depth > 0:
                    continue
            else:
                symbol = re.compile(r'(?:\\.|[^\s()\[\]"\';`,])+', re.S).match(self.text, self.at)
                after_hash = self.text[self.at - 1:self.at] == '#'
                self.at = symbol.end()
                if after_hash and self.text[self.at:self.at + 1] in ('(', '[', '"'):   # #s(...), #1=(...), #&8"..."
                    continue
            if depth <= 0:
                return


def parse_file(path):
    """The file's forms and whether it is lexically bound."""
    with open(path, encoding='utf-8') as stream:
        text = stream.read()
    first_line = text.split('\n', 1)[0]
    lexical = re.search(r'lexical-binding:\s*t\b', first_line) is not None
    scanner, forms = Scanner(text), []
    while scanner.at < len(text):
        char = text[scanner.at]
        if char.isspace():
            scanner.at += 1
        elif char == ';':
            start = scanner.at
            scanner.skip_line()
            note_expectation(text[start:scanner.at], forms)
        else:
            start = scanner.at
            scanner.skip_form()
            forms.append(Form(text[start:scanner.at], text.count('\n', 0, start) + 1))
    return forms, lexical


def note_expectation(comment, forms):
    match = EXPECTATION.match(comment)
    if not match or not forms or not (match[1] or match[2]):
        return
    if match[2]:
        forms[-1].expected.append((match[1] is not None, match[2], match[3].strip()))
    else:
        forms[-1].emlet_only = True


def lisp_string(text):
    return '"' + text.replace('\\', '\\\\').replace('"', '\\"') + '"'


def write_driver(stream, directory, files, program, frugal=False):
    stream.write(';;; -*- lexical-binding: t; coding: utf-8; -*-\n')
    if program == 'emacs':
        stream.writelines("(require '%s)\n" % library for library in PRELOADED)
    stream.write('(setq suite-directory %s)\n' % lisp_string(directory + '/'))
    if frugal:
        stream.write('(setq suite-frugal t)\n')
    for name, forms, lexical in files:
        stream.write('(suite-file %s %s)\n' % (lisp_string(name), 't' if lexical else 'nil'))
        for number, form in enumerate(forms):
            if not form.skipped(program):
                stream.write('(suite-form %d %s)\n' % (number, lisp_string(form.text)))
    stream.write('(suite-end)\n')


class Outcome:
    """What the program printed for one form."""

    def __init__(self):
        self.printed, self.kind, self.text, self.complete = '', None, '', False


def parse_output(text):
    """{file: {number: Outcome}} in order, and whether the end was reached."""
    results, current, outcome, ended = {}, None, None, False
    for piece in text.split(MARK)[1:]:
        kind, rest = piece[:1], piece[1:]
        if kind == 'F':
            current = results.setdefault(rest.split('\n', 1)[0], {})
        elif kind == 'B' and current is not None:
            number, _, printed = rest.partition('\n')
            outcome = current[int(number)] = Outcome()
            outcome.printed = printed
        elif kind in 'VS' and outcome is not None:
            outcome.kind, outcome.text = kind, rest
        elif kind == 'Z':
            outcome.complete = True
        elif kind == 'E':
            ended = True
    return results, ended


def unescape(text):
    escapes = {'n': '\n', 't': '\t', 'r': '\r', '0': '\0'}
    return re.sub(r'\\(.)', lambda m: escapes.get(m[1], m[1]), text)


def judge(form, outcome, program):
    """None when the outcome is as expected, else a sentence."""
    if outcome is None or not outcome.complete:
        return 'no result: the program stopped here'
    got = ('value ' if outcome.kind == 'V' else 'signal ') + outcome.text
    expected = form.expectations(program)
    if outcome.kind == 'S' and not any(kind == 'signals' for kind, _ in expected):
        return 'got ' + got
    for kind, text in expected:
        if kind == '=>':
            good = outcome.kind == 'V' and outcome.text == text
        elif kind == 'signals' and text.startswith('('):
            good = outcome.kind == 'S' and outcome.text == text
        elif kind == 'signals':
            good = outcome.kind == 'S' and re.match(r'\((.*?)[ )]', outcome.text + ' ')[1] == text
        else:
            good = outcome.printed.strip('\n') == unescape(text).strip('\n')
            got = 'printed ' + repr(outcome.printed)
        if not good:
            return 'expected %s %s\n      got %s' % (kind, text, got)
    return None


def run_program(command, timeout):
    """Standard output, standard error and a word on how the program ended."""
    try:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, timeout=timeout)
        ending = '' if done.returncode == 0 else 'exit status %d' % done.returncode
        out, err = done.stdout, done.stderr
    except subprocess.TimeoutExpired as late:
        ending, out, err = 'no end within %d s' % timeout, late.stdout or b'', late.stderr or b''
    return out.decode('utf-8', 'replace'), err.decode('utf-8', 'replace'), ending


class Suite:
    def __init__(self, options):
        self.options = options
        self.passed = self.failed = 0

    def run_files(self, directory, files):
        """Results of all files, restarting behind a file that stops the program."""
        results, notes = {}, {}
        while files:
            with tempfile.NamedTemporaryFile('w', suffix='.el', encoding='utf-8', delete=False) as driver:
                write_driver(driver, directory, files, self.options.kind, self.options.frugal)
            try:
                command = [self.options.program, *self.options.extra, '-Q', '--batch', '-l',
                           os.path.join(SUITE, 'run.el'), '-l', driver.name]
                out, err, ending = run_program(command, self.options.timeout)
            finally:
                os.unlink(driver.name)
            part, ended = parse_output(out)
            results.update(part)
            if ended:
                return results, notes
            reached = [name for name, _, _ in files if name in part]
            last = reached[-1] if reached else files[0][0]
            notes[last] = '%s\n%s' % (ending or 'it ended early', err[-1500:])
            files = files[[name for name, _, _ in files].index(last) + 1:]
        return results, notes

    def run_area(self, area):
        directory = os.path.join(SUITE, area)
        names = sorted(n for n in os.listdir(directory) if n.endswith('.el'))
        if self.options.only:
            names = [n for n in names if self.options.only in n]
        files = [(n, *parse_file(os.path.join(directory, n))) for n in names]
        results, notes = self.run_files(directory, files)
        for name, forms, _ in files:
            self.report_file(area, name, forms, results.get(name, {}), notes.get(name))

    def report_file(self, area, name, forms, outcomes, note):
        complaints = []
        if self.options.survive:
            note = note if note and is_crash(note) else None
        for number, form in enumerate(forms):
            if form.skipped(self.options.kind) or self.options.survive:
                continue
            complaint = judge(form, outcomes.get(number), self.options.kind)
            if complaint:
                complaints.append('  %s:%d: %s\n      %s' % (name, form.line, first_line(form.text), complaint))
        if note and not complaints:
            complaints.append('  %s: the program stopped' % name)
        print('%s %s/%s' % ('FAIL' if complaints else 'ok  ', area, name))
        for complaint in complaints[:self.options.show]:
            print(complaint)
        if note:
            print('  ' + note.replace('\n', '\n  '))
        self.passed += not complaints
        self.failed += bool(complaints)


def is_crash(note):
    return note.startswith(('exit status -', 'no end within'))


def first_line(text):
    line = ' '.join(text.split())
    return line if len(line) < 110 else line[:107] + '...'


def fill_file(path, program):
    """Write Emacs' answer behind each `;; ?' of the file: the way new expectations are made."""
    forms, lexical = parse_file(path)
    suite = Suite(argparse.Namespace(program=program, kind='emacs', extra=[], frugal=False, survive=False, timeout=60))
    name = os.path.basename(path)
    results, _ = suite.run_files(os.path.dirname(os.path.abspath(path)), [(name, forms, lexical)])
    answers = []
    for number, form in enumerate(forms):
        outcome = results[name].get(number, Outcome())
        answer = ('=> ' if outcome.kind == 'V' else 'signals ') + outcome.text
        if outcome.printed:
            answer += '\n;; prints ' + outcome.printed.strip('\n').replace('\\', '\\\\').replace('\n', '\\n')
        answers.append((form.line + form.text.count('\n'), answer))
    with open(path, encoding='utf-8') as stream:
        lines = stream.read().split('\n')
    for last_line, answer in answers:
        for index in (last_line - 1, last_line):
            if index < len(lines) and re.search(r';; \?$', lines[index]):
                lines[index] = re.sub(r';; \?$', lambda m: ';; ' + answer, lines[index])
                break
    with open(path, 'w', encoding='utf-8') as stream:
        stream.write('\n'.join(lines))


def areas_of_suite():
    return sorted(n for n in os.listdir(SUITE)
                  if os.path.isdir(os.path.join(SUITE, n)) and any(f.endswith('.el') for f in os.listdir(os.path.join(SUITE, n))))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('areas', nargs='*', help='areas to run (default: all); with --fill, files')
    parser.add_argument('--program', default='emlet', help='the program under test')
    parser.add_argument('--check-with-emacs', action='store_true', help='verify the expectations against Emacs')
    parser.add_argument('--emacs', default='emacs')
    parser.add_argument('--extra', action='append', default=[], help='an argument for the program, before all others')
    parser.add_argument('--frugal', action='store_true', help='`suite-many\' is a hundredth: for a collection at every step')
    parser.add_argument('--survive', action='store_true', help='the results do not matter: only crashes and hangs are failures')
    parser.add_argument('--only', help='only files whose name contains this')
    parser.add_argument('--show', type=int, default=20, help='complaints shown per file')
    parser.add_argument('--timeout', type=float, default=300, help='seconds for one process')
    parser.add_argument('--list', action='store_true', help='list the areas')
    parser.add_argument('--fill', action='store_true', help="replace `;; ?' in the named files by Emacs' answers")
    options = parser.parse_args()
    if options.list:
        print('\n'.join(areas_of_suite()))
        return 0
    if options.fill:
        for path in options.areas:
            fill_file(path, options.emacs)
        return 0
    options.kind = 'emlet'
    if options.check_with_emacs:
        options.kind, options.program = 'emacs', options.emacs
    suite = Suite(options)
    for area in options.areas or areas_of_suite():
        suite.run_area(area)
    print('%d passed, %d failed' % (suite.passed, suite.failed))
    return 1 if suite.failed or not suite.passed else 0


if __name__ == '__main__':
    sys.exit(main())
