#include "text/regex_program.h"

#include <algorithm>

#include "core/utf8.h"
#include "text/regex_hints.h"

namespace emlet {

namespace {

using Kind = RegexNode::Kind;
using Op = RegexProgram::Op;

// Writes the code of a tree.  What is still to be written waits on a stack, newest first, so that nothing recurses; places are
// labels until the end.
class Generator {
 public:
  // `equivalents` is the map of a case table; null: every character may have another case.
  Generator(const RegexTree& tree, bool folds, const CharTable* equivalents, RegexProgram& program)
      : tree_(tree), folds_(folds), equivalents_(equivalents), program_(program) {}

  void run() {
    push_node(tree_.root);
    while (!tasks_.empty()) {
      const Task task = tasks_.back();
      tasks_.pop_back();
      switch (task.kind) {
        case Task::Node:
          write_node(tree_.nodes[task.number]);
          break;
        case Task::Instruction:
          program_.code.push_back(task.instruction);
          break;
        case Task::Label:
          labels_[task.number] = static_cast<uint32_t>(program_.code.size());
          break;
      }
    }
    program_.code.push_back({Op::Match});
    for (RegexInstruction& instruction : program_.code) {
      if (has_target(instruction.op)) instruction.a = labels_[instruction.a];
    }
  }

 private:
  struct Task {
    enum Kind : uint8_t { Node, Instruction, Label } kind;
    uint32_t number = 0;
    RegexInstruction instruction{Op::Match};
  };

  static bool has_target(Op op) { return op == Op::Jump || op == Op::Split || op == Op::Loop; }
  uint32_t new_label() {
    labels_.push_back(0);
    return static_cast<uint32_t>(labels_.size() - 1);
  }
  uint32_t new_register() { return program_.register_count++; }

  // Tasks are pushed last first.
  void push_node(uint32_t node) { tasks_.push_back({Task::Node, node}); }
  void push_label(uint32_t label) { tasks_.push_back({Task::Label, label}); }
  void push(RegexInstruction instruction) { tasks_.push_back({Task::Instruction, 0, instruction}); }
  void write(RegexInstruction instruction) { program_.code.push_back(instruction); }

  void write_node(const RegexNode& node) {
    switch (node.kind) {
      case Kind::Character:
        return write(run_of(&node.a, 1));
      case Kind::Any:
        return write({Op::Any});
      case Kind::Set:
        return write({.op = Op::Set, .a = node.a});
      case Kind::Syntax:
        return write({.op = Op::Syntax, .flag = node.flag, .a = node.a});
      case Kind::Category:
        return write({.op = Op::Category, .flag = node.flag, .a = node.a});
      case Kind::Assertion:
        program_.uses_words = program_.uses_words || node.a >= static_cast<uint32_t>(RegexAssertion::WordBoundary);
        return write({.op = Op::Assertion, .a = node.a});
      case Kind::BackReference:
        return write({.op = Op::BackReference, .a = node.a});
      case Kind::Group:
        if (node.a != 0) push({.op = Op::GroupEnd, .a = 2 * node.a + 1});
        push_node(tree_.children[node.first_child]);
        if (node.a != 0) write({.op = Op::GroupStart, .a = 2 * node.a});
        return;
      case Kind::Sequence:
        return write_sequence(node);
      case Kind::Alternation:
        return write_alternation(node);
      case Kind::Repeat:
        return tree_.nodes[tree_.children[node.first_child]].is_one_character() ? write_repeat_one(node)
                                                                                 : write_repeat(node);
    }
  }

  bool has_variants(uint32_t character) const {
    if (!folds_) return false;
    return equivalents_ == nullptr || mapped_character(*equivalents_, character) != character;
  }

  // A run of characters: bytes when case makes no difference to any of them.
  RegexInstruction run_of(const uint32_t* characters, size_t count) {
    bool folded = false;
    for (size_t i = 0; i < count; ++i) folded = folded || has_variants(characters[i]);
    if (folded) {
      const auto at = static_cast<uint32_t>(program_.characters.size());
      program_.characters.insert(program_.characters.end(), characters, characters + count);
      return {.op = Op::Folded, .a = static_cast<uint32_t>(count), .b = at};
    }
    const size_t start = program_.literals.size();
    for (size_t i = 0; i < count; ++i) {
      if (append(characters[i])) continue;
      program_.literals.resize(start);
      return {Op::Never};
    }
    const size_t size = program_.literals.size() - start;
    return {.op = Op::Bytes, .a = static_cast<uint32_t>(size), .b = static_cast<uint32_t>(start)};
  }
  // The character in the coding of the text; false when such text cannot hold it.
  bool append(uint32_t character) {
    if (program_.flags.multibyte_text) {
      append_character(program_.literals, character);
      return true;
    }
    if (character >= 0x80 && !is_raw_byte(character)) return false;
    program_.literals.push_back(static_cast<char>(is_raw_byte(character) ? byte_of_raw(character) : character));
    return true;
  }

