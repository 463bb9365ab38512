#include "api/text_library.h"

#include <algorithm>
#include <sstream>

#include "builtins/load.h"
#include "eval/vm/vm.h"
#include "image/recording.h"

namespace emlet {

bool TextLibrary::Unit::is_lexical() const { return binding_of_cookie(text) == Binding::Lexical; }

namespace {
class Names final : public NameSink {
 public:
  bool take(std::string_view name) override {
    all.emplace_back(name);
    return true;
  }
  std::vector<std::string> all;
};
}  // namespace

bool TextLibrary::read(Host& host, const std::string& directory, std::vector<Unit>& units) {
  std::string order;
  Names names;
  if (host.read_file(directory + "/load-order", order) != 0 || host.list_directory(directory, names) != 0) return false;
  std::istringstream words(order);
  for (std::string name; words >> name;) units.push_back({name, true, {}});
  std::sort(names.all.begin(), names.all.end());
  for (const std::string& name : names.all) {
    const bool is_lisp = name.size() > 3 && name.ends_with(".el") && name[0] != '.';
    const std::string unit = is_lisp ? name.substr(0, name.size() - 3) : "";
    const bool known = std::any_of(units.begin(), units.end(), [&](const Unit& other) { return other.name == unit; });
    if (is_lisp && !known) units.push_back({unit, false, {}});
  }
  return std::all_of(units.begin(), units.end(), [&](Unit& unit) {
    return host.read_file(directory + "/" + unit.name + ".el", unit.text) == 0;
  });
}

TextLibrary::TextLibrary(Eval& eval, const std::vector<Unit>& units) : eval_(eval), units_(units), recordings_(units.size()) {}
TextLibrary::~TextLibrary() = default;

const TextLibrary::Unit* TextLibrary::find(std::string_view name) const {
  const auto found = std::find_if(units_.begin(), units_.end(), [&](const Unit& unit) { return unit.name == name; });
  return found == units_.end() ? nullptr : &*found;
}

Result<void> TextLibrary::start() {
  set_embedded_library(eval_, {
      this,
      [](void* owner, std::string_view name) { return static_cast<TextLibrary*>(owner)->find(name) != nullptr; },
      [](void* owner, Eval&, std::string_view name) -> Completion {
        auto& library = *static_cast<TextLibrary*>(owner);
        const Unit* unit = library.find(name);
        return unit ? library.load(*unit) : Completion(nil);
      },
  });
  for (const Unit& unit : units_) {
    if (unit.at_start) TRY(load(unit));
  }
  eval_.vm().settle_primitives();
  return {};
}

Completion TextLibrary::load(const Unit& unit) {
  auto recording = std::make_unique<image::Recording>(eval_);
  TRY(load_text(eval_, unit.text));
  recording->stop();
  recordings_[static_cast<size_t>(&unit - units_.data())] = std::move(recording);
  return sym::t;
}

Result<std::string> TextLibrary::image_of(const Unit& unit) {
  image::Recording* recording = recordings_[static_cast<size_t>(&unit - units_.data())].get();
  if (!recording) return eval_.error("The unit was not loaded: " + unit.name);
  return recording->write(unit.is_lexical());
}

}  // namespace emlet
