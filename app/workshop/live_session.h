// Purpose: the one door to a session that is being run: judge an op, write it down, apply it, remember how to
// undo it. Screens only propose.
// Invariant: the session equals its base plus all entries in order; a refused op leaves no trace.
#pragma once

#include "workshop/apply.h"
#include "workshop/ways_back.h"

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace workshop {

enum class How { act, undo, redo };

/// One line of a session's journal.
struct Entry {
  std::uint64_t number = 0; ///< 1, 2, 3 … over the session's life
  Time time = 0;            ///< when it was done
  How how = How::act;
  std::uint64_t gesture = 0; ///< the number of the first entry of the same user action: one undo step
  Op op;
  bool operator==(const Entry&) const = default;
};

/// Where entries are written down. append must not block on the disk: the room goes on when writing fails.
class Journal {
public:
  virtual ~Journal() = default;
  virtual void append(const Entry&) = 0;
};

struct Outcome {
  std::optional<Refusal> refused;
  std::uint64_t gesture = 0; ///< pass it on to let a later op belong to the same undo step; 0 if refused
};

/// One user action, as the list of the day shows it.
struct Done {
  std::uint64_t gesture = 0; ///< number of its first entry
  std::uint64_t number = 0;  ///< number of its last entry: the session as it was then
  Time time = 0;             ///< of its last entry
  Op op;                     ///< its first one, or the latest where it is one text being written
  int ops = 1;               ///< how many like its first one
  std::string deleted = {};  ///< the text of what it deleted, where it could be read
  bool taken_back = false;
};

class LiveSession {
public:
  /// `number`: of the last entry that `base` contains. The journal must outlive this; nullptr writes nothing.
  LiveSession(Session base, std::uint64_t number, Journal*);

  /// Judge → journal → apply → remember the inverse. `gesture`: 0 begins a new undo step; a gesture that an
  /// earlier submit returned adds to that step (typing), if it can still be undone and nobody has changed the
  /// same thing since, else begins a new one.
  Outcome submit(const Op&, Time now, std::uint64_t gesture = 0);

  /// Takes back the last gesture that can be; nothing when there is none. Redo brings back what was taken
  /// back last, until something new is done. True if anything changed.
  bool undo(Time now);
  bool redo(Time now);
  /// Takes back the last thing done to one note, draft, action or stack, whoever did other things since.
  bool undo_at(Id thing, Time now);
  bool can_undo_at(Id thing) const;
  /// Takes back any one action, if nothing that came after it builds on it: as a whole, or not at all.
  bool take_back(std::uint64_t gesture, Time now);
  bool can_take_back(std::uint64_t gesture) const;
  /// What was done since the base this session was opened with, the oldest first.
  const std::vector<Done>& history() const { return history_; }
  /// Its place in history(); -1 when it isn't there.
  int place_in_history(std::uint64_t gesture) const;

  bool can_undo() const { return next_undo() != nullptr; }
  bool can_redo() const { return redo_.latest() != nullptr; }

  /// An entry read from disk: applied and remembered as submit/undo/redo did, but not written again. Refused
  /// with why, nothing changed, when it does not fit the session. Its number must be number() + 1.
  std::optional<Refusal> replay(const Entry&);
  void expect(std::size_t entries); ///< so many are going to be replayed: memory for them is taken at once

  const Session& session() const { return session_; }
  std::uint64_t number() const { return number_; } ///< of the last entry: grows with every change
  /// An id that this session never used, undone and replayed entries included.
  Id fresh_id() { return ++last_id_; }

private:
  void perform(const Entry&);
  void note_down(const Entry&);
  bool submit_inverses(WayBack, How, Time now);
  const WayBack* next_undo() const;
  bool can_be_taken(const WayBack&) const;
  bool plan_allows(const WayBack&) const;
  Op fitted(const WayBack&, Op) const;

  Session session_;
  std::uint64_t number_;
  Journal* journal_;
  Id last_id_ = 0;
  WaysBack undo_, redo_;
  std::vector<Done> history_;
  std::unordered_map<std::uint64_t, std::size_t> in_history_; ///< the place of each gesture
};

} // namespace workshop
