#include "text/charset_map.h"

#include <iconv.h>

#include <algorithm>
#include <span>

#include "core/utf8.h"

namespace emlet {

namespace {

struct Exception {
  uint16_t code;
  uint32_t character;  // 0: none
};
// Emacs 28.2: the dash of JIS is the one of the oldest tables; box drawings and numerals that Big5 has twice count once.
constexpr Exception kJisx0208[] = {{0xA1BD, 0x2014}};
constexpr Exception kBig5[] = {{0xA2CC, 0}, {0xA2CE, 0}, {0xF9E9, 0}, {0xF9EA, 0}, {0xF9EB, 0},
                               {0xF9F9, 0}, {0xF9FA, 0}, {0xF9FB, 0}, {0xF9FC, 0}, {0xF9FD, 0}};

struct Range {
  uint8_t first, last;
  size_t size() const { return size_t{1} + last - first; }
  bool has(uint8_t byte) const { return byte >= first && byte <= last; }
};
constexpr Range kUpper = {0xA1, 0xFE};

}  // namespace

struct CharsetMap::Shape {
  const char* name;
  const char* encoding;  // iconv's name of the one that has it
  uint8_t prefix;        // the byte before each code there; 0 for none
  Range rows, columns;
  uint32_t private_base;  // the character of its first code, were it to mean nothing; 0: codes without a meaning are errors
  std::span<const Exception> exceptions;
  Range unwritten = {0, 0};  // rows that only repeat what others have
};

const CharsetMap::Shape CharsetMap::kShapes[] = {
    {"japanese-jisx0208", "EUC-JP", 0, kUpper, kUpper, 0x140000, kJisx0208},
    {"japanese-jisx0212", "EUC-JP", 0x8F, kUpper, kUpper, 0x148000, {}},
    {"chinese-gb2312", "EUC-CN", 0, kUpper, kUpper, 0x110000, {}},
    {"korean-ksc5601", "EUC-KR", 0, kUpper, kUpper, 0x279F94, {}},
    {"big5", "BIG5", 0, kUpper, {0x40, 0xFE}, 0x130000, kBig5},
    {"chinese-gbk", "GBK", 0, {0x81, 0xFE}, {0x40, 0xFE}, 0x160000, {}},
    {"gb18030-2-byte", "GB18030", 0, {0x81, 0xFE}, {0x40, 0xFE}, 0, {}},
    {"cp932-2-byte", "CP932", 0, {0x81, 0xFC}, {0x40, 0xFC}, 0, {}, {0xED, 0xEE}},
    {"cp949", "CP949", 0, {0x81, 0xFE}, {0x41, 0xFE}, 0, {}},
};

const char* charset_name(Charset charset) { return CharsetMap::kShapes[static_cast<size_t>(charset)].name; }

uint32_t CharsetMap::ask(void* converter, uint8_t row, uint8_t column) const {
  char bytes[3] = {static_cast<char>(shape_->prefix), static_cast<char>(row), static_cast<char>(column)};
  char* in = shape_->prefix ? bytes : bytes + 1;
  size_t left = shape_->prefix ? 3 : 2;
  unsigned char unit[8];
  char* out = reinterpret_cast<char*>(unit);
  size_t room = sizeof unit;
  iconv(converter, nullptr, nullptr, nullptr, nullptr);
  const bool converted = iconv(converter, &in, &left, &out, &room) != static_cast<size_t>(-1) && left == 0;
  if (converted) iconv(converter, nullptr, nullptr, &out, &room);
  if (!converted || room != sizeof unit - 4) return 0;
  return uint32_t{unit[0]} << 24 | uint32_t{unit[1]} << 16 | uint32_t{unit[2]} << 8 | unit[3];
}

void CharsetMap::fill(void* converter) {
  for (size_t row = 0; row < shape_->rows.size(); row++) {
    for (size_t column = 0; column < shape_->columns.size(); column++) {
      characters_.push_back(ask(converter, static_cast<uint8_t>(shape_->rows.first + row), static_cast<uint8_t>(shape_->columns.first + column)));
    }
  }
  for (const Exception& exception : shape_->exceptions) {
    const auto row = static_cast<size_t>(exception.code >> 8), column = static_cast<size_t>(exception.code & 0xFF);
    characters_[(row - shape_->rows.first) * shape_->columns.size() + column - shape_->columns.first] = exception.character;
  }
}

void CharsetMap::sort_codes() {
  const size_t columns = shape_->columns.size();
  for (size_t i = 0; i < characters_.size(); i++) {
    const size_t row = shape_->rows.first + i / columns, code = row << 8 | (shape_->columns.first + i % columns);
    const bool written = characters_[i] && !shape_->unwritten.has(static_cast<uint8_t>(row));
    if (written) codes_.push_back({characters_[i], static_cast<uint16_t>(code)});
  }
  std::stable_sort(codes_.begin(), codes_.end(), [](const Coded& a, const Coded& b) { return a.character < b.character; });
}

CharsetMap::Loading CharsetMap::load(Charset charset) {
  shape_ = &kShapes[static_cast<size_t>(charset)];
  const size_t codes = shape_->rows.size() * shape_->columns.size();
  // The sort takes a copy of the codes for a while.
  if (!scratch_.hold(codes * (sizeof(uint32_t) + 2 * sizeof(Coded)))) return Loading::NoMemory;
  const iconv_t converter = iconv_open("UTF-32BE", shape_->encoding);
  if (converter == reinterpret_cast<iconv_t>(-1)) return Loading::NoTable;
  characters_.reserve(codes);
  codes_.reserve(codes);
  fill(converter);
  iconv_close(converter);
  sort_codes();
  return Loading::Done;
}

uint32_t CharsetMap::character(uint8_t row, uint8_t column) const {
  if (!shape_->rows.has(row) || !shape_->columns.has(column)) return 0;
  const size_t index = (size_t{row} - shape_->rows.first) * shape_->columns.size() + column - shape_->columns.first;
  const uint32_t found = characters_[index];
  if (found || shape_->private_base == 0) return found;
  return shape_->private_base + static_cast<uint32_t>(index);
}

uint32_t CharsetMap::code(uint32_t character) const {
  const size_t columns = shape_->columns.size();
  const size_t index = size_t{character} - shape_->private_base;
  if (shape_->private_base && character >= shape_->private_base && index < characters_.size()) {
    return static_cast<uint32_t>((shape_->rows.first + index / columns) << 8 | (shape_->columns.first + index % columns));
  }
  const auto found = std::lower_bound(codes_.begin(), codes_.end(), character,
                                      [](const Coded& coded, uint32_t wanted) { return coded.character < wanted; });
  return found != codes_.end() && found->character == character ? found->code : 0;
}

namespace {

// Emacs 28.2: the numbers between the planes, and those after them, are characters beyond Unicode.
constexpr uint32_t kBasicNumbers = 39420, kPlanes = 189000, kBeyondPlanes = kPlanes + 0x100000, kNumbers = 126 * 10 * 126 * 10;
constexpr uint32_t kBetween = 2057732, kAfter = 1009156;

}  // namespace

bool Gb18030Order::load(const CharsetMap& two_bytes) {
  if (!scratch_.hold(0x10000 * sizeof(uint16_t))) return false;
  basic_.reserve(0x10000);
  for (uint32_t c = 0x80; c < 0x10000; c++) {
    const bool surrogate = c >= 0xD800 && c < 0xE000;
    if (!surrogate && two_bytes.code(c) == 0) basic_.push_back(static_cast<uint16_t>(c));
  }
  return true;
}

uint32_t Gb18030Order::character(uint32_t number) const {
  if (number < basic_.size()) return basic_[number];
  if (number < kPlanes) return number + kBetween;
  if (number < kBeyondPlanes) return number - kPlanes + 0x10000;
  return number + kAfter;
}

uint32_t Gb18030Order::number(uint32_t character) const {
  if (character < 0x10000) {
    const auto found = std::lower_bound(basic_.begin(), basic_.end(), character);
    return found != basic_.end() && *found == character ? static_cast<uint32_t>(found - basic_.begin()) : kNone;
  }
  if (character <= kMaxUnicode) return character - 0x10000 + kPlanes;
  if (character >= kBasicNumbers + kBetween && character < kPlanes + kBetween) return character - kBetween;
  if (character >= kBeyondPlanes + kAfter && character < kNumbers + kAfter) return character - kAfter;
  return kNone;
}

CharsetMap::Loading CharsetMaps::load_order(Account& account) {
  if (order_) return CharsetMap::Loading::Done;
  auto order = std::make_unique<Gb18030Order>(account);
  if (!order->load((*this)[Charset::Gb18030])) return CharsetMap::Loading::NoMemory;
  order_ = std::move(order);
  return CharsetMap::Loading::Done;
}

CharsetMap::Loading CharsetMaps::load(Charset charset, Account& account) {
  std::unique_ptr<CharsetMap>& place = maps_[static_cast<size_t>(charset)];
  if (!place) {
    auto map = std::make_unique<CharsetMap>(account);
    const CharsetMap::Loading loading = map->load(charset);
    if (loading != CharsetMap::Loading::Done) return loading;
    place = std::move(map);
  }
  return charset == Charset::Gb18030 ? load_order(account) : CharsetMap::Loading::Done;
}

}  // namespace emlet
