// CharsetMap: the characters of one East Asian charset of two bytes, e.g. JIS X 0208, and their codes.
//
// The tables are not ours: the C library's iconv knows them, and is asked once for each code when a world first needs the charset.
// What Emacs 28.2 has otherwise stands in charset_map.cpp: a few codes, and characters beyond Unicode for codes that mean nothing.
// Codes are the bytes of the 8-bit encoding, the first one the higher.  Invariant: a loaded map is booked until it goes.
// Used by the coding systems through CharsetMaps, which has those of a world.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "alloc/scratch.h"

namespace emlet {

enum class Charset : uint8_t { Jisx0208, Jisx0212, Gb2312, Ksc5601, Big5, Gbk, Gb18030, Cp932, Cp949, kCount };
const char* charset_name(Charset charset);  // as Emacs calls it

class CharsetMap {
 public:
  explicit CharsetMap(Account& account) : scratch_(account) {}
  enum class Loading : uint8_t { Done, NoMemory, NoTable };
  Loading load(Charset charset);

  // 0 when there is none.
  uint32_t character(uint8_t row, uint8_t column) const;
  uint32_t code(uint32_t character) const;

 private:
  struct Coded {
    uint32_t character;
    uint16_t code;
  };
  struct Shape;
  friend const char* charset_name(Charset charset);
  static const Shape kShapes[];
  void fill(void* converter);
  uint32_t ask(void* converter, uint8_t row, uint8_t column) const;
  void sort_codes();

  const Shape* shape_ = nullptr;
  std::vector<uint32_t> characters_;  // by row and column
  std::vector<Coded> codes_;          // by character
  Scratch scratch_;
};

// GB 18030 numbers what its two bytes cannot say in four, in Unicode's order.
class Gb18030Order {
 public:
  explicit Gb18030Order(Account& account) : scratch_(account) {}
  bool load(const CharsetMap& two_bytes);
  uint32_t character(uint32_t number) const;
  static constexpr uint32_t kNone = UINT32_MAX;
  uint32_t number(uint32_t character) const;  // kNone when there is none

 private:
  std::vector<uint16_t> basic_;  // those of the basic plane
  Scratch scratch_;
};

class CharsetMaps {
 public:
  CharsetMap::Loading load(Charset charset, Account& account);
  // Of charsets that are loaded.
  const CharsetMap& operator[](Charset charset) const { return *maps_[static_cast<size_t>(charset)]; }
  const Gb18030Order& gb18030_order() const { return *order_; }

 private:
  CharsetMap::Loading load_order(Account& account);
  std::unique_ptr<CharsetMap> maps_[static_cast<size_t>(Charset::kCount)];
  std::unique_ptr<Gb18030Order> order_;
};

}  // namespace emlet
