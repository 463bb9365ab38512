// The Lisp library that the program carries (lisp/*.el): some units every world starts with, the others are what `require`,
// `load` and autoloads find when there is no file of that name on load-path.
#pragma once

#include "eval/eval.h"

namespace emlet {

// Makes the units known to `load` and loads those every world starts with.
[[nodiscard]] Result<void> load_library(Eval& eval);

// Makes the files of `directory`, the lisp directory of an Emacs 28, the library instead of the program's own.
[[nodiscard]] Result<void> load_gnu_library(Eval& eval, std::string_view directory);

}  // namespace emlet
