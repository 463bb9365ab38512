// What the editor's Lisp asks of a display and a keyboard that are not there: the answers of Emacs in batch mode.
#include "builtins/defun.h"
#include "builtins/install.h"

namespace emlet {

namespace {

DEFUN(buffer_list, "buffer-list", "&optional FRAME", "Return a list of the buffers: nil, as no object stands for one.")
(Opt<Value>) -> Completion { return nil; }

constexpr Builtin kEditorBuiltins[] = {EMLET_FN(buffer_list)};

}  // namespace

void install_editor(Interp& lisp) { lisp.install(kEditorBuiltins); }

}  // namespace emlet
