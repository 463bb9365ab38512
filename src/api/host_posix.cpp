#include "api/host_posix.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>

extern "C" char** environ;

namespace emlet {

namespace {

int error_of(int status) { return status == 0 ? 0 : errno; }

// Writes everything, going on after interruptions and short writes.
int write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno;
    bytes.remove_prefix(static_cast<size_t>(written));
  }
  return 0;
}

// What is longer is no text: a device without end, a file of holes.
constexpr size_t kMostFileBytes = size_t{1} << 30;

int read_all(int descriptor, std::string& contents) {
  char block[65536];
  for (;;) {
    const ssize_t got = ::read(descriptor, block, sizeof block);
    if (got < 0) return errno;
    if (got == 0) return 0;
    if (contents.size() > kMostFileBytes) return EFBIG;
    contents.append(block, static_cast<size_t>(got));
  }
}

FileStatus status_of(const struct stat& from) {
  FileStatus status;
  status.type = S_ISREG(from.st_mode)   ? FileStatus::Type::Regular
                : S_ISDIR(from.st_mode) ? FileStatus::Type::Directory
                : S_ISLNK(from.st_mode) ? FileStatus::Type::Symlink
                                        : FileStatus::Type::Other;
  status.mode = from.st_mode & 07777;
  status.size = from.st_size;
  status.modified_seconds = from.st_mtim.tv_sec;
  status.modified_nanoseconds = from.st_mtim.tv_nsec;
  status.accessed_seconds = from.st_atim.tv_sec;
  status.accessed_nanoseconds = from.st_atim.tv_nsec;
  status.changed_seconds = from.st_ctim.tv_sec;
  status.changed_nanoseconds = from.st_ctim.tv_nsec;
  status.inode = from.st_ino;
  status.device = from.st_dev;
  status.links = from.st_nlink;
  status.user = from.st_uid;
  status.group = from.st_gid;
  return status;
}

// Output is collected and written in blocks; a terminal gets every line at once.
class PosixHost final : public Host {
 public:
  PosixHost() : output_is_terminal_(::isatty(STDOUT_FILENO) == 1) {}
  ~PosixHost() override { static_cast<void>(flush_output()); }

  int write_output(std::string_view bytes) override {
    output_.append(bytes);
    const bool line_done = output_is_terminal_ && bytes.find('\n') != std::string_view::npos;
    return line_done || output_.size() >= kOutputBlock ? flush_output() : 0;
  }
  int flush_output() override {
    if (output_.empty()) return output_error_;
    const int error = write_all(STDOUT_FILENO, output_);
    output_.clear();
    if (error) output_error_ = error;
    return error;
  }
  int write_error(std::string_view bytes) override {
    static_cast<void>(flush_output());
    return write_all(STDERR_FILENO, bytes);
  }
  bool read_line(std::string_view prompt, std::string& line) override;

  int read_file(const std::string& path, std::string& contents) override;
  int write_file(const std::string& path, std::string_view contents, bool append) override;
  int file_status(const std::string& path, bool follow_links, FileStatus& status) override {
    struct stat found;
    const int error = error_of(follow_links ? ::stat(path.c_str(), &found) : ::lstat(path.c_str(), &found));
    if (!error) status = status_of(found);
    return error;
  }
  bool accessible(const std::string& path, Access access) override {
    constexpr int kModes[] = {F_OK, R_OK, W_OK, X_OK};
    return ::access(path.c_str(), kModes[static_cast<unsigned>(access)]) == 0;
  }
  int list_directory(const std::string& path, NameSink& names) override;
  int make_directory(const std::string& path) override { return error_of(::mkdir(path.c_str(), 0777)); }
  int delete_directory(const std::string& path) override { return error_of(::rmdir(path.c_str())); }
  int delete_file(const std::string& path) override { return error_of(::unlink(path.c_str())); }
  int rename_file(const std::string& from, const std::string& to) override {
    return error_of(::rename(from.c_str(), to.c_str()));
  }
  int make_symlink(const std::string& target, const std::string& path) override {
    return error_of(::symlink(target.c_str(), path.c_str()));
  }
  int make_link(const std::string& file, const std::string& path) override { return error_of(::link(file.c_str(), path.c_str())); }
  int read_symlink(const std::string& path, std::string& target) override;
  int set_mode(const std::string& path, uint32_t mode) override { return error_of(::chmod(path.c_str(), mode)); }
  // It can only be read by changing it.
  uint32_t creation_mask() override {
    const mode_t mask = ::umask(077);
    ::umask(mask);
    return mask;
  }
  int set_creation_mask(uint32_t mask) override {
    ::umask(static_cast<mode_t>(mask));
    return 0;
  }
  int set_times(const std::string& path, int64_t seconds, int64_t nanoseconds) override {
    const timespec moment{static_cast<time_t>(seconds), static_cast<long>(nanoseconds)};
    const timespec times[] = {moment, moment};
    return error_of(::utimensat(AT_FDCWD, path.c_str(), times, 0));
  }
  std::string current_directory() override;

