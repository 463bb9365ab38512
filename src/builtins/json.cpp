// JSON for Lisp: writing values, and the two builtins.

#include "builtins/json.h"

#include <cmath>
#include <cstdio>
#include <unordered_set>

#include "alloc/scratch.h"
#include "builtins/defun.h"
#include "builtins/install.h"
#include "builtins/support.h"
#include "data/float.h"
#include "data/symbol.h"
#include "hashtable/hash_table.h"

namespace emlet {

namespace {

constexpr int kDeepest = 1500;
constexpr size_t kPauseBytes = 1 << 16;

class JsonWriter {
 public:
  JsonWriter(Interp& lisp, const JsonOptions& options, std::string& out) : lisp_(lisp), options_(options), out_(out), scratch_(lisp.heap().account(Subsystem::Scratch)) {}

  Result<void> write(Value value, int depth) {
    if (out_.size() >= next_pause_) TRY(pause(0));
    if (depth > kDeepest) return lisp_.signal(sym::json_object_too_deep, nil);
    if (value == options_.null) return add("null");
    if (value == options_.false_) return add("false");
    if (value == sym::t) return add("true");
    if (is_integer(value)) return write_integer(value);
    if (value.is_float()) return write_float(float_value(value));
    if (is_string(value)) return write_string(string_of(value));
    if (value.is_kind(Kind::Vector)) return write_array(vector_of(value), depth);
    if (value.is_kind(Kind::HashTable)) return write_table(hash_table_of(value), depth);
    if (value.is_nil()) return add("{}");
    if (value.is_cons()) return write_list(value, depth);
    return lisp_.wrong_type(lisp_.intern("json-value-p"), value);
  }

 private:
  Result<void> add(std::string_view text) {
    out_ += text;
    return {};
  }

  Result<void> write_integer(Value integer) {
    int64_t n;
    if (!to_int64(integer, &n)) {
      return lisp_.args_out_of_range(integer, make_integer(lisp_.heap(), INT64_MIN), make_integer(lisp_.heap(), INT64_MAX));
    }
    return add(std::to_string(n));
  }

  // Seventeen digits, a point or an exponent always, the exponent without plus and leading zeros: as Jansson.
  Result<void> write_float(double number) {
    if (!std::isfinite(number)) return lisp_.signal(sym::json_out_of_memory, nil);  // Emacs 28.2: so it says
    std::string text = format_double(number, 'g', 17);
    const size_t exponent = text.find('e');
    if (exponent == std::string::npos) {
      if (text.find('.') == std::string::npos) text += ".0";
      return add(text);
    }
    size_t digits = exponent + 1;
    const bool negative = text[digits] == '-';
    digits = text.find_first_not_of("+-0", digits);
    return add(text.substr(0, exponent + 1) + (negative ? "-" : "") + text.substr(digits));
  }

  // Whether the text is Unicode; Emacs names the bytes of one that is not.
  Result<void> check_text(String& string) {
    for (size_t i = 0, bytes = 1; i < string.byte_size(); i += bytes) {
      const uint32_t c = string.is_multibyte() ? decode_character(string.data() + i, &bytes) : static_cast<uint8_t>(string.data()[i]);
      const bool bad = string.is_multibyte() ? c > kMaxUnicode || (c >= 0xD800 && c <= 0xDFFF) : c >= 0x80;
      if (!bad) continue;
      LET_TRY(encoded, make_text(lisp_, string.is_multibyte() ? text_to_utf8(string.text()) : std::string(string.text()), false));
      return lisp_.wrong_type(lisp_.intern("utf-8-string-p"), encoded);
    }
    return {};
  }

  // Books the text so far and `more`.
  Result<void> pause(size_t more) {
    next_pause_ = out_.size() + kPauseBytes;
    if (!scratch_.hold(2 * out_.size() + more)) return lisp_.memory_full();
    return lisp_.poll();
  }

  Result<void> write_string(String& string) {
    constexpr size_t kBytesOfEscape = 6;
    TRY(check_text(string));
    if (string.byte_size() > kPauseBytes) TRY(pause(kBytesOfEscape * string.byte_size()));
    write_text(string.text());
    return {};
  }
  void write_text(std::string_view text) {
    out_ += '"';
    for (const char c : text) {
      switch (c) {
        case '"': out_ += "\\\""; break;
        case '\\': out_ += "\\\\"; break;
        case '\b': out_ += "\\b"; break;
        case '\f': out_ += "\\f"; break;
        case '\n': out_ += "\\n"; break;
        case '\r': out_ += "\\r"; break;
        case '\t': out_ += "\\t"; break;
        default:
          if (static_cast<uint8_t>(c) < 0x20) {
            char escape[8];
            std::snprintf(escape, sizeof escape, "\\u%04X", static_cast<unsigned>(c));
            out_ += escape;
          } else {
            out_ += c;
          }
      }
    }
    out_ += '"';
  }

  Result<void> write_array(const Vector& vector, int depth) {
    out_ += '[';
    for (size_t i = 0; i < vector.length; ++i) {
      if (i > 0) out_ += ',';
      TRY(write(vector.at(i), depth + 1));
    }
    return add("]");
  }

  Result<void> write_key(Value key, String& string, std::string_view text) {
    TRY(check_text(string));
    if (text.find('\0') != std::string_view::npos) return lisp_.wrong_type(lisp_.intern("string-without-embedded-nulls-p"), key);
    if (out_.back() != '{') out_ += ',';
    write_text(text);
    return add(":");
  }

  Result<void> write_table(const LispHashTable& table, int depth) {
    out_ += '{';
    for (size_t slot = 0; slot < table.slots(); ++slot) {
      const Value key = table.key_at(slot);
      if (!LispHashTable::is_entry(key)) continue;
      if (!is_string(key)) return lisp_.wrong_type(sym::stringp, key);
      TRY(write_key(key, string_of(key), string_of(key).text()));
      TRY(write(table.value_at(slot), depth + 1));
    }
    return add("}");
  }

