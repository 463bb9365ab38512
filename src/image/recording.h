// Recording: the top-level forms that a world compiles and runs, while it lasts, as one unit of an image.
//
// They were compiled one after the other, each in the world its predecessors had made; the unit runs them in that order as
// one function.  Recordings nest: a file loaded from within another is another's business.  Used when Emlet is built.
#pragma once

#include <string>

#include "eval/eval.h"

namespace emlet::image {

class Recording {
 public:
  explicit Recording(Eval& eval);
  ~Recording() { stop(); }
  Recording(const Recording&) = delete;
  Recording& operator=(const Recording&) = delete;
  // What runs from here on is no part of the unit.
  void stop();
  // Compiles what is still to be compiled and writes the unit; signals what cannot be written.
  Result<std::string> write(bool lexical);

 private:
  Result<void> compile_all();
  Result<Code*> link();

  Eval& eval_;
  RootedVector forms_;  // a closure for each
  bool stopped_ = false;
  void (*outer_)(void* owner, Value closure);
  void* outer_owner_;
};

}  // namespace emlet::image
