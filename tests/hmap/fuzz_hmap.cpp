// Interprets bytes as operations on a map and on a model, and traps where they differ.
//   clang++ -fsanitize=fuzzer,address,undefined ...   see fuzz_test.sh
#include <hmap.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <string>

namespace {

class Input {
 public:
  Input(const uint8_t* bytes, size_t size) : bytes_(bytes), end_(bytes + size) {}
  bool empty() const { return bytes_ == end_; }
  uint8_t byte() { return empty() ? 0 : *bytes_++; }
  // A length and that many bytes; the key ends at the first NUL, as keys do.
  std::string key() {
    std::string text;
    for (size_t length = byte() % 40; length != 0; --length) text += static_cast<char>(byte());
    return text.c_str();
  }

 private:
  const uint8_t* bytes_;
  const uint8_t* end_;
};

void require(bool condition) {
  if (!condition) __builtin_trap();
}

using Model = std::map<std::string, void*>;

void walk(hmap* map, Model* model, uint8_t choice) {
  hmap_iter* iter = hmap_iter_create(map);
  size_t seen = 0;
  const size_t count = model->size();
  while (hmap_iter_next(iter) == HMAP_OK) {
    const std::string key = hmap_iter_key(iter);
    require(model->count(key) == 1 && (*model)[key] == hmap_iter_value(iter));
    if (++seen % 8 != choice % 8) continue;
    require(hmap_iter_remove(iter) == HMAP_OK);
    model->erase(key);
  }
  require(seen == count);
  hmap_iter_destroy(iter);
}

void step(Input* input, hmap** map, Model* model) {
  const uint8_t operation = input->byte();
  const std::string key = input->key();
  const bool present = model->count(key) == 1;
  void* const value = reinterpret_cast<void*>(uintptr_t{input->byte()});
  void* found = nullptr;
  switch (operation % 9) {
    case 0:
    case 1:
      require(hmap_put(*map, key.c_str(), value) == HMAP_OK);
      (*model)[key] = value;
      break;
    case 2:
      require(hmap_remove(*map, key.c_str()) == (present ? HMAP_OK : HMAP_ERR_NOT_FOUND));
      model->erase(key);
      break;
    case 3:
      require(hmap_lookup(*map, key.c_str(), &found) == (present ? HMAP_OK : HMAP_ERR_NOT_FOUND));
      require(found == (present ? (*model)[key] : nullptr));
      break;
    case 4:
      require(hmap_swap(*map, key.c_str(), value, &found) == HMAP_OK);
      require(found == (present ? (*model)[key] : nullptr));
      (*model)[key] = value;
      break;
    case 5: walk(*map, model, operation); break;
    case 6: require(hmap_reserve(*map, input->byte()) == HMAP_OK); break;
    case 7: {
      hmap* copy = hmap_copy(*map);
      require(copy != nullptr);
      hmap_destroy(*map);
      *map = copy;
      break;
    }
    case 8:
      if (operation % 5 != 0) break;
      require(hmap_clear(*map) == HMAP_OK);
      model->clear();
      break;
  }
  require(hmap_count(*map) == model->size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  Input input(bytes, size);
  hmap* map = hmap_create(input.byte());
  Model model;
  while (!input.empty()) step(&input, &map, &model);
  for (const auto& [key, value] : model) require(hmap_get(map, key.c_str()) == value);
  hmap_destroy(map);
  return 0;
}
