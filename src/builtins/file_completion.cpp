// Completion of file names: the names in a directory that go on from a text.
#include <algorithm>

#include "builtins/defun.h"
#include "builtins/file_names.h"
#include "builtins/install.h"
#include "builtins/support.h"
#include "builtins/variables.h"
#include "core/utf8.h"
#include "data/list.h"
#include "gc/roots.h"

namespace emlet {

namespace {

// What Emacs 28.2 does not propose where there is something else.
constexpr std::string_view kIgnoredExtensions =
    ".o ~ .bin .lbin .so .a .ln .blg .bbl .elc .lof .glo .idx .lot .svn/ .hg/ .git/ .bzr/ CVS/ _darcs/ _MTN/ .fmt .tfm .class .fas "
    ".lib .mem .x86f .sparcf .dfsl .pfsl .d64fsl .p64fsl .lx64fsl .lx32fsl .dx64fsl .dx32fsl .fx64fsl .fx32fsl .sx64fsl .sx32fsl "
    ".wx64fsl .wx32fsl .fasl .ufsl .fsl .dxl .lo .la .gmo .mo .toc .aux .cp .fn .ky .pg .tp .vr .cps .fns .kys .pgs .tps .vrs .pyc .pyo";

Value ignored_extensions(Interp& lisp) {
  ListBuilder list(lisp.heap());
  for (std::string_view rest = kIgnoredExtensions; !rest.empty();) {
    const size_t space = std::min(rest.find(' '), rest.size());
    list.add(lisp.string(rest.substr(0, space)));
    rest.remove_prefix(std::min(space + 1, rest.size()));
  }
  return list.finish();
}

// The names in the directory, with a slash behind those of directories, in order.
Completion names_of(Eval& lisp, const String& directory) {
  const File file(lisp, directory);
  FileNames names(lisp);
  TRY(names.read(lisp, file));
  names.sort();
  ListBuilder list(lisp.heap());
  for (const std::string& name : names.all()) {
    list.add(string_from_host(lisp, is_directory(lisp, join_names(file.path, name)) ? name + "/" : name));
  }
  return list.finish();
}

// Those of the names that go on from `file`; what completion-regexp-list and completion-ignore-case say counts.
Completion names_after(Eval& eval, const String& file, const String& directory) {
  Roots<2> roots(eval.heap());
  roots[0] = Value::of(&file);
  LET_TRY(names, names_of(eval, directory));
  if (file.text().find('/') != std::string_view::npos) return nil;
  roots[1] = names;
  return eval.call(eval.intern("all-completions"), {roots[0], roots[1]});
}

DEFUN(file_name_all_completions, "file-name-all-completions", "FILE DIRECTORY",
      "Return a list of the names in DIRECTORY that begin with FILE; those of directories end with a slash.")
(Eval& eval, String& file, String& directory) -> Completion { return names_after(eval, file, directory); }

bool is_ignored(std::string_view name, Value extensions) {
  for (; extensions.is_cons(); extensions = extensions.cons()->cdr) {
    const Value extension = extensions.cons()->car;
    if (is_string(extension) && name.size() > string_of(extension).text().size() && name.ends_with(string_of(extension).text())) return true;
  }
  return false;
}

// Emacs 28.2: CVS/ and its like are whole names.
bool is_ignored_directory(std::string_view name, Value extensions) {
  for (; name.ends_with('/') && extensions.is_cons(); extensions = extensions.cons()->cdr) {
    const Value extension = extensions.cons()->car;
    if (is_string(extension) && name == string_of(extension).text()) return true;
  }
  return false;
}

// The names without those that completion-ignored-extensions leaves out, if any are left.
Value proposed(Interp& lisp, Value names) {
  const Value extensions = lisp.variable(lisp.intern("completion-ignored-extensions"));
  ListBuilder kept(lisp.heap());
  for (Value rest = names; rest.is_cons(); rest = rest.cons()->cdr) {
    const std::string_view name = string_of(rest.cons()->car).text();
    if (!is_ignored(name, extensions) && !is_ignored_directory(name, extensions)) kept.add(rest.cons()->car);
  }
  const Value list = kept.finish();
  return list.is_nil() ? names : list;
}

// Emacs 28.2: of names that differ in case only, one that begins as `file` does shows how the answer is written.
Completion in_case_of(Interp& lisp, Value completion, const String& file, Value names) {
  if (!is_string(completion)) return completion;
  const size_t size = string_of(completion).text().size();
  for (; names.is_cons(); names = names.cons()->cdr) {
    const std::string_view name = string_of(names.cons()->car).text();
    const bool is_valid_cut = name.size() == size || (name.size() > size && !is_continuation(name[size]));
    if (name.starts_with(file.text()) && is_valid_cut) return lisp.string(name.substr(0, size));
  }
  return completion;
}

DEFUN(file_name_completion, "file-name-completion", "FILE DIRECTORY &optional PREDICATE",
      "Return the longest text with which all names in DIRECTORY go on that begin with FILE, t if FILE is the only one,\n"
      "nil if there is none.  PREDICATE says which names count; those with an extension of\n"
      "`completion-ignored-extensions' do where there is nothing else.")
(Eval& eval, String& file, String& directory, Opt<Value> predicate) -> Completion {
  Roots<2> roots(eval.heap());
  LET_TRY(all, names_after(eval, file, directory));
  roots[0] = proposed(eval, all);
  LET_TRY(completion, eval.call(eval.intern("try-completion"), {Value::of(&file), roots[0], *predicate}));
  return in_case_of(eval, completion, file, roots[0]);
}

constexpr Builtin kFileCompletionBuiltins[] = {EMLET_FN(file_name_all_completions), EMLET_FN(file_name_completion)};

}  // namespace

void install_file_completion(Interp& lisp) {
  lisp.install(kFileCompletionBuiltins);
  define_variable(lisp, "completion-ignored-extensions", ignored_extensions(lisp));
}

}  // namespace emlet
