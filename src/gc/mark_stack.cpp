#include "gc/mark_stack.h"

namespace emlet {

MarkStack::~MarkStack() { release(); }

void MarkStack::release() {
  if (base_) memory_.resize(memory_.context, base_, capacity() * sizeof(uint64_t), 0);
  base_ = top_ = end_ = nullptr;
}

bool MarkStack::grow() {
  constexpr size_t kFirstWords = 4096;
  const size_t words = base_ ? capacity() * 2 : kFirstWords;
  if (words > most_words_) return false;
  const size_t used = size();
  void* bigger =
      memory_.resize(memory_.context, base_, capacity() * sizeof(uint64_t), words * sizeof(uint64_t));
  if (!bigger) return false;
  base_ = static_cast<uint64_t*>(bigger);
  top_ = base_ + used;
  end_ = base_ + words;
  return true;
}

}  // namespace emlet
