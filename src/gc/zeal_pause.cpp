#include "gc/zeal_pause.h"

#include "gc/garbage_collector.h"

namespace emlet {

namespace {
void set(Heap& heap, const Zeal& zeal) {
  GcPolicy policy = heap.policy();
  policy.zeal = zeal;
  heap.set_policy(policy);
}
}  // namespace

ZealPause::ZealPause(Heap& heap) : heap_(heap), zeal_(heap.policy().zeal), pausing_(zeal_.any() && !zeal_.from_start) {
  if (pausing_) set(heap_, {});
}

ZealPause::~ZealPause() {
  if (!pausing_) return;
  heap_.collector().tenure();
  set(heap_, zeal_);
}

}  // namespace emlet
