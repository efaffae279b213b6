// Purpose: the harness: the real screens with fake fingers and fake time, and no window. A test taps areas by
// name, moves the clock by hand, and looks at the session, the areas and what was drawn again.
#pragma once

#include "paint/atlas.h"
#include "paint/scene.h"
#include "platform/picture.h"
#include "screens/table.h"
#include "workshop/text.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace test {

/// Remembers every entry, as a disk would.
class Notebook : public workshop::Journal {
public:
  std::vector<workshop::Entry> entries;
  void append(const workshop::Entry& e) override { entries.push_back(e); }
};

inline platform::Picture blank_picture(std::string_view) {
  return {2, 2, std::vector<std::uint8_t>(16, 255)};
}

class Table {
public:
  static constexpr workshop::Time morning = 1'790'000'000'000; ///< when every fake day begins

  explicit Table(int width = 1920, int height = 1080) : width_(width), height_(height) {}

  // The session.
  Notebook notebook;
  std::optional<workshop::LiveSession> live;
  workshop::Session base; ///< what the session began with
  screens::StartInfo info;
  std::vector<screens::Wish> wishes; ///< all that the screens wanted from outside since the beginning
  void run(workshop::Session session) {
    base = session;
    live.emplace(std::move(session), 0, &notebook);
    frame();
  }
  const workshop::Session& session() const { return live->session(); }
  void go_to(workshop::StepKind kind) {
    for (std::size_t i = 0; i < session().agenda.steps.size(); i++)
      if (session().agenda.steps[i].kind == kind) live->submit(workshop::GoToStep{int(i), now}, now);
    frame();
  }

  // Time.
  workshop::Time now = morning;
  std::int64_t ticks = 1000;
  void pass(std::int64_t milliseconds) {
    now += milliseconds;
    ticks += milliseconds;
    frame();
  }

  // Frames.
  screens::FrameResult frame() {
    screens::FrameResult result = table.frame(live ? &*live : nullptr, info, now, ticks, width_, height_);
    frames++;
    damage.assign(scene.live_damage().begin(), scene.live_damage().end());
    settled.assign(scene.settled_damage().begin(), scene.settled_damage().end());
    scene.drawn();
    for (auto& w : result.wishes) wishes.push_back(w);
    check_names();
    return result;
  }
  void resize(int width, int height) {
    width_ = width;
    height_ = height;
    frame();
  }
  int frames = 0;
  std::vector<touch::Rect> damage, settled; ///< of the last frame
  float damaged_pixels() const {
    float sum = 0;
    for (const auto& r : damage) sum += r.w * r.h;
    return sum;
  }

  // Areas.
  const touch::Area* find(const std::string& name) const {
    for (const auto& a : table.touch().areas())
      if (a.name == name) return &a;
    return nullptr;
  }
  touch::Rect area(const std::string& name) const {
    const touch::Area* a = find(name);
    INFO("area " << name << " on screen " << table.screen());
    REQUIRE(a);
    return a->rect;
  }

  // Fingers: event only; call frame() to let the screens hear them.
  void down(int finger, touch::Point at) { point(finger, touch::Phase::down, at); }
  void move(int finger, touch::Point at) { point(finger, touch::Phase::move, at); }
  void up(int finger, touch::Point at) { point(finger, touch::Phase::up, at); }
  void cancel(int finger, touch::Point at) { point(finger, touch::Phase::cancel, at); }

  void send(touch::Pointer p) {
    p.time = ticks;
    table.pointer(p);
  }
  /// From here to there in steps of 16 ms, a frame each; the finger stays down.
  void glide(int finger, touch::Point from, touch::Point to, int steps = 8) {
    down(finger, from);
    frame();
    for (int i = 1; i <= steps; i++) {
      pass(16);
      move(finger, from + (to - from) * (float(i) / float(steps)));
      frame();
    }
  }
  /// The same, a rest at the end, and up: no throw.
  void drag(int finger, touch::Point from, touch::Point to, int steps = 8) {
    glide(finger, from, to, steps);
    pass(200);
    up(finger, to);
    frame();
  }
  /// Down and still for longer than a long press; up.
  void press_long(int finger, touch::Point at) {
    down(finger, at);
    frame();
    pass(touch::Touch::long_press + 10);
    up(finger, at);
    frame();
  }

