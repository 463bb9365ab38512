#!/usr/bin/env python3
"""The check of unrooted words finds each fault of wrong.cpp and none in right.cpp."""
import re
import subprocess
import sys
from pathlib import Path

tool, fixtures = Path(sys.argv[1]), Path(__file__).parent / "check_roots"


def reported(name):
    run = subprocess.run([sys.executable, tool, fixtures / name], capture_output=True, text=True, check=False)
    lines = {int(n) for n in re.findall(re.escape(name) + r":(\d+): ", run.stdout)}
    assert run.returncode == (1 if lines else 0), run
    return lines


def flagged(name):
    lines = (fixtures / name).read_text().splitlines()
    return {i for i, line in enumerate(lines, 1) if line.endswith("// FLAGGED")}


failed = False
for name in ("wrong.cpp", "right.cpp"):
    missed, false = flagged(name) - reported(name), reported(name) - flagged(name)
    if missed or false:
        failed = True
        print(f"{name}: missed {sorted(missed)}, reported without reason {sorted(false)}")
assert flagged("wrong.cpp"), "the fixture must have faults"
sys.exit(1 if failed else 0)
