#include "builtins/install.h"

namespace emlet {

void install_builtins(Interp& lisp) {
  install_hashtable(lisp);
}

}  // namespace emlet
