// Finding files along load-path, and loading one that was found.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "eval/eval.h"

namespace emlet {

struct FoundFile {
  std::string name;  // absolute; empty: not found
  int error = 0;     // why not: ENOENT, EISDIR
};

// Which of the files in one directory that differ in their suffixes.
enum class Preference : uint8_t { First, Newest };

// `name` with each of `suffixes` in each directory of the list `path` (nil elements: default-directory), files only.
FoundFile find_file(Interp& lisp, std::string_view name, Value path, const std::vector<std::string>& suffixes,
                    Preference preference = Preference::First);
// The strings of a Lisp list.
std::vector<std::string> strings_of_list(Value list);
// The suffixes `load` tries: each of load-suffixes with each of load-file-rep-suffixes.
std::vector<std::string> load_suffixes(Interp& lisp);

// Loads the file named `file` (a string); `asked` is how the program called it.
Completion load_found_file(Eval& eval, Value file, std::string_view asked);

}  // namespace emlet
