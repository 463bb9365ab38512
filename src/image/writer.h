// Writer: one unit from the code of its main function and all it refers to.  Used by the Recorder, when Emlet is built.
// Nothing is compiled or collected here; all code must be complete.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "eval/vm/bytecode.h"
#include "image/output.h"

namespace emlet::image {

class Writer {
 public:
  explicit Writer(const Heap& heap) : heap_(heap) {}
  // The bytes of the unit; empty when it holds something that cannot be written: fault() says what.
  std::string write(const Code& main, bool lexical);
  const std::string& fault() const { return fault_; }

 private:
  void count_references(Value root);
  bool is_shared(Value word) const;
  void value(Output& out, Value word);
  void object(Output& out, Value word);
  void list(Output& out, Value list);
  void text(Output& out, Value string);
  void words(Output& out, const Slot* first, size_t count);
  void code_stub(Output& out, const Code& code);
  size_t body(const Code& code);
  void symbol(Output& out, Value symbol);
  uint32_t add_symbol(Value symbol);
  void shared_objects();
  void header(bool lexical, size_t main);
  size_t table(const std::vector<uint32_t>& places);

  const Heap& heap_;
  Output unit_;  // what is finished: symbols, bodies, shared objects
  std::unordered_map<uint64_t, unsigned> references_;
  std::unordered_map<uint64_t, uint32_t> symbol_numbers_;
  std::vector<uint32_t> symbol_places_;
  std::unordered_map<uint64_t, uint32_t> shared_numbers_;
  std::vector<Value> shared_;
  std::vector<uint32_t> shared_places_;
  std::string fault_;
};

}  // namespace emlet::image
