// hmap_bench [ENTRIES [ROUNDS [KEY-LENGTH]]]: ns per operation and bytes per entry of libhmap and its peers, string keys,
// one run.
//
// Each map runs in a process of its own, ROUNDS times, in turn with the others; the best round counts.  A
// ratio is the peer's figure over libhmap's: above 1 libhmap is ahead.

#include <malloc.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <vector>

#include "peers.h"

namespace {

enum Row { kPut, kHit, kMiss, kRemove, kBytes, kRows };
constexpr const char* kRowNames[kRows] = {"put", "hit", "miss", "remove", "bytes"};

struct Figures {
  double row[kRows];
};

struct Keys {
  std::vector<std::string> present, shuffled, absent;
};

// LENGTH is that of every key: a prefix all share, as in real tables, then twelve digits.
Keys make_keys(size_t count, size_t length) {
  std::mt19937_64 random(12345);
  const auto one = [&] {
    char digits[16];
    std::snprintf(digits, sizeof digits, "%012llu",
                  static_cast<unsigned long long>(random() % 1000000000000));
    return std::string(length - 12, 'k') + digits;
  };
  Keys keys;
  for (size_t i = 0; i < count; ++i) keys.present.push_back(one());
  for (size_t i = 0; i < count; ++i) keys.absent.push_back(one());
  keys.shuffled = keys.present;
  std::shuffle(keys.shuffled.begin(), keys.shuffled.end(), random);
  return keys;
}

size_t allocated_bytes() {
  const struct mallinfo2 info = mallinfo2();
  return info.uordblks + info.hblkhd;
}

// Of this process's own time, so that others on the machine count less.
double now() {
  timespec time;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e9 + static_cast<double>(time.tv_nsec);
}

template <class Work>
double nanoseconds_each(const std::vector<std::string>& keys, Work&& work) {
  const double start = now();
  for (const std::string& key : keys) work(key);
  return (now() - start) / static_cast<double>(keys.size());
}

template <class Work>
double best_of_three(const std::vector<std::string>& keys, Work&& work) {
  return std::min({nanoseconds_each(keys, work), nanoseconds_each(keys, work), nanoseconds_each(keys, work)});
}

template <class Map>
Figures measure(const Keys& keys) {
  Figures figures;
  const size_t before = allocated_bytes();
  Map map;
  uintptr_t found = 0;
  figures.row[kPut] = nanoseconds_each(keys.present, [&](const std::string& key) { map.put(key, &map); });
  figures.row[kBytes] =
      static_cast<double>(allocated_bytes() - before) / static_cast<double>(keys.present.size());
  figures.row[kHit] =
      best_of_three(keys.shuffled, [&](const std::string& key) { found += map.get(key) == &map; });
  figures.row[kMiss] =
      best_of_three(keys.absent, [&](const std::string& key) { found += map.get(key) == &map; });
  figures.row[kRemove] = nanoseconds_each(keys.shuffled, [&](const std::string& key) { map.remove(key); });
  if (found < keys.present.size()) std::fprintf(stderr, "a map lost keys\n");
  return figures;
}

struct Peer {
  const char* name;
  Figures (*measure)(const Keys&);
  Figures best;
};

Figures measure_in_child(const Peer& peer, const Keys& keys) {
  int ends[2];
  if (pipe(ends) != 0) std::exit(1);
  const pid_t child = fork();
  if (child == 0) {
    const Figures figures = peer.measure(keys);
    _exit(write(ends[1], &figures, sizeof figures) == sizeof figures ? 0 : 1);
  }
  Figures figures;
  close(ends[1]);
  if (child < 0 || read(ends[0], &figures, sizeof figures) != sizeof figures) std::exit(1);
  close(ends[0]);
  waitpid(child, nullptr, 0);
  return figures;
}

void print(const std::vector<Peer>& peers) {
  std::printf("%-22s", "");
  for (const char* name : kRowNames) std::printf("%9s %5s", name, "");
  std::printf("\n");
  for (const Peer& peer : peers) {
    std::printf("%-22s", peer.name);
    for (int row = 0; row < kRows; ++row) {
      std::printf("%9.1f %5.2f", peer.best.row[row], peer.best.row[row] / peers[0].best.row[row]);
    }
    std::printf("\n");
  }
}

void compare(size_t count, size_t length, int rounds) {
  const Keys keys = make_keys(count, length);
  std::vector<Peer> peers = {
      {"libhmap", measure<Hmap>, {}},
      {"GHashTable", measure<Glib>, {}},
      {"uthash", measure<Uthash>, {}},
      {"stb_ds", measure<Stb>, {}},
      {"std::unordered_map", measure<Unordered>, {}},
      {"absl::flat_hash_map", measure<Absl>, {}},
      {"boost flat_map", measure<Boost>, {}},
  };
  for (int round = 0; round < rounds; ++round) {
    for (Peer& peer : peers) {
      const Figures figures = measure_in_child(peer, keys);
      for (int row = 0; row < kRows; ++row) {
        if (round == 0 || figures.row[row] < peer.best.row[row]) peer.best.row[row] = figures.row[row];
      }
    }
  }
  std::printf("\n%zu keys of %zu bytes\n", count, length);
  print(peers);
}

}  // namespace

int main(int argc, char** argv) {
  const size_t count = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 1000000;
  const int rounds = argc > 2 ? std::atoi(argv[2]) : 5;
  std::vector<size_t> lengths = {12, 20, 40};
  if (argc > 3) lengths = {std::max<size_t>(12, std::strtoul(argv[3], nullptr, 10))};
  std::setvbuf(stdout, nullptr, _IOLBF, 0);
  std::printf("CPU ns per operation and bytes per entry, each with its ratio to libhmap's; best of %d rounds\n", rounds);
  for (const size_t length : lengths) compare(count, length, rounds);
}
