// Whether register code that came from outside keeps the rules the VM relies on, so that running it can signal errors but
// not break the machine.  Used by the room image.
//
// Checked: operands name registers, constants and instructions that are there, and constants are of the kind that is used;
// frames of callees end within the frame; no path falls off the end; on every path to a place the same bindings are in force,
// and never fewer than are undone; what is used as a cell of a captured variable, as a saved depth or as a saved exit was
// stored as one on every path.
#pragma once

#include "eval/vm/bytecode.h"

namespace emlet {

// Null, or what is wrong with `code`, whose block is filled in; static storage.
const char* fault_of_code(const Code& code);

}  // namespace emlet
