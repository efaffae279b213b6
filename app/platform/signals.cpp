#include "platform/backends.h"

#include <atomic>
#include <csignal>

namespace platform {

namespace {
volatile std::sig_atomic_t ended = 0;
extern "C" void on_signal(int) { ended = 1; }
} // namespace

void catch_signals() {
  struct sigaction action {};
  action.sa_handler = on_signal; // no SA_RESTART: a blocking wait returns
  for (int signal : {SIGINT, SIGTERM, SIGHUP}) sigaction(signal, &action, nullptr);
}

bool asked_to_end() { return ended != 0; }

std::string no_display(const std::string& why) {
  return "No window can be opened (" + why +
         "). Start Kernebord from a desktop session, or set DISPLAY to a running X server.";
}

} // namespace platform
