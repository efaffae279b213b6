// Purpose: what SDL2 tells as this program's events. Needs no window, so that tests can play its part.
// Invariant: a pointer is down, any number of moves, then exactly one up or cancel; the mouse is one pointer,
// of the button that went down first; what is not a finger on the screen (a touchpad) is no pointer.
#pragma once

#include "platform/window.h"

#include <SDL.h>

#include <map>
#include <utility>

namespace platform {

/// True when `window` shall hear of it: SDL has one queue for all windows. What belongs to none goes to the
/// first, but for lifts: they go to all, so that whoever holds it lets go.
bool meant_for(Uint32 window, bool first, const SDL_Event&);

class Sdl2Input {
public:
  /// Pixels of the drawing surface.
  void set_size(int width, int height) { width_ = width, height_ = height; }
  /// Appends what one event of SDL means, if anything. `now`: milliseconds, the clock of Pointer::time.
  void handle(const SDL_Event&, std::int64_t now, std::vector<Event>&);
  /// True when the last thing that moved was a mouse: then the arrow is shown.
  bool mouse_moved_last() const { return mouse_; }

private:
  void finger(const SDL_TouchFingerEvent&, touch::Phase, std::int64_t now, std::vector<Event>&);
  void button(const SDL_MouseButtonEvent&, std::int64_t now, std::vector<Event>&);
  void mouse(touch::Phase, touch::Point, std::int64_t now, std::vector<Event>&);
  void wheel(const SDL_MouseWheelEvent&, std::vector<Event>&);
  void window(const SDL_WindowEvent&, std::int64_t now, std::vector<Event>&);
  void key(const SDL_Keysym&, std::vector<Event>&);
  void cancel_all(std::int64_t now, std::vector<Event>&);

  int width_ = 1, height_ = 1;
  std::map<std::pair<SDL_TouchID, SDL_FingerID>, touch::Pointer> fingers_;
  touch::Pointer last_mouse_;
  touch::Point arrow_; ///< where the mouse was last
  bool mouse_ = false, mouse_down_ = false, command_ = false;
  std::uint64_t next_id_ = 2; ///< the mouse is 1
};

} // namespace platform
