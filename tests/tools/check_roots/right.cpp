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
