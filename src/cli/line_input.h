// LineInput: where the prompt gets its lines from.  PlainInput is any file, with a prompt when it is a terminal; a terminal
// that can move its cursor has a LineEditor (line_editor.h).
#pragma once

#include <string>

namespace emlet::cli {

class LineInput {
 public:
  // Interrupted: Ctrl-C gave up the line.
  enum class Outcome { Line, End, Interrupted };
  virtual ~LineInput() = default;
  // `line` comes without its newline.
  virtual Outcome read(const char* prompt, std::string& line) = 0;
};

class PlainInput final : public LineInput {
 public:
  explicit PlainInput(bool terminal) : terminal_(terminal) {}
  Outcome read(const char* prompt, std::string& line) override;

 private:
  bool terminal_;
  std::string buffered_;
};

// All of standard input; false with errno set when it cannot be read or was interrupted.
bool read_all_input(std::string& text);

}  // namespace emlet::cli
