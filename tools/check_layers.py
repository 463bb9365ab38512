#!/usr/bin/env python3
"""Check that includes only go down: a room includes rooms of strictly smaller rank, or itself.

Usage: check_layers.py SOURCE_DIRECTORY     (the directory with CMakeLists.txt and one directory per room)

Ranks are read from the `emlet_room(NAME RANK n NEEDS ...)` lines of its CMakeLists.txt.  Beyond ranks: a room
includes only rooms it NEEDS; `cli`, an embedder, includes no room but itself; inside `eval`, the compiler and the
vm share only the files of SHARED_BY_COMPILER_AND_VM; nothing is included through `..`.
"""
import os
import re
import sys

SHARED_BY_COMPILER_AND_VM = {'eval/vm/opcodes.def', 'eval/vm/bytecode.h', 'eval/vm/layout.h'}
ROOM_LINE = re.compile(r'^\s*emlet_room\((\w+)\s+RANK\s+(\d+)(?:\s+NEEDS\s+([\w\s]*?))?\s*(?:LIBS[^)]*)?\)', re.M)
INCLUDE = re.compile(r'^\s*#\s*include\s+"([^"]+)"', re.M)
EMBEDDERS = {'cli'}


def read_rooms(source):
    """{room: (rank, rooms it needs)}"""
    with open(os.path.join(source, 'CMakeLists.txt'), encoding='utf-8') as stream:
        lines = ROOM_LINE.findall(stream.read())
    return {name: (int(rank), set(needs.split())) for name, rank, needs in lines}


def source_files(source):
    for directory, _, names in os.walk(source):
        for name in sorted(names):
            if name.endswith(('.h', '.cpp', '.hpp', '.c', '.def')):
                yield os.path.relpath(os.path.join(directory, name), source)


def complaint_about(path, included, rooms):
    """Why the file PATH may not include INCLUDED, or None."""
    room, target = path.split('/')[0], included.split('/')[0]
    if '..' in included.split('/'):
        return 'goes through ..'
    if target not in rooms and target not in EMBEDDERS:
        return None
    if room in EMBEDDERS or target in EMBEDDERS:
        return None if room == target else 'an embedder and the rooms know each other by include/ only'
    if room == target:
        return complaint_inside_eval(path, included)
    if room not in rooms:
        return 'room %s has no rank' % room
    if rooms[target][0] >= rooms[room][0]:
        return 'rank %d may not include rank %d' % (rooms[room][0], rooms[target][0])
    if target not in rooms[room][1]:
        return 'room %s does not list %s under NEEDS' % (room, target)
    return None


def complaint_inside_eval(path, included):
    compiler, vm = 'eval/compiler/', 'eval/vm/'
    if path.startswith(vm) and included.startswith(compiler):
        return 'the vm knows nothing of the compiler'
    if path.startswith(compiler) and included.startswith(vm) and included not in SHARED_BY_COMPILER_AND_VM:
        return 'the compiler shares with the vm only ' + ', '.join(sorted(SHARED_BY_COMPILER_AND_VM))
    return None


def check(source):
    rooms = read_rooms(source)
    complaints, count = [], 0
    for path in source_files(source):
        with open(os.path.join(source, path), encoding='utf-8') as stream:
            text = stream.read()
        for match in INCLUDE.finditer(text):
            count += 1
            why = complaint_about(path, match[1], rooms)
            if why:
                line = text.count('\n', 0, match.start(1)) + 1
                complaints.append('%s:%d: includes "%s": %s' % (path, line, match[1], why))
    return rooms, count, complaints


def main():
    rooms, count, complaints = check(sys.argv[1])
    if not rooms:
        complaints.append('no emlet_room line found')
    print('\n'.join(complaints + ['%d includes over %d rooms, %d complaints' % (count, len(rooms), len(complaints))]))
    return 1 if complaints else 0


if __name__ == '__main__':
    sys.exit(main())
