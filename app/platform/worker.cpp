#include "platform/worker.h"

#include <exception>
#include <utility>

namespace platform {

Worker::Worker(std::function<void()> finished) : finished_(std::move(finished)), thread_([this] { run(); }) {}

Worker::~Worker() {
  {
    std::lock_guard lock(mutex_);
    ending_ = true;
  }
  todo_.notify_all();
  thread_.join();
}

void Worker::give(std::function<Then()> job) {
  {
    std::lock_guard lock(mutex_);
    jobs_.push_back(std::move(job));
  }
  todo_.notify_one();
}

void Worker::settle() {
  std::deque<Then> done;
  {
    std::lock_guard lock(mutex_);
    done.swap(done_);
  }
  for (const Then& then : done)
    if (then) then();
}

bool Worker::busy() const {
  std::lock_guard lock(mutex_);
  return running_ || !jobs_.empty() || !done_.empty();
}

void Worker::run() {
  std::unique_lock lock(mutex_);
  while (true) {
    todo_.wait(lock, [this] { return ending_ || !jobs_.empty(); });
    if (ending_) return;
    std::function<Then()> job = std::move(jobs_.front());
    jobs_.pop_front();
    running_ = true;
    lock.unlock();
    Then then;
    try {
      then = job();
    } catch (const std::exception&) { // out of memory, most likely: the room goes on without it
    }
    job = nullptr; // what it holds goes before the next one, and outside of the lock
    lock.lock();
    running_ = false;
    done_.push_back(std::move(then));
    lock.unlock();
    finished_();
    lock.lock();
  }
}

} // namespace platform
