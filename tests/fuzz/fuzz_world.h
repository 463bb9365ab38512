// FuzzWorld: the sandboxed world a fuzzer feeds, and what all fuzzers share.
//
// A world is kept for many inputs, because making one costs more than most inputs, and made anew now and then, so that
// what one input leaves behind does not follow the next ones for ever.  Each input has a limit of time and memory; whoever
// goes on past both is what a fuzzer looks for.  A fuzzer is a function of bytes: libFuzzer drives it, or fuzz_main.cpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>

#include "emlet/emlet.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

namespace emlet::fuzz {

// One input: its scope of values, its limits.
class FuzzWorld {
 public:
  struct Settings {
    unsigned inputs;        // after which the world is made anew
    uint64_t fuel;          // calls and turns of loops for each
    uint64_t milliseconds;  // for each
    std::string_view setup = {};  // what each world evaluates first
  };

  explicit FuzzWorld(Settings settings) : settings_(settings) {}

  // Ready for the next input: no pending exit, fresh limits.
  emlet_env* next() {
    if (!world_ || ++used_ > settings_.inputs) make();
    emlet_env* const env = emlet_world_env(world_.get());
    emlet_exit_clear(env);
    emlet_scope_close(env, scope_, nullptr);
    scope_ = emlet_scope_open(env);
    emlet_set_limits(world_.get(), settings_.fuel, settings_.milliseconds);
    return env;
  }
  emlet_world* world() { return world_.get(); }

 private:
  struct Free {
    void operator()(emlet_world* world) const { emlet_free(world); }
  };

  void make() {
    constexpr size_t kMemory = size_t{256} << 20;
    world_.reset();
    emlet_config config{};
    config.size = sizeof config;
    config.memory_limit = kMemory;
    config.sandboxed = 1;
    world_.reset(emlet_new(&config));
    if (!world_) std::abort();
    used_ = 0;
    emlet_env* const env = emlet_world_env(world_.get());
    if (emlet_eval(env, settings_.setup.data(), settings_.setup.size(), "setup", nullptr) != EMLET_OK) std::abort();
    scope_ = emlet_scope_open(env);
  }

  Settings settings_;
  std::unique_ptr<emlet_world, Free> world_;
  emlet_scope scope_{};
  unsigned used_ = 0;
};

// Bytes taken from the front of the input decide what is done with the rest.
class Input {
 public:
  Input(const uint8_t* data, size_t size) : rest_(reinterpret_cast<const char*>(data), size) {}
  uint8_t byte() {
    if (rest_.empty()) return 0;
    const auto first = static_cast<uint8_t>(rest_.front());
    rest_.remove_prefix(1);
    return first;
  }
  std::string_view rest() const { return rest_; }
  // What stands before the first zero byte; that is taken away, too.
  std::string_view part() {
    const size_t end = rest_.find('\0');
    const std::string_view part = rest_.substr(0, end);
    rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end + 1);
    return part;
  }

 private:
  std::string_view rest_;
};

inline emlet_value text(emlet_env* env, std::string_view characters) {
  return emlet_string(env, characters.data(), characters.size());
}
inline emlet_value bytes(emlet_env* env, std::string_view data) { return emlet_bytes(env, data.data(), data.size()); }

// The bytes of a string, zero bytes and all; empty when `value` is none.
inline std::string contents(emlet_env* env, emlet_value value) {
  size_t size = 0;
  if (!value || !emlet_get_string(env, value, nullptr, &size) || size == 0) return {};
  std::string copy(size, '\0');
  emlet_get_string(env, value, copy.data(), &size);
  copy.pop_back();  // the zero byte behind it
  return copy;
}

// The readable text of a value, which emlet_print would end at its first zero byte; empty when printing fails.
inline std::string printed(emlet_env* env, emlet_value value) {
  return value ? contents(env, emlet_call(env, "prin1-to-string", 1, &value)) : std::string();
}

// The wrong answer: both texts, and the end.
[[noreturn]] inline void differs(const char* what, const std::string& one, const std::string& other) {
  std::fprintf(stderr, "%s:\n%s\n%s\n", what, one.c_str(), other.c_str());
  std::abort();
}

}  // namespace emlet::fuzz
