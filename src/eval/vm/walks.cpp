#include "eval/vm/walks.h"

#include "data/list.h"

namespace emlet {

const Instruction kWalks[][2] = {
    {Instruction::of(Op::LeaveRun), Instruction::of(Op::LeaveRun)},  // Walk::None
    {Instruction::of(Op::WalkTable), Instruction::of(Op::WalkTable)},
    {Instruction::of(Op::WalkList), Instruction::of(Op::WalkList)},
    {Instruction::of(Op::WalkCollect), Instruction::of(Op::WalkCollect)},
};

namespace {

bool takes(Value function, size_t count) {
  return function.is_kind(Kind::Closure) && closure_of(function).code->exact_arguments == count;
}

Value* begin_table(Value* base) {
  if (!takes(base[0], 2) || !base[1].is_kind(Kind::HashTable)) return nullptr;
  WalkedTable::begin(base);
  return WalkedTable::next(base) ? WalkedTable::arguments(base) : nullptr;
}

Value* begin_list(Value* base) {
  if (!takes(base[0], 1) || !base[1].is_cons()) return nullptr;
  const ListScan scan = scan_list(base[1]);
  if (!scan.is_proper()) return nullptr;
  WalkedList::begin(base, scan.length);
  return WalkedList::arguments(base);
}

}  // namespace

Value* begin_walk(Walk walk, Value* base) { return walk == Walk::Table ? begin_table(base) : begin_list(base); }

}  // namespace emlet
