// Printer: data -> text (prin1 and princ), and the front door of this room.
//
//   atoms    printer/atoms: symbols, strings, numbers, each in one go
//   nesting  open lists, vectors, tables and prefixes wait on a stack of frames: depth costs memory, not native stack
//   circles  with print-circle, printer/labels finds what occurs twice; without, an object inside itself prints as #N, N
//            its depth, and a list that comes round ends in ". #N", as in Emacs 28.2
//   hooks    what the printer cannot know (buffers, function objects) is asked through PrintHooks
//
// Printing goes to a string and runs no Lisp, so nothing needs a root; the builtins hand the text on.  It always comes
// to an end: by PrintOptions::longest at the latest, for shared structure that unfolds without bound.
// Rejected: recursion; writing to a Lisp function piece by piece (it could change what is being printed).
#pragma once

#include <string>
#include <vector>

#include "alloc/scratch.h"
#include "data/list.h"
#include "data/vector.h"
#include "gc/heap.h"
#include "hashtable/hash_table.h"
#include "printer/labels.h"
#include "printer/print_options.h"

namespace emlet {

enum class PrintStatus : uint8_t {
  Done,
  TooLong,     // the output would be longer than PrintOptions::longest, or than memory allows
  Interrupted  // the hook said so
};

class Printer {
 public:
  // `out` is appended to.
  Printer(Heap& heap, const PrintOptions& options, std::string& out);
  PrintStatus print(Value object);

 private:
  enum class Shape : uint8_t { List, Slots, Table, Properties, Prefix };
  struct Frame {
    Shape shape;
    char close = 0;
    int8_t backquote = 0;        // Prefix: what to add to backquotes_ afterwards
    Value object{};              // List: the tail still to be printed
    size_t index = 0;            // List: items printed; Slots, Table, Properties: the next one
    size_t count = 0;            // Slots: cells in all; Table: entries printed
    const Slot* slots = nullptr; // Slots, unless in spare_
    CycleWatch watch{nil};       // List
  };

  void begin(Value object);
  bool begin_circular(Value object);
  void begin_compound(Value object);
  void begin_list(Value list);
  bool begin_prefix(Value list);
  void begin_slots(Value object, const Slot* slots, size_t count, char close);
  void begin_function(Value object);
  void begin_char_table(Value object);
  void begin_string(Value object);
  void begin_hash_table(Value object);
  void describe(Value object);
  void push(Value object, Frame frame);
  void pop();

  // Books what is held, and `more`; whether there is that much.
  bool book(size_t more);
  PrintStatus pause(size_t start);

  void step();
  void step_list();
  bool end_shared_list(Frame& frame, Value tail);
  void step_slots();
  void step_table();
  void step_properties();
  bool is_over(size_t printed) const { return options_.length >= 0 && printed >= static_cast<size_t>(options_.length); }
  bool find_open(Value object, size_t& depth);
  void note_open(Value object, uint64_t depth);

  Heap& heap_;
  const PrintOptions& options_;
  std::string& out_;
  PrintLabels own_labels_;
  PrintLabels* labels_ = nullptr;
  std::vector<Frame> frames_;
  std::vector<Value> open_;      // the objects the frames are of
  IdentityMap deep_open_;        // the same for depths a search in open_ would be slow for: object -> depth + 1
  std::vector<Value> spare_;     // slots of function objects
  Scratch scratch_;
  bool too_long_ = false;
  int backquotes_ = 0;           // backquotes less commas around
  size_t next_pause_;
};

// prin1 or princ of `object`, for callers who need no status.
std::string print_to_string(Heap& heap, Value object, const PrintOptions& options = {});

}  // namespace emlet
