#!/usr/bin/env python3
"""Write the Lisp library as C++ constants, so that the program carries it.

    embed_lisp.py LISP_DIRECTORY OUTPUT.cpp

Every file of LISP_DIRECTORY becomes a unit of src/api/library_units.h: its name without `.el`, whether every world starts
with it (the file load-order names those; they come first, in that order), and its text.
"""

import pathlib
import sys

DELIMITER = "LISP"
PIECE = 8000  # some compilers bound the length of one literal


def literal(text):
    """TEXT as C++ raw strings, one after the other."""
    pieces = [text[start:start + PIECE] for start in range(0, len(text), PIECE)] or [""]
    return "\n".join(f'R"{DELIMITER}({piece}){DELIMITER}"' for piece in pieces)


def unit(directory, name, at_start):
    """The row of one file."""
    text = (directory / f"{name}.el").read_text(encoding="utf-8")
    size = len(text.encode("utf-8"))
    return f'    {{"{name}", {"true" if at_start else "false"}, std::string_view(\n{literal(text)},\n{size})}},\n'


def main():
    directory, output = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    at_start = (directory / "load-order").read_text().split()
    on_demand = sorted(path.stem for path in directory.glob("*.el") if path.stem not in at_start)
    rows = [unit(directory, name, True) for name in at_start] + [unit(directory, name, False) for name in on_demand]
    output.write_text(
        "// Made by tools/embed_lisp.py from lisp/*.el.\n"
        '#include "api/library_units.h"\n\nnamespace emlet {\n\n'
        f"constinit const LibraryUnit kLibraryUnits[] = {{\n{''.join(rows)}}};\n"
        f"const size_t kLibraryUnitCount = {len(rows)};\n\n}}  // namespace emlet\n",
        encoding="utf-8")


if __name__ == "__main__":
    main()
