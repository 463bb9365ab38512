// Reading for Lisp: read and read-from-string, from strings, functions and standard input.

#include "builtins/read.h"

#include <algorithm>

#include "builtins/defun.h"
#include "builtins/install.h"
#include "builtins/output.h"
#include "builtins/support.h"
#include "builtins/variables.h"
#include "data/obarray.h"
#include "core/utf8.h"
#include "hashtable/hash_table.h"
#include "reader/labels.h"
#include "reader/reader.h"

namespace emlet {

Completion signal_read_error(Eval& eval, const ReadResult& result) {
  switch (result.kind) {
    case ReadResult::Kind::Value: return result.value;
    case ReadResult::Kind::Exit: return kExit;
    case ReadResult::Kind::EndOfInput: return kMissing;
    case ReadResult::Kind::Error: break;
  }
  if (result.condition == sym::memory_full) return eval.memory_full();
  const Value file = eval.variable(sym::load_true_file_name);
  // Emacs 28.2: while a file is loaded, any end of file names it.
  if (result.condition == sym::end_of_file && is_string(file)) return eval.signal(sym::end_of_file, {file});
  return eval.signal(result.condition, result.data);
}

Completion read_form(Eval& eval, std::string_view text, size_t& position, bool& ended_inside) {
  const ReaderOptions options = reader_options(eval);
  TextSource source(text.substr(position));
  const ReadResult result = Reader(eval.heap(), eval.obarray(), source, options).read();
  position += source.position();
  ended_inside = result.kind == ReadResult::Kind::Error && result.condition == sym::end_of_file;
  return signal_read_error(eval, result);
}

Result<std::string> read_input_line(Eval& eval, const std::string& prompt) {
  std::string line;
  if (eval.host().read_line(prompt, line)) return line;
  TRY(eval.poll());
  return eval.signal(sym::end_of_file, {eval.string("Error reading from stdin")});
}

namespace {

// A Lisp function: called without arguments it gives a character or nil; called with one it takes it back.
class FunctionSource final : public Source {
 public:
  FunctionSource(Eval& eval, Value function) : eval_(eval), function_(function) {}

  int32_t next() override {
    if (pushed_ != kEnd) return std::exchange(pushed_, kEnd);
    const Completion read = eval_.call(function_, {});
    if (read.is_exit()) return kExit;
    // What the reader keeps of an unfinished object is not in the books of the heap; a function may never end it.
    if (++taken_ > eval_.heap().account().available() / kBytesPerCharacter) {
      static_cast<void>(eval_.memory_full());
      return kExit;
    }
    return is_character(read.value()) ? static_cast<int32_t>(read.value().as_fixnum()) : kEnd;
  }
  void unread(int32_t character) override { pushed_ = character; }
  // Gives the function back what was read too far.
  Completion finish() {
    if (pushed_ == kEnd) return nil;
    return eval_.call(function_, {Value::fixnum(std::exchange(pushed_, kEnd))});
  }

 private:
  static constexpr size_t kBytesPerCharacter = 48;  // an open parenthesis costs most