  // Neighbouring characters are one instruction.
  void write_sequence(const RegexNode& node) {
    const uint32_t* children = tree_.children.data() + node.first_child;
    std::vector<uint32_t> run;
    for (uint32_t i = node.child_count; i > 0;) {
      run.clear();
      for (; i > 0 && tree_.nodes[children[i - 1]].kind == Kind::Character; --i) run.push_back(tree_.nodes[children[i - 1]].a);
      std::reverse(run.begin(), run.end());
      if (run.empty()) push_node(children[--i]);
      else push(run_of(run.data(), run.size()));
    }
  }

  void write_alternation(const RegexNode& node) {
    const uint32_t end = new_label();
    push_label(end);
    push_node(tree_.children[node.first_child + node.child_count - 1]);
    for (uint32_t i = node.child_count - 1; i > 0; --i) {
      const uint32_t next = new_label();
      push_label(next);
      push({.op = Op::Jump, .a = end});
      push_node(tree_.children[node.first_child + i - 1]);
      push({.op = Op::Split, .a = next});
    }
  }

  void write_repeat_one(const RegexNode& node) {
    write({.op = Op::RepeatOne, .flag = node.flag, .a = node.minimum, .b = node.maximum});
    write_node(tree_.nodes[tree_.children[node.first_child]]);
  }

  void write_repeat(const RegexNode& node) {
    if (node.maximum == 0) return;
    if (node.counted) return write_counted(node);
    const uint32_t child = tree_.children[node.first_child];
    const bool endless = node.maximum == RegexTree::kUnlimited;
    const uint32_t exit = new_label();
    push_label(exit);
    if (endless) {
      push_loop(child, node.flag);
      if (node.minimum == 0) push({.op = Op::Split, .flag = node.flag, .a = exit});
    } else {
      for (uint32_t i = node.minimum; i < node.maximum; ++i) {
        push_node(child);
        push({.op = Op::Split, .flag = node.flag, .a = exit});
      }
    }
    for (uint32_t i = endless ? 1 : 0; i < node.minimum; ++i) push_node(child);
  }
  // The child once, and again as often as it goes.
  void push_loop(uint32_t child, bool lazy) {
    const uint32_t again = new_label();
    const bool watched = tree_.nodes[child].nullable;
    const uint32_t place = watched ? new_register() : RegexProgram::kNoRegister;
    push({.op = Op::Loop, .flag = lazy, .a = again, .b = place});
    push_node(child);
    if (watched) push({.op = Op::LoopStart, .a = place});
    push_label(again);
  }

  //     CountStart r; again: Count r minimum; [Split exit, once the minimum is reached]; child; Jump again; exit:
  void write_counted(const RegexNode& node) {
    program_.remembers = false;
    const uint32_t child = tree_.children[node.first_child];
    const bool endless = node.maximum == RegexTree::kUnlimited;
    const uint32_t counter = new_register();
    const uint32_t exit = new_label();
    push_label(exit);
    if (endless) {
      push_loop(child, false);
      push({.op = Op::Split, .a = exit});
    } else {
      push_counted_turns(child, new_register(), node.maximum - node.minimum, exit);
    }
    push_counted_turns(child, counter, node.minimum, RegexProgram::kNoRegister);
  }
  // As many turns; with `exit` each may be left out.
  void push_counted_turns(uint32_t child, uint32_t counter, uint32_t turns, uint32_t exit) {
    const uint32_t again = new_label();
    const uint32_t done = new_label();
    push_label(done);
    push({.op = Op::Jump, .a = again});
    push_node(child);
    if (exit != RegexProgram::kNoRegister) push({.op = Op::Split, .a = exit});
    push({.op = Op::Jump, .a = done});
    push({.op = Op::Count, .a = counter, .b = turns});
    push_label(again);
    push({.op = Op::CountStart, .a = counter});
  }

  const RegexTree& tree_;
  const bool folds_;
  const CharTable* const equivalents_;
  RegexProgram& program_;
  std::vector<Task> tasks_;
  std::vector<uint32_t> labels_;
};

}  // namespace

const char* RegexProgram::compile(TextTables& tables, RegexPattern pattern, RegexFlags flags, const CharTable* canonical,
                                  RegexProgram& program) {
  constexpr size_t kBytesOfNode = 128, kBytesOfInstruction = 64;  // as they grow
  constexpr size_t kSmall = 1024;
  Heap& heap = tables.heap();
  if (pattern.text.size() > kSmall && !heap.has_room(pattern.text.size() * kBytesOfNode)) return kNoMemory;
  RegexTree tree;
  if (const char* error = parse_regex(tables, pattern, canonical, tree)) return error;
  const uint64_t size = tree.nodes[tree.root].size;
  if (size > kSmall && !heap.has_room(size * kBytesOfInstruction)) return kNoMemory;
  program.flags = flags;
  program.group_count = tree.group_count;
  program.register_count = 2 * (tree.group_count + 1);
  program.remembers = !tree.has_back_references;
  program.canonical = canonical != nullptr ? Value::of(canonical) : nil;
  for (uint32_t c = 0; c < 128; ++c) {
    const uint32_t folded = canonical != nullptr ? mapped_character(*canonical, c) : c;
    program.folded_ascii[c] = folded;
  }
  Generator(tree, canonical != nullptr, case_slot(tables.case_table(), kEquivalentSlot), program).run();
  program.sets = std::move(tree.sets);
  find_hints(program);
  return nullptr;
}

}  // namespace emlet
