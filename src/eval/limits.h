// Limits: how far a program may go - the fuel and the deadline an embedder sets, the quit flag another thread may raise, the
// bound of the native stack.
//
// All of them are looked at in one place, Vm::safepoint, which the VM enters when its alarm rings: `alarm` is the address of
// the stack limit that every call and taken jump compares with; a request sets it to 0.
#pragma once

#include <atomic>
#include <cstdint>

namespace emlet {

class Limits {
 public:
  static constexpr uint64_t kNoLimit = UINT64_MAX;

  explicit Limits(std::atomic<uintptr_t>& alarm) : alarm_(alarm) {}

  // Asks for a `quit` at the next safepoint.  From any thread or signal handler.
  void request_quit() {
    quit_requested_.store(true);
    alarm_.store(0);
  }
  bool take_quit() { return quit_requested_.exchange(false); }
  bool quit_requested() const { return quit_requested_.load(); }
  // Asks the world to unwind completely and not to be stopped by any handler.
  void request_termination() {
    termination_requested_.store(true);
    alarm_.store(0);
  }
  bool take_termination() { return termination_requested_.exchange(false); }
  bool interrupted() const { return quit_requested_.load() || termination_requested_.load(); }
  // How many safepoints (calls and loop turns) may be passed; kNoLimit: any number.
  void set_fuel(uint64_t safepoints) {
    fuel_ = safepoints;
    alarm_.store(0);
  }
  uint64_t fuel() const { return fuel_; }
  bool counts_fuel() const { return fuel_ != kNoLimit; }
  // Burns one unit; false when there is none left.
  bool burn() {
    if (fuel_ == kNoLimit) return true;
    if (fuel_ == 0) return false;
    fuel_--;
    return true;
  }
  // A time of Host::monotonic_nanoseconds() after which running stops; kNoLimit: never.
  void set_deadline(uint64_t nanoseconds) {
    deadline_ = nanoseconds;
    alarm_.store(0);
  }
  uint64_t deadline() const { return deadline_; }
  // Whether every safepoint must be looked at.
  bool watches_every_safepoint() const { return counts_fuel() || deadline_ != kNoLimit; }

  // Whether the main thread runs: a deadline that passed is forgotten only when that one was told.
  void set_in_main_thread(bool yes) { in_main_thread_ = yes; }
  bool in_main_thread() const { return in_main_thread_; }

  // --- native stack: C++ that recurses asks before it goes deeper ---
  // `bytes` of stack may be used below the present address.
  void set_native_stack(uintptr_t here, size_t bytes) {
    native_stack_ = {here, here > bytes ? here - bytes : 0};
  }
  // The same where the machine is entered without a frame: by the host, from a shallower place or on another stack, which
  // count anew; or by the compiler for a macro, in the depth of its own recursion, which must not.
  void enter_native_stack(uintptr_t here, size_t bytes) {
    constexpr uintptr_t kOtherStack = 1u << 20;
    if (here > native_stack_.highest || here + kOtherStack < native_stack_.lowest) set_native_stack(here, bytes);
  }
  struct NativeStack {
    uintptr_t highest = 0;
    uintptr_t lowest = 0;
  };
  NativeStack native_stack() const { return native_stack_; }
  void set_native_stack(NativeStack stack) { native_stack_ = stack; }
  bool native_stack_left() const {
    return reinterpret_cast<uintptr_t>(__builtin_frame_address(0)) > native_stack_.lowest;
  }

 private:
  std::atomic<uintptr_t>& alarm_;
  std::atomic<bool> quit_requested_ = false;
  std::atomic<bool> termination_requested_ = false;
  uint64_t fuel_ = kNoLimit;
  uint64_t deadline_ = kNoLimit;
  bool in_main_thread_ = true;
  NativeStack native_stack_;
};

}  // namespace emlet
