#include "cli/line_editor.h"

#include <unistd.h>

#include <cerrno>
#include <clocale>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <cwchar>
#include <filesystem>

#include "cli/interrupt.h"

namespace emlet::cli {

namespace {

constexpr int kHistoryLines = 2000;

// Bytes that may belong to a symbol, as far as completion is concerned.
bool belongs_to_name(char c) { return std::strchr(" \t\n()[]\"'`;#", c) == nullptr; }

std::string common_prefix(const std::vector<std::string>& names) {
  std::string prefix = names.front();
  for (const std::string& name : names) {
    size_t same = 0;
    while (same < prefix.size() && same < name.size() && prefix[same] == name[same]) ++same;
    prefix.resize(same);
  }
  return prefix;
}

}  // namespace

LineEditor::LineEditor(const std::string& history_file, Complete complete)
    : history_(history_init()), history_file_(history_file), complete_(std::move(complete)) {
  std::setlocale(LC_CTYPE, "");  // libedit takes bytes for characters without it
  editor_.reset(el_init("emlet", stdin, stdout, stderr));
  EditLine* const editor = editor_.get();
  HistEvent event;
  history(history_.get(), &event, H_SETSIZE, kHistoryLines);
  history(history_.get(), &event, H_SETUNIQUE, 1);
  if (!history_file_.empty()) history(history_.get(), &event, H_LOAD, history_file_.c_str());
  el_set(editor, EL_CLIENTDATA, this);
  el_set(editor, EL_EDITOR, "emacs");
  el_set(editor, EL_SIGNAL, 0);  // Ctrl-C is the command line's own
  el_set(editor, EL_GETCFN, read_character);
  el_set(editor, EL_HIST, history, history_.get());
  el_set(editor, EL_PROMPT, prompt_of);
  el_set(editor, EL_ADDFN, "complete", "Complete the name before the cursor", complete_key);
  el_set(editor, EL_BIND, "^I", "complete", nullptr);
  el_set(editor, EL_BIND, "^R", "em-inc-search-prev", nullptr);
  el_source(editor, nullptr);  // the user's ~/.editrc
}

// libedit's own reader would miss a Ctrl-C that comes between two characters.
int LineEditor::read_character(EditLine*, wchar_t* character) {
  std::mbstate_t state{};
  for (;;) {
    if (!wait_for_input(STDIN_FILENO)) return -1;
    char byte;
    const ssize_t got = ::read(STDIN_FILENO, &byte, 1);
    if (got <= 0) return static_cast<int>(got);
    if (byte == '\0') continue;  // what a terminal makes of a Ctrl-D that came before it was in use; libedit would quote the next key
    const size_t bytes = std::mbrtowc(character, &byte, 1, &state);
    if (bytes <= 1) return 1;
    if (bytes == static_cast<size_t>(-1)) state = {};  // no character: it is left out
  }
}

bool LineEditor::is_possible() {
  const char* const terminal = std::getenv("TERM");
  return isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 && terminal && *terminal && std::strcmp(terminal, "dumb") != 0;
}

char* LineEditor::prompt_of(EditLine* editor) {
  LineEditor* self = nullptr;
  el_get(editor, EL_CLIENTDATA, &self);
  return self->prompt_.data();
}

LineInput::Outcome LineEditor::read(const char* prompt, std::string& line) {
  prompt_ = prompt;
  int count = 0;
  errno = 0;
  const char* const typed = el_gets(editor_.get(), &count);
  if (!typed && errno == EINTR) {
    std::fputs("\n", stdout);
    el_reset(editor_.get());
    return Outcome::Interrupted;
  }
  if (!typed || count <= 0) return std::fputs("\n", stdout), Outcome::End;
  line.assign(typed, static_cast<size_t>(count));
  if (line.back() == '\n') line.pop_back();
  if (line.find_first_not_of(" \t") != std::string::npos) remember(typed);
  return Outcome::Line;
}

// A history that cannot be written is no reason to disturb anybody.
void LineEditor::remember(const char* line) {
  HistEvent event;
  history(history_.get(), &event, H_ENTER, line);
  if (!history_file_.empty()) history(history_.get(), &event, H_SAVE, history_file_.c_str());
}

unsigned char LineEditor::complete_key(EditLine* editor, int) {
  LineEditor* self = nullptr;
  el_get(editor, EL_CLIENTDATA, &self);
  return self->complete_name();
}

unsigned char LineEditor::complete_name() {
  const LineInfo* const info = el_line(editor_.get());
  const char* start = info->cursor;
  while (start > info->buffer && belongs_to_name(start[-1])) --start;
  const std::string typed(start, info->cursor);
  const std::vector<std::string> names = complete_(typed);
  if (names.empty()) return CC_REFRESH_BEEP;
  const std::string common = common_prefix(names);
  if (common.size() < typed.size()) return CC_REFRESH_BEEP;
  const std::string more = common.substr(typed.size()) + (names.size() == 1 ? " " : "");
  if (!more.empty()) return el_insertstr(editor_.get(), more.c_str()) == 0 ? CC_REFRESH : CC_REFRESH_BEEP;
  list(names);
  return CC_REDISPLAY;
}

// All names under the line, which is shown again after them.
void LineEditor::list(const std::vector<std::string>& names) {
  std::fputc('\n', stdout);
  for (const std::string& name : names) std::printf("%s  ", name.c_str());
  std::fputc('\n', stdout);
}

std::string history_file_name() {
  namespace files = std::filesystem;
  const char* const state = std::getenv("XDG_STATE_HOME");
  const char* const home = std::getenv("HOME");
  files::path directory;
  if (state && *state == '/') directory = state;
  else if (home && *home == '/') directory = files::path(home) / ".local" / "state";
  else return {};
  directory /= "emlet";
  std::error_code error;
  files::create_directories(directory, error);
  return error ? std::string() : (directory / "history").string();
}

}  // namespace emlet::cli