  // An alist or a property list of symbols; of equal keys the first counts.
  Result<void> write_list(Value list, int depth) {
    const bool alist = list.cons()->car.get().is_cons();
    std::unordered_set<uint64_t> seen;
    CycleWatch watch(list);
    out_ += '{';
    for (Value rest = list; rest.is_true(); rest = rest.cons()->cdr) {
      if (!rest.is_cons()) return lisp_.wrong_type(sym::listp, list);
      Value key = rest.cons()->car, value;
      if (alist) {
        if (!key.is_cons()) return lisp_.wrong_type(sym::consp, key);
        value = key.cons()->cdr;
        key = key.cons()->car;
      } else {
        rest = rest.cons()->cdr;
        if (!rest.is_cons()) return lisp_.wrong_type(sym::consp, rest);
        value = rest.cons()->car;
      }
      TRY(write_member(key, value, alist, seen, depth));
      if (watch.comes_round(rest.cons()->cdr)) return lisp_.signal(sym::circular_list, {list});
    }
    return add("}");
  }
  Result<void> write_member(Value key, Value value, bool alist, std::unordered_set<uint64_t>& seen, int depth) {
    if (!key.is_symbol()) return lisp_.wrong_type(sym::symbolp, key);
    if (!seen.insert(key.bits()).second) return {};
    String& name = string_of(symbol_of(lisp_.heap(), key).name);
    std::string_view text = name.text();
    if (!alist && text.starts_with(':') && text.size() > 1) text.remove_prefix(1);
    TRY(write_key(Value::of(&name), name, text));
    return write(value, depth + 1);
  }

  Interp& lisp_;
  const JsonOptions& options_;
  std::string& out_;
  Scratch scratch_;
  size_t next_pause_ = kPauseBytes;
};

// --- keywords ---

ExitPending bad_keyword(Interp& lisp, std::string_view message, Value datum) { return lisp.error(message, datum); }

Result<void> take_object_type(Interp& lisp, Value type, JsonOptions& options) {
  if (type == sym::hash_table) {
    options.objects = JsonOptions::Objects::HashTable;
  } else if (type == lisp.intern("alist")) {
    options.objects = JsonOptions::Objects::Alist;
  } else if (type == lisp.intern("plist")) {
    options.objects = JsonOptions::Objects::Plist;
  } else {
    return bad_keyword(lisp, "One of hash-table, alist or plist should be specified", type);
  }
  return {};
}

Result<JsonOptions> take_keywords(Interp& lisp, Rest arguments, bool parsing) {
  JsonOptions options;
  options.null = lisp.intern(":null");
  options.false_ = lisp.intern(":false");
  for (size_t i = 0; i < arguments.size(); i += 2) {
    if (i + 1 == arguments.size()) {
      ListBuilder rest(lisp.heap());
      for (const Value argument : arguments) rest.add(argument);
      return lisp.wrong_type(sym::plistp, rest.finish());
    }
    const Value key = arguments[i], value = arguments[i + 1];
    if (key == sym::kw_null_object) {
      options.null = value;
    } else if (key == sym::kw_false_object) {
      options.false_ = value;
    } else if (parsing && key == sym::kw_object_type) {
      TRY(take_object_type(lisp, value, options));
    } else if (parsing && key == sym::kw_array_type) {
      if (value != lisp.intern("array") && value != sym::list) {
        return bad_keyword(lisp, "One of array or list should be specified", value);
      }
      options.lists = value == sym::list;
    } else {
      return bad_keyword(lisp, parsing ? "One of :object-type, :array-type, :null-object or :false-object should be specified"
                                       : "One of :null-object or :false-object should be specified", value);
    }
  }
  return options;
}

DEFUN(json_serialize, "json-serialize", "OBJECT &rest ARGS",
      "Return OBJECT as JSON text.  Vectors are arrays; hash tables with string keys, alists and property lists with symbols\n"
      "are objects; t is true.  ARGS are pairs: `:null-object' and `:false-object', the values that stand for these.")
(Interp& lisp, Value object, Rest arguments) -> Completion {
  LET_TRY(options, take_keywords(lisp, arguments, false));
  std::string text;
  TRY(serialize_json(lisp, object, options, text));
  return made(lisp, String::make_multibyte(lisp.heap(), text));
}

DEFUN(json_parse_string, "json-parse-string", "STRING &rest ARGS",
      "Return the value that the JSON text STRING spells.  ARGS are pairs: `:object-type' (hash-table, alist or plist),\n"
      "`:array-type' (array or list), `:null-object' and `:false-object' (by default the keywords :null and :false).")
(Eval& eval, String& string, Rest arguments) -> Completion {
  LET_TRY(options, take_keywords(eval, arguments, true));
  TRY(eval.check_room(2 * string.byte_size()));
  const std::string bytes = string.is_multibyte() ? text_to_utf8(string.text()) : std::string(string.text());
  if (bytes.find('\0') != std::string::npos) {
    return eval.wrong_type(eval.intern("string-without-embedded-nulls-p"), Value::of(&string));
  }
  return parse_json(eval, bytes, options);
}

constexpr Builtin kJsonBuiltins[] = {EMLET_FN(json_serialize), EMLET_FN(json_parse_string)};

}  // namespace

Result<void> serialize_json(Interp& lisp, Value value, const JsonOptions& options, std::string& out) {
  return JsonWriter(lisp, options, out).write(value, 0);
}

void install_json(Interp& lisp) {
  lisp.install(kJsonBuiltins);
}

}  // namespace emlet
