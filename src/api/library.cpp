#include "api/library.h"

#include "api/library_units.h"
#include "builtins/load.h"

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
  return unit ? load_text(eval, unit->text) : Completion(nil);
}

}  // namespace

Result<void> load_library(Eval& eval) {
  set_embedded_library(eval, {nullptr, has_unit, load_unit});
  for (size_t i = 0; i < kLibraryUnitCount && kLibraryUnits[i].at_start; ++i) TRY(load_text(eval, kLibraryUnits[i].text));
  return {};
}

}  // namespace emlet
