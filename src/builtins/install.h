// install_builtins: puts every builtin of this room into a world.  One function per file, in a list you can read.
#pragma once

#include "eval/interp.h"

namespace emlet {

void install_builtins(Interp& lisp);

void install_hashtable(Interp& lisp);

}  // namespace emlet
