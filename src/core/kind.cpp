#include "core/kind.h"

namespace emlet {

namespace {
constexpr const char* kNames[] = {
#define KIND(name, lisp_name) lisp_name,
#include "core/kinds.def"
#undef KIND
};
}  // namespace

const char* kind_name(Kind kind) {
  return kind < Kind::kCount ? kNames[static_cast<unsigned>(kind)] : "foreign-object";
}

}  // namespace emlet
