#include "builtins/events.h"

#include <iterator>

#include "builtins/support.h"
#include "core/utf8.h"
#include "data/symbol.h"

namespace emlet::events {

namespace {

struct Modifier {
  const char* name;
  const char* prefix;
  int64_t bit;  // 0: of symbols only
};
// In the order in which prefixes are written.
constexpr Modifier kTable[] = {{"alt", "A-", kAlt},   {"control", "C-", kControl}, {"hyper", "H-", kHyper}, {"meta", "M-", kMeta},
                               {"shift", "S-", kShift}, {"super", "s-", kSuper},   {"double", "double-", 0}, {"triple", "triple-", 0},
                               {"up", "up-", 0},      {"down", "down-", 0},        {"drag", "drag-", 0}};
constexpr size_t kCount = std::size(kTable);
using Set = uint32_t;  // bits by place in kTable
constexpr size_t kControlPlace = 1, kShiftPlace = 4;

std::string_view name_of(Interp& lisp, Value symbol) { return symbol_name(lisp.heap(), symbol); }

// Takes the prefixes off a name; a name that is nothing but prefixes keeps the last.
Set take_prefixes(std::string_view& name) {
  Set found = 0;
  for (bool again = true; again;) {
    again = false;
    for (size_t i = 0; i < kCount; i++) {
      const std::string_view prefix = kTable[i].prefix;
      if (!name.starts_with(prefix) || name.size() == prefix.size()) continue;
      found |= Set{1} << i;
      name.remove_prefix(prefix.size());
      again = true;
    }
  }
  return found;
}

Value symbol_with(Interp& lisp, Set modifiers, std::string_view base) {
  std::string name;
  for (size_t i = 0; i < kCount; i++) {
    if (modifiers >> i & 1) name += kTable[i].prefix;
  }
  return lisp.intern(name + std::string(base));
}

// Control makes a control character of @, letters, [, \, ], ^ and _; of others it is a bit.
int64_t with_control(int64_t c) {
  const int64_t base = c & 0x7F;
  const bool is_ascii = (c & ~kModifiers) < 0x80;
  if (is_ascii && ((base >= '@' && base <= '_') || (base >= 'a' && base <= 'z'))) return (c & kModifiers) | (base & 31);
  return c | kControl;
}

Value character_with(Set modifiers, int64_t c) {
  if (modifiers >> kShiftPlace & 1) {
    const bool lower = c >= 'a' && c <= 'z';
    // Emacs 28.2: shift makes a capital, unless control is held too.
    if (lower && !(modifiers >> kControlPlace & 1)) c += 'A' - 'a';
    else c |= kShift;
  }
  if (modifiers >> kControlPlace & 1) c = with_control(c);
  for (size_t i = 0; i < kCount; i++) {
    if (i != kControlPlace && i != kShiftPlace && (modifiers >> i & 1)) c |= kTable[i].bit;
  }
  return Value::fixnum(c);
}

void describe_character(int64_t event, std::string& text) {
  const int64_t c = event & ~kModifiers;
  const bool tab_as_control = c == '\t' && (event & kMeta);
  const bool control_letter = c < ' ' && c != kEscape && c != '\t' && c != '\r';
  if (event & kAlt) text += "A-";
  if ((event & kControl) || control_letter || tab_as_control) text += "C-";
  if (event & kHyper) text += "H-";
  if (event & kMeta) text += "M-";
  if (event & kShift) text += "S-";
  if (event & kSuper) text += "s-";
  if (c < ' ' && (control_letter || tab_as_control)) {
    text += static_cast<char>(c > 0 && c <= 26 ? c + 96 : c + 64);
  } else if (c == kEscape) {
    text += "ESC";
  } else if (c == '\t') {
    text += "TAB";
  } else if (c == '\r') {
    text += "RET";
  } else if (c == ' ') {
    text += "SPC";
  } else if (c == 127) {
    text += "DEL";
  } else {
    append_character(text, static_cast<uint32_t>(c));
  }
}

void describe_symbol(std::string_view name, bool no_angles, std::string& text) {
  if (no_angles) {
    text += name;
    return;
  }
  std::string_view base = name;
  while (base.size() > 2 && base[1] == '-' && std::string_view("ACHMSs").find(base[0]) != std::string_view::npos) base.remove_prefix(2);
  text += name.substr(0, name.size() - base.size());
  text += '<';
  text += base;
  text += '>';
}

}  // namespace

Value of_list(Interp& lisp, Value list) {
  Set modifiers = 0;
  Value base = nil;
  int steps = 0;
  for (; list.is_cons() && steps < 100; list = list.cons()->cdr, steps++) {
    const Value item = list.cons()->car;
    size_t place = kCount;
    const bool is_last = !list.cons()->cdr.get().is_cons();
    for (size_t i = 0; item.is_symbol() && !is_last && i < kCount; i++) {
      if (name_of(lisp, item) == kTable[i].name) place = i;
    }
    if (place < kCount) modifiers |= Set{1} << place;
    else base = item;
  }
  if (base.is_symbol() && base.is_true()) {
    const std::string_view name = name_of(lisp, base);
    if (name.size() != 1) return in_order(lisp, symbol_with(lisp, modifiers, name));
    base = Value::fixnum(static_cast<uint8_t>(name[0]));
  }
  return base.is_fixnum() ? character_with(modifiers, base.as_fixnum()) : nil;
}

Value in_order(Interp& lisp, Value symbol) {
  std::string_view base = name_of(lisp, symbol);
  const Set modifiers = take_prefixes(base);
  return modifiers == 0 ? symbol : symbol_with(lisp, modifiers, base);
}

Value parse_symbol(Interp& lisp, Value symbol) {
  std::string_view base = name_of(lisp, symbol);
  const Set modifiers = take_prefixes(base);
  // Emacs 28.2: in the order of the bits, the highest first; places in kTable from the lowest on.
  constexpr size_t kByBit[] = {8, 9, 10, 6, 7, 0, 5, 2, 4, 1, 3};
  Value list;
  for (const size_t i : kByBit) {
    if (modifiers >> i & 1) list = lisp.heap().cons(lisp.intern(kTable[i].name), list);
  }
  return lisp.heap().cons(lisp.intern(base), list);
}

bool describe(Interp& lisp, Value event, bool no_angles, std::string& text) {
  if (event.is_cons()) event = of_list(lisp, event);
  if (event.is_fixnum()) describe_character(event.as_fixnum() & (kModifiers | kMaxCharacter), text);
  else if (event.is_symbol()) describe_symbol(name_of(lisp, event), no_angles, text);
  else if (is_string(event)) text += string_of(event).text();
  else return false;
  return true;
}

}  // namespace emlet::events
