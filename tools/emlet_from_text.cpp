// An Emlet whose library is text: it makes the image of the library when Emlet is built, and runs scripts for the tests that
// compare the two.
//
//   emlet_from_text --image LISP-DIRECTORY OUTPUT.cpp    writes the image as the constants of src/api/library_units.h
//   emlet_from_text --run LISP-DIRECTORY FILE            loads FILE in a world whose library is the text
#include <cstdio>
#include <fstream>

#include "api/host_posix.h"
#include "api/library_units.h"
#include "api/report.h"
#include "api/text_library.h"
#include "api/world.h"
#include "builtins/load.h"

namespace emlet {

// This program has no image.
constinit const LibraryUnit kLibraryUnits[] = {{"", false, ""}};
const size_t kLibraryUnitCount = 0;

}  // namespace emlet

namespace {

using namespace emlet;

using Units = std::vector<TextLibrary::Unit>;

// A world whose library is text.
class TextWorld {
 public:
  explicit TextWorld(const Units& units) : world_(make_world(), emlet_free), library_(*world_->eval, units) {}

  bool start() { return succeeds(library_.start().is_exit()); }
  // The bytes of `unit`, loaded first if it is not; none after an error.
  std::string image_of(const TextLibrary::Unit& unit) {
    if (!unit.at_start && !succeeds(library_.load(unit).is_exit())) return {};
    Result<std::string> bytes = library_.image_of(unit);
    return succeeds(bytes.is_exit()) ? bytes.value() : std::string();
  }
  bool run(const char* file) {
    const bool loaded = succeeds(load_file(*world_->eval, file).is_exit());
    world_->host->flush_output();
    return loaded;
  }

 private:
  static emlet_world* make_world() {
    emlet_config config{};
    config.size = sizeof config;
    config.bare = 1;
    return emlet_new(&config);
  }
  bool succeeds(bool exits) {
    if (exits) world_->host->write_error(report_exit(*world_->eval, true));
    return !exits;
  }

  std::unique_ptr<emlet_world, decltype(&emlet_free)> world_;
  TextLibrary library_;
};

// Three octal digits, whatever follows.
std::string literal(const std::string& bytes) {
  static constexpr size_t kLine = 100;
  std::string text = "\n\"";
  for (size_t i = 0; i < bytes.size(); i++) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    const bool plain = byte >= ' ' && byte < 127 && byte != '"' && byte != '\\' && byte != '?';
    char octal[5];
    std::snprintf(octal, sizeof octal, "\\%03o", byte);
    text += plain ? std::string(1, bytes[i]) : octal;
    if (i % kLine == kLine - 1) text += "\"\n\"";
  }
  return text + "\"";
}

// The units every world starts with are made in one world, the others each in one of its own: as `require` would find it.
bool write_image(const Units& units, const char* output) {
  std::ofstream out(output);
  out << "// Made by tools/emlet_from_text.cpp from lisp/*.el.\n#include \"api/library_units.h\"\n\nnamespace emlet {\n\n"
         "constinit const LibraryUnit kLibraryUnits[] = {\n";
  TextWorld base(units);
  if (!base.start()) return false;
  for (const TextLibrary::Unit& unit : units) {
    TextWorld own(units);
    if (!unit.at_start && !own.start()) return false;
    const std::string bytes = (unit.at_start ? base : own).image_of(unit);
    if (bytes.empty()) {
      std::fprintf(stderr, "%s.el: no image\n", unit.name.c_str());
      return false;
    }
    out << "    {\"" << unit.name << "\", " << (unit.at_start ? "true" : "false") << ", std::string_view(" << literal(bytes)
        << ", " << bytes.size() << ")},\n";
  }
  out << "};\nconst size_t kLibraryUnitCount = " << units.size() << ";\n\n}  // namespace emlet\n";
  return out.good();
}

}  // namespace

int main(int count, char** arguments) {
  const std::string mode = count == 4 ? arguments[1] : "";
  if (mode != "--image" && mode != "--run") {
    std::fprintf(stderr, "usage: emlet_from_text --image LISP-DIRECTORY OUTPUT.cpp | --run LISP-DIRECTORY FILE\n");
    return 2;
  }
  Units units;
  if (!TextLibrary::read(*make_posix_host(), arguments[2], units)) {
    std::fprintf(stderr, "%s: no Lisp library\n", arguments[2]);
    return 1;
  }
  if (mode == "--image") return write_image(units, arguments[3]) ? 0 : 1;
  TextWorld world(units);
  return world.start() && world.run(arguments[3]) ? 0 : 1;
}
