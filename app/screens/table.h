// Purpose: the whole table: which screen is shown, the seats, the notices; and the way of what the screens
// propose into the live session. Main feeds it events and asks for frames; tests/table.h does the same
// without a window. Invariant: frame() leaves the scene showing the session as it is after all that was
// proposed.
#pragma once

#include "screens/facilitator/curtain.h"
#include "screens/panels/panels.h"
#include "screens/parts/notices.h"
#include "screens/parts/steering.h"
#include "screens/parts/take_back.h"
#include "screens/seats/seats.h"
#include "screens/start.h"
#include "screens/steps.h"
#include "touch/key.h"
#include "touch/palms.h"

#include <map>
#include <string>
#include <vector>

namespace screens {

/// Of the ring under a contact: eight in turn.
Colour hand_colour(std::uint64_t pointer);

/// A sound that is to be heard now, once.
struct Ring {
  workshop::EndSound sound = workshop::EndSound::off;
  int volume = 1; ///< 1..workshop::loudest
};

struct FrameResult {
  std::vector<Wish>
      wishes; ///< what the screens want from outside the session; answer them, then ask for a frame again
  std::int64_t due = -1; ///< milliseconds until the next frame is needed though nothing happens; -1: none
  std::vector<Ring> sounds{};
};

/// What goes along to another window: what is drawn over the picture, and who is in the middle of writing.
struct Carried {
  Curtain curtain;
  Seats seats;
  int step = -1; ///< that the seats were opened in
};

class Table {
public:
  explicit Table(paint::Scene&);

  void set_language(const std::string& language) { language_ = language; }
  const std::string& language() const { return language_; }

  void pointer(const touch::Pointer&);
  void wheel(const touch::Wheel& w) { touch_.feed(w); }
  void key(const touch::KeyPress& k) { keys_.push_back({k, {}}); }
  void text(std::string utf8) { keys_.push_back({{}, std::move(utf8)}); }

  /// A passing sentence for the room; `sticky` ones stay until they are closed.
  void notice(std::string text, bool sticky = false);
  /// A banner that stays as long as the trouble does; empty: gone.
  void trouble(std::string text) { notices_.trouble = std::move(text); }

  /// `live`: the open session; nullptr shows the start screens. `now`: wall clock; `ticks`: monotonic.
  FrameResult frame(workshop::LiveSession* live, const StartInfo&, workshop::Time now, std::int64_t ticks,
                    int width, int height);

  /// "start", "new", "team", or the kind of the current step.
  const std::string& screen() const { return screen_; }
  const touch::Touch& touch() const { return touch_; }
  const Seats& seats() const { return seats_; }
  /// What it remembers of the board: for tests, which see to it that it stays small.
  const BoardView& board() const { return views_.board; }
  Settings& settings() { return settings_; }
  /// The answer to FindPictures; `problem`: one sentence when there is none to be found.
  void show_pictures(std::vector<PictureFile>, std::string problem);
  /// How many pixels a millimetre of the display is; 0: it does not tell, and a display of 55 inches is taken
  /// for granted.
  void set_millimetre(float pixels) { millimetre_ = pixels; }
  /// Milliseconds that UTC needs to be local time here, now.
  void set_utc_offset(workshop::Time offset) { utc_offset_ = offset; }
  /// The facilitator's view stands on a second screen: no button and no offers for it here.
  void set_facilitator_elsewhere(bool elsewhere) { steering_.elsewhere = elsewhere; }
  void freeze(const workshop::Session& s, workshop::Time now) {
    curtain_.frozen = s;
    curtain_.frozen_at = now;
  }
  void blank() { curtain_.blank = true; }
  void show_again() { curtain_ = {}; }
  /// The question alone, for the last row.
  void set_large(bool large) { large_ = large; }
  bool large() const { return large_; }
  const Curtain& curtain() const { return curtain_; }
  /// When the room's picture goes to another window: open() the same session there, then take() what was
  /// left.
  Carried leave();
  void take(Carried);
  /// For a second screen: what a frame of it is drawn with, and the way of what it proposes into the session.
  /// submit() tells whether anything changed.
  Frame frame_on(paint::Scene&, touch::Touch&, Seats&, workshop::LiveSession*, const StartInfo&,
                 workshop::Time now, std::int64_t ticks, int width, int height);
  bool submit(Frame&, workshop::LiveSession*);
  /// A session was opened or left: forgets what belonged to the last one.
  void forget();

private:
  struct Typed {
    touch::KeyPress key;
    std::string text; ///< empty: a key
  };
  void build(Frame&, workshop::LiveSession*, const StartInfo&);
  void picture(Frame&, workshop::LiveSession*, const StartInfo&);
  void frozen_picture(Frame&, const workshop::LiveSession&);
  void mind_time(Frame&, const workshop::Session&);
  void curtain_key(Frame&, const Typed&);
  int question_shown(const workshop::Session&) const;
  void session_screen(Frame&, const workshop::Session&, Rect area);
  void handle_keys(Frame&, const workshop::LiveSession*);
  void hands(Frame&);
  void turn_step(Frame&, const workshop::Session&, int by);
  void key(Frame&, const workshop::LiveSession*, const touch::KeyPress&);
  void ask_for_picture(Frame&);

  paint::Scene& scene_;
  touch::Touch touch_;
  Seats seats_;
  Notices notices_;
  StartView start_;
  StepViews views_;
  touch::Palms palms_;
  std::vector<touch::Pointer> pointers_;         ///< what palms_ lets through
  std::map<std::uint64_t, touch::Pointer> down_; ///< what touches the screen now
  float millimetre_ = 0;
  workshop::Time utc_offset_ = 0;
  std::uint64_t strokes_ = 0;
  int shown_step_ = -1;
  Settings settings_;
  std::string language_ = "da", screen_ = "start";
  std::vector<Typed> keys_;
  SteeringView steering_;
  bool large_ = false;
  std::vector<Chance> chances_;
  PanelsView panels_;
  PicturesView pictures_;
  std::map<std::uint64_t, std::uint64_t> gestures_; ///< of the strokes of seats
  Curtain curtain_;
  touch::Touch still_;  ///< of a frozen picture: nothing ever touches it
  bool locked_ = false; ///< in the last frame
  int timed_step_ = -1; ///< whose time was looked at last
  bool time_was_left_ = false;
  std::vector<Ring> sounds_;
  std::vector<Wish> wishes_;
};

} // namespace screens
