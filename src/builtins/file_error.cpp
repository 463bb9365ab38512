#include "builtins/file_error.h"

#include <cerrno>
#include <cstring>

#include "data/symbols.h"

namespace emlet {

namespace {

// strerror_r comes in two forms: the one that returns the text, and the one that fills the buffer.
[[maybe_unused]] const char* chosen(const char* returned, const char*) { return returned; }
[[maybe_unused]] const char* chosen(int, const char* buffer) { return buffer; }

Value condition_of(int error) {
  switch (error) {
    case ENOENT: return sym::file_missing;
    case EEXIST: return sym::file_already_exists;
    default: return sym::file_error;  // Emacs 28.2 has no permission-denied yet
  }
}

}  // namespace

std::string error_sentence(int error) {
  char buffer[128] = "";
  return chosen(strerror_r(error, buffer, sizeof buffer), buffer);
}

ExitPending file_error(Interp& lisp, std::string_view action, int error, Value names) {
  // Waiting for a pipe was interrupted: what by is the better answer.
  if (error == EINTR && lisp.poll().is_exit()) return kExit;
  Heap& heap = lisp.heap();
  const Value rest = names.is_list() ? names : heap.cons(names, nil);
  // Emacs 28.2: "already exists" comes without the name of the action's reason.
  const Value sentence = lisp.string(error_sentence(error));
  const Value data = error == EEXIST ? heap.cons(sentence, rest) : heap.cons(lisp.string(action), heap.cons(sentence, rest));
  return lisp.signal(condition_of(error), data);
}

}  // namespace emlet
