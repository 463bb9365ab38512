#!/usr/bin/env python3
"""Report raw Lisp words that C++ made itself and holds across a call that may collect.

The rule (docs/gc.md): in a function that takes `Eval&`, a Value it made and needs after a call that takes `eval` must be
Rooted.  This is a lexical check, tuned to say nothing about sound code: a local is suspect when what it was given came
out of a call on the heap, the interpreter or the evaluator; walking an argument's own structure is not suspect, for
arguments sit in the caller's frame.  Silence a finding with `// unrooted: REASON` on the line of the local or of the call.

usage: check_roots.py DIRECTORY-OR-FILE...      exit status 1 when something was found
"""
import re
import sys
from pathlib import Path

WORLD = r"(?:eval_?|lisp_?|heap_?|interp_?)"
# Members of Eval that run Lisp or reach a safepoint, and what may be called on a world without making a word.
RUNNING_MEMBERS = {"call", "apply", "eval_form", "eval_toplevel", "macroexpand", "macroexpand_1", "macroexpand_all",
                   "safepoint", "symbol_value", "set_symbol_value", "bind", "unwind_to"}
LASTING = {"intern", "variable", "indirect_function", "symbol_word", "symbol_property", "heap", "obarray", "exits",
           "host", "limits", "bindings", "hooks", "vm", "type", "symbol_cell", "signal", "wrong_type", "error",
           "args_out_of_range", "memory_full", "throw_", "check", "is_known_symbol"}
# Return types that are a word or lead to one, and those of what may run Lisp.
WORD_TYPE = r"(?:Completion|Value|Result<\s*(?:Value|[A-Z]\w*\s*[*&])\s*>|[A-Z]\w*\s*[&*])"
EXIT_TYPE = r"(?:Completion|Result<[^;{}()]*>)"
CALL = re.compile(r"([A-Za-z_]\w*)\s*(?:<[\w:, ]*>)?\s*\(")
ROOTING_TYPES = "Rooted|RootedVector|Roots|Persistent"


def blank(match):
    return re.sub(r"[^\n]", " ", match.group(0))


def strip(text):
    """TEXT with comments and literals blanked out, of the same length."""
    pattern = r'//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'|^[ \t]*#(?:\\\n|[^\n])*'
    return re.sub(pattern, blank, text, flags=re.S | re.M)


def matching(text, at):
    """The position of the bracket that closes the one at AT, or the end."""
    pairs = {"(": ")", "{": "}", "[": "]"}
    opening, closing, depth = text[at], pairs[text[at]], 0
    for i in range(at, len(text)):
        if text[i] == opening:
            depth += 1
        elif text[i] == closing:
            depth -= 1
            if depth == 0:
                return i
    return len(text)


def running_functions(texts):
    """Names of all functions and methods that take an Eval&."""
    names = set()
    for text in texts:
        for match in re.finditer(r"([A-Za-z_]\w*)\s*\(\s*Eval\s*&", text):
            names.add(match.group(1))
    return (names | RUNNING_MEMBERS) - {"explicit", "operator", "DEFUN"}


class World:
    """What all files together say: which functions run Lisp, which of them return a word, which objects run Lisp."""

    def __init__(self, texts):
        texts = list(texts)
        self.running = running_functions(texts)
        self.returning_words = set()
        self.methods = {}   # class that keeps an Eval& -> its methods that may exit
        for text in texts:
            self.returning_words |= set(re.findall(WORD_TYPE + r"\s+(?:\w+::)*(\w+)\s*\(\s*Eval\s*&", text))
            for name, body in classes(text):
                if re.search(r"\bEval\s*&\s*\w+\s*;", body):
                    self.methods.setdefault(name, set()).update(re.findall(EXIT_TYPE + r"\s+(\w+)\s*\(", body))


def classes(text):
    """(name, body) of each class defined in TEXT."""
    for match in re.finditer(r"\b(?:class|struct)\s+(\w+)[^;{}()]*\{", text):
        yield match.group(1), text[match.end():matching(text, match.end() - 1)]


