// The process and its surroundings, for Lisp: environment, names, numbers.

#include "builtins/defun.h"
#include "builtins/file_name.h"
#include "builtins/install.h"
#include "builtins/support.h"
#include "builtins/variables.h"

namespace emlet {

namespace {

// NAME in a list of "NAME=VALUE" strings: the value; nil for "NAME" alone, which means not set; kMissing when not there.
Value find_in_environment(Interp& lisp, std::string_view name, Value list) {
  CycleWatch watch(list);
  for (; list.is_cons(); list = list.cons()->cdr) {
    const Value entry = list.cons()->car;
    if (is_string(entry) && string_of(entry).text().starts_with(name)) {
      const std::string_view rest = string_of(entry).text().substr(name.size());
      if (rest.empty()) return nil;
      if (rest[0] == '=') return lisp.string(rest.substr(1));
    }
    if (watch.comes_round(list.cons()->cdr)) break;
  }
  return kMissing;
}

DEFUN(getenv_internal, "getenv-internal", "VARIABLE &optional ENV",
      "Return the value of the environment variable VARIABLE, or nil; ENV is used instead of `process-environment'.")
(Interp& lisp, String& name, Opt<Value> environment) -> Completion {
  if (environment) {
    const Value found = find_in_environment(lisp, name.text(), *environment);
    return found == kMissing ? nil : found;
  }
  const Value found = find_in_environment(lisp, name.text(), lisp.variable(sym::process_environment));
  return found == kMissing ? nil : found;
}

DEFUN(system_name, "system-name", "", "Return the name of this machine.")
(Interp& lisp) -> Completion { return string_from_host(lisp, lisp.host().system_name()); }

DEFUN(user_login_name, "user-login-name", "&optional UID", "Return the name of the user.")
(Interp& lisp, Opt<Value>) -> Completion { return string_from_host(lisp, lisp.host().user_login_name()); }

DEFUN(user_real_login_name, "user-real-login-name", "", "Return the name of the user.")
(Interp& lisp) -> Completion { return string_from_host(lisp, lisp.host().user_login_name()); }

DEFUN(user_full_name, "user-full-name", "&optional UID", "Return the name of the user.")
(Interp& lisp, Opt<Value>) -> Completion { return string_from_host(lisp, lisp.host().user_login_name()); }

DEFUN(emacs_pid, "emacs-pid", "", "Return the number of this process.")
(Interp& lisp) -> Completion { return Value::fixnum(lisp.host().process_id()); }

constexpr Builtin kSystemBuiltins[] = {
    EMLET_FN(getenv_internal), EMLET_FN(system_name),    EMLET_FN(user_login_name), EMLET_FN(user_real_login_name),
    EMLET_FN(user_full_name),  EMLET_FN(emacs_pid),
};

}  // namespace

void install_system(Interp& lisp) {
  lisp.install(kSystemBuiltins);
  ListBuilder environment(lisp.heap());
  for (const std::string& entry : lisp.host().environment_list()) environment.add(string_from_host(lisp, entry));
  const Value list = environment.finish();
  define_variable(lisp, sym::process_environment, list);
  define_variable(lisp, "initial-environment", list);
}

}  // namespace emlet
