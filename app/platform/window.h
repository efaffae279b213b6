// Purpose: the seam to the world outside: the window, a second one beside it, their input, time. Two
// libraries fit behind it: SDL2 (the default, the one with touch) and GLFW (mouse and keyboard). Invariant:
// all calls come from the thread that opened the window, but for wake(). A window hands out its own events
// only. The second one is let go before the first.
#pragma once

#include "platform/picture.h"
#include "touch/key.h"
#include "touch/pointer.h"

#include <functional>
#include <memory>
#include <optional>
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
struct Quit {};    ///< the first window was closed, or the process was asked to end
struct Woken {};   ///< wake() was called
struct Closed {};  ///< the second window was asked to close: its owner lets it go, and the program goes on
struct DisplaysChanged {}; ///< a display came, went or was moved: displays() tells. The first window hears it
using Event = std::variant<touch::Pointer, touch::Wheel, KeyPress, TextTyped, Resized, Quit, Woken, Closed,
                           DisplaysChanged>;

struct WindowOptions {
  Backend backend = Backend::sdl2;
  std::string title = "Kernebord";
  int width = 0, height = 0; ///< pixels; 0 x 0: full screen
  int display = 0;           ///< of displays(): the one that it fills or lies in the middle of
  /// Whether GL draws into the window by itself. Not told: where there is a graphics card. See pixels().
  std::optional<bool> direct{};
  /// Called once the size is known and before the window is made, which takes long: pixels, and pixels a
  /// millimetre as millimetre() tells. It may not be called.
  std::function<void(int width, int height, float millimetre)> sized{};
};

class Window {
public:
  virtual ~Window() = default;
  virtual int width() const = 0; ///< pixels of the drawing surface
  virtual int height() const = 0;
  /// Blocks until something happens or `timeout` milliseconds have passed (negative: for ever), then appends
  /// all that has happened to `events`. A mouse is a pointer only while one of its buttons is down; a window
  /// that loses its fingers (focus lost, device gone) reports them as cancelled. What happens to the other
  /// window ends the wait too, until that one has handed it out: first wait(-1) here, then wait(0) there.
  virtual void wait(int timeout, std::vector<Event>& events) = 0;
  /// Ends a wait from any thread, soon: at most one Woken for any number of calls.
  virtual void wake() = 0;
  /// True when present(parts) shows only those parts and the drawing surface keeps its content: then only
  /// what changed needs to be drawn. Otherwise every frame must be drawn whole.
  virtual bool keeps_content() const = 0;
  /// Where the display is filled from memory: what is to be shown is written there, until the next event.
  /// With bytes there is no framebuffer 0 to draw into, and content is kept.
  virtual Pixels pixels() = 0;
  /// Shows what was drawn. `parts`: what changed, top-left pixels; all is shown when content isn't kept.
  virtual void present(std::span<const touch::Rect> parts) = 0;
  /// Milliseconds, monotonic; the clock of Pointer::time.
  virtual std::int64_t ticks() const = 0;
  /// How many pixels a millimetre of the display is, 0 when it does not tell or can't be believed.
  virtual float millimetre() const = 0;

  /// A second window of the same library (`backend` is not looked at), as open_window(): its context becomes
  /// current and shares nothing with this one's. It does not take the keyboard from this window.
  virtual std::unique_ptr<Window> open_beside(const WindowOptions&, std::string& problem) = 0;
  /// Turns GL to this window: before it is drawn into, and before what was made in its context is let go, as
  /// soon as there has been a second one.
  virtual void make_current() = 0;
  /// The displays as they are now, in pixels of all of them together; the main one is the first. Empty when
  /// nobody tells.
  virtual std::vector<touch::Rect> displays() const = 0;
  virtual touch::Rect place() const = 0; ///< where the window lies among them
};

/// Opens the window with a GL 3.3 core context that is current. nullptr, and one sentence in `problem`
/// (no display, no GL 3.3 …), when it can't.
std::unique_ptr<Window> open_window(const WindowOptions&, std::string& problem);

/// The display for a second window: the first of `displays` that shows nothing of the one on which `place`
/// (mostly) lies; a mirrored one shows it. -1: there is none.
int other_display(std::span<const touch::Rect> displays, touch::Rect place);

/// Pixels a millimetre of a display that claims to be so many millimetres and pixels wide; 0 when that can't
/// be believed: less than 18 cm (a display that tells its shape, 16:9, in place of its size says 160 mm) or
/// more than 10 m.
float believed_millimetre(float millimetres, int pixels);

/// Wall clock, milliseconds since 1970 UTC.
std::int64_t wall_clock();
/// Minutes that the local clock is ahead of UTC at a `wall_clock` time, summer time included; negative in the
/// west.
int ahead_of_utc(std::int64_t wall_clock);
/// What the clock on the wall shows then: minutes since midnight, 0 to 1439.
int minutes_past_midnight(std::int64_t wall_clock);

} // namespace platform
