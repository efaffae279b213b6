#include "platform/signals.h"

#include <csignal>
#include <pthread.h>

namespace platform {

Signals::Signals(std::function<void()> wake) : wake_(std::move(wake)) {
  sigset_t set;
  sigemptyset(&set);
  for (int signal : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&set, signal);
  pthread_sigmask(SIG_BLOCK, &set, nullptr);
  thread_ = std::thread([this, set] {
    int signal = 0;
    while (!over_ && sigwait(&set, &signal) == 0 && !over_) {
      asked_ = true;
      wake_();
    }
  });
}

Signals::~Signals() {
  over_ = true;
  pthread_kill(thread_.native_handle(), SIGTERM); // it waits for just that
  thread_.join();
}

} // namespace platform
