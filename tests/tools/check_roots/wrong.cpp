// Not compiled: what tools/check_roots.py must report.  FLAGGED marks the line it must name, and only those lines.
Completion held_over_call(Eval& eval, Value function) {
  const Value head = eval.heap().cons(nil, nil);  // FLAGGED
  TRY(eval.call(function, {head}));
  return head;
}

Completion result_of_a_call(Eval& eval, Value f) {
  LET_TRY(first, eval.call(f, {}));  // FLAGGED
  LET_TRY(second, eval.call(f, {}));
  return eval.heap().cons(first, second);
}

Completion accumulates(Eval& eval, Value f, Value list) {
  Value result = nil;
  for (Value rest = list; rest.is_cons(); rest = rest.cons()->cdr) {
    LET_TRY(value, eval.call(f, {rest.cons()->car}));
    result = eval.heap().cons(value, result);  // FLAGGED
  }
  return result;
}

Completion helper(Eval& eval, Value x);

Completion through_a_helper(Eval& eval) {
  Value text = eval.string("x");  // FLAGGED
  LET_TRY(other, helper(eval, nil));
  return eval.list({text, other});
}

DEFUN(in_a_builtin, "in-a-builtin", "FUNCTION", "Doc.")
(Eval& eval, Value function) -> Completion {
  std::vector<Value> words;  // FLAGGED
  words.push_back(function);
  TRY(eval.safepoint());
  return words[0];
}

Completion reference_to_a_cell(Eval& eval, Value f) {
  LispVector& vector = LispVector::make(eval.heap(), 3);  // FLAGGED
  TRY(eval.call(f, {}));
  return Value::of(&vector);
}

class Walker {
  Result<void> walk(Value f) {
    const Value made = lisp_.list({f});  // FLAGGED
    TRY(eval_.call(f, {made}));
    kept_.push_back(made);
    return {};
  }
  Eval& eval_;
};

// What a helper returned is as fresh as what a method of eval did.
Completion two_from_a_helper(Eval& eval, Value f) {
  LET_TRY(first, helper(eval, f));  // FLAGGED
  LET_TRY(second, helper(eval, nil));
  return eval.heap().cons(first, second);
}

Completion as_a_completion(Eval& eval, Value f) {
  const Completion first = eval.call(f, {});  // FLAGGED
  if (first.is_exit()) return first;
  TRY(eval.call(f, {}));
  return first;
}

Completion with_auto(Eval& eval, Value f) {
  const auto name = eval.string("a");  // FLAGGED
  TRY(eval.call(f, {name}));
  return name;
}

Completion in_an_array(Eval& eval, Value f) {
  Value words[2] = {eval.string("a"), eval.string("b")};  // FLAGGED
  TRY(eval.call(f, {words[0]}));
  return words[1];
}

Completion in_a_vector_of_pairs(Eval& eval, Value f) {
  std::vector<std::pair<Value, int>> pairs;  // FLAGGED
  pairs.push_back({eval.string("a"), 1});
  TRY(eval.call(f, {}));
  return pairs[0].first;
}

// The word it starts with is an argument's, the one it has later is not.
Completion accumulates_behind_an_argument(Eval& eval, Value f, Value list) {
  Value result = list;
  for (Value rest = list; rest.is_cons(); rest = rest.cons()->cdr) {
    TRY(eval.call(f, {rest.cons()->car}));
    result = eval.heap().cons(rest.cons()->car, result);  // FLAGGED
  }
  return result;
}

// Methods of an object that keeps an Eval& run Lisp though nothing in the call says so.
class Runner {
 public:
  explicit Runner(Eval& eval) : eval_(eval) {}
  Result<void> run(Value f) {
    TRY(eval_.call(f, {}));
    return {};
  }
  bool done() const { return true; }

 private:
  Eval& eval_;
};

Completion by_an_object(Eval& eval, Value f) {
  Runner runner(eval);
  const Value text = eval.string("a");  // FLAGGED
  TRY(runner.run(f));
  return text;
}
