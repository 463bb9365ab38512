#include <unordered_map>
#include <vector>

#include "builtins/hash_tests.h"
#include "builtins/json.h"
#include "builtins/json_lexer.h"
#include "builtins/support.h"
#include "data/float.h"
#include "hashtable/hash_table.h"

namespace emlet {

namespace {

constexpr size_t kDeepest = 2048;  // as Jansson

// Open arrays and objects wait on a stack of their own.  Nothing here runs Lisp, so raw words are safe.
class JsonParser {
 public:
  JsonParser(Eval& eval, std::string_view bytes, const JsonOptions& options)
      : eval_(eval), heap_(eval.heap()), lexer_(bytes), options_(options) {}

  Completion parse() {
    Token token = lexer_.next();
    for (;;) {
      Value value;
      if (!begin(token, value)) return raise();
      if (opened_) {
        if (!first_token(token)) return raise();
        if (!closed_early_) continue;
        LET_TRY(made, finish());
        value = made;
      }
      for (;;) {  // a value is complete: give it to what is open
        if (frames_.empty()) return end(value);
        add(value);
        token = lexer_.next();
        if (token == Token::Comma) break;
        const bool array = frames_.back().is_array;
        if (token != (array ? Token::ArrayClose : Token::ObjectClose)) {
          lexer_.fail(array ? "']' expected" : "'}' expected");
          return raise();
        }
        LET_TRY(made, finish());
        value = made;
      }
      token = lexer_.next();
      const bool array = frames_.back().is_array;
      if (array && token == Token::End) lexer_.fail("']' expected");
      if (lexer_.failed() || (!array && !read_key(token))) return raise();
    }
  }

 private:
  using Token = JsonLexer::Token;
  struct Frame {
    bool is_array;
    size_t base;  // of its values
    std::vector<std::string> keys;                   // objects
    std::unordered_map<std::string, size_t> places;  // of keys among them
    size_t place = 0;                                // of the key whose value is awaited
  };

  // The start of a value: an atom is given in `value`, an array or object is opened.
  bool begin(Token token, Value& value) {
    opened_ = false;
    switch (token) {
      case Token::String: value = Value::of(String::make_multibyte(heap_, lexer_.string())); return true;
      case Token::Integer: value = make_integer(heap_, lexer_.integer()); return true;
      case Token::Real: value = make_float(heap_, lexer_.real()); return true;
      case Token::True: value = sym::t; return true;
      case Token::False: value = options_.false_; return true;
      case Token::Null: value = options_.null; return true;
      case Token::ArrayOpen:
      case Token::ObjectOpen:
        if (frames_.size() >= kDeepest) return lexer_.fail("maximum parsing depth reached"), false;
        frames_.push_back({token == Token::ArrayOpen, values_.size(), {}, {}});
        opened_ = true;
        return true;
      case Token::Failed: return false;
      case Token::Invalid: lexer_.fail("invalid token"); return false;
      default: lexer_.fail("unexpected token"); return false;
    }
  }

  // Behind an opening bracket: the first value's token, or the closing bracket.
  bool first_token(Token& token) {
    const bool array = frames_.back().is_array;
    token = lexer_.next();
    closed_early_ = token == (array ? Token::ArrayClose : Token::ObjectClose);
    if (closed_early_) return true;
    if (array && token == Token::End) return lexer_.fail("']' expected"), false;
    return array || read_key(token);
  }

  // A key and its colon; `token` becomes that of the value.
  bool read_key(Token& token) {
    if (token == Token::Failed) return false;
    if (token != Token::String) return lexer_.fail("string or '}' expected"), false;
    Frame& frame = frames_.back();
    const std::string key = lexer_.string();
    const auto [place, fresh] = frame.places.emplace(key, frame.keys.size());
    if (fresh) frame.keys.push_back(key);
    frame.place = place->second;
    if (lexer_.next() != Token::Colon) return lexer_.fail("':' expected"), false;
    token = lexer_.next();
    return true;
  }

  void add(Value value) {
    Frame& frame = frames_.back();
    const size_t place = frame.is_array ? values_.size() : frame.base + frame.place;
    if (place < values_.size()) {
      values_[place] = value;  // a key that came before: its last value counts
    } else {
      values_.push_back(value);
    }
  }

  Completion finish() {
    const Frame& frame = frames_.back();
    LET_TRY(made, frame.is_array ? make_array(frame) : make_object(frame));
    values_.resize(frame.base);
    frames_.pop_back();
    return made;
  }
  Completion make_array(const Frame& frame) {
    if (!options_.lists) return made(eval_, Vector::make(heap_, values_.data() + frame.base, values_.size() - frame.base));
    Value list = nil;
    for (size_t i = values_.size(); i-- > frame.base;) list = heap_.cons(values_[i], list);
    return list;
  }
  Completion make_object(const Frame& frame) {
    if (options_.objects == JsonOptions::Objects::HashTable) return make_table(frame);
    ListBuilder list(heap_);
    const bool alist = options_.objects == JsonOptions::Objects::Alist;
    for (size_t i = 0; i < frame.keys.size(); ++i) {
      const Value key = eval_.intern(alist ? frame.keys[i] : ":" + frame.keys[i]);
      const Value value = values_[frame.base + i];
      list.add(alist ? heap_.cons(key, value) : key);
      if (!alist) list.add(value);
    }
    return list.finish();
  }
  Completion make_table(const Frame& frame) {
    LispHashTable::Options about{};
    about.test = &kEqualTest;
    about.lisp_test = {sym::equal, nil, nil};
    about.size = std::max<size_t>(1, frame.keys.size());
    LispHashTable& table = LispHashTable::make(heap_, about);
    for (size_t i = 0; i < frame.keys.size(); ++i) {
      LET_TRY(key, made(eval_, String::make_multibyte(heap_, frame.keys[i])));
      TRY(table.put(eval_, heap_, key, values_[frame.base + i]));
    }
    return Value::of(&table);
  }

  Completion end(Value value) {
    const Token token = lexer_.next();
    if (token == Token::End) return value;
    if (token != Token::Failed) lexer_.fail("end of file expected", JsonError::Kind::TrailingContent);
    return raise();
  }

  ExitPending raise() {
    const JsonError& error = lexer_.error();
    const Value condition = error.kind == JsonError::Kind::EndOfInput        ? sym::json_end_of_file
                            : error.kind == JsonError::Kind::TrailingContent ? sym::json_trailing_content
                                                                             : sym::json_parse_error;
    return eval_.signal(condition, {eval_.string(error.message), eval_.string("<string>"), Value::fixnum(error.line),
                                    Value::fixnum(error.column), Value::fixnum(error.position)});
  }

  Eval& eval_;
  Heap& heap_;
  JsonLexer lexer_;
  const JsonOptions& options_;
  std::vector<Frame> frames_;
  std::vector<Value> values_;
  bool opened_ = false;
  bool closed_early_ = false;
};

}  // namespace

Completion parse_json(Eval& eval, std::string_view bytes, const JsonOptions& options) {
  return JsonParser(eval, bytes, options).parse();
}

}  // namespace emlet
