#include "screens/table.h"

#include "screens/parts/bars.h"

namespace screens {

using workshop::LiveSession;
using workshop::StepKind;

Table::Table(paint::Scene& scene) : scene_(scene) {}

void Table::forget() {
  seats_.close_all();
  gestures_.clear();
  start_ = {};
  board_ = {};
  kerneopgave_ = {};
  actions_ = {};
  close_ = {};
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
  pictures_ = std::move(pictures);
  no_pictures_ = std::move(problem);
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

void Table::handle_keys(Frame& f) {
  using touch::Key;
  for (Typed& typed : keys_) {
    if (!typed.text.empty()) {
      seats_.type(typed.text);
      continue;
    }
    const touch::KeyPress& k = typed.key;
    if (seats_.press(k)) continue;
    if (k.key == Key::tab) touch_.focus_next(k.shift);
    else if (k.key == Key::right || k.key == Key::down) touch_.focus_next(false);
    else if (k.key == Key::left || k.key == Key::up) touch_.focus_next(true);
    else if (k.key == Key::enter) touch_.press_focused();
    else if (k.key == Key::escape) touch_.clear_focus();
    else if (k.key == Key::letter && k.ctrl && k.letter == 'z')
      f.wishes.push_back(k.shift ? Wish(Redo{}) : Wish(TakeBack{}));
    else if (k.key == Key::letter && k.ctrl && k.letter == 'y') f.wishes.push_back(Redo{});
    else if (k.key == Key::letter && k.ctrl && k.letter == 'q') f.wishes.push_back(QuitProgram{});
  }
  keys_.clear();
}

/// A soft ring under each contact, so that the room sees who does what.
void Table::hands(Frame& f) {
  for (const auto& [id, p] : down_) {
    if (p.kind == touch::PointerKind::mouse) continue; // the arrow shows it
    float r = f.millimetre * 11;
    paint::Canvas& c = f.scene.piece("hand/" + std::to_string(id), touch::around(p.at, 2.4f * r, 2.4f * r),
                                     paint::Layer::live);
    c.disc(p.at, r, faded(colour::accent, 0.10f));
    c.ring(p.at, r, faded(colour::accent, 0.45f), f.u(4));
  }
}

/// Notes thrown away as one action share one chance to take it back.
void Table::binned(std::uint64_t gesture) {
  for (BoardView::Binned& b : board_.binned)
    if (b.gesture == gesture) {
      b.count++;
      return;
    }
  board_.binned.push_back({gesture});
}

void Table::session_screen(Frame& f, const LiveSession& live, Rect area) {
  const workshop::Session& s = live.session();
  StepKind kind = workshop::current_step(s).kind;
  screen_ = workshop::name_of(kind);
  switch (kind) {
  case StepKind::check_in: check_in_screen(f, s, area); break;
  case StepKind::story: story_screen(f, s, area); break;
  case StepKind::kerneopgave: kerneopgave_screen(f, s, area, kerneopgave_); break;
  case StepKind::board: board_screen(f, s, area, board_); break;
  case StepKind::dilemma: dilemma_screen(f, s, area); break;
  case StepKind::actions: actions_screen(f, s, area, actions_); break;
  case StepKind::close: close_screen(f, s, area, close_); break;
  }
}

void Table::build(Frame& f, LiveSession* live, const StartInfo& info) {
  scene_.begin(int(f.screen.w), int(f.screen.h), colour::paper);
  handle_keys(f);
  touch_.begin_frame();
  Rect work = f.screen; // where seats may stand
  if (live) {
    bars(f, *live, work);
    session_screen(f, *live, work);
  } else {
    start_screens(f, info, start_, language_);
    screen_ = start_.page == StartView::start ? "start" : start_.page == StartView::agendas ? "new" : "team";
  }
  seats_.draw(f, live ? &live->session() : nullptr, start_.team_name, work);
  notices(f, notices_);
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
      std::uint64_t& gesture = gestures_[p.stroke];
      workshop::Outcome outcome = live->submit(p.op, f.now, p.stroke ? gesture : 0);
      if (outcome.refused) notice(workshop::sentence(*outcome.refused, language));
      else gesture = outcome.gesture;
      changed = true;
      if (!outcome.refused && std::holds_alternative<workshop::DeleteNote>(p.op)) binned(outcome.gesture);
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
  for (Wish& w : f.wishes) wishes_.push_back(std::move(w));
  return changed;
}

FrameResult Table::frame(LiveSession* live, const StartInfo& info, workshop::Time now, std::int64_t ticks,
                         int width, int height) {
  Theme theme = theme_for(float(width), float(height));
  touch_.set_slop(std::max(6.f, theme(14)));
  float millimetre = millimetre_ > 0 ? millimetre_ : theme(1.58f); // 55 inches: 1218 mm across 1920 u
  palms_.set_millimetre(millimetre);
  touch_.tick(ticks);
  FrameResult result;
  // Once to hear the fingers, then again as long as that changed something: a seat that opened may write at
  // once.
  for (int round = 0; round < 4; round++) {
    Frame f{
        scene_, touch_, seats_,    theme, words_in(language_), settings_, {0, 0, float(width), float(height)},
        now,    ticks,  millimetre};
    f.fresh_id = [live] { return live ? live->fresh_id() : 0; };
    f.fresh_stroke = [this] { return ++strokes_; };
    f.can_undo_at = [live](workshop::Id id) { return live && live->can_undo_at(id); };
    f.can_take_back = [live](std::uint64_t gesture) { return live && live->can_take_back(gesture); };
    bool heard = touch_.stirred() || !keys_.empty();
    build(f, live, info);
    if (std::int64_t due = touch_.due(ticks); due >= 0) f.due_in(due);
    result.due = f.due;
    if (!submit(f, live) && !heard && !scene_.stale()) break;
  }
  result.wishes.swap(wishes_);
  return result;
}

} // namespace screens
