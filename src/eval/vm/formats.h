// Format: how an instruction uses its fields, as the rows of opcodes.def say.  Used by whoever takes instructions apart: the
// slow path of primitives, the validator, the room image.
#pragma once

#include "eval/vm/bytecode.h"

namespace emlet {

enum class Format : uint8_t { None, A, AB, ABC, ABI, AI, AK, Jump, AJ, ABJ, AIJ, AKJ, ANK, AN, ABN, ABK };

inline constexpr Format kFormats[] = {
#define OP(name, format, symbol, text) Format::format,
#include "eval/vm/opcodes.def"
#undef OP
};

inline Format format_of(const Instruction& instruction) { return kFormats[instruction.op]; }
// Whether it calls a function, as most of those with a symbol do only when their fast case does not apply.
bool is_call(const Instruction& instruction);
// How far a jump leads from the next instruction.
int32_t jump_distance(const Instruction& instruction);

}  // namespace emlet
