#include "text/regex_match.h"

#include <doctest/doctest.h>

#include <string>

#include "core/utf8.h"
#include "text/regex_compile.h"
#include "text/syntax.h"

namespace emlet {
namespace {

uint32_t up(void*, uint32_t c) { return c >= 'a' && c <= 'z' ? c - 32 : c == 0xE9 ? 0xC9 : c; }
uint32_t down(void*, uint32_t c) { return c >= 'A' && c <= 'Z' ? c + 32 : c == 0xC9 ? 0xE9 : c; }
unsigned syntax(void*, uint32_t c) { return static_cast<unsigned>(standard_syntax(c)); }
bool category(void*, uint32_t c, uint32_t category) { return category == 'a' && c < 128; }

struct Regex {
  CharacterRules rules{nullptr, nullptr, up, down, syntax, category};
  RegexScratch scratch;

  // The match and its groups: "0 2 0 1 nil", an error, or nil.
  std::string of(std::string_view pattern, std::string_view text, size_t from = 0, bool multibyte = true) {
    const CompiledRegex compiled = compile_regex(pattern, true, multibyte, rules);
    if (!compiled.pattern) return compiled.error;
    RegexMatcher matcher(*compiled.pattern, text, from, rules, scratch);
    switch (matcher.search(from, text.size())) {
      case RegexMatcher::Outcome::NotFound: return "nil";
      case RegexMatcher::Outcome::TooComplex: return "too complex";
      case RegexMatcher::Outcome::Interrupted: return "interrupted";
      case RegexMatcher::Outcome::Found: break;
    }
    std::string spelled;
    for (size_t group = 0; group <= compiled.pattern->groups; ++group) {
      if (group > 0) spelled += ' ';
      spelled += matcher.start_of(group) < 0 ? "nil" : std::to_string(matcher.start_of(group)) + "-" + std::to_string(matcher.end_of(group));
    }
    return spelled;
  }
  void fold() { rules.fold = down; }
};

}  // namespace

TEST_CASE_FIXTURE(Regex, "regex: repetition is greedy, and lazy when asked") {
  CHECK(of("a*", "aaa") == "0-3");
  CHECK(of("a*?", "aaa") == "0-0");
  CHECK(of("a+?b", "aaab") == "0-4");
  CHECK(of(".*b", "xbxbx") == "0-4");
  CHECK(of("x\\{2,3\\}", "xxxx") == "0-3");
  CHECK(of("x\\{,2\\}y", "xxxy") == "1-4");
  CHECK(of("\\(ab\\)\\{2\\}", "ababab") == "0-4 2-4");
}

TEST_CASE_FIXTURE(Regex, "regex: the first alternative that leads to a match wins") {
  CHECK(of("\\(a\\|ab\\)\\(c\\|bcd\\)\\(d*\\)", "abcd") == "0-4 0-1 1-4 4-4");
  CHECK(of("a\\|b\\|c", "xc") == "1-2");
  CHECK(of("\\|a", "a") == "0-0");
}

TEST_CASE_FIXTURE(Regex, "regex: a loop over nothing ends after one turn") {
  CHECK(of("\\(a*\\)*", "b") == "0-0 0-0");
  CHECK(of("\\(a*\\)*", "aab") == "0-2 2-2");
  CHECK(of("\\(a*\\)+", "aab") == "0-2 2-2");
  CHECK(of("\\(a*?\\)*b", "aab") == "0-3 2-2");
  CHECK(of("\\(\\(a\\)\\|\\(b\\)\\)*", "ab") == "0-2 1-2 0-1 1-2");
}

TEST_CASE_FIXTURE(Regex, "regex: groups may be shy or numbered") {
  CHECK(of("\\(?:a\\)\\(b\\)", "ab") == "0-2 1-2");
  CHECK(of("\\(?3:a\\)\\(b\\)", "ab") == "0-2 nil nil 0-1 1-2");
  CHECK(of("\\(x\\)?y", "y") == "0-1 nil");
}

TEST_CASE_FIXTURE(Regex, "regex: back references repeat the text of a group") {
  CHECK(of("\\(.*\\)\\1\\'", "abcabc") == "0-6 0-3");
  CHECK(of("\\(a\\)\\|b\\1", "b") == "nil");
  CHECK(of("\\(a\\1\\)", "aa") == "Invalid back reference");
}

TEST_CASE_FIXTURE(Regex, "regex: bracket expressions") {
  CHECK(of("[]a]+", "x]a]") == "1-4");
  CHECK(of("[^]a]", "]ab") == "2-3");
  CHECK(of("[a-]", "-") == "0-1");
  CHECK(of("[z-a]", "m") == "nil");
  CHECK(of("[[:alpha:][:digit:]]+", "--a1-") == "2-4");
  CHECK(of("[[:foo:]]", "a") == "Invalid character class name");
  CHECK(of("[[:alpha]", "x:") == "1-2");
  CHECK(of("[a", "a") == "Unmatched [ or [^");
  CHECK(of("[\xC3\xA9-\xC3\xBC]", "a\xC3\xAA") == "1-3");
}

TEST_CASE_FIXTURE(Regex, "regex: assertions about words, symbols, lines and the text") {
  CHECK(of("\\bfoo\\b", "afoo foo") == "5-8");
  CHECK(of("\\_<bar", "foo-bar bar") == "8-11");
  CHECK(of("\\<bar", "foo-bar") == "4-7");
  CHECK(of("^b$", "a\nb\nc") == "2-3");
  CHECK(of("\\`b", "ab") == "nil");
  CHECK(of("\\=b", "ab", 1) == "1-2");
  CHECK(of("x^a$b", "x^a$b") == "0-5");
  CHECK(of("*a", "*a") == "0-2");
}

TEST_CASE_FIXTURE(Regex, "regex: case is folded when asked") {
  CHECK(of("foo", "FOO") == "nil");
  fold();
  CHECK(of("FoO", "xfOo") == "1-4");
  CHECK(of("[A-Z]+", "ab") == "0-2");
  CHECK(of("\xC3\x89", "\xC3\xA9") == "0-2");
  CHECK(of("\\(a\\)\\1", "aA") == "0-2 0-1");
  CHECK(of("[^a]", "A") == "nil");
}

TEST_CASE_FIXTURE(Regex, "regex: bytes of unibyte text are raw bytes") {
  CHECK(of("\xC1\xA9", "\xE9", 0, false) == "0-1");  // the raw byte E9
  CHECK(of("\xC3\xA9", "\xE9", 0, false) == "nil");  // the letter
  CHECK(of("a.c", "a\xFF" "c", 0, false) == "0-3");
}

TEST_CASE_FIXTURE(Regex, "regex: malformed patterns get Emacs' sentences") {
  CHECK(of("\\", "") == "Trailing backslash");
  CHECK(of("\\(a", "") == "Unmatched ( or \\(");
  CHECK(of("a\\)", "") == "Unmatched ) or \\)");
  CHECK(of("\\(?a\\)", "") == "Invalid regular expression");
  CHECK(of("x\\{3,2\\}", "") == "Invalid content of \\{\\}");
  CHECK(of("x\\{1", "") == "Unmatched \\{");
  CHECK(of("\\s", "") == "Premature end of regular expression");
  CHECK(of("\\(a\\{1000\\}\\)\\{60000\\}", "") == "Regular expression too big");
}

TEST_CASE_FIXTURE(Regex, "regex: patterns that explode elsewhere take bounded time") {
  const std::string text(20000, 'a');
  CHECK(of("\\(a+\\)+b", text) == "nil");
  CHECK(of("\\(a\\|aa\\)*b", text) == "nil");
  CHECK(of("\\(?:a*\\)*\\(?:a*\\)*b", text) == "nil");
  CHECK(of("\\(.\\|\n\\)*z", text) == "nil");
  CHECK(of("\\(a*\\)*\\(a*\\)*\\(a*\\)*\\1b", text.substr(0, 60)) == "too complex");
}

TEST_CASE_FIXTURE(Regex, "regex: thousands of groups inside each other") {
  std::string pattern;
  for (int i = 0; i < 5000; ++i) pattern += "\\(?:";
  pattern += 'a';
  for (int i = 0; i < 5000; ++i) pattern += "\\)";
  CHECK(of(pattern, "ba") == "1-2");
}

}  // namespace emlet
