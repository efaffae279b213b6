// Purpose: session folders: make, open, list, delete. The format is written down in sessions/README.md.
// Invariants: one program writes a session at a time (lock); what was told saved survives the plug being
// pulled; a damaged folder is opened as far as it can be read, never changed by reading, and the damage is
// told.
#pragma once

#include "workshop/live_session.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace files {

/// A session that could not be opened fully, in one or more plain sentences, in the language asked for.
struct Notice {
  std::string text;
};

/// True when the folder has a base that its first line vouches for. Cheap: what the base says is not read.
bool holds_session(const std::string& folder);

/// One row of the start screen.
struct Listed {
  std::string folder;
  std::string id, team, agenda_title, language;
  workshop::Time changed = 0; ///< of the newest file
  int step = 0, steps = 0;
  bool closed = false;
  std::string problem; ///< not empty: it can't be opened, and why
};

/// A session as it is now, read and left alone: for what wants to know of another workshop. Nothing, with one
/// sentence in `problem`, when it can't be read.
std::optional<workshop::Session> read_session(const std::string& folder, const std::string& language,
                                              std::string& problem);

/// One session as the start screen shows it.
Listed list_session(const std::string& folder, const std::string& language);
/// All sessions in a folder, newest first; damaged ones too, with their problem. Cheap: reads bases and
/// journals.
std::vector<Listed> list_sessions(const std::string& sessions_folder, const std::string& language);

/// Makes the folder of a new session under `sessions_folder` (named after date and team) with its first base.
/// Returns its path; empty, with `problem`, when it can't. `pictures_of`: a session folder whose pictures go
/// along, as far as the notes name them.
std::string make_session(const std::string& sessions_folder, const workshop::Session&,
                         const std::string& language, std::string& problem,
                         const std::string& pictures_of = {});

/// A new random session id.
std::string random_id();

/// An open session: its journal and everything that was read.
class SessionFile : public workshop::Journal {
public:
  ~SessionFile() override;

  /// Opens a session folder and takes its lock. nullptr with `problem` when nothing can be read, or another
  /// program has it. With `read_only` no lock is taken and nothing is written.
  static std::unique_ptr<SessionFile> open(const std::string& folder, const std::string& language,
                                           bool read_only, std::string& problem);

  /// The base, and the entries to replay on it. Moved out: call once.
  workshop::Session take_base();
  std::uint64_t base_number() const;
  std::vector<workshop::Entry> take_entries();
  /// Damage that was met while reading; empty when all was whole.
  const std::vector<Notice>& notices() const;
  /// True when damage in the middle (or read_only) forbids writing: the room is told, a copy can be made.
  bool read_only() const;
  const std::string& folder() const;
  /// When the session was last known to be run (see keep_alive); 0 when never.
  workshop::Time last_alive() const;

  /// Queues the entry for the writer thread; never blocks on the disk.
  void append(const workshop::Entry&) override;
  /// The number of the newest entry that is on the disk for good.
  std::uint64_t saved() const;
  /// Not empty while writing fails: one sentence for the banner. Entries queue and it tries again.
  std::string trouble() const;
  /// Called by the writer thread when saved() or trouble() changed: wakes the window. Set once, before
  /// appends.
  void on_change(std::function<void()>);
  /// Notes that the session is being run at `now`: called every few seconds while a clock runs. Not synced.
  void keep_alive(workshop::Time now);
  /// Writes the whole session as the next base and prunes what it replaces. Done by the writer thread.
  void compact(const workshop::Session&, std::uint64_t number);
  /// Waits until all is written, `timeout` milliseconds at most. True when it is.
  bool flush(int timeout);

  struct Inside;

private:
  explicit SessionFile(std::unique_ptr<Inside>);
  std::unique_ptr<Inside> in_;
};

} // namespace files
