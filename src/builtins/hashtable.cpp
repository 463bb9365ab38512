// Hash tables for Lisp: spec and oddities are those of GNU Emacs 28.2, and what 29 to 31 added without contradicting it.

#include "builtins/defun.h"
#include "builtins/hash_tests.h"
#include "builtins/install.h"
#include "builtins/state.h"
#include "data/equal.h"
#include "data/number.h"
#include "data/symbol_property.h"
#include "eval/repeated_call.h"
#include "gc/roots.h"
#include "hashtable/hash_mix.h"

namespace emlet {

template <>
inline constexpr Value kind_predicate<LispHashTable> = sym::hash_table_p;

namespace {

// (error MESSAGE DATUM...): a datum that is a list is spliced in, as Emacs' signal_error does.
ExitPending invalid(Interp& lisp, std::string_view message, Value datum) {
  const Value data = datum.is_list() ? datum : lisp.list({datum});
  return lisp.signal(sym::error, lisp.heap().cons(lisp.string(message), data));
}

// The keyword arguments of make-hash-table; a keyword may come once.
class KeywordArguments {
 public:
  explicit KeywordArguments(Rest arguments) : arguments_(arguments) {}

  // The value after `keyword`, or kMissing.  The keyword counts as used.
  Value take(Value keyword) {
    for (size_t i = 0; i + 1 < arguments_.size(); ++i) {
      if (arguments_[i] != keyword || is_used(i)) continue;
      used_ |= uint64_t{3} << i;
      return arguments_[i + 1];
    }
    return kMissing;
  }
  // The first argument nobody took, or kMissing.
  Value unused() const {
    for (size_t i = 0; i < arguments_.size(); ++i) {
      if (!is_used(i)) return arguments_[i];
    }
    return kMissing;
  }

