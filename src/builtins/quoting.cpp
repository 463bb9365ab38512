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

ExitPending quoted_error(Interp& lisp, std::string_view message) {
  const QuotingStyle style = quoting_style(lisp);
  std::string shown;
  for (const char c : message) {
    if (c == '`' || c == '\'') {
      shown += shown_quote(c, style);
    } else {
      shown += c;
    }
  }
  return lisp.error(shown);
}

}  // namespace emlet
