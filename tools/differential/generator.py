"""Random typed Lisp forms for the differential tester.

A form is a tree: a Python list is a Lisp list, a string is an atom (or a literal that shrinking takes as a
whole).  `Generator.form()` makes one from the table of signatures; the same seed makes the same forms.
"""
import itertools
import os

HERE = os.path.dirname(os.path.abspath(__file__))
PRIMITIVES, LIBRARY = os.path.join(HERE, 'signatures.txt'), os.path.join(HERE, 'library.txt')


def text_of(tree):
    return tree if isinstance(tree, str) else '(' + ' '.join(text_of(part) for part in tree) + ')'


class Signature:
    """One row of signatures.txt or library.txt."""

    def __init__(self, line):
        words = line.split()
        self.template = None
        if words[0] == 'form:':
            self.returns, self.name = 'any', words[1]
            self.template = line.split(None, 2)[2].strip()
            self.required, self.optional, self.rest = [], [], None
            return
        self.returns, self.name = words[0], words[1]
        self.required, self.optional, self.rest = [], [], None
        target = self.required
        position = 2
        while position < len(words):
            word = words[position]
            if word == '&':
                target = self.optional
            elif word == '*' and position + 1 < len(words):
                self.rest = words[position + 1]
                position += 1
            else:
                target.append(word)
            position += 1


def load_signatures(only=None, path=PRIMITIVES):
    with open(path, encoding='utf-8') as stream:
        rows = [Signature(line) for line in stream if line.strip() and not line.startswith('#')]
    return [row for row in rows if not only or row.name in only]


FIXNUMS = ['0', '1', '-1', '2', '3', '5', '7', '10', '-2', '-7', '12', '42', '100', '255', '256', '-128', '1000',
           '4294967296', '2305843009213693951', '-2305843009213693952', '2305843009213693950', '1152921504606846976']
BIGNUMS = ['2305843009213693952', '-2305843009213693953', '18446744073709551616', '-18446744073709551616',
           '123456789012345678901234567890', '9223372036854775807', '9223372036854775808', '-9223372036854775808']
FLOATS = ['0.0', '-0.0', '1.0', '-1.5', '0.5', '2.5', '3.14159', '1e10', '1e20', '-1e-5', '1e308', '5e-324', '1.0e+INF',
          '-1.0e+INF', '0.0e+NaN', '100.0', '1e16', '0.1', '123456.789', '-2.5']
STRINGS = ['""', '"a"', '"abc"', '"foo bar"', '"banana"', '"FOO"', '"Hello World"', '"é"', '"日本語"', '"aéb"', '"\\351"',
           '"a\\377b"', '"  x  "', '"1"', '"-12.5"', '"a,b,,c"', '"a\\nb"', '"x-y_z"', '"ÀÉ"', '"a\\"b\\\\c"', '"12abc"',
           '"\\0"', '"ß"', '"a b c d"', '"%d"', '"\\t"', '"aaa"', '"Straße"', '"ab12cd"', '"😀"']
CHARACTERS = ['?a', '?b', '?Z', '?1', '?\\s', '?\\n', '?é', '?日', '?0', '97', '0', '127', '128', '255', '233', '955', '128512',
              '4194303', '4194176', '?_', '?-', '?\\(', '?ß']
SYMBOLS = ["'a", "'b", "'foo", "'nil", "'t", "':key", "'car", "'x", "'\\12", "'foo-bar"]
TEST_SYMBOLS = ["'alpha", "'beta", "'gamma", "'delta"]
LISTS = ['nil', "'(1)", "'(1 2 3)", "'(a b c)", "'(a . b)", "'(1 2 . 3)", "'(nil)", "'((1 2) (3))", "'(\"a\" \"b\")", "'(3 1 2)",
         "'(1.5 2 -1)", "'(a a b a)", "'(1 (2 (3 . 4)) [5])", "'(nil nil)", "'(t nil t)", "'(0 0.0 -0.0)", "'(1 1.0 \"1\" one)"]
