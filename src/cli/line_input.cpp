#include "cli/line_input.h"

#include <unistd.h>

#include <cerrno>
#include <cstdio>

#include "cli/interrupt.h"

namespace emlet::cli {

LineInput::Outcome PlainInput::read(const char* prompt, std::string& line) {
  if (terminal_) {
    std::fputs(prompt, stdout);
    std::fflush(stdout);
  }
  size_t end;
  while ((end = buffered_.find('\n')) == std::string::npos) {
    char block[4096];
    const bool waited = wait_for_input(STDIN_FILENO);
    const ssize_t got = waited ? ::read(STDIN_FILENO, block, sizeof block) : -1;
    if (got < 0 && errno == EINTR) {
      std::fputs("\n", stdout);
      buffered_.clear();
      return Outcome::Interrupted;
    }
    if (got <= 0) break;
    buffered_.append(block, static_cast<size_t>(got));
  }
  if (end == std::string::npos && buffered_.empty()) return Outcome::End;
  line = buffered_.substr(0, end);
  buffered_.erase(0, end == std::string::npos ? end : end + 1);
  return Outcome::Line;
}

bool read_all_input(std::string& text) {
  char block[65536];
  for (;;) {
    const ssize_t got = ::read(STDIN_FILENO, block, sizeof block);
    if (got < 0) return false;
    if (got == 0) return true;
    text.append(block, static_cast<size_t>(got));
  }
}

}  // namespace emlet::cli
