#include "eval/interp.h"

#include "data/obarray.h"
#include "data/string.h"
#include "data/symbol.h"
#include "eval/limits.h"
#include "eval/variables.h"
#include "gc/heap_parts.h"

namespace emlet {

Value Interp::intern(std::string_view name) { return obarray().intern(name); }

Value Interp::string(std::string_view utf8) {
  if (const String* made = String::make(heap(), utf8)) return Value::of(made);
  heap().note_shortfall();  // the next safepoint signals it; an empty string always fits its cell
  return Value::of(String::make(heap(), ""));
}

// An error whose text could not be made would say nothing: it becomes the reason.
ExitPending Interp::signal(Value condition, Value data) {
  if (EMLET_UNLIKELY(heap().parts().shortfall == HeapParts::kShortfallLasts)) {
    return exits_.raise(Exits::Kind::Signal, sym::memory_full, nil);
  }
  return exits_.raise(Exits::Kind::Signal, condition, data);
}
ExitPending Interp::signal(Value condition, std::initializer_list<Value> data) { return signal(condition, list(data)); }
ExitPending Interp::throw_(Value tag, Value value) { return exits_.raise(Exits::Kind::Throw, tag, value); }
ExitPending Interp::wrong_type(Value predicate, Value datum) { return signal(sym::wrong_type_argument, {predicate, datum}); }
ExitPending Interp::args_out_of_range(Value a, Value b) { return signal(sym::args_out_of_range, {a, b}); }
ExitPending Interp::args_out_of_range(Value a, Value b, Value c) { return signal(sym::args_out_of_range, {a, b, c}); }
ExitPending Interp::error(std::string_view message) { return signal(sym::error, {string(message)}); }
ExitPending Interp::error(std::string_view message, Value datum) { return signal(sym::error, {string(message), datum}); }

ExitPending Interp::memory_full() {
  heap().request_collection();  // the handler should find what the failed call let go
  // Emacs 28.2: memory-signal-data is (error "Memory exhausted--..."); ours has a condition of its own.
  return signal(sym::memory_full, nil);
}

Result<void> Interp::check_much_room(size_t bytes) {
  if (EMLET_UNLIKELY(!heap().has_room(bytes))) return memory_full();
  return {};
}

// The statuses are those a shell gives for an interrupt and `timeout` for the end of time.
ExitPending Interp::terminate(Stop reason) {
  constexpr int64_t kStatusInterrupted = 130, kStatusLimit = 124;
  const char* const kReasons[] = {"Interrupted", "Time limit exceeded", "Out of fuel"};
  const int64_t status = reason == Stop::Interrupted ? kStatusInterrupted : kStatusLimit;
  return exits_.raise(Exits::Kind::Terminate, string(kReasons[static_cast<size_t>(reason)]), Value::fixnum(status));
}

Result<void> Interp::poll() {
  if (limits().take_termination()) return terminate(Stop::Interrupted);
  if (limits().quit_requested() && variable(sym::inhibit_quit).is_nil() && limits().take_quit()) {
    return exits_.raise(Exits::Kind::Quit, sym::quit, nil);
  }
  if (heap().out_of_memory()) return memory_full();
  return check_deadline();
}

Result<void> Interp::check_deadline() {
  if (limits().deadline() == Limits::kNoLimit) return {};
  const uint64_t now = host().monotonic_nanoseconds();
  if (now <= limits().deadline()) return {};
  limits().set_deadline(now + Limits::kGraceNanoseconds);
  return terminate(Stop::OutOfTime);
}

Value Interp::variable(Value symbol) const {
  const Value value = find_value(heap(), symbol);
  return value == kUnbound ? nil : value;
}

void Interp::set_variable(Value symbol, Value value) {
  const Value end = follow_aliases(heap(), symbol);
  Symbol& cell = symbol_of(heap(), end);
  if (!cell.has(Symbol::kRedirected)) return cell.value.set(heap(), end, value);
  Forward& forward = *static_cast<Forward*>(cell.value.get().thing());
  forward.value.set(heap(), Value::of(&forward), value);
}

Value Interp::indirect_function(Value function) const {
  for (int aliases = 0; function.is_symbol() && function.is_true(); aliases++) {
    if (aliases > 1000) return nil;
    function = symbol_of(heap(), function).function;
  }
  return function;
}

void Interp::install(const Builtin* table, size_t count) {
  for (const Builtin* row = table; row != table + count; row++) {
    const Value symbol = intern(row->name);
    symbol_of(heap(), symbol).function.set(heap(), symbol, Value::of(&heap().make<Subr>(*row)));
  }
}

}  // namespace emlet
