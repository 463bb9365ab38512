#include "text/pattern_cache.h"

namespace emlet {

const Pattern* PatternCache::find(std::string_view source, bool source_multibyte, bool multibyte, const CharacterRules& rules,
                                  uint64_t rules_key, const char** error) {
  key_.assign(source);
  key_ += source_multibyte ? 'm' : 'u';
  key_ += multibyte ? 'm' : 'u';
  key_.append(reinterpret_cast<const char*>(&rules_key), sizeof rules_key);
  if (const auto known = index_.find(key_); known != index_.end()) {
    entries_.splice(entries_.begin(), entries_, known->second);
    return entries_.front().pattern.get();
  }
  CompiledRegex compiled = compile_regex(source, source_multibyte, multibyte, rules);
  *error = compiled.error;
  if (!compiled.pattern) return nullptr;
  entries_.push_front({key_, std::move(compiled.pattern)});
  index_.emplace(entries_.front().key, entries_.begin());
  if (entries_.size() > kMostPatterns) {
    index_.erase(entries_.back().key);
    entries_.pop_back();
  }
  return entries_.front().pattern.get();
}

}  // namespace emlet
