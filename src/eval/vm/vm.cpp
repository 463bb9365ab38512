// The loop.  Each handler does the common case and leaves the rest to vm/instructions.cpp; the labels at the end are the
// ways out of the fast path: `slow` calls the function of a primitive, `turn` is a safepoint of a jump, `failed` looks for
// a handler of the pending exit.
#include "eval/vm/vm.h"

#include <algorithm>

#include "data/equal.h"
#include "data/float.h"
#include "data/function.h"
#include "data/string.h"
#include "data/symbol.h"
#include "data/vector.h"
#include "eval/bindings.h"
#include "eval/vm/fast_paths.h"
#include "eval/vm/walks.h"
#include "hashtable/hash_table.h"

namespace emlet {

// The dispatch table is a world's own: a redefined primitive's entries lead to `slow` (primitive_changed).  Called once with
// null to fill it in.
Completion Vm::run(Value* const entry) {
  static const void* const kLabels[] = {
#define OP(name, format, symbol, text) &&op_##name,
#include "eval/vm/opcodes.def"
#undef OP
      &&slow};
  if (!entry) {
    std::copy(std::begin(kLabels), std::end(kLabels), fast_);
    std::copy(std::begin(kLabels), std::end(kLabels), dispatch_);
    return nil;
  }

  Heap& heap = heap_;
  Bindings& bindings = eval_->bindings();
  const size_t entry_depth = bindings.depth();
  const intptr_t symbol_base = heap.symbol_base();
  const void* const* const dispatch = dispatch_;
  Value* base = entry;
  const Slot* constants = closure_of(base[-1]).code->constants;
  const Instruction* i = closure_of(base[-1]).code->entry;
  Value* callee;
  Value function;
  Value called_as;
  size_t count;

#define DISPATCH goto* dispatch[i->op]
#define NEXT  \
  do {        \
    i++;      \
    DISPATCH; \
  } while (false)
#define RA base[i->a]
#define RB base[i->b]
#define RC base[i->c]
#define SYMBOL(word) (*reinterpret_cast<Symbol*>(symbol_base + static_cast<intptr_t>((word).bits())))
#define JUMP(distance)                                                                                       \
  do {                                                                                                       \
    if (EMLET_UNLIKELY(reinterpret_cast<uintptr_t>(base) >= limit_.load(std::memory_order_relaxed))) goto turn; \
    i += (distance);                                                                                         \
    NEXT;                                                                                                    \
  } while (false)
#define JUMP_IF(condition, distance)   \
  do {                                 \
    if (condition) JUMP(distance);     \
    NEXT;                              \
  } while (false)
#define RESULT(value) \
  do {                \
    RA = (value);     \
    NEXT;             \
  } while (false)

  DISPATCH;

  // --- moving ---
op_Move:
  RESULT(RB);
op_LoadConstant:
  RESULT(constants[i->wide()].get());
op_LoadFolded:
  RESULT(constants[i->wide()].get().cons()->car.get());
op_LoadFixnum:
  RESULT(Value::fixnum(i->wide()));
op_LoadNil:
  RESULT(nil);
op_LoadT:
  RESULT(sym::t);

  // --- captured variables ---
op_Capture:
  RESULT(closure_of(base[-1]).captures()[i->b].get());
op_CaptureCellGet:
  RESULT(closure_of(base[-1]).captures()[i->b].get().cons()->cdr.get());
op_CaptureCellSet : {
  const Value cell = closure_of(base[-1]).captures()[i->b].get();
  cell.cons()->cdr.set(heap, cell, RA);
  NEXT;
}
op_MakeCell:
  RESULT(heap.cons(constants[i->c].get(), RB));
op_CellGet:
  RESULT(RB.cons()->cdr.get());
op_CellSet:
  RA.cons()->cdr.set(heap, RA, RB);
  NEXT;
op_MakeClosure : {
  const Completion made = make_closure(code_of(constants[i->c].get()), &RB);
  if (made.is_exit()) goto failed;
  RESULT(made.value());
}

  // --- dynamic variables ---
op_VariableGet : {
  const Symbol& symbol = SYMBOL(constants[i->wide()].get());
  const Value value = symbol.value.get();
  if (EMLET_LIKELY(!symbol.has(Symbol::kRedirected) && value != kUnbound)) RESULT(value);
  leave_loop(base, i);
  const Completion slow_value = eval_->symbol_value(constants[i->wide()].get());
  if (slow_value.is_exit()) goto failed;
  RESULT(slow_value.value());
}
op_VariableSet : {
  const Value word = constants[i->wide()].get();
  Symbol& symbol = SYMBOL(word);
  if (EMLET_LIKELY((symbol.flags & (Symbol::kRedirected | Symbol::kConstant)) == 0)) {
    symbol.value.set(heap, word, RA);
    NEXT;
  }
  leave_loop(base, i);
  if (eval_->set_symbol_value(word, RA).is_exit()) goto failed;
  NEXT;
}
op_VariableBind : {
  const Value word = constants[i->wide()].get();
  Symbol& symbol = SYMBOL(word);
  if (EMLET_LIKELY((symbol.flags & (Symbol::kRedirected | Symbol::kConstant)) == 0 &&
                   bindings.push(Bindings::Kind::Variable, word, symbol.value.get()))) {
    symbol.value.set(heap, word, RA);
    NEXT;
  }
  leave_loop(base, i);
  if (eval_->bind(word, RA).is_exit()) goto failed;
  NEXT;
}
op_Unbind : {
  unsigned count = i->b;
  for (; count > 0 && bindings.newest().kind == Bindings::Kind::Variable; count--) {
    const Bindings::Record record = bindings.pop();
    SYMBOL(record.first).value.set(heap, record.first, record.second);
  }
  if (EMLET_LIKELY(count == 0)) NEXT;
  leave_loop(base, i);
  eval_->unwind_to(bindings.depth() - count);
  if (eval_->exits().pending()) goto failed;
  NEXT;
}
op_SaveDepth:
  RESULT(Value::fixnum(static_cast<int64_t>(bindings.depth())));

  // --- calls ---
op_Call:
  called_as = constants[i->c].get();
  function = SYMBOL(called_as).function.get();
  callee = base + i->a + kHeaderWords;
  count = i->b;
  goto call_any;

op_CallValue:
  callee = base + i->a + kHeaderWords;
  function = callee[-1];
  called_as = function;
  count = i->b;
  if (function.is_symbol()) function = SYMBOL(function).function.get();

call_any:
  if (EMLET_UNLIKELY(!function.is_object())) goto call_unusual;
  if (EMLET_LIKELY(function.thing()->kind == Kind::Closure)) {
  call_closure:
    const Code& code = *closure_of(function).code;
    callee[-1] = function;
    if (EMLET_UNLIKELY(code.exact_arguments != count)) {
      leave_for_call(base, i, callee + count);
      if (!adapt_arguments(code, callee, count)) goto failed;
    }
    if (EMLET_UNLIKELY(reinterpret_cast<uintptr_t>(callee + code.frame_size) > limit_.load(std::memory_order_relaxed))) {
      leave_for_call(base, i, callee + count);
      if (!check_entry(callee, code.parameters.registers(), code.frame_size)) goto failed;
    }
    callee[-2] = raw_word(i);
    callee[-3] = raw_word(base);
    callee[-4] = raw_word(constants);
    base = callee;
    constants = code.constants;
    i = code.entry;
    DISPATCH;
  }
  if (EMLET_LIKELY(function.thing()->kind == Kind::Subr)) {
  call_subr:
    const Builtin& builtin = *subr_of(function).builtin;
    if (EMLET_UNLIKELY(static_cast<int64_t>(count) < builtin.minimum ||
                       (static_cast<int64_t>(count) > builtin.maximum && builtin.maximum != Builtin::kMany))) {
      leave_loop(base, i);
      // Emacs 28.2: only a call by name names the function.
      static_cast<void>(wrong_count(static_cast<Op>(i->op) == Op::Call ? called_as : function, function, count));
      goto failed;
    }
    callee[-1] = function;
    callee[-2] = raw_word(i);
    callee[-3] = raw_word(base);
    callee[-4] = nil;
    size_t filled = count;
    for (; static_cast<int64_t>(filled) < builtin.maximum; filled++) callee[filled] = nil;
    if (const Walk walk = subr_of(function).walk(); EMLET_UNLIKELY(walk != Walk::None)) {
      if (Value* const arguments = begin_walk(walk, callee)) {
        base = callee;
        callee = arguments;
        i = kWalks[static_cast<size_t>(walk)];
        goto call_walked;
      }
    }
    fp_ = callee;
    top_ = callee + filled;
    const Completion result = builtin.entry(*eval_, callee, count);
    if (EMLET_UNLIKELY(result.is_exit())) goto failed;
    callee[-4] = result.word();
    NEXT;
  }
call_unusual:
  leave_loop(base, i);
  {
    top_ = std::max(top_, callee + count);
    const Completion callable = resolve(called_as, called_as);
    if (callable.is_exit()) goto failed;
    function = callable.value();
    if (function.is_kind(Kind::Closure)) goto call_closure;
    if (function.is_kind(Kind::Subr)) goto call_subr;
    callee[-1] = function;
    callee[-2] = raw_word(i);
    callee[-3] = raw_word(base);
    callee[-4] = nil;
    fp_ = callee;
    top_ = callee + count;
    const Completion result = call_native(function, callee, count);
    if (result.is_exit()) goto failed;
    callee[-4] = result.value();
    NEXT;
  }

op_Apply:
  callee = base + i->a + kHeaderWords;
  leave_loop(base, i);
  {
    const int64_t spread_count = spread(callee, i->b);
    if (spread_count < 0) goto failed;
    count = static_cast<size_t>(spread_count);
  }
  function = called_as = callee[-1];
  if (function.is_symbol()) function = SYMBOL(function).function.get();
  goto call_any;
op_Return : {
  const Value result = RA;
  Value* const callee = base;
  i = raw_address<const Instruction>(callee[-2]);
  constants = raw_address<const Slot>(callee[-4]);
  base = raw_address<Value>(callee[-3]);
  callee[-4] = result;
  NEXT;
}
op_LeaveRun:
  return entry[-4];

  // A callback has returned into the frame of a walk; `constants` are still those of the walk's caller.
op_WalkTable:
  callee = WalkedTable::arguments(base);
  if (EMLET_LIKELY(WalkedTable::next(base))) goto walk_on;
  function = nil;
  goto walked;
op_WalkCollect:
  WalkedList::keep(heap, base, WalkedList::arguments(base)[-4]);
op_WalkList:
  callee = WalkedList::arguments(base);
  if (EMLET_LIKELY(WalkedList::next(base))) goto walk_on;
  function = static_cast<Op>(i->op) == Op::WalkList ? base[1] : WalkedList::collected(base);
walked:
  callee = base;
  i = raw_address<const Instruction>(callee[-2]);
  base = raw_address<Value>(callee[-3]);
  callee[-4] = function;
  NEXT;
walk_on:
  i--;
call_walked:
  called_as = function = base[0];
  count = closure_of(function).code->exact_arguments;
  goto call_closure;
op_CompileFirst : {
  Code& code = *closure_of(base[-1]).code;
  leave_loop(base, i);
  if (!compile_now(code)) goto failed_in_caller;
  if (reinterpret_cast<uintptr_t>(base + code.frame_size) > limit_.load(std::memory_order_relaxed) &&
      !check_entry(base, code.parameters.registers(), code.frame_size)) {
    goto failed_in_caller;
  }
  constants = code.constants;
  i = code.entry;
  DISPATCH;
}
op_Raise:
  leave_loop(base, i);
  static_cast<void>(eval_->signal((&RB)[0], (&RB)[1]));
  goto failed;
op_Resume:
  if (RA.is_nil()) NEXT;
  static_cast<void>(resume(&RA));
  goto failed;
op_SaveState:
  leave_loop(base, i);
  if (save_state(i->b).is_exit()) goto failed;
  NEXT;

op_Protect:
  leave_loop(base, i);
  if (protect(RA).is_exit()) goto failed;
  NEXT;

  // --- jumps ---
op_Switch : {
  leave_loop(base, i);
  const Completion found = hash_table_of(constants[i->wide()].get()).get(*eval_, heap, RA, LispHashTable::kAbsent);
  if (found.is_exit()) goto failed;
  if (found.value() == LispHashTable::kAbsent) NEXT;
  i = closure_of(base[-1]).code->instructions() + found.value().as_fixnum();
  DISPATCH;
}
op_Jump:
  JUMP(i->wide());
op_JumpTrue:
  JUMP_IF(RA.is_true(), i->wide());
op_JumpNil:
  JUMP_IF(RA.is_nil(), i->wide());
op_JumpEq:
  JUMP_IF(RA == RB, i->signed_c());
op_JumpNotEq:
  JUMP_IF(RA != RB, i->signed_c());
op_JumpEqConstant:
  JUMP_IF(RA == constants[i->b].get(), i->signed_c());
op_JumpNotEqConstant:
  JUMP_IF(RA != constants[i->b].get(), i->signed_c());
op_JumpCons:
  JUMP_IF(RA.is_cons(), i->wide());
op_JumpNotCons:
  JUMP_IF(!RA.is_cons(), i->wide());

#define COMPARE_JUMP(name, operation)                                                              \
  op_Jump##name : {                                                                                \
    const Value x = RA, y = RB;                                                                    \
    if (EMLET_LIKELY(both_fixnums(x, y))) JUMP_IF(signed_bits(x) operation signed_bits(y), i->signed_c()); \
    double a, b;                                                                                   \
    if (as_doubles(x, y, a, b)) JUMP_IF(a operation b, i->signed_c());                             \
    goto slow;                                                                                     \
  }                                                                                                \
  op_JumpNot##name : {                                                                             \
    const Value x = RA, y = RB;                                                                    \
    if (EMLET_LIKELY(both_fixnums(x, y))) JUMP_IF(!(signed_bits(x) operation signed_bits(y)), i->signed_c()); \
    double a, b;                                                                                   \
    if (as_doubles(x, y, a, b)) JUMP_IF(!(a operation b), i->signed_c());                          \
    goto slow;                                                                                     \
  }                                                                                                \
  op_Jump##name##Immediate : {                                                                     \
    const Value x = RA;                                                                            \
    if (EMLET_LIKELY(x.is_fixnum())) JUMP_IF(x.as_fixnum() operation i->signed_b(), i->signed_c()); \
    if (x.is_float()) JUMP_IF(float_value(x) operation i->signed_b(), i->signed_c());              \
    goto slow;                                                                                     \
  }                                                                                                \
  op_JumpNot##name##Immediate : {                                                                  \
    const Value x = RA;                                                                            \
    if (EMLET_LIKELY(x.is_fixnum())) JUMP_IF(!(x.as_fixnum() operation i->signed_b()), i->signed_c()); \
    if (x.is_float()) JUMP_IF(!(float_value(x) operation i->signed_b()), i->signed_c());           \
    goto slow;                                                                                     \
  }
  COMPARE_JUMP(Less, <)
  COMPARE_JUMP(LessEqual, <=)
  COMPARE_JUMP(Greater, >)
  COMPARE_JUMP(GreaterEqual, >=)
  COMPARE_JUMP(NumberEqual, ==)

