// File names as text: no file is looked at.  Names are extended UTF-8 inside; the host gets bytes (host_path).
#pragma once

#include <string>
#include <string_view>

#include "data/string.h"
#include "eval/interp.h"

namespace emlet {

// Which no name of a file has.
bool has_null_character(Value name);
// The name as text: the bytes of a unibyte name that are not ASCII are raw bytes.
std::string name_text(const String& name);
// Such text as a Lisp string again, unibyte where asked for.
Completion make_name(Interp& lisp, std::string_view text, bool unibyte);
// Whether a name made from this one is unibyte, as it is itself.
bool is_byte_name(const String& name);
// The name as the host's bytes.
std::string host_path(const String& name);
// Text from the host as a Lisp string.
Value string_from_host(Interp& lisp, std::string_view bytes);

bool is_absolute_name(std::string_view name);  // begins with / or ~
// The part up to and with the last slash, and what is behind it.
std::string_view directory_part(std::string_view name);
std::string_view file_part(std::string_view name);
// Absolute, without ~, `.`, `..` and doubled slashes.  `directory` empty: default-directory.
std::string expand_name(Interp& lisp, std::string_view name, std::string_view directory = {});
// As expand-file-name: a null character in either name is an error; a directory that is no string, nor nil, is the root.
Result<std::string> checked_expansion(Interp& lisp, const String& name, Value directory);
// The value of an environment variable in process-environment; false when it is not set.
bool environment_value(Interp& lisp, std::string_view name, std::string& value);
// The value of default-directory, or the host's.
std::string default_directory(Interp& lisp);

}  // namespace emlet
