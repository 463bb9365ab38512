#include <doctest/doctest.h>

#include "builtins/coding_system.h"
#include "core/utf8.h"
#include "support/data_world.h"

namespace emlet {

namespace {

struct World : test::DataWorld {
  String& multibyte(std::string_view text) { return *String::make_multibyte(heap, text); }
  String& bytes(std::string_view text) { return *String::make_unibyte(heap, text); }
  std::string encoded(std::string_view text, std::string_view coding) { return encode_text(multibyte(text), find_coding(coding)); }
  std::string decoded(std::string_view text, std::string_view coding) {
    return decode_text(bytes(text), find_coding(coding)).text;
  }
};

}  // namespace

TEST_CASE("coding: every encoding of Unicode gives back what it was given") {
  World world;
  const std::string text = "a\xC3\xA9\xF0\x9F\x98\x80\nz";
  for (const char* name : {"utf-8", "utf-8-emacs", "utf-8-with-signature", "utf-8-auto", "utf-16", "utf-16le", "utf-16be",
                           "utf-16le-with-signature", "utf-16be-with-signature", "undecided", "prefer-utf-8"}) {
    for (const char* end : {"-unix", "-dos", "-mac"}) {
      const std::string coding = std::string(name) + end;
      CAPTURE(coding);
      CHECK(world.decoded(world.encoded(text, coding), coding) == text);
    }
  }
}

TEST_CASE("coding: names are found with and without a line end, unknown ones are not") {
  CHECK(find_coding("latin-1-dos").line_end == LineEnd::Dos);
  CHECK(find_coding("latin-1-dos").system == find_coding("iso-8859-1").system);
  CHECK(find_coding("emacs-internal").line_end == LineEnd::Unix);
  CHECK(find_coding("binary").line_end == LineEnd::Unix);
  CHECK(find_coding("binary-unix").system == nullptr);
  CHECK(find_coding("-unix").system == nullptr);
  CHECK(find_coding("").system == nullptr);
}

TEST_CASE("coding: what is decoded is valid text whatever the bytes") {
  World world;
  std::string bytes;
  for (unsigned i = 0; i < 3000; i++) bytes += static_cast<char>((i * 2654435761u) >> 13);
  Account account;
  CharsetMaps charsets;
  for (uint8_t i = 0; i < static_cast<uint8_t>(Charset::kCount); i++) static_cast<void>(charsets.load(static_cast<Charset>(i), account));
  for (const CodingSystem& system : coding_systems()) {
    const Coding coding = {&system, LineEnd::Undecided, Preferred::Utf8, system.has_charsets() ? &charsets : nullptr};
    for (size_t length : {size_t{1}, size_t{2}, size_t{3}, size_t{7}, bytes.size()}) {
      const DecodedText decoded = decode_text(world.bytes(bytes.substr(0, length)), coding);
      CAPTURE(system.name);
      CHECK((!decoded.multibyte || is_valid_text(decoded.text)));
      const DecodedText mixed = decode_text(world.multibyte(text_from_bytes(bytes.substr(0, length)) + "\xC3\xA9"), coding);
      CHECK((!mixed.multibyte || is_valid_text(mixed.text)));
    }
  }
}

TEST_CASE("coding: raw bytes survive a round trip through UTF-8") {
  World world;
  const std::string bytes = "a\xFF\xC3(\x80\xED\xA0\x80";
  const DecodedText decoded = decode_text(world.bytes(bytes), find_coding("utf-8-unix"));
  CHECK(encode_text(world.multibyte(decoded.text), find_coding("utf-8-unix")) == bytes);
}

}  // namespace emlet
