// Not compiled: sound code, of which tools/check_roots.py must say nothing.
Completion rooted(Eval& eval, Value function) {
  Rooted<Value> head(eval.heap(), eval.heap().cons(nil, nil));
  TRY(eval.call(function, {head}));
  return head.get();
}

Completion argument_of_the_call(Eval& eval, Value function) {
  const Value head = eval.heap().cons(nil, nil);
  return eval.call(function, {head});
}

Completion last_use_is_the_call(Eval& eval, Value function) {
  const Value head = eval.heap().cons(nil, nil);
  LET_TRY(answer, eval.call(function, {head}));
  return answer;
}

Completion walks_an_argument(Eval& eval, Value function, Value list) {
  for (Value rest = list; rest.is_cons(); rest = rest.cons()->cdr) {
    TRY(eval.call(function, {rest.cons()->car}));
  }
  return nil;
}

Completion gets_a_new_word(Eval& eval, Value function) {
  Value word = eval.string("a");
  TRY(eval.call(function, {word}));
  word = eval.string("b");
  return word;
}

Completion interned(Eval& eval, Value function) {
  const Value name = eval.intern("name");
  TRY(eval.call(function, {}));
  return name;
}

Completion leaves_at_once(Eval& eval, Value function) {
  const Value word = eval.string("a");
  if (function.is_nil()) return eval.call(function, {});
  return word;
}

Completion other_scope(Eval& eval, Value function) {
  {
    const Value word = eval.string("a");
    if (word.is_nil()) return nil;
  }
  TRY(eval.call(function, {}));
  const Value word = eval.string("b");
  return word;
}

Completion said_why(Eval& eval, Value function) {
  const Value word = eval.string("a");  // unrooted: function's plist holds it
  TRY(eval.call(function, {}));
  return word;
}

Completion cannot_collect(Interp& lisp, Value function) {
  const Value word = lisp.string("a");
  TRY(check_function(lisp, function));
  return word;
}

Result<bool> is_fine(Eval& eval, Value x);

Completion answers_are_no_words(Eval& eval, Value x) {
  LET_TRY(fine, is_fine(eval, x));
  TRY(eval.call(x, {}));
  return Value::boolean(fine);
}

class Keeper {
 public:
  explicit Keeper(Eval& eval) : eval_(eval) {}
  Result<void> run(Value f);
  bool done() const { return true; }

 private:
  Eval& eval_;
};

Completion asks_an_object(Eval& eval, Value f) {
  Keeper keeper(eval);
  const Value text = eval.string("a");
  if (keeper.done()) return text;
  TRY(keeper.run(f));
  return nil;
}

Completion makes_a_closure(Eval& eval, Value f) {
  const auto make = [&](Value x) { return eval.list({x}); };
  TRY(eval.call(f, {}));
  return make(f);
}

Completion grows_an_argument(Eval& eval, Value f, Value list) {
  Value rest = list;
  TRY(eval.call(f, {}));
  rest = eval.heap().cons(f, rest);
  return rest;
}
