// Keymaps for Lisp: making them, looking keys up, binding keys, and the names of keys.
#include "builtins/defun.h"
#include "builtins/events.h"
#include "builtins/install.h"
#include "builtins/keymap.h"
#include "builtins/support.h"
#include "builtins/variables.h"
#include "data/symbol.h"
#include "gc/roots.h"

namespace emlet {

namespace {

using keymaps::Defaults;
using keymaps::kNone;

constexpr int kMostAliases = 100;

// --- making ---

DEFUN(make_sparse_keymap, "make-sparse-keymap", "&optional STRING", "Return a new keymap without bindings; STRING is its prompt.")
(Interp& lisp, Opt<Value> prompt) -> Completion {
  return lisp.heap().cons(sym::keymap, prompt ? lisp.list({*prompt}) : nil);
}

DEFUN(make_keymap, "make-keymap", "&optional STRING", "Return a new keymap with a char-table for plain characters; STRING is its prompt.")
(Interp& lisp, Opt<Value> prompt) -> Completion {
  const Value table = Value::of(&CharTable::make(lisp.heap(), sym::keymap, nil, 0));
  return lisp.heap().cons(sym::keymap, lisp.heap().cons(table, prompt ? lisp.list({*prompt}) : nil));
}

DEFUN(keymapp, "keymapp", "OBJECT", "Return t if OBJECT is a keymap or names one.")
(Interp& lisp, Value object) -> Completion { return Value::boolean(keymaps::keymap_of(lisp, object).is_true()); }

DEFUN(copy_keymap, "copy-keymap", "KEYMAP", "Return a copy of KEYMAP; prefix maps that have no names are copied too.")
(Interp& lisp, Value object) -> Completion {
  LET_TRY(map, keymaps::check(lisp, object));
  return keymaps::copy(lisp, map);
}

DEFUN(keymap_parent, "keymap-parent", "KEYMAP", "Return the keymap that KEYMAP inherits from, or nil.")
(Interp& lisp, Value object) -> Completion {
  LET_TRY(map, keymaps::check(lisp, object));
  return keymaps::parent(lisp, map);
}

DEFUN(set_keymap_parent, "set-keymap-parent", "KEYMAP PARENT", "Have KEYMAP inherit from PARENT, a keymap or nil.  Return PARENT.")
(Interp& lisp, Value object, Value parent) -> Completion {
  LET_TRY(map, keymaps::check(lisp, object));
  if (parent.is_true()) TRY(keymaps::check(lisp, parent));
  TRY(keymaps::set_parent(lisp, map, parent));
  return parent;
}

DEFUN(keymap_prompt, "keymap-prompt", "MAP", "Return the prompt of the keymap MAP, or of one it inherits from, or nil.")
(Interp& lisp, Value object) -> Completion {
  Value map = keymaps::keymap_of(lisp, object);
  for (int steps = 0; map.is_true() && steps < kMostAliases; map = keymaps::parent(lisp, map), steps++) {
    CycleWatch watch(map);
    for (Value tail = map.cons()->cdr; tail.is_cons() && tail.cons()->car.get() != sym::keymap; tail = tail.cons()->cdr) {
      if (is_string(tail.cons()->car)) return tail.cons()->car.get();
      if (watch.comes_round(tail.cons()->cdr)) break;
    }
  }
  return nil;
}

// --- keys ---

// The events of a key sequence: metized characters become two, lists are put together.
Result<std::vector<Value>> events_of(Interp& lisp, Value key) {
  constexpr size_t kBytesOfEvent = 64;  // the vectors here, and the text of a description
  const size_t count = is_string(key) ? string_of(key).size() : key.is_kind(Kind::Vector) ? vector_of(key).length : 0;
  TRY(lisp.check_room(kBytesOfEvent * count));
  std::vector<Value> events;
  if (is_string(key)) {
    String& text = string_of(key);
    for (size_t i = 0; i < text.size(); i++) {
      const int64_t c = text.character_at(i);
      const bool meta = !text.is_multibyte() && c >= 0x80;
      events.push_back(Value::fixnum(meta ? (c & 0x7F) | events::kMeta : c));
    }
  } else if (key.is_kind(Kind::Vector)) {
    for (size_t i = 0; i < vector_of(key).length; i++) {
      const Value event = vector_of(key).at(i);
      const bool is_list = event.is_cons() && event.cons()->cdr.get().is_list() && event.cons()->cdr.get().is_true();
      if (is_list) events.push_back(events::of_list(lisp, event));
      else events.push_back(event.is_symbol() && event.is_true() ? events::in_order(lisp, event) : event);
    }
  } else {
    return lisp.wrong_type(sym::arrayp, key);
  }
  return events;
}

// The same with ESC before what is typed with meta.
std::vector<Value> with_escapes(const std::vector<Value>& events) {
  std::vector<Value> all;
  for (const Value event : events) {
    const bool meta = event.is_fixnum() && (event.as_fixnum() & events::kMeta);
    if (meta) all.push_back(Value::fixnum(events::kEscape));
    all.push_back(meta ? Value::fixnum(event.as_fixnum() & ~events::kMeta) : event);
  }
  return all;
}

std::string describe_events(Interp& lisp, const std::vector<Value>& events) {
  std::string text;
  for (size_t i = 0; i < events.size(); i++) {
    Value event = events[i];
    // ESC and a plain character are shown as meta.
    if (event == Value::fixnum(events::kEscape) && i + 1 < events.size() && events[i + 1].is_fixnum() &&
        events[i + 1] != event && !(events[i + 1].as_fixnum() & events::kMeta)) {
      event = Value::fixnum(events[++i].as_fixnum() | events::kMeta);
    }
    if (!text.empty()) text += ' ';
    if (!events::describe(lisp, event, false, text)) text += '?';
  }
  return text;
}

Value binding_in(Interp& lisp, Value map, Value event, Defaults defaults) {
  const Value found = keymaps::find(lisp, map, event, defaults);
  return found == kNone ? nil : keymaps::definition_of(found);
}

Completion look_up(Interp& lisp, Value map, const std::vector<Value>& events, Defaults defaults) {
  for (size_t i = 0; i < events.size(); i++) {
    const Value found = binding_in(lisp, map, events[i], defaults);
    if (i + 1 == events.size()) return found;
    const Value next = keymaps::keymap_of(lisp, found);
    if (next.is_nil()) return found.is_nil() && i == 0 && events.size() == 1 ? Completion(nil) : Completion(Value::fixnum(static_cast<int64_t>(i + 1)));
    map = next;
  }
  return map;
}

DEFUN(lookup_key, "lookup-key", "KEYMAP KEY &optional ACCEPT-DEFAULT",
      "Return what the key sequence KEY is bound to in KEYMAP, a keymap or a list of them: nil if it is undefined, a number if\n"
      "it is too long: how many events make a complete key.  ACCEPT-DEFAULT lets bindings of t count.")
(Interp& lisp, Value object, Value key, Opt<Value> accept_default) -> Completion {
  const Defaults defaults = accept_default ? Defaults::Yes : Defaults::No;
  const bool is_list = object.is_cons() && object.cons()->car.get() != sym::keymap;
  if (!is_list) TRY(keymaps::check(lisp, object));
  LET_TRY(events, events_of(lisp, key));
  if (!is_list) return look_up(lisp, keymaps::keymap_of(lisp, object), events, defaults);
  CycleWatch watch(object);
  for (; object.is_cons(); object = object.cons()->cdr) {
    LET_TRY(map, keymaps::check(lisp, object.cons()->car));
    LET_TRY(found, look_up(lisp, map, events, defaults));
    if (found.is_true() && !found.is_fixnum()) return found;
    if (watch.comes_round(object.cons()->cdr)) break;
  }
  return nil;
}

DEFUN(define_key, "define-key", "KEYMAP KEY DEF",
      "Bind the key sequence KEY to DEF in KEYMAP; prefix maps are made as they are needed.  Return DEF.")
(Interp& lisp, Value object, Value key, Value definition) -> Completion {
  LET_TRY(first, keymaps::check(lisp, object));
  LET_TRY(given, events_of(lisp, key));
  const std::vector<Value> events = with_escapes(given);
  Value map = first;
  for (size_t i = 0; i < events.size(); i++) {
    if (i + 1 == events.size()) {
      keymaps::store(lisp, map, events[i], definition);
      return definition;
    }
    const Value own = keymaps::find_own(lisp, map, events[i]);
    Value found = own == kNone ? nil : keymaps::definition_of(own);
    if (found.is_nil()) {
      found = lisp.list({sym::keymap});
      keymaps::store(lisp, map, events[i], found);
    }
    const Value next = keymaps::keymap_of(lisp, found);
    if (next.is_nil()) {
      const std::vector<Value> prefix(events.begin(), events.begin() + static_cast<ptrdiff_t>(i + 1));
      return lisp.error("Key sequence " + describe_events(lisp, given) + " starts with non-prefix key " + describe_events(lisp, prefix));
    }
    map = next;
  }
  return nil;
}

DEFUN(map_keymap_internal, "map-keymap-internal", "FUNCTION KEYMAP",
      "Call FUNCTION with each event and its binding in KEYMAP itself; return the keymap it inherits from.")
(Eval& eval, Value function, Value object) -> Completion {
  LET_TRY(map, keymaps::check(eval, object));
  Rooted<> kept(eval.heap(), map);
  RootedVector pairs(eval.heap());
  for (const auto& [event, binding] : keymaps::bindings(eval, map)) {
    pairs.push_back(event);
    pairs.push_back(binding);
  }
  for (size_t i = 0; i < pairs.size(); i += 2) TRY(eval.call(function, {pairs[i], pairs[i + 1]}));
  return keymaps::parent(eval, kept);
}

DEFUN(map_keymap, "map-keymap", "FUNCTION KEYMAP &optional SORT-FIRST",
      "Call FUNCTION with each event and its binding in KEYMAP and those it inherits from; SORT-FIRST sorts them.")
(Eval& eval, Value function, Value object, Opt<Value> sort_first) -> Completion {
  if (sort_first) return eval.call(eval.intern("map-keymap-sorted"), {function, object});
  LET_TRY(first, keymaps::check(eval, object));
  Rooted<> map(eval.heap(), first);
  for (int steps = 0; map.get().is_true() && steps < kMostAliases; steps++) {
    LET_TRY(parent, fn_map_keymap_internal(eval, function, map));
    map = parent;
  }
  return nil;
}

// --- the maps in force ---

DEFUN(current_global_map, "current-global-map", "", "Return the global keymap.")
(Interp& lisp) -> Completion { return lisp.variable(sym::global_map_storage); }

DEFUN(use_global_map, "use-global-map", "KEYMAP", "Make KEYMAP the global keymap.")
(Interp& lisp, Value object) -> Completion {
  LET_TRY(map, keymaps::check(lisp, object));
  lisp.set_variable(sym::global_map_storage, map);
  return nil;
}

DEFUN(current_local_map, "current-local-map", "", "Return the local keymap, or nil.")
(Interp& lisp) -> Completion { return lisp.variable(sym::local_map_storage); }

DEFUN(use_local_map, "use-local-map", "KEYMAP", "Make KEYMAP the local keymap; nil means none.")
(Interp& lisp, Value object) -> Completion {
  if (object.is_true()) TRY(keymaps::check(lisp, object));
  lisp.set_variable(sym::local_map_storage, object);
  return nil;
}

// The keymaps of `minor-mode-map-alist` whose variables are not nil.
Value minor_mode_maps(Interp& lisp) {
  ListBuilder maps(lisp.heap());
  Value alist = lisp.variable(lisp.intern("minor-mode-map-alist"));
  CycleWatch watch(alist);
  for (; alist.is_cons(); alist = alist.cons()->cdr) {
    const Value row = alist.cons()->car;
    if (row.is_cons() && row.cons()->car.get().is_symbol() && lisp.variable(row.cons()->car).is_true()) {
      const Value map = keymaps::keymap_of(lisp, row.cons()->cdr);
      if (map.is_true()) maps.add(map);
    }
    if (watch.comes_round(alist.cons()->cdr)) break;
  }
  return maps.finish();
}

DEFUN(current_minor_mode_maps, "current-minor-mode-maps", "", "Return the keymaps of the minor modes that are on.")
(Interp& lisp) -> Completion { return minor_mode_maps(lisp); }

DEFUN(current_active_maps, "current-active-maps", "&optional OLP POSITION",
      "Return the keymaps in force, the first to be looked at first.")
(Interp& lisp, Opt<Value>, Opt<Value>) -> Completion {
  ListBuilder maps(lisp.heap());
  for (Value rest = minor_mode_maps(lisp); rest.is_cons(); rest = rest.cons()->cdr) maps.add(rest.cons()->car);
  const Value local = lisp.variable(sym::local_map_storage);
  if (local.is_true()) maps.add(local);
  maps.add(lisp.variable(sym::global_map_storage));
  return maps.finish();
}

DEFUN(command_remapping, "command-remapping", "COMMAND &optional POSITION KEYMAPS",
      "Return what COMMAND is remapped to in KEYMAPS, a keymap or a list of them (default: those in force), or nil.")
(Interp& lisp, Value command, Opt<Value>, Opt<Value> maps) -> Completion {
  if (!command.is_symbol()) return nil;
  LET_TRY(active, fn_current_active_maps(lisp, {}, {}));
  const Value key[] = {lisp.intern("remap"), command};
  const Vector* vector = Vector::make(lisp.heap(), key, 2);
  if (!vector) return lisp.memory_full();
  LET_TRY(found, fn_lookup_key(lisp, maps ? *maps : active, Value::of(vector), {}));
  return found.is_fixnum() ? nil : found;
}

DEFUN(key_binding, "key-binding", "KEY &optional ACCEPT-DEFAULT NO-REMAP POSITION",
      "Return the binding of KEY in the keymaps in force; NO-REMAP leaves commands as they are.")
(Interp& lisp, Value key, Opt<Value> accept_default, Opt<Value> no_remap, Opt<Value>) -> Completion {
  LET_TRY(maps, fn_current_active_maps(lisp, {}, {}));
  LET_TRY(found, fn_lookup_key(lisp, maps, key, accept_default));
  if (no_remap || !found.is_symbol() || found.is_nil()) return found;
  LET_TRY(other, fn_command_remapping(lisp, found, {}, {}));
  return other.is_true() ? other : found;
}

DEFUN(minor_mode_key_binding, "minor-mode-key-binding", "KEY &optional ACCEPT-DEFAULT",
      "Return a list of (MODE . BINDING) of KEY in the keymaps of the minor modes that are on.")
(Interp& lisp, Value key, Opt<Value> accept_default) -> Completion {
  ListBuilder found(lisp.heap());
  Value alist = lisp.variable(lisp.intern("minor-mode-map-alist"));
  CycleWatch watch(alist);
  for (; alist.is_cons(); alist = alist.cons()->cdr) {
    const Value row = alist.cons()->car;
    const bool on = row.is_cons() && row.cons()->car.get().is_symbol() && lisp.variable(row.cons()->car).is_true();
    if (on && keymaps::keymap_of(lisp, row.cons()->cdr).is_true()) {
      LET_TRY(binding, fn_lookup_key(lisp, row.cons()->cdr, key, accept_default));
      if (binding.is_true() && !binding.is_fixnum()) found.add(lisp.heap().cons(row.cons()->car, binding));
    }
    if (watch.comes_round(alist.cons()->cdr)) break;
  }
  return found.finish();
}

DEFUN(define_prefix_command, "define-prefix-command", "SYMBOL &optional MAPVAR NAME",
      "Define SYMBOL as a prefix command: its function is a new keymap with the prompt NAME, which is also the value of MAPVAR\n"
      "(default SYMBOL).  Return SYMBOL.")
(Eval& eval, Symbol_ symbol, Opt<Value> variable, Opt<Value> name) -> Completion {
  LET_TRY(map, fn_make_sparse_keymap(eval, name));
  Rooted<> kept(eval.heap(), map);
  eval.set_function(symbol, map);
  const Value target = variable ? *variable : symbol.word;
  if (!target.is_symbol()) return eval.wrong_type(sym::symbolp, target);
  TRY(eval.set_symbol_value(target, kept));
  return symbol.word;
}

// --- names ---

DEFUN(key_description, "key-description", "KEYS &optional PREFIX", "Return the names of the events KEYS after those of PREFIX.")
(Interp& lisp, Value keys, Opt<Value> prefix) -> Completion {
  std::vector<Value> events;
  for (Value part : {prefix.value, keys}) {
    if (part.is_nil()) continue;
    if (part.is_cons()) {
      CycleWatch watch(part);
      for (; part.is_cons() && !watch.comes_round(part.cons()->cdr); part = part.cons()->cdr) events.push_back(part.cons()->car);
      continue;
    }
    LET_TRY(more, events_of(lisp, part));
    events.insert(events.end(), more.begin(), more.end());
  }
  return lisp.string(describe_events(lisp, events));
}

DEFUN(single_key_description, "single-key-description", "KEY &optional NO-ANGLES",
      "Return the name of the event KEY; NO-ANGLES leaves the brackets of symbols out.")
(Interp& lisp, Value key, Opt<Value> no_angles) -> Completion {
  std::string text;
  if (!events::describe(lisp, key, static_cast<bool>(no_angles), text)) return lisp.error("KEY must be an integer, cons, symbol, or string");
  return lisp.string(text);
}

DEFUN(text_char_description, "text-char-description", "CHARACTER", "Return how CHARACTER is shown in text: ^C for a control character.")
(Interp& lisp, Char character) -> Completion {
  std::string text;
  const uint32_t c = character;
  if (c < ' ' || c == 127) text = {'^', static_cast<char>(c == 127 ? '?' : c + 64)};
  else append_character(text, c);
  return make_text(lisp, text, c >= 128);
}

DEFUN(event_convert_list, "event-convert-list", "EVENT-DESC", "Return the event of (MODIFIER... BASE).")
(Interp& lisp, Value description) -> Completion { return events::of_list(lisp, description); }

DEFUN(event_symbol_parse_modifiers, "internal-event-symbol-parse-modifiers", "SYMBOL", "Return (BASE MODIFIER...) of the event SYMBOL.")
(Interp& lisp, Symbol_ symbol) -> Completion { return events::parse_symbol(lisp, symbol); }

constexpr Builtin kKeyBuiltins[] = {
    EMLET_FN(make_sparse_keymap), EMLET_FN(make_keymap), EMLET_FN(keymapp), EMLET_FN(copy_keymap), EMLET_FN(keymap_parent),
    EMLET_FN(set_keymap_parent), EMLET_FN(keymap_prompt), EMLET_FN(lookup_key), EMLET_FN(define_key), EMLET_FN(map_keymap_internal),
    EMLET_FN(map_keymap), EMLET_FN(current_global_map), EMLET_FN(use_global_map), EMLET_FN(current_local_map), EMLET_FN(use_local_map),
    EMLET_FN(current_minor_mode_maps), EMLET_FN(current_active_maps), EMLET_FN(command_remapping), EMLET_FN(key_binding),
    EMLET_FN(minor_mode_key_binding), EMLET_FN(define_prefix_command), EMLET_FN(key_description), EMLET_FN(single_key_description),
    EMLET_FN(text_char_description), EMLET_FN(event_convert_list), EMLET_FN(event_symbol_parse_modifiers)};

}  // namespace

void install_keys(Interp& lisp) {
  lisp.install(kKeyBuiltins);
  lisp.set_variable(sym::global_map_storage, lisp.list({sym::keymap}));
  lisp.set_variable(sym::local_map_storage, nil);
  define_variable(lisp, "meta-prefix-char", Value::fixnum(events::kEscape));
  define_variable(lisp, "minibuffer-local-map", lisp.list({sym::keymap}));
  define_variable(lisp, "minor-mode-map-alist", nil);
  define_variable(lisp, "minor-mode-overriding-map-alist", nil);
  define_variable(lisp, "emulation-mode-map-alists", nil);
}

}  // namespace emlet
