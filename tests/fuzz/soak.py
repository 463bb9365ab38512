#!/usr/bin/env python3
"""Runs libFuzzer on each fuzzer until it has used so much processor time, and says how many inputs that were.

    cmake --preset fuzz && cmake --build --preset fuzz
    tests/fuzz/soak.py build/fuzz/tests/fuzz --seconds 600 [--only reader ...]

What is found stays in build/fuzz/tests/fuzz/found/NAME and is the start of the next soak; an input that crashes, hangs or leaks
ends its fuzzer, is kept as crash-* there, and makes the exit status 1.
"""
import argparse
import pathlib
import re
import resource
import subprocess
import sys

CORPUS = pathlib.Path(__file__).resolve().parent / "corpus"
CHUNK = 60  # seconds by the clock; processor time is read after each


def processor_seconds():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def soak(directory, name, seconds):
    """Inputs run and processor seconds used by the fuzzer NAME; the tail of its output when it failed, or None."""
    found = directory / "found" / name
    found.mkdir(parents=True, exist_ok=True)
    command = [directory / f"fuzz_{name}", "-detect_leaks=0", "-timeout=30", "-rss_limit_mb=3000", f"-max_total_time={CHUNK}",
               f"-artifact_prefix={found}-", found, CORPUS / name]
    start, inputs = processor_seconds(), 0
    while processor_seconds() - start < seconds:
        done = subprocess.run(command, capture_output=True, cwd=directory, check=False)
        text = done.stderr.decode(errors="replace")
        inputs += sum(int(count) for count in re.findall(r"Done (\d+) runs", text))
        if done.returncode != 0:
            return inputs, processor_seconds() - start, text[-3000:]
    return inputs, processor_seconds() - start, None


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("directory", type=pathlib.Path)
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--only", nargs="*")
    options = parser.parse_args()
    directory = options.directory.resolve()
    failed = False
    for name in options.only or sorted(path.name for path in CORPUS.iterdir()):
        inputs, used, failure = soak(directory, name, options.seconds)
        print(f"{name}: {inputs} inputs in {used:.0f} s of processor time, {'FAILED' if failure else 'nothing found'}", flush=True)
        if failure:
            failed = True
            print(failure)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
