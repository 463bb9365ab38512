// The process and its surroundings, for Lisp: environment, names, numbers.

#include "builtins/defun.h"
#include "builtins/file_name.h"
#include "builtins/install.h"
#include "builtins/support.h"
#include "builtins/variables.h"
#include "data/float.h"
#include "data/symbol.h"

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

// The number of a user or a group.
Result<uint32_t> identity(Interp& lisp, Value number) {
  const double n = is_number(number) ? to_double(number) : -1;
  if (!(n >= 0 && n <= UINT32_MAX) || n != static_cast<double>(static_cast<uint32_t>(n))) {
    return lisp.error("Not an in-range integer, integral float, or cons of integers");
  }
  return static_cast<uint32_t>(n);
}

// The name of the user, which is the only one the host tells.
Completion name_of_user(Interp& lisp, Value number) {
  if (number.is_true()) {
    LET_TRY(user, identity(lisp, number));
    if (user != static_cast<uint32_t>(lisp.host().user_numbers().user)) return lisp.error("Only the user's own name is known");
  }
  return string_from_host(lisp, lisp.host().user_login_name());
}

DEFUN(user_login_name, "user-login-name", "&optional UID",
      "Return the name of the user, whose number UID must be; of others nothing is known.")
(Interp& lisp, Opt<Value> number) -> Completion { return name_of_user(lisp, *number); }

DEFUN(user_real_login_name, "user-real-login-name", "", "Return the name of the user.")
(Interp& lisp) -> Completion { return string_from_host(lisp, lisp.host().user_login_name()); }

DEFUN(user_full_name, "user-full-name", "&optional UID",
      "Return the name of the user, whose number or login name UID must be; of others nothing is known.")
(Interp& lisp, Opt<Value> number) -> Completion {
  if (number && is_string(*number)) {
    if (string_of(*number).text() == lisp.host().user_login_name()) return name_of_user(lisp, nil);
    return lisp.error("Only the user's own name is known");
  }
  return !number || is_number(*number) ? name_of_user(lisp, *number) : lisp.error("Invalid UID specification");
}

DEFUN(emacs_pid, "emacs-pid", "", "Return the number of this process.")
(Interp& lisp) -> Completion { return Value::fixnum(lisp.host().process_id()); }

DEFUN(user_uid, "user-uid", "", "Return the number of the user on whose behalf this runs.")
(Interp& lisp) -> Completion { return Value::fixnum(lisp.host().user_numbers().user); }

DEFUN(user_real_uid, "user-real-uid", "", "Return the number of the user who started this.")
(Interp& lisp) -> Completion { return Value::fixnum(lisp.host().user_numbers().real_user); }

DEFUN(group_gid, "group-gid", "", "Return the number of the group on whose behalf this runs.")
(Interp& lisp) -> Completion { return Value::fixnum(lisp.host().user_numbers().group); }

DEFUN(group_real_gid, "group-real-gid", "", "Return the number of the group of the user who started this.")
(Interp& lisp) -> Completion { return Value::fixnum(lisp.host().user_numbers().real_group); }

DEFUN(group_name, "group-name", "GID", "Return the name of the group with the number GID, or nil.")
(Interp& lisp, Value number) -> Completion {
  if (!is_number(number) && !number.is_cons()) return lisp.error("Invalid GID specification");
  LET_TRY(group, identity(lisp, number));
  std::string name;
  return lisp.host().group_name(group, name) ? string_from_host(lisp, name) : Completion(nil);
}

DEFUN(load_average, "load-average", "&optional USE-FLOATS",
      "Return the load of the machine in the last 1, 5 and 15 minutes, as percentages or, if USE-FLOATS, as floats.")
(Interp& lisp, Opt<Value> floats) -> Completion {
  double averages[3];
  const int known = lisp.host().load_average(averages);
  if (known < 0) return lisp.error("load-average not implemented for this operating system");
  ListBuilder list(lisp.heap());
  for (int i = 0; i < known; i++) {
    list.add(floats ? make_float(lisp.heap(), averages[i]) : Value::fixnum(static_cast<int64_t>(100 * averages[i])));
  }
  return list.finish();
}

Completion vector_of_words(Interp& lisp, std::initializer_list<const char*> words) {
  std::vector<Value> strings;
  for (const char* word : words) strings.push_back(lisp.string(word));
  return made(lisp, Vector::make(lisp.heap(), strings.data(), strings.size()));
}

DEFUN(locale_info, "locale-info", "ITEM",
      "Return what the locale, which is the C locale with UTF-8, says of ITEM: codeset, days, months or paper.")
(Interp& lisp, Value item) -> Completion {
  if (!item.is_symbol()) return nil;
  const std::string_view name = symbol_name(lisp.heap(), item);
  if (name == "codeset") return lisp.string("UTF-8");
  if (name == "days") {
    return vector_of_words(lisp, {"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"});
  }
  if (name == "months") {
    return vector_of_words(lisp, {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                                  "November", "December"});
  }
  if (name == "paper") return lisp.list({Value::fixnum(210), Value::fixnum(297)});
  return nil;
}

constexpr Builtin kSystemBuiltins[] = {
    EMLET_FN(getenv_internal), EMLET_FN(system_name),    EMLET_FN(user_login_name), EMLET_FN(user_real_login_name),
    EMLET_FN(user_full_name),  EMLET_FN(emacs_pid),      EMLET_FN(user_uid),        EMLET_FN(user_real_uid),
    EMLET_FN(group_gid),       EMLET_FN(group_real_gid), EMLET_FN(group_name),      EMLET_FN(load_average),
    EMLET_FN(locale_info),
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