ALISTS = ['nil', "'((a . 1) (b . 2))", "'((\"a\" . 1) (\"b\" . 2))", "'((1 . a) (2 . b) (1 . c))", "'((a . 1) b (c . 3))",
          "'((a) (b . nil))", "'((nil . 1) (t . 2))", "'((1.0 . x) (1 . y))", "'((a 1 2) (b))", "'((a . \"s\") . tail)"]
PLISTS = ['nil', "'(a 1 b 2)", "'(:x 1 :y 2)", "'(a 1 a 2)", "'(a)", "'(a nil)", "'(\"a\" 1 b 2)", "'(a 1 . b)", "'(1 2 3 4)"]
VECTORS = ['[]', '[1]', '[1 2 3]', '[a "b" 2.5]', '[[1] [2]]', '[nil t]', '[3 1 2]', "(vector 1 'a \"s\")", '[97 98]', '[(1 2) nil]']
BOOLVECTORS = ['(bool-vector)', '(bool-vector t)', '(bool-vector t nil t)', '(bool-vector nil nil)', '(make-bool-vector 9 t)',
               '(make-bool-vector 70 nil)', '(bool-vector nil t t)']
RECORDS = ["(record 'foo 1 2)", "#s(bar)", "#s(foo \"a\" b)"]
TABLES = ['(make-hash-table)', "(make-hash-table :test 'equal)", "(let ((h (make-hash-table))) (puthash 'a 1 h) (puthash 2 'b h) h)",
          "(let ((h (make-hash-table :test 'equal))) (puthash \"a\" 1 h) (puthash '(1) 2 h) (puthash nil 3 h) h)",
          "(let ((h (make-hash-table :test 'eq :size 3))) (puthash 'k 'v h) (remhash 'k h) (puthash 'z 0 h) h)",
          "(make-hash-table :weakness 'key :test 'eq)"]
REGEXPS = ['"a"', '"[a-z]+"', '"\\\\(a\\\\)\\\\(b\\\\)?"', '"^a"', '"b$"', '"x*"', '"[^a]"', '"a\\\\|b"', '"\\\\(?:ab\\\\)+"', '"."', '"\\\\w+"',
           '"\\\\b"', '"[[:space:]]+"', '"[[:digit:]]"', '"\\\\`a"', '"é"', '"[a-c]\\\\{2\\\\}"', '"\\\\(.\\\\)\\\\1"', '"a+?"', '"["', '"\\\\("', '",[ ]*"',
           '"a.*b"', '"[]a]"', '"\\\\s-+"', '"\\\\_<a"', '"[[:upper:]]"', '"\\\\(?1:a\\\\)"', '"*a"', '"a\\\\{,2\\\\}"', '"\\\\\'"']
NAMES = STRINGS + ['"a b"', '"alphax"', '"X"', '"bc"', '"x y"']
FORMATS = ['"%s"', '"%S"', '"%d"', '"%5d|"', '"%-5s|"', '"%05.1f"', '"%x"', '"%c"', '"%%"', '"%e"', '"%g"', '"%o"', '"%X"', '"%+d"', '"% d"', '"%s %s"',
           '"%2$s %1$s"', '"%.2s"', '"%#x"', '"%.3f"', '"abc"', '"%s é %S"', '"%q"', '"%"', '"%3c|"', '"%10.4S|"', '"%-8.3e|"', '"`%s\'"',
           '(propertize "%s!" \'face \'bold)', '"%08x"', '"%.0f"', '"%5s|%5S"', '"\\351%s"']
READ_TEXTS = ['"1"', '"(a b)"', '"(a . b)"', '"[1 2]"', '"\\"x\\""', '"?a"', '"\'a"', '"`(a ,b ,@c)"', '"#\'car"', '"1.5e3"', '"#x1F"', '"(1 2"', '")"', '""',
              '"; c\\n7"', '"a b"', '"#s(foo 1)"', '"\\\\,a"', '"1+"', '"-"', '".5"', '"(a .5)"', '"#1=(a #1#)"', '"?\\\\C-a"', '"\\"\\\\x41\\""', '"#b101"',
              '"nil"', '":k"', '"#:g"', '"(1 . 2 3)"', '"é"', '"?\\\\M-a"', '"1."', '"+1"', '"1e"', '"#o9"', '"\\"\\\\u00e9\\""', '"[a"', '"#(\\"a\\" 0 1 (b c))"']
