#include "builtins/quoting.h"

namespace emlet {

QuotingStyle quoting_style(Interp& lisp) {
  const Value style = lisp.variable(sym::text_quoting_style);
  if (style == sym::grave) return QuotingStyle::Grave;
  return style == sym::straight ? QuotingStyle::Straight : QuotingStyle::Curve;
}

std::string_view shown_quote(char mark, QuotingStyle style) {
  switch (style) {
    case QuotingStyle::Curve:
      return mark == '`' ? "\u2018" : "\u2019";
    case QuotingStyle::Straight:
      return "'";
    case QuotingStyle::Grave:
      break;
  }
  return mark == '`' ? "`" : "'";
}

void append_quoted(Interp& lisp, std::string_view text, std::string& out) {
  const QuotingStyle style = quoting_style(lisp);
  for (const char c : text) {
    if (c == '`' || c == '\'') {
      out += shown_quote(c, style);
    } else {
      out += c;
    }
  }
}

ExitPending quoted_error(Interp& lisp, std::string_view message) {
  std::string shown;
  append_quoted(lisp, message, shown);
  return lisp.error(shown);
}

}  // namespace emlet
