#include "builtins/load.h"

#include <algorithm>
#include <cerrno>

#include "builtins/file_error.h"
#include "builtins/file_name.h"
#include "builtins/gzip.h"
#include "builtins/load_path.h"
#include "builtins/output.h"
#include "builtins/read.h"
#include "builtins/support.h"
#include "core/utf8.h"
#include "data/obarray.h"
#include "eval/source_positions.h"
#include "gc/roots.h"
#include "reader/reader.h"

namespace emlet {

namespace {

// Hands the places of lists to the evaluator.
class PlaceRecorder final : public PositionSink {
 public:
  explicit PlaceRecorder(SourcePositions* positions) : positions_(positions) {}
  void list_read(Value cons, Place place) override { positions_->note(cons, place.line, place.column); }

 private:
  SourcePositions* positions_;
};

void remember_read_error(Interp& lisp, const ReadResult& result, Value file) {
  ReadErrorPlace& place = BuiltinState::of(lisp).read_error;
  place.data = lisp.exits().data();
  place.file = is_string(file) ? name_text(string_of(file)) : std::string();
  place.line = result.place.line;
  place.column = result.place.column;
}

// Emacs 28.2: bad syntax in a file has line and column in its data.
Completion signal_file_error(Eval& eval, ReadResult result, Value file) {
  if (result.kind == ReadResult::Kind::Error && result.condition == sym::invalid_read_syntax && result.data.is_cons()) {
    const Value place = eval.list({Value::fixnum(result.place.line), Value::fixnum(result.place.column)});
    result.data = eval.heap().cons(result.data.cons()->car, place);
  }
  const Completion signalled = signal_read_error(eval, result);
  if (result.kind == ReadResult::Kind::Error) remember_read_error(eval, result, file);
  return signalled;
}

// The sentence Emacs writes about ?( and its like.
Result<void> warn_unescaped(Eval& eval, const std::vector<int32_t>& characters, Value file) {
  if (characters.empty() || !is_string(file)) return {};
  std::string seen(128, 0), found, wanted;
  for (const int32_t c : characters) seen[static_cast<size_t>(c)] = 1;
  for (size_t c = 0; c < seen.size(); ++c) {
    if (!seen[c]) continue;
    const char* comma = found.empty() ? "" : ", ";
    found += std::string(comma) + "`?" + static_cast<char>(c) + "'";
    wanted += std::string(comma) + "`?\\" + static_cast<char>(c) + "'";
  }
  return write_standard_error(eval, "Loading \xE2\x80\x98" + name_text(string_of(file)) +
                                        "\xE2\x80\x99: unescaped character literals " + found + " detected, " + wanted + " expected!\n");
}

}  // namespace

const ReadErrorPlace* pending_read_error(Interp& lisp) {
  const ReadErrorPlace& place = BuiltinState::of(lisp).read_error;
  const bool same = lisp.exits().pending() && lisp.exits().kind() == Exits::Kind::Signal && place.line != 0 &&
                    lisp.exits().data() == place.data && place.data.is_cons();
  return same ? &place : nullptr;
}

namespace {

// Evaluates the forms of `text`; places are noted in `positions` unless it is null.
Completion evaluate_forms(Eval& eval, std::string_view text, Value file, Binding binding, SourcePositions* positions) {
  Rooted<> name(eval.heap(), file);
  Rooted<> value(eval.heap());
  PlaceRecorder recorder(positions);
  TextSource source(text);
  ReaderOptions options = reader_options(eval);
  options.positions = positions ? &recorder : nullptr;
  SourceScope scope(eval, positions, file);
  Reader reader(eval.heap(), eval.obarray(), source, options);
  for (;;) {
    options.shorthands = eval.variable(sym::read_symbol_shorthands);
    LET_TRY(form, signal_file_error(eval, reader.read(), name));
    if (form == kMissing) break;
    Rooted<> rooted(eval.heap(), form);
    LET_TRY(result, eval.eval_toplevel(form, binding == Binding::Lexical));
    value = result;
    if (positions) positions->clear();
    TRY(eval.safepoint());
  }
  TRY(warn_unescaped(eval, reader.unescaped_characters(), name));
  return value.get();
}

}  // namespace

Completion evaluate_text(Eval& eval, std::string_view text, Value file, Binding binding) {
  SourcePositions positions;
  return evaluate_forms(eval, text, file, binding, &positions);
}

Completion load_text(Eval& eval, std::string_view text) {
  BindingScope scope(eval);
  TRY(eval.bind(sym::load_in_progress, sym::t));
  TRY(eval.bind(sym::lexical_binding, Value::boolean(binding_of_cookie(text) == Binding::Lexical)));
  return evaluate_forms(eval, text, nil, binding_of_cookie(text), nullptr);
}

// --- the cookie ---

namespace {

std::string_view trim(std::string_view text) {
  const size_t first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

std::string_view line_at(std::string_view text, size_t start) {
  return start < text.size() ? text.substr(start, text.find('\n', start) - start) : std::string_view();
}

// Where the next `-*-` of `line` lies.  Emacs 28.2 does not look back: the mark of `--*-` is not seen.
size_t find_mark(std::string_view line, size_t from) {
  constexpr std::string_view kMark = "-*-";
  size_t matched = 0;
  for (size_t i = from; i < line.size(); ++i) {
    matched = line[i] == kMark[matched] ? matched + 1 : 0;
    if (matched == kMark.size()) return i + 1 - matched;
  }
  return std::string_view::npos;
}

// What stands between the marks of `line`, or behind the first where the second is missing.
std::string_view cookie_of_line(std::string_view line) {
  const size_t open = find_mark(line, 0);
  if (!line.starts_with(';') || open == std::string_view::npos) return {};
  return line.substr(open + 3, find_mark(line, open + 3) - open - 3);
}

}  // namespace

Binding binding_of_cookie(std::string_view text) {
  std::string_view line = line_at(text, 0);
  if (line.starts_with("#!")) line = line_at(text, line.size() + 1);
  for (std::string_view rest = cookie_of_line(line); !rest.empty();) {
    const size_t colon = std::min(rest.find(':'), rest.size());
    const size_t end = std::min(rest.find(';', colon), rest.size());
    if (colon < end && trim(rest.substr(0, colon)) == "lexical-binding") {
      return trim(rest.substr(colon + 1, end - colon - 1)) == "nil" ? Binding::Dynamic : Binding::Lexical;
    }
    rest = rest.substr(std::min(end + 1, rest.size()));
  }
  return Binding::Dynamic;
}

// --- files ---

namespace {

constexpr int kMostNested = 3;  // Emacs 28.2: how often a file may be inside its own loading

// loads-in-progress: the names of the files being loaded, innermost first.
Result<Value> enter_load(Eval& eval, Value file) {
  const Value loading = eval.variable(sym::loads_in_progress);
  int nested = 0;
  for (Value rest = loading; rest.is_cons(); rest = rest.cons()->cdr) {
    const Value other = rest.cons()->car;
    nested += is_string(other) && string_of(other).text() == string_of(file).text();
  }
  if (nested > kMostNested) {
    return eval.signal(sym::error, eval.list({eval.string("Recursive load"), eval.heap().cons(file, loading)}));
  }
  return eval.heap().cons(file, loading);
}

// (FILE . what current-load-list gathered) becomes the newest entry of load-history.
void note_history(Eval& eval, Value file) {
  Heap& heap = eval.heap();
  Value entry = nil;  // gathered newest first
  const Value gathered = eval.variable(sym::current_load_list);
  for (Value rest = gathered; rest.is_cons(); rest = rest.cons()->cdr) {
    const Value item = rest.cons()->car;
    if (!is_string(item)) entry = heap.cons(item, entry);
  }
  ListBuilder history(heap);
  history.add(heap.cons(file, entry));
  for (Value rest = eval.variable(sym::load_history); rest.is_cons(); rest = rest.cons()->cdr) {
    const Value other = rest.cons()->car;
    const bool same = other.is_cons() && is_string(other.cons()->car) &&
                      string_of(other.cons()->car).text() == string_of(file).text();
    if (!same) history.add(other);
  }
  eval.set_variable(sym::load_history, history.finish());
}

Result<void> bind_load_variables(Eval& eval, Value file, Value loading, Binding binding) {
  TRY(eval.bind(sym::load_file_name, file));
  TRY(eval.bind(sym::load_true_file_name, file));
  TRY(eval.bind(sym::load_in_progress, sym::t));
  TRY(eval.bind(sym::loads_in_progress, loading));
  TRY(eval.bind(sym::lexical_binding, Value::boolean(binding == Binding::Lexical)));
  TRY(eval.bind(sym::current_load_list, eval.list({file})));
  return eval.bind(sym::read_symbol_shorthands, nil);
}

Completion run_after_load(Eval& eval, Value file) {
  const Value hook = sym::do_after_load_evaluation;
  if (eval.indirect_function(hook).is_nil()) return nil;
  return eval.call(hook, {file});
}

Completion load_text(Eval& eval, Value file, std::string_view text) {
  Rooted<> name(eval.heap(), file);
  const Binding binding = binding_of_cookie(text);
  LET_TRY(loading, enter_load(eval, file));
  {
    BindingScope scope(eval);
    TRY(bind_load_variables(eval, file, loading, binding));
    TRY(evaluate_text(eval, text, name, binding));
    note_history(eval, name);
  }
  TRY(run_after_load(eval, name));
  return sym::t;
}

// Emacs 28.2: a compiled file says so in its first bytes, and by which Emacs it was compiled soon after.
bool is_compiled_file(std::string_view text) {
  constexpr size_t kHeading = 512;
  return text.starts_with(";ELC") && text.substr(0, kHeading).find("in Emacs version") != std::string_view::npos;
}

// Memory for the text of a file, and for the forms that it spells for a while.
Result<void> check_file_room(Eval& eval, Value file) {
  FileStatus status;
  const bool known = eval.host().file_status(host_path(string_of(file)), true, status) == 0 && status.size > 0;
  return known ? eval.check_room(2 * static_cast<size_t>(status.size)) : Result<void>();
}

}  // namespace

Completion load_found_file(Eval& eval, Value file, std::string_view asked) {
  std::string text;
  TRY(check_file_room(eval, file));
  const int error = eval.host().read_file(host_path(string_of(file)), text);
  if (error != 0) return file_error(eval, "Cannot open load file", error, eval.string(asked));
  if (is_gzip(text)) {
    std::string packed = std::move(text);
    text.clear();
    if (!gunzip(packed, eval.heap().account().available(), text)) return eval.error("Cannot decompress load file", file);
  }
  const std::string_view name = string_of(file).text();
  if ((name.ends_with(".elc") || name.ends_with(".elc.gz")) && !is_compiled_file(text)) {
    return eval.error("File \u2018" + std::string(name) + "\u2019 was not compiled in Emacs");
  }
  return load_text(eval, file, text);
}

namespace {

// The absolute name of a file that is there and no directory.
Completion existing_file(Eval& eval, std::string_view path) {
  const Value file = eval.string(expand_name(eval, text_from_utf8(path)));
  FileStatus status;
  const int error = eval.host().file_status(host_path(string_of(file)), true, status);
  if (error != 0) return file_error(eval, "Cannot open load file", error, file);
  if (status.type == FileStatus::Type::Directory) return file_error(eval, "Cannot open load file", EISDIR, file);
  return file;
}

}  // namespace

Completion load_file(Eval& eval, std::string_view path) {
  LET_TRY(file, existing_file(eval, path));
  return load_found_file(eval, file, std::string(string_of(file).text()));
}

Completion check_file(Eval& eval, std::string_view path) {
  LET_TRY(file, existing_file(eval, path));
  TRY(check_file_room(eval, file));
  Rooted<> name(eval.heap(), file);
  std::string text;
  const int error = eval.host().read_file(host_path(string_of(file)), text);
  if (error != 0) return file_error(eval, "Cannot open load file", error, file);
  BindingScope scope(eval);
  TRY(eval.bind(sym::load_true_file_name, name));  // an error at the end of the file names it
  TextSource source(text);
  const ReaderOptions options = reader_options(eval);
  Reader reader(eval.heap(), eval.obarray(), source, options);
  for (;;) {
    LET_TRY(form, signal_file_error(eval, reader.read(), name));
    if (form == kMissing) return nil;
    TRY(eval.safepoint());
  }
}

}  // namespace emlet