#define COMPARE(name, operation)                                                                        \
  op_##name : {                                                                                         \
    const Value x = RB, y = RC;                                                                         \
    if (EMLET_LIKELY(both_fixnums(x, y))) RESULT(Value::boolean(signed_bits(x) operation signed_bits(y))); \
    double a, b;                                                                                        \
    if (as_doubles(x, y, a, b)) RESULT(Value::boolean(a operation b));                                  \
    goto slow;                                                                                          \
  }
  COMPARE(Less, <)
  COMPARE(Greater, >)
  COMPARE(LessEqual, <=)
  COMPARE(GreaterEqual, >=)
  COMPARE(NumberEqual, ==)
  COMPARE(NumberUnequal, !=)

  // --- numbers ---
#define FLOAT_ARITHMETIC(x, y, operation)                                                        \
  do {                                                                                           \
    if (EMLET_LIKELY(x.is_immediate_float() && y.is_immediate_float())) {                        \
      RESULT(make_float(heap, x.immediate_float() operation y.immediate_float()));               \
    }                                                                                            \
    if (is_unusual_float(x) && is_unusual_float(y)) {                                            \
      RESULT(make_float(heap, unusual_float(x) operation unusual_float(y)));                     \
    }                                                                                            \
    double a, b;                                                                                 \
    if (EMLET_LIKELY(as_doubles_mixed(x, y, a, b))) RESULT(make_float(heap, a operation b));     \
    goto slow;                                                                                   \
  } while (false)
