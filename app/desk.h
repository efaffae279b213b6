// Purpose: the session that lies on the table: its files, its live session, and what to tell the room about
// them. Invariant: what is shown can be written. A session that can't be written is copied as far as it could
// be read, and the copy is opened; the damaged one is left as it is.
#pragma once

#include "files/store.h"
#include "workshop/live_session.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

class Desk {
public:
  /// Opens a session folder, or a copy of it under `sessions`. nullptr, with one notice at least, when it
  /// can't.
  static std::unique_ptr<Desk> open(const std::string& folder, const std::string& sessions,
                                    const std::string& language, workshop::Time now,
                                    std::function<void()> wake, std::vector<std::string>& notices);
  ~Desk(); ///< waits until all is written

  workshop::LiveSession& live() { return *live_; }
  const std::string& folder() const { return file_->folder(); }
  /// Once a loop: tells the files that the room is alive, stops the clock after a closed lid (a notice says
  /// so), and writes a new base when the journal has grown long.
  void tick(workshop::Time now, const std::string& language, std::vector<std::string>& notices);
  std::string trouble() const { return file_->trouble(); }
  /// A new session that is this one as it was after the entry of this number, called a copy, its clock
  /// standing; its folder under `sessions`. Empty, with a problem, when it can't be made.
  std::string copy_at(std::uint64_t number, const std::string& sessions, const std::string& language,
                      std::string& problem) const;

private:
  /// Passes entries on to the files, and remembers them: old journals may be pruned while the room goes on.
  class Book : public workshop::Journal {
  public:
    explicit Book(files::SessionFile* file) : file_(file) {}
    void append(const workshop::Entry& e) override {
      entries.push_back(e);
      file_->append(e);
    }
    workshop::Session base;
    std::uint64_t number = 0; ///< of the last entry that the base contains
    std::vector<workshop::Entry> entries;

  private:
    files::SessionFile* file_;
  };
  explicit Desk(std::unique_ptr<files::SessionFile>);
  bool replay(const std::string& language, std::vector<std::string>& notices);
  void mind_gap(workshop::Time last_alive, workshop::Time now, const std::string& language,
                std::vector<std::string>& notices);

  std::unique_ptr<files::SessionFile> file_;
  Book book_;
  std::unique_ptr<workshop::LiveSession> live_;
  workshop::Time seen_ = 0, told_alive_ = 0;
  std::uint64_t compacted_ = 0;
};
