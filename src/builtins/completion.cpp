// Completion of a string from a collection - an alist or list of names, an obarray, a hash table - or by a function;
// assoc-string.
#include <algorithm>

#include "builtins/defun.h"
#include "builtins/install.h"
#include "builtins/support.h"
#include "builtins/variables.h"
#include "data/symbol.h"
#include "eval/function_object.h"
#include "gc/roots.h"
#include "hashtable/hash_table.h"
#include "text/casing.h"

namespace emlet {

namespace {

// How many characters two strings begin with in common.
size_t common_prefix(String& a, String& b, bool ignore_case) {
  const size_t shorter = std::min(a.size(), b.size());
  for (size_t i = 0; i < shorter; i++) {
    const uint32_t x = a.multibyte_character_at(i), y = b.multibyte_character_at(i);
    if (x != y && !(ignore_case && upcase_character(x) == upcase_character(y))) return i;
  }
  return shorter;
}

bool begins_with(String& text, String& prefix, bool ignore_case) {
  return text.size() >= prefix.size() && common_prefix(text, prefix, ignore_case) == prefix.size();
}

bool same_text(String& a, String& b, bool ignore_case) { return a.size() == b.size() && begins_with(a, b, ignore_case); }

// The string that `element` stands for, or nil.
Value name_of(Heap& heap, Value element) {
  if (is_string(element)) return element;
  return element.is_symbol() ? symbol_of(heap, element).name.get() : nil;
}

// One walk over a collection that is no function: element by element, with its name.
class Candidates {
 public:
  Candidates(Eval& eval, Value collection)
      : element(eval.heap()), value(eval.heap()), name(eval.heap()), eval_(eval), collection_(eval.heap(), collection),
        symbols_(eval.heap()) {}

  [[nodiscard]] Result<void> open() {
    if (!collection_.get().is_list()) {
      return is_table() ? Result<void>() : obarray_symbols(eval_, collection_, symbols_);
    }
    const ListScan scan = scan_list(collection_);
    if (scan.circular) return eval_.signal(sym::circular_list, {collection_});
    return {};
  }
  bool next() {
    if (is_table()) return next_of_table();
    if (collection_.get().is_kind(Kind::Vector)) return at_ < symbols_.size() && take(symbols_[at_++]);
    if (!collection_.get().is_cons()) return false;
    const Value whole = collection_.get().cons()->car;
    collection_ = collection_.get().cons()->cdr;
    element = whole;
    name = name_of(eval_.heap(), whole.is_cons() ? whole.cons()->car.get() : whole);
    return true;
  }
  Completion accepted_by(Value predicate) {
    if (predicate.is_nil()) return sym::t;
    return is_table() ? eval_.call(predicate, {element, value}) : eval_.call(predicate, {element});
  }

  Rooted<Value> element;  // what the predicate gets
  Rooted<Value> value;    // of a table's entry
  Rooted<Value> name;     // a string; nil: this element has none

 private:
  bool is_table() const { return collection_.get().is_kind(Kind::HashTable); }
  bool take(Value symbol_or_key) {
    element = symbol_or_key;
    name = name_of(eval_.heap(), symbol_or_key);
    return true;
  }
  bool next_of_table() {
    const LispHashTable& table = hash_table_of(collection_);
    while (at_ < table.slots() && !LispHashTable::is_entry(table.key_at(at_))) at_++;
    if (at_ >= table.slots()) return false;
    value = table.value_at(at_);
    return take(table.key_at(at_++));
  }

