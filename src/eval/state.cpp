#include "eval/state.h"

#include "alloc/os_pages.h"
#include "alloc/pages.h"
#include "core/bits.h"
#include "data/symbol_property.h"
#include "data/types.h"
#include "eval/compiler/special_forms.h"
#include "eval/function_object.h"
#include "eval/variables.h"
#include "gc/tracer.h"
#include "hashtable/hash_table.h"

namespace emlet {

namespace {

constexpr int64_t kDefaultDepth = 1600;

// Conditions that C++ signals, with what they are.  The messages are in the Lisp library.
struct Condition {
  Value symbol;
  Value parent;  // nil: only itself and error
};
constexpr Condition kConditions[] = {
    {sym::error, nil}, {sym::wrong_type_argument, sym::error}, {sym::wrong_number_of_arguments, sym::error},
    {sym::args_out_of_range, sym::error}, {sym::void_function, sym::error}, {sym::void_variable, sym::error},
    {sym::setting_constant, sym::error}, {sym::invalid_function, sym::error}, {sym::no_catch, sym::error},
    {sym::circular_list, sym::error}, {sym::cyclic_function_indirection, sym::error},
    {sym::cyclic_variable_indirection, sym::error}, {sym::arith_error, sym::error}, {sym::end_of_file, sym::error},
};

void define_conditions(Heap& heap) {
  for (const Condition& condition : kConditions) {
    Value list = condition.parent.is_true() ? heap.cons_list({condition.symbol, condition.parent}) : heap.cons_list({condition.symbol});
    put_symbol_property(heap, condition.symbol, sym::error_conditions, list);
  }
  put_symbol_property(heap, sym::quit, sym::error_conditions, heap.cons_list({sym::quit}));
}

// Texts come from outside, so their hashes are seeded: nobody can prepare keys that all fall into one place.
uint64_t hash_seed_from(Host* host) {
  uint64_t seed = 0;
  if (host != nullptr) host->entropy(&seed, sizeof seed);
  return seed;
}

}  // namespace

InterpState::InterpState(Eval& eval, const InterpConfig& config)
    : account(config.memory),
      heap(account, sym::kKnownCount, hash_seed_from(config.host)),
      obarray((register_data_types(heap), heap)),
      bindings(heap),
      vm(heap, config.stack_bytes),
      limits(vm.alarm()),
      threads(eval),
      stack_bytes(config.stack_bytes),
      native_stack_bytes(config.native_stack_bytes),
      eval_(eval) {
  account.set_limit(config.memory_limit);
  register_code_types(heap);
  register_variable_types(heap);
  register_thread_types(heap);
  register_hash_table_type(heap);
  heap.add_root_source({trace, this});
  heap.watch_requests(&vm.alarm());
  vm.attach(eval, compile_first);
}

InterpState::~InterpState() { heap.remove_root_source(this); }

void InterpState::trace(void* owner, Tracer& tracer) {
  InterpState& state = *static_cast<InterpState*>(owner);
  state.obarray.trace(tracer);
  state.bindings.trace(tracer);
  for (const Value symbol : state.local_variables) tracer.visit(symbol);
  state.vm.trace(tracer);
  state.threads.trace(tracer);
  state.eval_.exits().trace(tracer);
  tracer.visit(state.file);
  state.lambdas.clear();
}

std::unique_ptr<Eval> Eval::make(const InterpConfig& config) {
  std::unique_ptr<Eval> eval(new Eval());
  return eval->open(config) ? std::move(eval) : nullptr;
}

namespace {
// What a world starts with ends the program where the system refuses it, so that is tried out.
bool system_has_room(const InterpConfig& config) {
  constexpr size_t kFirstPages = size_t{16} << 20;
  const size_t bytes = round_up(config.stack_bytes, kPageSize) + kFirstPages;
  void* const trial = os_map(bytes, kPageSize);
  if (trial) os_unmap(trial, bytes);
  return trial != nullptr;
}
}  // namespace

bool Eval::open(const InterpConfig& config) {
  if (!system_has_room(config)) return false;
  state_ = std::make_unique<InterpState>(*this, config);
  InterpState& state = *state_;
  heap_ = &state.heap;
  obarray_ = &state.obarray;
  bindings_ = &state.bindings;
  limits_ = &state.limits;
  host_ = config.host;
  if (!state.vm.has_stack()) return false;
  state.limits.set_native_stack(reinterpret_cast<uintptr_t>(__builtin_frame_address(0)), config.native_stack_bytes);
  state.threads.open(state.bindings);
  define_conditions(*heap_);
  install_special_forms();
  for (Value symbol : {sym::max_lisp_eval_depth, sym::lexical_binding, sym::signal_hook_function, sym::inhibit_quit,
                       sym::debug_on_error, sym::internal_interpreter_environment, sym::emlet_backtrace_forms}) {
    symbol_of(*heap_, symbol).set(Symbol::kSpecial);
    set_variable(symbol, nil);
  }
  set_variable(sym::max_lisp_eval_depth, Value::fixnum(kDefaultDepth));
  set_notification(*this, sym::max_lisp_eval_depth, [](Eval& eval) { eval.vm().recheck_depth(); });
  return true;
}

// The extension may own blocks of the heap, which goes with the state.
Eval::~Eval() {
  if (!state_) return;  // it could not be opened
  end_threads();
  set_extension(nullptr);
}

void Eval::end_threads() {
  if (state_->threads.all().size() > 1) state_->threads.finish();
}

Vm& Eval::vm() { return state_->vm; }
EvalHooks& Eval::hooks() { return state_->hooks; }

// What `symbol-function` shows of a special form: a builtin that cannot be called.
void Eval::install_special_forms() {
  for (const Builtin& placeholder : compiler::special_form_placeholders()) {
    symbol_of(heap(), intern(placeholder.name)).function.init(Value::of(&heap().make<Subr>(placeholder)));
  }
}

SourceScope::SourceScope(Eval& eval, SourcePositions* positions, Value file)
    : eval_(eval), outer_positions_(eval.state().positions), outer_file_(eval.heap(), eval.state().file),
      outer_marks_(eval.heap(), eval.variable(sym::internal_interpreter_environment)) {
  eval.set_variable(sym::internal_interpreter_environment, nil);
  eval.state().positions = positions;
  eval.state().file = file;
}

SourceScope::~SourceScope() {
  eval_.state().positions = outer_positions_;
  eval_.state().file = outer_file_;
  eval_.set_variable(sym::internal_interpreter_environment, outer_marks_);
}

}  // namespace emlet
