// Purpose: the program's table on a window, with fake fingers and fake time: what the gallery and the film
// are made of. Invariant: the same sight and the same fingers give the same pictures.
#pragma once

#include "paint/atlas.h"
#include "paint/renderer.h"
#include "screens/table.h"
#include "sights.h"
#include "workshop/live_session.h"

#include <optional>
#include <string>

namespace gallery {

/// What a wall looks like, pixels.
struct Look {
  int width = 1920, height = 1080;
  std::string language = "da";
  workshop::ColourTheme theme{};
};

class Wall {
public:
  /// A window of the same size is open. Throws std::runtime_error with one sentence when the sight can't be
  /// shown.
  Wall(const Sight&, State, const Look&);

  platform::Picture shot();
  void pass(std::int64_t milliseconds);
  /// Where the first area of that name (before a *: of a name that begins so) is. Throws when there is none.
  touch::Rect area(const std::string& name) const;
  void finger(std::uint64_t id, touch::Phase, touch::Point);
  void tap(const std::string& name, std::uint64_t id = 1);
  screens::Table& table() { return table_; }

private:
  void frame() { table_.frame(live_ ? &*live_ : nullptr, info_, now_, ticks_, look_.width, look_.height); }

  Look look_;
  screens::StartInfo info_;
  std::optional<workshop::LiveSession> live_;
  workshop::Time now_ = morning;
  std::int64_t ticks_ = 1000;
  paint::Atlas atlas_;
  paint::Scene scene_{atlas_};
  paint::Renderer renderer_{scene_};
  screens::Table table_{scene_};
};

} // namespace gallery
