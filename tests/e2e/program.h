// Purpose: the built program on a real X server, driven by real touches on areas that are named in its
// --areas file. Everything waits for what it is after, at most `patience`; nothing relies on how fast the
// machine is.
#pragma once

#include <nlohmann/json.hpp>

#include <functional>
#include <string>
#include <sys/types.h>
#include <vector>

namespace e2e {

inline constexpr int patience = 30; ///< seconds

struct Spot {
  double x = 0, y = 0, w = 0, h = 0;
  double cx() const { return x + w / 2; }
  double cy() const { return y + h / 2; }
};

class Program {
public:
  /// Starts it full screen with a sessions folder of its own. `arguments` are added.
  explicit Program(std::vector<std::string> arguments = {});
  ~Program();
  Program(const Program&) = delete;

  const std::string& sessions() const { return sessions_; }
  std::string only_session() const; ///< the folder of the one session there is
  /// Starts again with a copy of one of the sample sessions.
  void open_sample(const std::string& name, std::vector<std::string> arguments = {});
  const std::string& areas_file() const { return areas_file_; }
  void kill9();
  int end();                                      ///< SIGTERM; its exit code
  void start(std::vector<std::string> arguments); ///< again, over the same sessions

  nlohmann::json areas() const; ///< what the file says now; an empty object while there is none
  std::string screen() const;
  long frame() const;
  bool has(const std::string& name) const;
  std::string focus() const;                ///< the area on which the keyboard's focus is; empty: none
  Spot spot(const std::string& name) const; ///< waits for it to be there and enabled
  void wait_until(const std::string& what, const std::function<bool()>& true_now) const;
  void wait_screen(const std::string& name) const;
  std::vector<std::string> names(const std::string& prefix) const;
  std::vector<std::string> enabled() const; ///< all names that a touch does something to

  double origin_x = 0, origin_y = 0; ///< of the window on the screen
  // Fingers, in pixels of the window.
  void down(int finger, double x, double y);
  void move(int finger, double x, double y);
  void up(int finger);
  void tap(const std::string& name, int finger = 1);
  /// Waits until the program has heard all that the fingers did, and says so in its file with what it led to.
  void wait_heard() const;
  /// Taps, and waits until it had an effect.
  void tap(const std::string& name, const std::function<bool()>& done);
  /// Slides a control from its near end to its far end, and waits until it had an effect.
  void slide(const std::string& name, const std::function<bool()>& done);
  void type(const std::string& lower_case, const std::string& prefix = "");

private:
  void say(const std::string& line);
  std::string folder_, sessions_, areas_file_;
  pid_t pid_ = -1;
  int touch_ = -1;
  long told_ = 0; ///< times that a finger came down or lifted since the program began
};

/// kernebord export SESSION --format json, parsed.
nlohmann::json exported(const std::string& session);
/// A shell command; REQUIREs that it ends well. Returns what it printed.
std::string shell(const std::string& command);

} // namespace e2e