op_Add : {
  const Value x = RB, y = RC;
  int64_t sum;
  if (EMLET_LIKELY(both_fixnums(x, y))) {
    if (EMLET_LIKELY(!__builtin_add_overflow(signed_bits(x), signed_bits(y) - 1, &sum))) RESULT(from_signed_bits(sum));
    goto slow;
  }
  FLOAT_ARITHMETIC(x, y, +);
}
op_Subtract : {
  const Value x = RB, y = RC;
  int64_t difference;
  if (EMLET_LIKELY(both_fixnums(x, y))) {
    if (EMLET_LIKELY(!__builtin_sub_overflow(signed_bits(x), signed_bits(y) - 1, &difference))) RESULT(from_signed_bits(difference));
    goto slow;
  }
  FLOAT_ARITHMETIC(x, y, -);
}
op_Multiply : {
  const Value x = RB, y = RC;
  int64_t product;
  if (EMLET_LIKELY(both_fixnums(x, y))) {
    if (EMLET_LIKELY(!__builtin_mul_overflow(signed_bits(x) - 1, y.as_fixnum(), &product))) RESULT(from_signed_bits(product + 1));
    goto slow;
  }
  FLOAT_ARITHMETIC(x, y, *);
}
op_Divide : {
  const Value x = RB, y = RC;
  if (EMLET_LIKELY(both_fixnums(x, y))) {
    if (EMLET_LIKELY(y.as_fixnum() > 0)) RESULT(Value::fixnum(x.as_fixnum() / y.as_fixnum()));
    goto slow;
  }
  FLOAT_ARITHMETIC(x, y, /);
}
op_Remainder : {
  const Value x = RB, y = RC;
  if (EMLET_LIKELY(both_fixnums(x, y) && y.as_fixnum() > 0)) RESULT(Value::fixnum(x.as_fixnum() % y.as_fixnum()));
  goto slow;
}
op_Modulo : {
  const Value x = RB, y = RC;
  if (EMLET_LIKELY(both_fixnums(x, y) && y.as_fixnum() > 0)) {
    const int64_t rest = x.as_fixnum() % y.as_fixnum();
    RESULT(Value::fixnum(rest < 0 ? rest + y.as_fixnum() : rest));
  }
  goto slow;
}
op_AddImmediate : {
  const Value x = RB;
  int64_t sum;
  if (EMLET_LIKELY(x.is_fixnum() && !__builtin_add_overflow(signed_bits(x), int64_t{i->signed_c()} * 4, &sum))) RESULT(from_signed_bits(sum));
  if (x.is_float()) RESULT(make_float(heap, float_value(x) + i->signed_c()));
  goto slow;
}
op_SubtractImmediate : {
  const Value x = RB;
  int64_t difference;
  if (EMLET_LIKELY(x.is_fixnum() && !__builtin_sub_overflow(signed_bits(x), int64_t{i->signed_c()} * 4, &difference))) RESULT(from_signed_bits(difference));
  if (x.is_float()) RESULT(make_float(heap, float_value(x) - i->signed_c()));
  goto slow;
}
op_MultiplyImmediate : {
  const Value x = RB;
  int64_t product;
  if (EMLET_LIKELY(x.is_fixnum() && !__builtin_mul_overflow(signed_bits(x) - 1, int64_t{i->signed_c()}, &product))) RESULT(from_signed_bits(product + 1));
  if (x.is_float()) RESULT(make_float(heap, float_value(x) * i->signed_c()));
  goto slow;
}
op_AddOne : {
  const Value x = RB;
  int64_t sum;
  if (EMLET_LIKELY(x.is_fixnum() && !__builtin_add_overflow(signed_bits(x), int64_t{4}, &sum))) RESULT(from_signed_bits(sum));
  if (x.is_float()) RESULT(make_float(heap, float_value(x) + 1));
  goto slow;
}
op_SubtractOne : {
  const Value x = RB;
  int64_t difference;
  if (EMLET_LIKELY(x.is_fixnum() && !__builtin_sub_overflow(signed_bits(x), int64_t{4}, &difference))) RESULT(from_signed_bits(difference));
  if (x.is_float()) RESULT(make_float(heap, float_value(x) - 1));
  goto slow;
}
op_Negate : {
  const Value x = RB;
  if (EMLET_LIKELY(x.is_fixnum() && x.as_fixnum() != kMostNegativeFixnum)) RESULT(Value::fixnum(-x.as_fixnum()));
  if (x.is_float()) RESULT(make_float(heap, -float_value(x)));
  goto slow;
}
op_Max : {
  const Value x = RB, y = RC;
  if (EMLET_LIKELY(both_fixnums(x, y))) RESULT(signed_bits(x) >= signed_bits(y) ? x : y);
  goto slow;
}
op_Min : {
  const Value x = RB, y = RC;
  if (EMLET_LIKELY(both_fixnums(x, y))) RESULT(signed_bits(x) <= signed_bits(y) ? x : y);
  goto slow;
}
op_BitAnd:
  if (EMLET_LIKELY(both_fixnums(RB, RC))) RESULT(Value::from_bits(RB.bits() & RC.bits()));
  goto slow;
