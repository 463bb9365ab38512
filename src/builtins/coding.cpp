// Coding systems for Lisp: encoding and decoding of strings, and what can be asked about the systems.
#include <algorithm>

#include "builtins/coding_system.h"
#include "builtins/defun.h"
#include "builtins/install.h"
#include "builtins/state.h"
#include "builtins/support.h"
#include "builtins/variables.h"
#include "core/utf8.h"
#include "data/symbol.h"
#include "data/symbol_property.h"
#include "data/text_properties.h"

namespace emlet {

namespace {

Value name_with(Interp& lisp, std::string_view name, LineEnd line_end) {
  return lisp.intern(std::string(name) + line_end_suffix(line_end));
}

void note_last_used(Interp& lisp, Value coding_system) { lisp.set_variable(sym::last_coding_system_used, coding_system); }

// Whether the text is the same in `coding`: ASCII, without the character that stands at line ends of other kinds.
bool stays_ascii(const String& text, const Coding& coding, char line_end) {
  const bool has_line_ends = coding.line_end != LineEnd::Unix && text.text().find(line_end) != std::string_view::npos;
  return coding.system->ascii_compatible && is_ascii(text.text()) && !has_line_ends;
}

// Of the argument of a builtin; inhibit-eol-conversion leaves all line ends alone.
Result<Coding> coding_for_text(Interp& lisp, Value coding_system) {
  LET_TRY(coding, check_coding(lisp, coding_system));
  if (lisp.variable(sym::inhibit_eol_conversion).is_true()) coding.line_end = LineEnd::Unix;
  return coding;
}

Result<void> refuse_buffer(Interp& lisp, Opt<Value> buffer) {
  if (buffer && *buffer != sym::t) return lisp.wrong_type(sym::bufferp, *buffer);
  return {};
}

DEFUN(encode_coding_string, "encode-coding-string", "STRING CODING-SYSTEM &optional NOCOPY BUFFER",
      "Return the bytes of STRING in CODING-SYSTEM, a unibyte string; nil means no conversion.\n"
      "NOCOPY allows STRING itself to be returned when it would be the same.")
(Interp& lisp, String& string, Value coding_system, Opt<Value> nocopy, Opt<Value> buffer) -> Completion {
  LET_TRY(coding, coding_for_text(lisp, coding_system));
  TRY(refuse_buffer(lisp, buffer));
  note_last_used(lisp, coding_system);
  if (coding_system.is_nil()) return nocopy ? Completion(Value::of(&string)) : copy_string(lisp, string);
  if (nocopy && stays_ascii(string, coding, '\n')) return Value::of(&string);
  TRY(load_charsets(lisp, coding));
  // Each character may change the charset by an escape sequence before it and one behind it.
  TRY(lisp.check_room((coding.charsets ? 10 : 4) * string.byte_size()));
  return made(lisp, String::make_unibyte(lisp.heap(), encode_text(string, coding)));
}

// Emacs 28.2: text decoded from a charset says so, if not all of it is ASCII.
void mark_charsets(Interp& lisp, Value text, const DecodedText& decoded) {
  String& string = string_of(text);
  const std::string_view whole = decoded.text;
  size_t position = 0, place = 0;
  for (size_t i = 0; i < decoded.runs.size(); i++) {
    position += count_characters(whole.substr(place, decoded.runs[i].start - place));
    place = decoded.runs[i].start;
    const bool last = i + 1 == decoded.runs.size();
    const size_t end = last ? string.size() : position + count_characters(whole.substr(place, decoded.runs[i + 1].start - place));
    if (!decoded.runs[i].charset) continue;
    const Value properties = lisp.list({sym::charset, lisp.intern(decoded.runs[i].charset)});
    static_cast<void>(add_properties(lisp.heap(), string, position, end, properties));
  }
}

DEFUN(decode_coding_string, "decode-coding-string", "STRING CODING-SYSTEM &optional NOCOPY BUFFER",
      "Return the text that the bytes of STRING are in CODING-SYSTEM; nil means no conversion.\n"
      "Bytes that are not valid stay as they are.  NOCOPY allows STRING itself to be returned when nothing changes.")
(Interp& lisp, String& string, Value coding_system, Opt<Value> nocopy, Opt<Value> buffer) -> Completion {
  LET_TRY(coding, coding_for_text(lisp, coding_system));
  TRY(refuse_buffer(lisp, buffer));
  note_last_used(lisp, coding_system);
  if (coding_system.is_nil()) return nocopy ? Completion(Value::of(&string)) : copy_string(lisp, string);
  const bool unchanged = stays_ascii(string, coding, '\r');
  if (nocopy && unchanged) return Value::of(&string);
  TRY(load_charsets(lisp, coding));
  // A charset for each character is what takes most.
  TRY(lisp.check_room((coding.charsets ? 4 + 2 * sizeof(CharsetRun) : 4) * string.byte_size()));
  const DecodedText decoded = decode_text(string, coding);
  // Emacs 28.2: raw text is unibyte, unless there was nothing to convert.
  const bool is_bytes = !decoded.multibyte || (coding.system->encoding == Encoding::Raw && !unchanged);
  if (is_bytes) return made(lisp, String::make_unibyte(lisp.heap(), decoded.text));
  LET_TRY(text, made(lisp, String::make_multibyte(lisp.heap(), decoded.text)));
  mark_charsets(lisp, text, decoded);
  return text;
}

DEFUN(coding_system_p, "coding-system-p", "OBJECT", "Return t if OBJECT is nil or the name of a coding system.")
(Interp& lisp, Value object) -> Completion {
  if (object.is_nil()) return sym::t;
  return Value::boolean(object.is_symbol() && coding_of(lisp, object).system);
}

DEFUN(check_coding_system, "check-coding-system", "CODING-SYSTEM",
      "Return CODING-SYSTEM if it is one or nil; otherwise signal `coding-system-error'.")
(Interp& lisp, Symbol_ coding_system) -> Completion {
  if (coding_system.word.is_true()) TRY(check_coding(lisp, coding_system));
  return coding_system.word;
}

Completion line_end_variants(Interp& lisp, const CodingSystem& system) {
  Value variants[3];
  size_t count = 0;
  for (const LineEnd end : {LineEnd::Unix, LineEnd::Dos, LineEnd::Mac}) variants[count++] = name_with(lisp, system.name, end);
  return made(lisp, Vector::make(lisp.heap(), variants, count));
}

DEFUN(coding_system_eol_type, "coding-system-eol-type", "CODING-SYSTEM",
      "Return the kind of line end of CODING-SYSTEM: 0 (LF), 1 (CRLF), 2 (CR), or a vector of its three variants.\n"
      "Return nil if there is no such coding system.")
(Interp& lisp, Value coding_system) -> Completion {
  if (!coding_system.is_symbol()) return nil;
  const Coding coding = coding_of(lisp, coding_system);
  if (!coding.system) return nil;
  if (coding.line_end != LineEnd::Undecided) return Value::fixnum(static_cast<int64_t>(coding.line_end));
  return line_end_variants(lisp, *coding.system);
}

DEFUN(coding_system_base, "coding-system-base", "CODING-SYSTEM",
      "Return the main name of CODING-SYSTEM, without a kind of line end.")
(Interp& lisp, Value coding_system) -> Completion {
  LET_TRY(coding, check_coding(lisp, coding_system));
  return lisp.intern(coding.system->name);
}

void add_words(Interp& lisp, ListBuilder& list, std::string_view words, LineEnd line_end) {
  while (!words.empty()) {
    const size_t space = words.find(' ');
    list.add(name_with(lisp, words.substr(0, space), line_end));
    words.remove_prefix(space == words.npos ? words.size() : space + 1);
  }
}

DEFUN(coding_system_aliases, "coding-system-aliases", "CODING-SYSTEM",
      "Return a list of the names of CODING-SYSTEM, the main one first.")
(Interp& lisp, Value coding_system) -> Completion {
  LET_TRY(coding, check_coding(lisp, coding_system));
  const LineEnd end = coding.system->fixed_line_end ? LineEnd::Undecided : coding.line_end;
  ListBuilder names(lisp.heap());
  names.add(name_with(lisp, coding.system->name, end));
  add_words(lisp, names, coding.system->aliases, end);
  for (Value rest = defined_aliases(lisp, coding.system->name); rest.is_cons(); rest = rest.cons()->cdr) {
    names.add(name_with(lisp, symbol_text(lisp.heap(), rest.cons()->car), end));
  }
  if (end == LineEnd::Undecided) return names.finish();
  if (end == LineEnd::Unix) add_words(lisp, names, coding.system->unix_aliases, LineEnd::Undecided);
  const std::string own_name = std::string(coding.system->name) + line_end_suffix(end);
  for (Value rest = defined_aliases(lisp, own_name); rest.is_cons(); rest = rest.cons()->cdr) names.add(rest.cons()->car);
  return names.finish();
}

// What Lisp has added with coding-system-put stands on the symbol of the main name, in front of what is built in.
Value added_properties(Interp& lisp, const CodingSystem& system) {
  return symbol_property(lisp.heap(), lisp.intern(system.name), lisp.intern("emlet--coding-properties"));
}

Value properties_of(Interp& lisp, const CodingSystem& system) {
  ListBuilder list(lisp.heap());
  for (Value rest = added_properties(lisp, system); rest.is_cons(); rest = rest.cons()->cdr) list.add(rest.cons()->car);
  const auto add = [&](std::string_view keyword, Value value) {
    list.add(lisp.intern(keyword));
    list.add(value);
  };
  add(":ascii-compatible-p", Value::boolean(system.ascii_compatible));
  add(":category", lisp.intern(system.category));
  add(":name", lisp.intern(system.name));
  add(":coding-type", lisp.intern(system.type));
  add(":mnemonic", Value::fixnum(system.mnemonic));
  if (system.encoding == Encoding::Utf16) add(":endian", lisp.intern(system.big_endian ? "big" : "little"));
  if (system.mark == ByteOrderMark::Always) add(":bom", sym::t);
  if (*system.mime) add(":mime-charset", lisp.intern(system.mime));
  return list.finish();
}

DEFUN(coding_system_plist, "coding-system-plist", "CODING-SYSTEM", "Return the property list of CODING-SYSTEM.")
(Interp& lisp, Value coding_system) -> Completion {
  LET_TRY(coding, check_coding(lisp, coding_system));
  return properties_of(lisp, *coding.system);
}

DEFUN(coding_system_get, "coding-system-get", "CODING-SYSTEM PROP", "Return the property PROP of CODING-SYSTEM.")
(Interp& lisp, Value coding_system, Value property) -> Completion {
  LET_TRY(coding, check_coding(lisp, coding_system));
  return property_in(lisp.heap(), properties_of(lisp, *coding.system), property);
}

DEFUN(coding_system_put, "coding-system-put", "CODING-SYSTEM PROP VALUE", "Set the property PROP of CODING-SYSTEM to VALUE.")
(Interp& lisp, Value coding_system, Value property, Value value) -> Completion {
  LET_TRY(coding, check_coding(lisp, coding_system));
  Heap& heap = lisp.heap();
  const Value added = heap.cons(property, heap.cons(value, added_properties(lisp, *coding.system)));
  put_symbol_property(heap, lisp.intern(coding.system->name), lisp.intern("emlet--coding-properties"), added);
  return value;
}

DEFUN(coding_system_type, "coding-system-type", "CODING-SYSTEM", "Return the type of CODING-SYSTEM, a symbol.")
(Interp& lisp, Value coding_system) -> Completion {
  LET_TRY(coding, check_coding(lisp, coding_system));
  return lisp.intern(coding.system->type);
}

DEFUN(coding_system_change_eol_conversion, "coding-system-change-eol-conversion", "CODING-SYSTEM EOL-TYPE",
      "Return the variant of CODING-SYSTEM whose kind of line end is EOL-TYPE:\n"
      "unix or 0, dos or 1, mac or 2, or nil for none in particular.  Return nil if it has no such variant.")
(Interp& lisp, Value coding_system, Value eol_type) -> Completion {
  LET_TRY(coding, check_coding(lisp, coding_system));
  if (eol_type.is_nil()) return coding.line_end == LineEnd::Undecided ? coding_system : lisp.intern(coding.system->name);
  for (const LineEnd end : {LineEnd::Unix, LineEnd::Dos, LineEnd::Mac}) {
    if (eol_type == lisp.intern(line_end_suffix(end) + 1)) eol_type = Value::fixnum(static_cast<int64_t>(end));
  }
  if (coding.line_end != LineEnd::Undecided) {
    if (!is_number(eol_type)) return lisp.wrong_type(sym::number_or_marker_p, eol_type);
    const Value own = Value::fixnum(static_cast<int64_t>(coding.line_end));
    if (compare(own, eol_type) == Order::Equal) return coding_system;
    if (coding.system->fixed_line_end) return nil;
  }
  LET_TRY(variants, line_end_variants(lisp, *coding.system));
  return array_ref(lisp, variants, eol_type);
}

DEFUN(coding_system_list, "coding-system-list", "&optional BASE-ONLY",
      "Return a list of all coding systems, or of their main names if BASE-ONLY is non-nil.")
(Interp& lisp, Opt<Value> base_only) -> Completion {
  ListBuilder names(lisp.heap());
  for (const CodingSystem& system : coding_systems()) {
    names.add(lisp.intern(system.name));
    if (base_only) continue;
    add_words(lisp, names, system.aliases, LineEnd::Undecided);
    if (system.fixed_line_end) continue;
    for (const LineEnd end : {LineEnd::Unix, LineEnd::Dos, LineEnd::Mac}) {
      names.add(name_with(lisp, system.name, end));
      add_words(lisp, names, system.aliases, end);
    }
  }
  return names.finish();
}

DEFUN(coding_system_priority_list, "coding-system-priority-list", "&optional HIGHESTP",
      "Return a list of coding systems in the order in which undecided text is tried, or its first if HIGHESTP is non-nil.")
(Interp& lisp, Opt<Value> highest) -> Completion {
  const std::vector<std::string>& priorities = BuiltinState::of(lisp).coding_priorities;
  if (highest) return lisp.intern(priorities[0]);
  ListBuilder names(lisp.heap());
  for (const std::string& name : priorities) names.add(lisp.intern(name));
  return names.finish();
}

DEFUN(set_coding_system_priority, "set-coding-system-priority", "&rest CODING-SYSTEMS",
      "Try CODING-SYSTEMS, in that order, before others when text is undecided.")
(Interp& lisp, Rest systems) -> Completion {
  std::vector<std::string> order;
  for (const Value system : systems) {
    LET_TRY(coding, check_coding(lisp, system));
    if (std::find(order.begin(), order.end(), coding.system->name) == order.end()) order.emplace_back(coding.system->name);
  }
  std::vector<std::string>& priorities = BuiltinState::of(lisp).coding_priorities;
  for (const std::string& name : priorities) {
    if (std::find(order.begin(), order.end(), name) == order.end()) order.push_back(name);
  }
  priorities = std::move(order);
  return nil;
}

DEFUN(define_coding_system_alias, "define-coding-system-alias", "ALIAS CODING-SYSTEM", "Make ALIAS another name of CODING-SYSTEM.")
(Interp& lisp, Symbol_ alias, Value coding_system) -> Completion {
  if (coding_system.is_nil()) return lisp.wrong_type(lisp.intern("coding-system-p"), nil);
  TRY(check_coding(lisp, coding_system));
  define_coding_alias(lisp, alias, coding_system);
  return nil;
}

constexpr Builtin kCodingBuiltins[] = {
    EMLET_FN(encode_coding_string), EMLET_FN(decode_coding_string),
    EMLET_FN(coding_system_p),      EMLET_FN(check_coding_system),
    EMLET_FN(coding_system_eol_type), EMLET_FN(coding_system_base),
    EMLET_FN(coding_system_aliases), EMLET_FN(coding_system_plist),
    EMLET_FN(coding_system_get),    EMLET_FN(coding_system_put),
    EMLET_FN(coding_system_type),   EMLET_FN(coding_system_change_eol_conversion),
    EMLET_FN(coding_system_list),   EMLET_FN(coding_system_priority_list),
    EMLET_FN(set_coding_system_priority), EMLET_FN(define_coding_system_alias),
};

}  // namespace

void install_coding(Interp& lisp) {
  lisp.install(kCodingBuiltins);
  define_variable(lisp, sym::last_coding_system_used, nil);
  define_variable(lisp, sym::inhibit_eol_conversion, nil);
}

}  // namespace emlet