  bool environment(const std::string& name, std::string& value) override {
    const char* found = ::getenv(name.c_str());
    if (found) value = found;
    return found != nullptr;
  }
  std::vector<std::string> environment_list() override;
  void clock(int64_t& seconds, int64_t& nanoseconds) override {
    timespec now;
    ::clock_gettime(CLOCK_REALTIME, &now);
    seconds = now.tv_sec;
    nanoseconds = now.tv_nsec;
  }
  uint64_t processor_time_nanoseconds() override { return nanoseconds_of(CLOCK_PROCESS_CPUTIME_ID); }
  uint64_t monotonic_nanoseconds() override { return nanoseconds_of(CLOCK_MONOTONIC); }
  void sleep(uint64_t nanoseconds) override {
    constexpr uint64_t kSecond = 1'000'000'000;
    const timespec time{static_cast<time_t>(nanoseconds / kSecond), static_cast<long>(nanoseconds % kSecond)};
    nanosleep(&time, nullptr);
  }
  void entropy(void* bytes, size_t count) override {
    size_t have = 0;
    while (have < count) {
      const ssize_t got = ::getrandom(static_cast<char*>(bytes) + have, count - have, 0);
      if (got > 0) have += static_cast<size_t>(got);
      else if (errno != EINTR) return;
    }
  }
  int64_t process_id() override { return ::getpid(); }
  std::string system_name() override {
    char name[256] = "localhost";
    static_cast<void>(::gethostname(name, sizeof name - 1));
    return name;
  }
  std::string user_login_name() override;
  UserNumbers user_numbers() override { return {::geteuid(), ::getuid(), ::getegid(), ::getgid()}; }
  bool group_name(uint32_t group, std::string& name) override;
  int load_average(double averages[3]) override { return ::getloadavg(averages, 3); }

 private:
  static constexpr size_t kOutputBlock = 8192;
  static uint64_t nanoseconds_of(clockid_t clock) {
    timespec now;
    ::clock_gettime(clock, &now);
    return static_cast<uint64_t>(now.tv_sec) * 1000000000u + static_cast<uint64_t>(now.tv_nsec);
  }

  std::string output_;
  std::string input_;  // read from standard input, not yet handed out
  bool output_is_terminal_;
  int output_error_ = 0;
};

bool PosixHost::read_line(std::string_view prompt, std::string& line) {
  static_cast<void>(write_output(prompt));
  static_cast<void>(flush_output());
  size_t end;
  while ((end = input_.find('\n')) == std::string::npos) {
    char block[4096];
    const ssize_t got = ::read(STDIN_FILENO, block, sizeof block);
    if (got < 0 && errno == EINTR) return false;
    if (got <= 0) break;
    input_.append(block, static_cast<size_t>(got));
  }
  if (end == std::string::npos && input_.empty()) return false;
  line = input_.substr(0, end);
  input_.erase(0, end == std::string::npos ? end : end + 1);
  return true;
}

int PosixHost::read_file(const std::string& path, std::string& contents) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return errno;
  struct stat found;
  if (::fstat(descriptor, &found) == 0 && S_ISREG(found.st_mode)) contents.reserve(std::min(static_cast<size_t>(found.st_size), kMostFileBytes));
  const int error = read_all(descriptor, contents);
  ::close(descriptor);
  return error;
}

int PosixHost::write_file(const std::string& path, std::string_view contents, bool append) {
  const int flags = O_WRONLY | O_CREAT | O_CLOEXEC | (append ? O_APPEND : O_TRUNC);
  const int descriptor = ::open(path.c_str(), flags, 0666);
  if (descriptor < 0) return errno;
  const int error = write_all(descriptor, contents);
  const int close_error = error_of(::close(descriptor));
  return error ? error : close_error;
}

int PosixHost::list_directory(const std::string& path, NameSink& names) {
  DIR* directory = ::opendir(path.c_str());
  if (!directory) return errno;
  for (const dirent* entry = ::readdir(directory); entry && names.take(entry->d_name);) entry = ::readdir(directory);
  ::closedir(directory);
  return 0;
}

int PosixHost::read_symlink(const std::string& path, std::string& target) {
  target.resize(4096);
  const ssize_t length = ::readlink(path.c_str(), target.data(), target.size());
  if (length < 0) return errno;
  target.resize(static_cast<size_t>(length));
  return 0;
}

std::string PosixHost::current_directory() {
  char* path = ::getcwd(nullptr, 0);
  std::string result = path ? path : "/";
  ::free(path);
  return result;
}

std::vector<std::string> PosixHost::environment_list() {
  std::vector<std::string> list;
  for (char** entry = environ; entry && *entry; ++entry) list.emplace_back(*entry);
  return list;
}

std::string PosixHost::user_login_name() {
  std::string name;
  if (environment("LOGNAME", name) || environment("USER", name)) return name;
  passwd entry;
  passwd* found = nullptr;
  char text[4096];
  ::getpwuid_r(::getuid(), &entry, text, sizeof text, &found);
  return found ? found->pw_name : "unknown";
}

bool PosixHost::group_name(uint32_t number, std::string& name) {
  group entry;
  group* found = nullptr;
  std::string text(16384, '\0');
  ::getgrgid_r(number, &entry, text.data(), text.size(), &found);
  if (found) name = found->gr_name;
  return found != nullptr;
}

}  // namespace

std::unique_ptr<Host> make_posix_host() { return std::make_unique<PosixHost>(); }

}  // namespace emlet
