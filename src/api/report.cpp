#include "api/report.h"

#include <algorithm>
#include <cstdio>
#include <vector>

#include "api/suggestion.h"
#include "builtins/load.h"
#include "core/utf8.h"
#include "data/list.h"
#include "data/string.h"
#include "emlet/emlet.h"
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
  if (exit.kind() == Exits::Kind::Terminate) {
    return is_string(exit.what()) ? std::string(string_of(exit.what()).text()) : "Terminated";
  }
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
  FileStatus status;
  if (host.file_status(place.file, true, status) != 0 || status.type != FileStatus::Type::Regular) return {};  // nor twice from a pipe
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

std::string frames(const std::vector<BacktraceLine>& lines, size_t most) {
  std::string text;
  size_t shown = 0;
  for (const BacktraceLine& line : lines) {
    if (shown++ == most) {
      text += "  ... " + std::to_string(lines.size() - most) + " more\n";
      break;
    }
    const bool outermost = shown == lines.size() && line.function == "a lambda";
    text += "  in " + (outermost ? "the top level" : line.function) + (line.line ? " (" + place_of(line) + ")" : "") + "\n";
  }
  return text;
}

// A signal of nil carries the whole error object.
Value condition_of(const Suspended& exit) {
  if (exit.what().is_true()) return exit.what();
  return car(exit.data());
}

Value data_of(const Suspended& exit) {
  if (exit.what().is_true()) return exit.data();
  return cdr(exit.data());
}

// What may have been meant by a name without a meaning; empty when nobody knows.
std::string suggested_name(Eval& eval, const Suspended& exit) {
  if (exit.kind() != Exits::Kind::Signal) return {};
  const Value condition = condition_of(exit), data = data_of(exit);
  if (condition != sym::void_function && condition != sym::void_variable) return {};
  if (!data.is_cons() || !data.cons()->car.get().is_symbol()) return {};
  return nearest_name(eval, data.cons()->car, condition == sym::void_function ? Wanted::Function : Wanted::Variable);
}

// --- JSON ---

std::string quoted(std::string_view text) {
  std::string out = "\"";
  size_t bytes = 1;
  for (size_t i = 0; i < text.size() && valid_character_bytes(text.substr(i)) != 0; i += bytes) {
    const uint32_t c = decode_character(text.data() + i, &bytes);
    char escape[8];
    if (c == '"' || c == '\\') out += {'\\', static_cast<char>(c)};
    else if (c < 0x20) out.append(escape, static_cast<size_t>(std::snprintf(escape, sizeof escape, "\\u%04x", c)));
    else append_character(out, c > kMaxUnicode || (c >= 0xD800 && c <= 0xDFFF) ? 0xFFFD : c);
  }
  return out + '"';
}

std::string json_place(const BacktraceLine& line) {
  if (line.line == 0) return {};
  return ",\"file\":" + quoted(line.file) + ",\"line\":" + std::to_string(line.line) + ",\"column\":" + std::to_string(line.column);
}

std::string json_frames(const std::vector<BacktraceLine>& lines, size_t most) {
  std::string text;
  for (size_t i = 0; i < lines.size() && i < most; ++i) {
    text += (i ? ",{\"function\":" : "{\"function\":") + quoted(lines[i].function) + json_place(lines[i]) + "}";
  }
  return ",\"backtrace\":[" + text + "]";
}

std::string report_as_json(Eval& eval, const std::vector<BacktraceLine>& lines, const BacktraceLine& place, size_t most) {
  Suspended exit(eval);
  std::string text = "{\"message\":" + quoted(message(eval, exit));
  if (exit.kind() == Exits::Kind::Signal || exit.kind() == Exits::Kind::Quit) {
    text += ",\"condition\":" + quoted(print_to_string(eval.heap(), condition_of(exit)));
    text += ",\"data\":" + quoted(print_to_string(eval.heap(), data_of(exit)));
  }
  const std::string name = suggested_name(eval, exit);
  if (!name.empty()) text += ",\"suggestion\":" + quoted(name);
  return text + json_place(place) + json_frames(lines, most) + "}\n";
}

}  // namespace

std::string report_exit(Eval& eval, int32_t parts) {
  const Exits& exits = eval.exits();
  const bool left = exits.kind() == Exits::Kind::Terminate && !is_string(exits.what());  // kill-emacs
  if (!exits.pending() || left) return {};
  const std::vector<BacktraceLine> lines = eval.vm().last_backtrace();
  const BacktraceLine place = place_to_show(eval, lines);
  const size_t most = parts & EMLET_REPORT_ALL_CALLS ? SIZE_MAX : kMostFrames;
  if (parts & EMLET_REPORT_JSON) return report_as_json(eval, lines, place, parts & EMLET_REPORT_BACKTRACE ? most : 0);
  Suspended exit(eval);
  std::string text = (place.line ? place_of(place) : std::string("emlet")) + ": error: " + message(eval, exit) + "\n";
  if (parts & EMLET_REPORT_BACKTRACE && place.line) text += excerpt(eval.host(), place);
  const std::string name = suggested_name(eval, exit);
  if (!name.empty()) text += "  did you mean \u2018" + name + "\u2019?\n";
  if (parts & EMLET_REPORT_BACKTRACE) text += frames(lines, most);
  return text_to_utf8(text);
}

}  // namespace emlet
