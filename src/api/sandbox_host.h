// SandboxHost: a Host in front of another that lets through the standard streams, the clocks and entropy, and of the rest
// only what was granted: files at or under certain paths, the environment.  What is refused fails with EACCES, or looks as
// if it were not there.
//
// Paths are compared after following symbolic links, as far as the files exist.  emlet_new puts it in front of the process's
// own host when the configuration asks for it.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/host.h"

namespace emlet {

struct SandboxGrants {
  std::vector<std::string> readable;  // files, or directories with all that is in them
  std::vector<std::string> writable;  // they can be read, too
  bool environment = false;
};

std::unique_ptr<Host> make_sandbox_host(std::unique_ptr<Host> outside, const SandboxGrants& grants);

}  // namespace emlet
