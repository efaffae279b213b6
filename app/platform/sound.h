// Purpose: a few soft sounds, made by the program itself: the end of a time, a change of turns.
// Invariant: nothing here waits for a loudspeaker: it is opened, fed and closed on a thread of its own, from
// the first sound on. Without one nothing is heard, and nothing else happens.
#pragma once

#include <condition_variable>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace platform {

enum class Chime {
  bell, ///< a small bell
  wood, ///< a wood block: short
  bowl, ///< a singing bowl: low and long
  harp  ///< two plucked notes, rising
};
inline constexpr Chime all_chimes[] = {Chime::bell, Chime::wood, Chime::bowl, Chime::harp};

/// The wave of a chime, `rate` samples a second, one channel. Begins and ends in silence; at its loudest it
/// is `loudest_chime` of full scale. Empty for a rate that is not positive.
std::vector<float> chime(Chime, int rate);
inline constexpr float loudest_chime = 0.3f;

/// Made and let go while the window is open: both use SDL.
class Sound {
public:
  Sound() = default;
  ~Sound(); ///< what still sounds ends
  Sound(const Sound&) = delete;

  /// Begins to play, soon, over what sounds already; three sound at once, and a fourth is left out. `volume`:
  /// 0 (silence) to 1, in even steps for the ear; what lies outside is taken to the nearer end.
  void play(Chime, float volume);
  /// One sentence when the last sound could not be played, in Danish unless `language` is "en"; else empty.
  /// Tells a while after play().
  std::string problem(std::string_view language) const;

private:
  struct Wish {
    Chime chime;
    float volume;
  };
  void run();
  void set_problem(std::string why);

  mutable std::mutex mutex_;
  std::condition_variable todo_;
  std::vector<Wish> wishes_;
  std::string why_; ///< what SDL says is wrong; empty: nothing
  bool ending_ = false;
  std::thread thread_;
};

} // namespace platform
