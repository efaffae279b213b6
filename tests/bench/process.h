// Purpose: a program that is measured, with all that it starts: its processor time, its memory.
#pragma once

#include <string>
#include <sys/types.h>
#include <vector>

namespace bench {

class Process {
public:
  explicit Process(const std::vector<std::string>& command); ///< throws std::runtime_error
  ~Process();                                                ///< SIGTERM, then SIGKILL
  Process(const Process&) = delete;

  bool runs() const;
  double cpu_seconds() const; ///< used so far, by its threads and children too
  double pss_megabytes() const;

private:
  std::vector<pid_t> family() const;
  pid_t pid_ = -1;
};

} // namespace bench
