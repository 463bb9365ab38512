// Upper and lower case of characters and strings.
#include <algorithm>
#include <string>

#include "text/casing.h"
#include "builtins/defun.h"
#include "builtins/install.h"
#include "builtins/state.h"
#include "builtins/support.h"

namespace emlet {

namespace {

enum class Casing : uint8_t { Up, Down, Capitalize, Initials };

constexpr uint32_t kFinalSigma = 0x3C2;
constexpr uint32_t kSmallSigma = 0x3C3;
constexpr uint32_t kCapitalSigma = 0x3A3;
constexpr uint32_t kDottedCapitalI = 0x130;

// Goes through a text and writes it in another case.  It knows the word it is in.
class CasingText {
 public:
  CasingText(TextTables& tables, String& string, Casing casing) : tables_(tables), string_(string), casing_(casing) {}

  std::string run() {
    std::string text;
    text.reserve(string_.byte_size());
    for (size_t i = 0; i < string_.size(); ++i) {
      const uint32_t character = string_.multibyte_character_at(i);
      const bool in_word = is_word(character);
      append(text, character, i, in_word);
      was_in_word_ = in_word;
    }
    return text;
  }

 private:
  bool is_word(uint32_t character) { return syntax_class(tables_.syntax(), character) == SyntaxClass::Word; }

  void append(std::string& text, uint32_t character, size_t i, bool in_word) {
    const bool starts_word = in_word && !was_in_word_;
    switch (casing_) {
      case Casing::Up:
        return append_upcase(text, character);
      case Casing::Down:
        return append_downcase(text, character, i);
      case Casing::Capitalize:
        return starts_word ? append_titlecase(text, character) : append_downcase(text, character, i);
      case Casing::Initials:
        return starts_word ? append_titlecase(text, character) : append_character(text, character);
    }
  }

  void append_downcase(std::string& text, uint32_t character, size_t i) {
    if (character == kDottedCapitalI) {
      text += "i\xCC\x87";
    } else if (character == kCapitalSigma) {
      // At the end of a word that has begun before it the small sigma has a form of its own.
      const bool last = i + 1 == string_.size() || !is_word(string_.multibyte_character_at(i + 1));
      append_character(text, was_in_word_ && last ? kFinalSigma : kSmallSigma);
    } else {
      append_character(text, downcase_character(character));
    }
  }

  TextTables& tables_;
  String& string_;
  const Casing casing_;
  bool was_in_word_ = false;
};

// ASCII in upper or lower case as a whole needs no look at words or Unicode.
std::string case_ascii(std::string_view text, Casing casing) {
  std::string result(text);
  const char first = casing == Casing::Up ? 'a' : 'A';
  for (char& c : result) c = static_cast<char>(c ^ (static_cast<uint8_t>(c - first) < 26 ? 0x20 : 0));
  return result;
}

Completion case_string(Interp& lisp, String& string, Casing casing) {
  TRY(lisp.check_room(2 * string.byte_size()));
  const bool simple = (casing == Casing::Up || casing == Casing::Down) && is_ascii(string.text());
  TextTables& tables = BuiltinState::of(lisp).text.tables;
  const std::string text = simple ? case_ascii(string.text(), casing) : CasingText(tables, string, casing).run();
  String* result = string.is_multibyte() ? String::make_multibyte(lisp.heap(), text)
                                         : String::make_unibyte(lisp.heap(), text_to_utf8(text));
  if (result == nullptr) return lisp.memory_full();
  // Emacs 28.2: multibyte text loses its properties.
  if (!string.is_multibyte() && !copy_properties(lisp.heap(), string, 0, string.size(), *result)) return lisp.memory_full();
  return Value::of(result);
}

// Characters with modifier bits are cased under them; other integers stay.
Completion case_character(Interp& lisp, Value object, Casing casing) {
  constexpr int64_t kModifiers = int64_t{0xFC} << 20;
  if (!object.is_fixnum() || object.as_fixnum() < 0) return lisp.wrong_type(sym::char_or_string_p, object);
  const int64_t bits = object.as_fixnum() & kModifiers;
  const int64_t plain = object.as_fixnum() & ~kModifiers;
  if (plain > static_cast<int64_t>(kMaxCharacter) || object.as_fixnum() >= int64_t{1} << 28) return object;
  const auto character = static_cast<uint32_t>(plain);
  const uint32_t result = casing == Casing::Up     ? upcase_character(character)
                          : casing == Casing::Down ? downcase_character(character)
                                                   : titlecase_character(character);
  return Value::fixnum(result | bits);
}

Completion change_case(Interp& lisp, Value object, Casing casing) {
  if (is_string(object)) return case_string(lisp, string_of(object), casing);
  return case_character(lisp, object, casing);
}

DEFUN(upcase, "upcase", "OBJ", "Return the character or string OBJ in upper case.")
(Interp& lisp, Value object) -> Completion { return change_case(lisp, object, Casing::Up); }

DEFUN(downcase, "downcase", "OBJ", "Return the character or string OBJ in lower case.")
(Interp& lisp, Value object) -> Completion { return change_case(lisp, object, Casing::Down); }

DEFUN(capitalize, "capitalize", "OBJ", "Return OBJ with each word in lower case but for its first letter.")
(Interp& lisp, Value object) -> Completion { return change_case(lisp, object, Casing::Capitalize); }

DEFUN(upcase_initials, "upcase-initials", "OBJ", "Return OBJ with the first letter of each word in upper case.")
(Interp& lisp, Value object) -> Completion { return change_case(lisp, object, Casing::Initials); }

constexpr Builtin kCaseBuiltins[] = {EMLET_FN(upcase), EMLET_FN(downcase), EMLET_FN(capitalize),
                                     EMLET_FN(upcase_initials)};

}  // namespace

Completion upcase_text(Interp& lisp, Value text) { return change_case(lisp, text, Casing::Up); }
Completion upcase_initials_of_text(Interp& lisp, Value text) { return change_case(lisp, text, Casing::Initials); }

void install_case(Interp& lisp) { lisp.install(kCaseBuiltins); }

}  // namespace emlet
