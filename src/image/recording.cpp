#include "image/recording.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "eval/compiler/compiler.h"
#include "eval/hooks.h"
#include "eval/vm/formats.h"
#include "eval/vm/validate.h"
#include "image/walk.h"
#include "image/writer.h"

namespace emlet::image {

namespace {

// The main function of a unit: the codes of top-level forms behind one another.  Where a form would return, it goes on with
// the next.
class Linker {
 public:
  // False: too large for the operands of instructions.
  bool add(const Code& form);
  Code* finish(Heap& heap);

 private:
  uint32_t constant(Value word);
  bool move_constant(Instruction& instruction, const Code& form);

  std::vector<Value> constants_;
  std::unordered_map<uint64_t, uint32_t> index_;
  std::vector<Instruction> instructions_;
  std::vector<HandlerRange> handlers_;
  unsigned frame_size_ = 1;
};

bool has_no_effect(const Code& form) {
  const auto op = static_cast<Op>(form.instructions()[0].op);
  const bool loads = op == Op::LoadNil || op == Op::LoadT || op == Op::LoadFixnum || op == Op::LoadConstant;
  return form.instruction_count == 2 && loads;
}

uint32_t Linker::constant(Value word) {
  const auto [found, is_new] = index_.try_emplace(word.bits(), static_cast<uint32_t>(constants_.size()));
  if (is_new) constants_.push_back(word);
  return found->second;
}

bool Linker::move_constant(Instruction& i, const Code& form) {
  const auto narrow = [&](uint16_t& field) {
    const uint32_t moved = constant(form.constants[field]);
    field = static_cast<uint16_t>(moved);
    return moved <= UINT16_MAX;
  };
  switch (format_of(i)) {
    case Format::AK: {
      const uint32_t moved = constant(form.constants[i.wide()]);
      i.b = static_cast<uint16_t>(moved);
      i.c = static_cast<uint16_t>(moved >> 16);
      return true;
    }
    case Format::AKJ: return narrow(i.b);
    case Format::ANK:
    case Format::ABK: return narrow(i.c);
    default: return true;
  }
}

bool Linker::add(const Code& form) {
  if (has_no_effect(form)) return true;
  const auto begin = static_cast<uint32_t>(instructions_.size());
  const uint32_t count = form.instruction_count;
  frame_size_ = std::max<unsigned>(frame_size_, form.frame_size);
  for (uint32_t at = 0; at < count; at++) {
    Instruction instruction = form.instructions()[at];
    if (static_cast<Op>(instruction.op) == Op::Return) {
      const uint32_t distance = count - at - 1;
      instruction = Instruction::of(Op::Jump, 0, distance & 0xFFFF, distance >> 16);
    }
    if (!move_constant(instruction, form)) return false;
    instructions_.push_back(instruction);
  }
  for (size_t n = 0; n < form.handler_count; n++) {
    HandlerRange range = form.handlers()[n];
    range.start += begin;
    range.end += begin;
    range.target += begin;
    if (range.kind == HandlerRange::Kind::Condition) range.constant = constant(form.constants[range.constant]);
    handlers_.push_back(range);
  }
  return true;
}

Code* Linker::finish(Heap& heap) {
  instructions_.push_back(Instruction::of(Op::LoadT, 0));
  instructions_.push_back(Instruction::of(Op::Return, 0));
  Code& code = heap.make<Code>(nullptr);
  code.constant_count = static_cast<uint32_t>(constants_.size());
  code.instruction_count = static_cast<uint32_t>(instructions_.size());
  code.handler_count = static_cast<uint32_t>(handlers_.size());
  if (!code.take_block(heap)) return nullptr;
  for (size_t i = 0; i < constants_.size(); i++) code.constants[i].init(constants_[i]);
  std::copy(instructions_.begin(), instructions_.end(), code.instructions());
  std::copy(handlers_.begin(), handlers_.end(), const_cast<HandlerRange*>(code.handlers()));
  code.frame_size = static_cast<uint16_t>(frame_size_);
  code.set_parameters({});
  code.entry = code.instructions();
  return &code;
}

}  // namespace

Recording::Recording(Eval& eval)
    : eval_(eval), forms_(eval.heap()), outer_(eval.hooks().toplevel_compiled), outer_owner_(eval.hooks().toplevel_owner) {
  eval.hooks().toplevel_owner = this;
  eval.hooks().toplevel_compiled = [](void* owner, Value closure) { static_cast<Recording*>(owner)->forms_.push_back(closure); };
}

void Recording::stop() {
  if (stopped_) return;
  stopped_ = true;
  eval_.hooks().toplevel_compiled = outer_;
  eval_.hooks().toplevel_owner = outer_owner_;
}

// All functions that the forms hold, and what those hold in their turn.
Result<void> Recording::compile_all() {
  std::unordered_set<uint64_t> seen;
  std::vector<Value> pending;
  for (size_t i = 0; i < forms_.size(); i++) pending.push_back(forms_[i]);
  while (!pending.empty()) {
    const Value word = pending.back();
    pending.pop_back();
    if (!word.is_heap_address() || !seen.insert(word.bits()).second) continue;
    if (word.is_kind(Kind::Code) && code_of(word).flags & Code::kLazy) TRY(compiler::compile_lazy(eval_, code_of(word)));
    if (word.is_kind(Kind::Code)) {
      if (const char* fault = fault_of_code(code_of(word))) return eval_.error(std::string("Bad code for an image: ") + fault, code_of(word).name);
    }
    for_each_part(word, [&](Value part) { pending.push_back(part); });
  }
  return {};
}

Result<Code*> Recording::link() {
  Linker linker;
  for (size_t i = 0; i < forms_.size(); i++) {
    const Code& form = *closure_of(forms_[i]).code;
    if (form.captures != 0 || !linker.add(form)) return eval_.error("A form that cannot be part of an image");
  }
  Code* main = linker.finish(eval_.heap());
  if (!main) return eval_.memory_full();
  if (const char* fault = fault_of_code(*main)) return eval_.error(std::string("Bad main function of an image: ") + fault);
  return main;
}

Result<std::string> Recording::write(bool lexical) {
  stop();
  TRY(compile_all());
  LET_TRY(main, link());
  Writer writer(eval_.heap());
  std::string bytes = writer.write(*main, lexical);
  if (bytes.empty()) return eval_.error("No image: " + writer.fault());
  return bytes;
}

}  // namespace emlet::image
