// Host: what the embedder gives a world of the outside: streams, files, clock, environment, entropy.  It is the sandbox
// boundary; Lisp reaches nothing of the machine but through it.  Errors are errno numbers, 0 for success.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace emlet {

struct FileStatus {
  enum class Type : uint8_t { Regular, Directory, Symlink, Other };
  Type type = Type::Other;
  uint32_t mode = 0;  // permission bits
  int64_t size = 0;   // bytes
  int64_t modified_seconds = 0;
  int64_t modified_nanoseconds = 0;
  int64_t accessed_seconds = 0;
  int64_t accessed_nanoseconds = 0;
  int64_t changed_seconds = 0;
  int64_t changed_nanoseconds = 0;
  uint64_t inode = 0;
  uint64_t device = 0;
  uint64_t links = 0;
  uint32_t user = 0;
  uint32_t group = 0;
};

// Takes names one by one, of which there may be any number.
class NameSink {
 public:
  // False: no more are wanted.
  virtual bool take(std::string_view name) = 0;

 protected:
  ~NameSink() = default;
};

class Host {
 public:
  virtual ~Host() = default;

  virtual int write_output(std::string_view bytes) = 0;  // standard output
  virtual int write_error(std::string_view bytes) = 0;   // standard error
  virtual int flush_output() = 0;
  // One line of standard input without its newline; false at end of input, and when a signal interrupted the waiting: the
  // caller asks Interp::poll what for.
  virtual bool read_line(std::string_view prompt, std::string& line) = 0;

  // EINTR when a signal interrupted the waiting (a pipe, a device): the caller polls.
  virtual int read_file(const std::string& path, std::string& contents) = 0;
  virtual int write_file(const std::string& path, std::string_view contents, bool append) = 0;
  virtual int file_status(const std::string& path, bool follow_links, FileStatus& status) = 0;
  enum class Access : uint8_t { Exists, Read, Write, Execute };
  virtual bool accessible(const std::string& path, Access access) = 0;
  virtual int list_directory(const std::string& path, NameSink& names) = 0;
  virtual int make_directory(const std::string& path) = 0;
  virtual int delete_directory(const std::string& path) = 0;
  virtual int delete_file(const std::string& path) = 0;
  virtual int rename_file(const std::string& from, const std::string& to) = 0;
  virtual int make_symlink(const std::string& target, const std::string& path) = 0;
  virtual int make_link(const std::string& file, const std::string& path) = 0;  // another name of the same file
  virtual int read_symlink(const std::string& path, std::string& target) = 0;
  virtual int set_mode(const std::string& path, uint32_t mode) = 0;
  // The permission bits that new files and directories do not get; they belong to the process.
  virtual uint32_t creation_mask() = 0;
  virtual int set_creation_mask(uint32_t mask) = 0;
  virtual int set_times(const std::string& path, int64_t seconds, int64_t nanoseconds) = 0;
  virtual std::string current_directory() = 0;

  virtual bool environment(const std::string& name, std::string& value) = 0;
  virtual std::vector<std::string> environment_list() = 0;  // NAME=VALUE
  virtual void clock(int64_t& seconds, int64_t& nanoseconds) = 0;           // since the epoch
  virtual uint64_t processor_time_nanoseconds() = 0;
  virtual uint64_t monotonic_nanoseconds() = 0;
  virtual void sleep(uint64_t nanoseconds) = 0;  // may end early
  virtual void entropy(void* bytes, size_t count) = 0;
  virtual int64_t process_id() = 0;
  virtual std::string system_name() = 0;
  virtual std::string user_login_name() = 0;
  struct UserNumbers {
    uint32_t user, real_user, group, real_group;
  };
  virtual UserNumbers user_numbers() = 0;
  virtual bool group_name(uint32_t group, std::string& name) = 0;
  // The processes ready to run in the last 1, 5 and 15 minutes; how many of the three are known.
  virtual int load_average(double averages[3]) = 0;
};

}  // namespace emlet
