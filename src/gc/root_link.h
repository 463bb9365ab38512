// RootLink: a node of one of the heap's doubly linked lists of roots.  Rooted, RootedVector and Persistent are such nodes.
#pragma once

#include "core/fwd.h"
#include "core/source_place.h"

namespace emlet {

class RootLink;

struct RootList {
  RootLink* first = nullptr;
};

class RootLink {
 public:
  RootLink(RootList& list, SourcePlace where) : list_(&list), next_(list.first), where_(where) {
    if (next_) next_->previous_ = this;
    list.first = this;
  }
  virtual void trace_root(Tracer& tracer) = 0;
  RootLink* next() const { return next_; }
  SourcePlace where() const { return where_; }

 protected:
  ~RootLink() = default;
  void unlink() {
    (previous_ ? previous_->next_ : list_->first) = next_;
    if (next_) next_->previous_ = previous_;
  }

 private:
  RootList* list_;
  RootLink* next_;
  RootLink* previous_ = nullptr;
  SourcePlace where_;
};

}  // namespace emlet
