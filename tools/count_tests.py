#!/usr/bin/env python3
"""Count the tests behind the reports that ctest wrote (--output-junit), down to single test cases.

Usage: count_tests.py REPORT.xml...        The last line reads: N passed, N failed, N skipped
"""
import re
import sys
import xml.etree.ElementTree

PATTERNS = [
    (re.compile(r'test cases:\s*\d+ \|\s*(\d+) passed \|\s*(\d+) failed'), lambda m: (int(m[1]), int(m[2]))),       # doctest
    (re.compile(r'^(\d+) passed, (\d+) failed', re.M), lambda m: (int(m[1]), int(m[2]))),                           # our own
    (re.compile(r'^Ran (\d+) tests? in .*?(?:OK|FAILED \((?:failures=(\d+))?)', re.M | re.S), lambda m: (int(m[1]) - int(m[2] or 0), int(m[2] or 0))),
]


def count_case(case):
    """(passed, failed, skipped) of one ctest test."""
    if case.find('skipped') is not None or case.get('status') in ('notrun', 'disabled'):
        return 0, 0, 1
    failed = case.find('failure') is not None or case.get('status') == 'fail'
    text = case.findtext('system-out') or ''
    for pattern, numbers in PATTERNS:
        match = pattern.search(text)
        if match:
            passed, bad = numbers(match)
            return passed, max(bad, 1) if failed else bad, 0
    return (0, 1, 0) if failed else (1, 0, 0)


def main():
    total = [0, 0, 0]
    for path in sys.argv[1:]:
        for case in xml.etree.ElementTree.parse(path).getroot().iter('testcase'):
            counts = count_case(case)
            total = [a + b for a, b in zip(total, counts)]
            if counts[1]:
                print('failed: %s (%d of %d)' % (case.get('name'), counts[1], sum(counts)))
    print('%d passed, %d failed, %d skipped' % tuple(total))
    return 1 if total[1] or not total[0] else 0


if __name__ == '__main__':
    sys.exit(main())
