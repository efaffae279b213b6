// Purpose: the X server's side of the test: a second display that comes, goes and is mirrored, hands that
// click and touch, and what a window manager would say. Throws std::runtime_error when the server refuses.
#pragma once

#include <string>

namespace windows {

inline constexpr int second_width = 640, second_height = 480;

/// To the right of the first display, or over it, showing the same.
enum class Second { absent, beside, mirrored };
void set_second_display(Second);
/// The second display beside the first, for as long as a test runs.
struct Plugged {
  Plugged() { set_second_display(Second::beside); }
  ~Plugged() { set_second_display(Second::absent); }
};

/// Tells the window with this title what the cross on its frame tells.
void ask_to_close(const std::string& title);
/// Gives the keyboard to the window with this title.
void give_keyboard(const std::string& title);

/// Pixels of the whole X screen. The mouse is at the place a moment later.
void click(int x, int y, double seconds_before = 0);
void press_key(const std::string& name);

/// One finger on the glass, which reaches over all displays.
class Finger {
public:
  Finger();
  ~Finger();
  void down(int x, int y);
  void move(int x, int y);
  void up();

private:
  void say(const std::string& line);
  int socket_ = -1;
};

} // namespace windows
