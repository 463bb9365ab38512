#pragma once
// The maps that bench/hmap compares, each behind the same five functions: put copies the key, get returns the
// value. The C++ maps get std::string keys as they are; the C ones get text and measure its length
// themselves.

#include <absl/container/flat_hash_map.h>
#include <glib.h>
#include <hmap.h>
#include <uthash.h>

#include <boost/unordered/unordered_flat_map.hpp>
#include <cstdlib>
#include <cstring>
#include <string>
#include <unordered_map>

#define STB_DS_IMPLEMENTATION
#include <stb/stb_ds.h>

struct Hmap {
  hmap* map = hmap_create(0);
  ~Hmap() { hmap_destroy(map); }
  void put(const std::string& key, void* value) { hmap_put(map, key.c_str(), value); }
  void* get(const std::string& key) { return hmap_get(map, key.c_str()); }
  void remove(const std::string& key) { hmap_remove(map, key.c_str()); }
};

struct Glib {
  GHashTable* map = g_hash_table_new_full(g_str_hash, g_str_equal, std::free, nullptr);
  ~Glib() { g_hash_table_destroy(map); }
  void put(const std::string& key, void* value) { g_hash_table_insert(map, strdup(key.c_str()), value); }
  void* get(const std::string& key) { return g_hash_table_lookup(map, key.c_str()); }
  void remove(const std::string& key) { g_hash_table_remove(map, key.c_str()); }
};

struct Uthash {
  struct Entry {
    char* key;
    void* value;
    UT_hash_handle hh;
  };
  Entry* map = nullptr;

  ~Uthash() {
    while (map != nullptr) remove(map->key);
  }
  Entry* find(const char* key) {
    Entry* entry;
    HASH_FIND_STR(map, key, entry);
    return entry;
  }
  void put(const std::string& key, void* value) {
    Entry* entry = find(key.c_str());
    if (entry == nullptr) {
      entry = static_cast<Entry*>(std::malloc(sizeof(Entry)));
      entry->key = strdup(key.c_str());
      HASH_ADD_KEYPTR(hh, map, entry->key, std::strlen(entry->key), entry);
    }
    entry->value = value;
  }
  void* get(const std::string& key) {
    Entry* entry = find(key.c_str());
    return entry != nullptr ? entry->value : nullptr;
  }
  void remove(const std::string& key) {
    Entry* entry = find(key.c_str());
    if (entry == nullptr) return;
    HASH_DEL(map, entry);
    std::free(entry->key);
    std::free(entry);
  }
};

struct Stb {
  struct Entry {
    char* key;
    void* value;
  };
  Entry* map = nullptr;

  Stb() { sh_new_strdup(map); }
  ~Stb() { shfree(map); }
  void put(const std::string& key, void* value) { shput(map, key.c_str(), value); }
  void* get(const std::string& key) {
    const ptrdiff_t at = shgeti(map, key.c_str());
    return at >= 0 ? map[at].value : nullptr;
  }
  void remove(const std::string& key) { (void)shdel(map, key.c_str()); }
};

template <class Map>
struct Standard {
  Map map;
  void put(const std::string& key, void* value) { map.insert_or_assign(key, value); }
  void* get(const std::string& key) {
    const auto found = map.find(key);
    return found != map.end() ? found->second : nullptr;
  }
  void remove(const std::string& key) { map.erase(key); }
};

using Unordered = Standard<std::unordered_map<std::string, void*>>;
using Absl = Standard<absl::flat_hash_map<std::string, void*>>;
using Boost = Standard<boost::unordered_flat_map<std::string, void*>>;
