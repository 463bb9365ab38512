#include "eval/threads/thread_objects.h"

namespace emlet {

void register_thread_types(Heap& heap) {
  heap.register_type(Kind::Thread, {.name = "thread", .trace = LispThread::trace});
  heap.register_type(Kind::Mutex, {.name = "mutex", .trace = LispMutex::trace});
  heap.register_type(Kind::ConditionVariable, {.name = "condition-variable", .trace = ConditionVariable::trace});
}

}  // namespace emlet
