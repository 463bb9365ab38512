#include "data/symbols.h"

namespace emlet::sym {

const char* const kKnownNames[kKnownCount] = {
#define S(name, lisp_name) lisp_name,
#include "data/symbols.def"
#undef S
};

}  // namespace emlet::sym
