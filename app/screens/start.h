// Purpose: the screens before a session is open: start (new, continue, recent) and new (agenda, then team).
#pragma once

#include "screens/frame.h"
#include "screens/steps.h"

#include <string>
#include <vector>

namespace screens {

/// A session that lies on this machine.
struct Recent {
  std::string folder, id, team, agenda_title; ///< id: of the session
  workshop::Time changed = 0;
  int step = 0, steps = 0;
  bool closed = false;
  std::string problem; ///< not empty: it can't be opened, and why
};

struct StartInfo {
  std::vector<Recent> recent; ///< newest first
  std::vector<workshop::Agenda> agendas;
  std::vector<std::string> problems; ///< of content packs, one sentence each
  std::vector<Recent> rooms;         ///< on this machine and on sticks: what the gallery can fetch
  bool seeks_rooms = false;          ///< a slow stick is still being read
};

struct StartView {
  enum Page { start, agendas, follows, team } page = start;
  std::string agenda;   ///< picked
  std::string followed; ///< folder of the session it follows up; empty: none
  std::string team_name;
  bool begins = false; ///< in the next frame: a letter that came together with the tap is then in the name
  ScrollView recent, list;
  std::int64_t since = -1; ///< ticks when its first page was first shown
};

/// Draws the page the view is on. `language`: whose agendas are offered.
void start_screens(Frame&, const StartInfo&, StartView&, const std::string& language);

} // namespace screens
