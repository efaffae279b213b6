// Purpose: what one screen gets to draw one frame with: the scene, the fingers, the words, the time; and
// where it puts what it proposes. A screen changes nothing itself.
#pragma once

#include "paint/scene.h"
#include "screens/theme.h"
#include "screens/words.h"
#include "touch/touch.h"
#include "workshop/live_session.h"
#include "workshop/settings.h"

#include <functional>
#include <string>
#include <variant>
#include <vector>

namespace screens {

/// An op, and the stroke it belongs to: all proposals of one stroke (typing into one note) are one undo step.
struct Proposal {
  workshop::Op op;
  std::uint64_t stroke = 0; ///< 0: a step of its own
};

// What a screen may want from outside the session.
struct MakeSession {
  std::string agenda, language, team;
  std::string follows = {}; ///< folder of the session that it follows up; empty: none
};
struct FindRooms {};  ///< what can be fetched: answered by StartInfo::rooms
struct SaveReport {}; ///< for taking home: answered by a notice
struct ShareRoom {};  ///< this session, put on a USB stick for the other rooms: answered by a notice
struct FetchRoom {    ///< another session's results for the gallery: answered by a BringRoom
  std::string folder;
};
struct OpenSession {
  std::string folder;
};
struct LeaveSession {}; ///< back to the start screen; all is saved
struct TakeBack {};
struct Redo {};
struct ChangeLanguage {};
struct QuitProgram {};
struct TakeBackAt { ///< the last thing done to one note, draft, action or stack
  workshop::Id thing = 0;
};
struct TakeBackOne { ///< one action of the history
  std::uint64_t gesture = 0;
};
struct OpenCopyAt { ///< a new session: this one as it was after the entry of this number
  std::uint64_t number = 0;
};
struct FindPictures {}; ///< what can be picked: answered by Table::show_pictures
struct PickPicture {    ///< a picture file for a note: copied into the session, then SetPicture
  workshop::Id note = 0;
  std::string path;
};
using Wish = std::variant<MakeSession, OpenSession, LeaveSession, TakeBack, Redo, ChangeLanguage, QuitProgram,
                          TakeBackAt, TakeBackOne, OpenCopyAt, FindPictures, PickPicture, FindRooms,
                          FetchRoom, ShareRoom, SaveReport>;

using workshop::Settings;
using workshop::Side;

/// A picture on a disk or a stick that can be put on a note. Drawn by the name "file/" + path.
struct PictureFile {
  std::string path, name;
};

class Seats;
struct StartInfo;

struct Frame {
  paint::Scene& scene;
  touch::Touch& touch;
  Seats& seats;
  Theme theme;
  const Words& words;
  Settings& settings;
  Rect screen;
  workshop::Time now = 0;          ///< wall clock
  std::int64_t ticks = 0;          ///< milliseconds, monotonic: for key repeat
  float millimetre = 4;            ///< pixels
  workshop::Time utc_offset = 0;   ///< what `now` needs to be local time
  bool locked = false;             ///< the step's time is out and nobody may write
  const StartInfo* info = nullptr; ///< what lies on this machine
  std::function<workshop::Id()> fresh_id{};
  std::function<std::uint64_t()> fresh_stroke{};   ///< for Proposal::stroke
  std::function<bool(workshop::Id)> can_undo_at{}; ///< LiveSession's; false without a session
  std::function<bool(std::uint64_t gesture)> can_take_back{};
  workshop::Id pick_picture_for = 0;  ///< set by a screen: the room wants to choose a picture for this note
  std::vector<std::string> remarks{}; ///< passing sentences for the room
  std::vector<Proposal> proposals{};
  std::vector<Wish> wishes{};
  std::int64_t due = -1; ///< milliseconds until the next frame is needed; -1: none

  float u(float units) const { return theme(units); }
  paint::Atlas& atlas() { return scene.atlas(); }
  void propose(workshop::Op op, std::uint64_t stroke = 0) { proposals.push_back({std::move(op), stroke}); }
  void due_in(std::int64_t milliseconds) {
    if (due < 0 || milliseconds < due) due = milliseconds;
  }
};

} // namespace screens
