// Backtraces: the frames of the VM as lines for people.
#include <algorithm>

#include "data/function.h"
#include "data/string.h"
#include "data/symbol.h"
#include "eval/vm/vm.h"

namespace emlet {

namespace {

std::string name_of(const Heap& heap, Value function) {
  if (function.is_symbol()) return symbol_text(heap, function);
  if (function.is_kind(Kind::Subr)) return subr_of(function).builtin->name;
  if (!function.is_kind(Kind::Closure)) return "a function";
  const Value name = closure_of(function).code->name;
  return name.is_true() ? symbol_text(heap, name) : "a lambda";
}

// Names the function of a Lisp frame and the place where it is being executed.
BacktraceLine describe(const Heap& heap, const Frame& frame) {
  BacktraceLine line;
  line.function = name_of(heap, frame.function());
  if (!frame.is_lisp()) return line;
  const Code& code = frame.code();
  if (is_string(code.file)) line.file = string_of(code.file).text();
  const size_t index = frame.instruction_index();
  const PositionMark* mark = index < code.instruction_count ? code.position_of(index) : nullptr;
  if (!mark) return line;
  line.line = mark->line;
  line.column = mark->column;
  return line;
}

constexpr size_t kMostLines = 1000;

}  // namespace

std::vector<BacktraceLine> Vm::backtrace() const {
  std::vector<BacktraceLine> lines;
  for (Frame frame = newest_frame(); frame && lines.size() < kMostLines; frame = frame.caller()) {
    lines.push_back(describe(heap_, frame));
  }
  return lines;
}

}  // namespace emlet
