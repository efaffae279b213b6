// Purpose: any number of pointers meet named areas of the screen: presses, taps, keys, drags, pinches, long
// presses. Immediate mode: a screen declares an area each frame and hears what happened to it since the last
// one. Invariants: a pointer belongs to the one area that was topmost under it when it came down, until it
// lifts. A pointer whose area is gone (a deleted note) or disabled does nothing any more. Two taps on two
// areas in one frame both count; several taps on one area count each. Every pointer ends: after its up or
// cancel nothing of it is held.
#pragma once

#include "touch/grip.h"
#include "touch/pointer.h"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace touch {

enum class Acts {
  on_lift,       ///< button: tapped when the pointer lifts inside it, unless it rested there for 3 s (an arm)
  on_press,      ///< key: tapped when the pointer comes down; repeats are the screen's affair
  on_sure_press, ///< key that deletes or sends: tapped after 80 ms or at the lift, so that a palm can be told
  drag,          ///< moved by one finger, enlarged by two (see Grip); a lift without a drag is a tap
  scroll,        ///< a list: dragged only, by the buttons on it too; the keyboard's focus passes it by
  hands,         ///< any number of pointers, which the screen reads one by one: contacts()
  nothing,       ///< swallows pointers, so that they don't reach what lies under it
};

struct Area {
  std::string name;
  Rect rect;
  Acts acts = Acts::on_lift;
  bool enabled = true;
  float low = 1, high = 1; ///< of a pinch; 1 and 1: a second finger is ignored
  bool solid = false;      ///< of kind drag: no note but something fixed (a seat); see Touch::reached
};

/// What happened to an area since the last frame, and how it is now.
struct Reply {
  int taps = 0;
  bool held = false;         ///< a pointer is down on it (and, for a button, inside it)
  bool focused = false;      ///< the keyboard's focus is on it
  bool long_pressed = false; ///< a pointer rested on it for 550 ms (or was the right mouse button): once
  bool dragging = false;     ///< moved past the slop and still down
  bool dropped = false;      ///< a drag ended here: see by, scale, velocity
  bool cancelled = false;    ///< a drag was taken away: go back to where it came from
  int fingers = 0;           ///< that hold it
  Point start, at;           ///< of the first finger: where it came down, where it is (or was dropped)
  Point by;                  ///< how far a drag has moved the area's centre
  float scale = 1;           ///< how much two fingers have enlarged it
  Point velocity;            ///< of a drop, pixels a millisecond; 0 when the finger had come to rest
  Point nudge;               ///< steps by the keyboard: -1, 0 or 1 each way, several added up
  float wheel = 0;           ///< lines, up is positive
};

/// One tap, in the order of the fingers: what keyboards need, where two keys are hit between two frames.
struct Tap {
  std::string name;
  Point at;
};

/// One pointer on an area of kind `hands`.
struct Contact {
  struct Sample {
    Point at;
    std::int64_t time = 0;
    float pressure = 1;
  };
  enum class End { down, lifted, cancelled };
  std::uint64_t id = 0;
  PointerKind kind = PointerKind::finger;
  Button button = Button::left;
  Point start, at;
  std::int64_t began = 0;
  bool moved = false;        ///< past the slop
  bool rested = false;       ///< a long press has been told of it
  End end = End::down;       ///< when not down: told once, then forgotten
  std::vector<Sample> trail; ///< since the last frame, in order; the first one is where it came down
};

class Touch {
public:
  static constexpr std::int64_t long_press = 550, longest_tap = 3000, sure_after = 80; ///< milliseconds

  /// A pointer within this distance of where it came down is no drag yet.
  void set_slop(float pixels) { slop_ = pixels; }

  void feed(const Pointer&);
  void feed(const Wheel&);
  /// A turn by the real keyboard: it goes to the area of this name, whatever lies on it.
  void feed(std::string_view name, const Wheel&);
  /// What time brings: long presses, sure presses. Call before each frame; `now`: the clock of Pointer::time.
  void tick(std::int64_t now);
  /// Milliseconds until tick() has something to do; -1: nothing waits.
  std::int64_t due(std::int64_t now) const;

