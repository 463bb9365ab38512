// The process and its surroundings, for Lisp: environment, names, numbers.

#include "builtins/defun.h"
#include "builtins/file_name.h"
#include "builtins/install.h"
#include "builtins/support.h"
#include "builtins/variables.h"

namespace emlet {

namespace {

DEFUN(getenv_internal, "getenv-internal", "VARIABLE &optional ENV",
      "Return the value of the environment variable VARIABLE, or nil; ENV is used instead of `process-environment'.")
(Eval& eval, String& name, Opt<Value> environment) -> Completion {
  BindingScope scope(eval);
  if (environment) TRY(eval.bind(sym::process_environment, *environment));
  std::string value;
  return environment_value(eval, name_text(name), value) ? Completion(eval.string(value)) : nil;
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
