// The image of lisp/ as constants; made by tools/emlet_from_text.cpp when Emlet is built.
#pragma once

#include <cstddef>
#include <string_view>

namespace emlet {

struct LibraryUnit {
  std::string_view name;  // the file's name without `.el`
  bool at_start;          // every world starts with it; those units come first, in order
  std::string_view bytes; // image/image.h
};

extern const LibraryUnit kLibraryUnits[];
extern const size_t kLibraryUnitCount;

}  // namespace emlet
