// hmap_bench [ENTRIES [ROUNDS [KEY-LENGTH]]]: ns per operation and bytes per entry of libhmap and its peers,
// with string keys, in one run.
//
// The keys are cut into slices, and every map does one slice before the next is begun, so that what else the
// machine does meets all of them alike; of each slice the best round counts.  A ratio is the peer's figure
// over libhmap's: above 1 libhmap is ahead.

#include <malloc.h>
#include <time.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <random>
#include <span>
#include <vector>

#include "peers.h"

namespace {

enum Row { kPut, kHit, kMiss, kRemove, kRows };
constexpr const char* kRowNames[kRows] = {"put", "hit", "miss", "remove"};
constexpr size_t kSlices = 4;

using Strings = std::span<const std::string>;

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

// Of this process's own time.
double now() {
  timespec time;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e9 + static_cast<double>(time.tv_nsec);
}

double allocated_bytes() {
  const struct mallinfo2 info = mallinfo2();
  return static_cast<double>(info.uordblks + info.hblkhd);
}

// One map among those compared; begin() makes it anew, run() does one slice and returns its time.
class Contestant {
 public:
  explicit Contestant(const char* name) : name(name) {}
  virtual ~Contestant() = default;
  virtual void begin() = 0;
  virtual double run(Row row, Strings keys) = 0;

  const char* const name;
  double best[kRows][kSlices] = {};
  double bytes = 0;
  size_t found = 0;
};

template <class Map>
class ContestantOf : public Contestant {
 public:
  using Contestant::Contestant;
  void begin() override {
    map_ = std::make_unique<Map>();
    bytes = 0;
  }
  double run(Row row, Strings keys) override {
    const double start = now();
    switch (row) {
      case kPut:
        for (const std::string& key : keys) map_->put(key, this);
        break;
      case kHit:
      case kMiss:
        for (const std::string& key : keys) found += map_->get(key) == this;
        break;
      default:
        for (const std::string& key : keys) map_->remove(key);
    }
    return now() - start;
  }

 private:
  std::unique_ptr<Map> map_;
};

using Contestants = std::vector<std::unique_ptr<Contestant>>;

void run_row(Contestants& contestants, Row row, Strings keys, bool first) {
  const size_t size = keys.size() / kSlices;
  for (size_t slice = 0; slice < kSlices; ++slice) {
    for (auto& one : contestants) {
      const double bytes = allocated_bytes();
      const double time = one->run(row, keys.subspan(slice * size, size)) / static_cast<double>(size);
      double& best = one->best[row][slice];
      best = first ? time : std::min(best, time);
      if (row == kPut) one->bytes += allocated_bytes() - bytes;
    }
  }
}

void print(const Contestants& contestants, double count) {
  const auto mean = [](const double* slices) {
    double sum = 0;
    for (size_t slice = 0; slice < kSlices; ++slice) sum += slices[slice];
    return sum / kSlices;
  };
  const Contestant& ours = *contestants[0];
  std::printf("%-20s", "");
  for (const char* name : kRowNames) std::printf("%9s      ", name);
  std::printf("%9s\n", "bytes");
  for (const auto& one : contestants) {
    std::printf("%-20s", one->name);
    for (int row = 0; row < kRows; ++row) {
      std::printf("%9.1f %5.2f", mean(one->best[row]), mean(one->best[row]) / mean(ours.best[row]));
    }
    std::printf("%9.1f %5.2f\n", one->bytes / count, one->bytes / ours.bytes);
  }
}

void compare(size_t count, size_t length, int rounds) {
  const Keys keys = make_keys(count, length);
  Contestants contestants;
  contestants.push_back(std::make_unique<ContestantOf<Hmap>>("libhmap"));
  contestants.push_back(std::make_unique<ContestantOf<Glib>>("GHashTable"));
  contestants.push_back(std::make_unique<ContestantOf<Uthash>>("uthash"));
  contestants.push_back(std::make_unique<ContestantOf<Stb>>("stb_ds"));
  contestants.push_back(std::make_unique<ContestantOf<Unordered>>("std::unordered_map"));
  contestants.push_back(std::make_unique<ContestantOf<Absl>>("absl::flat_hash_map"));
  contestants.push_back(std::make_unique<ContestantOf<Boost>>("boost flat_map"));
  for (int round = 0; round < rounds; ++round) {
    for (auto& one : contestants) one->begin();
    run_row(contestants, kPut, keys.present, round == 0);
    for (int again = 0; again < 3; ++again) {
      run_row(contestants, kHit, keys.shuffled, round + again == 0);
      run_row(contestants, kMiss, keys.absent, round + again == 0);
    }
    run_row(contestants, kRemove, keys.shuffled, round == 0);
  }
  for (const auto& one : contestants) {
    if (one->found != contestants[0]->found) std::fprintf(stderr, "%s lost keys\n", one->name);
  }
  std::printf("\n%zu keys of %zu bytes\n", count, length);
  print(contestants, static_cast<double>(count));
}

}  // namespace

int main(int argc, char** argv) {
  const size_t count = argc > 1 ? std::max<size_t>(kSlices, std::strtoul(argv[1], nullptr, 10)) : 1000000;
  const int rounds = argc > 2 ? std::max(1, std::atoi(argv[2])) : 3;
  std::vector<size_t> lengths = {12, 20, 40};
  if (argc > 3) lengths = {std::max<size_t>(12, std::strtoul(argv[3], nullptr, 10))};
  std::setvbuf(stdout, nullptr, _IOLBF, 0);
  std::printf(
      "CPU ns per operation and bytes per entry, each with its ratio to libhmap's; best of %d rounds\n",
      rounds);
  for (const size_t length : lengths) compare(count, length, rounds);
}