 private:
  // Six keywords can be taken, so whatever lies past the first 64 arguments is unused or follows something that is.
  bool is_used(size_t i) const { return i < 63 && (used_ >> i & 1); }
  Rest arguments_;
  uint64_t used_ = 0;
};

Result<void> take_size(Interp& lisp, Value size, LispHashTable::Options& options) {
  if (size == kMissing || size.is_nil()) return {};
  if (!size.is_fixnum() || size.as_fixnum() < 0) return invalid(lisp, "Invalid hash table size", size);
  constexpr int64_t kLargest = int64_t{1} << 32;
  if (size.as_fixnum() > kLargest) return lisp.memory_full();
  options.size = size.as_fixnum() == 0 ? 1 : static_cast<uint64_t>(size.as_fixnum());
  return {};
}

Result<void> take_rehash_size(Interp& lisp, Value given, LispHashTable::Options& options) {
  if (given == kMissing) return {};
  if (given.is_fixnum() && given.as_fixnum() > 0) {
    options.rehash_size = {.is_factor = false, .factor = 0, .addition = given.as_fixnum()};
    return {};
  }
  if (given.is_float() && float_value(given) > 1.0) {
    options.rehash_size = {.is_factor = true, .factor = float_value(given), .addition = 0};
    return {};
  }
  return invalid(lisp, "Invalid hash table rehash size", given);
}

Result<void> take_rehash_threshold(Interp& lisp, Value given, LispHashTable::Options& options) {
  if (given == kMissing) return {};
  if (!given.is_float() || !(float_value(given) > 0.0 && float_value(given) <= 1.0)) {
    return invalid(lisp, "Invalid hash table rehash threshold", given);
  }
  options.rehash_threshold = static_cast<float>(float_value(given));
  return {};
}

DEFUN(make_hash_table, "make-hash-table", "&rest KEYWORD-ARGS",
      "Create and return a new hash table.\n"
      "KEYWORD-ARGS are pairs of a keyword and a value: `:test' (eq, eql, equal or a name given to\n"
      "`define-hash-table-test'; eql by default), `:size' (how many entries to expect), `:rehash-size' (an integer to\n"
      "add or a factor above 1.0 to multiply the size by when it is reached), `:rehash-threshold' (a float in (0, 1]:\n"
      "how full the index may get), `:weakness' (nil, key, value, key-or-value, key-and-value or t), `:purecopy'.")
(Interp& lisp, Rest arguments) -> Completion {
  KeywordArguments keywords(arguments);
  LispHashTable::Options options{};
  const Value test = keywords.take(sym::kw_test);
  TRY(resolve_hash_test(lisp, test == kMissing ? sym::eql : test, options));
  const Value purecopy = keywords.take(sym::kw_purecopy);
  options.purecopy = purecopy != kMissing && purecopy.is_true();
  TRY(take_size(lisp, keywords.take(sym::kw_size), options));
  TRY(take_rehash_size(lisp, keywords.take(sym::kw_rehash_size), options));
  TRY(take_rehash_threshold(lisp, keywords.take(sym::kw_rehash_threshold), options));
  const Value weakness = keywords.take(sym::kw_weakness);
  if (weakness != kMissing && !weakness_of_name(weakness, options.weakness)) {
    return invalid(lisp, "Invalid hash table weakness", weakness);
  }
  if (const Value extra = keywords.unused(); extra != kMissing) return invalid(lisp, "Invalid argument list", extra);
  return Value::of(&LispHashTable::make(lisp.heap(), options));
}

DEFUN(gethash, "gethash", "KEY TABLE &optional DEFAULT",
      "Return the value stored under KEY in TABLE, or DEFAULT when there is none.")
(Eval& eval, Value key, LispHashTable& table, Opt<Value> otherwise) -> Completion {
  return table.get(eval, eval.heap(), key, *otherwise);
}

DEFUN(puthash, "puthash", "KEY VALUE TABLE",
      "Store VALUE under KEY in TABLE, in place of any older value.  Return VALUE.")
(Eval& eval, Value key, Value value, LispHashTable& table) -> Completion {
  TRY(table.put(eval, eval.heap(), key, value));
  return value;
}

DEFUN(remhash, "remhash", "KEY TABLE", "Remove KEY and its value from TABLE.  Return nil.")
(Eval& eval, Value key, LispHashTable& table) -> Completion {
  TRY(table.remove(eval, eval.heap(), key));
  return nil;
}

DEFUN(clrhash, "clrhash", "TABLE", "Remove all entries of TABLE and return it.")
(Eval& eval, LispHashTable& table) -> Completion {
  TRY(table.clear(eval, eval.heap()));
  return Value::of(&table);
}

DEFUN(maphash, "maphash", "FUNCTION TABLE",
      "Call FUNCTION with the key and the value of each entry of TABLE.  Return nil.\n"
      "FUNCTION may change TABLE: entries it removes are not visited, entries it adds may be.")
(Eval& eval, Value function, LispHashTable& table) -> Completion {
  const RepeatedCall call(eval, function);
  for (size_t slot = 0; slot < table.slots(); ++slot) {
    const Value key = table.key_at(slot);
    if (LispHashTable::is_entry(key)) TRY(call(key, table.value_at(slot)));
  }
  return nil;
}

DEFUN(copy_hash_table, "copy-hash-table", "TABLE",
      "Return a new table with the same test, weakness and entries as TABLE; keys and values are shared.")
(Interp& lisp, LispHashTable& table) -> Completion {
  const LispHashTable* copy = table.copy(lisp.heap());
  if (!copy) return lisp.memory_full();
  return Value::of(copy);
}

DEFUN(hash_table_p, "hash-table-p", "OBJECT", "Return t if OBJECT is a hash table.")
(Value object) -> Completion { return Value::boolean(object.is_kind(Kind::HashTable)); }

DEFUN(hash_table_count, "hash-table-count", "TABLE", "Return the number of entries of TABLE.")
(LispHashTable& table) -> Completion { return Value::fixnum(static_cast<int64_t>(table.count())); }

DEFUN(hash_table_size, "hash-table-size", "TABLE",
      "Return the size of TABLE: how many entries it holds before it grows by its rehash size.")
(LispHashTable& table) -> Completion { return Value::fixnum(static_cast<int64_t>(table.size())); }

DEFUN(hash_table_test, "hash-table-test", "TABLE", "Return the name of the test of TABLE.")
(LispHashTable& table) -> Completion { return table.options().lisp_test.name; }

DEFUN(hash_table_weakness, "hash-table-weakness", "TABLE",
      "Return the weakness of TABLE: nil, key, value, key-or-value or key-and-value.")
(LispHashTable& table) -> Completion { return weakness_name(table.options().weakness); }

DEFUN(hash_table_rehash_size, "hash-table-rehash-size", "TABLE",
      "Return what TABLE grows by: an integer to add, or a float to multiply its size by.")
(Heap& heap, LispHashTable& table) -> Completion {
  const RehashSize& rehash = table.options().rehash_size;
  return rehash.is_factor ? make_float(heap, rehash.factor) : Value::fixnum(rehash.addition);
}

DEFUN(hash_table_rehash_threshold, "hash-table-rehash-threshold", "TABLE",
      "Return the share of its index that TABLE may fill, a float.")
(Heap& heap, LispHashTable& table) -> Completion {
  return make_float(heap, static_cast<double>(table.options().rehash_threshold));
}

DEFUN(define_hash_table_test, "define-hash-table-test", "NAME TEST HASH",
      "Define NAME as a test for hash tables: TEST compares two keys, HASH gives any object as the code of a key.\n"
      "Keys for which TEST returns non-nil must have equal codes.  A table resolves its test when it is made.")
(Heap& heap, Symbol_ name, Value test, Value hash) -> Completion {
  const Value functions = heap.cons_list({test, hash});
  put_symbol_property(heap, name, sym::hash_table_test, functions);
  return functions;
}

// Numbers for objects compared by identity, given out as they are first asked for and kept as long as the object lives, so
// that no address shows in what sxhash-eq and its like return.  Known symbols have their place in the list of them.
class IdentityCodes final : public IdentityHash {
 public:
  explicit IdentityCodes(Eval& eval) : eval_(eval), heap_(eval.heap()), state_(BuiltinState::of(eval)) {}

