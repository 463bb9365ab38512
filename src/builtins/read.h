// Reading for C++: hooks and options that make the reader part of a world, its errors as signals.  Used by the builtins
// that read or load, and by the C API.
#pragma once

#include <string>
#include <string_view>

#include "eval/eval.h"
#include "reader/options.h"
#include "reader/read_result.h"

namespace emlet {

// As the variables read-circle, load-file-name, read-symbol-shorthands and obarray stand now.
ReaderOptions reader_options(Eval& eval);
// The object, kMissing at the end of input, or the error signalled.
Completion signal_read_error(Eval& eval, const ReadResult& result);
// A line of standard input, asked for by `prompt`; its end, or an interruption, is raised.
Result<std::string> read_input_line(Eval& eval, const std::string& prompt);
// Reads one form of `text` from `position`, which moves behind it.  kMissing when nothing is left; `ended_inside`: the
// pending error is that the text ends inside a form.
Completion read_form(Eval& eval, std::string_view text, size_t& position, bool& ended_inside);

}  // namespace emlet
