"""The prompt: commands, completion, history, and what it does without a terminal."""
import os
import pty
import select
import termios
import time
import unittest

from harness import PROGRAM, CommandLineTest, main

PROMPT = b'emlet> '


class Terminal:
    """A program at a terminal that can move its cursor."""

    def __init__(self, directory, **environment):
        self.process, self.descriptor = pty.fork()
        if self.process == 0:
            os.chdir(directory)
            os.environ.update({'TERM': 'xterm', 'HOME': directory, 'LC_ALL': 'C.UTF-8', 'XDG_STATE_HOME': directory, **environment})
            os.execv(PROGRAM, [PROGRAM])
        self.shown = b''
        self.edits = environment.get('TERM') != 'dumb'
        self.wait_for_prompt()

    def wait_for(self, text, patience=30):
        """What is shown up to and with TEXT, from where the last waiting ended."""
        end = time.time() + patience
        while text not in self.shown:
            if time.time() > end:
                raise AssertionError('%r is not shown, but %r' % (text, self.shown))
            if select.select([self.descriptor], [], [], 0.1)[0]:
                self.shown += os.read(self.descriptor, 4096)
        before, _, self.shown = self.shown.partition(text)
        return before.decode('utf-8', 'replace')

    def wait_for_prompt(self):
        """What is shown before the prompt; returns when the program listens."""
        before = self.wait_for(PROMPT)
        while self.edits and termios.tcgetattr(self.descriptor)[3] & termios.ICANON:
            time.sleep(0.005)
        return before.replace('\r', '')

    def type(self, text):
        os.write(self.descriptor, text.encode())

    def ask(self, text):
        """What the program answers to the line TEXT."""
        self.type(text + '\r')
        self.wait_for(b'\n')  # its echo
        return self.wait_for_prompt()

    def leave(self):
        self.type('\x04')
        _, status = os.waitpid(self.process, 0)
        os.close(self.descriptor)
        return os.waitstatus_to_exitcode(status)


class AtATerminal(CommandLineTest):
    def start(self, **environment):
        return Terminal(self.directory, **environment)

    def test_tab_completes_a_name_and_lists_what_is_possible(self):
        terminal = self.start()
        terminal.type('(prin1-to-s\t1)\r')
        self.assertIn('"1"', terminal.wait_for_prompt())
        terminal.type('(mapc\t')
        listed = terminal.wait_for_prompt()
        for name in ('mapc', 'mapcan', 'mapcar', 'mapconcat'):
            self.assertIn(name, listed.split())
        terminal.type('\x03')
        terminal.wait_for_prompt()
        self.assertEqual(terminal.leave(), 0)

    def test_the_history_is_kept_for_the_next_run(self):
        terminal = self.start()
        terminal.ask('(+ 40 2)')
        self.assertEqual(terminal.leave(), 0)
        terminal = self.start()
        terminal.type('\x1b[A\r')
        self.assertIn('42', terminal.wait_for_prompt())
        terminal.type('\x12(+ 4\r')  # Ctrl-R
        self.assertIn('42', terminal.wait_for_prompt())
        self.assertEqual(terminal.leave(), 0)

    def test_a_history_that_cannot_be_kept_disturbs_nobody(self):
        terminal = self.start(XDG_STATE_HOME='/proc/no-such-place')
        self.assertEqual(terminal.ask('(+ 1 1)'), '2\n')
        self.assertEqual(terminal.leave(), 0)

    def test_characters_outside_ascii_are_characters(self):
        terminal = self.start()
        self.assertIn('2', terminal.ask('(length "äö")'))
        self.assertEqual(terminal.leave(), 0)

    def test_ctrl_c_gives_up_the_line_and_the_form(self):
        terminal = self.start()
        terminal.type('(list 1\r')
        terminal.wait_for(b'...> ')
        terminal.type('(list 2')
        terminal.type('\x03')
        terminal.wait_for_prompt()
        self.assertEqual(terminal.ask('(* 6 7)'), '42\n')
        self.assertEqual(terminal.leave(), 0)

    def test_a_long_value_is_elided_unless_print_length_says_otherwise(self):
        terminal = self.start()
        self.assertIn('...)', terminal.ask('(make-list 5000 1)'))
        terminal.ask('(setq print-length 100000)')
        self.assertNotIn('...)', terminal.ask('(make-list 700 1)'))
        self.assertEqual(terminal.leave(), 0)

    def test_a_dumb_terminal_gets_a_plain_prompt(self):
        terminal = self.start(TERM='dumb')
        terminal.type('(+ 1 1)\n')
        terminal.wait_for(b'2\r\n' + PROMPT)
        self.assertEqual(terminal.leave(), 0)


