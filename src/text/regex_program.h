// RegexProgram: a regular expression made ready for one kind of text (multibyte or unibyte).
//
// Instructions stand in a row; those that match characters and assertions are followed by what comes next, Split and its
// kin also name another place.  Sets, literal bytes and folded characters stand beside.  A program does not change
// once made, except that `sets` ask the current tables for what depends on them.
// Used by regex_match, kept by regex_cache.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/regex_parse.h"

namespace emlet {

struct RegexInstruction {
  enum class Op : uint8_t {
    Match,
    Never,
    Bytes,          // `a` bytes from `b` on in `literals`
    Folded,         // `a` characters from `b` on in `characters`, compared after folding
    Any,
    Set,            // set `a`
    Syntax,         // class `a`, `flag`: not
    Category,       // category `a`, `flag`: not
    Assertion,      // `a`
    GroupStart,     // register `a`
    GroupEnd,       // register `a`
    BackReference,  // group `a`
    Jump,           // to `a`
    Split,          // goes on; else to `a`.  `flag`: the other way round
    LoopStart,      // register `a` becomes the position
    Loop,           // back to `a` or, with `flag` rather, on; unless nothing was matched since LoopStart of `b`
    CountStart,     // register `a` becomes 0
    Count,          // counts another turn in register `a`; with `b` turns done goes on to the next instruction
    RepeatOne       // the next instruction, one character: `a` to `b` times; `flag`: lazily; `possessive`: never gives back
  };
  Op op;
  bool flag = false;
  bool possessive = false;
  uint32_t a = 0;
  uint32_t b = 0;
};

struct RegexFlags {
  bool multibyte_text = false;
  bool posix = false;
  bool operator==(const RegexFlags&) const = default;
};

class RegexProgram {
 public:
  using Op = RegexInstruction::Op;
  static constexpr uint32_t kNoRegister = UINT32_MAX;
  static constexpr const char* kNoMemory = "Memory exhausted";  // the error that is memory-full

  // Null, or Emacs' text for the error.  `canonical` is the folding map, or null.
  static const char* compile(TextTables& tables, RegexPattern pattern, RegexFlags flags, const CharTable* canonical,
                             RegexProgram& program);

  std::vector<RegexInstruction> code;
  std::vector<RegexSet> sets;
  std::string literals;
  std::vector<uint32_t> characters;
  RegexFlags flags;
  Value canonical;                // char-table, or nil
  uint32_t folded_ascii[128];
  uint32_t group_count = 0;       // registers 2n and 2n+1 are where group n begins and ends; group 0 is the match
  uint32_t register_count = 2;
  bool uses_words = false;        // looks for the edges of words
  bool remembers = true;          // what follows depends on place and position only: no back references, no counters
  bool starts_with_run = false;   // `run_at' repeats one character without end: where it began in vain, so do its rest
  uint32_t run_at = 0;
  bool starts_text = false;       // begins with \`
  bool starts_line = false;       // begins with ^
  bool has_first_bytes = false;   // a match begins with a byte of `first_bytes`
  std::string_view prefix() const { return {literals.data() + prefix_at, prefix_size}; }
  size_t prefix_at = 0, prefix_size = 0;  // bytes every match begins with
  bool begins_with(uint8_t byte) const { return (first_bytes[byte >> 6] >> (byte & 63)) & 1; }
  uint64_t first_bytes[4] = {};
};

}  // namespace emlet
