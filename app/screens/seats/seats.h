// Purpose: seats: panels where people write or draw, each with a keyboard of its own, up to eight at once. A
// seat is for one text (a note, a stack's name, a draft, a field of an action, the team's name) or for the
// ink of one note. Invariants: a text has at most one seat; what is typed is proposed at once, so nothing
// waits in a seat to be lost; a seat covers neither another seat nor what it writes; a seat whose text has
// gone closes by itself; one that nobody uses folds into a small tab and keeps everything. The areas of seat
// 1 are key/<character>, done, …; those of seat n are seat/<n>/key/<character> and so on.
#pragma once

#include "language/suggest.h"
#include "screens/frame.h"
#include "screens/parts/ink.h"
#include "screens/seats/editor.h"
#include "screens/seats/keyboard.h"
#include "touch/key.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace screens {

enum class Writes {
  team,
  note,
  draft,
  action_what,
  action_who,
  action_when,
  action_first,
  action_serves,
  stack,
  ink,
  slip,
  past, ///< what was learned from one of last time's actions
  own   ///< belongs to whoever writes it: never proposed, never kept, gone when the step changes
};

/// Whether it is one of the texts of an action.
inline bool of_action(Writes what) { return what >= Writes::action_what && what <= Writes::action_serves; }

/// Whether Enter ends the writing instead of beginning a new line.
inline bool one_line(Writes what) {
  return what != Writes::note && what != Writes::draft && what != Writes::slip && what != Writes::past &&
         what != Writes::own;
}

struct SeatTarget {
  Writes what = Writes::note;
  workshop::Id id =
      0; ///< of the note, draft, slip, action or stack; 0 for the team's name; any for one's own
  bool operator==(const SeatTarget&) const = default;
};

class Seats {
public:
  static constexpr std::size_t most = 8;
  static constexpr std::int64_t folds_after = 60'000; ///< milliseconds without use

  /// Opens a seat for a text near a point of the screen; brings it forward when there is one already. When
  /// there is no place, the one unused for longest folds; a seat where somebody works is neither moved nor
  /// folded for another one.
  void open(Frame&, SeatTarget, Point near);
  void close_all() { seats_.clear(); }
  bool is_open(SeatTarget target) const { return number_of(target) > 0; }
  bool any_open() const { return !seats_.empty(); }
  /// Whether a seat was used in the last `milliseconds` until `ticks`.
  bool used_within(std::int64_t milliseconds, std::int64_t ticks) const;
  /// The number in the names of the seat's areas; -1: none is open.
  int number_of(SeatTarget) const;
  /// What the seat that was used last writes, when it is unfolded: that is where the real keyboard is heard.
  std::optional<SeatTarget> writing() const;
  /// What all of them write is out of sight (the step changed): those in use fold, the others close. What
  /// people wrote for themselves is wiped.
  void put_away();
  /// Nobody may write just now: all fold, and keep everything, what people wrote for themselves too.
  void fold_all() {
    for (Seat& s : seats_) s.folded = true;
  }
  /// True while somebody's own text is there; wiped by wipe_own.
  bool any_own() const { return !own_.empty(); }
  void wipe_own();
  /// A seat for a text of one's own; it is gone when the seat closes.
  void open_own(Frame&, Point near);
  /// They go on in another window, whose clock begins anew and which no finger touches yet: each finds a new
  /// place there.
  void change_window();
  /// What seats keep clear of where they can, in this frame: controls, and what everybody reads.
  void keep_clear(Rect r) { clear_.push_back(r); }
  /// Whether a seat stands where a rectangle of the screen is.
  bool cover(const Rect&) const;
  /// Where on the screen what a seat writes is shown, in this frame: it is tied to it by a line.
  void anchor(SeatTarget, Rect);
  /// Whether the next letter of the seat whose areas begin with `prefix` is a capital.
  bool shifted(std::string_view prefix) const;

  /// Draws the open seats and proposes what was typed. `table`: where seats may stand; `work`: the part of it
  /// that no panel covers, where seats come to stand. `team`: the text of a seat of kind team, changed in
  /// place.
  void draw(Frame&, const workshop::Session*, std::string& team, Rect table, Rect work);

