#include "builtins/version_order.h"

#include <cstddef>

#include "core/ascii.h"

namespace emlet {

namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Where a sign that is no digit stands; the end of the text and digits count as 0.
int rank(std::string_view text, size_t at) {
  if (at >= text.size() || is_digit(text[at])) return 0;
  const char c = text[at];
  if (is_letter(c)) return c;
  return c == '~' ? -1 : static_cast<unsigned char>(c) + 256;
}

size_t digits_end(std::string_view text, size_t at) {
  while (at < text.size() && is_digit(text[at])) ++at;
  return at;
}

int compare_numbers(std::string_view a, std::string_view b) {
  while (!a.empty() && a[0] == '0') a.remove_prefix(1);
  while (!b.empty() && b[0] == '0') b.remove_prefix(1);
  if (a.size() != b.size()) return a.size() < b.size() ? -1 : 1;
  return a.compare(b);
}

int compare_parts(std::string_view a, std::string_view b) {
  size_t i = 0;
  size_t j = 0;
  while (i < a.size() || j < b.size()) {
    while ((i < a.size() && !is_digit(a[i])) || (j < b.size() && !is_digit(b[j]))) {
      const int left = rank(a, i);
      const int right = rank(b, j);
      if (left != right) return left - right;
      ++i;
      ++j;
    }
    const size_t a_end = digits_end(a, i);
    const size_t b_end = digits_end(b, j);
    const int order = compare_numbers(a.substr(i, a_end - i), b.substr(j, b_end - j));
    if (order != 0) return order;
    i = a_end;
    j = b_end;
  }
  return 0;
}

// The length of `text` without the longest suffix of the form (.LETTER-OR-TILDE (letter, digit or tilde)*)*.
size_t length_without_suffix(std::string_view text) {
  size_t end = text.size();
  for (size_t at = text.size(); at > 0; --at) {
    const char c = text[at - 1];
    if (c == '.') {
      const bool begins_suffix = at < text.size() && (is_letter(text[at]) || text[at] == '~');
      if (!begins_suffix || at == 1) break;
      end = at - 1;
    } else if (!is_letter(c) && !is_digit(c) && c != '~') {
      break;
    }
  }
  return end;
}

// Names that come first whatever the others: the empty one, `.`, `..`, then those with a dot in front.
int early_rank(std::string_view text) {
  if (text.empty()) return 0;
  if (text == ".") return 1;
  if (text == "..") return 2;
  return text[0] == '.' ? 3 : 4;
}

}  // namespace

int compare_versions(std::string_view a, std::string_view b) {
  if (a == b) return 0;
  const int early = early_rank(a) - early_rank(b);
  if (early != 0) return early;
  const std::string_view short_a = a.substr(0, length_without_suffix(a));
  const std::string_view short_b = b.substr(0, length_without_suffix(b));
  const int order = short_a == short_b ? compare_parts(a, b) : compare_parts(short_a, short_b);
  return order != 0 ? order : a.compare(b);
}

}  // namespace emlet
