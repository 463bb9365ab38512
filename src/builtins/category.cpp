// Categories of characters for Lisp.  There are no buffers: the current table is the world's.
#include "builtins/defun.h"
#include "builtins/install.h"
#include "builtins/quoting.h"
#include "builtins/state.h"
#include "builtins/support.h"
#include "data/symbol_property.h"

namespace emlet {

namespace {

constexpr int64_t kFirstCategory = ' ', kLastCategory = '~';

TextTables& text_tables(Interp& lisp) { return BuiltinState::of(lisp).text.tables; }

bool is_category_table(Value v) {
  return is_char_table(v) && char_table_of(v).at(CharTable::kPurpose) == sym::category_table &&
         char_table_of(v).extra_count() >= 1;
}
Result<CharTable&> check_category_table(Interp& lisp, Value table) {
  if (table.is_nil()) return text_tables(lisp).category();
  if (!is_category_table(table)) return lisp.wrong_type(sym::category_table_p, table);
  return char_table_of(table);
}
Result<size_t> check_category(Interp& lisp, Value category) {
  const bool valid = category.is_fixnum() && category.as_fixnum() >= kFirstCategory && category.as_fixnum() <= kLastCategory;
  if (!valid) return lisp.wrong_type(sym::categoryp, category);
  return static_cast<size_t>(category.as_fixnum());
}

// The documentation of the categories of a table stands in its first extra slot.
Value documentation_of(const CharTable& table, size_t category) {
  const Value names = table.at(CharTable::kExtras);
  const size_t index = category - kFirstCategory;
  return names.is_kind(Kind::Vector) && index < vector_of(names).length ? vector_of(names).at(index) : nil;
}
Result<void> set_documentation(Interp& lisp, CharTable& table, size_t category, Value text) {
  if (!table.at(CharTable::kExtras).is_kind(Kind::Vector)) {
    LET_TRY(names, made(lisp, Vector::make(lisp.heap(), kLastCategory - kFirstCategory + 1, nil)));
    table.set(lisp.heap(), CharTable::kExtras, names);
  }
  Vector& names = vector_of(table.at(CharTable::kExtras));
  const size_t index = category - kFirstCategory;
  if (index < names.length) names.set(lisp.heap(), index, text);
  return {};
}

BoolVector& empty_set(Heap& heap) { return *BoolVector::make(heap, kCategorySetBits, false); }
BoolVector& copy_set(Heap& heap, Value set) {
  BoolVector& copy = empty_set(heap);
  if (!set.is_kind(Kind::BoolVector) || bool_vector_of(set).length != kCategorySetBits) return copy;
  for (size_t i = 0; i < kCategorySetBits; ++i) copy.set(i, bool_vector_of(set).at(i));
  return copy;
}

DEFUN(category_table_p, "category-table-p", "ARG", "Return t if ARG is a category table.")
(Value object) -> Completion { return Value::boolean(is_category_table(object)); }

DEFUN(category_table, "category-table", "", "Return the current category table.")
(Interp& lisp) -> Completion { return Value::of(&text_tables(lisp).category()); }

DEFUN(standard_category_table, "standard-category-table", "", "Return the standard category table.")
(Interp& lisp) -> Completion { return Value::of(&text_tables(lisp).standard_category()); }

DEFUN(set_category_table, "set-category-table", "TABLE", "Make TABLE the current category table.  Return TABLE.")
(Interp& lisp, Value word) -> Completion {
  LET_TRY(table, check_category_table(lisp, word));
  text_tables(lisp).set_category(table);
  return Value::of(&table);
}

DEFUN(copy_category_table, "copy-category-table", "&optional TABLE",
      "Return a copy of TABLE, or of the standard category table; the two share no set.")
(Interp& lisp, Opt<Value> table) -> Completion {
  Heap& heap = lisp.heap();
  const Value standard = Value::of(&text_tables(lisp).standard_category());
  LET_TRY(original, check_category_table(lisp, table ? *table : standard));
  CharTable& copy = original.copy(heap);
  const Value names = original.at(CharTable::kExtras);
  if (names.is_kind(Kind::Vector)) {
    LET_TRY(own, made(lisp, Vector::make(heap, reinterpret_cast<const Value*>(vector_of(names).slots()), vector_of(names).length)));
    copy.set(heap, CharTable::kExtras, own);
  }
  return Value::of(&copy);
}

DEFUN(make_category_table, "make-category-table", "", "Return a category table without categories.")
(Interp& lisp) -> Completion {
  CharTable& table = CharTable::make(lisp.heap(), sym::category_table, nil, 2);
  const Value none = Value::of(&empty_set(lisp.heap()));
  table.set(lisp.heap(), CharTable::kDefault, none);
  LET_TRY(names, made(lisp, Vector::make(lisp.heap(), kLastCategory - kFirstCategory + 1, nil)));
  table.set(lisp.heap(), CharTable::kExtras, names);
  return Value::of(&table);
}

DEFUN(define_category, "define-category", "CATEGORY DOCSTRING &optional TABLE",
      "Define CATEGORY in TABLE, described by DOCSTRING.")
(Interp& lisp, Value name, String& documentation, Opt<Value> table) -> Completion {
  LET_TRY(category, check_category(lisp, name));
  LET_TRY(place, check_category_table(lisp, *table));
  if (documentation_of(place, category).is_true()) {
    return quoted_error(lisp, std::string("Category `") + static_cast<char>(category) + "' is already defined");
  }
  TRY(set_documentation(lisp, place, category, Value::of(&documentation)));
  return nil;
}

DEFUN(category_docstring, "category-docstring", "CATEGORY &optional TABLE", "Return the description of CATEGORY in TABLE.")
(Interp& lisp, Value name, Opt<Value> table) -> Completion {
  LET_TRY(category, check_category(lisp, name));
  LET_TRY(place, check_category_table(lisp, *table));
  return documentation_of(place, category);
}

DEFUN(get_unused_category, "get-unused-category", "&optional TABLE", "Return a category that TABLE does not define, or nil.")
(Interp& lisp, Opt<Value> table) -> Completion {
  LET_TRY(place, check_category_table(lisp, *table));
  for (int64_t category = kFirstCategory; category <= kLastCategory; ++category) {
    if (documentation_of(place, static_cast<size_t>(category)).is_nil()) return Value::fixnum(category);
  }
  return nil;
}

// Emacs 28.2: a category named twice is out again.
DEFUN(make_category_set, "make-category-set", "CATEGORIES", "Return a new category set of the characters of CATEGORIES.")
(Interp& lisp, String& categories) -> Completion {
  if (categories.is_multibyte()) return quoted_error(lisp, "Multibyte string in `make-category-set'");
  BoolVector& set = empty_set(lisp.heap());
  for (size_t i = 0; i < categories.size(); ++i) {
    LET_TRY(category, check_category(lisp, Value::fixnum(categories.character_at(i))));
    set.set(category, true);
  }
  return Value::of(&set);
}

DEFUN(category_set_mnemonics, "category-set-mnemonics", "CATEGORY-SET", "Return a string of the categories in CATEGORY-SET.")
(Interp& lisp, Value set) -> Completion {
  const bool valid = set.is_kind(Kind::BoolVector) && bool_vector_of(set).length == kCategorySetBits;
  if (!valid) return lisp.wrong_type(sym::categorysetp, set);
  std::string names;
  for (size_t category = kFirstCategory; category <= kLastCategory; ++category) {
    if (bool_vector_of(set).at(category)) names.push_back(static_cast<char>(category));
  }
  return make_text(lisp, names, false);
}

DEFUN(char_category_set, "char-category-set", "CHAR", "Return the category set of CHAR in the current table.")
(Interp& lisp, Char character) -> Completion { return text_tables(lisp).category().lookup(character); }

// Sets are shared between characters, so each run gets a new one.
DEFUN(modify_category_entry, "modify-category-entry", "CHARACTER CATEGORY &optional TABLE RESET",
      "Add CATEGORY to the set of CHARACTER, or of a range (FIRST . LAST), in TABLE; with RESET take it away.")
(Interp& lisp, Value characters, Value name, Opt<Value> table, Opt<Value> reset) -> Completion {
  if (!is_character(characters) && !characters.is_cons()) return lisp.wrong_type(sym::consp, characters);
  const bool range = characters.is_cons();
  LET_TRY(first, check_character(lisp, range ? characters.cons()->car.get() : characters));
  LET_TRY(last, check_character(lisp, range ? characters.cons()->cdr.get() : characters));
  LET_TRY(category, check_category(lisp, name));
  LET_TRY(place, check_category_table(lisp, *table));
  if (documentation_of(place, category).is_nil()) {
    return lisp.error(std::string("Undefined category: ") + static_cast<char>(category));
  }
  for (uint32_t c = first; c <= last;) {
    uint32_t run;
    const Value old = place.lookup_run(c, last, &run);
    BoolVector& set = copy_set(lisp.heap(), old);
    if (set.at(category) == reset.value.is_true()) {
      set.set(category, reset.value.is_nil());
      place.set_range(lisp.heap(), c, run, Value::of(&set));
    }
    c = run + 1;
  }
  return nil;
}

constexpr Builtin kCategoryBuiltins[] = {
    EMLET_FN(category_table_p),    EMLET_FN(category_table),         EMLET_FN(standard_category_table),
    EMLET_FN(set_category_table),  EMLET_FN(copy_category_table),    EMLET_FN(make_category_table),
    EMLET_FN(define_category),     EMLET_FN(category_docstring),     EMLET_FN(get_unused_category),
    EMLET_FN(make_category_set),   EMLET_FN(category_set_mnemonics), EMLET_FN(char_category_set),
    EMLET_FN(modify_category_entry),
};

}  // namespace

void install_category(Interp& lisp) {
  lisp.install(kCategoryBuiltins);
  put_symbol_property(lisp.heap(), sym::category_table, sym::char_table_extra_slots, Value::fixnum(2));
}

}  // namespace emlet