  uint64_t of(Value object) override {
    if (object.is_symbol() && heap_.is_known_symbol(object)) return mix_word(object.bits());
    const Completion known = table().get(eval_, heap_, object, kMissing);
    if (known.is_exit()) return fail();
    if (known.value() != kMissing) return code_of(known.value());
    const Value number = Value::fixnum(state_.identities_numbered++);
    return table().put(eval_, heap_, object, number).is_exit() ? fail() : code_of(number);
  }
  // The code of HASH as Lisp sees it, a non-negative fixnum; an exit when there was no memory to note an object.
  Completion visible(uint64_t hash) const {
    if (failed_) return kExit;
    return Value::fixnum(static_cast<int64_t>(hash & kMostPositiveFixnum));
  }

 private:
  static uint64_t code_of(Value number) { return mix_words(number.bits(), kHashKey0); }
  uint64_t fail() {
    failed_ = true;
    return 0;
  }
  LispHashTable& table() {
    if (state_.identity_codes.is_nil()) {
      LispHashTable::Options options{};
      options.test = &kEqTest;
      options.lisp_test.name = sym::eq;
      options.weakness = Weakness::Key;
      state_.identity_codes = Value::of(&LispHashTable::make(heap_, options));
    }
    return hash_table_of(state_.identity_codes);
  }

  Eval& eval_;
  Heap& heap_;
  BuiltinState& state_;
  bool failed_ = false;
};

DEFUN(sxhash_eq, "sxhash-eq", "OBJECT", "Return a number that is the same for objects that are `eq'.")
(Eval& eval, Value object) -> Completion {
  IdentityCodes codes(eval);
  return codes.visible(eq_hash(object, &codes));
}

DEFUN(sxhash_eql, "sxhash-eql", "OBJECT", "Return a number that is the same for objects that are `eql'.")
(Eval& eval, Value object) -> Completion {
  IdentityCodes codes(eval);
  return codes.visible(eql_hash(eval.heap(), object, &codes));
}

Completion visible_equal_hash(Eval& eval, Value object) {
  IdentityCodes codes(eval);
  return codes.visible(equal_hash(eval.heap(), object, &codes));
}

DEFUN(sxhash_equal, "sxhash-equal", "OBJECT", "Return a number that is the same for objects that are `equal'.")
(Eval& eval, Value object) -> Completion { return visible_equal_hash(eval, object); }

// Text properties do not enter: strings that differ in them alone are rare.
DEFUN(sxhash_equal_including_properties, "sxhash-equal-including-properties", "OBJECT",
      "Return a number that is the same for objects that are `equal-including-properties'.")
(Eval& eval, Value object) -> Completion { return visible_equal_hash(eval, object); }

constexpr Builtin kHashTableBuiltins[] = {
    EMLET_FN(make_hash_table),
    EMLET_FN(gethash),
    EMLET_FN(puthash),
    EMLET_FN(remhash),
    EMLET_FN(clrhash),
    EMLET_WALK(maphash, Table),
    EMLET_FN(copy_hash_table),
    EMLET_FN(hash_table_p),
    EMLET_FN(hash_table_count),
    EMLET_FN(hash_table_size),
    EMLET_FN(hash_table_test),
    EMLET_FN(hash_table_weakness),
    EMLET_FN(hash_table_rehash_size),
    EMLET_FN(hash_table_rehash_threshold),
    EMLET_FN(define_hash_table_test),
    EMLET_FN(sxhash_eq),
    EMLET_FN(sxhash_eql),
    EMLET_FN(sxhash_equal),
    EMLET_FN(sxhash_equal_including_properties),
};

}  // namespace

void install_hashtable(Interp& lisp) { lisp.install(kHashTableBuiltins); }

}  // namespace emlet
