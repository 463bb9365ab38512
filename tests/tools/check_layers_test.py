#!/usr/bin/env python3
"""tools/check_layers.py accepts includes that go down and names every one that does not."""
import os
import subprocess
import sys
import tempfile
import unittest

CHECK = sys.argv.pop(1)
ROOMS = 'emlet_room(core RANK 0)\nemlet_room(gc RANK 2 NEEDS core)\nemlet_room(data RANK 4 NEEDS core gc LIBS gmp)\nemlet_room(eval RANK 5 NEEDS core gc data)\n'


def run_check(files):
    with tempfile.TemporaryDirectory() as root:
        for path, text in {'CMakeLists.txt': ROOMS, **files}.items():
            os.makedirs(os.path.dirname(os.path.join(root, path)), exist_ok=True)
            with open(os.path.join(root, path), 'w', encoding='utf-8') as stream:
                stream.write(text)
        done = subprocess.run([sys.executable, CHECK, root], stdout=subprocess.PIPE, text=True, check=False)
        return done.returncode, done.stdout


class CheckLayers(unittest.TestCase):
    def test_includes_that_go_down_are_fine(self):
        status, _ = run_check({'data/a.cpp': '#include "data/a.h"\n#include "core/v.h"\n#include <vector>\n'})
        self.assertEqual(status, 0)

    def test_an_upward_include_is_named_with_file_and_line(self):
        status, out = run_check({'gc/a.cpp': '\n#include "data/list.h"\n'})
        self.assertEqual(status, 1)
        self.assertIn('gc/a.cpp:2', out)

    def test_a_room_not_listed_under_needs_is_refused(self):
        status, out = run_check({'CMakeLists.txt': 'emlet_room(core RANK 0)\nemlet_room(gc RANK 2)\n', 'gc/a.cpp': '#include "core/v.h"\n'})
        self.assertEqual((status, 'NEEDS' in out), (1, True))

    def test_compiler_and_vm_share_only_the_byte_code(self):
        good, _ = run_check({'eval/compiler/a.cpp': '#include "eval/vm/bytecode.h"\n'})
        bad, _ = run_check({'eval/compiler/a.cpp': '#include "eval/vm/frame.h"\n'})
        back, _ = run_check({'eval/vm/a.cpp': '#include "eval/compiler/scope.h"\n'})
        self.assertEqual((good, bad, back), (0, 1, 1))

    def test_the_command_line_sees_no_room(self):
        status, _ = run_check({'cli/main.cpp': '#include "gc/heap.h"\n'})
        self.assertEqual(status, 1)

    def test_parent_directories_are_refused(self):
        status, _ = run_check({'gc/a.cpp': '#include "../core/v.h"\n'})
        self.assertEqual(status, 1)


if __name__ == '__main__':
    unittest.main()
