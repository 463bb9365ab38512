// format and format-message.
//
// The result is put together piece by piece; each directive remembers where it stood in the format string and what it
// became, so that text properties of both the format and the arguments find their places afterwards.
#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "text/casing.h"
#include "builtins/defun.h"
#include "builtins/install.h"
#include "builtins/number_format.h"
#include "builtins/quoting.h"
#include "builtins/support.h"
#include "data/number_text.h"
#include "data/symbol.h"
#include "gc/roots.h"

namespace emlet {

namespace {

// A wider field, or result, is refused as memory that cannot be had.
constexpr size_t kMaxField = size_t{1} << 28;

// A directive, in characters of the format string and of the result.
struct Piece {
  size_t format_start, format_end;
  size_t start, end;
  size_t text_start = 0;  // behind the padding in front
  Value argument = nil;   // a string whose properties go along, or nil
};

// The longest beginning of `text` that takes no more than `limit` columns, and its columns.
struct Columns {
  size_t bytes = 0;
  size_t columns = 0;
};
// A raw byte counts as the character of its number: so Emacs 28.2 measures unibyte strings.
Columns columns_within(std::string_view text, size_t limit) {
  Columns taken;
  while (taken.bytes < text.size()) {
    size_t length;
    const uint32_t character = decode_character(text.data() + taken.bytes, &length);
    const size_t width = character_width(is_raw_byte(character) ? byte_of_raw(character) : character);
    if (taken.columns + width > limit) break;
    taken.bytes += length;
    taken.columns += width;
  }
  return taken;
}

// The text so far.  Kept as multibyte text; for a unibyte result bytes above ASCII are raw bytes meanwhile.
struct Output {
  std::string text;
  size_t characters = 0;
  bool multibyte = false;

  void put(std::string_view more) {
    text.append(more);
    characters += count_characters(more);
  }
  void put_spaces(size_t count) {
    text.append(count, ' ');
    characters += count;
  }
};

// Hands the text properties of the format string and of the arguments to the result.
class PropertyPlacer {
 public:
  PropertyPlacer(Heap& heap, const String& format, const std::vector<Piece>& pieces, String& result)
      : heap_(heap), format_(format), pieces_(pieces), result_(result) {}

  // False when memory is refused.
  bool run() {
    for (size_t i = 0; i < interval_count(format_); ++i) {
      const TextInterval interval = interval_at(format_, i);
      if (!add(translated(interval.start), translated(interval.end), interval.plist)) return false;
    }
    for (const Piece& piece : pieces_) {
      if (piece.argument.is_true() && !add_argument(piece)) return false;
    }
    return true;
  }

 private:
  // Where a position of the format string has come to: behind the first character of a directive is behind all of it.
  size_t translated(size_t position) const {
    size_t format_at = 0;
    size_t result_at = 0;
    for (const Piece& piece : pieces_) {
      if (piece.format_start >= position) break;
      format_at = piece.format_end;
      result_at = piece.end;
    }
    return position > format_at ? result_at + (position - format_at) : result_at;
  }

  // Emacs 28.2: properties that reach to the end of an argument reach over the padding behind it too.
  bool add_argument(const Piece& piece) {
    const String& argument = string_of(piece.argument);
    const size_t room = piece.end - piece.text_start;
    for (size_t i = 0; i < interval_count(argument); ++i) {
      const TextInterval interval = interval_at(argument, i);
      if (interval.start >= room) break;
      const size_t end = interval.end == argument.size() ? room : std::min(interval.end, room);
      if (!add(piece.text_start + interval.start, piece.text_start + end, interval.plist)) return false;
    }
    return true;
  }

  bool add(size_t start, size_t end, Value plist) {
    if (start >= end) return true;
    return add_properties(heap_, result_, start, end, plist) != PropertyChange::Refused;
  }

  Heap& heap_;
  const String& format_;
  const std::vector<Piece>& pieces_;
  String& result_;
};

bool is_multibyte(Value argument) { return is_string(argument) && string_of(argument).is_multibyte(); }

class Formatter {
 public:
  Formatter(Eval& eval, Rest arguments, QuotingStyle style)
      : eval_(eval), arguments_(arguments), format_(string_of(arguments[0])), style_(style), printed_(eval.heap()) {
    // Emacs 28.2: of arguments that are not shown too.
    output_.multibyte = std::any_of(arguments_.begin(), arguments_.end(), is_multibyte);
  }

