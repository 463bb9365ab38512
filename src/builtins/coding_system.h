// Coding systems: how text becomes bytes and back.  A name is one of the table's, or an alias, with -unix, -dos or -mac
// behind it for a kind of line end.  Invariant: there are exactly the systems of the table; Lisp may give them further names, which
// stand in the property lists of symbols.
// Used by the builtins on coding systems and on strings.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "data/string.h"
#include "eval/interp.h"
#include "text/charset_map.h"

namespace emlet {

// From ShiftJis on: those with charsets of two bytes, whose tables must be loaded first.
enum class Encoding : uint8_t { Utf8, Latin1, Ascii, Raw, Undecided, Utf16, ShiftJis, Cp932, Euc, TwoBytes, Gb18030, Iso2022Jp };
enum class ByteOrderMark : uint8_t { None, Always, Detect };
enum class LineEnd : uint8_t { Unix, Dos, Mac, Undecided };

struct CodingSystem {
  const char* name;
  const char* aliases;  // separated by spaces
  const char* unix_aliases;  // further names of NAME-unix
  Encoding encoding;
  ByteOrderMark mark;
  bool big_endian;
  bool fixed_line_end;  // always -unix; has no variants
  bool ascii_compatible;
  char mnemonic;
  const char* type;      // what coding-system-type answers
  const char* category;
  const char* mime;      // "" for none
  Charset charset = Charset::kCount;  // its main one of two bytes
  bool has_charsets() const { return charset != Charset::kCount; }
};

std::span<const CodingSystem> coding_systems();

// What bytes that could be several encodings are taken for (set-coding-system-priority).
enum class Preferred : uint8_t { Utf8, Latin1, Raw };

struct Coding {
  const CodingSystem* system = nullptr;
  LineEnd line_end = LineEnd::Undecided;
  Preferred preferred = Preferred::Utf8;
  const CharsetMaps* charsets = nullptr;  // once load_charsets has been called
};

// The coding system of that name; `system` is null when there is none.
Coding find_coding(std::string_view name);
// The same for a word: nil is no-conversion; coding-system-error for an unknown name.
Result<Coding> check_coding(Interp& lisp, Value name);
// The same for any word, without the error; aliases that Lisp defined count.
Coding coding_of(Interp& lisp, Value name);
void define_coding_alias(Interp& lisp, Value alias, Value name);
// The names that define_coding_alias gave to the system of this very name, a list.
Value defined_aliases(Interp& lisp, std::string_view name);
// The part of `name` behind which it is one of the table's, e.g. "utf-8" of "utf-8-dos".
std::string_view without_line_end(std::string_view name, LineEnd& line_end);
const char* line_end_suffix(LineEnd line_end);  // "-unix", ..., ""

// Before text is encoded or decoded: brings the tables that takes into the world.
Result<void> load_charsets(Interp& lisp, Coding& coding);

// The bytes of `text` in that coding.
std::string encode_text(String& text, const Coding& coding);
// From here on characters come from that charset, or are ASCII.
struct CharsetRun {
  size_t start;  // a place in the text
  const char* charset;  // null: from none, until the next run
};
struct DecodedText {
  std::string text;        // extended UTF-8, or bytes
  bool multibyte = true;
  std::vector<CharsetRun> runs;
};
// What undecided bytes are taken for, and which line ends text has.
const CodingSystem& detect_encoding(std::string_view bytes, Preferred preferred);
LineEnd detect_line_end(std::string_view text);
DecodedText decode_text(String& text, const Coding& coding);

}  // namespace emlet
