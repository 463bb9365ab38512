// The installed library out of C++: the map owns strings through a destructor.
#include <hmap.h>

#include <iostream>
#include <memory>
#include <string>

int main() {
  const std::unique_ptr<hmap, void (*)(hmap*)> map(hmap_create(16), hmap_destroy);
  int dropped = 0;
  const auto drop = [](void* value, void* context) {
    delete static_cast<std::string*>(value);
    ++*static_cast<int*>(context);
  };
  hmap_set_value_destructor(map.get(), drop, &dropped);
  for (int i = 0; i < 1000; ++i) {
    const std::string key = "key " + std::to_string(i % 500);
    if (hmap_put(map.get(), key.c_str(), new std::string(key)) != HMAP_OK) return 1;
  }
  if (dropped != 500 || hmap_count(map.get()) != 500) return 2;
  if (*static_cast<std::string*>(hmap_get(map.get(), "key 77")) != "key 77") return 3;
  if (hmap_clear(map.get()) != HMAP_OK || dropped != 1000) return 4;
  std::cout << "C++: ok\n";
}