  Completion run() {
    // What there is nothing to do for comes back as it is.
    const bool plain = format_.text() == "%s" && interval_count(format_) == 0;
    if (plain && arguments_.size() > 1 && is_string(arguments_[1])) return arguments_[1];
    TRY(eval_.check_room(4 * format_.byte_size()));
    const std::string text = format_.is_multibyte() ? std::string(format_.text()) : text_from_bytes(format_.text());
    TRY(walk(text));
    if (!changed_) return arguments_[0];
    String* result = output_.multibyte ? String::make_multibyte(eval_.heap(), output_.text, output_.characters)
                                       : String::make_unibyte(eval_.heap(), text_to_utf8(output_.text));
    if (result == nullptr) return eval_.memory_full();
    if (!PropertyPlacer(eval_.heap(), format_, pieces_, *result).run()) return eval_.memory_full();
    return Value::of(result);
  }

 private:
  Result<void> walk(std::string_view text) {
    const char* stops = style_ == QuotingStyle::Grave ? "%" : "%`'";
    size_t at = 0;
    while (at < text.size()) {
      const size_t end = std::min(text.find_first_of(stops, at), text.size());
      position_ += count_characters(text.substr(at, end - at));
      output_.put(text.substr(at, end - at));
      at = end;
      if (at == text.size()) break;
      if (text[at] == '%') {
        LET_TRY(length, put_directive(text.substr(at)));
        at += length;
      } else {
        put_quote(text[at++]);
      }
    }
    return {};
  }

  void put_quote(char mark) {
    ++position_;
    changed_ = true;
    output_.put(shown_quote(mark, style_));
    output_.multibyte = output_.multibyte || style_ == QuotingStyle::Curve;
  }

  // Says how many bytes the directive at the start of `text` has.
  Result<size_t> put_directive(std::string_view text) {
    const FormatDirective directive = parse_directive(text);
    if (directive.conversion == 0) return eval_.error("Format string ends in middle of format specifier");
    const size_t start = position_;
    position_ += count_characters(text.substr(0, directive.length));
    changed_ = true;
    if (pieces_.empty()) pieces_.reserve(4);  // most formats have no more
    if (directive.conversion == '%') {
      // All but the last character vanish; that one stays.
      pieces_.push_back({start, position_ - 1, output_.characters, output_.characters});
      output_.put("%");
      return directive.length;
    }
    pieces_.push_back({start, position_, output_.characters, output_.characters});
    TRY(put_argument(directive));
    pieces_.back().end = output_.characters;
    return directive.length;
  }

  Result<void> put_argument(const FormatDirective& directive) {
    next_argument_ = directive.field > 0 ? directive.field : next_argument_ + 1;
    if (next_argument_ >= arguments_.size()) return eval_.error("Not enough arguments for format string");
    const size_t precision = directive.has_precision() ? directive.precision : 0;
    if (directive.width > kMaxField || precision > kMaxField || output_.text.size() > 2 * kMaxField) {
      return eval_.memory_full();
    }
    const size_t kept = output_.text.size() + directive.width + precision;
    TRY(eval_.check_room(4 * kept));  // the number in its field, the text it comes to, and room to grow
    return convert(directive, arguments_[next_argument_]);
  }

  Result<void> convert(const FormatDirective& directive, Value argument) {
    switch (directive.conversion) {
      case 's':
      case 'S':
        return convert_object(directive, argument);
      case 'c':
        return convert_character(directive, argument);
      case 'd':
      case 'i':
      case 'o':
      case 'x':
      case 'X':
        return convert_integer(directive, argument);
      case 'e':
      case 'f':
      case 'g':
        if (!is_number(argument)) return mismatch();
        put_number(directive, format_float(widened(argument), directive));
        return {};
      default: {
        std::string message = "Invalid format operation %";
        append_character(message, directive.conversion);
        return eval_.error(message);
      }
    }
  }

  ExitPending mismatch() { return quoted_error(eval_, "Format specifier doesn't match argument type"); }

  Result<void> convert_object(const FormatDirective& directive, Value argument) {
    const bool readable = directive.conversion == 'S';
    if (!readable && argument.is_symbol()) {
      argument = symbol_of(eval_.heap(), argument).name;
    } else if (!readable && is_number(argument)) {
      TRY(check_digits(argument));
      put_padded(directive, number_to_text(argument));
      return {};
    } else if (readable || !is_string(argument)) {
      LET_TRY(printed, print(argument, readable));
      argument = printed;
    }
    return put_string(directive, string_of(argument));
  }

  Completion print(Value object, bool readable) {
    LET_TRY(printed, eval_.call(sym::prin1_to_string, {object, Value::boolean(!readable)}));
    if (!is_string(printed)) return eval_.wrong_type(sym::stringp, printed);
    printed_.push_back(printed);
    return printed;
  }

  Result<void> put_string(const FormatDirective& directive, String& string) {
    output_.multibyte = output_.multibyte || string.is_multibyte();
    if (interval_count(string) > 0) pieces_.back().argument = Value::of(&string);
    TRY(eval_.check_room(4 * (string.byte_size() + output_.text.size())));
    put_padded(directive, string.is_multibyte() ? std::string(string.text()) : text_from_bytes(string.text()));
    return {};
  }