op_BitOr:
  if (EMLET_LIKELY(both_fixnums(RB, RC))) RESULT(Value::from_bits(RB.bits() | RC.bits()));
  goto slow;
op_BitXor:
  if (EMLET_LIKELY(both_fixnums(RB, RC))) RESULT(Value::from_bits((RB.bits() ^ RC.bits()) | 1));
  goto slow;
op_BitAndImmediate:
  if (EMLET_LIKELY(RB.is_fixnum())) RESULT(Value::fixnum(RB.as_fixnum() & i->signed_c()));
  goto slow;
op_Shift : {
  Value shifted;
  if (EMLET_LIKELY(both_fixnums(RB, RC) && shift_fixnum(RB.as_fixnum(), RC.as_fixnum(), shifted))) RESULT(shifted);
  goto slow;
}
op_ShiftImmediate : {
  Value shifted;
  if (EMLET_LIKELY(RB.is_fixnum() && shift_fixnum(RB.as_fixnum(), i->signed_c(), shifted))) RESULT(shifted);
  goto slow;
}

  // --- identity and types ---
op_Eq:
  RESULT(Value::boolean(RB == RC));
op_Eql:
  if (RB == RC) RESULT(sym::t);
  RESULT(Value::boolean(RB.is_object() && RC.is_object() && eql(RB, RC)));
