// Digests: MD5 (RFC 1321) and the SHA family (FIPS 180-4) over bytes.  Pure.  Used by md5 and secure-hash.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace emlet {

enum class Digest : uint8_t { Md5, Sha1, Sha224, Sha256, Sha384, Sha512 };

// The digest's bytes.
std::string digest_of(Digest kind, std::string_view bytes);
std::string hexadecimal(std::string_view bytes);

}  // namespace emlet