  void begin_frame();
  /// Declares an area; later ones lie above earlier ones. Names are unique within a frame.
  Reply area(std::string_view name, Rect rect, Acts acts = Acts::on_lift, bool enabled = true);
  Reply area(Area);
  /// An area that was declared in this frame is shown elsewhere (a note that is held): there it is, above all
  /// that was declared so far. No effect on a name that was not.
  void raise(std::string_view name, Rect);
  /// Drags and presses of areas that were not declared in this frame end here.
  void end_frame();

  /// The pointers on an area of kind `hands`, those that ended since the last frame included.
  std::vector<Contact> contacts(std::string_view name) const;
  /// Turns of the wheel over an area of kind `hands` or `scroll` since the last frame.
  std::vector<Wheel> wheels(std::string_view name) const;
  /// Taps since the last frame, in the order they happened; `prefix` picks areas by the beginning of their
  /// name.
  std::vector<Tap> taps(std::string_view prefix = {}) const;
  /// True when something waits to be heard by the next frame.
  bool stirred() const;
  bool any_down() const { return !held_.empty(); }
  bool any_dragging() const;
  /// True while a pointer is down on an area whose name begins so.
  bool holds(std::string_view prefix) const;
  /// True while a pointer is down on the area of this name.
  bool held(std::string_view name) const;
  /// True while it is held, or something that happened to it is still to be heard: declare it, out of sight
  /// too.
  bool busy(std::string_view name) const;

  /// Keyboard: moves the focus to the next (or last) area that acts and is enabled; presses it, nudges it,
  /// presses it long.
  void focus_next(bool backwards);
  void press_focused();
  void nudge_focused(Point by);
  void long_press_focused();
  void clear_focus() { focus_.clear(); }
  const std::string& focus() const { return focus_; }

  /// The areas of this frame so far, from the lowest to the topmost.
  std::span<const Area> declared() const { return {next_.data(), declared_}; }
  /// The areas of the last whole frame, from the lowest to the topmost.
  std::span<const Area> areas() const { return {areas_.data(), shown_}; }

private:
  struct Held {
    std::string name;
    Acts acts = Acts::on_lift;
    Point start, at;
    std::int64_t began = 0;
    bool dragging = false, inside = true, spent = false, rested = false, sure = false;
    bool moved = false; ///< past the slop, once: it does not rest any more, even when it comes back
    std::vector<Contact::Sample> last; ///< of the last tenth of a second
    Contact contact;                   ///< of areas of kind hands
  };
  struct Ended {
    std::string name;
    Point start, at, by, velocity;
    float scale;
    bool cancelled;
  };
  const Area* topmost(Point) const;
  const Area* named(std::string_view) const;
  const Area* under(Point, bool (*)(const Area&)) const;
  /// What the wheel or the middle button reaches: the topmost area of kind hands or scroll, through notes and
  /// buttons, but not through what is fixed: areas of kind nothing, keys, and those that are solid.
  const Area* reached(Point) const;
  void down(const Pointer&);
  bool may_rest(const Held&) const; ///< a long press may still come of it
  void end(const Pointer&, Held&);
  void hand_to_list(Held&);
  Point velocity_of(const Held&, std::int64_t now) const;

  float slop_ = 12;
  /// The next place among the areas of this frame. What stood there in an earlier one is written over, not
  /// thrown away: its long name leaves the memory that the new one needs.
  Area& place();
  Reply reply_to(const Area&) const;

  std::vector<Area> areas_, next_;
  std::size_t shown_ = 0, declared_ = 0; ///< how many of them are of this frame
  std::map<std::uint64_t, Held> held_;
  std::map<std::string, Grip, std::less<>> grips_;
  std::vector<Tap> taps_;
  std::vector<Ended> ended_;
  std::vector<std::pair<std::string, Contact>> gone_; ///< contacts that ended since the last frame
  std::vector<std::pair<std::string, Point>> longs_, nudges_;
  std::vector<std::pair<std::string, Wheel>> wheels_;
  std::string focus_;
};

} // namespace touch
