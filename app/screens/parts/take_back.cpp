#include "screens/parts/take_back.h"

#include "language/graphemes.h"
#include "screens/parts/controls.h"
#include "workshop/told.h"

namespace screens {

namespace {

constexpr std::int64_t stays = patience;

constexpr std::size_t most = 4, most_letters = 60; // of what is drawn, far more than there is room for

} // namespace

std::string said(const Words& w, const Chance& c) {
  if (!c.words.empty()) return filled(w.quoted, c.words);
  struct {
    const char *one, *many;
  } names[] = {{w.one_note, w.notes},
               {w.one_draft, w.drafts},
               {w.one_action, w.several_actions},
               {w.one_slip, w.slips}};
  const auto& name = names[int(c.what)];
  return std::to_string(c.count) + " " + (c.count == 1 ? name.one : name.many);
}

std::string thrown_words(const workshop::Session& s, const workshop::Op& op) {
  return language::shortened(workshop::deleted_text(s, op), most_letters);
}

void remember_chance(std::vector<Chance>& list, const workshop::Op& op, std::uint64_t gesture,
                     const std::string& words) {
  Chance::What what;
  if (std::holds_alternative<workshop::DeleteNote>(op)) what = Chance::What::note;
  else if (std::holds_alternative<workshop::DeleteDraft>(op)) what = Chance::What::draft;
  else if (std::holds_alternative<workshop::DeleteAction>(op)) what = Chance::What::action;
  else if (std::holds_alternative<workshop::DeleteSlip>(op)) what = Chance::What::slip;
  else return;
  for (Chance& c : list)
    if (c.gesture == gesture) {
      c.count++;
      c.words.clear();
      return;
    }
  if (list.size() >= most) list.erase(list.begin());
  list.push_back({gesture, what, 1, words, 0});
}

namespace {

/// In the left lower corner or above it, else in the right one; at the top when all is taken.
Rect place_of(Rect work, float w, float h, float y, float step,
              const std::function<bool(const Rect&)>& taken) {
  for (float x : {work.x, work.right() - w})
    for (float at = y; at - h >= work.y; at -= step)
      if (Rect r{x, at - h, w, h}; !taken(r)) return r;
  return {work.x, work.y, w, h};
}

} // namespace

void chances(Frame& f, std::vector<Chance>& list, Rect work, float above,
             const std::function<bool(const Rect&)>& taken) {
  Rect free = work.inset(f.u(10));
  float y = work.bottom() - above;
  std::vector<Rect> chips;
  auto occupied = [&](const Rect& r) {
    return taken(r) || std::any_of(chips.begin(), chips.end(), [&](const Rect& c) { return c.meets(r); });
  };
  for (std::size_t i = 0; i < list.size();) {
    Chance& chance = list[i];
    if (!chance.until) chance.until = f.ticks + stays;
    if (f.ticks >= chance.until || !f.can_take_back(chance.gesture)) {
      list.erase(list.begin() + std::ptrdiff_t(i));
      continue;
    }
    float w = std::min(f.u(540), free.w), h = f.u(84);
    Rect chip = place_of(free, w, h, y, h + f.u(12), occupied);
    chips.push_back(chip);
    std::string name = "take-back/" + std::to_string(i + 1);
    f.touch.area(name + "/chip", chip, touch::Acts::nothing);
    paint::Canvas& c = f.scene.piece(name + "/chip", chip.inset(-f.u(30)), paint::Layer::live);
    cast_shadow(c, f.theme, chip, f.u(radius::control), elevation::floating);
    c.fill(chip, colour::ink, f.u(radius::control));
    Rect in = chip.inset(f.u(18), f.u(6));
    Rect icon = in.cut_left(f.u(36));
    c.picture(touch::around(icon.centre(), f.u(34), f.u(34)), "trash", colour::on_accent);
    in.cut_left(f.u(10));
    Rect back = in.cut_right(f.u(200));
    in.cut_right(f.u(10));
    c.text_in(in, {Face::semibold, f.u(25)}, said(f.words, chance), colour::on_accent);
    if (button(f, name, back, {{}, f.words.take_back}, Look::plain, true, paint::Layer::live))
      f.wishes.push_back(TakeBackOne{chance.gesture});
    f.due_in(chance.until - f.ticks);
    i++;
  }
}

} // namespace screens
