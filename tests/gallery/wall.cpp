#include "wall.h"

#include <stdexcept>

namespace gallery {

namespace {

platform::Picture picture(std::string_view name) {
  std::string problem, file = KERNEBORD_SOURCE_DIR "/assets/pictures/" + std::string(name) + ".png";
  platform::Picture loaded = platform::load_picture(file, problem);
  if (loaded.empty()) throw std::runtime_error(problem);
  return loaded;
}

} // namespace

Wall::Wall(const Sight& sight, State state, const Look& look)
    : look_(look), info_(machine(state, look.language)), atlas_("/usr/share/fonts/opentype/inter", picture) {
  table_.set_language(look.language);
  table_.settings().theme = look.theme;
  table_.set_utc_offset(120 * workshop::minute);
  if (!sight.pack.empty()) live_.emplace(session_of(sight, state, look.language), 0, nullptr);
  frame();
  for (const std::string& name : sight.taps) tap(name);
  std::vector<std::string> fields;
  for (const touch::Area& a : table_.touch().areas())
    if (sight.tidied && is_wanted("tidy/*", a.name)) fields.emplace_back(a.name);
  for (const std::string& name : fields) tap(name);
  for (int i = 0; i < 40; i++) pass(50); // what moves comes to rest
}

platform::Picture Wall::shot() {
  do {
    frame();
    renderer_.draw(false);
  } while (scene_.stale());
  return renderer_.screenshot();
}

void Wall::pass(std::int64_t milliseconds) {
  now_ += milliseconds;
  ticks_ += milliseconds;
  frame();
}

touch::Rect Wall::area(const std::string& name) const {
  for (const touch::Area& a : table_.touch().areas())
    if (is_wanted(name, a.name)) return a.rect;
  throw std::runtime_error("there is no area " + name);
}

void Wall::finger(std::uint64_t id, touch::Phase phase, touch::Point at) {
  table_.pointer({id, touch::PointerKind::finger, phase, at, ticks_});
}

void Wall::tap(const std::string& name, std::uint64_t id) {
  touch::Point at = area(name).centre();
  for (touch::Phase phase : {touch::Phase::down, touch::Phase::up}) {
    finger(id, phase, at);
    pass(50);
  }
}

} // namespace gallery
