// Sink: where characters go (a string, a stream, a buffer, a Lisp function).
#pragma once

#include <string>
#include <string_view>

namespace emlet {

class Sink {
 public:
  virtual ~Sink() = default;
  // Appends text in Emacs' extended UTF-8.  False: the sink ran Lisp and an exit is pending.
  [[nodiscard]] virtual bool put(std::string_view text) = 0;
};

class StringSink final : public Sink {
 public:
  bool put(std::string_view text) override {
    text_.append(text);
    return true;
  }
  const std::string& text() const { return text_; }
  std::string& text() { return text_; }

 private:
  std::string text_;
};

}  // namespace emlet
