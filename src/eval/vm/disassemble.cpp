#include "eval/vm/disassemble.h"

namespace emlet {

namespace {

enum class Format : uint8_t { None, A, AB, ABC, ABI, AI, AK, Jump, AJ, ABJ, AIJ, AKJ, ANK, AN, ABN, ABK };

struct Row {
  const char* name;
  Format format;
};
constexpr Row kRows[] = {
#define OP(name, format, symbol, text) {#name, Format::format},
#include "eval/vm/opcodes.def"
#undef OP
};

class Listing {
 public:
  Listing(const Code& code, const ConstantText& constants) : code_(code), constants_(constants) {}

  std::string operands(const Instruction& i, size_t index) const {
    const auto r = [](unsigned n) { return "r" + std::to_string(n); };
    const auto number = [](int64_t n) { return std::to_string(n); };
    const std::string a = r(i.a), ab = a + ", " + r(i.b);
    switch (kRows[i.op].format) {
      case Format::None: return "";
      case Format::A: return a;
      case Format::AB: return ab;
      case Format::ABC: return ab + ", " + r(i.c);
      case Format::ABI: return ab + ", " + number(i.signed_c());
      case Format::AI: return a + ", " + number(i.wide());
      case Format::AK: return a + ", " + constant(static_cast<size_t>(i.wide()));
      case Format::Jump: return target(index, i.wide());
      case Format::AJ: return a + ", " + target(index, i.wide());
      case Format::ABJ: return ab + ", " + target(index, i.signed_c());
      case Format::AIJ: return a + ", " + number(i.signed_b()) + ", " + target(index, i.signed_c());
      case Format::AKJ: return a + ", " + constant(i.b) + ", " + target(index, i.signed_c());
      case Format::ANK: return a + ", " + number(i.b) + ", " + constant(i.c);
      case Format::AN: return a + ", " + number(i.b);
      case Format::ABN: return ab + ", " + number(i.c);
      case Format::ABK: return ab + ", " + constant(i.c);
    }
    return "";
  }

  std::string handler(const HandlerRange& range) const {
    std::string text = std::to_string(range.start) + " to " + std::to_string(range.end) + ": ";
    switch (range.kind) {
      case HandlerRange::Kind::Catch: text += "catch r" + std::to_string(range.tag_register); break;
      case HandlerRange::Kind::Unwind: text += "unwind"; break;
      case HandlerRange::Kind::Condition:
        text += "condition ";
        text += range.constant == HandlerRange::kInRegister ? "r" + std::to_string(range.tag_register) : constant(range.constant);
        break;
    }
    return text + " -> " + std::to_string(range.target) + ", r" + std::to_string(range.value_register);
  }

 private:
  static std::string target(size_t index, int64_t distance) {
    return "-> " + std::to_string(static_cast<int64_t>(index) + 1 + distance);
  }
  std::string constant(size_t index) const { return constants_.text(constants_.owner, code_.constants[index]); }

  const Code& code_;
  const ConstantText& constants_;
};

}  // namespace

std::string disassemble(const Code& code, const ConstantText& constants, unsigned indent) {
  const Listing listing(code, constants);
  const std::string margin(indent, ' ');
  std::string text;
  for (size_t n = 0; n < code.instruction_count; n++) {
    const Instruction& instruction = code.instructions()[n];
    const std::string place = std::to_string(n), name = kRows[instruction.op].name;
    const std::string operands = listing.operands(instruction, n);
    text += margin + place + std::string(place.size() < 6 ? 6 - place.size() : 1, ' ') + name;
    if (!operands.empty()) text += std::string(name.size() < 26 ? 26 - name.size() : 1, ' ') + operands;
    text += '\n';
  }
  for (size_t n = 0; n < code.handler_count; n++) text += margin + "handler " + listing.handler(code.handlers()[n]) + '\n';
  return text;
}

}  // namespace emlet
