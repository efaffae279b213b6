// film FOLDER: the frames of README's film, FOLDER/0000.png and so on, ten a second. Needs a display:
// tests/gallery/make-film gives it one.
#include "platform/window.h"
#include "wall.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <stdexcept>

namespace {

using gallery::State;
using gallery::Wall;
using touch::Phase;
using touch::Point;

const gallery::Look look{1600, 900, "da", {}};

/// One picture after the other.
class Film {
public:
  explicit Film(std::string folder) : folder_(std::move(folder)) {}

  void take(Wall& wall) {
    char name[32];
    std::snprintf(name, sizeof name, "/%04d.png", frames_++);
    std::string problem;
    if (!platform::save_png(wall.shot(), folder_ + name, problem)) throw std::runtime_error(problem);
  }
  /// A tenth of a second goes by.
  void go_on(Wall& wall) {
    wall.pass(50);
    wall.pass(50);
    take(wall);
  }
  void hold(Wall& wall, int frames) {
    for (int i = 0; i < frames; i++) go_on(wall);
  }
  int frames() const { return frames_; }

private:
  std::string folder_;
  int frames_ = 0;
};

const gallery::Sight& sight(const std::string& name) {
  for (const gallery::Sight& s : gallery::sights())
    if (s.name == name) return s;
  throw std::runtime_error("there is no sight " + name);
}

/// A finger that presses one key after the other at its seat.
class Writer {
public:
  Writer(std::uint64_t finger, std::string seat, std::string text)
      : finger_(finger), seat_(std::move(seat)), text_(std::move(text)) {}
  bool done() const { return at_ >= text_.size(); }
  void press(Wall& wall) {
    if (done()) return;
    std::size_t length = static_cast<unsigned char>(text_[at_]) < 0x80 ? 1 : 2; // æ, ø and å have two bytes
    std::string key = text_.substr(at_, length);
    key_ = wall.area(seat_ + "key/" + (key == " " ? "space" : key)).centre();
    wall.finger(finger_, Phase::down, key_);
    at_ += length;
    down_ = true;
  }
  void lift(Wall& wall) {
    if (down_) wall.finger(finger_, Phase::up, key_);
    down_ = false;
  }

private:
  std::uint64_t finger_;
  std::string seat_, text_;
  std::size_t at_ = 0;
  Point key_;
  bool down_ = false;
};

/// Two people write on notes of their own, a third one moves a note meanwhile.
void board(Film& film) {
  Wall wall(sight("board-2"), State::typical, look);
  wall.table().settings().hands = true;
  film.hold(wall, 8);
  auto [left, right] = std::pair(wall.area("add-note/*").centre(), Point{});
  for (const touch::Area& a : wall.table().touch().areas())
    if (a.name.starts_with("add-note/")) right = a.rect.centre(); // the last of them
  for (auto phase : {Phase::down, Phase::up}) {
    wall.finger(1, phase, left);
    wall.finger(2, phase, right);
    film.go_on(wall);
  }
  film.hold(wall, 4);
  Writer first(1, "", "fast makker"), second(2, "seat/2/", "ring før kl. 8");
  touch::Rect note = wall.area("note/*");
  Point from = note.centre(), by{look.width * 0.012f, look.height * 0.004f};
  wall.finger(3, Phase::down, from);
  for (int i = 0; !first.done() || !second.done(); i++) {
    first.press(wall);
    if (i % 2 || first.done()) second.press(wall);
    Point at{from.x + by.x * float(std::min(i, 14)), from.y + by.y * float(std::min(i, 14))};
    if (i < 15) wall.finger(3, Phase::move, at);
    if (i == 15) wall.finger(3, Phase::up, at);
    film.go_on(wall);
    first.lift(wall);
    second.lift(wall);
  }
  film.hold(wall, 3);
  wall.tap("done", 1);
  wall.tap("seat/2/done", 2);
  film.hold(wall, 10);
}

/// Everybody has answered; one tap shows it.
void dilemma(Film& film) {
  Wall wall(sight("dilemma-1"), State::typical, look);
  film.hold(wall, 8);
  wall.finger(1, Phase::down, wall.area("reveal").centre());
  film.go_on(wall);
  wall.finger(1, Phase::up, wall.area("reveal").centre());
  film.hold(wall, 16);
}

void still(Film& film, const std::string& name, int frames) {
  Wall wall(sight(name), State::typical, look);
  film.hold(wall, frames);
}

int make(const std::string& folder) {
  std::string problem;
  auto window = platform::open_window({.width = look.width, .height = look.height}, problem);
  if (!window) throw std::runtime_error(problem);
  Film film(folder);
  still(film, "kerneopgave-4", 14);
  board(film);
  dilemma(film);
  still(film, "wheel-2", 18);
  still(film, "close", 22);
  std::printf("%d frames\n", film.frames());
  return 0;
}

} // namespace

int main(int argc, char** argv) {
  if (argc != 2 || !std::filesystem::is_directory(argv[1])) {
    std::fprintf(stderr, "film: say in which folder the frames shall lie\n");
    return 2;
  }
  try {
    return make(argv[1]);
  } catch (const std::exception& e) {
    std::fprintf(stderr, "film: %s\n", e.what());
    return 1;
  }
}
