// The format of a unit: header, kinds of values.  Shared by the writer and by who reads.
//
//   header   magic, version, fingerprint, size, flags, symbol count, shared count, places of the two tables, of main's stub
//   tables   for each symbol and each shared object the place where it stands, 32 bits each
//   symbol   SymbolKind, then length and bytes of the name
//   object   Tag, then what the tag says; numbers are LEB128, signed ones zigzag
//   body     bytes of the description, lambda list, documentation, interactive form; frame size, numbers of constants,
//            instructions, handlers and positions, then these; an instruction is 8 bytes
//
// The fingerprint is of everything a unit takes for granted of the program that reads it: instructions and their order, known
// symbols, this file's numbers.  Invariant: a unit whose fingerprint differs is never looked into.
#pragma once

#include <cstddef>
#include <cstdint>

namespace emlet::image {

inline constexpr char kMagic[8] = {'E', 'm', 'l', 'e', 't', 'i', 'm', 'g'};
inline constexpr uint32_t kVersion = 1;

// Places of the header's 32-bit fields; the fingerprint has 64 bits.
struct Header {
  static constexpr size_t kVersionAt = 8;
  static constexpr size_t kFlags = 12;
  static constexpr size_t kFingerprint = 16;
  static constexpr size_t kSize = 24;
  static constexpr size_t kSymbolCount = 28;
  static constexpr size_t kSymbols = 32;
  static constexpr size_t kSharedCount = 36;
  static constexpr size_t kShared = 40;
  static constexpr size_t kMain = 44;
  static constexpr size_t kBytes = 48;
};
inline constexpr uint32_t kLexical = 1;  // flag: the file has lexical binding

enum class SymbolKind : uint8_t { Unibyte, Multibyte, Uninterned, UninternedMultibyte };

enum class Tag : uint8_t {
  Nil,
  T,
  Fixnum,
  Known,      // number of a known symbol
  Symbol,     // number in the table of symbols
  Shared,     // number in the table of shared objects
  List,       // count, items
  DottedList, // count, items, last cdr
  Unibyte,    // bytes
  Multibyte,  // characters, bytes
  Float,      // 8 bytes
  Bignum,     // sign, limbs, 8 bytes each
  Vector,     // count, items
  Record,     // count, items
  Code,       // flags, required, optional, rest, captures, mask of those that are cells, place of the body
  Closure     // code, captured words
};

uint64_t fingerprint();

}  // namespace emlet::image
