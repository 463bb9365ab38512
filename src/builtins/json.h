// JSON: what json-parse-string and json-serialize are told by their keywords.
#pragma once

#include <string>
#include <string_view>

#include "data/symbols.h"
#include "eval/eval.h"

namespace emlet {

struct JsonOptions {
  enum class Objects : uint8_t { HashTable, Alist, Plist } objects = Objects::HashTable;
  bool lists = false;  // arrays as lists
  Value null;
  Value false_;
};

// The value that `bytes`, UTF-8, spell.
Completion parse_json(Eval& eval, std::string_view bytes, const JsonOptions& options);
// Appends `value` as JSON.
[[nodiscard]] Result<void> serialize_json(Interp& lisp, Value value, const JsonOptions& options, std::string& out);

}  // namespace emlet
