// Purpose: seats: panels where people write, each with a keyboard of its own, several at once. A seat writes
// one text: a note, a draft, a field of an action, or the team's name. Invariants: a text has at most one
// seat; what is typed is proposed at once, so nothing waits in a seat to be lost; a seat whose text has gone
// closes by itself. The areas of seat 1 are key/<character>, done, …; those of seat n are
// seat/<n>/key/<character> and so on.
#pragma once

#include "screens/frame.h"
#include "screens/parts/editor.h"
#include "touch/key.h"

#include <optional>
#include <string>
#include <vector>

namespace screens {

enum class Writes { team, note, draft, action_what, action_who, action_when };

struct SeatTarget {
  Writes what = Writes::note;
  workshop::Id id = 0; ///< of the note, draft or action; 0 for the team's name
  bool operator==(const SeatTarget&) const = default;
};

class Seats {
public:
  /// Opens a seat for a text near a point of the screen; brings it forward when there is one already. When
  /// all places are taken, the one unused for longest makes room (its text is kept, it was proposed as
  /// typed).
  void open(Frame&, SeatTarget, Point near);
  void close_all() { seats_.clear(); }
  bool is_open(SeatTarget) const;
  bool any_open() const { return !seats_.empty(); }
  /// Whether the next letter of the seat whose areas begin with `prefix` is a capital.
  bool shifted(std::string_view prefix) const;

  /// Draws the open seats and proposes what was typed. `team`: the text of a seat of kind team, changed in
  /// place.
  void draw(Frame&, const workshop::Session*, std::string& team);

  /// The real keyboard writes at the seat that was used last. False when there is no seat.
  bool type(std::string_view utf8);
  bool press(const touch::KeyPress&);

private:
  struct Seat {
    SeatTarget target;
    int place = 0;  ///< on the screen, from the left
    int number = 1; ///< in the names of its areas: the lowest that was free
    Editor editor;
    std::string known; ///< the text as the session has it, or as it was proposed last
    std::uint64_t stroke = 0;
    std::uint64_t used = 0; ///< when it was used last, counted in uses
    bool shift = false, shift_chosen = false;
    std::int64_t repeat_at = 0; ///< ticks when a held backspace deletes again; 0: not held
    float scroll = 0;           ///< of a long text, pixels
    bool closing = false;
    bool drawn = false; ///< its text has been there
    int awaited = 0;    ///< frames without it
  };
  static std::string prefix_of(const Seat&);
  Seat* last_used();
  void keys(Frame&, Seat&, const std::string& prefix, Rect);
  void panel(Frame&, Seat&, const workshop::Session*);
  void text_field(Frame&, Seat&, const std::string& prefix, Rect);
  void note_tools(Frame&, Seat&, const std::string& prefix, Rect, const workshop::Session&);
  void key_pressed(Frame&, Seat&, std::string_view key);

  std::vector<Seat> seats_;
  std::uint64_t strokes_ = 0, uses_ = 0;
};

/// The text a seat is for, as the session has it; nothing when it's gone.
std::optional<std::string> text_of(const workshop::Session*, SeatTarget, const std::string& team);

} // namespace screens
