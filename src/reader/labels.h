// Labels: the objects of #1= and #1# while one top-level object is read.
//
// A label whose object is still being read stands for a placeholder cons.  When the object turns out to be a list just
// made, the placeholder becomes its first cons and nothing has to be looked for; any other object is searched, without
// recursion, and the placeholder replaced.  All words are rooted: a source may run Lisp.  Used by the reader only.
#pragma once

#include <unordered_map>
#include <vector>

#include "gc/roots.h"
#include "hashtable/identity_map.h"
#include "reader/options.h"

namespace emlet {

// Puts `to` in the place of `from` wherever `root` refers to it; objects in `visited` are passed over.  False: there was no
// memory to go through all of it.
[[nodiscard]] bool substitute_in_tree(Heap& heap, const ReaderHooks& hooks, Value root, Value from, Value to, IdentityMap& visited);

class Labels {
 public:
  Labels(Heap& heap, const ReaderHooks& hooks) : heap_(heap), hooks_(hooks), objects_(heap) {}

  void clear();
  size_t size() const { return states_.size(); }
  // Opens #number=; says by which index it is known.
  size_t open(int64_t number);
  // The object of #number#, or kMissing when there is none.
  Value refer(int64_t number);
  // Closes the label: its object was read.  `fresh_list`: it is a list that nothing else refers to yet.  Returns the
  // object, which may be another one; kMissing when there was no memory to put it where it is referred to.
  Value close(size_t index, Value object, bool fresh_list);

 private:
  struct State {
    bool open = true;
    bool used = false;  // while open
  };
  Value become_placeholder(Value placeholder, Value list);
  bool substitute(Value root, Value from, Value to);

  Heap& heap_;
  const ReaderHooks& hooks_;
  RootedVector objects_;
  std::vector<State> states_;
  std::unordered_map<int64_t, size_t> index_of_;
};

}  // namespace emlet