  /// The real keyboard writes at the seat that was used last. False when there is no seat.
  bool type(std::string_view utf8);
  bool press(const touch::KeyPress&);

private:
  /// What a long press on a key offers.
  struct Offer {
    std::string key, written; ///< the key; what its press has written already
    Rect over;                ///< the key's place
    std::vector<std::string> others;
    Point at; ///< of the finger that still holds the key
    bool held = false;
  };
  struct Seat {
    SeatTarget target;
    int number = 1; ///< in the names of its areas: the lowest that was free
    Point near;     ///< the finger that asked for it
    Editor editor;
    std::string known = "\xff"; ///< the text as the session has it, or as it was proposed last; no clean text
                                ///< at first, so that the first draw() takes the session's
    std::uint64_t stroke = 0;
    std::uint64_t used = 0;       ///< when it was used last, counted in uses
    std::int64_t used_at = 0;     ///< the same in ticks
    std::int64_t worked_at = -1;  ///< ticks of the last key, tap or line at it; -1: it was only opened
    std::int64_t stroke_at = 0;   ///< ticks when the stroke began
    Rect spot;                    ///< pixels; empty: not placed yet
    Rect anchor;                  ///< what it writes, in this frame
    Rect anchor_before;           ///< the same in the last frame
    Rect placed_for;              ///< the same when the seat got its place
    std::int64_t rises_since = 0; ///< ticks
    float k = 1;                  ///< its size: 1 is 920 u wide
    bool folded = false;
    Page page = Page::letters;
    std::optional<Offer> offer;
    bool shift = false, shift_chosen = false;
    std::int64_t repeat_at = 0; ///< ticks when a held key repeats; 0: none is held
    float scroll = 0;           ///< of a long text, pixels
    bool closing = false;
    bool drawn = false;                ///< its text has been there
    int awaited = 0;                   ///< frames without it
    std::map<std::uint64_t, Pen> pens; ///< contacts that draw
    std::set<std::uint64_t> erasers;   ///< contacts that erase
    int ink = 0;
    bool erasing = false;
    std::uint64_t ink_stroke = 0; ///< one sweep of the eraser is one undo step
    explicit Seat(SeatTarget);
  };
  static std::string prefix_of(const Seat&);
  Seat* last_used();
  void end_of_word(Frame&, Seat&);
  void use(Frame&, Seat&);
  void use(Seat&); ///< between two frames

  // Where they stand: seating.cpp.
  static bool held(const Frame&, const Seat&); ///< a finger is on its keys, its text, its ink or its panel
  void place(Frame&, Seat&, Rect work);
  bool make_room(Frame&, Seat&, Rect work);
  bool try_place(Frame&, Seat&, Rect work);
  bool fits(Frame&, Seat&, Rect work, float width, bool considerate);
  bool busy(const Frame&, const Seat&) const;
  bool rearrange(Frame&, Seat&, const std::vector<Seat*>& others, Rect work);
  /// Those that may be moved for another one, used last first: nobody works at them now.
  std::vector<Seat*> others(const Frame&, const Seat& but);
  bool must_move(Frame&, const Seat&, Rect table, Rect work) const;
  float risen_from(Frame&, const Seat&) const; ///< pixels below its place: it slides up when it opens
  void drag(Frame&, Seat&, const touch::Reply&, Rect work);
  Rect tab_spot(Frame&, const Seat&, Rect work) const;

  void tether(Frame&, const Seat&);
  void tab(Frame&, Seat&, Rect work, const std::string& text);
  void panel(Frame&, Seat&, const workshop::Session*, Rect work);
  Rect header(Frame&, Seat&, const std::string& prefix, Rect&, const workshop::Session*);
  void note_tools(Frame&, Seat&, const std::string& prefix, Rect, const workshop::Session&);
  void text_field(Frame&, Seat&, const std::string& prefix, Rect);
  void suggestions(Frame&, Seat&, const std::string& prefix, Rect);
  void keys(Frame&, Seat&, const std::string& prefix, Rect);
  void offer(Frame&, Seat&, const std::string& prefix);
  void key_pressed(Frame&, Seat&, std::string_view key);
  void ink_sheet(Frame&, Seat&, const std::string& prefix, Rect, const workshop::Session&);
  void ink_tools(Frame&, Seat&, const std::string& prefix, Rect);
  void learn_words(const workshop::Session&);

  std::vector<Seat> seats_;
  std::map<workshop::Id, std::string> own_; ///< what nobody else reads
  workshop::Id last_own_ = 0;
  std::vector<std::pair<SeatTarget, Rect>> anchors_;
  std::vector<Rect> clear_;
  language::Words words_;
  bool words_stale_ = true;
  std::uint64_t uses_ = 0;
  std::int64_t ticks_ = 0; ///< of the last frame: when the real keyboard is used between two
};

/// The text a seat is for, as the session has it; nothing when it's gone.
std::optional<std::string> text_of(const workshop::Session*, SeatTarget, const std::string& team);

} // namespace screens