  Result<void> convert_character(const FormatDirective& directive, Value argument) {
    if (shows_name(argument)) {
      return put_string(directive, string_of(symbol_of(eval_.heap(), argument).name));
    }
    if (!argument.is_fixnum()) return mismatch();
    LET_TRY(character, check_character(eval_, argument));
    std::string text;
    append_character(text, character);
    output_.multibyte = output_.multibyte || character >= 0x80;
    // A character is never cut.  Emacs 28.2: one of ASCII takes a column, whatever it is.
    put_in_field(directive, text, character < 0x80 ? 1 : character_width(character));
    return {};
  }

  Result<void> check_digits(Value number) { return eval_.check_room(room_for_digits(number)); }

  // Emacs 28.2: the name of a symbol that makes the result multibyte is taken for the character.
  bool shows_name(Value argument) const {
    return argument.is_symbol() && !output_.multibyte && string_of(symbol_of(eval_.heap(), argument).name).is_multibyte();
  }

  // Text in its field; widths and precisions count columns.
  void put_padded(const FormatDirective& directive, std::string_view text) {
    const bool whole = directive.width == 0 && !directive.has_precision();
    const Columns shown = whole ? Columns{text.size(), 0} : columns_within(text, directive.precision);
    put_in_field(directive, text.substr(0, shown.bytes), shown.columns);
  }

  void put_in_field(const FormatDirective& directive, std::string_view text, size_t columns) {
    const size_t padding = directive.width > columns ? directive.width - columns : 0;
    if (!directive.minus) output_.put_spaces(padding);
    pieces_.back().text_start = output_.characters;
    output_.put(text);
    if (directive.minus) output_.put_spaces(padding);
  }

  Result<void> convert_integer(const FormatDirective& directive, Value argument) {
    if (!is_number(argument)) return mismatch();
    if (argument.is_float()) {
      const double number = float_value(argument);
      if (!std::isfinite(number)) {
        if (directive.conversion != 'd' && directive.conversion != 'i') return eval_.signal(sym::overflow_error, nil);
        put_number(directive, format_float(number, directive));
        return {};
      }
      LET_TRY(integer, number_or_overflow(eval_, integer_from_double(eval_.heap(), std::trunc(number))));
      argument = integer;
    }
    TRY(check_digits(argument));
    put_number(directive, format_integer(argument, directive));
    return {};
  }

  void put_number(const FormatDirective& directive, const FormattedNumber& number) {
    const size_t length = number.sign.size() + number.digits.size();
    const size_t padding = directive.width > length ? directive.width - length : 0;
    const bool zeros = directive.zero && !directive.minus && number.zeros_allowed;
    if (!zeros && !directive.minus) output_.put_spaces(padding);
    output_.put(number.sign);
    if (zeros) output_.put(std::string(padding, '0'));
    output_.put(number.digits);
    if (directive.minus) output_.put_spaces(padding);
  }

  Eval& eval_;
  const Rest arguments_;
  String& format_;
  const QuotingStyle style_;
  RootedVector printed_;        // strings made on the way, whose properties are still to be handed out
  Output output_;
  std::vector<Piece> pieces_;
  size_t position_ = 0;         // characters of the format string read
  size_t next_argument_ = 0;
  bool changed_ = false;
};

Completion run_format(Eval& eval, Value format, Rest objects, QuotingStyle style) {
  if (!is_string(format)) return eval.wrong_type(sym::stringp, format);
  // The format and its objects stand side by side in the caller's frame.
  return Formatter(eval, Rest(objects.data() - 1, objects.size() + 1), style).run();
}

DEFUN(format, "format", "STRING &rest OBJECTS", "Return STRING with its %-directives replaced by OBJECTS.")
(Eval& eval, Value string, Rest objects) -> Completion {
  return run_format(eval, string, objects, QuotingStyle::Grave);
}

DEFUN(format_message, "format-message", "STRING &rest OBJECTS",
      "As `format', and show grave accents and apostrophes of STRING as `text-quoting-style' says.")
(Eval& eval, Value string, Rest objects) -> Completion {
  return run_format(eval, string, objects, quoting_style(eval));
}

DEFUN(ngettext, "ngettext", "MSGID MSGID-PLURAL N", "Return MSGID if N is 1, otherwise MSGID-PLURAL.")
(String& one, String& many, Integer n) -> Completion { return Value::of(n.word == Value::fixnum(1) ? &one : &many); }

constexpr Builtin kFormatBuiltins[] = {EMLET_FN(format), EMLET_FN(format_message), EMLET_FN(ngettext)};

}  // namespace

void install_format(Interp& lisp) {
  lisp.install(kFormatBuiltins);
  lisp.set_variable(sym::text_quoting_style, nil);
  symbol_of(lisp.heap(), sym::text_quoting_style).set(Symbol::kSpecial);
}

}  // namespace emlet
