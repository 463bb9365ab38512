#include "eval/compiler/compiler.h"

#include <cstring>

#include "data/list.h"
#include "data/string.h"
#include "eval/compiler/analyser.h"
#include "eval/compiler/compile_unit.h"
#include "eval/compiler/lists.h"
#include "eval/state.h"

namespace emlet::compiler {

namespace {

Result<Closure*> close_over(Eval& eval, Code* code, RootedVector& cells) {
  if (!code) return kExit;
  Closure* closure = Closure::make(eval.heap(), *code, cells.data());
  if (!closure) return eval.memory_full();
  return closure;
}

bool has_variables(Value environment) {
  for (int limit = 100000; environment.is_cons() && limit-- > 0; environment = cdr(environment)) {
    if (car(environment).is_cons()) return true;
  }
  return false;
}

// Not for the text of the library, which is loaded without places: in Emacs it is compiled.
bool forms_wanted(Eval& eval) {
  if (eval.variable(sym::emlet_backtrace_forms).is_nil()) return false;
  return eval.state().positions || eval.variable(sym::load_in_progress).is_nil();
}

// The bytes of a lazy code's spots wait in a string, as part of its `source`: (LAMBDA MARKS . SPOTS).  Without spots, t says
// that forms are to be kept all the same: it is no function of the library.
Value pack_spots(Eval& eval, const SourcePositions* positions, Value lambda) {
  const Value none = Value::boolean(forms_wanted(eval));
  if (!positions || positions->empty()) return none;
  const std::vector<SpotNote> notes = collect_spots(*positions, lambda);
  if (notes.empty()) return none;
  String* bytes = String::make_unibyte(eval.heap(), {reinterpret_cast<const char*>(notes.data()), notes.size() * sizeof(SpotNote)});
  return bytes ? Value::of(bytes) : nil;
}

void unpack_spots(SourcePositions& positions, Value lambda, Value spots) {
  if (!is_string(spots)) return;
  const std::string_view bytes = string_of(spots).text();
  std::vector<SpotNote> notes(bytes.size() / sizeof(SpotNote));
  std::memcpy(notes.data(), bytes.data(), notes.size() * sizeof(SpotNote));
  restore_spots(positions, lambda, notes.data(), notes.size());
}

}  // namespace

Result<Closure*> compile_form(Eval& eval, Value form, Value environment, bool lexical) {
  RootedVector roots(eval.heap());
  RootedVector cells(eval.heap());
  roots.push_back(form);
  roots.push_back(environment);
  Arena arena(eval.heap().account(Subsystem::Scratch));
  Unit* unit = arena.unit();
  unit->lexical = lexical;
  unit->keeps_forms = forms_wanted(eval);
  Analyser analyser(eval, arena, roots, eval.state().positions);
  if (!analyser.analyse_toplevel(*unit, form, environment, cells)) return kExit;
  return close_over(eval, compile_unit(eval, *unit, nullptr), cells);
}

Result<Closure*> compile_lambda(Eval& eval, Value lambda, Value environment, bool lexical) {
  RootedVector roots(eval.heap());
  RootedVector cells(eval.heap());
  if (!has_variables(environment)) {
    ListBuilder marks(eval.heap());
    for (Value rest = environment; rest.is_cons(); rest = cdr(rest)) {
      if (car(rest).is_symbol() && car(rest) != sym::t) marks.add(car(rest));
    }
    return close_over(eval, make_lazy_code(eval, lambda, marks.finish(), lexical, eval.state().positions), cells);
  }
  roots.push_back(lambda);
  roots.push_back(environment);
  Arena arena(eval.heap().account(Subsystem::Scratch));
  Unit* unit = arena.unit();
  unit->lexical = lexical;
  unit->keeps_forms = forms_wanted(eval);
  Analyser analyser(eval, arena, roots, eval.state().positions);
  if (!analyser.analyse_function(*unit, lambda, environment, cells)) return kExit;
  return close_over(eval, compile_unit(eval, *unit, nullptr), cells);
}

Code* make_lazy_code(Eval& eval, Value lambda, Value marks, bool lexical, const SourcePositions* positions) {
  Heap& heap = eval.heap();
  const Value source = heap.cons(lambda, heap.cons(marks, pack_spots(eval, positions, lambda)));
  Code& code = heap.make<Code>(&kCompileFirst);
  code.flags = static_cast<uint8_t>(Code::kLazy | (lexical ? 0 : Code::kDynamic));
  code.source.init(source);
  code.file.init(eval.state().file);
  Parameters parameters;
  // A malformed list takes anything, and the call says what is wrong.
  if (!cdr(lambda).is_cons() || !read_lambda_list(cadr(lambda), parameters)) parameters = {0, 0, true};
  code.set_parameters(parameters);
  code.frame_size = static_cast<uint16_t>(parameters.registers());
  describe_lambda(eval, code, lambda);
  return &code;
}

Result<void> compile_lazy(Eval& eval, Code& code) {
  const Value source = code.source;
  RootedVector roots(eval.heap());
  RootedVector cells(eval.heap());
  roots.push_back(source);
  roots.push_back(Value::of(&code));
  SourcePositions positions;
  unpack_spots(positions, car(source), cddr(source));
  Arena arena(eval.heap().account(Subsystem::Scratch));
  Unit* unit = arena.unit();
  unit->lexical = !(code.flags & Code::kDynamic);
  unit->keeps_forms = forms_wanted(eval) && cddr(source).is_true();
  Analyser analyser(eval, arena, roots, &positions);
  SourceScope scope(eval, &positions, code.file);
  if (!analyser.analyse_function(*unit, car(source), cadr(source), cells)) return kExit;
  // Expanding a macro may have called the function itself.
  if (!(code.flags & Code::kLazy)) return {};
  if (!compile_unit(eval, *unit, &code)) return kExit;
  return {};
}

}  // namespace emlet::compiler
