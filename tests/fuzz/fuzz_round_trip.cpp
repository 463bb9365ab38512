// What was read and is printed reads as the same again: equal to the first, and printing the same text.
#include "fuzz_world.h"

using namespace emlet::fuzz;

namespace {

// Objects that are equal to no copy: tables, symbols of no obarray, circles.
bool compares_by_identity(const std::string& printed) {
  return printed.find("#s(hash-table") != std::string::npos || printed.find("#:") != std::string::npos ||
         printed.find("#0") != std::string::npos || printed.find("#1") != std::string::npos;
}

// A symbol whose name begins with @ is written behind a comma of a backquote without quoting, as in Emacs, and reads as a splice.
bool may_read_as_splice(const std::string& printed) { return printed.find(",@") != std::string::npos; }

emlet_value print(emlet_env* env, emlet_value value) { return value ? emlet_call(env, "prin1-to-string", 1, &value) : nullptr; }

// What was printed must be readable; NULL only when time is up or a splice is no splice.
emlet_value read_back(emlet_env* env, emlet_value printed) {
  const std::string text = contents(env, printed);
  const emlet_value read = emlet_call(env, "read-from-string", 1, &printed);
  if (read) return emlet_car(env, read);
  if (emlet_exit_check(env) == EMLET_TERMINATED || may_read_as_splice(text)) return nullptr;
  char* const report = emlet_exit_report(env, 0);
  differs("what was printed cannot be read", text, report ? report : "nothing was read");
}

}  // namespace

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static FuzzWorld world({2000, 0, 4000});
  emlet_env* const env = world.next();
  Input input(data, size);
  const uint8_t how = input.byte();
  // Without them a symbol of no obarray, and what occurs in itself, would print as something else.
  for (const char* variable : {"print-circle", "print-gensym"}) emlet_set(env, emlet_intern(env, variable), emlet_t(env));
  const char* const styles[] = {"print-escape-newlines", "print-escape-nonascii", "print-escape-multibyte", "print-escape-control-characters",
                                "print-integers-as-characters"};
  for (unsigned i = 0; i < 5; ++i) {
    emlet_set(env, emlet_intern(env, styles[i]), how >> i & 1 ? emlet_t(env) : emlet_nil(env));
  }
  size_t position = 0;
  const emlet_value first = emlet_read(env, input.rest().data(), input.rest().size(), &position, nullptr);
  const emlet_value printed_first = print(env, first);
  const std::string text = contents(env, printed_first);
  if (text.empty() || emlet_exit_check(env) != EMLET_OK || text.find("#<") != std::string::npos) return 0;
  const emlet_value second = read_back(env, printed_first);
  if (!second) return 0;
  const emlet_value printed_second = print(env, second);
  const std::string again = contents(env, printed_second);
  // Shared strings are given numbers and print without them, as in Emacs 28.2: their copies, which share nothing, are numbered anew.
  const std::string expected = text.find('#') == std::string::npos ? text : contents(env, print(env, read_back(env, printed_second)));
  if (emlet_exit_check(env) == EMLET_TERMINATED || may_read_as_splice(text)) return 0;
  if (again != expected) differs("printed text reads as something else", expected, again);
  if (!compares_by_identity(text) && !emlet_equal(env, first, second) && emlet_exit_check(env) == EMLET_OK) {
    differs("a copy is not equal", text, again);
  }
  return 0;
}
