// Labels of print-circle as Lisp sees them, in print-number-table.
#pragma once

#include "core/completion.h"
#include "eval/eval.h"
#include "printer/labels.h"

namespace emlet {

// Makes print-number-table anew: t for objects met once (if `with_single`), -N to be labelled, N labelled already.
[[nodiscard]] Result<void> export_labels(Eval& eval, PrintLabels& labels, bool with_single);

}  // namespace emlet
