#include "api/suggestion.h"

#include <algorithm>
#include <vector>

#include "core/utf8.h"
#include "data/obarray.h"
#include "data/symbol.h"
#include "eval/variables.h"

namespace emlet {

namespace {

constexpr size_t kLongestName = 64;

// How many letters must be put in, left out, changed or swapped with their neighbour to make one of the other; more than
// `limit` is `limit` + 1.
size_t distance(std::string_view a, std::string_view b, size_t limit) {
  std::vector<size_t> before_last, last(b.size() + 1), row(b.size() + 1);
  for (size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] != b[j - 1])});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
    if (*std::min_element(row.begin(), row.end()) > limit) return limit + 1;
    before_last = last;
    last = row;
  }
  return last[b.size()];
}

bool has_meaning(const Heap& heap, Value symbol, Wanted wanted) {
  if (wanted == Wanted::Function) return symbol_of(heap, symbol).function.get().is_true();
  return find_value(heap, symbol) != kUnbound;
}

}  // namespace

std::string nearest_name(Interp& lisp, Value symbol, Wanted wanted) {
  const Heap& heap = lisp.heap();
  const std::string_view name = symbol_name(heap, symbol);
  std::string nearest;
  if (name.size() < 2 || name.size() > kLongestName) return nearest;
  size_t best = std::min<size_t>(2, name.size() / 3 + 1) + 1;
  const Obarray& obarray = lisp.obarray();
  for (size_t slot = 0; slot < obarray.slots() && best > 1; ++slot) {
    const Value other = obarray.at(slot);
    if (other == kMissing || other == symbol || !has_meaning(heap, other, wanted)) continue;
    const std::string_view candidate = symbol_name(heap, other);
    const size_t difference = candidate.size() > name.size() ? candidate.size() - name.size() : name.size() - candidate.size();
    if (candidate.size() < 2 || difference >= best) continue;
    const size_t found = distance(name, candidate, best - 1);
    if (found >= best || !is_valid_text(candidate)) continue;
    best = found;
    nearest = candidate;
  }
  return nearest;
}

}  // namespace emlet
