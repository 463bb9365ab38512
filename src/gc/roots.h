// Roots: how C++ holds Lisp words across a safepoint.
//
// The collector is exact and runs only at safepoints, and a safepoint is only inside a call that takes `Eval&`.  So:
//
//   no `Eval&` parameter              raw Values are safe; nothing to do
//   `Eval&`, word is an argument      safe: arguments sit in the caller's frame, which is scanned
//   `Eval&`, word made here and held  root it: Rooted<Value> head(heap, word);
//     across a call that takes eval
//
// Rooted is RAII and LIFO and lives only on the C++ stack; Handle is a parameter that points at one; RootedVector holds
// a growing number of words; Persistent belongs to the host and may live anywhere.
// Rejected: conservative stack scanning (WebAssembly locals cannot be scanned), scopes that grow silently.
#pragma once

#include <algorithm>
#include <cstddef>

#include "core/source_place.h"
#include "core/value.h"
#include "gc/heap.h"
#include "gc/tracer.h"

namespace emlet {

template <class T = Value>
class [[nodiscard]] Rooted;

template <>
class [[nodiscard]] Rooted<Value> final : private RootLink {
 public:
  explicit Rooted(Heap& heap, Value value = nil, SourcePlace where = SourcePlace::here())
      : RootLink(heap.root_list(), where), value_(value) {}
  ~Rooted() { unlink(); }
  Rooted(const Rooted&) = delete;
  Rooted& operator=(const Rooted&) = delete;
  Rooted& operator=(Value value) {
    value_ = value;
    return *this;
  }
  static void* operator new(size_t) = delete;
  Value get() const { return value_; }
  operator Value() const { return value_; }

 private:
  void trace_root(Tracer& tracer) override;
  Value value_;
};

// A parameter that points at a root of the caller.
class Handle {
 public:
  Handle(const Rooted<Value>& root) : root_(root) {}  // implicit: `f(eval, head)`
  Handle(Rooted<Value>&&) = delete;                   // it would be gone before it is used
  Value get() const { return root_; }
  operator Value() const { return root_; }

 private:
  const Rooted<Value>& root_;
};

// A rooted cell of a known type (`Rooted<LispHashTable> table(heap, t)`).
template <class T>
class [[nodiscard]] Rooted {
 public:
  explicit Rooted(Heap& heap, T& cell, SourcePlace where = SourcePlace::here())
      : word_(heap, Value::of(&cell), where), cell_(&cell) {}
  static void* operator new(size_t) = delete;
  T& operator*() const { return *cell_; }
  T* operator->() const { return cell_; }

 private:
  Rooted<Value> word_;
  T* cell_;
};

// A growing sequence of rooted words, charged as scratch.  It is not refused: past the limit a collection is asked for, and
// out_of_memory() tells.
class [[nodiscard]] RootedVector final : private RootLink {
 public:
  explicit RootedVector(Heap& heap, SourcePlace where = SourcePlace::here())
      : RootLink(heap.root_list(), where), heap_(heap) {}
  ~RootedVector() {
    unlink();
    reallocate(0);
  }
  RootedVector(const RootedVector&) = delete;
  RootedVector& operator=(const RootedVector&) = delete;

  void push_back(Value value) {
    if (EMLET_UNLIKELY(size_ == capacity_)) reallocate(std::max<size_t>(8, 2 * size_));
    words_[size_++] = value;
  }
  void pop_back() { --size_; }
  Value& operator[](size_t i) { return words_[i]; }
  size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  // What is added is nil.
  void resize(size_t n) {
    reserve(n);
    if (n > size_) std::fill(words_ + size_, words_ + n, nil);
    size_ = n;
  }
  void reserve(size_t n) {
    if (n > capacity_) reallocate(n);
  }
  Value* data() { return words_; }
  Value* begin() { return words_; }
  Value* end() { return words_ + size_; }
  Value back() const { return words_[size_ - 1]; }

 private:
  void trace_root(Tracer& tracer) override;
  void reallocate(size_t capacity);
  Heap& heap_;
  Value* words_ = nullptr;
  size_t size_ = 0;
  size_t capacity_ = 0;
};

// A block of `N` rooted words, linked once: for hot paths with several locals.
template <size_t N>
class [[nodiscard]] Roots final : private RootLink {
 public:
  explicit Roots(Heap& heap, SourcePlace where = SourcePlace::here()) : RootLink(heap.root_list(), where) {}
  ~Roots() { unlink(); }
  Roots(const Roots&) = delete;
  Roots& operator=(const Roots&) = delete;
  static void* operator new(size_t) = delete;
  Value& operator[](size_t i) { return words_[i]; }
  Value operator[](size_t i) const { return words_[i]; }

 private:
  void trace_root(Tracer& tracer) override { tracer.visit_range(words_, N); }
  Value words_[N];
};

// A root the host owns; it may be made and dropped in any order, and moved.
class Persistent final : private RootLink {
 public:
  explicit Persistent(Heap& heap, Value value, SourcePlace where = SourcePlace::here())
      : RootLink(heap.persistent_list(), where), value_(value) {}
  ~Persistent() { unlink(); }
  Persistent(const Persistent&) = delete;
  Persistent& operator=(const Persistent&) = delete;
  Value get() const { return value_; }
  void set(Value value) { value_ = value; }

 private:
  void trace_root(Tracer& tracer) override;
  Value value_;
};

}  // namespace emlet
