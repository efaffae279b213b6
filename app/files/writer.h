// Purpose: the one thread that writes a session's files: lines to the journal in groups, each group synced
// once; new bases; the alive mark. The room never waits for it. Invariants: lines reach the journal in the
// order they were appended; saved() only grows past what is synced; a write that fails leaves the journal as
// long as its whole lines, is told in trouble(), and is tried again until it works.
#pragma once

#include "workshop/live_session.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace files {

class Writer {
public:
  /// Goes on in `journal`, `good` bytes long (what lies behind is cut off at the first write); `number`: of
  /// the last entry that is saved already. `folder`: of the session.
  Writer(std::string folder, std::string journal, std::uint64_t good, std::uint64_t number,
         std::string language);
  ~Writer(); ///< tries once more to write what waits

  void append(const workshop::Entry&);
  void compact(workshop::Session, std::uint64_t number);
  void keep_alive(workshop::Time now);
  bool flush(int timeout);
  std::uint64_t saved() const;
  std::string trouble() const;
  void on_change(std::function<void()>);

private:
  struct Base {
    workshop::Session session;
    std::uint64_t number;
  };
  void run();
  bool write_lines(const std::string& lines);
  void write_base(const Base&);
  void prune(std::uint64_t newest);
  void set_trouble(std::string);

  const std::string folder_, language_;
  // Only the writer thread:
  std::string journal_;
  std::uint64_t good_;
  int file_ = -1;

  mutable std::mutex mutex_;
  std::condition_variable todo_, done_;
  std::string lines_;             ///< waiting, before the base
  std::uint64_t lines_until_ = 0; ///< number of the last of them
  std::vector<Base> base_;        ///< at most one, waiting
  std::string after_base_;        ///< lines waiting that belong behind it
  std::uint64_t after_until_ = 0;
  workshop::Time alive_ = 0;
  std::uint64_t saved_;
  std::string trouble_;
  std::function<void()> changed_;
  bool busy_ = false, ending_ = false;
  std::thread thread_; ///< last: it uses all of the above
};

} // namespace files
