#include "data/equal.h"

#include <cstring>
#include <unordered_set>
#include <utility>
#include <vector>

#include "alloc/scratch.h"
#include "data/bignum.h"
#include "data/bool_vector.h"
#include "data/float.h"
#include "data/list.h"
#include "data/string.h"
#include "data/text_properties.h"
#include "data/vector.h"
#include "hashtable/hash_mix.h"

namespace emlet {

namespace {

bool same_strings(const String& a, const String& b, Properties properties) {
  return same_text(a, b) && (properties == Properties::Ignore || same_properties(a, b));
}

bool same_bool_vectors(const BoolVector& a, const BoolVector& b) {
  return a.length == b.length && std::memcmp(a.words(), b.words(), a.word_count() * sizeof(uint64_t)) == 0;
}

enum class Verdict : uint8_t { Different, Same, LookInside };

size_t part_count(const Parts& parts) { return parts.slot_count + 1; }
Value part(const Parts& parts, size_t index) { return index == 0 ? parts.first : parts.slots[index - 1].get(); }
Parts parts_of(const Heap& heap, Value object) { return heap.type(object.thing()->kind).parts(*object.thing()); }

Verdict compare_shapes(const Heap& heap, Value a, Value b) {
  if (heap.type(a.thing()->kind).parts == nullptr) return Verdict::Different;
  const Parts one = parts_of(heap, a), other = parts_of(heap, b);
  return one.tag == other.tag && one.slot_count == other.slot_count ? Verdict::LookInside : Verdict::Different;
}

// Decides what needs no look at the parts.
Verdict compare_outside(const Heap& heap, Value a, Value b, Properties properties) {
  if (a == b) return Verdict::Same;
  const auto verdict = [](bool same) { return same ? Verdict::Same : Verdict::Different; };
  if (a.is_cons()) return b.is_cons() ? Verdict::LookInside : Verdict::Different;
  if (!a.is_object() || !b.is_object() || a.thing()->kind != b.thing()->kind) return Verdict::Different;
  switch (a.thing()->kind) {
    case Kind::String:
      return verdict(same_strings(string_of(a), string_of(b), properties));
    case Kind::Float:
    case Kind::Bignum:
      return verdict(eql(a, b));
    case Kind::BoolVector:
      return verdict(same_bool_vectors(bool_vector_of(a), bool_vector_of(b)));
    default:
      return compare_shapes(heap, a, b);
  }
}

// The everyday comparison: native recursion to a small depth.
class ShallowComparison {
 public:
  enum class Answer : uint8_t { Different, Same, Circular, TooDeep };
  ShallowComparison(const Heap& heap, Properties properties, Value* circle)
      : heap_(heap), properties_(properties), circle_(circle) {}

  Answer compare(Value a, Value b, int depth) {
    CycleWatch watch(a);
    for (;;) {
      const Verdict verdict = compare_outside(heap_, a, b, properties_);
      if (verdict != Verdict::LookInside) return verdict == Verdict::Same ? Answer::Same : Answer::Different;
      if (depth == kMaxDepth) return Answer::TooDeep;
      if (!a.is_cons()) return compare_parts(parts_of(heap_, a), parts_of(heap_, b), depth);
      const Answer cars = compare(a.cons()->car, b.cons()->car, depth + 1);
      if (cars != Answer::Same) return cars;
      a = a.cons()->cdr;
      b = b.cons()->cdr;
      if (EMLET_UNLIKELY(watch.comes_round(a)) && a.is_cons()) {
        if (circle_ != nullptr) *circle_ = a;
        return Answer::Circular;
      }
    }
  }

 private:
  static constexpr int kMaxDepth = 16;

  Answer compare_parts(const Parts& a, const Parts& b, int depth) {
    for (size_t i = 0; i < part_count(a); ++i) {
      const Answer answer = compare(part(a, i), part(b, i), depth + 1);
      if (answer != Answer::Same) return answer;
    }
    return Answer::Same;
  }

