// A heap with the types and known symbols of data: enough of a world for the tests of data, reader and printer.
#pragma once

#include <string_view>

#include "alloc/account.h"
#include "data/number_text.h"
#include "data/obarray.h"
#include "data/string.h"
#include "data/symbols.h"
#include "data/types.h"
#include "gc/heap.h"

namespace emlet::test {

struct DataWorld {
  Account account;
  Heap heap{account, sym::kKnownCount};
  Obarray* obarray;

  DataWorld() {
    register_data_types(heap);
    obarray = new Obarray(heap);
    heap.add_root_source({[](void* owner, Tracer& tracer) { static_cast<Obarray*>(owner)->trace(tracer); }, obarray});
  }
  ~DataWorld() {
    heap.remove_root_source(obarray);
    delete obarray;
  }
  Value string(std::string_view text) { return Value::of(String::make(heap, text)); }
  Value symbol(std::string_view name) { return obarray->intern(name); }
  Value number(std::string_view text) { return parse_number(heap, text).number; }
  Value list(std::initializer_list<Value> items) { return heap.cons_list(items); }
  static Value fix(int64_t n) { return Value::fixnum(n); }
};

}  // namespace emlet::test
