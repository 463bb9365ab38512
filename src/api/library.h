// The Lisp library: the files of lisp/ that every world starts with, and where the others are found.
#pragma once

#include <string>

#include "eval/eval.h"

namespace emlet {

// The directory of the library's sources.
std::string library_directory(Host& host);

// Loads the boot files, in the order of the file lisp/load-order.
[[nodiscard]] Result<void> load_library(Eval& eval);

}  // namespace emlet
