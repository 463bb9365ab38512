#include "builtins/quoting.h"

#include "data/symbols.h"

namespace emlet {

void append_quoted(Interp& lisp, std::string_view text, std::string& out) {
  const Value style = lisp.variable(sym::text_quoting_style);
  if (style == lisp.intern("grave")) {
    out += text;
    return;
  }
  const bool straight = style == lisp.intern("straight");
  for (const char c : text) {
    if (c == '`') {
      out += straight ? "'" : "\xE2\x80\x98";
    } else if (c == '\'') {
      out += straight ? "'" : "\xE2\x80\x99";
    } else {
      out += c;
    }
  }
}

}  // namespace emlet
