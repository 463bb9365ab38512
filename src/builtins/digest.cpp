// Digests work block by block over padded input; the constants are the published fractions of roots of primes and sines.

#include "builtins/digest.h"

#include <bit>
#include <cstring>

namespace emlet {

namespace {

constexpr uint32_t kMd5Sines[] = {
    0xd76aa478, 0xe8c7b756, 0x242070db, 0xc1bdceee, 0xf57c0faf, 0x4787c62a, 0xa8304613, 0xfd469501,
    0x698098d8, 0x8b44f7af, 0xffff5bb1, 0x895cd7be, 0x6b901122, 0xfd987193, 0xa679438e, 0x49b40821,
    0xf61e2562, 0xc040b340, 0x265e5a51, 0xe9b6c7aa, 0xd62f105d, 0x02441453, 0xd8a1e681, 0xe7d3fbc8,
    0x21e1cde6, 0xc33707d6, 0xf4d50d87, 0x455a14ed, 0xa9e3e905, 0xfcefa3f8, 0x676f02d9, 0x8d2a4c8a,
    0xfffa3942, 0x8771f681, 0x6d9d6122, 0xfde5380c, 0xa4beea44, 0x4bdecfa9, 0xf6bb4b60, 0xbebfbc70,
    0x289b7ec6, 0xeaa127fa, 0xd4ef3085, 0x04881d05, 0xd9d4d039, 0xe6db99e5, 0x1fa27cf8, 0xc4ac5665,
    0xf4292244, 0x432aff97, 0xab9423a7, 0xfc93a039, 0x655b59c3, 0x8f0ccc92, 0xffeff47d, 0x85845dd1,
    0x6fa87e4f, 0xfe2ce6e0, 0xa3014314, 0x4e0811a1, 0xf7537e82, 0xbd3af235, 0x2ad7d2bb, 0xeb86d391,
};
constexpr uint64_t kCubeRoots[] = {
    0x428a2f98d728ae22, 0x7137449123ef65cd, 0xb5c0fbcfec4d3b2f, 0xe9b5dba58189dbbc,
    0x3956c25bf348b538, 0x59f111f1b605d019, 0x923f82a4af194f9b, 0xab1c5ed5da6d8118,
    0xd807aa98a3030242, 0x12835b0145706fbe, 0x243185be4ee4b28c, 0x550c7dc3d5ffb4e2,
    0x72be5d74f27b896f, 0x80deb1fe3b1696b1, 0x9bdc06a725c71235, 0xc19bf174cf692694,
    0xe49b69c19ef14ad2, 0xefbe4786384f25e3, 0x0fc19dc68b8cd5b5, 0x240ca1cc77ac9c65,
    0x2de92c6f592b0275, 0x4a7484aa6ea6e483, 0x5cb0a9dcbd41fbd4, 0x76f988da831153b5,
    0x983e5152ee66dfab, 0xa831c66d2db43210, 0xb00327c898fb213f, 0xbf597fc7beef0ee4,
    0xc6e00bf33da88fc2, 0xd5a79147930aa725, 0x06ca6351e003826f, 0x142929670a0e6e70,
    0x27b70a8546d22ffc, 0x2e1b21385c26c926, 0x4d2c6dfc5ac42aed, 0x53380d139d95b3df,
    0x650a73548baf63de, 0x766a0abb3c77b2a8, 0x81c2c92e47edaee6, 0x92722c851482353b,
    0xa2bfe8a14cf10364, 0xa81a664bbc423001, 0xc24b8b70d0f89791, 0xc76c51a30654be30,
    0xd192e819d6ef5218, 0xd69906245565a910, 0xf40e35855771202a, 0x106aa07032bbd1b8,
    0x19a4c116b8d2d0c8, 0x1e376c085141ab53, 0x2748774cdf8eeb99, 0x34b0bcb5e19b48a8,
    0x391c0cb3c5c95a63, 0x4ed8aa4ae3418acb, 0x5b9cca4f7763e373, 0x682e6ff3d6b2b8a3,
    0x748f82ee5defb2fc, 0x78a5636f43172f60, 0x84c87814a1f0ab72, 0x8cc702081a6439ec,
    0x90befffa23631e28, 0xa4506cebde82bde9, 0xbef9a3f7b2c67915, 0xc67178f2e372532b,
    0xca273eceea26619c, 0xd186b8c721c0c207, 0xeada7dd6cde0eb1e, 0xf57d4f7fee6ed178,
    0x06f067aa72176fba, 0x0a637dc5a2c898a6, 0x113f9804bef90dae, 0x1b710b35131c471b,
    0x28db77f523047d84, 0x32caab7b40c72493, 0x3c9ebe0a15c9bebc, 0x431d67c49c100d4c,
    0x4cc5d4becb3e42b6, 0x597f299cfc657e2a, 0x5fcb6fab3ad6faec, 0x6c44198c4a475817,
};
constexpr uint64_t kSha512Start[] = {
    0x6a09e667f3bcc908, 0xbb67ae8584caa73b, 0x3c6ef372fe94f82b, 0xa54ff53a5f1d36f1,
    0x510e527fade682d1, 0x9b05688c2b3e6c1f, 0x1f83d9abfb41bd6b, 0x5be0cd19137e2179,
};
constexpr uint64_t kSha384Start[] = {
    0xcbbb9d5dc1059ed8, 0x629a292a367cd507, 0x9159015a3070dd17, 0x152fecd8f70e5939,
    0x67332667ffc00b31, 0x8eb44a8768581511, 0xdb0c2e0d64f98fa7, 0x47b5481dbefa4fa4,
};
constexpr uint32_t kMd5Start[] = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476};
constexpr uint32_t kSha1Start[] = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0};

