// Size classes of cells: every cell of a page has the size of its class, a multiple of 16.  Small classes are exact,
// middle ones waste at most a quarter, the largest divide a page evenly; above kMaxClassBytes a cell gets a mapping of
// its own.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace emlet {

inline constexpr size_t kGranule = 16;
inline constexpr uint16_t kClassBytes[] = {
    16,  32,  48,  64,  80,  96,  112,  128,  144,  160,  176,  192,  208,  224,  240,  256,  320,   384,   448,  512,
    640, 768, 896, 1024, 1280, 1536, 1792, 2048, 2560, 3072, 3584, 4096, 5344, 6432, 8032, 10720, 12864, 16080, 21440, 32160};
inline constexpr unsigned kClassCount = sizeof kClassBytes / sizeof kClassBytes[0];
inline constexpr size_t kMaxClassBytes = kClassBytes[kClassCount - 1];

namespace detail {
constexpr auto class_table() {
  std::array<uint8_t, kMaxClassBytes / kGranule + 1> table{};
  unsigned size_class = 0;
  for (size_t granules = 0; granules < table.size(); ++granules) {
    if (granules * kGranule > kClassBytes[size_class]) ++size_class;
    table[granules] = static_cast<uint8_t>(size_class);
  }
  return table;
}
inline constexpr auto kClassOfGranules = class_table();
}  // namespace detail

// `bytes` at most kMaxClassBytes.
constexpr unsigned size_class_of(size_t bytes) {
  return detail::kClassOfGranules[(bytes + kGranule - 1) / kGranule];
}

}  // namespace emlet