  const Heap& heap_;
  const Properties properties_;
  Value* const circle_;
};

using ValuePair = std::pair<Value, Value>;
struct ValuePairHash {
  size_t operator()(const ValuePair& pair) const {
    return static_cast<size_t>(mix_words(pair.first.bits(), pair.second.bits()));
  }
};

// The same for deep structures: a stack of pairs half compared, and a memory of all pairs ever begun.  A pair met again
// needs no second look: either it was found the same, or it is being compared and the answer lies elsewhere.
class DeepComparison {
 public:
  DeepComparison(const Heap& heap, Properties properties, Value* circle)
      : heap_(heap), properties_(properties), circle_(circle), scratch_(heap.account(Subsystem::Scratch)) {}

  Equality run(Value a, Value b) {
    if (!begin(a, b)) return answer_;
    while (!stack_.empty()) {
      Frame& frame = stack_.back();
      if (is_finished(frame)) {
        stack_.pop_back();
        continue;
      }
      if (!(frame.a.is_cons() ? step_list(frame) : step_parts(frame))) return answer_;
    }
    return Equality::Same;
  }

 private:
  struct Frame {
    Frame(Value x, Value y) : a(x), b(y), watch(x) {}
    Value a, b;
    size_t next = 0;
    CycleWatch watch;
  };

  bool is_finished(const Frame& frame) const {
    return frame.a.is_nil() || (!frame.a.is_cons() && frame.next == part_count(parts_of(heap_, frame.a)));
  }

  // False when the two are different; otherwise they are the same, or a frame to compare them lies on the stack.
  bool begin(Value a, Value b) {
    const Verdict verdict = compare_outside(heap_, a, b, properties_);
    if (verdict != Verdict::LookInside) return verdict == Verdict::Same;
    if (!begun_.insert({a, b}).second) return true;
    stack_.emplace_back(a, b);
    return begun_.size() % kPairsBooked != 0 || book();
  }

  bool book() {
    constexpr size_t kBytesOfPair = 64;  // a node of the set, and its bucket
    if (scratch_.hold(begun_.size() * kBytesOfPair + 2 * stack_.size() * sizeof(Frame))) return true;
    answer_ = Equality::OutOfMemory;
    return false;
  }

  bool step_list(Frame& frame) {
    const Value car_a = frame.a.cons()->car;
    const Value car_b = frame.b.cons()->car;
    const Value rest_a = frame.a.cons()->cdr;
    const Value rest_b = frame.b.cons()->cdr;
    if (rest_a.is_cons() && rest_b.is_cons()) {
      if (frame.watch.comes_round(rest_a)) {
        if (circle_ != nullptr) *circle_ = rest_a;
        answer_ = Equality::Circular;
        return false;
      }
      frame.a = rest_a;
      frame.b = rest_b;
      return begin(car_a, car_b);
    }
    frame.a = nil;  // this list ends here
    return begin(car_a, car_b) && begin(rest_a, rest_b);
  }

  bool step_parts(Frame& frame) {
    const size_t i = frame.next++;
    return begin(part(parts_of(heap_, frame.a), i), part(parts_of(heap_, frame.b), i));
  }

  const Heap& heap_;
  const Properties properties_;
  Value* const circle_;
  Equality answer_ = Equality::Different;
  std::vector<Frame> stack_;
  std::unordered_set<ValuePair, ValuePairHash> begun_;
  static constexpr size_t kPairsBooked = 1024;
  Scratch scratch_;
};

}  // namespace

bool eql(Value a, Value b) {
  if (a == b) return true;
  if (!a.is_object() || !b.is_object() || a.thing()->kind != b.thing()->kind) return false;
  if (a.thing()->kind == Kind::Float) {
    return std::bit_cast<uint64_t>(float_value(a)) == std::bit_cast<uint64_t>(float_value(b));
  }
  return a.thing()->kind == Kind::Bignum && same_bignums(bignum_of(a), bignum_of(b));
}

Equality equal(const Heap& heap, Value a, Value b, Properties properties, Value* circle) {
  using Answer = ShallowComparison::Answer;
  switch (ShallowComparison(heap, properties, circle).compare(a, b, 0)) {
    case Answer::Same:
      return Equality::Same;
    case Answer::Different:
      return Equality::Different;
    case Answer::Circular:
      return Equality::Circular;
    case Answer::TooDeep:
      break;
  }
  return DeepComparison(heap, properties, circle).run(a, b);
}

}  // namespace emlet
