// Purpose: sessions of any agenda in content/, standing on a step of a kind, for the tests of that screen.
#pragma once

#include "files/pack.h"
#include "table.h"

#include <map>
#include <stdexcept>

namespace test {

/// The agenda of a folder of content/, read once.
inline const workshop::Agenda& pack(const std::string& name, const std::string& language = "da") {
  static std::map<std::pair<std::string, std::string>, workshop::Agenda> read;
  if (auto found = read.find({name, language}); found != read.end()) return found->second;
  for (workshop::Agenda& a : files::read_pack(KERNEBORD_SOURCE_DIR "/content/" + name, language).agendas)
    if (a.language == language) return read[{name, language}] = std::move(a);
  throw std::runtime_error("no " + name + " in " + language);
}

/// On the first step of that kind.
inline workshop::Session standing_on(workshop::StepKind kind, const std::string& name, int people = 8,
                                     const std::string& language = "da") {
  workshop::Session s =
      workshop::new_session("0123", "Hjemmeplejen Nord", pack(name, language), Table::morning);
  s.people = people;
  for (int i : s.plan)
    if (s.agenda.steps[std::size_t(i)].kind == kind) {
      s.step = i;
      return s;
    }
  FAIL("no such step in " << name);
  return s;
}

/// What can be pressed lies on the screen, is large enough for a finger, and does not lie half on another.
inline void check_hands(const Table& t, float width, float height, float smallest) {
  const auto& areas = t.table.touch().areas();
  float u = std::min(width / 1600, height / 1080);
  for (std::size_t i = 0; i < areas.size(); i++) {
    const touch::Area& a = areas[i];
    if (a.acts == touch::Acts::nothing || a.acts == touch::Acts::scroll) continue;
    INFO(a.name << " at " << width << "x" << height << ": " << a.rect.x << " " << a.rect.y << " " << a.rect.w
                << " " << a.rect.h);
    CHECK(a.rect.x >= -1);
    CHECK(a.rect.y >= -1);
    CHECK(a.rect.right() <= width + 1);
    CHECK(a.rect.bottom() <= height + 1);
    bool of_list = a.name.starts_with("stretch/") || a.name.starts_with("slip/") || a.name.ends_with("/up");
    // A large one is reached by its lower part; those of a list slide with it.
    if (!of_list) CHECK(a.rect.bottom() - std::min(a.rect.h / 2, 30 * u) > height / 3);
    if (!a.name.starts_with("timer/")) CHECK(std::min(a.rect.w, a.rect.h) >= smallest * u - 1);
    for (std::size_t k = i + 1; k < areas.size(); k++) {
      const touch::Area& b = areas[k];
      touch::Rect card = a.rect.inset(-1); // a button may lie on its card
      bool within = b.rect.x >= card.x && b.rect.y >= card.y && b.rect.right() <= card.right() &&
                    b.rect.bottom() <= card.bottom();
      bool apart = !a.rect.inset(0.5f).meets(b.rect.inset(0.5f));
      INFO("and " << b.name);
      CHECK((apart || within));
    }
  }
}

} // namespace test
