// Purpose: SIGINT, SIGTERM and SIGHUP ask the program to end in good order, even while it sleeps in a
// library's wait.
#pragma once

#include <atomic>
#include <functional>
#include <thread>

namespace platform {

/// While it lives, these signals kill nobody: asked_to_end() turns true and `wake` is called, from a thread
/// that does nothing but wait for them. Make it before other threads: they inherit that the signals are
/// blocked.
class Signals {
public:
  explicit Signals(std::function<void()> wake);
  ~Signals();
  bool asked_to_end() const { return asked_; }

private:
  std::atomic<bool> asked_ = false, over_ = false;
  std::function<void()> wake_;
  std::thread thread_;
};

} // namespace platform
