// Purpose: which displays there are, on X11, and that this has changed. Asked of the X server itself: SDL2
// and GLFW hear of a plug, but not of a display that is moved or mirrored. Invariant: a change is told once
// all has been quiet for a moment; a plug makes the desktop change several things. Nothing is shared with the
// libraries' connections to the server.
#pragma once

#include "touch/geometry.h"

#include <atomic>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace platform {

class Displays {
public:
  /// `wake`: called on a thread of its own, which sleeps until the server tells something.
  explicit Displays(std::function<void()> wake);
  ~Displays();
  Displays(const Displays&) = delete;

  /// In pixels of the whole X screen, the main one first. Empty without an X server.
  std::vector<touch::Rect> now() const;
  /// True when they are others than when this was asked last.
  bool changed() { return changed_.exchange(false); }

private:
  void watch();
  void read(); ///< from the server

  const std::function<void()> wake_;
  void* server_ = nullptr; ///< X's Display: its header has names like None, which no other file shall see
  int end_[2] = {-1, -1};  ///< a pipe: closing it ends the thread
  mutable std::mutex mutex_;
  std::vector<touch::Rect> now_;
  std::atomic<bool> changed_ = false;
  std::thread thread_; ///< last: it uses all of the above
};

} // namespace platform
