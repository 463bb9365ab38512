// load, require, provide and what finds their files.

#include <cerrno>

#include "builtins/defun.h"
#include "builtins/file_error.h"
#include "builtins/file_name.h"
#include "builtins/file_names.h"
#include "builtins/install.h"
#include "builtins/load.h"
#include "builtins/load_path.h"
#include "builtins/output.h"
#include "builtins/support.h"
#include "builtins/variables.h"
#include "data/equal.h"
#include "data/list.h"
#include "data/symbol_property.h"
#include "eval/hooks.h"
#include "gc/roots.h"

namespace emlet {

namespace {

// --- load ---

struct LoadChoice {
  bool missing_is_nil = false;
  bool quiet = true;
  bool no_suffix = false;
  bool must_suffix = false;
};

std::vector<std::string> suffixes_for(Interp& lisp, std::string_view name, const LoadChoice& choice) {
  const bool has_suffix = name.ends_with(".el") || name.ends_with(".elc");
  const bool has_directory = name.find('/') != std::string_view::npos;
  std::vector<std::string> suffixes;
  if (!choice.no_suffix) suffixes = load_suffixes(lisp);
  if (choice.must_suffix && !choice.no_suffix && !has_suffix && !has_directory) return suffixes;
  for (const std::string& packed : strings_of_list(lisp.variable(sym::load_file_rep_suffixes))) suffixes.push_back(packed);
  return suffixes;
}

Completion load_embedded(Eval& eval, std::string_view unit) {
  const EmbeddedLibrary& library = BuiltinState::of(eval).library;
  return library.load(library.owner, eval, unit);
}

bool is_embedded(const Interp& lisp, std::string_view unit) {
  const EmbeddedLibrary& library = BuiltinState::of(lisp).library;
  return library.has && library.has(library.owner, unit);
}

Completion load_named(Eval& eval, const String& name, const LoadChoice& choice) {
  const std::string asked = name_text(name);
  const bool prefer_newer = eval.variable(eval.intern("load-prefer-newer")).is_true();
  const FoundFile found = find_file(eval, asked, eval.variable(sym::load_path), suffixes_for(eval, asked, choice),
                                    prefer_newer ? Preference::Newest : Preference::First);
  if (found.name.empty()) {
    if (is_embedded(eval, asked)) return load_embedded(eval, asked);
    if (choice.missing_is_nil) return nil;
    return file_error(eval, "Cannot open load file", found.error, eval.string(asked));
  }
  if (!choice.quiet || eval.variable(sym::force_load_messages).is_true()) {
    const char* what = found.name.ends_with(".elc") ? "...\n" : " (source)...\n";
    TRY(write_standard_error(eval, "Loading " + found.name + what));
  }
  return load_found_file(eval, eval.string(found.name), asked);
}

DEFUN(load, "load", "FILE &optional NOERROR NOMESSAGE NOSUFFIX MUST-SUFFIX",
      "Read and evaluate the Lisp file FILE, which is looked for along `load-path' with the suffixes of `load-suffixes',\n"
      "then as it is.  Return t.  With NOERROR non-nil a missing file gives nil.  NOMESSAGE suppresses the message,\n"
      "NOSUFFIX tries FILE alone, MUST-SUFFIX asks for a suffix unless FILE has one or names a directory.")
(Eval& eval, String& file, Opt<Value> no_error, Opt<Value> no_message, Opt<Value> no_suffix, Opt<Value> must_suffix)
    -> Completion {
  const LoadChoice choice{bool(no_error), bool(no_message), bool(no_suffix), bool(must_suffix)};
  return load_named(eval, file, choice);
}

DEFUN(get_load_suffixes, "get-load-suffixes", "", "Return the suffixes that `load' tries, in order.")
(Interp& lisp) -> Completion {
  ListBuilder list(lisp.heap());
  for (const std::string& suffix : load_suffixes(lisp)) list.add(lisp.string(suffix));
  return list.finish();
}

// The predicate alone decides, but for a directory, which it must accept by `dir-ok'.
Completion first_accepted(Eval& eval, const std::vector<std::string>& names, Value predicate) {
  const Value directories_too = eval.intern("dir-ok");
  Rooted<> found(eval.heap());
  for (const std::string& name : names) {
    found = eval.string(name);
    LET_TRY(accepted, eval.call(predicate, {found}));
    if (accepted == directories_too || (accepted.is_true() && !is_directory(eval, text_to_utf8(name)))) return found.get();
  }
  return nil;
}

DEFUN(locate_file_internal, "locate-file-internal", "FILENAME PATH &optional SUFFIXES PREDICATE",
      "Return the absolute name of FILENAME, found in a directory of PATH with one of SUFFIXES, or nil.\n"
      "PREDICATE, if a function, decides which; it gives `dir-ok' for a directory.")
(Eval& eval, String& name, Value path, Opt<Value> suffixes, Opt<Value> predicate) -> Completion {
  CycleWatch watch(*suffixes), path_watch(path);
  for (Value rest = *suffixes; rest.is_cons() && !watch.comes_round(rest.cons()->cdr); rest = rest.cons()->cdr) {
    if (!is_string(rest.cons()->car)) return eval.wrong_type(sym::stringp, rest.cons()->car);
  }
  for (Value rest = path; rest.is_cons() && !path_watch.comes_round(rest.cons()->cdr); rest = rest.cons()->cdr) {
    if (has_null_character(rest.cons()->car)) return eval.wrong_type(eval.intern("filenamep"), rest.cons()->car);
  }
  std::vector<std::string> tried = strings_of_list(*suffixes);
  if ((*suffixes).is_nil()) tried.emplace_back();
  const bool is_access_mode = (*predicate).is_fixnum() && (*predicate).as_fixnum() >= 0;
  if (predicate && *predicate != sym::t && !is_access_mode) return first_accepted(eval, candidates_of(eval, name_text(name), path, tried), *predicate);
  const FoundFile found = find_file(eval, name_text(name), path, tried);
  return found.name.empty() ? nil : eval.string(found.name);
}

// --- features ---

bool has_feature(Interp& lisp, Value feature) {
  Value list = lisp.variable(sym::features);
  CycleWatch watch(list);
  for (; list.is_cons(); list = list.cons()->cdr) {
    if (list.cons()->car.get() == feature) return true;
    if (watch.comes_round(list.cons()->cdr)) break;
  }
  return false;
}

void note_in_history(Interp& lisp, Value kind, Value feature) {
  const Value list = lisp.variable(sym::current_load_list);
  if (list.is_true()) lisp.set_variable(sym::current_load_list, lisp.heap().cons(lisp.heap().cons(kind, feature), list));
}

DEFUN(featurep, "featurep", "FEATURE &optional SUBFEATURE", "Return t if FEATURE (and its SUBFEATURE, if given) is provided.")
(Interp& lisp, Symbol_ feature, Opt<Value> subfeature) -> Completion {
  if (!has_feature(lisp, feature)) return nil;
  if (!subfeature) return sym::t;
  Value list = symbol_property(lisp.heap(), feature, sym::subfeatures);
  CycleWatch watch(list);
  for (; list.is_cons(); list = list.cons()->cdr) {
    if (equal(lisp.heap(), list.cons()->car, *subfeature) == Equality::Same) return sym::t;
    if (watch.comes_round(list.cons()->cdr)) break;
  }
  return nil;
}

// (FEATURE . FUNCTIONS) of after-load-alist: the functions are called.
Completion run_after_provide(Eval& eval, Value feature) {
  Value alist = eval.variable(sym::after_load_alist);
  CycleWatch watch(alist);
  for (; alist.is_cons(); alist = alist.cons()->cdr) {
    const Value row = alist.cons()->car;
    if (row.is_cons() && row.cons()->car.get() == feature) {
      Rooted<> functions(eval.heap(), row.cons()->cdr);
      for (; functions.get().is_cons(); functions = functions.get().cons()->cdr) {
        TRY(eval.call(functions.get().cons()->car, {}));
      }
      return nil;
    }
    if (watch.comes_round(alist.cons()->cdr)) break;
  }
  return nil;
}

DEFUN(provide, "provide", "FEATURE &optional SUBFEATURES",
      "Put FEATURE on `features', with SUBFEATURES as its property, and run what waits for it.  Return FEATURE.")
(Eval& eval, Symbol_ feature, Opt<List> subfeatures) -> Completion {
  if (!has_feature(eval, feature)) eval.set_variable(sym::features, eval.heap().cons(feature, eval.variable(sym::features)));
  if (subfeatures) put_symbol_property(eval.heap(), feature, sym::subfeatures, (*subfeatures).word);
  note_in_history(eval, sym::provide, feature);
  TRY(run_after_provide(eval, feature));
  return feature.word;
}

// Loads what should provide `feature`; false when there is no such file and that is no error.
Result<bool> load_feature(Eval& eval, Value feature, Value file, bool missing_is_nil) {
  const std::string name = symbol_text(eval.heap(), feature);
  if (file.is_nil() && is_embedded(eval, name)) {
    TRY(load_embedded(eval, name));
    return true;
  }
  const Value asked = file.is_nil() ? symbol_of(eval.heap(), feature).name.get() : file;
  const LoadChoice choice{missing_is_nil, true, false, file.is_nil()};
  LET_TRY(loaded, load_named(eval, string_of(asked), choice));
  return loaded.is_true();
}

ExitPending not_provided(Eval& eval, Value feature) {
  std::string text = "Required feature \xE2\x80\x98" + symbol_text(eval.heap(), feature) + "\xE2\x80\x99 was not provided";
  const Value entry = eval.variable(sym::load_history);
  const Value newest = car(entry);
  if (newest.is_cons() && is_string(newest.cons()->car)) {
    text = "Loading file " + name_text(string_of(newest.cons()->car)) + " failed to provide feature \xE2\x80\x98" +
           symbol_text(eval.heap(), feature) + "\xE2\x80\x99";
  }
  return eval.error(text);
}

DEFUN(require, "require", "FEATURE &optional FILENAME NOERROR",
      "Make sure that FEATURE is provided, by loading the library of that name or FILENAME.  Return FEATURE.\n"
      "With NOERROR non-nil a missing file gives nil.")
(Eval& eval, Symbol_ feature, Opt<String&> file, Opt<Value> no_error) -> Completion {
  note_in_history(eval, sym::require, feature);
  if (has_feature(eval, feature)) return feature.word;
  const Value file_word = file ? Value::of(&*file) : nil;
  BindingScope scope(eval);
  LET_TRY(nesting, [&]() -> Completion {
    int64_t nested = 0;
    const Value requiring = eval.variable(sym::requires_in_progress);
    for (Value rest = requiring; rest.is_cons(); rest = rest.cons()->cdr) nested += rest.cons()->car.get() == feature.word;
    if (nested > 3) {
      return eval.error("Recursive \xE2\x80\x98require\xE2\x80\x99 for feature \xE2\x80\x98" +
                        symbol_text(eval.heap(), feature) + "\xE2\x80\x99");
    }
    return eval.heap().cons(feature, requiring);
  }());
  TRY(eval.bind(sym::requires_in_progress, nesting));
  LET_TRY(loaded, load_feature(eval, feature, file_word, bool(no_error)));
  if (!loaded) return nil;
  if (!has_feature(eval, feature)) return not_provided(eval, feature);
  return feature.word;
}

Completion bring_in_embedded(Eval& eval, Value feature) {
  if (has_feature(eval, feature) || !is_embedded(eval, symbol_text(eval.heap(), feature))) return nil;
  return eval.call(sym::require, {feature});
}

constexpr Builtin kFeatureBuiltins[] = {
    EMLET_FN(load),    EMLET_FN(get_load_suffixes), EMLET_FN(locate_file_internal), EMLET_FN(featurep),
    EMLET_FN(provide), EMLET_FN(require),
};

}  // namespace

Completion load_library_file(Eval& eval, Value name, bool missing_is_error) {
  const LoadChoice choice{!missing_is_error, true, false, false};
  return load_named(eval, string_of(name), choice);
}

void install_feature(Interp& lisp) {
  lisp.install(kFeatureBuiltins);
  static_cast<Eval&>(lisp).hooks().require_compiled = bring_in_embedded;
  for (const Value variable :
       {sym::load_path, sym::load_file_name, sym::load_true_file_name, sym::load_in_progress, sym::load_history,
        sym::current_load_list, sym::after_load_alist, sym::force_load_messages, sym::loads_in_progress,
        sym::requires_in_progress}) {
    define_variable(lisp, variable, nil);
  }
  define_variable(lisp, sym::lexical_binding, sym::t);  // outside of files; what is loaded says what it wants
  lisp.set_variable(sym::features, lisp.list({lisp.intern("emacs")}));  // Emacs 28.2: not special
  define_variable(lisp, "load-prefer-newer", nil);
  define_variable(lisp, sym::load_suffixes, lisp.list({lisp.string(".elc"), lisp.string(".el")}));
  define_variable(lisp, sym::load_file_rep_suffixes, lisp.list({lisp.string("")}));
}

}  // namespace emlet
