#include "builtins/coding_system.h"

#include "builtins/state.h"
#include "builtins/support.h"
#include "data/list.h"
#include "data/symbol.h"
#include "data/symbol_property.h"

namespace emlet {

namespace {

constexpr CodingSystem utf_8(const char* name, const char* aliases, const char* unix_aliases, ByteOrderMark mark, bool ascii,
                             const char* category, const char* mime) {
  return {name, aliases, unix_aliases, Encoding::Utf8, mark, false, false, ascii, 'U', "utf-8", category, mime};
}
constexpr CodingSystem utf_16(const char* name, const char* aliases, ByteOrderMark mark, bool big_endian, const char* category,
                              const char* mime) {
  return {name, aliases, "", Encoding::Utf16, mark, big_endian, false, false, 'U', "utf-16", category, mime};
}
constexpr CodingSystem other(const char* name, const char* aliases, Encoding encoding, char mnemonic, const char* type,
                             const char* category, const char* mime) {
  return {name, aliases, "", encoding, ByteOrderMark::None, false, false, true, mnemonic, type, category, mime};
}
constexpr CodingSystem asian(const char* name, const char* aliases, Encoding encoding, Charset charset, char mnemonic, const char* type,
                             const char* category, const char* mime) {
  return {name, aliases, "", encoding, ByteOrderMark::None, false, false, encoding != Encoding::Iso2022Jp,
          mnemonic, type, category, mime, charset};
}

constexpr CodingSystem kSystems[] = {
    utf_8("utf-8", "mule-utf-8 cp65001", "", ByteOrderMark::None, true, "coding-category-utf-8", "utf-8"),
    utf_8("utf-8-emacs", "", "emacs-internal", ByteOrderMark::None, true, "coding-category-utf-8", ""),
    utf_8("utf-8-with-signature", "", "", ByteOrderMark::Always, false, "coding-category-utf-8-sig", "utf-8"),
    utf_8("utf-8-auto", "", "", ByteOrderMark::Detect, false, "coding-category-utf-8-auto", "utf-8"),
    utf_16("utf-16", "", ByteOrderMark::Detect, true, "coding-category-utf-16-auto", "utf-16"),
    utf_16("utf-16le", "", ByteOrderMark::None, false, "coding-category-utf-16-le-nosig", "utf-16le"),
    utf_16("utf-16be", "", ByteOrderMark::None, true, "coding-category-utf-16-be-nosig", "utf-16be"),
    utf_16("utf-16le-with-signature", "utf-16-le", ByteOrderMark::Always, false, "coding-category-utf-16-le", "utf-16"),
    utf_16("utf-16be-with-signature", "utf-16-be", ByteOrderMark::Always, true, "coding-category-utf-16-be", "utf-16"),
    other("iso-latin-1", "iso-8859-1 latin-1", Encoding::Latin1, '1', "charset", "coding-category-charset", "iso-8859-1"),
    other("us-ascii", "iso-safe ascii", Encoding::Ascii, '-', "charset", "coding-category-charset", "us-ascii"),
    other("raw-text", "", Encoding::Raw, 't', "raw-text", "coding-category-raw-text", ""),
    asian("japanese-shift-jis", "shift_jis sjis", Encoding::ShiftJis, Charset::Jisx0208, 'S', "shift-jis", "coding-category-sjis", "shift_jis"),
    asian("japanese-cp932", "cp932", Encoding::Cp932, Charset::Cp932, 'S', "charset", "coding-category-charset", ""),
    asian("japanese-iso-8bit", "euc-japan-1990 euc-japan euc-jp", Encoding::Euc, Charset::Jisx0208, 'E', "iso-2022",
          "coding-category-iso-8-2", "euc-jp"),
    asian("iso-2022-jp", "junet", Encoding::Iso2022Jp, Charset::Jisx0208, 'J', "iso-2022", "coding-category-iso-7-tight", "iso-2022-jp"),
    asian("chinese-big5", "big5 cn-big5 cp950", Encoding::TwoBytes, Charset::Big5, 'B', "big5", "coding-category-big5", "big5"),
    asian("chinese-iso-8bit", "cn-gb-2312 euc-china euc-cn cn-gb gb2312", Encoding::Euc, Charset::Gb2312, 'c', "iso-2022",
          "coding-category-iso-8-2", "gb2312"),
    asian("chinese-gbk", "gbk cp936 windows-936", Encoding::TwoBytes, Charset::Gbk, 'c', "charset", "coding-category-charset", "gbk"),
    asian("chinese-gb18030", "gb18030", Encoding::Gb18030, Charset::Gb18030, 'c', "charset", "coding-category-charset", "gb18030"),
    asian("korean-iso-8bit", "euc-kr euc-korea ks_c_5601-1987", Encoding::Euc, Charset::Ksc5601, 'K', "iso-2022",
          "coding-category-iso-8-2", "euc-kr"),
    asian("korean-cp949", "cp949", Encoding::TwoBytes, Charset::Cp949, 'K', "charset", "coding-category-charset", ""),
    {"no-conversion", "binary", "", Encoding::Raw, ByteOrderMark::None, false, true, true, '=', "raw-text",
     "coding-category-raw-text", ""},
    {"undecided", "", "unix", Encoding::Undecided, ByteOrderMark::None, false, false, true, '-', "undecided",
     "coding-category-undecided", ""},
    {"prefer-utf-8", "", "", Encoding::Undecided, ByteOrderMark::None, false, false, false, '-', "undecided",
     "coding-category-undecided", ""},
};

bool has_word(std::string_view words, std::string_view word) {
  while (!words.empty()) {
    const size_t space = words.find(' ');
    if (words.substr(0, space) == word) return true;
    words.remove_prefix(space == words.npos ? words.size() : space + 1);
  }
  return false;
}

const CodingSystem* find_system(std::string_view name) {
  for (const CodingSystem& system : kSystems) {
    if (system.name == name || has_word(system.aliases, name)) return &system;
  }
  return nullptr;
}

}  // namespace

std::span<const CodingSystem> coding_systems() { return kSystems; }

const char* line_end_suffix(LineEnd line_end) {
  switch (line_end) {
    case LineEnd::Unix: return "-unix";
    case LineEnd::Dos: return "-dos";
    case LineEnd::Mac: return "-mac";
    case LineEnd::Undecided: return "";
  }
  return "";
}

std::string_view without_line_end(std::string_view name, LineEnd& line_end) {
  for (const LineEnd end : {LineEnd::Unix, LineEnd::Dos, LineEnd::Mac}) {
    const std::string_view suffix = line_end_suffix(end);
    if (name.size() <= suffix.size() || !name.ends_with(suffix)) continue;
    line_end = end;
    return name.substr(0, name.size() - suffix.size());
  }
  line_end = LineEnd::Undecided;
  return name;
}

Coding find_coding(std::string_view name) {
  if (const CodingSystem* system = find_system(name)) {
    return {system, system->fixed_line_end ? LineEnd::Unix : LineEnd::Undecided};
  }
  for (const CodingSystem& system : kSystems) {
    if (has_word(system.unix_aliases, name)) return {&system, LineEnd::Unix};
  }
  if (name == "dos") return {find_system("undecided"), LineEnd::Dos};
  if (name == "mac") return {find_system("undecided"), LineEnd::Mac};
  Coding coding;
  coding.system = find_system(without_line_end(name, coding.line_end));
  if (coding.system && coding.system->fixed_line_end) coding.system = nullptr;
  return coding;
}

namespace {

constexpr std::string_view kAliasOf = "emlet--coding-alias-of";
constexpr std::string_view kAliases = "emlet--coding-aliases";

Preferred preferred_encoding(const Interp& lisp) {
  for (const std::string& name : BuiltinState::of(lisp).coding_priorities) {
    if (name == "utf-8") return Preferred::Utf8;
    if (name == "iso-latin-1") return Preferred::Latin1;
    if (name == "raw-text") return Preferred::Raw;
  }
  return Preferred::Utf8;
}

// The system behind a name that define-coding-system-alias made, with or without a kind of line end.
Coding find_alias(Interp& lisp, Value name) {
  const Value target = symbol_property(lisp.heap(), name, lisp.intern(kAliasOf));
  if (target.is_true()) return find_coding(symbol_name(lisp.heap(), target));
  Coding coding;
  LineEnd line_end;
  const std::string_view base = without_line_end(symbol_name(lisp.heap(), name), line_end);
  if (line_end == LineEnd::Undecided) return coding;
  const Value base_target = symbol_property(lisp.heap(), lisp.intern(base), lisp.intern(kAliasOf));
  if (base_target.is_nil()) return coding;
  coding = find_coding(symbol_name(lisp.heap(), base_target));
  if (coding.line_end != LineEnd::Undecided) return {};
  coding.line_end = line_end;
  return coding;
}

}  // namespace

Coding coding_of(Interp& lisp, Value name) {
  Coding coding = find_coding(name.is_nil() ? "no-conversion" : symbol_name(lisp.heap(), name));
  if (!coding.system && name.is_true()) coding = find_alias(lisp, name);
  coding.preferred = preferred_encoding(lisp);
  return coding;
}

void define_coding_alias(Interp& lisp, Value alias, Value name) {
  const Coding coding = coding_of(lisp, name);
  Heap& heap = lisp.heap();
  const std::string target = std::string(coding.system->name) + (coding.system->fixed_line_end ? "" : line_end_suffix(coding.line_end));
  put_symbol_property(heap, alias, lisp.intern(kAliasOf), lisp.intern(target));
  ListBuilder names(heap);
  for (Value rest = defined_aliases(lisp, target); rest.is_cons(); rest = rest.cons()->cdr) names.add(rest.cons()->car);
  names.add(alias);
  put_symbol_property(heap, lisp.intern(target), lisp.intern(kAliases), names.finish());
}

Value defined_aliases(Interp& lisp, std::string_view name) {
  return symbol_property(lisp.heap(), lisp.intern(name), lisp.intern(kAliases));
}

namespace {

Result<void> load_charset(Interp& lisp, Charset charset, const CodingSystem& system) {
  switch (BuiltinState::of(lisp).charsets.load(charset, lisp.heap().account(Subsystem::Tables))) {
    case CharsetMap::Loading::Done: return {};
    case CharsetMap::Loading::NoMemory: return lisp.memory_full();
    case CharsetMap::Loading::NoTable: break;
  }
  return lisp.error(std::string("The C library has no tables for ") + system.name);
}

}  // namespace

Result<void> load_charsets(Interp& lisp, Coding& coding) {
  if (!coding.system->has_charsets()) return {};
  TRY(load_charset(lisp, coding.system->charset, *coding.system));
  const bool more = coding.system->encoding == Encoding::Euc && coding.system->charset == Charset::Jisx0208;
  if (more) TRY(load_charset(lisp, Charset::Jisx0212, *coding.system));
  coding.charsets = &BuiltinState::of(lisp).charsets;
  return {};
}

Result<Coding> check_coding(Interp& lisp, Value name) {
  if (!name.is_symbol()) return lisp.wrong_type(sym::symbolp, name);
  const Coding coding = coding_of(lisp, name);
  if (!coding.system) return lisp.signal(sym::coding_system_error, {name});
  return coding;
}

}  // namespace emlet