  /// One whole tap on the middle of an area, heard.
  void tap(const std::string& name, int finger = 9) {
    const touch::Area* a = find(name);
    INFO("tap " << name << " on screen " << table.screen());
    REQUIRE(a);
    REQUIRE(a->enabled);
    touch::Point at = a->rect.centre();
    down(finger, at);
    frame();
    up(finger, at);
    frame();
  }
  /// Fingers that come down and lift in the same frames.
  void together(const std::vector<std::string>& names) {
    std::vector<touch::Point> at;
    for (const std::string& name : names) {
      REQUIRE(find(name));
      REQUIRE(find(name)->enabled);
      at.push_back(area(name).centre() + touch::Point{float(at.size() % 3) * 3, 0});
      down(int(at.size()), at.back());
    }
    frame();
    for (std::size_t i = 0; i < at.size(); i++) up(int(i) + 1, at[i]);
    frame();
  }
  /// Slides a control from its near end to its far end, as the facilitator does, heard.
  void slide(const std::string& name, int finger = 9) {
    touch::Rect r = area(name);
    INFO("slide " << name << " on screen " << table.screen());
    REQUIRE(find(name)->enabled);
    bool upward = r.h > r.w;
    float size = std::min(r.w, r.h), way = std::max(r.w, r.h) - size;
    touch::Point from = upward ? touch::Point{r.centre().x, r.bottom() - size / 2}
                               : touch::Point{r.x + size / 2, r.centre().y};
    auto at = [&](float part) {
      return upward ? touch::Point{from.x, from.y - part * way} : touch::Point{from.x + part * way, from.y};
    };
    down(finger, from);
    frame();
    for (float part : {0.3f, 0.6f, 1.f}) {
      move(finger, at(part));
      frame();
    }
    up(finger, at(1));
    frame();
  }
  /// Types by the on-screen keys of a seat; capitals by shift.
  void write(const std::string& text, const std::string& prefix = "") {
    for (std::size_t at = 0; at < text.size();) {
      char32_t c = workshop::next_code_point(text, at);
      std::string key;
      bool capital = (c >= U'A' && c <= U'Z') || c == U'Æ' || c == U'Ø' || c == U'Å';
      workshop::append_utf8(key, capital ? c + 32 : c);
      if (c == U' ') key = "space";
      if (c == U'\n') key = "enter";
      shift_to(prefix, capital, c);
      tap(prefix + "key/" + key);
    }
  }

  paint::Atlas atlas{"/usr/share/fonts/opentype/inter", blank_picture};
  paint::Scene scene{atlas};
  screens::Table table{scene};

private:
  /// Two areas of one name would both hear what happens to one of them.
  void check_names() const {
    names_.clear();
    for (const auto& a : table.touch().areas()) names_.push_back(a.name);
    std::sort(names_.begin(), names_.end());
    auto twice = std::adjacent_find(names_.begin(), names_.end());
    if (twice == names_.end()) return;
    INFO("area " << std::string(*twice) << " on screen " << table.screen());
    FAIL("a name that two areas have");
  }
  void point(int finger, touch::Phase phase, touch::Point at) {
    table.pointer({std::uint64_t(finger), touch::PointerKind::finger, phase, at, ticks});
  }
  /// At the beginning of a sentence the keyboard turns to capitals by itself.
  void shift_to(const std::string& prefix, bool capital, char32_t c) {
    bool letter = (c >= U'a' && c <= U'z') || c == U'æ' || c == U'ø' || c == U'å' || capital;
    if (!letter) return;
    if (capital != table.seats().shifted(prefix)) tap(prefix + "key/shift");
  }

  int width_, height_;
  mutable std::vector<std::string_view> names_;
};

} // namespace test