op_Equal:
  if (RB == RC) RESULT(sym::t);
  if (RB.is_fixnum() || RC.is_fixnum() || RB.is_symbol() || RC.is_symbol()) RESULT(nil);
  goto slow;
op_Not:
op_Null:
  RESULT(Value::boolean(RB.is_nil()));
op_Consp:
  RESULT(Value::boolean(RB.is_cons()));
op_Atom:
  RESULT(Value::boolean(!RB.is_cons()));
op_Listp:
  RESULT(Value::boolean(RB.is_list()));
op_Symbolp:
  RESULT(Value::boolean(RB.is_symbol()));
op_Stringp:
  RESULT(Value::boolean(RB.is_kind(Kind::String)));
op_Vectorp:
  RESULT(Value::boolean(RB.is_kind(Kind::Vector)));
op_Integerp:
  RESULT(Value::boolean(RB.is_fixnum() || RB.is_kind(Kind::Bignum)));
op_Floatp:
  RESULT(Value::boolean(RB.is_float()));
op_Numberp:
  RESULT(Value::boolean(RB.is_fixnum() || RB.is_float() || RB.is_kind(Kind::Bignum)));

  // --- lists ---
op_Car:
  if (EMLET_LIKELY(RB.is_cons())) RESULT(RB.cons()->car.get());
  if (RB.is_nil()) RESULT(nil);
  goto slow;