LITERAL_POOLS = {
    'fix': FIXNUMS, 'float': FLOATS, 'str': STRINGS, 'char': CHARACTERS, 'sym': SYMBOLS, 'testsym': TEST_SYMBOLS, 'variable': TEST_SYMBOLS,
    'list': LISTS, 'alist': ALISTS, 'plist': PLISTS, 'vec': VECTORS, 'bv': BOOLVECTORS, 'ht': TABLES,
    'rec': RECORDS, 'regexp': REGEXPS, 'fmt': FORMATS, 'readtext': READ_TEXTS,
    'int': FIXNUMS + BIGNUMS, 'num': FIXNUMS + BIGNUMS[:4] + FLOATS,
    'small': ['0', '1', '2', '3', '5', '-1', '10', '-3', '59', '100', '255', '300', '86400'],
    'smallpos': ['1', '2', '3', '4', '12'], 'byte': ['0', '65', '97', '200', '255', '256', '-1'],
    'index': ['0', '1', '2', '3', '-1', '5', '-2', 'nil', '10', '0', '1'], 'size': ['0', '1', '2', '3', '5', '-1', '8', '17'],
    'tiny': ['0', '1', '2', '3', '10', '-1', '-3', '1.5', 'nil', '20'],
    'moment': ['0', '1', '-1', '86400', '1.5', "'(0 5)", "'(1 2 500000 0)", '951782400', "'(3 . 2)", '1000000000', "'a"],
    'second': ['0', '1', '30', '59', '12'],
    'bvplace': ['(make-bool-vector 3 nil)', '(bool-vector t)', 'nil'],
    'shift': ['0', '1', '-1', '3', '-3', '10', '61', '62', '-70', '100', '-200'], 'power': ['0', '1', '2', '3', '10', '-1', '0.5', '20', '-2', '2.0'],
    'radix': ['10', '16', '2', '8', '36', '3', '1', 'nil'], 'bool': ['nil', 't'], 'year': ['1970', '2000', '2024', '1999', '1'],
    'zone': ['t', '0', '3600', '-3600', 't'],
    'pstr': ["(propertize \"abc\" 'a 1)", "(concat \"ab\" (propertize \"cd\" 'a 1 'b 2) \"é\")", '"abc"', "(propertize \"é\" 'face 'bold)", "(propertize \"\" 'a 1)"],
    'ustr': ['"abc"', '""', '"\\351\\377"', '"é"', '"a\\0b"', '"Hello, World"'], 'ascii': ['"abc"', '""', '"aGVsbG8="', '"YQ=="', '"a b"', '"YWJj"'],
    'symname': ['"alpha"', '"car"', '""', '"a b"', '"nil"', '"alpha"', "'alpha"], 'strsym': STRINGS[:12] + SYMBOLS,
    'strlist': ["'(\"abc\" \"abd\" \"b\")", "'(\"a\")", 'nil', "'(\"foo\" \"Foo\" \"foobar\")", "'(a \"ab\")", "'((\"ab\" . 1) (\"ac\" . 2))"],
    'numlist': ["'(1 2 3)", "'(3.5 1 2)", "'(5)", '[4 1]'], 'seqtype': ["'list", "'vector", "'string"],
    'coding': ["'utf-8", "'gb18030", "'gbk-dos", "'utf-8-unix", "'raw-text", "'no-conversion", "'binary"], 'hashname': ["'sha1", "'md5", "'sha256", "'sha512", "'foo"],
    'condition': ["'error", "'arith-error", "'wrong-type-argument", "'quit", "'foo", "'void-variable", "'user-error"],
    'errdata': ["'(error \"x\")", "'(wrong-type-argument listp 5)", "'(void-variable a)", "'(arith-error)", "'(foo 1)", "'(error \"a\" b)", "'(error . x)", "'(quit)",
                "'(args-out-of-range \"abc\" 5)", "'(end-of-file)", "'(user-error \"u\" 1)"],
    'fnname': ["'car", "'cons", "'ignore", "'list", "'identity", "'if", "'when", "'alpha", "'+", '(lambda (x &optional y) x)'],
    'form': ["'(+ 1 2)", "'(when a b)", "'(if t 1 2)", "'alpha", "'(let ((x 1)) x)", '5', "''a", "'(foo 1)", "'(progn 1 2)", "'(unless a b c)", "'(lambda (x) x)",
             "'(function (lambda (x) (when x 1)))", "'(cond (nil 1) (t 2))", "'(setq)", "'(quote)", "'(dolist (x '(1 2)) x)", "'(and 1 nil)", "'(push 1 l)"],
    'timefmt': ['"%Y-%m-%d"', '"%H:%M:%S"', '"%a %b %d %j"', '"%s"', '"%%"', '"%y %C %e"', '"%F %T"', '"%Z %z"', '"%-m/%_d"', '"é %A"', '"%I %p"'],
    'version': ['"1.2"', '"1.10"', '"2"', '"1.2.3"', '"1.2alpha"', '"28.2"', '""', '"1.0-pre2"', '"a"'],
    'path': ['"/a/b.c"', '"foo.el"', '"/"', '""', '"/a/b/"', '"a/b"', '".emacs"', '"/a/../b"', '"~/x"', '"a.b.c"', '"/a//b"', '"./x"'],
    'abspath': ['"/"', '"/a/b"', '"/a/b/c/"', '"/x.y"'],
    'json': ['"{}"', '"[1,2,3]"', '"{\\"a\\":1}"', '"null"', '"true"', '"[1.5,\\"x\\",false]"', '"[1"', '"\\"é\\""', '"{\\"a\\":[{}]}"', '"1e3"'],
    'jsonvalue': ['[1 2]', "'((a . 1))", "'(:a 1)", '"x"', ':null', ':false', 't', 'nil', '1.5', "[\"é\" (a . 1)]"],
    'repl': ['"X"', '"\\\\&\\\\&"', '"\\\\1"', '"x\\\\\\\\y"', '""', '"é"', '"\\\\?"', '"\\\\9"'], 'subexp': ['nil', '0', '1', '2', '-1', '9'], 'small3': ['0', '1', '2', '3', '-1'],
    'matchlist': ["'(0 1)", "'(0 3 1 2)", 'nil', "'(0 nil 1)", "'(2 1 nil nil 0 1)", "'(a b)", "'(0)", "'(1.5 2)", '5'],
    'syntax': ['"w"', '"."', '"()"', '")("', '"\\""', '"<12b"', '"_ p"', '" "', '"-"', '"@"', '"w 5"', '"q"', '""', '"(é"', '"> b"', '"!n"'],
    'classno': ['0', '1', '2', '7', '12', '15', '16', '-1'], 'catchar': ['?a', '?l', '?j', '?\\s', '?~', '?é', '?Z', '31', '127'],
    'catset': ['"abc"', '""', '"a é"', '"~!"', '"aa"'], 'prop': ["'face", "'a", "'b", "'mouse-face", "'k"], 'face': ["'bold", "'italic", "'(bold italic)", "'(:foreground \"red\")"],
    'span': ['0 1', '0 2', '1 2', '1 3', '0 4', '2 2', '3 1', '0 9', '-1 2', 'nil 2', '0 a'], 'ctprop': ["'general-category", "'mirrored", "'canonical-combining-class", "'foo", "'lowercase"],
    'letter': ['?a', '?Z', '?1', '?é', '?ß', '?\\n', '?\\(', '?日', '?½', '65', '127'], 'modifier': ['?\\C-a', '?\\M-a', '?\\C-%', '?\\S-a', '?\\s-a', '?\\H-\\A-a', '?\\^?', '4194304', '-1', '134217824'],
    'range': ["'(?a . ?z)", "'(?é . ?日)", "?a", 'nil', 't', "'(97)", "'(?z . ?a)"], 'interp': ["'(progn 1)", "'(car '(1))", "'(let ((x 1)) x)", "'y"],
    'command': ["'(lambda (a) (interactive) a)", "'(lambda () (interactive \"p\" mode) 1)", "'(lambda () 1)", "'(closure (t) () (interactive nil q))", '"abc"', '[97]', "'forward-char-none", "'(lambda () \"doc\" (interactive nil) 1)", 'nil', "(lambda (x) (interactive \"p\") x)"],
    'widget': ["'(foo :a 1 :b 2)", "'(nil :a 1)", "(list 'foo :a nil)", 'nil', "'(1 2)", "(list 'x)"], 'kw': [':a', ':b', ':zz', "'k"],
    'subr': ["(symbol-function 'car)", "(symbol-function 'if)", "(symbol-function 'list)", "(symbol-function 'mapconcat)", "(symbol-function 'when)"],
    'codings': ["'(utf-8 iso-latin-1)", "'(us-ascii)", 'nil', "'(utf-8 foo)", "'(raw-text us-ascii utf-16)", "'utf-8"], 'bytes': ['"abc"', '"a\\n"', '"a\\r\\n"', '"\\303\\251"', '"\\351"', '"\\200x"', '"é\\n"', '""', '"a\\0"', '"日本"'],
    'operation': ["'insert-file-contents", "'write-region", "'call-process", "'open-network-stream", "'foo"], 'goodbytes': ['"abc"', '"\\303\\251x"', '"é"', '"aéb日"', '"日本語"', '"\\377"', '(string ?a 4194303)', '(string ?a #x110000)'],
    'pred': ["(car '(1))", '(null 1)', "(memq 'a '(a b))"], 'index2': ['0', '1', '3', '5'], 'limit': ['1', '10', 'nil', 't', '"seed"', '-1', '0', '1.5', '123456789012345678901'],
    'sub': ['a', 'b'], 'locale': ["'codeset", "'days", "'months", "'foo", '1'], 'plainstr': ['"a"', '"bc"', '"x y"', '""'], 'ffmt': ['nil', '"%.3f"', '"%e"', '"%.5g"', '"%d"', '"%.60f"', '"x"', '"%.3e"'],
    'charlist': ["'(97 10 233 32 -1 4194304)", '?a', '?\\n', "'(34 40 92 127 955 128512)"], 'erring': ['(car 1)', "(signal 'foo '(1))", "(throw 'nope 1)", '(/ 1 0)', '(error "x %d" 1)'],
    'trim': ['nil', '"[ \\t]+"', '"a"', '"[a-z]"', '" "', '"\\\\("', '"b+$"'], 'uid': ['nil', '(user-uid)', '-1', '1.5', '[a]'], 'arity': ['0', '257', '256', '385', '128'],
    'gid': ['0', '99999', "'a", '-1', '1.0'], 'quoting': ['nil', "'grave", "'curve", "'straight", "'foo"], 'filename': ['"a.el"', '"b.txt"', '"c.gz"', '"d.elc"', '"/x/loaddefs.el"', '1'],
    'pstrcopy': ['(copy-sequence "abcd")', "(concat \"ab\" (propertize \"cd\" 'a 1 'b 2))", "(propertize \"abcd\" 'face 'bold)", "(propertize \"é日b\" 'k '(1))"], 'nilarg': ['nil'], 'zerotime': ['0', '0.001'],
    'htkey': [":test 'eq", ":test 'equal", ':size 10', ':size -1', ":weakness 'key", ":test 'foo", ':rehash-size 2', ':rehash-threshold 0.5', ':foo 1', ':test'],
}
# Arguments of the library's functions.
LITERAL_POOLS |= {
    'specfmt': ['"%a"', '"%b-%a"', '"%5b|%-5a|"', '"%%%a"', '"%05b"', '"%c"', '"%^a %_b"', '"%.2a"', '"%x"', '"%<3a"', '"%>3a"', '"%d"'],
    'secfmt': ['"%y %d %h %m %s"', '"%Y, %D, %H, %M, %z%S"', '"%hh %mm"', '"%.2h:%z%.2m"', '"%s"', '"%,1s"', '"%x%d %h %m"'],
    'listtype': ["'list", "'vector"], 'jsontype': ["'alist", "'plist", "'hash-table"], 'maptype': ["'list", "'alist", "'plist", "'hash-table"],
    'isotime': ['"2020-01-02"', '"2020-W05-1"', '"20200102T030405Z"', '"12:30"', '"2020-01-02T03:04:05+01:00"', '"P1Y2M"', '"x"', '"2020-045"', '"-0001-01"'],
    'datestring': ['"Sat, 25 Mar 2000 12:30:15 +0100"', '"2000-03-25 12:30"', '"12:30"', '"25 Mar 2000"', '"x"', '"Mon Jan  2 15:04:05 2006"', '"2020-01-02T03:04:05Z"'],
    'how': [':around', ':before', ':after', ':override', ':filter-return', ':filter-args', ':before-while', ':after-until'],
    'cltype': ["'integer", "'list", "'string", "'vector", "'symbol", "'(or null integer)", "'(integer 0 5)", "'character", "'float", "'(member a 1)", "'boolean",
               "'(and number (not float))", "'atom", "'sequence", "'(satisfies numberp)", "'hash-table", "'null", "'cons", "'natnum", "'keyword"],
    'clkey': [":test #'equal", ":key #'identity", ':start 1', ':end 2', ':from-end t', ':count 1', ":test-not #'eq", ":test (lambda (a b) (and (numberp b) (eql a b)))", ':end nil', ':start 9'],
    'clkey1': [":key #'identity", ':start 1', ':end 2', ':from-end t', ':count 1', ':count 0', ':key #\'list'], 'clkeyr': [':initial-value 1', ':from-end t', ':start 1', ":key #'list", ':end 1', ':initial-value nil'],
    'clkeys': [":test #'equal", ':start1 1', ':end1 1', ':start2 1', ':end2 2', ":key #'identity"], 'clkeys0': [':start 1', ':end 2'], 'clkeyk': [":key #'identity", ":key #'-"],
    'clkeyt': [":test #'equal", ":key #'identity", ":test-not #'eql", ":test #'eq", ":key #'car-safe"], 'clkeyp': [':start 1', ':end 2', ':radix 16', ':junk-allowed t', ':radix 2'],
}
FOLLOWED = {'htkey', 'clkey', 'clkey1', 'clkeyr', 'clkeys', 'clkeys0', 'clkeyk', 'clkeyt', 'clkeyp'}  # a keyword and what follows it
# Always a literal of their own pool: arguments that decide how much memory or time a call takes, times (nil is the present),
# and variables asked for their watchers and results of bool-vector functions (where a wrong one makes Emacs read wild memory),
# and what split-string trims and splits at (where a match of nothing makes Emacs go on for ever).
BOUNDED = {'zerotime', 'nilarg', 'size', 'tiny', 'shift', 'power', 'moment', 'second', 'zone', 'bvplace', 'variable', 'trim'}
NEVER_WRONG = {'zerotime', 'nilarg', 'tiny', 'moment', 'second', 'bvplace', 'variable', 'trim'}
UNIONS = {
    'seq': ['list', 'vec', 'str', 'bv', 'list'], 'seqchar': ['str', 'str', 'charseq', 'str'], 'arr': ['vec', 'str', 'bv', 'rec'],
    'any': ['fix', 'num', 'str', 'sym', 'list', 'vec', 'char', 'float', 'bool', 'ht', 'rec', 'bv', 'alist', 'int'], 'tree': ['list', 'alist', 'vec'],
}
EXPRESSIONS = {
    'freshlist': "(list {fix} {any} {sym})", 'freshplist': "(list 'a {any} 'b {any})", 'freshnumlist': '(list {num} {fix} {num} {fix})',
    'freshnumvec': '(vector {num} {fix} {num})', 'fresharr': '(copy-sequence {arr})', 'charseq': "(list {char} {char})",
    'ct': "(let ((table (make-char-table 'foo {any}))) (aset table {char} {any}) table)",
}
FUNCTIONS = {
    'fn1': ["#'identity", "#'1+", "#'list", "(lambda (x) (list x x))", "'car", "(lambda (x) (if (numberp x) (* x 2) 'no))", "#'not", "#'symbol-name", "(lambda (x &optional y) (cons x y))"],
    'fn2': ["#'list", "#'cons", "#'+", "#'eql", "#'equal", "(lambda (x y) (list y x))", "(lambda (x &rest r) r)", "#'ignore", "#'<"],
    'pred1': ["#'numberp", "#'symbolp", "#'identity", "(lambda (x) (and (numberp x) (> x 1)))", "#'null", "#'consp"],
    'pred2': ["#'<", "#'>", "(lambda (a b) (< (abs a) (abs b)))", "#'<="],
    'fn1l': ["#'list", '(lambda (x) (if (numberp x) (list x x)))', "#'ignore"],
    'fnstr': ["#'identity", "#'char-to-string", "(lambda (x) (format \"%s\" x))", "#'prin1-to-string"],
    'fnlist': ["#'list", "(lambda (x) (list x x))", "#'ignore", "(lambda (x) (and (numberp x) (list x)))"],
}


