// Purpose: a thread for what may take long (a slow stick, a large photo), so that no frame waits for it.
// Invariant: a job runs on the worker's thread, one at a time, in the order given; what it gives back runs in
// settle(), on the thread that calls it. A job touches nothing that others touch meanwhile.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace platform {

class Worker {
public:
  using Then = std::function<void()>;

  /// `finished`: called on the worker's thread when a job is done; wakes the window.
  explicit Worker(std::function<void()> finished);
  ~Worker(); ///< waits for the job that runs; those that wait are never begun, what is done is not settled

  /// Queues a job. An exception in it ends the job, and nothing of it is settled.
  void give(std::function<Then()> job);
  /// Runs what finished jobs gave back, in their order. It may give new jobs.
  void settle();
  /// True while a job waits, runs or is not settled.
  bool busy() const;

private:
  void run();

  const std::function<void()> finished_;
  mutable std::mutex mutex_;
  std::condition_variable todo_;
  std::deque<std::function<Then()>> jobs_;
  std::deque<Then> done_;
  bool running_ = false, ending_ = false;
  std::thread thread_; ///< last: it uses all of the above
};

} // namespace platform
