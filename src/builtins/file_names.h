// A file as the host knows it, and the names in a directory, booked as they come.  Used by builtins about files.
#pragma once

#include <string>
#include <vector>

#include "alloc/scratch.h"
#include "builtins/file_name.h"
#include "core/host.h"

namespace emlet {

// A file a builtin was asked about: its absolute name, for Lisp and for the host.
struct File {
  File(Interp& lisp, const String& name);
  std::string text;
  std::string path;
};

// Whether `path`, as the host knows it, leads to a directory.
bool is_directory(Interp& lisp, const std::string& path);
std::string join_names(const std::string& directory, const std::string& name);

class FileNames final : public NameSink {
 public:
  explicit FileNames(Interp& lisp) : booked_(lisp.heap().account(Subsystem::Scratch)) {}
  // Takes them all, or raises why not.
  [[nodiscard]] Result<void> read(Eval& eval, const File& directory);
  void sort();
  // Keeps those that match a regexp.
  [[nodiscard]] Result<void> keep_matching(Eval& eval, Value match);
  const std::vector<std::string>& all() const { return names_; }

 private:
  bool take(std::string_view name) override;

  std::vector<std::string> names_;
  Scratch booked_;
  size_t bytes_ = 0;
  size_t bytes_booked_ = 0;
  bool refused_ = false;
};

}  // namespace emlet