class Generator:
    """Makes forms of bounded depth; every type has literals, expressions, and calls that return it."""

    def __init__(self, rng, signatures):
        self.rng, self.signatures = rng, signatures
        self.by_type = {}
        for row in signatures:
            self.by_type.setdefault(row.returns, []).append(row)
        self.counter = 0

    def form(self):
        """One whole form, around a call of a random function."""
        return self.wrap(self.call(self.rng.choice(self.signatures), 2, []), 2, [])

    def call(self, row, depth, scope):
        if row.template:
            return self.fill(row.template)
        types = list(row.required)
        types += row.optional[:self.rng.randint(0, len(row.optional))]
        if row.rest:
            types += [row.rest] * self.rng.choice([0, 1, 1, 2, 2, 3])
        if self.rng.random() < 0.02:
            types = self.wrong_count(row, types)
        arguments = []
        for kind in types:
            arguments += self.argument(kind, depth - 1, scope)
        return [row.name, *arguments]

    def wrong_count(self, row, types):
        """One argument less, or one more than there is a place for.  What must not be wrong must not be missing either."""
        if types and types[-1] not in NEVER_WRONG and self.rng.random() < 0.5:
            return types[:-1]
        return types if row.rest else row.required + row.optional + ['any']

    def argument(self, kind, depth, scope):
        if kind in FOLLOWED:
            return self.rng.choice(LITERAL_POOLS[kind]).split(' ', 1)
        if kind not in BOUNDED and self.rng.random() < 0.06:
            kind = 'any'
        return [self.expression(kind, depth, scope)]

    def expression(self, kind, depth, scope):
        if kind in UNIONS:
            kind = self.rng.choice(UNIONS[kind])
        if kind in BOUNDED:
            return self.literal(kind, scope)
        if scope and self.rng.random() < 0.2:
            return self.rng.choice(scope)
        if depth > 0 and self.rng.random() < 0.3:
            makers = self.by_type.get({'fix': 'int', 'small': 'int'}.get(kind, kind))
            if makers:
                return self.wrap(self.call(self.rng.choice(makers), depth, scope), depth - 1, scope)
        return self.literal(kind, scope)

    def literal(self, kind, scope):
        if kind in FUNCTIONS:
            return self.rng.choice(FUNCTIONS[kind])
        if kind in EXPRESSIONS:
            return self.fill(EXPRESSIONS[kind])
        return self.rng.choice(LITERAL_POOLS[kind])

    def fill(self, text):
        pieces = text.split('{')
        out = pieces[0]
        for piece in pieces[1:]:
            kind, rest = piece.split('}', 1)
            out += text_of(self.expression(kind, 0, [])) + rest
        return out

    def name(self):
        self.counter += 1
        return 'v%d' % (self.counter % 7)

    def wrap(self, body, depth, scope):
        """Now and then BODY inside a binding, a loop, a handler or a closure."""
        if depth <= 0 or self.rng.random() > 0.35:
            return body
        maker = self.rng.choice([self.in_let, self.in_if, self.in_catch, self.in_handler, self.in_protect, self.in_loop,
                                 self.in_lambda, self.in_closure, self.in_progn, self.in_dolist, self.in_logic])
        return maker(body, scope)

    def some(self, scope, kind='any'):
        return self.expression(kind, 1, scope)

    def in_let(self, body, scope):
        name = self.name()
        head = self.rng.choice(['let', 'let*'])
        inner = [name, body] if self.rng.random() < 0.3 else [self.name(), self.some(scope)]
        return [head, [inner], ['list', self.some(scope + [inner[0]]), body]]

    def in_if(self, body, scope):
        return self.rng.choice([['if', self.some(scope, 'bool'), self.some(scope), body], ['if', body, "'yes", self.some(scope)],
                                ['cond', [self.some(scope, 'bool'), self.some(scope)], [body]], ['when', self.some(scope), body]])

    def in_catch(self, body, scope):
        return ['catch', "'foo", ['list', body, ['throw', "'foo", self.some(scope)]]] if self.rng.random() < 0.5 else ['catch', "'a", body]

    def in_handler(self, body, scope):
        condition = self.rng.choice(['error', 'wrong-type-argument', 'args-out-of-range', 't', '(arith-error void-variable)'])
        form = ['condition-case', 'err', body, [condition, self.rng.choice(['err', ['car', 'err'], self.some(scope)])]]
        return form + [[':success', ['list', 'err']]] if self.rng.random() < 0.2 else form

    def in_protect(self, body, scope):
        return ['let', ['log'], ['list', ['condition-case', 'nil', ['unwind-protect', body, ['push', '1', 'log']], ['error', "'caught"]], 'log']]

    def in_loop(self, body, scope):
        return ['let', [['i', '0'], 'acc'], ['while', ['<', 'i', '3'], ['push', body, 'acc'], ['setq', 'i', ['1+', 'i']]], 'acc']

    def in_dolist(self, body, scope):
        return ['let', ['acc'], ['dolist', ['item', self.some(scope, 'list')], ['push', ['cons', 'item', body], 'acc']], ['nreverse', 'acc']]

    def in_lambda(self, body, scope):
        name = self.name()
        return ['funcall', ['lambda', [name, '&optional', 'other'], ['list', name, 'other', body]], self.some(scope)]

    def in_closure(self, body, scope):
        return ['let', [['count', '0']], ['let', [['bump', ['lambda', ['x'], ['setq', 'count', ['1+', 'count']], ['list', 'x', 'count']]]],
                                         ['list', ['funcall', 'bump', body], ['funcall', 'bump', self.some(scope)], 'count']]]

    def in_progn(self, body, scope):
        return [self.rng.choice(['progn', 'prog1', 'and', 'or']), body, self.some(scope)]

    def in_logic(self, body, scope):
        return self.rng.choice([['and', self.some(scope), body], ['or', body, self.some(scope)], ['not', body], ['equal', body, self.some(scope)]])


