// Packed Lisp files: `load` reads NAME.el.gz as Emacs does.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace emlet {

bool is_gzip(std::string_view bytes);
// Appends what `packed` holds to `text`; false when it is damaged or longer than `most` bytes.
[[nodiscard]] bool gunzip(std::string_view packed, size_t most, std::string& text);

}  // namespace emlet
