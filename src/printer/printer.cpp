#include "printer/printer.h"

#include <algorithm>

#include "data/bool_vector.h"
#include "data/char_table.h"
#include "data/float.h"
#include "data/function.h"
#include "data/number_text.h"
#include "data/string.h"
#include "data/symbols.h"
#include "data/text_properties.h"
#include "printer/atoms.h"

namespace emlet {

namespace {

constexpr size_t kPauseBytes = 1 << 16;
// Deeper than this, "is it open?" is asked of a map.
constexpr size_t kSearchedDepth = 48;

}  // namespace

Printer::Printer(Heap& heap, const PrintOptions& options, std::string& out)
    : heap_(heap),
      options_(options),
      out_(out),
      own_labels_(heap),
      deep_open_(heap.account(Subsystem::Scratch).hook()),
      scratch_(heap.account(Subsystem::Scratch)),
      next_pause_(out.size() + kPauseBytes) {}

std::string print_to_string(Heap& heap, Value object, const PrintOptions& options) {
  std::string out;
  Printer(heap, options, out).print(object);
  return out;
}

PrintStatus Printer::print(Value object) {
  const size_t start = out_.size();
  if (options_.circle || options_.gensym) {
    labels_ = options_.labels ? options_.labels : &own_labels_;
    if (options_.circle && !labels_->preprocess(heap_, options_, object)) return PrintStatus::TooLong;
  }
  begin(object);
  while (!frames_.empty() && !too_long_) {
    if (out_.size() >= next_pause_) {
      const PrintStatus status = pause(start);
      if (status != PrintStatus::Done) return status;
    }
    step();
  }
  return too_long_ ? PrintStatus::TooLong : PrintStatus::Done;
}

PrintStatus Printer::pause(size_t start) {
  if (out_.size() - start > options_.longest || !book(0)) return PrintStatus::TooLong;
  if (options_.hooks.interrupted && options_.hooks.interrupted(options_.hooks.owner)) return PrintStatus::Interrupted;
  next_pause_ = out_.size() + kPauseBytes;
  return PrintStatus::Done;
}

bool Printer::book(size_t more) {
  const size_t stacks = frames_.size() * sizeof(Frame) + (open_.size() + spare_.size()) * sizeof(Value);
  return scratch_.hold(2 * (out_.size() + stacks) + more);
}

// Writes an atom, or the opening of anything else, whose frame then waits.
void Printer::begin(Value object) {
  if (object.is_fixnum()) return print_integer(options_, object, out_);
  if (object.is_float()) return print_float(options_, object, out_);
  // Emacs 28.2: a string without properties counts, but gets a label only two levels deep.
  const bool plain = is_string(object) && interval_count(string_of(object)) == 0 && open_.size() <= 1;
  if (labels_ && options_.circle && !plain && may_be_labelled(heap_, options_, object)) {
    const PrintLabels::Label label = labels_->use(object);
    if (label.number != 0) out_ += '#' + std::to_string(label.number) + (label.printed ? '#' : '=');
    if (label.printed) return;
  }
  if (object.is_symbol()) return print_symbol(heap_, options_, object, out_);
  if (!options_.circle && begin_circular(object)) return;
  begin_compound(object);
}

// An object inside itself, without print-circle: the depth at which it is open.
bool Printer::begin_circular(Value object) {
  if (!object.is_cons() && !may_be_labelled(heap_, options_, object)) return false;
  size_t depth;
  if (!find_open(object, depth)) return false;
  out_ += '#' + std::to_string(depth);
  return true;
}

bool Printer::find_open(Value object, size_t& depth) {
  const size_t searched = std::min(open_.size(), kSearchedDepth);
  for (depth = 0; depth < searched; ++depth) {
    if (open_[depth] == object) return true;
  }
  if (open_.size() <= kSearchedDepth) return false;
  const uint64_t* found = deep_open_.find(object);
  if (!found || *found == 0) return false;
  depth = *found - 1;
  return true;
}

void Printer::note_open(Value object, uint64_t depth) {
  bool inserted;
  uint64_t* const noted = deep_open_.get_or_insert(object, 0, inserted);
  if (noted) *noted = depth;
  else too_long_ = true;
}

void Printer::push(Value object, Frame frame) {
  if (open_.size() >= kSearchedDepth && !options_.circle) note_open(object, open_.size() + 1);
  open_.push_back(object);
  frames_.push_back(std::move(frame));
}

void Printer::pop() {
  const Frame& frame = frames_.back();
  if (frame.close) out_ += frame.close;
  backquotes_ += frame.backquote;
  if (frame.shape == Shape::Slots && !frame.slots) spare_.resize(spare_.size() - frame.count);
  if (open_.size() > kSearchedDepth && !options_.circle) note_open(open_.back(), 0);
  open_.pop_back();
  frames_.pop_back();
}

void Printer::begin_compound(Value object) {
  if (object.is_cons()) return begin_list(object);
  if (!object.is_object()) return describe(object);
  switch (object.thing()->kind) {
    case Kind::String: return begin_string(object);
    case Kind::Bignum:
      too_long_ = !book(room_for_digits(object));
      return too_long_ ? void() : print_integer(options_, object, out_);
    case Kind::BoolVector: return print_bool_vector(options_, bool_vector_of(object), out_);
    case Kind::HashTable: return begin_hash_table(object);
    case Kind::Closure: return begin_function(object);
    case Kind::CharTable:
    case Kind::SubCharTable: return begin_char_table(object);
    case Kind::Vector:
      out_ += '[';
      return begin_slots(object, vector_of(object).slots(), vector_of(object).length, ']');
    case Kind::Record:
      out_ += "#s(";
      return begin_slots(object, record_of(object).slots(), record_of(object).length, ')');
    default: return describe(object);
  }
}

void Printer::describe(Value object) {
  const PrintHooks& hooks = options_.hooks;
  if (hooks.describe && hooks.describe(hooks.owner, object, out_)) return;
  if (object.is_kind(Kind::Subr)) {
    out_ += std::string("#<subr ") + subr_of(object).builtin->name + '>';
  } else {
    out_ += std::string("#<") + (object.is_object() ? kind_name(object.thing()->kind) : "special") + '>';
  }
}

void Printer::begin_slots(Value object, const Slot* slots, size_t count, char close) {
  Frame frame{.shape = Shape::Slots, .close = close, .object = object};
  frame.slots = slots;
  frame.count = count;
  push(object, frame);
}

void Printer::begin_function(Value object) {
  const PrintHooks& hooks = options_.hooks;
  const size_t base = spare_.size();
  std::vector<Value> slots;
  if (!hooks.function_slots || !hooks.function_slots(hooks.owner, object, slots)) return describe(object);
  spare_.insert(spare_.end(), slots.begin(), slots.end());
  out_ += "#[";
  Frame frame{.shape = Shape::Slots, .close = ']', .object = object};
  frame.count = spare_.size() - base;
  push(object, frame);
}

void Printer::begin_char_table(Value object) {
  if (is_char_table(object)) {
    out_ += "#^[";
    return begin_slots(object, char_table_of(object).slots(), char_table_of(object).length, ']');
  }
  const SubCharTable& table = sub_char_table_of(object);
  if (table.depth() == 3) out_ += '\n';  // Emacs 28.2: keeps lines short
  out_ += "#^^[" + std::to_string(table.depth()) + ' ' + std::to_string(table.first_character());
  if (table.length > 0) out_ += ' ';
  begin_slots(object, table.slots(), table.length, ']');
}

void Printer::begin_string(Value object) {
  const String& string = string_of(object);
  constexpr size_t kBytesOfEscape = 4;
  if (string.byte_size() > kPauseBytes && !book(kBytesOfEscape * string.byte_size())) {
    too_long_ = true;
    return;
  }
  if (!options_.readable) return print_plain_string(options_, string, out_);
  const bool has_properties = interval_count(string) > 0;
  if (has_properties) out_ += "#(";
  print_quoted_string(options_, string, out_);
  if (has_properties) push(object, {.shape = Shape::Properties, .close = ')', .object = object});
}

void Printer::begin_hash_table(Value object) {
  const LispHashTable& table = hash_table_of(object);
  const LispHashTable::Options& about = table.options();
  constexpr const char* kWeakness[] = {"", "key", "value", "key-or-value", "key-and-value"};
  out_ += "#s(hash-table size " + std::to_string(table.size()) + " test ";
  print_symbol(heap_, options_, about.lisp_test.name, out_);
  if (about.weakness != Weakness::None) out_ += std::string(" weakness ") + kWeakness[static_cast<unsigned>(about.weakness)];
  out_ += " rehash-size ";
  const RehashSize& growth = about.rehash_size;
  if (growth.is_factor) {
    print_float(options_, make_float(heap_, growth.factor), out_);
  } else {
    out_ += std::to_string(growth.addition);
  }
  out_ += " rehash-threshold ";
  print_float(options_, make_float(heap_, about.rehash_threshold), out_);
  if (about.purecopy) out_ += " purecopy t";
  out_ += " data (";
  push(object, {.shape = Shape::Table, .close = ')', .object = object});
}

// --- lists ---

void Printer::begin_list(Value list) {
  if (static_cast<int64_t>(open_.size()) >= options_.level) {
    out_ += "...";
    return;
  }
  if (options_.quoted && begin_prefix(list)) return;
  out_ += '(';
  push(list, {.shape = Shape::List, .close = ')', .object = list, .watch = CycleWatch(list)});
}

// (quote X) as 'X and its like; a comma only inside a backquote.
bool Printer::begin_prefix(Value list) {
  const Value rest = list.cons()->cdr;
  if (!rest.is_cons() || rest.cons()->cdr.get().is_true()) return false;
  const Value head = list.cons()->car;
  int8_t nested = 0;
  if (head == sym::quote) {
    out_ += '\'';
  } else if (head == sym::function) {
    out_ += "#'";
  } else if (head == sym::backquote_mark) {
    out_ += '`';
    nested = 1;
  } else if (backquotes_ > 0 && (head == sym::comma || head == sym::comma_at)) {
    out_ += head == sym::comma ? "," : ",@";
    nested = -1;
  } else {
    return false;
  }
  backquotes_ += nested;
  push(list, {.shape = Shape::Prefix, .backquote = static_cast<int8_t>(-nested), .object = rest.cons()->car});
  return true;
}

// --- steps: each writes one more item of the innermost frame ---

void Printer::step() {
  Frame& frame = frames_.back();
  switch (frame.shape) {
    case Shape::List: return step_list();
    case Shape::Slots: return step_slots();
    case Shape::Table: return step_table();
    case Shape::Properties: return step_properties();
    case Shape::Prefix: break;
  }
  if (frame.index++ > 0) return pop();
  begin(frame.object);
}

// A tail that must be written as an object of its own: one with a label, or one the list came round to.
bool Printer::end_shared_list(Frame& frame, Value tail) {
  if (options_.circle) {
    if (!labels_->has_label(tail)) return false;
    out_ += " . ";
    frame.object = nil;
    begin(tail);
    return true;
  }
  if (!frame.watch.comes_round(tail)) return false;
  out_ += " . #" + std::to_string(frame.index / 2);  // Emacs 28.2: half the items written so far
  pop();
  return true;
}

void Printer::step_list() {
  Frame& frame = frames_.back();
  const Value tail = frame.object;
  if (!tail.is_cons()) {
    if (tail.is_nil()) return pop();
    out_ += " . ";
    frame.object = nil;
    return begin(tail);
  }
  if (frame.index > 0) {
    if (end_shared_list(frame, tail)) return;
    out_ += ' ';
  }
  if (is_over(frame.index)) {
    out_ += "...";
    return pop();
  }
  frame.index++;
  frame.object = tail.cons()->cdr;
  begin(tail.cons()->car);
}

void Printer::step_slots() {
  Frame& frame = frames_.back();
  if (frame.index == frame.count) return pop();
  if (is_over(frame.index)) {
    out_ += " ...";
    return pop();
  }
  if (frame.index > 0) out_ += ' ';
  const size_t i = frame.index++;
  begin(frame.slots ? frame.slots[i].get() : spare_[spare_.size() - frame.count + i]);
}

// The index counts halves: a key, then its value.
void Printer::step_table() {
  Frame& frame = frames_.back();
  const LispHashTable& table = hash_table_of(frame.object);
  if (frame.index % 2 == 1) {
    out_ += ' ';
    return begin(table.value_at(frame.index++ / 2));
  }
  while (frame.index / 2 < table.slots() && !LispHashTable::is_entry(table.key_at(frame.index / 2))) frame.index += 2;
  if (frame.index / 2 >= table.slots()) {
    out_ += ')';
    return pop();
  }
  if (frame.count > 0) out_ += ' ';
  if (options_.length > 0 && is_over(frame.count)) {  // Emacs 28.2: a table is no list that 0 could hide
    out_ += "...)";
    return pop();
  }
  frame.count++;
  begin(table.key_at(frame.index++ / 2));
}

void Printer::step_properties() {
  Frame& frame = frames_.back();
  const String& string = string_of(frame.object);
  if (frame.index == interval_count(string)) return pop();
  const TextInterval interval = interval_at(string, frame.index++);
  out_ += ' ' + std::to_string(interval.start) + ' ' + std::to_string(interval.end) + ' ';
  begin(reversed_property_list(heap_, interval.plist));  // Emacs 28.2: the last first
}

}  // namespace emlet