  Eval& eval_;
  Rooted<Value> collection_;
  RootedVector symbols_;
  size_t at_ = 0;
};

bool is_function_collection(Interp& lisp, Value collection) {
  if (collection.is_cons()) return is_function(lisp, collection);
  return collection.is_true() && !collection.is_kind(Kind::HashTable) && !collection.is_kind(Kind::Vector);
}

// Whether `name` matches all of completion-regexp-list.
Result<bool> matches_regexps(Eval& eval, Value name, bool ignore_case) {
  Rooted<Value> regexps(eval.heap(), eval.variable(sym::completion_regexp_list));
  if (!regexps.get().is_cons()) return true;
  BindingScope scope(eval);
  TRY(eval.bind(sym::case_fold_search, Value::boolean(ignore_case)));
  for (; regexps.get().is_cons(); regexps = regexps.get().cons()->cdr) {
    LET_TRY(place, eval.call(eval.intern("string-match"), {regexps.get().cons()->car, name}));
    if (place.is_nil()) return false;
  }
  return true;
}

struct Request {
  String& string;
  Value predicate;
  bool ignore_case;
};

// Moves to the next element that completes the string; false at the end.
Result<bool> next_match(Eval& eval, Candidates& candidates, const Request& request) {
  while (candidates.next()) {
    TRY(eval.safepoint());
    if (!is_string(candidates.name)) continue;
    if (!begins_with(string_of(candidates.name), request.string, request.ignore_case)) continue;
    LET_TRY(matches, matches_regexps(eval, candidates.name, request.ignore_case));
    if (!matches) continue;
    LET_TRY(accepted, candidates.accepted_by(request.predicate));
    if (accepted.is_true()) return true;
  }
  return false;
}

// Emacs 28.2, when case is ignored: a name that is the whole common part is better than a longer one; among equals one that
// begins as the user typed it.
bool is_better(String& name, String& best, size_t common, String& typed) {
  const bool whole = name.size() == common, best_whole = best.size() == common;
  if (whole != best_whole) return whole;
  return begins_with(name, typed, false) && !begins_with(best, typed, false);
}

DEFUN(try_completion, "try-completion", "STRING COLLECTION &optional PREDICATE",
      "Return what all completions of STRING in COLLECTION begin with: t if STRING is the only one, nil if there is none.\n"
      "COLLECTION is an alist or list of strings or symbols, an obarray, a hash table, or a function, which is called with\n"
      "STRING, PREDICATE and nil.  PREDICATE gets an element, or the key and the value of an entry of a hash table.")
(Eval& eval, String& string, Value collection, Opt<Value> predicate) -> Completion {
  if (is_function_collection(eval, collection)) return eval.call(collection, {Value::of(&string), *predicate, nil});
  const Request request{string, *predicate, eval.variable(sym::completion_ignore_case).is_true()};
  Candidates candidates(eval, collection);
  TRY(candidates.open());
  Rooted<Value> best(eval.heap());
  size_t common = 0;
  bool many = false;
  for (;;) {
    LET_TRY(found, next_match(eval, candidates, request));
    if (!found) break;
    String& name = string_of(candidates.name);
    if (best.get().is_nil()) {
      best = candidates.name.get();
      common = name.size();
      continue;
    }
    many = many || !same_text(name, string_of(best), false);
    common = std::min(common, common_prefix(name, string_of(best), request.ignore_case));
    if (request.ignore_case && is_better(name, string_of(best), common, string)) best = candidates.name.get();
    if (!request.ignore_case && many && common <= string.size()) break;
  }
  if (best.get().is_nil()) return nil;
  String& text = string_of(best);
  // Emacs 28.2: when nothing is added, what the user typed keeps its case.
  if (request.ignore_case && common == string.size() && text.size() > common) return Value::of(&string);
  if (!many && same_text(text, string, false)) return sym::t;
  return eval.call(eval.intern("substring"), {best, Value::fixnum(0), Value::fixnum(static_cast<int64_t>(common))});
}

bool begins_with_space(String& text) { return text.size() > 0 && text.character_at(0) == ' '; }

DEFUN(all_completions, "all-completions", "STRING COLLECTION &optional PREDICATE HIDE-SPACES",
      "Return a list of all completions of STRING in COLLECTION; both and PREDICATE are as for `try-completion'.\n"
      "HIDE-SPACES leaves out what begins with a space, unless STRING does.  A function is called with t as third argument.")
(Eval& eval, String& string, Value collection, Opt<Value> predicate, Opt<Value> hide_spaces) -> Completion {
  if (is_function_collection(eval, collection)) return eval.call(collection, {Value::of(&string), *predicate, sym::t});
  const Request request{string, *predicate, eval.variable(sym::completion_ignore_case).is_true()};
  Candidates candidates(eval, collection);
  TRY(candidates.open());
  const bool hide = hide_spaces && !begins_with_space(string);
  RootedVector names(eval.heap());
  for (;;) {
    LET_TRY(found, next_match(eval, candidates, request));
    if (!found) break;
    if (!hide || !begins_with_space(string_of(candidates.name))) names.push_back(candidates.name);
  }
  Value list = nil;
  for (size_t i = names.size(); i > 0; i--) list = eval.heap().cons(names[i - 1], list);
  return list;
}

// Moves to the first element whose name is `string`.
bool find_exactly(Candidates& candidates, String& string, bool ignore_case) {
  while (candidates.next()) {
    if (is_string(candidates.name) && same_text(string_of(candidates.name), string, ignore_case)) return true;
  }
  return false;
}

DEFUN(test_completion, "test-completion", "STRING COLLECTION &optional PREDICATE",
      "Return non-nil if STRING is a valid completion in COLLECTION; both and PREDICATE are as for `try-completion'.\n"
      "A function is called with `lambda' as third argument.")
(Eval& eval, String& string, Value collection, Opt<Value> predicate) -> Completion {
  if (is_function_collection(eval, collection)) {
    return eval.call(collection, {Value::of(&string), *predicate, sym::lambda});
  }
  const bool ignore_case = eval.variable(sym::completion_ignore_case).is_true();
  Candidates exact(eval, collection);
  TRY(exact.open());
  Candidates folded(eval, collection);
  TRY(folded.open());
  // An element that is nil is not to be told from none.
  Candidates* found = find_exactly(exact, string, false) ? &exact : nullptr;
  if (!found && ignore_case && find_exactly(folded, string, true)) found = &folded;
  if (!found || (found->element.get().is_nil() && collection.is_list())) return nil;
  LET_TRY(matches, matches_regexps(eval, Value::of(&string), ignore_case));
  if (!matches) return nil;
  return found->accepted_by(*predicate);
}

DEFUN(assoc_string, "assoc-string", "KEY LIST &optional CASE-FOLD",
      "Return the first element of LIST that is KEY or a cons whose car is; all may be strings or symbols.\n"
      "CASE-FOLD non-nil: letter case does not matter.")
(Eval& eval, Value key, Value list, Opt<Value> case_fold) -> Completion {
  if (!list.is_cons()) return nil;
  Candidates candidates(eval, list);
  TRY(candidates.open());
  const Value name = name_of(eval.heap(), key);
  // Emacs 28.2: what KEY is matters only when there is something to compare it with.
  while (!is_string(name) && candidates.next()) {
    if (is_string(candidates.name)) return eval.wrong_type(sym::stringp, key);
  }
  return is_string(name) && find_exactly(candidates, string_of(name), case_fold.value.is_true()) ? candidates.element.get() : nil;
}

constexpr Builtin kCompletionBuiltins[] = {EMLET_FN(try_completion), EMLET_FN(all_completions), EMLET_FN(test_completion),
                                           EMLET_FN(assoc_string)};

}  // namespace

void install_completion(Interp& lisp) {
  lisp.install(kCompletionBuiltins);
  for (const Value variable : {sym::completion_ignore_case, sym::completion_regexp_list}) define_variable(lisp, variable, nil);
  for (const char* name : {"minibuffer-completion-table", "minibuffer-completion-predicate",
                           "minibuffer-completion-confirm", "completion-extra-properties"}) {
    define_variable(lisp, name, nil);
  }
}

}  // namespace emlet
