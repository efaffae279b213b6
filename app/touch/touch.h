// Purpose: any number of pointers meet named areas of the screen: presses, taps, keys and drags. Immediate
// mode: a screen declares an area each frame and hears what happened to it since the last one. Invariants: a
// pointer belongs to the one area that was topmost under it when it came down, until it lifts. An area of
// kind `drag` holds one pointer at a time: a second finger on it is ignored. A pointer whose area is gone (a
// deleted note) or disabled does nothing any more. Two taps on two areas in one frame both count; several
// taps on one area count each.
#pragma once

#include "touch/pointer.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace touch {

enum class Acts {
  on_lift,  ///< button: tapped when the pointer lifts inside it
  on_press, ///< key: tapped when the pointer comes down; repeats are the screen's affair
  drag,     ///< can be dragged; a lift without a drag is a tap
  scroll,   ///< dragged only: never tapped, and the keyboard's focus passes it by
  nothing,  ///< swallows pointers, so that they don't reach what lies under it
};

struct Area {
  std::string name;
  Rect rect;
  Acts acts = Acts::on_lift;
  bool enabled = true;
};

/// What happened to an area since the last frame, and how it is now.
struct Reply {
  int taps = 0;
  bool held = false;      ///< a pointer is down on it (and, for a button, inside it)
  bool focused = false;   ///< the keyboard's focus is on it
  bool dragging = false;  ///< moved past the slop and still down
  bool dropped = false;   ///< a drag ended here: see at
  bool cancelled = false; ///< a drag was taken away: go back to where it came from
  Point start, at;        ///< of the drag: where the pointer came down, where it is (or was dropped)
  Point moved() const { return at - start; }
};

/// One tap, in the order of the fingers: what keyboards need, where two keys are hit between two frames.
struct Tap {
  std::string name;
  Point at;
};

class Touch {
public:
  /// A pointer within this distance of where it came down is no drag yet.
  void set_slop(float pixels) { slop_ = pixels; }

  void feed(const Pointer&);

  void begin_frame();
  /// Declares an area; later ones lie above earlier ones. Names are unique within a frame.
  Reply area(std::string_view name, Rect, Acts = Acts::on_lift, bool enabled = true);
  /// Drags and presses of areas that were not declared in this frame end here.
  void end_frame();

  /// Taps since the last frame, in the order they happened; `prefix` picks areas by the beginning of their
  /// name.
  std::vector<Tap> taps(std::string_view prefix = {}) const;
  /// True when a tap or the end of a drag waits to be heard by the next frame.
  bool stirred() const { return !taps_.empty() || !ended_.empty(); }
  bool any_down() const { return !held_.empty(); }
  bool any_dragging() const;

  /// Keyboard: moves the focus to the next (or last) area that acts and is enabled; presses it.
  void focus_next(bool backwards);
  void press_focused();
  void clear_focus() { focus_.clear(); }
  const std::string& focus() const { return focus_; }

  /// The areas of the last whole frame, from the lowest to the topmost.
  const std::vector<Area>& areas() const { return areas_; }

private:
  struct Held {
    std::string name;
    Acts acts;
    Point start, at;
    bool dragging = false, inside = true;
  };
  struct Ended {
    std::string name;
    Point start, at;
    bool cancelled;
  };
  const Area* topmost(Point) const;
  const Area* named(std::string_view) const;

  float slop_ = 12;
  std::vector<Area> areas_, next_;
  std::map<std::uint64_t, Held> held_;
  std::vector<Tap> taps_;
  std::vector<Ended> ended_;
  std::string focus_;
};

} // namespace touch
