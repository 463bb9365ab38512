// Walking over what a unit holds, from its code: used where everything must be compiled, and where references are counted.
#pragma once

#include <vector>

#include "data/string.h"
#include "data/vector.h"
#include "eval/vm/bytecode.h"

namespace emlet::image {

// Calls visit(word) for the words that the object `word` refers to, symbols' cells apart.
template <class Visit>
void for_each_part(Value word, Visit visit) {
  if (word.is_cons()) {
    visit(word.cons()->car.get());
    visit(word.cons()->cdr.get());
    return;
  }
  if (!word.is_object()) return;
  switch (word.thing()->kind) {
    case Kind::Vector:
    case Kind::Record: {
      const auto& vector = *static_cast<const VectorLike*>(word.thing());
      for (size_t i = 0; i < vector.length; i++) visit(vector.at(i));
      return;
    }
    case Kind::Closure: {
      const Closure& closure = closure_of(word);
      visit(Value::of(closure.code));
      for (size_t i = 0; i < closure.code->captures; i++) visit(closure.captures()[i].get());
      return;
    }
    case Kind::Code: {
      const Code& code = code_of(word);
      for (size_t i = 0; i < code.constant_count; i++) visit(code.constants[i].get());
      for (const Slot* slot : {&code.arguments, &code.documentation, &code.interactive}) visit(slot->get());
      return;
    }
    default: return;
  }
}

}  // namespace emlet::image