template <class Word>
Word load_big(const uint8_t* bytes) {
  Word word = 0;
  for (size_t i = 0; i < sizeof(Word); ++i) word = static_cast<Word>(word << 8 | bytes[i]);
  return word;
}

template <class Word>
void append_big(std::string& out, Word word) {
  for (size_t i = sizeof(Word); i-- > 0;) out.push_back(static_cast<char>(word >> (i * 8)));
}

// Calls block(bytes) for each block of the input, padded with a one bit, zeros and the length in bits.
template <class Block>
void each_block(std::string_view input, size_t size, bool big_endian, Block&& block) {
  size_t at = 0;
  for (; at + size <= input.size(); at += size) block(reinterpret_cast<const uint8_t*>(input.data()) + at);
  uint8_t last[256] = {};
  const size_t rest = input.size() - at;
  std::memcpy(last, input.data() + at, rest);
  last[rest] = 0x80;
  const size_t padded = rest + 1 + size / 8 <= size ? size : size * 2;
  const uint64_t bits = static_cast<uint64_t>(input.size()) * 8;
  for (size_t i = 0; i < 8; ++i) {
    const size_t place = big_endian ? padded - 1 - i : padded - 8 + i;
    last[place] = static_cast<uint8_t>(bits >> (i * 8));
  }
  for (size_t i = 0; i < padded; i += size) block(last + i);
}

// --- MD5 ---

void md5_block(uint32_t* state, const uint8_t* bytes) {
  constexpr int kShifts[] = {7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21};
  uint32_t words[16];
  for (int i = 0; i < 16; ++i) {
    words[i] = 0;
    for (int j = 3; j >= 0; --j) words[i] = words[i] << 8 | bytes[i * 4 + j];
  }
  uint32_t a = state[0], b = state[1], c = state[2], d = state[3];
  for (int i = 0; i < 64; ++i) {
    const int round = i / 16;
    const uint32_t mixed = round == 0 ? (b & c) | (~b & d) : round == 1 ? (d & b) | (~d & c) : round == 2 ? b ^ c ^ d : c ^ (b | ~d);
    const int word = round == 0 ? i : round == 1 ? 5 * i + 1 : round == 2 ? 3 * i + 5 : 7 * i;
    const uint32_t sum = a + mixed + kMd5Sines[i] + words[word % 16];
    a = d;
    d = c;
    c = b;
    b += std::rotl(sum, kShifts[round * 4 + i % 4]);
  }
  state[0] += a;
  state[1] += b;
  state[2] += c;
  state[3] += d;
}

std::string md5(std::string_view input) {
  uint32_t state[4];
  std::memcpy(state, kMd5Start, sizeof state);
  each_block(input, 64, false, [&](const uint8_t* block) { md5_block(state, block); });
  std::string out;
  for (const uint32_t word : state) {
    for (int i = 0; i < 4; ++i) out.push_back(static_cast<char>(word >> (i * 8)));
  }
  return out;
}

// --- SHA-1 ---

void sha1_block(uint32_t* state, const uint8_t* bytes) {
  constexpr uint32_t kRounds[] = {0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6};
  uint32_t words[80];
  for (int i = 0; i < 16; ++i) words[i] = load_big<uint32_t>(bytes + i * 4);
  for (int i = 16; i < 80; ++i) words[i] = std::rotl(words[i - 3] ^ words[i - 8] ^ words[i - 14] ^ words[i - 16], 1);
  uint32_t a = state[0], b = state[1], c = state[2], d = state[3], e = state[4];
  for (int i = 0; i < 80; ++i) {
    const int round = i / 20;
    const uint32_t mixed = round == 0 ? (b & c) | (~b & d) : round == 2 ? (b & c) | (b & d) | (c & d) : b ^ c ^ d;
    const uint32_t sum = std::rotl(a, 5) + mixed + e + kRounds[round] + words[i];
    e = d;
    d = c;
    c = std::rotl(b, 30);
    b = a;
    a = sum;
  }
  const uint32_t change[] = {a, b, c, d, e};
  for (int i = 0; i < 5; ++i) state[i] += change[i];
}