  Eval& eval_;
  Value function_;
  size_t taken_ = 0;
  int32_t pushed_ = kEnd;
};

Completion or_end_of_file(Eval& eval, Completion read) {
  if (read.is_exit() || read.value() != kMissing) return read;
  const Value file = eval.variable(sym::load_true_file_name);
  return eval.signal(sym::end_of_file, is_string(file) ? eval.list({file}) : nil);
}

Completion read_from_function(Eval& eval, Value function) {
  const ReaderOptions options = reader_options(eval);
  Rooted<> rooted(eval.heap(), function);
  Rooted<> object(eval.heap());
  FunctionSource source(eval, function);
  {
    Reader reader(eval.heap(), eval.obarray(), static_cast<Source&>(source), options);
    LET_TRY(read, or_end_of_file(eval, signal_read_error(eval, reader.read())));
    object = read;
  }
  TRY(source.finish());
  return object.get();
}

TextSource::Encoding encoding_of(const String& string) {
  return string.is_multibyte() ? TextSource::Encoding::Internal : TextSource::Encoding::Bytes;
}

// Reads from bytes START..END of `string`; `*end` becomes the byte behind the object.  The text is copied, because a hook
// may run Lisp that changes the string.
Completion read_from_text(Eval& eval, const String& string, size_t start, size_t size, size_t* end) {
  const ReaderOptions options = reader_options(eval);
  TRY(eval.check_room(std::min(size, string.byte_size())));
  const std::string text(string.text().substr(start, size));
  TextSource source(text, encoding_of(string));
  Reader reader(eval.heap(), eval.obarray(), source, options);
  LET_TRY(object, or_end_of_file(eval, signal_read_error(eval, reader.read())));
  *end = start + source.position();
  return object;
}

// Standard input: one form, of as many lines as it takes.
Completion read_from_terminal(Eval& eval) {
  std::string text;
  for (const char* prompt = "Lisp expression: ";; prompt = "") {
    LET_TRY(line, read_input_line(eval, prompt));
    text += line + "\n";
    size_t position = 0;
    bool ended_inside = false;
    const Completion form = read_form(eval, text, position, ended_inside);
    if (!ended_inside) {
      if (form.is_exit() || form.value() != kMissing) return form;
    } else {
      eval.exits().clear();
    }
  }
}

DEFUN(read, "read", "&optional STREAM",
      "Read one Lisp object from STREAM and return it.\n"
      "STREAM (default `standard-input') is a string, t for standard input, or a function that returns the next\n"
      "character when called without arguments and takes a character back when called with it.")
(Eval& eval, Opt<Value> given) -> Completion {
  const Value stream = given ? *given : eval.variable(sym::standard_input);
  if (stream == sym::t) return read_from_terminal(eval);
  size_t end;
  // Emacs 28.2: a list that begins with a string is that string.
  if (stream.is_cons() && is_string(stream.cons()->car)) {
    return read_from_text(eval, string_of(stream.cons()->car), 0, std::string_view::npos, &end);
  }
  if (is_string(stream)) return read_from_text(eval, string_of(stream), 0, std::string_view::npos, &end);
  if (stream.is_kind(Kind::Buffer) || stream.is_kind(Kind::Marker)) {
    return eval.error("Reading from buffers is not supported", stream);
  }
  return read_from_function(eval, stream);
}

DEFUN(read_from_string, "read-from-string", "STRING &optional START END",
      "Read one Lisp object from characters START to END of STRING.\n"
      "Return (OBJECT . POSITION), POSITION being where the reading stopped.")
(Eval& eval, String& string, Opt<Value> start, Opt<Value> end) -> Completion {
  LET_TRY(span, check_span(eval, Value::of(&string), *start, *end, string.size()));
  const size_t first = string.byte_position(span.from), last = string.byte_position(span.to);
  size_t stop = first;
  LET_TRY(object, read_from_text(eval, string, first, last - first, &stop));
  const std::string_view before = string.text().substr(0, std::min(stop, string.byte_size()));
  const size_t characters = string.is_multibyte() ? count_characters(before) : before.size();
  return eval.heap().cons(object, Value::fixnum(static_cast<int64_t>(characters)));
}

DEFUN(lread__substitute_object_in_subtree, "lread--substitute-object-in-subtree", "OBJECT PLACEHOLDER COMPLETED",
      "Put OBJECT in the place of PLACEHOLDER wherever OBJECT refers to it; the keys of COMPLETED, t or a hash table, are done.")
(Eval& eval, Value object, Value placeholder, Value completed) -> Completion {
  IdentityMap visited(eval.heap().account(Subsystem::Scratch).hook());
  if (completed.is_kind(Kind::HashTable)) {
    const LispHashTable& table = hash_table_of(completed);
    for (size_t slot = 0; slot < table.slots(); ++slot) {
      if (!LispHashTable::is_entry(table.key_at(slot))) continue;
      if (visited.add(table.key_at(slot)) == IdentityMap::Added::Refused) return eval.memory_full();
    }
  }
  const ReaderOptions options = reader_options(eval);
  if (!substitute_in_tree(eval.heap(), options.hooks, object, placeholder, object, visited)) return eval.memory_full();
  return nil;
}

DEFUN(get_file_char, "get-file-char", "", "Return the next character of the file Emacs' own loader reads: it never does.")
(Interp& lisp) -> Completion { return lisp.error("get-file-char misused"); }

constexpr Builtin kReadBuiltins[] = {
    EMLET_FN(read),        EMLET_FN(read_from_string), EMLET_FN(lread__substitute_object_in_subtree),
    EMLET_FN(get_file_char),
};

}  // namespace

void install_read(Interp& lisp) {
  lisp.install(kReadBuiltins);
  define_variable(lisp, sym::standard_input, sym::t);
  define_variable(lisp, sym::read_circle, sym::t);
  define_variable(lisp, sym::read_symbol_shorthands, nil);
}

}  // namespace emlet
