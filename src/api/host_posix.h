// PosixHost: the Host a world gets when the embedder gives none: the process's own streams, files, clock, environment.
#pragma once

#include <memory>

#include "core/host.h"

namespace emlet {

std::unique_ptr<Host> make_posix_host();

}  // namespace emlet