class Commands(CommandLineTest):
    def converse(self, *lines):
        ending = self.run_program(stdin='\n'.join((*lines, '')).encode())
        self.assertEqual(ending.status, 0, ending.err)
        return ending

    def test_doc_tells_how_a_function_is_called(self):
        self.assertRegex(self.converse(',doc car').out, r'\(car LIST\): built-in function\n.*first element')
        self.assertRegex(self.converse('(defun f (a &optional b) "Add." (+ a b))', ',doc f').out, r'\(f A &optional B\): function\nAdd\.')
        self.assertRegex(self.converse(',doc when').out, r'\(when CONDITION &rest BODY\): macro')
        self.assertRegex(self.converse('(defvar v 3 "Three.")', ',doc v').out, r'v: variable, 3\nThree\.')

    def test_apropos_lists_matching_names(self):
        out = self.converse(',apropos ^mapc').out
        self.assertEqual([line.split()[0] for line in out.splitlines()], ['mapc', 'mapcan', 'mapcar', 'mapconcat'])

    def test_expand_time_disassemble_and_gc_answer(self):
        self.assertIn('(if a', self.converse(',expand (when a b)').out)
        self.assertRegex(self.converse(',time (+ 1 2)').out, r'3\n\d+\.\d+ s, \d+ collections')
        self.assertIn('Return', self.converse('(defun f (x) x)', ',disassemble f').out)
        self.assertRegex(self.converse(',gc').out, r'conses +\d+ in use')

    def test_bt_shows_the_calls_of_the_last_error(self):
        ending = self.converse('(defun inner (x) (+ 1 (car x)))', '(defun outer () (+ 1 (inner 5)))', '(outer)', ',bt')
        self.assertEqual(ending.err.count('in inner'), 2)
        self.assertIn('No error yet', self.converse(',bt').err)

    def test_a_name_may_be_shortened_while_it_is_clear(self):
        self.assertIn('built-in', self.converse(',do car').out)
        self.assertIn('Which command: doc, disassemble?', self.converse(',d car').err)

    def test_mistakes_are_told_and_nothing_ends(self):
        for line, expected in ((',nope', 'No command ,nope'), (',doc', 'Which symbol?'), (',doc (1)', 'symbolp'), (',time (1', 'End of file'),
                               (',time 1 2', 'More than one form'), (',doc no-such-name', 'neither a function nor a variable'), (',', 'No command')):
            ending = self.converse(line, '(+ 40 2)')
            self.assertIn(expected, ending.err)
            self.assertIn('42', ending.out)
            self.assertNotIn('emlet-repl', ending.err)

    def test_quit_leaves(self):
        self.assertNotIn('3', self.converse(',quit', '(+ 1 2)').out)

    def test_help_names_every_command(self):
        out = self.converse(',help').out
        for name in ('doc', 'apropos', 'time', 'expand', 'disassemble', 'gc', 'bt', 'help', 'quit'):
            self.assertIn(',' + name, out)

    def test_a_comma_inside_a_form_is_no_command(self):
        self.assertIn('(1 2)', self.converse('(let ((x 2)) `(1', ',x))').out)

    def test_stars_are_the_last_values(self):
        self.assertIn('(3 2 1)', self.converse('1', '2', '3', '(list * ** ***)').out)


if __name__ == '__main__':
    main()
