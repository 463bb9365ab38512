// ExitReport: the pending exit as text for people: "FILE:LINE:COLUMN: error: MESSAGE", the source line with a caret, and a
// short backtrace; or as JSON, for programs.  Used by emlet_exit_report.
#pragma once

#include <string>

#include "eval/eval.h"

namespace emlet {

// The exit stays pending.  Empty when there is none.  `parts` as for emlet_exit_report.
std::string report_exit(Eval& eval, int32_t parts);

}  // namespace emlet
