#include "api/report.h"

#include <algorithm>
#include <vector>

#include "builtins/load.h"
#include "data/string.h"
#include "eval/vm/vm.h"
#include "gc/roots.h"
#include "printer/printer.h"

namespace emlet {

namespace {

constexpr size_t kMostFrames = 12;
constexpr size_t kWidestLine = 200;

// Takes the pending exit away for a scope in which Lisp runs, and puts it back.
class Suspended {
 public:
  explicit Suspended(Eval& eval)
      : eval_(eval), kind_(eval.exits().kind()), what_(eval.heap(), eval.exits().what()), data_(eval.heap(), eval.exits().data()) {
    eval.exits().clear();
  }
  ~Suspended() {
    eval_.exits().clear();
    static_cast<void>(eval_.exits().raise(kind_, what_, data_));
    eval_.exits().seen();
  }
  Suspended(const Suspended&) = delete;
  Suspended& operator=(const Suspended&) = delete;
  Exits::Kind kind() const { return kind_; }
  Value what() const { return what_; }
  Value data() const { return data_; }

 private:
  Eval& eval_;
  Exits::Kind kind_;
  Rooted<> what_;
  Rooted<> data_;
};

// What went wrong, in one line or more.
std::string message(Eval& eval, const Suspended& exit) {
  Heap& heap = eval.heap();
  if (exit.kind() == Exits::Kind::Terminate) return "Terminated";
  // A signal of nil carries the whole error object.
  const Value error = exit.kind() == Exits::Kind::Throw ? heap.cons_list({sym::no_catch, exit.what(), exit.data()})
                      : exit.what().is_nil()            ? exit.data()
                                                        : heap.cons(exit.what(), exit.data());
  Rooted<> object(heap, error);
  const Completion text = eval.call(eval.intern("error-message-string"), {error});
  if (text.is_exit() || !is_string(text.value())) {
    eval.exits().clear();
    return print_to_string(heap, object);
  }
  return std::string(string_of(text.value()).text());
}

std::string place_of(const BacktraceLine& line) {
  return line.file + ":" + std::to_string(line.line) + ":" + std::to_string(line.column);
}

// The line of the source with a caret under the column; nothing when the file cannot be read.
std::string excerpt(Host& host, const BacktraceLine& place) {
  std::string text;
  if (host.read_file(place.file, text) != 0) return {};
  size_t start = 0;
  for (unsigned line = 1; line < place.line && start != std::string::npos; ++line) {
    start = text.find('\n', start);
    if (start != std::string::npos) ++start;
  }
  if (start >= text.size()) return {};
  std::string line = text.substr(start, text.find('\n', start) - start);
  if (line.size() > kWidestLine || place.column == 0) return {};
  std::replace(line.begin(), line.end(), '\t', ' ');
  return "  " + line + "\n  " + std::string(place.column - 1, ' ') + "^\n";
}

// Where to point at: the place of a text that could not be read, or the newest frame with a place.  (Functions of the
// library have none: who called `error` matters, not where `error` signals.)
BacktraceLine place_to_show(Eval& eval, const std::vector<BacktraceLine>& lines) {
  if (const ReadErrorPlace* read = pending_read_error(eval)) return {"", read->file, read->line, read->column};
  const auto placed = std::find_if(lines.begin(), lines.end(), [](const BacktraceLine& line) { return line.line != 0; });
  return placed == lines.end() ? BacktraceLine() : *placed;
}

std::string frames(const std::vector<BacktraceLine>& lines) {
  std::string text;
  size_t shown = 0;
  for (const BacktraceLine& line : lines) {
    if (shown++ == kMostFrames) {
      text += "  ... " + std::to_string(lines.size() - kMostFrames) + " more\n";
      break;
    }
    const bool outermost = shown == lines.size() && line.function == "a lambda";
    text += "  in " + (outermost ? "the top level" : line.function) + (line.line ? " (" + place_of(line) + ")" : "") + "\n";
  }
  return text;
}

}  // namespace

std::string report_exit(Eval& eval, bool with_backtrace) {
  if (!eval.exits().pending()) return {};
  const std::vector<BacktraceLine> lines = eval.vm().last_backtrace();
  const BacktraceLine place = place_to_show(eval, lines);
  Suspended exit(eval);
  std::string text = (place.line ? place_of(place) : std::string("emlet")) + ": error: " + message(eval, exit) + "\n";
  if (with_backtrace && place.line) text += excerpt(eval.host(), place);
  if (with_backtrace) text += frames(lines);
  return text;
}

}  // namespace emlet
