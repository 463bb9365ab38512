// LineInput: lines from standard input, with a prompt when it is a terminal; Ctrl-C gives up the line.
#pragma once

#include <string>

namespace emlet::cli {

class LineInput {
 public:
  enum class Outcome { Line, End, Interrupted };
  explicit LineInput(bool terminal) : terminal_(terminal) {}
  Outcome read(const char* prompt, std::string& line);

 private:
  bool terminal_;
  std::string buffered_;
};

// All of standard input; false with errno set when it cannot be read or was interrupted.
bool read_all_input(std::string& text);

}  // namespace emlet::cli
