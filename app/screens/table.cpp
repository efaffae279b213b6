#include "screens/table.h"

#include "language/hyphens.h"
#include "paint/atlas.h"
#include "screens/dilemma/talk.h"
#include "screens/parts/edge_light.h"
#include "screens/parts/large.h"
#include "screens/parts/top_bar.h"

namespace screens {

using workshop::LiveSession;

namespace {

constexpr std::size_t strokes_kept = 1000;       // whose gestures are remembered
constexpr std::int64_t writing_lasts = patience; // since a key was used

/// Long words are parted as in the language of the room. Patterns are read when the first word needs them.
void part_words(paint::Atlas& atlas, const std::string& language) {
  if (atlas.parts_words_of() == language) return;
  atlas.part_words_by(
      language, [language, hyphens = std::shared_ptr<language::Hyphens>()](std::string_view word) mutable {
        if (!hyphens) hyphens = std::make_shared<language::Hyphens>(language);
        return hyphens->breaks(word);
      });
}

} // namespace

Table::Table(paint::Scene& scene) : scene_(scene) {}

void Table::forget() {
  seats_.close_all();
  seats_.wipe_own();
  gestures_.clear();
  shown_step_ = -1;
  start_ = {};
  views_ = {};
  steering_ = {.elsewhere = steering_.elsewhere};
  large_ = false;
  curtain_ = {};
  locked_ = false;
  timed_step_ = -1;
  chances_.clear();
  panels_ = {};
  pictures_ = {};
}

Carried Table::leave() {
  seats_.change_window();
  return {std::move(curtain_), std::move(seats_), shown_step_};
}

void Table::take(Carried left) {
  curtain_ = std::move(left.curtain);
  seats_ = std::move(left.seats);
  shown_step_ = left.step;
}

void Table::notice(std::string text, bool sticky) {
  for (Notice& n : notices_.list)
    if (n.text == text) {
      n.until = 0; // shown already: it stays a little longer
      return;
    }
  notices_.list.push_back({std::move(text), sticky});
}

void Table::show_pictures(std::vector<PictureFile> pictures, std::string problem) {
  pictures_.pictures = std::move(pictures);
  pictures_.none = std::move(problem);
}

void Table::pointer(const touch::Pointer& p) {
  pointers_.clear();
  palms_.feed(p, pointers_);
  for (const touch::Pointer& passed : pointers_) {
    touch_.feed(passed);
    bool down = passed.phase == touch::Phase::down || passed.phase == touch::Phase::move;
    if (!down) down_.erase(passed.id);
    else if (passed.phase == touch::Phase::down || down_.contains(passed.id)) down_[passed.id] = passed;
  }
}

/// Of the start screens, as --areas tells it.
static const char* name_of(StartView::Page page) {
  switch (page) {
  case StartView::agendas: return "new";
  case StartView::follows: return "follows";
  case StartView::team: return "team";
  default: return "start";
  }
}

/// By a presenter's remote, which nobody sees pressed: not while somebody writes.
void Table::turn_step(Frame& f, const workshop::Session& s, int by) {
  if (seats_.used_within(writing_lasts, f.ticks)) f.remarks.push_back(f.words.somebody_writes);
  else propose_step(f, s, by);
}

/// A key that no seat wanted.
void Table::key(Frame& f, const LiveSession* live, const touch::KeyPress& k) {
  using touch::Key;
  auto walk = [&](bool backwards, Point nudge) {
    if (k.shift) touch_.nudge_focused(nudge);
    else touch_.focus_next(backwards);
  };
  auto zoom = [&](float lines) { touch_.feed("board", touch::Wheel{f.screen.centre(), lines, true, false}); };
  switch (k.key) {
  case Key::tab: return touch_.focus_next(k.shift);
  case Key::right: return walk(false, {1, 0});
  case Key::left: return walk(true, {-1, 0});
  case Key::down: return walk(false, {0, 1});
  case Key::up: return walk(true, {0, -1});
  case Key::enter: return touch_.press_focused();
  case Key::menu: return touch_.long_press_focused();
  case Key::f1: return panels_.show(panels_.open == Panel::help ? Panel::none : Panel::help);
  case Key::escape:
    if (panels_.open != Panel::none) panels_.show(Panel::none);
    else if (pictures_.note) pictures_.note = 0;
    else if (!views_.board.close_topmost()) touch_.clear_focus();
    return;
  case Key::page_down:
  case Key::page_up: // what a presenter's remote sends
    if (live) turn_step(f, live->session(), k.key == Key::page_down ? 1 : -1);
    return;
  default: break;
  }
  if (k.key != Key::letter || !k.ctrl) return;
  switch (k.letter) {
  case 'z':
  case 'y':
    if (auto writes = seats_.writing()) { // whoever writes there takes back their own, nobody else's
      bool back = k.letter == 'z' && !k.shift && writes->what != Writes::team && writes->what != Writes::own;
      if (back && f.can_undo_at(writes->id)) f.wishes.push_back(TakeBackAt{writes->id});
      return;
    }
    return f.wishes.push_back(k.letter == 'y' || k.shift ? Wish(Redo{}) : Wish(TakeBack{}));
  case 'q': return f.wishes.push_back(QuitProgram{});
  case '+': return zoom(1);
  case '-': return zoom(-1);
  case '0': views_.board.camera = {}; return;
  default: return;
  }
}

void Table::handle_keys(Frame& f, const LiveSession* live) {
  using touch::Key;
  for (Typed& typed : keys_) {
    if (curtain_.drawn()) {
      curtain_key(f, typed);
      continue;
    }
    if (typed.text.empty()) {
      // Where the ring of the keyboard's focus is seen, there its keys go; a letter goes back to writing.
      Key k = typed.key.key;
      bool walks = k == Key::enter || k == Key::left || k == Key::right || k == Key::up || k == Key::down;
      bool focused = walks && !touch_.focus().empty();
      if (focused || !seats_.press(typed.key)) key(f, live, typed.key);
    } else if (seats_.type(typed.text)) touch_.clear_focus();
    else if (live && (typed.text == "b" || typed.text == ".")) blank(); // what a presenter's remote sends
    else if (typed.text == "?") panels_.show(panels_.open == Panel::help ? Panel::none : Panel::help);
  }
  keys_.clear();
}

Colour hand_colour(std::uint64_t pointer) { return colour::seat[pointer % colour::seat.size()]; }

/// A ring around each contact, wider than the finger that hides its middle, so that the room sees who does
/// what. The light line outside it parts it from notes and sheets of its own colour.
void Table::hands(Frame& f) {
  for (const auto& [id, p] : down_) {
    if (p.kind == touch::PointerKind::mouse) continue; // the arrow shows it
    float r = f.millimetre * 16, line = f.u(4);
    Colour colour = hand_colour(id);
    paint::Canvas& c =
        f.scene.piece("hand/" + std::to_string(id), touch::around(p.at, 2 * r + 6 * line, 2 * r + 6 * line),
                      paint::Layer::live);
    c.halo(p.at, r, faded(colour, 0.10f), faded(colour, 0.85f), faded(colour::sheet, 0.9f), line);
  }
}

void Table::ask_for_picture(Frame& f) {
  workshop::Id note = f.pick_picture_for;
  if (!note) return;
  if (pictures_.note && pictures_.note != note) {
    f.remarks.push_back(f.words.somebody_picks);
    return;
  }
  pictures_.note = note;
  pictures_.scroll = {};
  f.wishes.push_back(FindPictures{});
}

/// Under a curtain only its slide is pressed.
void Table::curtain_key(Frame& f, const Typed& typed) {
  using touch::Key;
  const touch::KeyPress& k = typed.key;
  if (typed.text == "b" || typed.text == ".") curtain_.blank = !curtain_.blank;
  else if (!typed.text.empty()) return;
  else if (k.key == Key::tab || k.key == Key::left || k.key == Key::right)
    touch_.focus_next(k.shift || k.key == Key::left);
  else if (k.key == Key::enter) touch_.press_focused();
  else if (k.key == Key::letter && k.ctrl && k.letter == 'q') f.wishes.push_back(QuitProgram{});
}

/// What happens at the moment the time of a step is out.
void Table::mind_time(Frame& f, const workshop::Session& s) {
  f.locked = workshop::writing_locked(s, f.now);
  if (f.locked && !locked_) seats_.fold_all();
  locked_ = f.locked;
  const workshop::Clock& clock = s.clocks[std::size_t(s.step)];
  bool left = workshop::left_at(clock, f.now) > 0;
  if (timed_step_ == s.step && time_was_left_ && !left && workshop::runs(clock) &&
      settings_.sound != workshop::EndSound::off)
    sounds_.push_back({settings_.sound, settings_.volume});
  timed_step_ = s.step;
  time_was_left_ = left;
}

void Table::session_screen(Frame& f, const workshop::Session& s, Rect area) {
  if (s.step != shown_step_) seats_.put_away();
  shown_step_ = s.step;
  screen_ = workshop::name_of(workshop::current_step(s).kind);
  step_screen(f, s, area, views_);
}

/// Of the current step, which one is talked about.
int Table::question_shown(const workshop::Session& s) const {
  bool dilemma = workshop::current_step(s).kind == workshop::StepKind::dilemma;
  return dilemma ? talked_about(s, s.step, views_.dilemma.picked) : 0;
}

/// Where the system's own swipes from the edge take no finger away: 12 millimetres.
static Rect off_edges(const Frame& f) {
  float edge = std::max(f.u(28), 12 * f.millimetre);
  return f.screen.inset(std::min({edge, f.screen.w * 0.04f, f.screen.h * 0.04f}));
}

/// All but the curtains.
void Table::picture(Frame& f, LiveSession* live, const StartInfo& info) {
  Rect work = f.screen; // where seats may stand
  if (live) {
    const workshop::Session& s = live->session();
    top_bar(f, s, work);
    if (steering(f, *live, steering_, work)) panels_.show(panels_.menu_open() ? Panel::none : Panel::history);
    if (steering_.parking) panels_.show(panels_.open == Panel::parking ? Panel::none : Panel::parking);
    if (steering_.script) panels_.show(panels_.open == Panel::facilitator ? Panel::none : Panel::facilitator);
    bool offers = offers_now(s, panels_.facilitator, f.now);
    if (offers && panels_.open != Panel::facilitator && !steering_.elsewhere) {
      Rect row = work.cut_bottom(f.u(88)).inset(f.u(28), f.u(12));
      offer_row(f, s, panels_.facilitator, row, paint::Layer::settled);
    }
    session_screen(f, s, work);
  } else {
    start_screens(f, info, start_, language_);
    screen_ = name_of(start_.page);
  }
  ask_for_picture(f);
  panels(f, panels_, pictures_, live, work);
  if (panels_.try_sound) sounds_.push_back({settings_.sound, settings_.volume});
  Rect beside = beside_panels(f, panels_, pictures_, work);
  // A seat where somebody works stays, over the panel, until they pause.
  const Rect within = off_edges(f), table = meet(work, within), stand = meet(beside, within);
  seats_.draw(f, live ? &live->session() : nullptr, start_.team_name, table, stand);
  chances(f, chances_, beside, f.u(40), [&](const Rect& r) { // nor on a menu that somebody is about to press
    return seats_.cover(r) ||
           std::any_of(touch_.declared().begin(), touch_.declared().end(),
                       [&](const touch::Area& a) { return a.name.starts_with("ring/") && a.rect.meets(r); });
  });
  if (live) edge_light(f, live->session());
  if (live && panels_.facilitator.large) {
    large_ = true;
    panels_.show(Panel::none);
  }
  panels_.facilitator.large = false;
  if (live && large_) {
    Rect all{work.x, f.screen.y, work.w, work.bottom() - f.screen.y};
    large_ = !large_view(f, live->session(), question_shown(live->session()), all);
  }
  notices(f, notices_, work);
  if (live && panels_.facilitator.freeze) freeze(live->session(), f.now);
  if (live && panels_.facilitator.blank) blank();
}

/// The screens as they were, with fingers of their own that never come: nothing they propose is heard.
void Table::frozen_picture(Frame& f, const LiveSession& live) {
  Frame still = frame_on(scene_, still_, seats_, nullptr, *f.info, curtain_.frozen_at, f.ticks,
                         int(f.screen.w), int(f.screen.h));
  still_.begin_frame();
  const workshop::Session& s = *curtain_.frozen;
  Rect work = f.screen;
  SteeringView controls{.elsewhere = steering_.elsewhere};
  top_bar(still, s, work);
  steering(still, live, controls, work);
  step_screen(still, s, work, views_);
  work = meet(work, off_edges(f));
  seats_.draw(still, &s, start_.team_name, work, work);
  still_.end_frame();
}

void Table::build(Frame& f, LiveSession* live, const StartInfo& info) {
  if (!live) curtain_ = {};
  scene_.begin(int(f.screen.w), int(f.screen.h), colour::paper);
  handle_keys(f, live);
  touch_.begin_frame();
  if (live) mind_time(f, live->session());
  if (curtain_.drawn()) views_.board.flying.clear(); // nobody sees how it lands
  if (curtain_.blank) blank_screen(f, curtain_);
  else if (curtain_.frozen) {
    frozen_picture(f, *live);
    frozen_sign(f, curtain_);
  } else picture(f, live, info);
  if (settings_.hands) hands(f);
  touch_.end_frame();
  scene_.end();
}

/// True when anything changed, so that the frame must be built again to show it.
bool Table::submit(Frame& f, LiveSession* live) {
  bool changed = false;
  const std::string language = language_;
  if (live) {
    for (Proposal& p : f.proposals) {
      while (gestures_.size() >= strokes_kept)
        gestures_.erase(gestures_.begin()); // the oldest: long done with
      std::uint64_t& gesture = gestures_[p.stroke];
      int place = workshop::place_in_plan(live->session(), live->session().step);
      std::string words = thrown_words(live->session(), p.op);
      workshop::Outcome outcome = live->submit(p.op, f.now, p.stroke ? gesture : 0);
      if (outcome.refused) notice(workshop::sentence(*outcome.refused, language));
      else gesture = outcome.gesture;
      changed = true;
      if (outcome.refused) continue;
      remember_chance(chances_, p.op, outcome.gesture, words);
      int reached = workshop::place_in_plan(live->session(), live->session().step);
      if (std::holds_alternative<workshop::GoToStep>(p.op) && reached > place)
        steering_.advanced = outcome.gesture, steering_.until = f.ticks + regret;
    }
    std::erase_if(f.wishes, [&](const Wish& w) {
      if (std::holds_alternative<TakeBack>(w)) changed |= live->undo(f.now);
      else if (std::holds_alternative<Redo>(w)) changed |= live->redo(f.now);
      else if (auto* at = std::get_if<TakeBackAt>(&w)) changed |= live->undo_at(at->thing, f.now);
      else if (auto* one = std::get_if<TakeBackOne>(&w)) changed |= live->take_back(one->gesture, f.now);
      else return false;
      return true;
    });
  }
  for (std::string& remark : f.remarks) notice(std::move(remark)), changed = true;
  for (Wish& w : f.wishes) wishes_.push_back(std::move(w));
  return changed;
}

Frame Table::frame_on(paint::Scene& scene, touch::Touch& touch, Seats& seats, LiveSession* live,
                      const StartInfo& info, workshop::Time now, std::int64_t ticks, int width, int height) {
  part_words(scene.atlas(), language_);
  wear(settings_.theme);
  Theme theme = theme_for(float(width), float(height));
  Rect screen{0, 0, float(width), float(height)};
  float millimetre = millimetre_ > 0 ? millimetre_ : theme(1.58f); // 55 inches: 1218 mm across 1920 u
  if (settings_.screen_inches > 0)
    millimetre = std::hypot(screen.w, screen.h) / (25.4f * float(settings_.screen_inches));
  theme.millimetre = millimetre;
  theme.still = !settings_.motion;
  int reader = std::min(settings_.room_metres, farthest_reader(theme));
  theme.legible = legible_from(float(reader), millimetre);
  scene.atlas().refuse_below(legible_from(at_hand, millimetre));
  Frame f{scene, touch, seats, theme, words_in(language_), settings_, screen, now, ticks, millimetre};
  f.utc_offset = utc_offset_;
  f.info = &info;
  f.fresh_id = [live] { return live ? live->fresh_id() : 0; };
  f.fresh_stroke = [this] { return ++strokes_; };
  f.can_undo_at = [live](workshop::Id id) { return live && live->can_undo_at(id); };
  f.can_take_back = [live](std::uint64_t gesture) { return live && live->can_take_back(gesture); };
  return f;
}

FrameResult Table::frame(LiveSession* live, const StartInfo& info, workshop::Time now, std::int64_t ticks,
                         int width, int height) {
  touch_.tick(ticks);
  FrameResult result;
  // Once to hear the fingers, then again as long as that changed something: a seat that opened may write at
  // once.
  for (int round = 0; round < 4; round++) {
    Frame f = frame_on(scene_, touch_, seats_, live, info, now, ticks, width, height);
    touch_.set_slop(std::max(6.f, f.u(14)));
    palms_.set_millimetre(f.millimetre);
    bool heard = touch_.stirred() || !keys_.empty();
    build(f, live, info);
    if (std::int64_t due = touch_.due(ticks); due >= 0) f.due_in(due);
    result.due = f.due;
    if (!submit(f, live) && !heard && !scene_.stale()) break;
  }
  result.wishes.swap(wishes_);
  result.sounds.swap(sounds_);
  return result;
}

} // namespace screens
