// What kind of thing an object is.
#include "builtins/defun.h"
#include "builtins/install.h"
#include "builtins/support.h"
#include "data/function.h"
#include "data/symbol.h"

namespace emlet {

namespace {

bool is_sequence(Value v) { return v.is_list() || is_array(v); }
bool is_natural(Value v) { return is_integer(v) && sign_of_integer(v) >= 0; }

// One row a predicate: C++ name, Lisp name, what it asks, the test of `object`.
#define EMLET_PREDICATES(P)                                                                         \
  P(null, "null", "nil", object.is_nil())                                                           \
  P(not_, "not", "nil", object.is_nil())                                                            \
  P(atom, "atom", "not a cons", !object.is_cons())                                                  \
  P(consp, "consp", "a cons", object.is_cons())                                                     \
  P(listp, "listp", "a list: a cons or nil", object.is_list())                                      \
  P(nlistp, "nlistp", "neither a cons nor nil", !object.is_list())                                  \
  P(symbolp, "symbolp", "a symbol", object.is_symbol())                                             \
  P(stringp, "stringp", "a string", is_string(object))                                              \
  P(multibyte_string_p, "multibyte-string-p", "a multibyte string",                                 \
    is_string(object) && string_of(object).is_multibyte())                                          \
  P(integerp, "integerp", "an integer", is_integer(object))                                         \
  P(fixnump, "fixnump", "an integer that fits a word", object.is_fixnum())                          \
  P(bignump, "bignump", "an integer that does not fit a word", object.is_kind(Kind::Bignum))        \
  P(natnump, "natnump", "an integer that is not negative", is_natural(object))                      \
  P(floatp, "floatp", "a float", object.is_float())                                                 \
  P(numberp, "numberp", "a number", is_number(object))                                              \
  P(markerp, "markerp", "a marker", object.is_kind(Kind::Marker))                                   \
  P(integer_or_marker_p, "integer-or-marker-p", "an integer or a marker",                           \
    is_integer(object) || object.is_kind(Kind::Marker))                                             \
  P(number_or_marker_p, "number-or-marker-p", "a number or a marker",                               \
    is_number(object) || object.is_kind(Kind::Marker))                                              \
  P(vectorp, "vectorp", "a vector", object.is_kind(Kind::Vector))                                   \
  P(recordp, "recordp", "a record", object.is_kind(Kind::Record))                                   \
  P(bool_vector_p, "bool-vector-p", "a bool-vector", object.is_kind(Kind::BoolVector))              \
  P(char_table_p, "char-table-p", "a char-table", object.is_kind(Kind::CharTable))                  \
  P(vector_or_char_table_p, "vector-or-char-table-p", "a vector or a char-table",                   \
    object.is_kind(Kind::Vector) || object.is_kind(Kind::CharTable))                                \
  P(arrayp, "arrayp", "an array", is_array(object))                                                 \
  P(sequencep, "sequencep", "a sequence: a list or an array", is_sequence(object))                  \
  P(char_or_string_p, "char-or-string-p", "a character or a string",                                \
    is_character(object) || is_string(object))                                                      \
  P(subrp, "subrp", "a function written in C++", object.is_kind(Kind::Subr))                        \
  P(byte_code_function_p, "byte-code-function-p", "a compiled function",                            \
    object.is_kind(Kind::Closure))                                                                  \
  P(compiled_function_p, "compiled-function-p", "a compiled function or a primitive",               \
    object.is_kind(Kind::Closure) || object.is_kind(Kind::Subr))                                    \
  P(module_function_p, "module-function-p", "a function of a module",                               \
    object.is_kind(Kind::ModuleFunction))                                                           \
  P(user_ptrp, "user-ptrp", "a pointer of a module", object.is_kind(Kind::UserPtr))                 \
  P(threadp, "threadp", "a thread", object.is_kind(Kind::Thread))                                   \
  P(mutexp, "mutexp", "a mutex", object.is_kind(Kind::Mutex))                                       \
  P(condition_variable_p, "condition-variable-p", "a condition variable",                           \
    object.is_kind(Kind::ConditionVariable))                                                        \
  P(bufferp, "bufferp", "a buffer", object.is_kind(Kind::Buffer))

#define EMLET_PREDICATE(cname, lisp_name, what, test)                \
  DEFUN(cname, lisp_name, "OBJECT", "Return t if OBJECT is " what ".") \
  (Value object) -> Completion { return Value::boolean(test); }
EMLET_PREDICATES(EMLET_PREDICATE)
#undef EMLET_PREDICATE

DEFUN(characterp, "characterp", "OBJECT &optional IGNORE", "Return t if OBJECT is a character.")
(Value object, Opt<Value>) -> Completion { return Value::boolean(is_character(object)); }

DEFUN(keywordp, "keywordp", "OBJECT", "Return t if OBJECT is a keyword.")
(Heap& heap, Value object) -> Completion {
  return Value::boolean(object.is_symbol() && symbol_of(heap, object).has(Symbol::kKeyword));
}

Value type_of_record(const Record& record) {
  const Value type = record.at(0);
  if (type.is_kind(Kind::Record) && record_of(type).length > 1) return record_of(type).at(1);
  return type;
}

DEFUN(type_of, "type-of", "OBJECT", "Return a symbol that names the type of OBJECT.")
(Interp& lisp, Value object) -> Completion {
  if (object.is_fixnum()) return sym::integer;
  if (object.is_symbol()) return sym::symbol;
  if (object.is_cons()) return sym::cons;
  if (object.is_float()) return sym::float_;
  if (object.is_kind(Kind::Record)) return type_of_record(record_of(object));
  return lisp.intern(kind_name(object.thing()->kind));
}

DEFUN(cl_type_of, "cl-type-of", "OBJECT", "Return the symbol of the most specific type of OBJECT.")
(Interp& lisp, Value object) -> Completion {
  if (object.is_nil()) return sym::null;
  if (object == sym::t) return lisp.intern("boolean");
  if (object.is_fixnum()) return lisp.intern("fixnum");
  if (object.is_kind(Kind::Bignum)) return lisp.intern("bignum");
  if (object.is_symbol()) return lisp.intern("bare-symbol");
  if (object.is_kind(Kind::Subr)) {
    const bool special = subr_of(object).builtin->maximum == Builtin::kUnevalled;
    return lisp.intern(special ? "special-form" : "primitive-function");
  }
  return fn_type_of(lisp, object);
}

Value arity_word(int16_t count) {
  if (count == Builtin::kMany) return sym::many;
  return count == Builtin::kUnevalled ? sym::unevalled : Value::fixnum(count);
}

DEFUN(subr_arity, "subr-arity", "SUBR", "Return (MIN . MAX), the numbers of arguments that SUBR takes.")
(Heap& heap, Subr& subr) -> Completion {
  return heap.cons(arity_word(subr.builtin->minimum), arity_word(subr.builtin->maximum));
}

DEFUN(subr_name, "subr-name", "SUBR", "Return the name of SUBR.")
(Interp& lisp, Subr& subr) -> Completion { return lisp.string(subr.builtin->name); }

DEFUN(byteorder, "byteorder", "", "Return ?l on a little-endian machine, ?B on a big-endian one.")
() -> Completion { return Value::fixnum(std::endian::native == std::endian::little ? 'l' : 'B'); }

#define EMLET_PREDICATE(cname, lisp_name, what, test) EMLET_FN(cname),
constexpr Builtin kPredicateBuiltins[] = {EMLET_PREDICATES(EMLET_PREDICATE)       //
                                          EMLET_FN(characterp),  EMLET_FN(keywordp),  EMLET_FN(type_of),
                                          EMLET_FN(cl_type_of),  EMLET_FN(subr_arity), EMLET_FN(subr_name),
                                          EMLET_FN(byteorder)};
#undef EMLET_PREDICATE
#undef EMLET_PREDICATES

}  // namespace

void install_predicates(Interp& lisp) {
  lisp.install(kPredicateBuiltins);
  define_alias(lisp, "wholenump", "natnump");
}

}  // namespace emlet
