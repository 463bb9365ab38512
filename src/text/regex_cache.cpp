#include "text/regex_cache.h"

#include "gc/tracer.h"

namespace emlet {

bool RegexCache::Entry::fits(std::string_view wanted, RegexFlags flags, const CharTable* canonical, bool multibyte) const {
  const Value map = canonical != nullptr ? Value::of(canonical) : nil;
  return program.flags == flags && program.canonical == map && multibyte_pattern == multibyte && text == wanted;
}

std::string RegexCache::key_of(RegexPattern pattern, RegexFlags flags, const CharTable* canonical) {
  std::string key(pattern.text);
  key.push_back(static_cast<char>(pattern.multibyte | flags.multibyte_text << 1 | flags.posix << 2));
  const auto map = reinterpret_cast<uintptr_t>(canonical);
  key.append(reinterpret_cast<const char*>(&map), sizeof map);
  return key;
}

const RegexProgram* RegexCache::find(TextTables& tables, RegexPattern pattern, RegexFlags flags,
                                     const CharTable* canonical, const char*& error) {
  if (last_ != nullptr && last_->fits(pattern.text, flags, canonical, pattern.multibyte)) return &last_->program;
  std::string key = key_of(pattern, flags, canonical);
  const auto known = programs_.find(key);
  if (known != programs_.end()) {
    last_ = known->second.get();
    return &last_->program;
  }
  auto made = std::make_unique<Entry>();
  error = RegexProgram::compile(tables, pattern, flags, canonical, made->program);
  if (error != nullptr) return nullptr;
  if (programs_.size() >= kMostPrograms || instructions_ > kMostInstructions) {
    clear();
    instructions_ = 0;
  }
  made->text = std::string(pattern.text);
  made->multibyte_pattern = pattern.multibyte;
  instructions_ += made->program.code.size();
  last_ = made.get();
  programs_.emplace(std::move(key), std::move(made));
  return &last_->program;
}

void RegexCache::trace(Tracer& tracer) const {
  for (const auto& [key, entry] : programs_) tracer.visit(entry->program.canonical);
}

}  // namespace emlet
