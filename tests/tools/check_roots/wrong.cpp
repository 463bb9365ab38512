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
