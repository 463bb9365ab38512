#include "alloc/account.h"

#include <algorithm>
#include <cstdlib>

#include "alloc/large_blocks.h"
#include "core/assert.h"

namespace emlet {

namespace {

void* platform_resize(void*, void* pointer, size_t old_size, size_t new_size) {
  if (is_large_block(old_size) || is_large_block(new_size)) return resize_large_block(pointer, old_size, new_size);
  if (new_size != 0) return std::realloc(pointer, new_size);
  std::free(pointer);
  return nullptr;
}

void* account_resize(void* account, void* pointer, size_t old_size, size_t new_size) {
  return static_cast<Account*>(account)->resize(pointer, old_size, new_size);
}

void* account_resize_over_limit(void* context, void* pointer, size_t old_size, size_t new_size) {
  Account& account = *static_cast<Account*>(context);
  if (new_size <= old_size) return account.resize(pointer, old_size, new_size);
  const MemoryHook source = account.source();
  void* const result = source.resize(source.context, pointer, old_size, new_size);
  if (result != nullptr) account.charge_over_limit(new_size - old_size);
  return result;
}

}  // namespace

MemoryHook platform_memory() {
  return {platform_resize, nullptr};
}

Account::Account() : Account(platform_memory(), nullptr) {}
Account::Account(MemoryHook source) : Account(source, nullptr) {}
Account::Account(Account& parent) : Account(parent.source_, &parent) {}

// What is still booked here leaves the parents with it, so that their books stay true.
Account::~Account() {
  if (parent_ != nullptr && stats_.live != 0) parent_->discharge(stats_.live);
}

void* Account::resize(void* pointer, size_t old_size, size_t new_size) {
  EMLET_ASSERT(pointer != nullptr || old_size == 0);
  const bool grows = new_size > old_size;
  if (grows && !charge(new_size - old_size)) return nullptr;
  void* const result = source_.resize(source_.context, pointer, old_size, new_size);
  if (new_size == 0) {
    if (pointer != nullptr) discharge(old_size);
    return nullptr;
  }
  if (result == nullptr) {
    if (grows) discharge(new_size - old_size);
    ++stats_.failures;
    return nullptr;
  }
  if (!grows && old_size != new_size) discharge(old_size - new_size);
  return result;
}

void Account::release(void* pointer, size_t size) {
  if (pointer != nullptr) static_cast<void>(resize(pointer, size, 0));
}

MemoryHook Account::hook() {
  return {account_resize, this};
}

MemoryHook Account::hook_over_limit() {
  return {account_resize_over_limit, this};
}

bool Account::may_charge(size_t bytes) {
  for (Account* account = this; account != nullptr; account = account->parent_) {
    const bool planned = account->until_failure_ != 0 && --account->until_failure_ == 0;
    const bool over =
        account->limit_ < account->stats_.live || bytes > account->limit_ - account->stats_.live;
    if (planned || over) {
      ++account->stats_.failures;
      return false;
    }
  }
  return true;
}

void Account::book(size_t bytes) {
  for (Account* account = this; account != nullptr; account = account->parent_) {
    AccountStats& stats = account->stats_;
    stats.live += bytes;
    stats.peak = std::max(stats.peak, stats.live);
    ++stats.allocations;
  }
}

bool Account::charge(size_t bytes) {
  if (!may_charge(bytes)) return false;
  book(bytes);
  return true;
}

void Account::charge_over_limit(size_t bytes) {
  book(bytes);
}

void Account::discharge(size_t bytes) {
  for (Account* account = this; account != nullptr; account = account->parent_) {
    EMLET_ASSERT(bytes <= account->stats_.live);
    account->stats_.live -= bytes;
    ++account->stats_.frees;
  }
}

// A refusal is worth a call of the system only where the size makes it likely.
bool Account::can_provide(size_t bytes) {
  constexpr size_t kWorthTrying = size_t{64} << 10;
  if (!may_charge(bytes)) return false;
  if (bytes < kWorthTrying) return true;
  void* const block = source_.resize(source_.context, nullptr, 0, bytes);
  if (block != nullptr) static_cast<void>(source_.resize(source_.context, block, bytes, 0));
  return block != nullptr;
}

size_t Account::available() const {
  size_t least = kUnlimited;
  for (const Account* account = this; account != nullptr; account = account->parent_) {
    const size_t live = std::min(account->stats_.live, account->limit_);
    least = std::min(least, account->limit_ - live);
  }
  return least;
}

size_t Account::zeroed_from() const {
  return has_custom_source() ? SIZE_MAX : kLargeBlock;
}

bool Account::has_custom_source() const {
  return source_.resize != platform_resize;
}

}  // namespace emlet
