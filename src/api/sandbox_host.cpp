#include "api/sandbox_host.h"

#include <cerrno>
#include <climits>
#include <cstdlib>

namespace emlet {

namespace {

constexpr Host::UserNumbers kNobody{65534, 65534, 65534, 65534};  // what most systems give "nobody"

enum class LastLink : uint8_t { Follow, Keep };

// The absolute path without links; of a file that is not there, its directory's and its name.  Empty: there is no such
// directory either.
std::string canonical(const std::string& path, LastLink last) {
  char found[PATH_MAX];
  if (last == LastLink::Follow && ::realpath(path.c_str(), found)) return found;
  if (last == LastLink::Follow && errno != ENOENT) return {};
  std::string stem = path;
  while (stem.size() > 1 && stem.ends_with('/')) stem.pop_back();
  const size_t slash = stem.rfind('/');
  const std::string name = slash == std::string::npos ? stem : stem.substr(slash + 1);
  if (name.empty() || name == "." || name == "..") return ::realpath(path.c_str(), found) ? std::string(found) : std::string();
  const std::string directory = slash == std::string::npos ? "." : slash == 0 ? "/" : stem.substr(0, slash);
  if (!::realpath(directory.c_str(), found)) return {};
  const std::string base = found;
  return base == "/" ? base + name : base + "/" + name;
}

bool is_under(const std::string& path, const std::string& top) {
  if (top == "/" || path == top) return true;
  return path.size() > top.size() && path.starts_with(top) && path[top.size()] == '/';
}

bool is_under_any(const std::string& path, const std::vector<std::string>& tops) {
  if (path.empty()) return false;
  for (const std::string& top : tops) {
    if (is_under(path, top)) return true;
  }
  return false;
}

// A link that leads nowhere yet must not be written through: where it leads is not known before it is.
bool is_dangling(const std::string& path, Host& host) {
  FileStatus status;
  return host.file_status(path, true, status) != 0 && host.file_status(path, false, status) == 0;
}

class SandboxHost final : public Host {
 public:
  SandboxHost(std::unique_ptr<Host> outside, const SandboxGrants& grants)
      : outside_(std::move(outside)), environment_(grants.environment) {
    for (const std::string& path : grants.writable) writable_.push_back(canonical(path, LastLink::Follow));
    readable_ = writable_;
    for (const std::string& path : grants.readable) readable_.push_back(canonical(path, LastLink::Follow));
    std::erase(writable_, std::string());
    std::erase(readable_, std::string());
  }

  int write_output(std::string_view bytes) override { return outside_->write_output(bytes); }
  int write_error(std::string_view bytes) override { return outside_->write_error(bytes); }
  int flush_output() override { return outside_->flush_output(); }
  bool read_line(std::string_view prompt, std::string& line) override { return outside_->read_line(prompt, line); }

  int read_file(const std::string& path, std::string& contents) override {
    return may_read(path) ? outside_->read_file(path, contents) : EACCES;
  }
  int write_file(const std::string& path, std::string_view contents, bool append) override {
    return may_write(path) && !is_dangling(path, *outside_) ? outside_->write_file(path, contents, append) : EACCES;
  }
  int file_status(const std::string& path, bool follow_links, FileStatus& status) override {
    const bool may = may_read(path, follow_links ? LastLink::Follow : LastLink::Keep);
    return may ? outside_->file_status(path, follow_links, status) : EACCES;
  }
  bool accessible(const std::string& path, Access access) override {
    const bool may = access == Access::Write ? may_write(path) : access != Access::Execute && may_read(path);
    return may && outside_->accessible(path, access);
  }
  int list_directory(const std::string& path, NameSink& names) override {
    return may_read(path) ? outside_->list_directory(path, names) : EACCES;
  }
  int make_directory(const std::string& path) override { return may_write(path) ? outside_->make_directory(path) : EACCES; }
  int delete_directory(const std::string& path) override {
    return may_write(path, LastLink::Keep) ? outside_->delete_directory(path) : EACCES;
  }
  int delete_file(const std::string& path) override {
    return may_write(path, LastLink::Keep) ? outside_->delete_file(path) : EACCES;
  }
  int rename_file(const std::string& from, const std::string& to) override {
    const bool may = may_write(from, LastLink::Keep) && may_write(to, LastLink::Keep);
    return may ? outside_->rename_file(from, to) : EACCES;
  }
  // A link would lead out.
  int make_symlink(const std::string&, const std::string&) override { return EACCES; }
  // The file goes by a name that may be written then, so it must be one already.
  int make_link(const std::string& file, const std::string& path) override {
    return may_write(file) && may_write(path, LastLink::Keep) ? outside_->make_link(file, path) : EACCES;
  }
  int read_symlink(const std::string& path, std::string& target) override {
    return may_read(path, LastLink::Keep) ? outside_->read_symlink(path, target) : EACCES;
  }
  int set_mode(const std::string& path, uint32_t mode) override {
    return may_write(path) ? outside_->set_mode(path, mode) : EACCES;
  }
  uint32_t creation_mask() override { return 022; }
  int set_creation_mask(uint32_t) override { return EACCES; }
  int set_times(const std::string& path, int64_t seconds, int64_t nanoseconds) override {
    return may_write(path) ? outside_->set_times(path, seconds, nanoseconds) : EACCES;
  }
  std::string current_directory() override { return readable_.empty() ? "/" : outside_->current_directory(); }

  bool environment(const std::string& name, std::string& value) override {
    return environment_ && outside_->environment(name, value);
  }
  std::vector<std::string> environment_list() override {
    return environment_ ? outside_->environment_list() : std::vector<std::string>();
  }
  void clock(int64_t& seconds, int64_t& nanoseconds) override { outside_->clock(seconds, nanoseconds); }
  uint64_t processor_time_nanoseconds() override { return outside_->processor_time_nanoseconds(); }
  uint64_t monotonic_nanoseconds() override { return outside_->monotonic_nanoseconds(); }
  void sleep(uint64_t nanoseconds) override { outside_->sleep(nanoseconds); }
  void entropy(void* bytes, size_t count) override { outside_->entropy(bytes, count); }
  int64_t process_id() override { return outside_->process_id(); }
  std::string system_name() override { return environment_ ? outside_->system_name() : "localhost"; }
  std::string user_login_name() override { return environment_ ? outside_->user_login_name() : "nobody"; }
  UserNumbers user_numbers() override { return environment_ ? outside_->user_numbers() : kNobody; }
  bool group_name(uint32_t group, std::string& name) override { return environment_ && outside_->group_name(group, name); }
  int load_average(double averages[3]) override { return environment_ ? outside_->load_average(averages) : 0; }

 private:
  bool may_read(const std::string& path, LastLink last = LastLink::Follow) const {
    return !readable_.empty() && is_under_any(canonical(path, last), readable_);
  }
  bool may_write(const std::string& path, LastLink last = LastLink::Follow) const {
    return !writable_.empty() && is_under_any(canonical(path, last), writable_);
  }

  std::unique_ptr<Host> outside_;
  std::vector<std::string> readable_;
  std::vector<std::string> writable_;
  bool environment_;
};

}  // namespace

std::unique_ptr<Host> make_sandbox_host(std::unique_ptr<Host> outside, const SandboxGrants& grants) {
  return std::make_unique<SandboxHost>(std::move(outside), grants);
}

}  // namespace emlet
