// Category tables as data: char-tables whose values are sets of categories, bool-vectors of 128 bits; extra slot 0 holds the
// documentation of the categories, extra slot 1 a version.  The standard table follows scripts and Unicode properties.

#include "builtins/category.h"

#include <utf8proc.h>

#include <bitset>

#include "builtins/defun.h"
#include "builtins/install.h"
#include "builtins/state.h"
#include "builtins/support.h"

namespace emlet {

namespace {

constexpr size_t kCategories = 128;
using CategorySet = std::bitset<kCategories>;

struct ScriptRange {
  uint32_t first;
  uint32_t last;
  const char* categories;
};

// Scripts by block; general categories and directions are asked of Unicode's data.
constexpr ScriptRange kScripts[] = {
    {0x20, 0x7E, "al"},       {0x7F, 0x7F, "al"},       {0x80, 0x24F, "l"},      {0x370, 0x3FF, "g"},
    {0x400, 0x52F, "y"},      {0x590, 0x5FF, "w"},      {0x600, 0x6FF, "b"},     {0x750, 0x77F, "b"},
    {0x900, 0xDFF, "i"},      {0xE00, 0xE7F, "t"},      {0xE80, 0xEFF, "o"},     {0xF00, 0xFFF, "q"},
    {0x1100, 0x11FF, "h"},    {0x1200, 0x139F, "e"},    {0x1E00, 0x1EFF, "l"},   {0x1F00, 0x1FFF, "g"},
    {0x3041, 0x309F, "Hj|"},  {0x30A0, 0x30FF, "Kj|"},  {0x3130, 0x318F, "h"},   {0x3400, 0x4DBF, "C|"},
    {0x4E00, 0x9FFF, "Cchj|"}, {0xAC00, 0xD7A3, "Nh"},  {0xF900, 0xFAFF, "C|"},  {0xFF66, 0xFF9F, "jk"},
    {0x20000, 0x3FFFF, "C|"},
};

struct Documentation {
  char category;
  const char* text;
};
constexpr Documentation kDocumentation[] = {
    {'.', "Base"},   {'^', "Combining"}, {'C', "Han characters"}, {'H', "Hiragana"}, {'K', "Katakana"}, {'L', "Strong L2R"},
    {'N', "Hangul"}, {'R', "Strong R2L"}, {'a', "ASCII"},          {'b', "Arabic"},   {'c', "Chinese"},  {'e', "Ethiopic"},
    {'g', "Greek"},  {'h', "Korean"},    {'i', "Indian"},         {'j', "Japanese"}, {'k', "Katakana of half width"},
    {'l', "Latin"},  {'o', "Lao"},       {'q', "Tibetan"},        {'t', "Thai"},     {'w', "Hebrew"},   {'y', "Cyrillic"},
    {'|', "Line breakable"},
};

CategorySet standard_categories(uint32_t c) {
  CategorySet set;
  for (const ScriptRange& script : kScripts) {
    if (c < script.first || c > script.last) continue;
    for (const char* letter = script.categories; *letter; ++letter) set.set(static_cast<size_t>(*letter));
  }
  if (c > kMaxUnicode) return set;
  const utf8proc_property_t& property = *utf8proc_get_property(static_cast<utf8proc_int32_t>(c));
  const auto category = static_cast<utf8proc_category_t>(property.category);
  const bool mark = category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_MC || category == UTF8PROC_CATEGORY_ME;
  const bool base = category != UTF8PROC_CATEGORY_CN && category <= UTF8PROC_CATEGORY_ZS && !mark;
  if (mark) set.set('^');
  if (base) set.set('.');
  switch (property.bidi_class) {
    case UTF8PROC_BIDI_CLASS_L:
    case UTF8PROC_BIDI_CLASS_LRE:
    case UTF8PROC_BIDI_CLASS_LRO: set.set('L'); break;
    case UTF8PROC_BIDI_CLASS_R:
    case UTF8PROC_BIDI_CLASS_AL:
    case UTF8PROC_BIDI_CLASS_RLE:
    case UTF8PROC_BIDI_CLASS_RLO: set.set('R'); break;
    default: break;
  }
  return set;
}

Completion make_set(Interp& lisp, const CategorySet& set) {
  BoolVector* bits = BoolVector::make(lisp.heap(), kCategories, false);
  if (!bits) return lisp.memory_full();
  for (size_t i = 0; i < kCategories; ++i) bits->set(i, set[i]);
  return Value::of(bits);
}

bool is_category_set(Value v) { return v.is_kind(Kind::BoolVector) && bool_vector_of(v).length == kCategories; }
bool is_category_table(Value v) {
  return is_char_table(v) && char_table_of(v).at(CharTable::kPurpose) == sym::category_table && char_table_of(v).extra_count() >= 2;
}

Completion make_table(Interp& lisp) {
  CharTable& table = CharTable::make(lisp.heap(), sym::category_table, nil, 2);
  const Vector* documentation = Vector::make(lisp.heap(), 95, nil);
  LET_TRY(empty, make_set(lisp, {}));
  if (!documentation) return lisp.memory_full();
  table.set(lisp.heap(), CharTable::kDefault, empty);
  table.set(lisp.heap(), CharTable::kExtras, Value::of(documentation));
  return Value::of(&table);
}

Vector& documentation_of(CharTable& table) { return vector_of(table.at(CharTable::kExtras)); }

Completion standard_table(Interp& lisp) {
  BuiltinState& state = BuiltinState::of(lisp);
  if (state.standard_category_table.is_true()) return state.standard_category_table;
  LET_TRY(word, make_table(lisp));
  CharTable& table = char_table_of(word);
  for (const Documentation& row : kDocumentation) {
    documentation_of(table).set(lisp.heap(), static_cast<size_t>(row.category - ' '), lisp.string(row.text));
  }
  for (uint32_t start = 0; start <= 0x3FFFF;) {
    const CategorySet set = standard_categories(start);
    uint32_t end = start;
    while (end < 0x3FFFF && standard_categories(end + 1) == set) ++end;
    LET_TRY(bits, make_set(lisp, set));
    table.set_range(lisp.heap(), start, end, bits);
    start = end + 1;
  }
  if (state.category_table.is_nil()) state.category_table = word;
  return state.standard_category_table = word;
}

Completion check_table(Interp& lisp, Value given) {
  TRY(standard_table(lisp));
  if (given.is_nil()) return BuiltinState::of(lisp).category_table;
  if (!is_category_table(given)) return lisp.wrong_type(lisp.intern("category-table-p"), given);
  return given;
}

Result<size_t> check_category(Interp& lisp, Value category) {
  if (!category.is_fixnum() || category.as_fixnum() < ' ' || category.as_fixnum() > '~') {
    return lisp.wrong_type(lisp.intern("categoryp"), category);
  }
  return static_cast<size_t>(category.as_fixnum());
}

}  // namespace

bool has_category(Interp& lisp, uint32_t character, uint32_t category) {
  const Value table = BuiltinState::of(lisp).category_table;
  if (category >= kCategories) return false;
  if (!is_category_table(table)) return standard_categories(character)[category];
  const Value set = char_table_of(table).lookup(character);
  return is_category_set(set) && bool_vector_of(set).at(category);
}

namespace {

DEFUN(category_table_p, "category-table-p", "OBJECT", "Return t if OBJECT is a category table.")
(Value object) -> Completion { return Value::boolean(is_category_table(object)); }

DEFUN(category_table, "category-table", "", "Return the category table that is current.")
(Interp& lisp) -> Completion { return check_table(lisp, nil); }

DEFUN(standard_category_table, "standard-category-table", "", "Return the standard category table.")
(Interp& lisp) -> Completion { return standard_table(lisp); }

DEFUN(set_category_table, "set-category-table", "TABLE", "Make TABLE the current category table and return it.")
(Interp& lisp, Value given) -> Completion {
  LET_TRY(table, check_table(lisp, given));
  return BuiltinState::of(lisp).category_table = table;
}

DEFUN(make_category_table, "make-category-table", "", "Return an empty category table.")
(Interp& lisp) -> Completion { return make_table(lisp); }

DEFUN(copy_category_table, "copy-category-table", "&optional TABLE", "Return a copy of TABLE, by default the standard one.")
(Interp& lisp, Opt<Value> given) -> Completion {
  LET_TRY(standard, standard_table(lisp));
  LET_TRY(table, check_table(lisp, given ? *given : standard));
  CharTable& copy = char_table_of(table).copy(lisp.heap());
  const Vector& documentation = documentation_of(copy);
  const Vector* fresh = Vector::make(lisp.heap(), reinterpret_cast<const Value*>(documentation.slots()), documentation.length);
  if (!fresh) return lisp.memory_full();
  copy.set(lisp.heap(), CharTable::kExtras, Value::of(fresh));
  return Value::of(&copy);
}

DEFUN(make_category_set, "make-category-set", "CATEGORIES", "Return the set of the categories that the string CATEGORIES names.")
(Interp& lisp, String& categories) -> Completion {
  CategorySet set;
  for (size_t i = 0; i < categories.size(); ++i) {
    LET_TRY(category, check_category(lisp, Value::fixnum(categories.character_at(i))));
    set.set(category);
  }
  return make_set(lisp, set);
}

DEFUN(category_set_mnemonics, "category-set-mnemonics", "CATEGORY-SET", "Return a string of the categories in CATEGORY-SET.")
(Interp& lisp, Value set) -> Completion {
  if (!is_category_set(set)) return lisp.wrong_type(lisp.intern("categorysetp"), set);
  std::string text;
  for (char c = ' '; c <= '~'; ++c) {
    if (bool_vector_of(set).at(static_cast<size_t>(c))) text += c;
  }
  return lisp.string(text);
}

DEFUN(char_category_set, "char-category-set", "CHAR", "Return the set of categories of CHAR.")
(Interp& lisp, Char character) -> Completion {
  LET_TRY(table, check_table(lisp, nil));
  return char_table_of(table).lookup(character);
}

DEFUN(define_category, "define-category", "CATEGORY DOCSTRING &optional TABLE", "Define CATEGORY in TABLE, with its documentation.")
(Interp& lisp, Value category, String& documentation, Opt<Value> given) -> Completion {
  LET_TRY(letter, check_category(lisp, category));
  LET_TRY(table, check_table(lisp, *given));
  Vector& all = documentation_of(char_table_of(table));
  if (all.at(letter - ' ').is_true()) {
    return lisp.error("Category `" + std::string(1, static_cast<char>(letter)) + "' is already defined");
  }
  all.set(lisp.heap(), letter - ' ', Value::of(&documentation));
  return nil;
}

DEFUN(category_docstring, "category-docstring", "CATEGORY &optional TABLE", "Return the documentation of CATEGORY in TABLE.")
(Interp& lisp, Value category, Opt<Value> given) -> Completion {
  LET_TRY(letter, check_category(lisp, category));
  LET_TRY(table, check_table(lisp, *given));
  return documentation_of(char_table_of(table)).at(letter - ' ');
}

DEFUN(get_unused_category, "get-unused-category", "&optional TABLE", "Return a category not defined in TABLE, or nil.")
(Interp& lisp, Opt<Value> given) -> Completion {
  LET_TRY(table, check_table(lisp, *given));
  const Vector& all = documentation_of(char_table_of(table));
  for (size_t i = 0; i < all.length; ++i) {
    if (all.at(i).is_nil()) return Value::fixnum(static_cast<int64_t>(i) + ' ');
  }
  return nil;
}

DEFUN(modify_category_entry, "modify-category-entry", "CHARACTER CATEGORY &optional TABLE RESET",
      "Put CHARACTER, or each of a range (FROM . TO), into CATEGORY in TABLE; with RESET non-nil take it out.")
(Interp& lisp, Value where, Value category, Opt<Value> given, Opt<Value> reset) -> Completion {
  Value from = where, to = where;
  if (where.is_cons()) from = where.cons()->car, to = where.cons()->cdr;
  LET_TRY(first, check_character(lisp, from));
  LET_TRY(last, check_character(lisp, to));
  LET_TRY(letter, check_category(lisp, category));
  LET_TRY(word, check_table(lisp, *given));
  CharTable& table = char_table_of(word);
  if (documentation_of(table).at(letter - ' ').is_nil()) {
    return lisp.error("Undefined category: " + std::string(1, static_cast<char>(letter)));
  }
  for (uint32_t c = first; c <= last;) {
    uint32_t end = c;
    const Value old = table.lookup_run(c, last, &end);
    LET_TRY(fresh, make_set(lisp, {}));
    for (size_t i = 0; i < kCategories; ++i) bool_vector_of(fresh).set(i, is_category_set(old) && bool_vector_of(old).at(i));
    bool_vector_of(fresh).set(letter, !reset);
    table.set_range(lisp.heap(), c, end, fresh);
    c = end + 1;
  }
  return nil;
}

constexpr Builtin kCategoryBuiltins[] = {
    EMLET_FN(category_table_p),    EMLET_FN(category_table),      EMLET_FN(standard_category_table),
    EMLET_FN(set_category_table),  EMLET_FN(make_category_table), EMLET_FN(copy_category_table),
    EMLET_FN(make_category_set),   EMLET_FN(category_set_mnemonics), EMLET_FN(char_category_set),
    EMLET_FN(define_category),     EMLET_FN(category_docstring),  EMLET_FN(get_unused_category),
    EMLET_FN(modify_category_entry),
};

}  // namespace

void install_category(Interp& lisp) { lisp.install(kCategoryBuiltins); }

}  // namespace emlet
