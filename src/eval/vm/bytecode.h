// Register code as data: Instruction, Code, Closure - what the compiler makes and the VM runs, and all they share.
//
// A Code is made once for each lambda expression and is never seen by Lisp; a Closure pairs it with captured words.  One
// block outside the heap holds, in this order, constants, instructions, handler ranges and positions.  A lazy Code still
// holds its lambda form, or names its place in an image (room image): its entry is kCompileFirst until the first call.
//
// Frame: registers from `base`; the parameters are the first of them.  Below base is the header (vm/frame.h).
#pragma once

#include <cstdint>

#include "core/value.h"
#include "gc/heap.h"
#include "gc/slot.h"

namespace emlet {

enum class Op : uint16_t {
#define OP(name, format, symbol, text) name,
#include "eval/vm/opcodes.def"
#undef OP
  kCount
};

struct Instruction {
  uint16_t op;
  uint16_t a;
  uint16_t b;
  uint16_t c;
  int32_t wide() const { return static_cast<int32_t>(static_cast<uint32_t>(b) | static_cast<uint32_t>(c) << 16); }
  int16_t signed_b() const { return static_cast<int16_t>(b); }
  int16_t signed_c() const { return static_cast<int16_t>(c); }
  static constexpr Instruction of(Op op, unsigned a = 0, unsigned b = 0, unsigned c = 0) {
    return {static_cast<uint16_t>(op), static_cast<uint16_t>(a), static_cast<uint16_t>(b), static_cast<uint16_t>(c)};
  }
};
static_assert(sizeof(Instruction) == 8);
// Whether a field of an instruction holds it as a signed immediate.
constexpr bool fits_field(int64_t number) { return number == static_cast<int16_t>(number); }

// A range of instructions [start, end) whose exits go to `target`; inner ranges come first.
struct HandlerRange {
  enum class Kind : uint8_t { Catch, Condition, Unwind };
  uint32_t start;
  uint32_t end;
  uint32_t target;
  static constexpr uint32_t kInRegister = UINT32_MAX;
  uint32_t constant;       // Condition: the condition list; kInRegister: it is in tag_register
  uint16_t value_register; // where the value, the error object, or the saved exit (three registers) goes
  uint16_t tag_register;   // Catch: the tag
  uint16_t depth_register; // what SaveDepth stored
  uint16_t bindings;       // bindings of this frame in force where the range begins
  Kind kind;
  // The condition list of a Condition in the frame at `base`, whose constants are `constants`.
  Value conditions(const Value* base, const Slot* constants) const {
    return constant == kInRegister ? base[tag_register] : constants[constant].get();
  }
};

// From `instruction` on, code comes from that place of the source.
struct PositionMark {
  uint32_t instruction;
  uint32_t line;
  uint32_t column;
};

// How a lambda list takes its arguments.
struct Parameters {
  uint16_t required = 0;
  uint16_t optional = 0;
  bool rest = false;
  unsigned fixed() const { return required + optional; }
  unsigned registers() const { return fixed() + (rest ? 1 : 0); }
};

struct Code : GCThing {
  static constexpr Kind kKind = Kind::Code;
  static constexpr uint16_t kNotExact = 0xFFFF;
  enum Flag : uint8_t {
    kLazy = 1,           // `source` is still to be compiled
    kDynamic = 2,        // made without lexical binding
    kComputedDoc = 4,    // the last captured word is the documentation
    kInteractive = 8,    // has an interactive form, be it nil
    kFromImage = 16,     // comes from an image: as long as it is lazy, `source` is the unit there, not a form
    kUndescribed = 32,   // arguments, documentation and interactive form are still in the image
    kDocumented = 64,    // undescribed: there is a documentation string
    kStackCode = 128     // made of Emacs byte code: `source` is (SLOTS . CODE), see elc/byte_code.h
  };

  const Instruction* entry;
  Slot* constants = nullptr;
  uint16_t exact_arguments = kNotExact;  // their number when there are neither &optional nor &rest
  uint16_t frame_size = 0;               // registers, headers and arguments of callees included
  Parameters parameters;
  uint16_t captures = 0;
  uint32_t constant_count = 0;
  uint32_t instruction_count = 0;
  uint32_t handler_count = 0;
  uint32_t position_count = 0;
  uint32_t image_place = 0;  // where its body begins in the unit of the image
  Slot name;           // the symbol it was first defined as, or nil
  Slot file;           // a string, or nil
  Slot arguments;      // the lambda list
  Slot documentation;
  Slot interactive;    // the argument of `interactive`, [ARGUMENT MODES], or [] for (interactive)
  // A pair that begins with the lambda expression, while it is lazy or nameless; kStackCode: with what it is made of.  The unit
  // of an image.  Code that keeps its forms: (LAMBDA . TRACE), or (CODE . TRACE) once it has a name (eval/form_trace.h).  Else nil.
  Slot source;

  explicit Code(const Instruction* first) : GCThing(kKind), entry(first) {}
  const Instruction* instructions() const { return reinterpret_cast<const Instruction*>(constants + constant_count); }
  Instruction* instructions() { return reinterpret_cast<Instruction*>(constants + constant_count); }
  const HandlerRange* handlers() const {
    return reinterpret_cast<const HandlerRange*>(instructions() + instruction_count);
  }
  const PositionMark* positions() const { return reinterpret_cast<const PositionMark*>(handlers() + handler_count); }
  size_t block_bytes() const;
  // Takes a block with room for what the counts say; false when memory is refused, and then the counts are 0.
  bool take_block(Heap& heap);
  void give_block_back(Heap& heap);
  // The symbol it is first defined as.  Who has a name is not compared by its expression.
  void set_name(Heap& heap, Value symbol) {
    name.set(heap, Value::of(this), symbol);
    const Value known = source;
    if (!known.is_cons() || flags & (kLazy | kStackCode)) return;
    if (known.cons()->cdr.get().is_kind(Kind::Vector)) known.cons()->car.set(heap, known, Value::of(this));
    else source.set(heap, Value::of(this), nil);
  }
  // Which captured words are cells, of the first kMostKnownCells (in `extra`).
  static constexpr size_t kMostKnownCells = 32;
  bool captures_cell(size_t index) const { return index < kMostKnownCells && (extra >> index & 1) != 0; }
  // The mark in force at `index`, or null.
  const PositionMark* position_of(size_t index) const;
  void set_parameters(Parameters p) {
    parameters = p;
    exact_arguments = p.optional == 0 && !p.rest ? p.required : kNotExact;
  }
};
inline Code& code_of(Value v) { return *static_cast<Code*>(v.thing()); }

struct Closure : GCThing {
  static constexpr Kind kKind = Kind::Closure;
  Code* code;
  explicit Closure(Code& c) : GCThing(kKind), code(&c) {}
  Slot* captures() { return reinterpret_cast<Slot*>(this + 1); }
  const Slot* captures() const { return reinterpret_cast<const Slot*>(this + 1); }
  // A closure whose captured words are `words`; nullptr when memory is refused.
  static Closure* make(Heap& heap, Code& code, const Value* words);
};
static_assert(sizeof(Closure) == 16);
inline Closure& closure_of(Value v) { return *static_cast<Closure*>(v.thing()); }

// Stands at the entry of lazy code.
extern const Instruction kCompileFirst;
// The caller's instruction of frames entered from C++: after it comes LeaveRun.
extern const Instruction kLeaveRun[2];

// Tells `heap` about Code and Closure.
void register_code_types(Heap& heap);

}  // namespace emlet