op_Cdr:
  if (EMLET_LIKELY(RB.is_cons())) RESULT(RB.cons()->cdr.get());
  if (RB.is_nil()) RESULT(nil);
  goto slow;
op_CarSafe:
  RESULT(RB.is_cons() ? RB.cons()->car.get() : nil);
op_CdrSafe:
  RESULT(RB.is_cons() ? RB.cons()->cdr.get() : nil);

#define TWICE(name, first, second)                                     \
  op_##name : {                                                        \
    Value x = RB;                                                      \
    if (!x.is_list()) goto slow;                                       \
    x = x.is_cons() ? x.cons()->first.get() : nil;                     \
    if (!x.is_list()) goto slow;                                       \
    RESULT(x.is_cons() ? x.cons()->second.get() : nil);                \
  }
  TWICE(Caar, car, car)
  TWICE(Cadr, cdr, car)
  TWICE(Cdar, car, cdr)
  TWICE(Cddr, cdr, cdr)

op_Cons:
  RESULT(heap.cons(RB, RC));
op_List : {
  Value list;
  for (const Value* item = &RB + i->c; item != &RB;) list = heap.cons(*--item, list);
  RESULT(list);
}
op_Nth : {
  Value element;
  if (EMLET_LIKELY(RB.is_fixnum() && nth_tail(RB.as_fixnum(), RC, element) && element.is_list())) {
    RESULT(element.is_cons() ? element.cons()->car.get() : nil);
  }
  goto slow;
}
op_Nthcdr : {
  Value tail;
  if (EMLET_LIKELY(RB.is_fixnum() && nth_tail(RB.as_fixnum(), RC, tail))) RESULT(tail);
  goto slow;
}
op_Memq : {
  Value tail;
  if (EMLET_LIKELY(find_member(RB, RC, tail))) RESULT(tail);
  goto slow;
}
op_Assq : {
  Value pair;
  if (EMLET_LIKELY(find_pair(RB, RC, pair))) RESULT(pair);
  goto slow;
}
op_SetCar:
  if (EMLET_UNLIKELY(!RA.is_cons())) goto slow;
  RA.cons()->car.set(heap, RA, RB);
  NEXT;
