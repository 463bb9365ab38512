// Variables that say where and in what a program runs, and those of editing that language code reads or binds without
// asking whether they are there.  Nothing is displayed or edited: those exist and hold what Lisp stores in them.
#include <string>
#include <string_view>

#include "builtins/install.h"
#include "builtins/variables.h"
#include "core/host.h"
#include "core/utf8.h"
#include "data/float.h"
#include "data/string.h"
#include "eval/eval.h"
#include "eval/variables.h"

namespace emlet {

namespace {

enum class Initial : uint8_t { Nil, True, Number, Text, Symbol, LocalNil };

struct Row {
  const char* name;
  Initial initial;
  int64_t number;
  const char* text;
};

constexpr Row kRows[] = {
#define NIL(name) {name, Initial::Nil, 0, ""},
#define TRUE(name) {name, Initial::True, 0, ""},
#define NUMBER(name, n) {name, Initial::Number, n, ""},
#define TEXT(name, text) {name, Initial::Text, 0, text},
#define SYMBOL_(name, symbol) {name, Initial::Symbol, 0, symbol},
#define LOCAL(name) {name, Initial::LocalNil, 0, ""},
#include "builtins/environment.def"
#undef NIL
#undef TRUE
#undef NUMBER
#undef TEXT
#undef SYMBOL_
#undef LOCAL
};

Value initial_value(Interp& lisp, const Row& row) {
  switch (row.initial) {
    case Initial::Nil:
    case Initial::LocalNil: return nil;
    case Initial::True: return sym::t;
    case Initial::Number: return Value::fixnum(row.number);
    case Initial::Text: return lisp.string(row.text);
    case Initial::Symbol: return lisp.intern(row.text);
  }
  return nil;
}

// A variable that becomes local to the buffer it is set in.
void define_local(Eval& eval, std::string_view name, Value value) {
  define_variable(eval, name, value);
  static_cast<void>(make_automatically_local(eval, eval.intern(name)));  // refused for constants only
}

std::string environment_or(Interp& lisp, const char* name, const char* otherwise) {
  std::string value;
  return lisp.host().environment(name, value) && !value.empty() ? value : otherwise;
}

Value text(Interp& lisp, std::string_view outside) { return lisp.string(text_from_utf8(outside)); }

// The directories of PATH; an empty part is the current directory, which Emacs writes as nil.
Value executable_path(Interp& lisp) {
  const std::string path = environment_or(lisp, "PATH", "/usr/bin:/bin");
  Value list = nil;
  for (size_t end = path.size() + 1; end > 0;) {
    const size_t colon = path.rfind(':', end - 1 == 0 ? 0 : end - 2);
    const bool found = colon != path.npos && end > 1;
    const size_t start = found ? colon + 1 : 0;
    const std::string_view part = std::string_view(path).substr(start, end - 1 - start);
    list = lisp.heap().cons(part.empty() ? nil : text(lisp, part), list);
    end = start;
  }
  return list;
}

void define_places(Interp& lisp) {
  define_variable(lisp, "system-configuration", lisp.string("x86_64-pc-linux-gnu"));
  define_variable(lisp, "system-name", text(lisp, lisp.host().system_name()));
  const std::string user = lisp.host().user_login_name();  // the host may have to look it up
  for (const char* name : {"user-login-name", "user-real-login-name", "user-full-name"}) {
    define_variable(lisp, name, text(lisp, user));
  }
  define_variable(lisp, "shell-file-name", text(lisp, environment_or(lisp, "SHELL", "/bin/sh")));
  define_variable(lisp, "exec-path", executable_path(lisp));
  define_variable(lisp, "exec-suffixes", lisp.list({lisp.string("")}));
  for (const char* name : {"invocation-directory", "data-directory", "doc-directory", "exec-directory", "source-directory"}) {
    define_variable(lisp, name, nil);
  }
}

void define_lists(Interp& lisp) {
  const Value unix_utf_8 = lisp.intern("utf-8-unix");
  define_variable(lisp, "default-process-coding-system", lisp.heap().cons(unix_utf_8, unix_utf_8));
  Value sticky = nil;
  for (const char* name : {"display", "syntax-table", "composition", "fill-space"}) {
    sticky = lisp.heap().cons(lisp.heap().cons(lisp.intern(name), sym::t), sticky);
  }
  define_variable(lisp, "text-property-default-nonsticky", sticky);
  const Value message = lisp.string("Memory exhausted");
  define_variable(lisp, "memory-signal-data", lisp.list({sym::memory_full, message}));
}

void define_locals(Eval& eval) {
  define_local(eval, "fill-column", Value::fixnum(70));
  define_local(eval, "indent-tabs-mode", sym::t);
  define_local(eval, "ctl-arrow", sym::t);
  define_local(eval, "enable-multibyte-characters", sym::t);
  define_local(eval, "buffer-invisibility-spec", sym::t);
  define_local(eval, "major-mode", eval.intern("fundamental-mode"));
  for (const Value variable : {sym::tab_width, sym::case_fold_search}) {
    static_cast<void>(make_automatically_local(eval, variable));  // refused for constants only
  }
}

void define_constants(Interp& lisp) {
  const Value pi = make_float(lisp.heap(), 3.141592653589793);
  define_variable(lisp, "float-pi", pi);
  define_variable(lisp, "pi", pi);
  define_variable(lisp, "float-e", make_float(lisp.heap(), 2.718281828459045));
  define_variable(lisp, sym::most_positive_fixnum, Value::fixnum(kMostPositiveFixnum));
  define_variable(lisp, sym::most_negative_fixnum, Value::fixnum(kMostNegativeFixnum));
}

}  // namespace

void install_environment(Interp& lisp) {
  Eval& eval = static_cast<Eval&>(lisp);
  for (const Row& row : kRows) {
    const Value value = initial_value(lisp, row);
    if (row.initial == Initial::LocalNil) define_local(eval, row.name, value);
    else define_variable(lisp, row.name, value);
  }
  define_places(lisp);
  define_lists(lisp);
  define_locals(eval);
  define_constants(lisp);
}

}  // namespace emlet
