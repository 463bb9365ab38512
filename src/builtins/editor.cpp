// What the editor's Lisp asks of a display and a keyboard that are not there: the answers of Emacs in batch mode.
#include "builtins/defun.h"
#include "builtins/install.h"
#include "data/symbol_property.h"
#include "gc/roots.h"

namespace emlet {

namespace {

DEFUN(current_message, "current-message", "", "Return the text in the echo area: nil, as there is none.")
() -> Completion { return nil; }

DEFUN(buffer_list, "buffer-list", "&optional FRAME", "Return a list of the buffers: nil, as no object stands for one.")
(Opt<Value>) -> Completion { return nil; }

// --- widgets: (TYPE . PLIST), and what it does not have its type has, named by the property widget-type ---

constexpr int kMostTypes = 100;

DEFUN(widget_put, "widget-put", "WIDGET PROPERTY VALUE", "Give WIDGET the VALUE of PROPERTY; return VALUE.")
(Eval& eval, ConsCell widget, Value property, Value value) -> Completion {
  Rooted<> kept(eval.heap(), widget);
  LET_TRY(plist, eval.call(eval.intern("plist-put"), {widget.word.cons()->cdr, property, value}));
  kept.get().cons()->cdr.set(eval.heap(), kept, plist);
  return value;
}

DEFUN(widget_get, "widget-get", "WIDGET PROPERTY", "Return the value of PROPERTY of WIDGET, or of the types it is made of.")
(Eval& eval, Value widget, Value property) -> Completion {
  for (int steps = 0; widget.is_cons() && steps < kMostTypes; steps++) {
    for (Value rest = widget.cons()->cdr; rest.is_cons() && rest.cons()->cdr.get().is_cons(); rest = rest.cons()->cdr.get().cons()->cdr) {
      if (rest.cons()->car.get() == property) return rest.cons()->cdr.get().cons()->car.get();
      TRY(eval.poll());
    }
    const Value type = widget.cons()->car;
    widget = type.is_symbol() ? symbol_property(eval.heap(), type, eval.intern("widget-type")) : nil;
  }
  return nil;
}

DEFUN(widget_apply, "widget-apply", "WIDGET PROPERTY &rest ARGS", "Call the value of PROPERTY of WIDGET with WIDGET and ARGS.")
(Eval& eval, Value widget, Value property, Rest arguments) -> Completion {
  LET_TRY(function, fn_widget_get(eval, widget, property));
  std::vector<Value> all = {widget};
  all.insert(all.end(), arguments.begin(), arguments.end());
  return eval.call(function, all);
}

constexpr Builtin kEditorBuiltins[] = {EMLET_FN(current_message), EMLET_FN(buffer_list), EMLET_FN(widget_put),
                                       EMLET_FN(widget_get), EMLET_FN(widget_apply)};

}  // namespace

void install_editor(Interp& lisp) { lisp.install(kEditorBuiltins); }

}  // namespace emlet
