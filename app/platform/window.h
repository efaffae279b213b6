// Purpose: the seam to the world outside: one window, its input, its time. Two libraries fit behind it: SDL2
// (the default, the one with touch) and GLFW (mouse and keyboard).
// Invariant: all calls come from the thread that opened the window, but for wake().
#pragma once

#include "touch/key.h"
#include "touch/pointer.h"

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace platform {

enum class Backend { sdl2, glfw };

using touch::Key;
using touch::KeyPress;
struct TextTyped {
  std::string utf8;
};
struct Resized {}; ///< size() has changed, or the window must be drawn whole again (uncovered)
struct Quit {};    ///< the window was closed, or the process was asked to end
struct Woken {};   ///< wake() was called
using Event = std::variant<touch::Pointer, touch::Wheel, KeyPress, TextTyped, Resized, Quit, Woken>;

struct WindowOptions {
  Backend backend = Backend::sdl2;
  std::string title = "Kernebord";
  int width = 0, height = 0; ///< pixels; 0 x 0: full screen
};

class Window {
public:
  virtual ~Window() = default;
  virtual int width() const = 0; ///< pixels of the drawing surface
  virtual int height() const = 0;
  /// Blocks until something happens or `timeout` milliseconds have passed (negative: for ever), then appends
  /// all that has happened to `events`. A mouse is a pointer only while one of its buttons is down; a window
  /// that loses its fingers (focus lost, device gone) reports them as cancelled.
  virtual void wait(int timeout, std::vector<Event>& events) = 0;
  /// Ends a wait from any thread, soon: at most one Woken for any number of calls.
  virtual void wake() = 0;
  /// True when present(parts) shows only those parts and the drawing surface keeps its content: then only
  /// what changed needs to be drawn. Otherwise every frame must be drawn whole.
  virtual bool keeps_content() const = 0;
  /// Shows what was drawn. `parts`: what changed, top-left pixels; all is shown when content isn't kept.
  virtual void present(std::span<const touch::Rect> parts) = 0;
  /// Milliseconds, monotonic; the clock of Pointer::time.
  virtual std::int64_t ticks() const = 0;
  /// How many pixels a millimetre of the display is, 0 when it does not tell or can't be believed.
  virtual float millimetre() const = 0;
};

/// Opens the window with a GL 3.3 core context that is current. nullptr, and one sentence in `problem`
/// (no display, no GL 3.3 …), when it can't.
std::unique_ptr<Window> open_window(const WindowOptions&, std::string& problem);

/// Pixels a millimetre of a display that claims to be so many millimetres and pixels wide; 0 when that can't
/// be believed: less than 18 cm (a display that tells its shape, 16:9, in place of its size says 160 mm) or
/// more than 10 m.
float believed_millimetre(float millimetres, int pixels);

/// Wall clock, milliseconds since 1970 UTC.
std::int64_t wall_clock();

} // namespace platform
