// Errors of files: an errno number as the condition Emacs signals for it.
#pragma once

#include <string>
#include <string_view>

#include "eval/interp.h"

namespace emlet {

// (file-missing ACTION "No such file or directory" NAME...), file-already-exists, permission-denied or file-error.
// `names` is a list, or one name that is no list.
ExitPending file_error(Interp& lisp, std::string_view action, int error, Value names);
// The system's sentence for an errno number, begun with a capital.
std::string error_sentence(int error);

}  // namespace emlet
