// Figures of a world as text: what its collector did, what its memory is used for.  Used by the C API.
#pragma once

#include <string>

#include "core/fwd.h"

namespace emlet {

// Of `parts`, EMLET_FIGURES_..., a paragraph each.
std::string figures_text(Heap& heap, int32_t parts);

}  // namespace emlet
