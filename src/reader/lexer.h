// Lexer: characters -> tokens.  Symbols, numbers, strings, characters and bit vectors are whole objects already; brackets
// and prefixes are left to the reader, which keeps the nesting.
//
// A string remembers how it was written: literal characters above ASCII and \u escapes make it multibyte, else \ooo and
// \xNN bytes make it unibyte, as in Emacs 28.2.  Used by the reader only.
#pragma once

#include <string>
#include <vector>

#include "data/obarray.h"
#include "data/string.h"
#include "reader/characters.h"
#include "reader/escapes.h"
#include "reader/options.h"
#include "reader/read_result.h"

namespace emlet {

struct Token {
  enum class Kind : uint8_t {
    End,
    Failed,
    Datum,             // value: the object
    Prefix,            // value: quote, function, `, comma or ,@
    OpenList,
    OpenVector,
    OpenRecord,        // #s(
    OpenString,        // #(
    OpenByteCode,      // #[
    OpenCharTable,     // #^[
    OpenSubCharTable,  // #^^[
    CloseList,
    CloseVector,
    Dot,
    Label,             // #number=
    Reference          // #number#
  };
  Kind kind;
  Value value;
  int64_t number = 0;
};

class Lexer {
 public:
  Lexer(Heap& heap, Obarray& obarray, CharacterStream in, const ReaderOptions& options, ReadFailure& failure);

  Token next();
  // The place of the first character of the last token.
  Place start() const { return start_; }
  // Characters written ?( and the like, which should have a backslash.
  const std::vector<int32_t>& unescaped_characters() const { return unescaped_; }
  CharacterStream& characters() { return in_; }

 private:
  enum class SymbolStyle : uint8_t { Plain, Uninterned, NoShorthand };

  static Token datum(Value value) { return {Token::Kind::Datum, value}; }
  Token datum_or_failed(Completion completion);
  Token failed() const { return {Token::Kind::Failed, nil}; }
  Token syntax_error(std::string_view text);
  Token end_of_file();
  Token too_wide();

  void skip_line();
  bool at_dot();
  Token read_comma();
  Token read_symbol(int32_t first, SymbolStyle style);
  bool may_grow(const std::string& token);
  bool scan_symbol(int32_t first, bool& quoted);
  Token make_symbol_token(std::string_view name, bool quoted, SymbolStyle style);
  Completion intern(std::string_view name);
  bool expand_shorthand(std::string_view name, std::string& expanded) const;

  Token read_character();
  Token read_string();
  bool string_in_place(Token& token);
  static void take_plain_run(TextSource& source, std::string& text, bool& unibyte);
  bool read_string_characters(std::string& text, bool& multibyte, bool& unibyte);
  bool add_string_escape(int32_t c, std::string& text, bool& multibyte, bool& unibyte);
  Token finish_string(const std::string& text, bool multibyte, bool unibyte);
  Token string_token(const String* string);

  Token read_hash();
  Token read_numbered(int32_t first);
  Token read_radix_integer(int64_t radix);
  Token read_record_open();
  Token read_caret();
  Token read_bool_vector();
  Token read_short_symbol(SymbolStyle style);
  bool skip_block();

  Heap& heap_;
  Obarray& obarray_;
  CharacterStream in_;
  const ReaderOptions& options_;
  ReadFailure& failure_;
  EscapeReader escapes_;
  Place start_;
  std::string name_;  // of a symbol that cannot be taken from the text as it is
  std::vector<int32_t> unescaped_;
};

}  // namespace emlet
