#include "text/regex_hints.h"

#include <vector>

#include "text/regex_program.h"

namespace emlet {

namespace {

using Op = RegexProgram::Op;

struct ByteSet {
  uint64_t bits[4] = {};
  void add(unsigned byte) { bits[byte >> 6] |= uint64_t{1} << (byte & 63); }
  void add_range(unsigned first, unsigned last) {
    for (unsigned byte = first; byte <= last; ++byte) add(byte);
  }
  void add_all() { add_range(0, 255); }
  bool has(unsigned byte) const { return (bits[byte >> 6] >> (byte & 63)) & 1; }
  bool is_full() const { return (bits[0] & bits[1] & bits[2] & bits[3]) == UINT64_MAX; }
  bool overlaps(const ByteSet& other) const {
    uint64_t common = 0;
    for (int i = 0; i < 4; ++i) common |= bits[i] & other.bits[i];
    return common != 0;
  }
};

// The bytes that a character matched by `instruction` may begin with; too many rather than too few.
void add_first_bytes(const RegexProgram& program, const RegexInstruction& instruction, ByteSet& bytes) {
  switch (instruction.op) {
    case Op::Never:
      return;
    case Op::Bytes:
      return bytes.add(static_cast<uint8_t>(program.literals[instruction.b]));
    case Op::Folded:
      for (unsigned c = 0; c < 0x80; ++c) {
        if (program.folded_ascii[c] == program.characters[instruction.b]) bytes.add(c);
      }
      return bytes.add_range(0x80, 0xFF);
    case Op::Any:
      bytes.add_range(0, '\n' - 1);
      return bytes.add_range('\n' + 1, 0xFF);
    case Op::Set: {
      const RegexSet& set = program.sets[instruction.a];
      if (!set.bits_hold()) return bytes.add_all();
      for (unsigned byte = 0; byte < 256; ++byte) {
        if ((byte >= 0x80 && program.flags.multibyte_text) || set.has_bit(static_cast<uint8_t>(byte))) bytes.add(byte);
      }
      return;
    }
    default:
      return bytes.add_all();
  }
}

bool takes_character(Op op) {
  return op == Op::Never || op == Op::Bytes || op == Op::Folded || op == Op::Any || op == Op::Set || op == Op::Syntax ||
         op == Op::Category;
}

// The bytes a match may begin with; false when it may be empty or cannot be told.
bool find_first_bytes(const RegexProgram& program, ByteSet& bytes) {
  std::vector<uint32_t> places{0};
  std::vector<bool> seen(program.code.size());
  while (!places.empty()) {
    const uint32_t at = places.back();
    places.pop_back();
    if (seen[at]) continue;
    seen[at] = true;
    const RegexInstruction& instruction = program.code[at];
    if (instruction.op == Op::Match || instruction.op == Op::BackReference) return false;
    if (takes_character(instruction.op)) {
      add_first_bytes(program, instruction, bytes);
      continue;
    }
    if (instruction.op == Op::RepeatOne) {
      add_first_bytes(program, program.code[at + 1], bytes);
      if (instruction.a == 0) places.push_back(at + 2);
      continue;
    }
    const bool jumps = instruction.op == Op::Jump || instruction.op == Op::Split || instruction.op == Op::Loop;
    if (jumps) places.push_back(instruction.a);
    if (instruction.op != Op::Jump) places.push_back(at + 1);
    if (instruction.op == Op::Count) places.push_back(at + 2);
  }
  return !bytes.is_full();
}

// Past what neither takes characters nor chooses.
size_t skip_quiet(const RegexProgram& program, size_t at) {
  for (;;) {
    const RegexInstruction& instruction = program.code[at];
    if (instruction.op == Op::Jump) at = instruction.a;
    else if (instruction.op == Op::GroupStart || instruction.op == Op::GroupEnd) ++at;
    else return at;
  }
}

// Whether what follows the repetition at `at` cannot match where it would have given a character back.
bool may_keep_all(const RegexProgram& program, size_t at) {
  const RegexInstruction& item = program.code[at + 1];
  const RegexInstruction& next = program.code[skip_quiet(program, at + 2)];
  ByteSet of_item;
  add_first_bytes(program, item, of_item);
  if (next.op == Op::Match) return !program.flags.posix;
  if (next.op == Op::Assertion && next.a == static_cast<uint32_t>(RegexAssertion::LineEnd)) return !of_item.has('\n');
  ByteSet of_next;
  if (takes_character(next.op)) add_first_bytes(program, next, of_next);
  else if (next.op == Op::RepeatOne && next.a > 0) add_first_bytes(program, *(&next + 1), of_next);
  else return false;
  return !of_item.overlaps(of_next);
}

void find_beginning(RegexProgram& program) {
  size_t at = 0;
  while (program.code[at].op == Op::GroupStart) ++at;
  const RegexInstruction& first = program.code[at];
  if (first.op == Op::Bytes) {
    program.prefix_at = first.b;
    program.prefix_size = first.a;
  }
  if (first.op == Op::Assertion) {
    program.starts_text = first.a == static_cast<uint32_t>(RegexAssertion::TextStart);
    program.starts_line = first.a == static_cast<uint32_t>(RegexAssertion::LineStart);
  }
  program.starts_with_run = first.op == Op::RepeatOne && first.b == RegexTree::kUnlimited && program.remembers;
  program.run_at = static_cast<uint32_t>(at);
}

}  // namespace

void find_hints(RegexProgram& program) {
  find_beginning(program);
  ByteSet bytes;
  program.has_first_bytes = find_first_bytes(program, bytes);
  for (int i = 0; i < 4; ++i) program.first_bytes[i] = bytes.bits[i];
  for (size_t at = 0; at < program.code.size(); ++at) {
    RegexInstruction& instruction = program.code[at];
    if (instruction.op == Op::RepeatOne && !instruction.flag) instruction.possessive = may_keep_all(program, at);
  }
}

}  // namespace emlet
