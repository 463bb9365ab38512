#!/usr/bin/env python3
"""Makes the table of character names for \\N{NAME} from Unicode's UnicodeData.txt.

Usage: make_character_names.py UnicodeData.txt OUTPUT

Each entry is one number: 43 bits of a hash of the name, then the code point; sorted, so that a name is found by its hash.
The hash is that of src/text/character_names.cpp.
"""
import sys

MASK = (1 << 64) - 1


def name_hash(name):
    value = 0xCBF29CE484222325
    for byte in name.encode("ascii"):
        value = ((value ^ byte) * 0x100000001B3) & MASK
    return value >> 21


def main(source, output):
    names = {}
    old_names = {}
    for line in open(source, encoding="ascii"):
        fields = line.rstrip("\n").split(";")
        code, name, old_name = int(fields[0], 16), fields[1], fields[10]
        if not name.startswith("<"):
            names[name] = code
        if old_name:
            old_names.setdefault(old_name, code)
    for name, code in old_names.items():
        names.setdefault(name, code)
    entries = sorted((name_hash(name) << 21) | code for name, code in names.items())
    hashes = {entry >> 21 for entry in entries}
    if len(hashes) != len(entries):
        sys.exit("two names have the same hash")
    with open(output, "w", encoding="ascii") as out:
        for entry in entries:
            out.write("0x%016x,\n" % entry)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
