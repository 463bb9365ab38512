#!/usr/bin/env python3
"""Ctrl-C at any moment: a quit that Lisp may handle; a second one ends the evaluation, with status 130."""
import os
import pty
import select
import signal
import subprocess
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from harness import PROGRAM, CommandLineTest, main  # noqa: E402

PATIENCE = 60


class Interrupted(CommandLineTest):
    def start(self, *arguments, **keywords):
        return subprocess.Popen([PROGRAM, '-Q', '--batch', *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=self.directory, **keywords)

    def interrupt(self, form, times=1, pause=0.3, **keywords):
        """The status and output of the evaluation of FORM, interrupted once it has begun."""
        with self.start('--eval', '(progn (princ "on\n") (flush-standard-output))', '--eval', form, **keywords) as program:
            program.stdout.readline()
            time.sleep(0.2)
            for _ in range(times):
                program.send_signal(signal.SIGINT)
                time.sleep(pause)
            try:
                out, err = program.communicate(timeout=PATIENCE)
            except subprocess.TimeoutExpired:
                program.kill()
                self.fail('%s goes on' % form)
        return program.returncode, out.decode(), err.decode()

    def test_one_is_a_quit_and_gives_130(self):
        for form in ('(while t)', '(string-match "\\\\(a*\\\\)*\\\\1b" (make-string 100000 ?a))', '(while t (sort (make-list 1000 1) #\'<))',
                     '(mapconcat #\'identity (make-list most-positive-fixnum "") "")'):
            status, _, err = self.interrupt(form)
            self.assertEqual(status, 130, form + err)
            self.assertIn('Quit', err)

    def test_lisp_may_handle_a_quit(self):
        status, out, err = self.interrupt('(condition-case nil (while t) (quit (princ "caught")))')
        self.assertEqual((status, out), (0, 'caught'), err)

    def test_unwind_forms_run(self):
        status, out, err = self.interrupt('(unwind-protect (while t) (princ "unwound"))')
        self.assertEqual((status, out), (130, 'unwound'), err)

    def test_inhibited_quits_wait(self):
        form = '(progn (let ((inhibit-quit t) (end (+ 1 (float-time)))) (while (< (float-time) end)) (princ "done ")) (while t))'
        status, out, err = self.interrupt(form)
        self.assertEqual((status, out), (130, 'done '), err)

    def test_two_end_what_handles_quits(self):
        status, out, err = self.interrupt('(unwind-protect (while t (condition-case nil (while t) (quit nil))) (princ "unwound"))', times=2)
        self.assertEqual((status, out), (130, 'unwound'), err)
        status, _, err = self.interrupt('(let ((inhibit-quit t)) (while t))', times=2)
        self.assertEqual(status, 130, err)

    def test_three_end_the_process(self):
        status, _, _ = self.interrupt('(unwind-protect (unwind-protect (while t) (while t)) (while t))', times=3)
        self.assertEqual(status, -signal.SIGINT)

    def test_waiting_for_a_pipe_ends(self):
        os.mkfifo(os.path.join(self.directory, 'pipe'))
        status, _, err = self.interrupt('(load "%s/pipe")' % self.directory)
        self.assertEqual(status, 130, err)

    def test_waiting_for_input_ends(self):
        status, _, err = self.interrupt('(read t)', stdin=subprocess.PIPE)
        self.assertEqual(status, 130, err)


class AtThePrompt(CommandLineTest):
    def converse(self, *steps):
        """What a terminal shows and the status; a step is text to type or a signal."""
        process, terminal = pty.fork()
        if process == 0:
            os.execv(PROGRAM, [PROGRAM])
        shown = self.wait_for(terminal, b'emlet> ')
        for step in steps:
            if isinstance(step, int):
                time.sleep(0.3)  # it waits for typing by now
                os.kill(process, step)
                shown += self.wait_for(terminal, b'> ')
            else:
                os.write(terminal, step)
                shown += self.wait_for(terminal, b'> ')
        os.write(terminal, b'(kill-emacs 7)\n')
        deadline = time.time() + PATIENCE
        while True:
            ended, status = os.waitpid(process, os.WNOHANG)
            if ended or time.time() > deadline:
                break
            self.wait_for(terminal, b'\0', 0.1)
        if not ended:
            os.kill(process, signal.SIGKILL)
            os.waitpid(process, 0)
            self.fail('the program goes on: ' + shown.decode())
        os.close(terminal)
        return shown.decode(), status

    @staticmethod
    def wait_for(terminal, text, patience=10):
        shown = b''
        end = time.time() + patience
        while not shown.endswith(text) and time.time() < end:
            if select.select([terminal], [], [], 0.1)[0]:
                try:
                    shown += os.read(terminal, 4096)
                except OSError:
                    break
        return shown

    def test_it_gives_up_the_form_and_nothing_else(self):
        shown, status = self.converse(b'(+ 1\n', signal.SIGINT, b'(+ 20 3)\n', signal.SIGINT, signal.SIGINT, signal.SIGINT, b'(+ 40 2)\n')
        self.assertIn('23', shown)
        self.assertIn('42', shown)
        self.assertNotIn('Quit', shown)
        self.assertEqual(os.WEXITSTATUS(status), 7)

    def test_after_a_quit_the_prompt_is_back(self):
        process_text, status = self.converse(b'(progn (run-with-nothing) (car 1))\n', b'"still here"\n')
        self.assertIn('"still here"', process_text)
        self.assertEqual(os.WEXITSTATUS(status), 7)


if __name__ == '__main__':
    main()
