// Eight threads on one hmap_sync, built with ThreadSanitizer where there is one; the sums show that nothing was lost.
#include <hmap.h>

#include <atomic>
#include <cstdint>
#include <cstdio>
#include <string>
#include <thread>
#include <vector>

namespace {

constexpr int kThreads = 8;
constexpr int kKeys = 400;
constexpr int kRounds = 5000;

std::atomic<long> created{0}, dropped{0};

void drop(void* value, void*) {
  delete static_cast<long*>(value);
  ++dropped;
}

int increment(const char*, void** value, void*) {
  ++*static_cast<long*>(*value);
  return 0;
}

int add_up(const char*, void** value, void* sum) {
  *static_cast<long*>(sum) += **reinterpret_cast<long**>(value);
  return 0;
}

std::string key_of(const char* kind, int number) { return kind + std::to_string(number); }

void* make(long value) {
  ++created;
  return new long(value);
}

// Counters are only incremented; the other keys come and go.
void work(hmap_sync* map, unsigned random) {
  for (int round = 0; round < kRounds; ++round) {
    random = random * 1103515245 + 12345;
    const int number = static_cast<int>(random >> 8) % kKeys;
    hmap_sync_visit(map, key_of("counter ", number).c_str(), increment, nullptr);
    const std::string passing = key_of("passing ", number);
    if (random % 3 == 0) {
      hmap_sync_remove(map, passing.c_str());
    } else if (random % 3 == 1) {
      hmap_sync_put(map, passing.c_str(), make(0));
    } else {
      hmap_sync_lookup(map, passing.c_str(), nullptr);
    }
    if (round % 1000 == 0) {
      long sum = 0;
      hmap_sync_for_each(map, add_up, &sum);
      hmap_sync_count(map);
    }
  }
}

}  // namespace

int main() {
  hmap_sync* map = hmap_sync_create(0, 16);
  hmap_sync_set_value_destructor(map, drop, nullptr);
  for (int i = 0; i < kKeys; ++i) hmap_sync_put(map, key_of("counter ", i).c_str(), make(0));
  std::vector<std::thread> threads;
  for (int i = 0; i < kThreads; ++i) threads.emplace_back(work, map, 77u + static_cast<unsigned>(i));
  for (std::thread& thread : threads) thread.join();
  long sum = 0;
  hmap_sync_for_each(map, add_up, &sum);
  hmap_sync_destroy(map);
  std::printf("%ld increments, %ld values made, %ld dropped\n", sum, created.load(), dropped.load());
  return sum == long{kThreads} * kRounds && created == dropped ? 0 : 1;
}
