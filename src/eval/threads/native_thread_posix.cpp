#include <csignal>

#include "eval/threads/native_thread.h"

namespace emlet {

namespace {

// Signals are for the thread of the host: the new one is born with all of them blocked.
class BlockedSignals {
 public:
  BlockedSignals() {
    sigset_t all;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before_);
  }
  ~BlockedSignals() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }
  BlockedSignals(const BlockedSignals&) = delete;
  BlockedSignals& operator=(const BlockedSignals&) = delete;

 private:
  sigset_t before_;
};

}  // namespace

NativeThread::NativeThread() { sem_init(&turn_, 0, 0); }

NativeThread::~NativeThread() {
  if (started_) pthread_join(thread_, nullptr);
  sem_destroy(&turn_);
}

bool NativeThread::start(size_t stack_bytes, Body body, void* argument) {
  body_ = body;
  argument_ = argument;
  pthread_attr_t attributes;
  if (pthread_attr_init(&attributes) != 0) return false;
  const BlockedSignals blocked;
  started_ = pthread_attr_setstacksize(&attributes, stack_bytes) == 0 &&
             pthread_create(&thread_, &attributes, enter, this) == 0;
  pthread_attr_destroy(&attributes);
  return started_;
}

void* NativeThread::enter(void* self) {
  NativeThread& thread = *static_cast<NativeThread*>(self);
  thread.wait();
  thread.body_(thread.argument_);
  return nullptr;
}

void NativeThread::wait() {
  while (sem_wait(&turn_) != 0) {
    // a signal came; the turn did not
  }
}

void NativeThread::hand_to(NativeThread& next) {
  sem_post(&next.turn_);
  wait();
}

void NativeThread::leave_to(NativeThread& next) { sem_post(&next.turn_); }

}  // namespace emlet