def bodies(text):
    """(start, end) of the bodies of functions that take an Eval&, or that may use a member eval_."""
    has_member = re.search(r"\bEval\s*&\s*eval_\s*;", text) is not None
    wanted = r"\(" if has_member else r"\(\s*Eval\s*&"
    end = 0
    for match in re.finditer(wanted, text):
        if match.start() < end:
            continue
        close = matching(text, match.start())
        after = re.match(r"\)\s*(?:const\s*)?(?:override\s*)?(?:->\s*[\w:<>&* ]+?\s*)?(?::[^{};]*)?\{", text[close:])
        before = re.search(r"(\w+)\s*$", text[:match.start()])
        if not after or (before and before.group(1) in {"if", "while", "for", "switch"}):
            continue
        start = close + after.end() - 1
        end = matching(text, start)
        yield start, end


class Call:
    def __init__(self, name, start, end):
        self.name, self.start, self.end = name, start, end


def runs_lisp(text, match, close, objects, world):
    """Whether the call that MATCH found may collect."""
    name = match.group(1)
    on_object = re.search(r"\b(\w+)\s*\.\s*$", text[max(0, match.start() - 60):match.start()])
    if on_object and name in objects.get(on_object.group(1), ()):
        return True
    if name not in world.running:
        return False
    takes_eval = re.match(r"\s*\*?eval_?\b", text[match.end():close])
    return bool(takes_eval or (on_object and re.fullmatch("eval_?", on_object.group(1)) and name in RUNNING_MEMBERS))


def running_objects(text, start, end, world):
    """{local of a class that keeps an Eval&: the methods that may run Lisp}"""
    found = re.finditer(r"\b([A-Z]\w*)\s+(\w+)\s*[({]\s*\*?eval_?\b", text[start:end])
    return {match.group(2): world.methods[match.group(1)] for match in found if match.group(1) in world.methods}


def collecting_calls(text, start, end, world):
    """Calls in the body after which raw words are no longer safe."""
    calls = []
    objects = running_objects(text, start, end, world)
    for match in CALL.finditer(text, start, end):
        name, opening = match.group(1), match.end() - 1
        close = matching(text, opening)
        if not runs_lisp(text, match, close, objects, world):
            continue
        statement = max(text.rfind(c, start, match.start()) for c in ";{}")
        head = text[statement + 1:match.start()].strip()
        if re.match(r"(?:(?:if|while)\s*\(.*\)\s*)?(?:else\s+)?return\b", head, re.S) and "[" not in head:
            continue
        calls.append(Call(name, match.start(), close))
    return calls


def makes_a_word(expression):
    """Whether EXPRESSION may yield a cell made just now."""
    for match in CALL.finditer(expression):
        name, before = match.group(1), expression[:match.start()]
        inside = expression[match.end():matching(expression, match.end() - 1)]
        on_world = re.search(WORLD + r"\s*(?:\(\s*\))?\s*(?:\.|->)\s*$", before)
        if (on_world or re.match(r"\s*\*?" + WORLD + r"\b", inside)) and name not in LASTING:
            return True
    return False


def statement_end(text, at, end):
    depth = 0
    for i in range(at, end):
        depth += (text[i] in "({[") - (text[i] in ")}]")
        if depth < 0 or (depth == 0 and text[i] == ";"):
            return i
    return end


def definitions(text, start, end, world):
    """(name, position, end of statement) of each local given a word made in the body."""
    words = (r"\b(?:const\s+)?(?:Value|Completion|Result<Value>|auto)\s+(\w+)\s*(?:\[[^\]]*\]\s*)?(?==|\{)|"
             r"\b(?:[A-Z]\w+|auto)\s*[&*]\s*(?:const\s+)?(\w+)\s*=")
    for match in re.finditer(words, text[:end]):
        if match.start() < start:
            continue
        close = statement_end(text, match.end(), end)
        given = text[match.end():close]
        if makes_a_word(given) and not re.match(r"=\s*\[", given):  # a closure makes nothing yet
            yield match.group(1) or match.group(2), match.start(), close
    containers = r"\bstd::(?:vector|array|deque|list|map|unordered_map|pair|optional)<[^;(){}]*\bValue\b[^;(){}]*>\s+(\w+)\s*[;{(=]"
    for match in re.finditer(containers, text[:end]):
        if match.start() >= start:
            yield match.group(1), match.start(), statement_end(text, match.start(), end)
    for match in re.finditer(r"\bLET_TRY\s*\(\s*(\w+)\s*,", text[:end]):
        close = matching(text, text.index("(", match.start()))
        called = re.match(r"\s*(eval_?\s*\.|\w+(?=\s*\(\s*\*?eval_?\b))", text[match.end():close])
        if match.start() >= start and called and (called[1].startswith("eval") or called[1] in world.returning_words):
            yield match.group(1), match.start(), close
    for match in re.finditer(r"(?<!const )\bValue\s+(\w+)\s*[;={]", text[:end]):
        name = match.group(1)
        for given in re.finditer(r"(?<![\w.>])" + name + r"\s*=(?!=)", text[:end]):
            close = statement_end(text, given.end(), end)
            if given.start() > match.end() > start and makes_a_word(text[given.end():close]):
                yield name, given.start(), close


