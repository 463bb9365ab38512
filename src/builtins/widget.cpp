// Widgets, as far as Emacs has them in C: lists (TYPE PROPERTY VALUE...) whose types are symbols with a widget-type.
#include "builtins/defun.h"
#include "builtins/install.h"
#include "builtins/support.h"
#include "data/list.h"
#include "data/symbol_property.h"

namespace emlet {

namespace {

// The value of PROPERTY in WIDGET itself or in the types it is made of; nil when there is none.
Completion widget_property(Interp& lisp, Value widget, Value property) {
  constexpr int kMostTypes = 10000;  // a type may name itself
  for (int types = 0; widget.is_true() && types < kMostTypes; types++) {
    if (!widget.is_cons()) return lisp.wrong_type(sym::consp, widget);
    const Value type = widget.cons()->car;
    TRY(lisp.poll());
    LET_TRY(found, plist_tail(lisp, widget.cons()->cdr, property));
    if (found.is_true()) return car(cdr(found));
    if (!type.is_symbol()) return lisp.wrong_type(sym::symbolp, type);
    widget = symbol_property(lisp.heap(), type, lisp.intern("widget-type"));
  }
  return nil;
}

DEFUN(widget_get, "widget-get", "WIDGET PROPERTY", "Return the value of PROPERTY in WIDGET or in the types it inherits from.")
(Interp& lisp, Value widget, Value property) -> Completion { return widget_property(lisp, widget, property); }

DEFUN(widget_put, "widget-put", "WIDGET PROPERTY VALUE", "Set PROPERTY of WIDGET itself to VALUE.")
(Eval& eval, ConsCell widget, Value property, Value value) -> Completion {
  LET_TRY(list, eval.call(eval.intern("plist-put"), {widget.word.cons()->cdr.get(), property, value}));
  widget.word.cons()->cdr.set(eval.heap(), widget, list);
  return value;
}

DEFUN(widget_apply, "widget-apply", "WIDGET PROPERTY &rest ARGS", "Call the value of PROPERTY in WIDGET with WIDGET and ARGS.")
(Eval& eval, Value widget, Value property, Rest arguments) -> Completion {
  LET_TRY(function, widget_property(eval, widget, property));
  std::vector<Value> all{widget};
  all.insert(all.end(), arguments.begin(), arguments.end());
  return eval.call(function, all);
}

constexpr Builtin kWidgetBuiltins[] = {EMLET_FN(widget_get), EMLET_FN(widget_put), EMLET_FN(widget_apply)};

}  // namespace

void install_widget(Interp& lisp) { lisp.install(kWidgetBuiltins); }

}  // namespace emlet