std::string sha1(std::string_view input) {
  uint32_t state[5];
  std::memcpy(state, kSha1Start, sizeof state);
  each_block(input, 64, true, [&](const uint8_t* block) { sha1_block(state, block); });
  std::string out;
  for (const uint32_t word : state) append_big(out, word);
  return out;
}

// --- SHA-2: the same rounds over words of 32 or 64 bits ---

struct Sha256 {
  using Word = uint32_t;
  static constexpr int kRounds = 64;
  static constexpr int kMix[] = {2, 13, 22, 6, 11, 25};
  static constexpr int kSchedule[] = {7, 18, 3, 17, 19, 10};
  static Word constant(int i) { return static_cast<Word>(kCubeRoots[i] >> 32); }
};
struct Sha512 {
  using Word = uint64_t;
  static constexpr int kRounds = 80;
  static constexpr int kMix[] = {28, 34, 39, 14, 18, 41};
  static constexpr int kSchedule[] = {1, 8, 7, 19, 61, 6};
  static Word constant(int i) { return kCubeRoots[i]; }
};

template <class Sha>
void sha2_block(typename Sha::Word* state, const uint8_t* bytes) {
  using Word = typename Sha::Word;
  Word words[Sha::kRounds];
  for (int i = 0; i < 16; ++i) words[i] = load_big<Word>(bytes + static_cast<size_t>(i) * sizeof(Word));
  constexpr auto& s = Sha::kSchedule;
  for (int i = 16; i < Sha::kRounds; ++i) {
    const Word x = words[i - 15], y = words[i - 2];
    const Word low = std::rotr(x, s[0]) ^ std::rotr(x, s[1]) ^ (x >> s[2]);
    const Word high = std::rotr(y, s[3]) ^ std::rotr(y, s[4]) ^ (y >> s[5]);
    words[i] = words[i - 16] + low + words[i - 7] + high;
  }
  constexpr auto& m = Sha::kMix;
  Word v[8];
  std::memcpy(v, state, sizeof v);
  for (int i = 0; i < Sha::kRounds; ++i) {
    const Word big1 = std::rotr(v[4], m[3]) ^ std::rotr(v[4], m[4]) ^ std::rotr(v[4], m[5]);
    const Word choice = (v[4] & v[5]) ^ (~v[4] & v[6]);
    const Word first = v[7] + big1 + choice + Sha::constant(i) + words[i];
    const Word big0 = std::rotr(v[0], m[0]) ^ std::rotr(v[0], m[1]) ^ std::rotr(v[0], m[2]);
    const Word majority = (v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2]);
    for (int j = 7; j > 0; --j) v[j] = v[j - 1];
    v[4] += first;
    v[0] = first + big0 + majority;
  }
  for (int i = 0; i < 8; ++i) state[i] += v[i];
}

template <class Sha>
std::string sha2(std::string_view input, const uint64_t* start, int shift, size_t bytes) {
  typename Sha::Word state[8];
  for (int i = 0; i < 8; ++i) state[i] = static_cast<typename Sha::Word>(start[i] >> shift);
  each_block(input, sizeof(typename Sha::Word) * 16, true, [&](const uint8_t* block) { sha2_block<Sha>(state, block); });
  std::string out;
  for (const auto word : state) append_big(out, word);
  out.resize(bytes);
  return out;
}

}  // namespace

std::string digest_of(Digest kind, std::string_view bytes) {
  switch (kind) {
    case Digest::Md5: return md5(bytes);
    case Digest::Sha1: return sha1(bytes);
    case Digest::Sha224: return sha2<Sha256>(bytes, kSha384Start, 0, 28);  // the low halves
    case Digest::Sha256: return sha2<Sha256>(bytes, kSha512Start, 32, 32);
    case Digest::Sha384: return sha2<Sha512>(bytes, kSha384Start, 0, 48);
    case Digest::Sha512: break;
  }
  return sha2<Sha512>(bytes, kSha512Start, 0, 64);
}

std::string hexadecimal(std::string_view bytes) {
  constexpr char kDigits[] = "0123456789abcdef";
  std::string out;
  for (const char byte : bytes) {
    out += kDigits[static_cast<uint8_t>(byte) >> 4];
    out += kDigits[static_cast<uint8_t>(byte) & 15];
  }
  return out;
}

}  // namespace emlet
