#include "builtins/gzip.h"

#include <zlib.h>

namespace emlet {

bool is_gzip(std::string_view bytes) { return bytes.starts_with("\x1f\x8b"); }

bool gunzip(std::string_view packed, size_t most, std::string& text) {
  constexpr int kGzip = 16;  // zlib: expect a gzip header, not its own
  z_stream stream{};
  if (inflateInit2(&stream, kGzip + MAX_WBITS) != Z_OK) return false;
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  stream.avail_in = static_cast<uInt>(packed.size());
  int status = Z_OK;
  while (status == Z_OK && text.size() <= most) {
    char piece[1 << 15];
    stream.next_out = reinterpret_cast<Bytef*>(piece);
    stream.avail_out = sizeof piece;
    status = inflate(&stream, Z_NO_FLUSH);
    text.append(piece, sizeof piece - stream.avail_out);
  }
  inflateEnd(&stream);
  return status == Z_STREAM_END;
}

}  // namespace emlet