def scope_end(text, at, end):
    """The end of the block that the declaration at AT belongs to."""
    depth = 0
    for i in range(at, end):
        depth += (text[i] == "{") - (text[i] == "}")
        if depth < 0:
            return i
    return end


def declaration_of(text, name, at, start):
    found = [m.start() for m in re.finditer(r"\bValue\s+" + name + r"\s*[;={]", text[start:at + 1])]
    return start + found[-1] if found else at


def loops_around(text, position, start):
    for match in re.finditer(r"\b(?:for|while)\s*\(|\bdo\s*\{", text[start:position]):
        opening = start + match.end() - 1
        close = matching(text, opening)
        body = re.match(r"\s*\{", text[close + 1:]) if text[opening] == "(" else None
        last = matching(text, close + body.end()) if body else close if text[opening] == "{" else \
            statement_end(text, close + 1, len(text))
        if last > position:
            yield start + match.start(), last


def use_after(text, name, first, last):
    """The position of the first use of NAME in the span; None when it is given a new word before, or not used."""
    occurrence = re.compile(r"(?<![\w.>])" + name + r"\b")
    for match in occurrence.finditer(text, first, last):
        given = re.match(r"\s*=(?!=)", text[match.end():])
        if not given:
            return match.start()
        value = text[match.end() + given.end():statement_end(text, match.end() + given.end(), last)]
        if not occurrence.search(value):
            return None
        return match.start()
    return None


def findings(text, world):
    seen = set()
    for start, end in bodies(text):
        calls = collecting_calls(text, start, end, world)
        for name, defined, given in definitions(text, start, end, world):
            declared = declaration_of(text, name, defined, start)
            limit = scope_end(text, declared, end)
            for call in calls:
                if not declared < call.start < limit or (declared, call.start) in seen:
                    continue
                used = use_after(text, name, call.end, limit) if call.start > given else None
                for loop, last in loops_around(text, call.start, start):
                    if used is None and declared < loop and (given < loop or loop < defined < last):
                        used = use_after(text, name, call.end, last) or use_after(text, name, loop, call.start)
                if used is not None and not call.start <= used < call.end:
                    seen.add((declared, call.start))
                    yield name, defined, call, used


def line_of(text, at):
    return text.count("\n", 0, at) + 1


def check(path, world):
    original = path.read_text(encoding="utf-8", errors="replace")
    text = strip(original)
    lines = original.splitlines()
    reports = []
    for name, defined, call, used in findings(text, world):
        places = [line_of(text, at) for at in (defined, call.start)]
        if any("// unrooted:" in lines[place - 1] for place in places):
            continue
        reports.append((places[0], f"{path}:{places[0]}: `{name}` is not rooted but held across `{call.name}` "
                                   f"(line {places[1]}) and used in line {line_of(text, used)}"))
    return reports


def sources(arguments):
    for argument in map(Path, arguments):
        yield from sorted(p for p in argument.rglob("*") if p.suffix in {".cpp", ".h"}) if argument.is_dir() else [argument]


def main(arguments):
    paths = list(sources(arguments))
    world = World(strip(p.read_text(encoding="utf-8", errors="replace")) for p in paths)
    reports = [report for path in paths for _, report in sorted(check(path, world))]
    print("\n".join(reports) or f"{len(paths)} files, no raw word held across a call that may collect")
    return 1 if reports else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
