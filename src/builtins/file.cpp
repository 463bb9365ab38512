// Files, for Lisp: what they are, and making, moving and deleting them.  All through the host.

#include <cerrno>

#include <algorithm>
#include <vector>

#include "builtins/defun.h"
#include "builtins/file_error.h"
#include "builtins/file_names.h"
#include "builtins/install.h"
#include "builtins/support.h"
#include "builtins/time_value.h"
#include "data/list.h"

namespace emlet {

namespace {

// The status, or the error number.
int status_of(Interp& lisp, const String& name, bool follow, FileStatus& status) {
  return lisp.host().file_status(File(lisp, name).path, follow, status);
}

bool is_accessible(Interp& lisp, const String& name, Host::Access access) {
  return lisp.host().accessible(File(lisp, name).path, access);
}

Completion done_or_error(Interp& lisp, int error, std::string_view action, std::initializer_list<std::string_view> names) {
  if (error == 0) return nil;
  ListBuilder list(lisp.heap());
  for (const std::string_view name : names) list.add(lisp.string(name));
  return file_error(lisp, action, error, list.finish());
}

// --- questions ---

DEFUN(file_exists_p, "file-exists-p", "FILENAME", "Return t if there is a file of that name.")
(Interp& lisp, String& name) -> Completion { return Value::boolean(is_accessible(lisp, name, Host::Access::Exists)); }

DEFUN(file_readable_p, "file-readable-p", "FILENAME", "Return t if the file can be read.")
(Interp& lisp, String& name) -> Completion { return Value::boolean(is_accessible(lisp, name, Host::Access::Read)); }

DEFUN(file_executable_p, "file-executable-p", "FILENAME", "Return t if the file can be executed.")
(Interp& lisp, String& name) -> Completion { return Value::boolean(is_accessible(lisp, name, Host::Access::Execute)); }

DEFUN(file_writable_p, "file-writable-p", "FILENAME", "Return t if the file can be written or created.")
(Interp& lisp, String& name) -> Completion {
  if (is_accessible(lisp, name, Host::Access::Exists)) return Value::boolean(is_accessible(lisp, name, Host::Access::Write));
  const File file(lisp, name);
  const std::string parent(directory_part(file.path));
  return Value::boolean(is_directory(lisp, parent) && lisp.host().accessible(parent, Host::Access::Write));
}

DEFUN(file_directory_p, "file-directory-p", "FILENAME", "Return t if FILENAME names a directory.")
(Interp& lisp, String& name) -> Completion { return Value::boolean(is_directory(lisp, File(lisp, name).path)); }

DEFUN(file_accessible_directory_p, "file-accessible-directory-p", "FILENAME", "Return t if FILENAME is a directory to work in.")
(Interp& lisp, String& name) -> Completion {
  const File file(lisp, name);
  return Value::boolean(is_directory(lisp, file.path) && lisp.host().accessible(file.path, Host::Access::Execute));
}

DEFUN(file_regular_p, "file-regular-p", "FILENAME", "Return t if FILENAME names a regular file.")
(Interp& lisp, String& name) -> Completion {
  FileStatus status;
  return Value::boolean(status_of(lisp, name, true, status) == 0 && status.type == FileStatus::Type::Regular);
}

DEFUN(file_symlink_p, "file-symlink-p", "FILENAME", "Return the target of the symbolic link FILENAME, or nil if it is none.")
(Interp& lisp, String& name) -> Completion {
  std::string target;
  if (lisp.host().read_symlink(File(lisp, name).path, target) != 0) return nil;
  return string_from_host(lisp, target);
}

DEFUN(file_newer_than_file_p, "file-newer-than-file-p", "FILE1 FILE2",
      "Return t if FILE1 was modified later than FILE2; a missing FILE1 is never newer, a missing FILE2 always older.")
(Interp& lisp, String& first, String& second) -> Completion {
  FileStatus one, two;
  if (status_of(lisp, first, true, one) != 0) return nil;
  if (status_of(lisp, second, true, two) != 0) return sym::t;
  return Value::boolean(one.modified_seconds != two.modified_seconds ? one.modified_seconds > two.modified_seconds
                                                                     : one.modified_nanoseconds > two.modified_nanoseconds);
}

DEFUN(file_modes, "file-modes", "FILENAME &optional FLAG", "Return the permission bits of FILENAME, or nil if there is none.")
(Interp& lisp, String& name, Opt<Value> flag) -> Completion {
  FileStatus status;
  if (status_of(lisp, name, !flag, status) != 0) return nil;
  return Value::fixnum(status.mode & 07777);
}

DEFUN(set_file_modes, "set-file-modes", "FILENAME MODE &optional FLAG", "Set the permission bits of FILENAME to MODE.")
(Interp& lisp, String& name, Fixnum mode, Opt<Value>) -> Completion {
  const File file(lisp, name);
  return done_or_error(lisp, lisp.host().set_mode(file.path, static_cast<uint32_t>(mode.n) & 07777), "Doing chmod", {file.text});
}

std::string mode_string(const FileStatus& status) {
  constexpr char kTypes[] = {'-', 'd', 'l', '?'};
  std::string text(1, kTypes[static_cast<unsigned>(status.type)]);
  for (int bit = 8; bit >= 0; --bit) text += status.mode >> bit & 1 ? "xwr"[bit % 3] : '-';
  if (status.mode & 04000) text[3] = status.mode & 0100 ? 's' : 'S';
  if (status.mode & 02000) text[6] = status.mode & 010 ? 's' : 'S';
  if (status.mode & 01000) text[9] = status.mode & 1 ? 't' : 'T';
  return text;
}

Completion attributes_of(Interp& lisp, const std::string& path, bool named) {
  FileStatus status;
  if (lisp.host().file_status(path, false, status) != 0) return nil;
  Value type = Value::boolean(status.type == FileStatus::Type::Directory);
  std::string target;
  if (status.type == FileStatus::Type::Symlink && lisp.host().read_symlink(path, target) == 0) type = string_from_host(lisp, target);
  const auto owner = [&](uint32_t id) { return named ? lisp.string(std::to_string(id)) : Value::fixnum(id); };
  const auto when = [&](int64_t seconds, int64_t nanoseconds) { return time_list(lisp.heap(), seconds, nanoseconds); };
  return lisp.list({type, Value::fixnum(static_cast<int64_t>(status.links)), owner(status.user), owner(status.group),
                    when(status.accessed_seconds, status.accessed_nanoseconds),
                    when(status.modified_seconds, status.modified_nanoseconds),
                    when(status.changed_seconds, status.changed_nanoseconds), make_integer(lisp.heap(), status.size),
                    lisp.string(mode_string(status)), sym::t, make_unsigned(lisp.heap(), status.inode),
                    make_unsigned(lisp.heap(), status.device)});
}

DEFUN(file_attributes, "file-attributes", "FILENAME &optional ID-FORMAT",
      "Return a list about FILENAME, or nil if there is none: type (t directory, a string the target of a link, nil a file),\n"
      "links, user, group, times of access, modification and status change, size, modes, t, inode, device.")
(Interp& lisp, String& name, Opt<Value> format) -> Completion {
  return attributes_of(lisp, File(lisp, name).path, *format == sym::string);
}

// --- directories ---

// Which of the names in a directory a list is made of.
struct Selection {
  Value match;
  Value unsorted;
  Opt<Natural> most;
};

// A list of `element(name, path)` for the selected names; nothing it does moves a value.
template <class Element>
Completion directory_list(Eval& eval, const String& directory, const Selection& selection, Element element) {
  const File file(eval, directory);
  FileNames names(eval);
  TRY(names.read(eval, file));
  if (selection.unsorted.is_nil()) names.sort();
  if (is_string(selection.match)) TRY(names.keep_matching(eval, selection.match));
  LongList list(eval);
  size_t left = selection.most ? static_cast<size_t>(*selection.most) : names.all().size();
  for (const std::string& name : names.all()) {
    if (left-- == 0) break;
    LET_TRY(made, element(name, join_names(file.path, name)));
    TRY(list.add(made));
  }
  return list.finish();
}

DEFUN(directory_files, "directory-files", "DIRECTORY &optional FULL MATCH NOSORT COUNT",
      "Return the names of the files in DIRECTORY, with it in front if FULL is non-nil; only those that match the regexp\n"
      "MATCH, sorted unless NOSORT is non-nil, at most COUNT.")
(Eval& eval, String& directory, Opt<Value> full, Opt<Value> match, Opt<Value> unsorted, Opt<Natural> most) -> Completion {
  const auto name_of = [&](const std::string& name, const std::string& path) -> Completion {
    return string_from_host(eval, full ? path : name);
  };
  return directory_list(eval, directory, {*match, *unsorted, most}, name_of);
}

DEFUN(directory_files_and_attributes, "directory-files-and-attributes", "DIRECTORY &optional FULL MATCH NOSORT ID-FORMAT COUNT",
      "As `directory-files', but return (NAME . ATTRIBUTES) for each file.")
(Eval& eval, String& directory, Opt<Value> full, Opt<Value> match, Opt<Value> unsorted, Opt<Value> format, Opt<Natural> most)
    -> Completion {
  const auto entry_of = [&](const std::string& name, const std::string& path) -> Completion {
    LET_TRY(attributes, attributes_of(eval, path, *format == sym::string));
    return eval.heap().cons(string_from_host(eval, full ? path : name), attributes);
  };
  return directory_list(eval, directory, {*match, *unsorted, most}, entry_of);
}

DEFUN(file_attributes_lessp, "file-attributes-lessp", "F1 F2", "Return t if the name of F1 sorts before that of F2.")
(Eval& eval, ConsCell first, ConsCell second) -> Completion {
  return eval.call(sym::string_lessp, {first.word.cons()->car, second.word.cons()->car});
}

DEFUN(make_directory_internal, "make-directory-internal", "DIRECTORY", "Make the directory DIRECTORY.")
(Interp& lisp, String& name) -> Completion {
  const File file(lisp, name);
  return done_or_error(lisp, lisp.host().make_directory(file.path), "Creating directory", {file.text});
}

DEFUN(delete_directory_internal, "delete-directory-internal", "DIRECTORY", "Delete the empty directory DIRECTORY.")
(Interp& lisp, String& name) -> Completion {
  const File file(lisp, name);
  return done_or_error(lisp, lisp.host().delete_directory(file.path), "Removing directory", {file.text});
}

// --- changes ---

DEFUN(delete_file, "delete-file", "FILENAME &optional TRASH", "Delete the file FILENAME; nothing happens if there is none.")
(Interp& lisp, String& name, Opt<Value>) -> Completion {
  const File file(lisp, name);
  FileStatus status;
  if (lisp.host().file_status(file.path, false, status) == 0 && status.type == FileStatus::Type::Directory) {
    return lisp.signal(sym::file_error, {lisp.string("Removing old name: is a directory"), lisp.string(file.text)});
  }
  const int error = lisp.host().delete_file(file.path);
  return done_or_error(lisp, error == ENOENT ? 0 : error, "Removing old name", {file.text});
}

// A new name that ends with a slash means: into that directory, under the old name.
std::string target_path(Interp& lisp, const File& from, const String& to) {
  const std::string base = expand_name(lisp, name_text(to));
  return to.text().ends_with('/') ? base + "/" + std::string(file_part(from.text)) : base;
}

Result<void> check_target(Interp& lisp, const std::string& target, Value ok_if_exists) {
  if (ok_if_exists.is_true() || !lisp.host().accessible(text_to_utf8(target), Host::Access::Exists)) return {};
  return lisp.signal(sym::file_already_exists, {lisp.string("File already exists"), lisp.string(target)});
}

DEFUN(rename_file, "rename-file", "FILE NEWNAME &optional OK-IF-ALREADY-EXISTS",
      "Give FILE the name NEWNAME.  An existing file of that name is an error unless OK-IF-ALREADY-EXISTS is non-nil.")
(Interp& lisp, String& from, String& to, Opt<Value> ok) -> Completion {
  const File file(lisp, from);
  const std::string target = target_path(lisp, file, to);
  TRY(check_target(lisp, target, *ok));
  return done_or_error(lisp, lisp.host().rename_file(file.path, text_to_utf8(target)), "Renaming", {file.text, target});
}

DEFUN(copy_file, "copy-file",
      "FILE NEWNAME &optional OK-IF-ALREADY-EXISTS KEEP-TIME PRESERVE-UID-GID PRESERVE-PERMISSIONS",
      "Copy FILE to NEWNAME with its permission bits; with KEEP-TIME non-nil with its time too.")
(Interp& lisp, String& from, String& to, Opt<Value> ok, Opt<Value> keep_time, Opt<Value>, Opt<Value>) -> Completion {
  const File file(lisp, from);
  const std::string target = target_path(lisp, file, to), path = text_to_utf8(target);
  TRY(check_target(lisp, target, *ok));
  std::string contents;
  FileStatus status;
  const int unread = lisp.host().read_file(file.path, contents);
  TRY(done_or_error(lisp, unread, "Opening input file", {file.text}));
  TRY(done_or_error(lisp, lisp.host().write_file(path, contents, false), "Opening output file", {target}));
  if (lisp.host().file_status(file.path, true, status) != 0) return nil;
  lisp.host().set_mode(path, status.mode & 07777);
  if (keep_time) lisp.host().set_times(path, status.modified_seconds, status.modified_nanoseconds);
  return nil;
}

DEFUN(make_symbolic_link, "make-symbolic-link", "TARGET LINKNAME &optional OK-IF-ALREADY-EXISTS",
      "Make LINKNAME a symbolic link to TARGET.")
(Interp& lisp, String& target, String& name, Opt<Value> ok) -> Completion {
  const File link(lisp, name);
  TRY(check_target(lisp, link.text, *ok));
  if (ok) lisp.host().delete_file(link.path);
  const std::string to = name_text(target);
  return done_or_error(lisp, lisp.host().make_symlink(host_path(target), link.path), "Making symbolic link", {to, link.text});
}

DEFUN(add_name_to_file, "add-name-to-file", "FILE NEWNAME &optional OK-IF-ALREADY-EXISTS",
      "Give FILE the additional name NEWNAME.  An existing file of that name is an error unless OK-IF-ALREADY-EXISTS is non-nil.")
(Interp& lisp, String& from, String& to, Opt<Value> ok) -> Completion {
  const File file(lisp, from);
  const std::string target = target_path(lisp, file, to), path = text_to_utf8(target);
  TRY(check_target(lisp, target, *ok));
  FileStatus status, old;
  const bool exists = lisp.host().file_status(file.path, true, status) == 0 && lisp.host().file_status(path, true, old) == 0;
  const bool is_same = exists && status.inode == old.inode && status.device == old.device;
  if (is_same) return nil;
  if (ok && exists) lisp.host().delete_file(path);
  return done_or_error(lisp, lisp.host().make_link(file.path, path), "Adding new name", {file.text, target});
}

DEFUN(default_file_modes, "default-file-modes", "", "Return the permission bits that new files can get.")
(Interp& lisp) -> Completion { return Value::fixnum(~lisp.host().creation_mask() & 0777); }

DEFUN(set_default_file_modes, "set-default-file-modes", "MODE", "Let new files and directories get the permission bits MODE at most.")
(Interp& lisp, Fixnum mode) -> Completion {
  return done_or_error(lisp, lisp.host().set_creation_mask(static_cast<uint32_t>(~mode.n) & 0777), "Setting the default file modes", {});
}

DEFUN(set_file_times, "set-file-times", "FILENAME &optional TIMESTAMP FLAG", "Set the times of FILENAME to TIMESTAMP (default: now).")
(Interp& lisp, String& name, Opt<Value> time, Opt<Value>) -> Completion {
  const File file(lisp, name);
  int64_t seconds, nanoseconds;
  TRY(time_of_value(lisp, *time, seconds, nanoseconds));
  TRY(done_or_error(lisp, lisp.host().set_times(file.path, seconds, nanoseconds), "Setting file times", {file.text}));
  return sym::t;
}

DEFUN(write_region, "write-region", "START END FILENAME &optional APPEND VISIT LOCKNAME MUSTBENEW",
      "Write the string START to the file FILENAME, at its end if APPEND is t.  (There are no buffers to write from.)")
(Interp& lisp, Value start, Value, String& name, Opt<Value> append, Opt<Value>, Opt<Value>, Opt<Value> new_only) -> Completion {
  if (!is_string(start)) return lisp.error("Only strings can be written to files");
  const File file(lisp, name);
  if (new_only) TRY(check_target(lisp, file.text, nil));
  const std::string bytes = host_path(string_of(start));  // raw bytes become the bytes they stand for
  return done_or_error(lisp, lisp.host().write_file(file.path, bytes, bool(append)), "Opening output file", {file.text});
}

DEFUN(make_temp_file_internal, "make-temp-file-internal", "PREFIX DIR-FLAG SUFFIX TEXT",
      "Make a new file or directory whose name begins with PREFIX and ends with SUFFIX; return the name.\n"
      "DIR-FLAG 0 means only a name, another non-nil value a directory.  TEXT, a string, is written to the file.")
(Interp& lisp, String& prefix, Value directory, String& suffix, Value text) -> Completion {
  constexpr char kLetters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
  constexpr int kTries = 100;
  for (int tried = 0; tried < kTries; ++tried) {
    uint8_t random[6];
    lisp.host().entropy(random, sizeof random);
    const std::string beginning = expand_name(lisp, name_text(prefix));
    std::string name = beginning;
    for (const uint8_t byte : random) name += kLetters[byte % 62];
    name += name_text(suffix);
    const std::string path = text_to_utf8(name);
    if (lisp.host().accessible(path, Host::Access::Exists)) continue;
    const bool named_only = directory == Value::fixnum(0);
    const std::string contents = is_string(text) ? host_path(string_of(text)) : std::string();
    const int error = named_only             ? 0
                      : directory.is_true() ? lisp.host().make_directory(path)
                                            : lisp.host().write_file(path, contents, false);
    if (error == EEXIST) continue;
    TRY(done_or_error(lisp, error, directory.is_true() ? "Creating directory with prefix" : "Creating file with prefix", {beginning}));
    if (!named_only) lisp.host().set_mode(path, directory.is_true() ? 0700 : 0600);
    return lisp.string(name);
  }
  return file_error(lisp, "Creating file with prefix", EEXIST, Value::of(&prefix));
}

// Used as the predicate of sorted alists.
DEFUN(car_less_than_car, "car-less-than-car", "A B", "Return t if the car of A is numerically less than the car of B.")
(Eval& eval, List a, List b) -> Completion {
  return eval.call(sym::less, {car(a), car(b)});
}

constexpr Builtin kFileBuiltins[] = {
    EMLET_FN(file_exists_p),     EMLET_FN(file_readable_p),   EMLET_FN(file_executable_p),
    EMLET_FN(file_writable_p),   EMLET_FN(file_directory_p),  EMLET_FN(file_accessible_directory_p),
    EMLET_FN(file_regular_p),    EMLET_FN(file_symlink_p),    EMLET_FN(file_newer_than_file_p),
    EMLET_FN(file_modes),        EMLET_FN(set_file_modes),    EMLET_FN(file_attributes),
    EMLET_FN(directory_files),   EMLET_FN(directory_files_and_attributes), EMLET_FN(file_attributes_lessp),
    EMLET_FN(make_directory_internal), EMLET_FN(delete_directory_internal), EMLET_FN(delete_file),
    EMLET_FN(rename_file),       EMLET_FN(copy_file),         EMLET_FN(make_symbolic_link),
    EMLET_FN(set_file_times),    EMLET_FN(write_region),      EMLET_FN(make_temp_file_internal),
    EMLET_FN(car_less_than_car), EMLET_FN(add_name_to_file),  EMLET_FN(default_file_modes),
    EMLET_FN(set_default_file_modes),
};

}  // namespace

void install_file(Interp& lisp) { lisp.install(kFileBuiltins); }

}  // namespace emlet
