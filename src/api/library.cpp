#include "api/library.h"

#include <sstream>

#include "builtins/load.h"

namespace emlet {

std::string library_directory(Host& host) {
  std::string directory;
  if (host.environment("EMLET_LISP", directory) && !directory.empty()) return directory;
  return EMLET_LISP_DIRECTORY;
}

Result<void> load_library(Eval& eval) {
  const std::string directory = library_directory(eval.host());
  std::string order;
  if (eval.host().read_file(directory + "/load-order", order) != 0) {
    return eval.error("Cannot read the library's load-order", eval.string(directory));
  }
  std::istringstream names(order);
  for (std::string name; std::getline(names, name);) {
    if (!name.empty()) TRY(load_file(eval, directory + "/" + name + ".el"));
  }
  return {};
}

}  // namespace emlet