WRONG_VALUES = ['nil', "'a", '"s"', '1.5', '-1', '[1]', "'(1 . 2)", '#s(r)', '123456789012345678901234567890', '(symbol-function (quote car))', '?é']


PAIRS_OF_WRONG_VALUES = [("'gamma", '(vector 1.5)'), ('1.5', "'gamma"), ("'(1 . 2)", '-7'), ('nil', '"wrong"')]


def error_corpus(rng, signatures):
    """For every function: each argument wrong in turn, two of them together, and too few and too many arguments."""
    generator = Generator(rng, signatures)
    for row in signatures:
        if row.template:
            continue
        kinds = row.required + row.optional + ([row.rest] * 2 if row.rest and row.rest not in FOLLOWED else [])
        good = [text_of(generator.literal(kind, []) if kind not in UNIONS else generator.expression(kind, 0, [])) for kind in kinds]
        for position in range(len(good)):
            for wrong in WRONG_VALUES if kinds[position] not in NEVER_WRONG else WRONG_VALUES[1:2]:
                yield [row.name, *good[:position], wrong, *good[position + 1:]]
        for first, second in itertools.combinations(range(len(good)), 2):
            if kinds[first] in NEVER_WRONG or kinds[second] in NEVER_WRONG:
                continue
            for one, other in PAIRS_OF_WRONG_VALUES:
                yield [row.name, *good[:first], one, *good[first + 1:second], other, *good[second + 1:]]
        for count in {0, len(row.required) - 1}:
            if 0 <= count < len(row.required) and row.required[count] not in NEVER_WRONG:
                yield [row.name, *good[:count]]
        if not row.rest:
            full = len(row.required) + len(row.optional)
            yield [row.name, *(good + ['nil'] * full)[:full], "'one-too-many"]
