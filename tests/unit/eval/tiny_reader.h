// A reader for the unit tests of eval, which may not see the real one: lists, quotes, integers, floats, strings, symbols.
#pragma once

#include <cstdlib>
#include <string>
#include <string_view>

#include "eval/eval.h"

namespace emlet::testing {

class TinyReader {
 public:
  TinyReader(Interp& lisp, std::string_view text) : lisp_(lisp), text_(text) {}

  Value read() {
    skip();
    const char c = text_[at_];
    if (c == '(') return read_list();
    if (c == '\'') return wrap(sym::quote, 1);
    if (c == '#') return wrap(sym::function, 2);
    if (c == '"') return read_string();
    return read_atom();
  }
  bool at_end() {
    skip();
    return at_ == text_.size();
  }

 private:
  void skip() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\n')) at_++;
  }
  Value wrap(Value symbol, size_t length) {
    at_ += length;
    return lisp_.list({symbol, read()});
  }
  Value read_list() {
    at_++;
    std::vector<Value> items;
    Value tail;
    for (skip(); text_[at_] != ')'; skip()) {
      if (text_[at_] == '.' && text_[at_ + 1] == ' ') {
        at_++;
        tail = read();
      } else {
        items.push_back(read());
      }
    }
    at_++;
    for (size_t i = items.size(); i > 0; i--) tail = lisp_.heap().cons(items[i - 1], tail);
    return tail;
  }
  Value read_string() {
    const size_t end = text_.find('"', at_ + 1);
    const Value string = lisp_.string(text_.substr(at_ + 1, end - at_ - 1));
    at_ = end + 1;
    return string;
  }
  Value read_atom() {
    const size_t end = std::min(text_.find_first_of(" \n()", at_), text_.size());
    const std::string atom(text_.substr(at_, end - at_));
    at_ = end;
    char* rest;
    const long long n = std::strtoll(atom.c_str(), &rest, 10);
    if (*rest == 0 && rest != atom.c_str()) return Value::fixnum(n);
    const double d = std::strtod(atom.c_str(), &rest);
    if (*rest == 0 && rest != atom.c_str() && atom.find('.') != std::string::npos) return make_float(lisp_.heap(), d);
    return atom == "nil" ? nil : lisp_.intern(atom);
  }

  Interp& lisp_;
  std::string_view text_;
  size_t at_ = 0;
};

}  // namespace emlet::testing