op_SetCdr:
  if (EMLET_UNLIKELY(!RA.is_cons())) goto slow;
  RA.cons()->cdr.set(heap, RA, RB);
  NEXT;
op_Length : {
  size_t length;
  if (EMLET_LIKELY(quick_length(RB, length))) RESULT(Value::fixnum(static_cast<int64_t>(length)));
  goto slow;
}

  // --- arrays ---
op_Elt : {
  Value element;
  if (RB.is_list()) {
    if (RC.is_fixnum() && nth_tail(RC.as_fixnum(), RB, element) && element.is_cons()) RESULT(element.cons()->car.get());
    goto slow;
  }
  // A record is an array, but no sequence.
  if (EMLET_LIKELY(!RB.is_kind(Kind::Record) && quick_element(RB, RC, element))) RESULT(element);
  goto slow;
}
op_Aref : {
  Value element;
  if (EMLET_LIKELY(quick_element(RB, RC, element))) RESULT(element);
  goto slow;
}
op_ArefImmediate : {
  const Value array = RB;
  const size_t index = static_cast<size_t>(i->signed_c());
  if (EMLET_LIKELY(is_vector_like(array) && index < vector_of(array).length)) RESULT(vector_of(array).at(index));
  Value element;
  if (quick_element(array, Value::fixnum(i->signed_c()), element)) RESULT(element);
  goto slow;
}
op_Aset : {
  const Value array = RA, index = RB;
  if (EMLET_LIKELY(is_vector_like(array) && index.is_fixnum() &&
                   static_cast<uint64_t>(index.as_fixnum()) < vector_of(array).length)) {
    vector_of(array).set(heap, static_cast<size_t>(index.as_fixnum()), RC);
    NEXT;
  }
  goto slow;
}
op_AsetImmediate : {
  const Value array = RA;
  const size_t index = static_cast<size_t>(i->signed_c());
  if (EMLET_UNLIKELY(!is_vector_like(array) || index >= vector_of(array).length)) goto slow;
  vector_of(array).set(heap, index, RB);
  NEXT;
}

  // --- hash tables ---
