// TextLibrary: the Lisp library as text, for the program that makes the image of it and for the tests that compare the two.
// A world that has one loads its units by reading, expanding and compiling them.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "eval/eval.h"

namespace emlet {

namespace image {
class Recording;
}

class TextLibrary {
 public:
  struct Unit {
    std::string name;
    bool at_start;
    std::string text;
    bool is_lexical() const;
  };

  // The files of `directory`, those its file load-order names first; false when they cannot be read.
  static bool read(Host& host, const std::string& directory, std::vector<Unit>& units);

  // `units` outlives the library, and the library the world.
  TextLibrary(Eval& eval, const std::vector<Unit>& units);
  ~TextLibrary();
  // Makes the units known to `load` and loads those every world starts with.
  Result<void> start();
  Completion load(const Unit& unit);
  // The image of a unit that was loaded.
  Result<std::string> image_of(const Unit& unit);

 private:
  const Unit* find(std::string_view name) const;

  Eval& eval_;
  const std::vector<Unit>& units_;
  std::vector<std::unique_ptr<image::Recording>> recordings_;  // of each unit, once it was loaded
};

}  // namespace emlet
