// Which coding systems suit a text or a file: detection, what can be encoded, the alists of files, processes and networks.
#include "builtins/coding_charset.h"
#include "builtins/coding_system.h"
#include "builtins/defun.h"
#include "builtins/install.h"
#include "builtins/quoting.h"
#include "builtins/support.h"
#include "builtins/variables.h"
#include "core/utf8.h"
#include "data/symbol.h"
#include "data/symbol_property.h"

namespace emlet {

namespace {

Value with_line_end(Interp& lisp, std::string_view name, LineEnd line_end) {
  return lisp.intern(std::string(name) + line_end_suffix(line_end));
}

// --- detection ---

Value detect(Interp& lisp, const String& string) {
  const std::string_view bytes = string.text();
  const bool has_null = bytes.find('\0') != bytes.npos;
  if (has_null && lisp.variable(lisp.intern("inhibit-null-byte-detection")).is_nil()) return lisp.intern("no-conversion");
  const LineEnd line_end = detect_line_end(bytes);
  if (is_ascii(bytes)) return with_line_end(lisp, "undecided", line_end);
  return with_line_end(lisp, detect_encoding(bytes, coding_of(lisp, lisp.intern("undecided")).preferred).name, line_end);
}

DEFUN(detect_coding_string, "detect-coding-string", "STRING &optional HIGHEST",
      "Return a list of the coding systems the bytes of STRING are likely to be in, or the likeliest if HIGHEST is non-nil.\n"
      "Only the likeliest is ever told.")
(Interp& lisp, String& string, Opt<Value> highest) -> Completion {
  const Value found = detect(lisp, string);
  return highest ? found : lisp.list({found});
}

// --- what can be encoded ---

bool can_encode(uint32_t character, const Coding& coding) {
  const CodingSystem& system = *coding.system;
  if (coding.charsets) return has_code(character, coding);
  switch (system.encoding) {
    case Encoding::Raw: return true;
    case Encoding::Utf8: return character <= kMaxUnicode || (std::string_view(system.name) == "utf-8-emacs" && !is_raw_byte(character));
    case Encoding::Utf16: return character <= kMaxUnicode;
    case Encoding::Latin1: return character < 0x100;
    case Encoding::Ascii: return character < 0x80;
    case Encoding::Undecided: return character < 0x80 || (std::string_view(system.name) == "prefer-utf-8" && character <= kMaxUnicode);
    default: break;
  }
  return false;
}

// The positions within [from, to) of characters the coding cannot encode, at most `most`.
Value unencodable(Interp& lisp, const String& string, const Coding& coding, ArraySpan span, size_t most) {
  ListBuilder list(lisp.heap());
  if (!string.is_multibyte()) return nil;
  std::string_view rest = string.text();
  size_t found = 0;
  for (size_t position = 0; position < span.to && found < most; position++) {
    size_t size;
    const uint32_t character = decode_character(rest.data(), &size);
    rest.remove_prefix(size);
    if (position < span.from || can_encode(character, coding)) continue;
    list.add(Value::fixnum(static_cast<int64_t>(position)));
    found++;
  }
  return list.finish();
}

// Two positions of the current buffer, which has no text.
Result<bool> is_buffer_region(Interp& lisp, Value start, Value end) {
  for (const Value position : {start, end}) {
    if (!is_integer(position)) return lisp.wrong_type(sym::integer_or_marker_p, position);
  }
  return start == Value::fixnum(1) && end == Value::fixnum(1);
}

// Whether there is anything in that part of the string that not every system could encode.
bool needs_no_check(String& string, ArraySpan span, const CodingSystem& system) {
  if (!string.is_multibyte() || span.size() == 0) return true;
  if (!system.ascii_compatible) return false;
  const size_t from = string.byte_position(span.from);
  return is_ascii(string.text().substr(from, string.byte_position(span.to) - from));
}

DEFUN(unencodable_char_position, "unencodable-char-position", "START END CODING-SYSTEM &optional COUNT STRING",
      "Return the position of the first character between START and END of STRING that CODING-SYSTEM cannot encode, or nil.\n"
      "With COUNT, return a list of at most that many, or of all when it is 0.")
(Interp& lisp, Value start, Value end, Value coding_system, Opt<Value> count, Opt<Value> string) -> Completion {
  LET_TRY(coding, check_coding(lisp, coding_system));
  if (coding_system.is_true() && coding.system->encoding == Encoding::Raw) return nil;
  if (!string) {
    LET_TRY(exists, is_buffer_region(lisp, start, end));
    return exists ? Completion(nil) : lisp.signal(sym::args_out_of_range, {nil, start, end});
  }
  if (!is_string(string.value)) return lisp.wrong_type(sym::stringp, string.value);
  String& text = string_of(string.value);
  LET_TRY(span, check_span(lisp, string.value, start, end, text.size()));
  if (coding_system.is_nil()) coding = find_coding("us-ascii");  // Emacs 28.2
  if (needs_no_check(text, span, *coding.system)) return nil;
  TRY(load_charsets(lisp, coding));
  if (count && !(count.value.is_fixnum() && count.value.as_fixnum() >= 0)) return lisp.wrong_type(sym::wholenump, count.value);
  const int64_t most = count ? count.value.as_fixnum() : 1;
  const Value list = unencodable(lisp, text, coding, span, most == 0 ? SIZE_MAX : static_cast<size_t>(most));
  return count || list.is_nil() ? list : list.cons()->car.get();
}

// Whether START is a string that has more than ASCII; otherwise START and END are positions.
Result<bool> is_text_to_check(Interp& lisp, Value start, Value end) {
  if (is_string(start)) return string_of(start).is_multibyte() && !is_ascii(string_of(start).text());
  LET_TRY(exists, is_buffer_region(lisp, start, end));
  if (!exists) return lisp.args_out_of_range(start, end);
  return false;
}

DEFUN(check_coding_systems_region, "check-coding-systems-region", "START END CODING-SYSTEM-LIST",
      "Return a list (CODING-SYSTEM POSITION...) for each of CODING-SYSTEM-LIST that cannot encode all of the string START.")
(Interp& lisp, Value text, Value end, Value systems) -> Completion {
  LET_TRY(worth_it, is_text_to_check(lisp, text, end));
  if (!worth_it) return nil;
  ListBuilder found(lisp.heap());
  for (; systems.is_cons(); systems = systems.cons()->cdr) {
    LET_TRY(coding, check_coding(lisp, systems.cons()->car));
    // Emacs 28.2: here raw text is bytes and nothing else.
    if (coding.system->encoding == Encoding::Raw) coding = find_coding("us-ascii");
    TRY(load_charsets(lisp, coding));
    const Value positions = unencodable(lisp, string_of(text), coding, {0, string_of(text).size()}, SIZE_MAX);
    if (positions.is_true()) found.add(lisp.heap().cons(systems.cons()->car, positions));
  }
  return found.finish();
}

DEFUN(find_coding_systems_region_internal, "find-coding-systems-region-internal", "START END &optional EXCLUDE",
      "Return a list of the coding systems, but those of EXCLUDE, that can encode the string START; t if it is all ASCII.")
(Interp& lisp, Value text, Value end, Opt<Value> exclude) -> Completion {
  LET_TRY(worth_it, is_text_to_check(lisp, text, end));
  if (!worth_it) return sym::t;
  const String& string = string_of(text);
  LET_TRY(excluded, list_length(lisp, exclude.value));
  static_cast<void>(excluded);
  ListBuilder found(lisp.heap());
  for (const char* name : {"korean-cp949", "korean-iso-8bit", "japanese-iso-8bit", "japanese-cp932", "japanese-shift-jis", "iso-2022-jp", "chinese-gb18030",
                           "chinese-gbk", "chinese-big5", "chinese-iso-8bit", "utf-16", "utf-16be-with-signature", "utf-16le-with-signature", "utf-16be", "utf-16le", "utf-8-emacs", "utf-8-auto",
                           "utf-8-with-signature", "utf-8", "iso-latin-1", "us-ascii", "prefer-utf-8", "raw-text", "no-conversion"}) {
    const Value symbol = lisp.intern(name);
    Coding coding = find_coding(name);
    TRY(load_charsets(lisp, coding));
    bool wanted = unencodable(lisp, string, coding, {0, string.size()}, 1).is_nil();
    for (Value rest = exclude.value; rest.is_cons(); rest = rest.cons()->cdr) wanted = wanted && rest.cons()->car.get() != symbol;
    if (wanted) found.add(symbol);
  }
  return found.finish();
}

// --- what an operation uses ---

struct Operation {
  const char* name;
  int64_t target;       // which argument names the file, program or service
  const char* variable;
};
constexpr Operation kOperations[] = {
    {"insert-file-contents", 0, "file-coding-system-alist"},   {"write-region", 2, "file-coding-system-alist"},
    {"call-process", 0, "process-coding-system-alist"},        {"call-process-region", 2, "process-coding-system-alist"},
    {"start-process", 2, "process-coding-system-alist"},       {"open-network-stream", 3, "network-coding-system-alist"},
};

const Operation* operation_of(Interp& lisp, Value name) {
  if (!name.is_symbol()) return nullptr;
  for (const Operation& operation : kOperations) {
    if (symbol_name(lisp.heap(), name) == operation.name) return &operation;
  }
  return nullptr;
}

// The element of an alist of regular expressions (or of ports) that fits `target`.
Completion find_entry(Eval& eval, Value alist, Value target) {
  Rooted<Value> rest(eval.heap(), alist);
  for (; rest.get().is_cons(); rest = rest.get().cons()->cdr) {
    Rooted<Value> entry(eval.heap(), rest.get().cons()->car);
    if (!entry.get().is_cons()) continue;
    const Value key = entry.get().cons()->car;
    if (is_string(key) && is_string(target)) {
      LET_TRY(found, eval.call(eval.intern("string-match-p"), {key, target}));
      if (found.is_true()) return entry.get();
    } else if (key.is_fixnum() && key == target) {
      return entry.get();
    }
  }
  return nil;
}

// What an element of such an alist stands for: (DECODING . ENCODING), a coding system for both, or a function that says.
Completion systems_of_entry(Eval& eval, Value value, Rest arguments) {
  if (value.is_cons()) return value;
  if (!value.is_symbol()) return nil;
  if (coding_of(eval, value).system) return eval.heap().cons(value, value);
  if (eval.indirect_function(value).is_nil()) return nil;
  ListBuilder list(eval.heap());
  for (const Value argument : arguments) list.add(argument);
  LET_TRY(said, eval.call(value, {list.finish()}));
  if (said.is_cons()) return said;
  const bool known = said.is_symbol() && coding_of(eval, said).system;
  return known ? eval.heap().cons(said, said) : nil;
}

DEFUN(find_operation_coding_system, "find-operation-coding-system", "OPERATION &rest ARGUMENTS",
      "Return the coding systems (DECODING . ENCODING) the alists name for OPERATION with ARGUMENTS, or nil.")
(Eval& eval, Value name, Rest arguments) -> Completion {
  const Operation* operation = operation_of(eval, name);
  if (!operation) return eval.error("Invalid first argument");
  if (arguments.empty()) return eval.error("Too few arguments");
  if (static_cast<int64_t>(arguments.size()) <= operation->target) {
    return quoted_error(eval, std::string("Too few arguments for operation `") + operation->name + "'");
  }
  const Value target = arguments[static_cast<size_t>(operation->target)];
  const bool port = target.is_fixnum() && std::string_view(operation->name) == "open-network-stream";
  if (!is_string(target) && !port) {
    return quoted_error(eval, "Invalid argument " + std::to_string(operation->target + 1) + " of operation `" + operation->name + "'");
  }
  LET_TRY(entry, find_entry(eval, eval.variable(eval.intern(operation->variable)), target));
  if (entry.is_nil()) return nil;
  const Rest all(arguments.data() - 1, arguments.size() + 1);  // the operation stands before them
  return systems_of_entry(eval, entry.cons()->cdr, all);
}

// --- the alists ---

struct FileCoding {
  const char* pattern;
  const char* decoding;
  const char* encoding;  // null: a coding system for both
};
constexpr FileCoding kFileCodings[] = {
    {"\\.\\(?:tzst\\|zst\\|dz\\|txz\\|xz\\|lzma\\|lz\\|g?z\\|tgz\\|svgz\\|sifz\\|tbz2?\\|bz2\\|Z\\)\\'", "no-conversion", "no-conversion"},
    {"\\.elc\\'", "utf-8-emacs", nullptr},
    {"\\.el\\'", "prefer-utf-8", nullptr},
    {"\\.utf\\(-8\\)?\\'", "utf-8", nullptr},
    {"\\(\\`\\|/\\)loaddefs.el\\'", "raw-text", "raw-text-unix"},
    {"\\.tar\\'", "no-conversion", "no-conversion"},
};

Value file_codings(Interp& lisp) {
  Heap& heap = lisp.heap();
  ListBuilder list(heap);
  for (const FileCoding& row : kFileCodings) {
    Value value = lisp.intern(row.decoding);
    if (row.encoding) value = heap.cons(value, lisp.intern(row.encoding));
    list.add(heap.cons(lisp.string(row.pattern), value));
  }
  list.add(lisp.list({lisp.string(""), lisp.intern("undecided")}));
  return list.finish();
}

constexpr Builtin kCodingSearchBuiltins[] = {
    EMLET_FN(detect_coding_string),        EMLET_FN(unencodable_char_position),    EMLET_FN(check_coding_systems_region),
    EMLET_FN(find_coding_systems_region_internal), EMLET_FN(find_operation_coding_system),
};

}  // namespace

void install_coding_search(Interp& lisp) {
  lisp.install(kCodingSearchBuiltins);
  for (const Operation& operation : kOperations) {
    put_symbol_property(lisp.heap(), lisp.intern(operation.name), lisp.intern("target-idx"), Value::fixnum(operation.target));
  }
  define_variable(lisp, "file-coding-system-alist", file_codings(lisp));
  define_variable(lisp, "process-coding-system-alist", nil);
  define_variable(lisp, "network-coding-system-alist", nil);
  define_variable(lisp, "inhibit-null-byte-detection", nil);
}

}  // namespace emlet
