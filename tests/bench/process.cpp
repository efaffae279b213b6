#include "process.h"

#include <csignal>
#include <filesystem>
#include <fstream>
#include <map>
#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

namespace bench {

namespace {

/// The numbers of /proc/PID/stat from the third field on (the second may hold spaces).
std::vector<double> stat_of(pid_t pid) {
  std::ifstream in("/proc/" + std::to_string(pid) + "/stat");
  std::string text;
  std::getline(in, text);
  std::vector<double> numbers;
  std::size_t at = text.rfind(')');
  while (at != text.npos && at + 1 < text.size()) {
    numbers.push_back(std::strtod(text.c_str() + at + 1, nullptr));
    at = text.find(' ', at + 2);
  }
  return numbers;
}

} // namespace

Process::Process(const std::vector<std::string>& command) {
  std::vector<char*> argv;
  for (const std::string& word : command) argv.push_back(const_cast<char*>(word.c_str()));
  argv.push_back(nullptr);
  pid_ = ::fork();
  if (pid_ < 0) throw std::runtime_error("no process can be started");
  if (pid_ > 0) return;
  ::execvp(argv[0], argv.data());
  ::_exit(127);
}

Process::~Process() {
  ::kill(pid_, SIGTERM);
  for (int i = 0; i < 400; i++) {
    if (::waitpid(pid_, nullptr, WNOHANG) == pid_) return;
    ::usleep(10'000);
  }
  ::kill(pid_, SIGKILL);
  ::waitpid(pid_, nullptr, 0);
}

bool Process::runs() const {
  std::vector<double> stat = stat_of(pid_);
  std::ifstream in("/proc/" + std::to_string(pid_) + "/stat");
  std::string text;
  std::getline(in, text);
  return !stat.empty() && text.find(") Z") == text.npos;
}

std::vector<pid_t> Process::family() const {
  std::multimap<pid_t, pid_t> children;
  for (const auto& entry : std::filesystem::directory_iterator("/proc")) {
    pid_t pid = pid_t(std::atoi(entry.path().filename().c_str()));
    if (pid <= 0) continue;
    std::vector<double> stat = stat_of(pid);
    if (stat.size() > 1) children.emplace(pid_t(stat[1]), pid);
  }
  std::vector<pid_t> all{pid_};
  for (std::size_t i = 0; i < all.size(); i++)
    for (auto [it, end] = children.equal_range(all[i]); it != end; ++it) all.push_back(it->second);
  return all;
}

double Process::cpu_seconds() const {
  double ticks = 0;
  for (pid_t pid : family()) {
    std::vector<double> stat = stat_of(pid);
    for (std::size_t i = 11; i < 15 && i < stat.size(); i++) ticks += stat[i]; // utime stime cutime cstime
  }
  return ticks / double(::sysconf(_SC_CLK_TCK));
}

double Process::pss_megabytes() const {
  double kilobytes = 0;
  for (pid_t pid : family()) {
    std::ifstream in("/proc/" + std::to_string(pid) + "/smaps_rollup");
    std::string line;
    while (std::getline(in, line))
      if (line.starts_with("Pss:")) kilobytes += std::strtod(line.c_str() + 4, nullptr);
  }
  return kilobytes / 1024;
}

} // namespace bench
