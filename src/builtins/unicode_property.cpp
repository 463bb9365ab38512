// Unicode properties as char-tables: what get-char-code-property and put-char-code-property are made of.
//
// A table of the purpose char-code-property-table says in its extra slots how its elements stand for values: slot 0 is the
// property, slot 1 how to decode (0: an index into slot 4), slot 2 how to encode (0: an integer, 1: a value of slot 4, 2: one
// that may be added to it).  `char-code-property-alist` has the tables; those that utf8proc knows are made when first asked for.
#include <utf8proc.h>

#include "builtins/defun.h"
#include "builtins/install.h"
#include "builtins/support.h"
#include "builtins/variables.h"
#include "data/equal.h"
#include "data/symbol.h"
#include "data/symbol_property.h"

namespace emlet {

namespace {

constexpr size_t kProperty = 0, kDecoder = 1, kEncoder = 2, kValues = 4, kExtraCount = 5;

// --- what utf8proc knows ---

int64_t general_category(int32_t c) {
  const auto category = utf8proc_category(c);
  return category == UTF8PROC_CATEGORY_CN ? 30 : static_cast<int64_t>(category);
}
int64_t bidi_class(int32_t c) { return utf8proc_get_property(c)->bidi_class; }
int64_t mirrored(int32_t c) { return utf8proc_get_property(c)->bidi_mirrored ? 2 : 1; }
int64_t combining_class(int32_t c) { return utf8proc_get_property(c)->combining_class; }

constexpr int64_t kNoValue = -1;
int64_t other_case(int32_t c, int32_t other) { return other == c ? kNoValue : other; }
int64_t uppercase(int32_t c) { return other_case(c, utf8proc_toupper(c)); }
int64_t lowercase(int32_t c) { return other_case(c, utf8proc_tolower(c)); }
int64_t titlecase(int32_t c) { return other_case(c, utf8proc_totitle(c)); }

struct Property {
  const char* name;
  int64_t (*of)(int32_t character);  // an index into `values`, or the value itself; kNoValue for none
  const char* values;                // separated by blanks, from index 1 on; null: no index
  int64_t otherwise;                 // beyond Unicode
};
constexpr Property kProperties[] = {
    {"general-category", general_category,
     "Lu Ll Lt Lm Lo Mn Mc Me Nd Nl No Pc Pd Ps Pe Pi Pf Po Sm Sc Sk So Zs Zl Zp Cc Cf Cs Co Cn", 30},
    {"bidi-class", bidi_class, "L LRE LRO R AL RLE RLO PDF EN ES ET AN CS NSM BN B S WS ON LRI RLI FSI PDI", 1},
    {"mirrored", mirrored, "N Y", 1},
    {"canonical-combining-class", combining_class, nullptr, 0},
    {"uppercase", uppercase, nullptr, kNoValue},
    {"lowercase", lowercase, nullptr, kNoValue},
    {"titlecase", titlecase, nullptr, kNoValue},
};

Value word_of(int64_t value) { return value == kNoValue ? nil : Value::fixnum(value); }

void fill(Heap& heap, CharTable& table, const Property& property) {
  constexpr int32_t kEnd = 0x110000;
  int32_t start = 0;
  int64_t value = property.of(0);
  for (int32_t c = 1; c <= kEnd; c++) {
    const int64_t next = c < kEnd ? property.of(c) : property.otherwise;
    if (c < kEnd && next == value) continue;
    table.set_range(heap, static_cast<uint32_t>(start), static_cast<uint32_t>(c - 1), word_of(value));
    start = c;
    value = next;
  }
}

Value values_of(Interp& lisp, std::string_view words) {
  std::vector<Value> values{nil};
  while (!words.empty()) {
    const size_t blank = words.find(' ');
    values.push_back(lisp.intern(words.substr(0, blank)));
    words.remove_prefix(blank == words.npos ? words.size() : blank + 1);
  }
  const Vector* vector = Vector::make(lisp.heap(), values.data(), values.size());
  return vector ? Value::of(vector) : nil;
}

Value make_table(Interp& lisp, const Property& property) {
  Heap& heap = lisp.heap();
  CharTable& table = CharTable::make(heap, sym::char_code_property_table, word_of(property.otherwise), kExtraCount);
  table.set(heap, CharTable::kExtras + kProperty, lisp.intern(property.name));
  if (property.values) {
    table.set(heap, CharTable::kExtras + kDecoder, Value::fixnum(0));
    table.set(heap, CharTable::kExtras + kValues, values_of(lisp, property.values));
  }
  table.set(heap, CharTable::kExtras + kEncoder, Value::fixnum(property.values ? 1 : 0));
  fill(heap, table, property);
  return Value::of(&table);
}

// --- the builtins ---

bool is_property_table(const CharTable& table) {
  return table.at(CharTable::kPurpose) == sym::char_code_property_table && table.extra_count() >= kExtraCount;
}

Value extra(const CharTable& table, size_t which) { return table.at(CharTable::kExtras + which); }

Result<void> check_table(Interp& lisp, const CharTable& table) {
  if (is_property_table(table)) return {};
  return lisp.error("Invalid Unicode property table");
}

DEFUN(unicode_property_table_internal, "unicode-property-table-internal", "PROP",
      "Return the char-table of the Unicode property PROP, or nil.")
(Interp& lisp, Value property) -> Completion {
  const Value alist = lisp.intern("char-code-property-alist");
  for (Value rest = lisp.variable(alist); rest.is_cons(); rest = rest.cons()->cdr) {
    const Value entry = rest.cons()->car;
    if (entry.is_cons() && entry.cons()->car.get() == property) return is_char_table(entry.cons()->cdr) ? entry.cons()->cdr.get() : nil;
  }
  if (!property.is_symbol()) return nil;
  for (const Property& row : kProperties) {
    if (symbol_name(lisp.heap(), property) != row.name) continue;
    const Value table = make_table(lisp, row);
    lisp.set_variable(alist, lisp.heap().cons(lisp.heap().cons(property, table), lisp.variable(alist)));
    return table;
  }
  return nil;
}

DEFUN(get_unicode_property_internal, "get-unicode-property-internal", "CHAR-TABLE CH",
      "Return the value of CH in CHAR-TABLE, a table of `unicode-property-table-internal'.")
(Interp& lisp, CharTable& table, Char character) -> Completion {
  if (table.at(CharTable::kPurpose) != sym::char_code_property_table) return lisp.error("Invalid Unicode property table");
  const Value found = table.lookup(character);
  if (!is_property_table(table) || extra(table, kDecoder) != Value::fixnum(0) || !found.is_fixnum()) return found;
  const Value values = extra(table, kValues);
  const bool indexed = values.is_kind(Kind::Vector) && found.as_fixnum() >= 0 &&
                       static_cast<size_t>(found.as_fixnum()) < vector_of(values).length;
  return indexed ? vector_of(values).at(static_cast<size_t>(found.as_fixnum())) : found;
}

ExitPending no_such_value(Interp& lisp, Value value) {
  return lisp.signal(sym::wrong_type_argument, {lisp.string("Unicode property value"), value});
}

// The index of VALUE among the values of `table`, which is made longer where its encoder allows that.
Completion encode_value(Interp& lisp, CharTable& table, Value value, bool may_add) {
  const Value values = extra(table, kValues);
  if (!values.is_kind(Kind::Vector)) return no_such_value(lisp, value);
  const Vector& known = vector_of(values);
  for (size_t i = 0; i < known.length; i++) {
    if (eql(known.at(i), value)) return Value::fixnum(static_cast<int64_t>(i));
  }
  if (!may_add) return no_such_value(lisp, value);
  std::vector<Value> longer;
  for (size_t i = 0; i < known.length; i++) longer.push_back(known.at(i));
  longer.push_back(value);
  LET_TRY(vector, made(lisp, Vector::make(lisp.heap(), longer.data(), longer.size())));
  table.set(lisp.heap(), CharTable::kExtras + kValues, vector);
  return Value::fixnum(static_cast<int64_t>(longer.size() - 1));
}

DEFUN(put_unicode_property_internal, "put-unicode-property-internal", "CHAR-TABLE CH VALUE",
      "Make VALUE the value of CH in CHAR-TABLE, a table of `unicode-property-table-internal'.")
(Interp& lisp, CharTable& table, Char character, Value value) -> Completion {
  TRY(check_table(lisp, table));
  const Value encoder = extra(table, kEncoder);
  if (encoder == Value::fixnum(0) && value.is_true() && !is_integer(value)) return lisp.wrong_type(sym::integerp, value);
  if (encoder == Value::fixnum(2) && !is_integer(value)) return lisp.wrong_type(sym::integerp, value);
  if (encoder == Value::fixnum(1) || encoder == Value::fixnum(2)) {
    LET_TRY(index, encode_value(lisp, table, value, encoder == Value::fixnum(2)));
    value = index;
  }
  table.set_character(lisp.heap(), character, value);
  return nil;
}

constexpr Builtin kUnicodePropertyBuiltins[] = {
    EMLET_FN(unicode_property_table_internal),
    EMLET_FN(get_unicode_property_internal),
    EMLET_FN(put_unicode_property_internal),
};

}  // namespace

void install_unicode_property(Interp& lisp) {
  lisp.install(kUnicodePropertyBuiltins);
  put_symbol_property(lisp.heap(), sym::char_code_property_table, sym::char_table_extra_slots, Value::fixnum(kExtraCount));
  define_variable(lisp, "char-code-property-alist", nil);
}

}  // namespace emlet
