// LineEditor: lines typed at a terminal, edited by libedit with the keys of Emacs; a history that is kept between runs (Ctrl-R
// searches it), and the Tab key, which completes the name before the cursor.
#pragma once

#include <histedit.h>

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "cli/line_input.h"

namespace emlet::cli {

class LineEditor final : public LineInput {
 public:
  // The names that begin with what was typed.
  using Complete = std::function<std::vector<std::string>(const std::string& prefix)>;
  // The history is read from `history_file` and each line added to it; an empty name keeps none.
  LineEditor(const std::string& history_file, Complete complete);
  Outcome read(const char* prompt, std::string& line) override;

  // Whether the terminal can be edited on: both ends are one, and it is not dumb.
  static bool is_possible();

 private:
  struct FreeEditor {
    void operator()(EditLine* editor) const { el_end(editor); }
  };
  struct FreeHistory {
    void operator()(History* history) const { history_end(history); }
  };

  static unsigned char complete_key(EditLine* editor, int key);
  static int read_character(EditLine* editor, wchar_t* character);
  static char* prompt_of(EditLine* editor);
  unsigned char complete_name();
  void list(const std::vector<std::string>& names);
  void remember(const char* line);

  std::unique_ptr<History, FreeHistory> history_;
  std::unique_ptr<EditLine, FreeEditor> editor_;
  std::string history_file_;
  std::string prompt_;
  Complete complete_;
};

// $XDG_STATE_HOME/emlet/history, or ~/.local/state/emlet/history; its directory is made.  Empty when there is no home.
std::string history_file_name();

}  // namespace emlet::cli
