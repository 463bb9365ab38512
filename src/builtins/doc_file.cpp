#include "builtins/doc_file.h"

#include "builtins/file_error.h"
#include "builtins/file_name.h"
#include "builtins/read.h"
#include "builtins/support.h"

namespace emlet {

namespace {

constexpr char kEnd = '\037';
constexpr char kQuote = '\001';

// The text that begins at byte `at` of `file`.
std::string text_at(std::string_view file, size_t at) {
  std::string text;
  for (; at < file.size() && file[at] != kEnd; at++) {
    if (file[at] != kQuote || at + 1 == file.size()) {
      text += file[at];
      continue;
    }
    const char quoted = file[++at];
    text += quoted == '0' ? '\0' : quoted == '_' ? kEnd : kQuote;
  }
  return text;
}

// 0, or why the file cannot be read.
int read_text(Interp& lisp, Value place, std::string& text) {
  std::string file;
  const int error = lisp.host().read_file(host_path(string_of(place.cons()->car)), file);
  if (error != 0) return error;
  // Emacs 28.2: the position of a variable's text may be negative.
  const int64_t position = place.cons()->cdr.get().as_fixnum();
  text = text_at(file, static_cast<size_t>(position < 0 ? -position : position));
  return 0;
}

}  // namespace

bool is_doc_place(Value object) {
  return object.is_cons() && is_string(object.cons()->car) && object.cons()->cdr.get().is_fixnum();
}

Completion read_documentation(Eval& eval, Value place) {
  if (!is_doc_place(place)) return nil;
  std::string text;
  if (read_text(eval, place, text) == 0) return eval.string(text);
  return eval.string("Cannot open doc string file \"" + std::string(string_of(place.cons()->car).text()) + "\"\n");
}

Completion read_lazy_code(Eval& eval, Value place) {
  if (!is_doc_place(place)) return eval.signal(sym::invalid_byte_code, {place});
  std::string text;
  const int error = read_text(eval, place, text);
  if (error != 0) return file_error(eval, "Cannot open load file", error, place.cons()->car);
  size_t position = 0;
  bool ended_inside = false;
  LET_TRY(object, read_form(eval, text, position, ended_inside));
  return object == kMissing ? nil : object;
}

}  // namespace emlet
