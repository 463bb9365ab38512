#include "api/library.h"

#include "api/library_units.h"
#include "builtins/load.h"
#include "eval/vm/vm.h"
#include "gc/zeal_pause.h"
#include "image/image.h"

namespace emlet {

namespace {

const LibraryUnit* find_unit(std::string_view name) {
  for (size_t i = 0; i < kLibraryUnitCount; ++i) {
    if (kLibraryUnits[i].name == name) return &kLibraryUnits[i];
  }
  return nullptr;
}

bool has_unit(void*, std::string_view name) { return find_unit(name) != nullptr; }

Completion load_unit(void*, Eval& eval, std::string_view name) {
  const LibraryUnit* unit = find_unit(name);
  ZealPause pause(eval.heap());
  return unit ? image::load_unit(eval, unit->bytes, image::Trust::Program) : Completion(nil);
}

// Where Emacs' own file works in a text buffer, the program's unit of that name stands in for it.
bool replaces_gnu_file(void*, std::string_view name) { return name == "format-spec" || name == "json"; }

}  // namespace

Result<void> load_gnu_library(Eval& eval, std::string_view directory) {
  image::install(eval);
  set_embedded_library(eval, {nullptr, replaces_gnu_file, load_unit});
  TRY(load_unit(nullptr, eval, "gnu-library"));
  TRY(eval.call(eval.intern("gnu-library-start"), {eval.string(directory)}));
  return {};
}

Result<void> load_library(Eval& eval) {
  ZealPause pause(eval.heap());
  image::install(eval);
  set_embedded_library(eval, {nullptr, has_unit, load_unit});
  for (size_t i = 0; i < kLibraryUnitCount && kLibraryUnits[i].at_start; ++i) {
    TRY(image::load_unit(eval, kLibraryUnits[i].bytes, image::Trust::Program));
  }
  eval.vm().settle_primitives();
  return {};
}

}  // namespace emlet
