// Drives a fuzzer without libFuzzer, in every build: runs the files given, then inputs made from them with a fixed seed, so
// that every run is the same.  It learns nothing from what it covers; libFuzzer does (preset `fuzz`).
//
//     fuzz_reader [-runs=N] FILE-OR-DIRECTORY...
#include <algorithm>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

#include "fuzz_world.h"

namespace {

namespace files = std::filesystem;
using Bytes = std::string;

constexpr size_t kLongest = 4096;

// Marsaglia's xorshift.
class Random {
 public:
  size_t below(size_t n) {
    state_ ^= state_ << 13;
    state_ ^= state_ >> 7;
    state_ ^= state_ << 17;
    return n == 0 ? 0 : static_cast<size_t>(state_ % n);
  }

 private:
  uint64_t state_ = 0x9E3779B97F4A7C15u;
};

// One small change, of the kinds that break parsers: bytes changed, lost, doubled, moved, or taken from another input.
void change(Bytes& input, const Bytes& other, Random& random) {
  const size_t at = random.below(input.size() + 1), length = random.below(8) + 1;
  switch (random.below(6)) {
    case 0:
      if (at < input.size()) input[at] = static_cast<char>(random.below(256));
      break;
    case 1:
      input.erase(at, length);
      break;
    case 2:
      input.insert(at, input.substr(random.below(input.size() + 1), length * 4));
      break;
    case 3:
      input.insert(at, other.substr(random.below(other.size() + 1), length * 8));
      break;
    case 4:
      input.insert(at, 1, static_cast<char>(random.below(256)));
      break;
    default:
      if (at < input.size()) input[at] = static_cast<char>(input[at] ^ (1 << random.below(8)));
  }
  if (input.size() > kLongest) input.resize(kLongest);
}

Bytes contents(const files::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::vector<Bytes> read_seeds(const std::vector<std::string>& names) {
  std::vector<files::path> paths;
  for (const std::string& name : names) {
    if (!files::is_directory(name)) paths.emplace_back(name);
    else for (const auto& entry : files::directory_iterator(name)) paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());  // the order of a directory is anybody's guess
  std::vector<Bytes> seeds;
  for (const files::path& path : paths) seeds.push_back(contents(path));
  return seeds;
}

void run(const Bytes& input) { LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t*>(input.data()), input.size()); }

// A run that dies leaves its input behind.
void note(const Bytes& input) { std::ofstream("last-input", std::ios::binary) << input; }

}  // namespace

int main(int argc, char** argv) {
  size_t runs = 0;
  std::vector<std::string> names;
  for (int i = 1; i < argc; ++i) {
    if (std::strncmp(argv[i], "-runs=", 6) == 0) runs = std::strtoul(argv[i] + 6, nullptr, 10);
    else names.emplace_back(argv[i]);
  }
  const std::vector<Bytes> seeds = read_seeds(names);
  if (seeds.empty()) return std::fprintf(stderr, "no seeds\n"), 2;
  for (const Bytes& seed : seeds) {
    note(seed);
    run(seed);
  }
  Random random;
  for (size_t i = 0; i < runs; ++i) {
    Bytes input = seeds[random.below(seeds.size())];
    for (size_t changes = random.below(6) + 1; changes > 0; --changes) change(input, seeds[random.below(seeds.size())], random);
    note(input);
    run(input);
  }
  std::remove("last-input");
  std::printf("%zu inputs\n", seeds.size() + runs);
  return 0;
}