op_Gethash : {
  if (EMLET_UNLIKELY(!RC.is_kind(Kind::HashTable))) goto slow;
  const Value found = hash_table_of(RC).quick_get(heap, RB, nil);
  if (EMLET_LIKELY(found != LispHashTable::kNotShort)) RESULT(found);
  goto slow;
}
op_GethashOr : {
  if (EMLET_UNLIKELY(!RC.is_kind(Kind::HashTable))) goto slow;
  const Value found = hash_table_of(RC).quick_get(heap, RB, RA);
  if (EMLET_LIKELY(found != LispHashTable::kNotShort)) RESULT(found);
  goto slow;
}
op_Puthash:
  if (EMLET_LIKELY(RC.is_kind(Kind::HashTable) && hash_table_of(RC).quick_put(heap, RA, RB))) NEXT;
  goto slow;
op_Remhash:
  if (EMLET_LIKELY(RB.is_kind(Kind::HashTable) && hash_table_of(RB).quick_remove(heap, RA))) NEXT;
  goto slow;

  // --- symbols ---
op_SymbolValue : {
  if (EMLET_LIKELY(RB.is_symbol())) {
    const Symbol& symbol = SYMBOL(RB);
    if (EMLET_LIKELY(!symbol.has(Symbol::kRedirected) && symbol.value.get() != kUnbound)) RESULT(symbol.value.get());
  }
  goto slow;
}
op_SymbolFunction:
  if (EMLET_LIKELY(RB.is_symbol())) RESULT(SYMBOL(RB).function.get());
  goto slow;
op_Set : {
  const Value word = RA;
  if (EMLET_LIKELY(word.is_symbol() && (SYMBOL(word).flags & (Symbol::kRedirected | Symbol::kConstant)) == 0)) {
    SYMBOL(word).value.set(heap, word, RB);
    NEXT;
  }
  goto slow;
}

  // --- ways out of the fast path ---
slow : {
  leave_loop(base, i);
  const Instruction* next = primitive(i, base);
  if (!next) goto failed;
  i = next;
  DISPATCH;
}
turn:
  leave_loop(base, i);
  if (safepoint().is_exit()) goto failed;
  // The jump was decided; do it without asking again.
  i += jump_distance(*i);
  NEXT;
failed_in_caller:
  if (base == entry) return kExit;
  i = raw_address<const Instruction>(base[-2]);
  base = raw_address<Value>(base[-3]);
failed : {
  // A copy: the address of `base` or `i` taken anywhere would keep them out of registers.
  Frame frame{base, i};
  if (!find_handler(entry, entry_depth, frame)) return kExit;
  base = frame.base;
  i = frame.pc;
  constants = closure_of(base[-1]).code->constants;
  DISPATCH;
}
}

}  // namespace emlet
