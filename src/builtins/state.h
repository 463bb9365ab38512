// BuiltinState: what the builtins of one world keep between calls and Lisp does not see: match data, compiled patterns,
// tables, the place of the last read error, whether standard output stands at the start of a line.
//
// It is made by install_builtins and owned by the world; its words are roots.
#pragma once

#include <string>
#include <string_view>

#include "builtins/text_state.h"
#include "core/completion.h"
#include "eval/interp.h"
#include "text/charset_map.h"

namespace emlet {

// Lisp code that is inside the program: what `require` and `load` find before and after the files of load-path.
struct EmbeddedLibrary {
  void* owner = nullptr;
  // Whether there is a unit of that name ("cl-lib"), and running it.  Null: there is no library.
  bool (*has)(void* owner, std::string_view unit) = nullptr;
  Completion (*load)(void* owner, Eval& eval, std::string_view unit) = nullptr;
};

// Where reading a file went wrong, for the report of an uncaught error: `data` is the data of the signal.
struct ReadErrorPlace {
  Value data;
  std::string file;
  uint32_t line = 0;
  uint32_t column = 0;
};

class BuiltinState final : public InterpExtension {
 public:
  explicit BuiltinState(Heap& heap);
  static BuiltinState& of(const Interp& lisp) { return *static_cast<BuiltinState*>(lisp.extension()); }

  EmbeddedLibrary library;
  ReadErrorPlace read_error;
  // Coding systems in the order in which undecided text is tried.
  std::vector<std::string> coding_priorities{"utf-8", "iso-latin-1", "raw-text", "utf-16", "undecided"};
  CharsetMaps charsets;  // of coding systems that were used
  bool output_at_line_start = true;
  std::string error_file;  // where standard error goes, "" for where the host sends it
  bool in_post_gc_hook = false;
  TextState text;
  Value identity_codes;  // a weak table from objects to what sxhash-eq said of them, or nil
  int64_t identities_numbered = 0;

 private:
  static void trace(void* owner, Tracer& tracer);
};

}  // namespace emlet
