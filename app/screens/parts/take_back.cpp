#include "screens/parts/take_back.h"

#include "screens/parts/controls.h"

namespace screens {

namespace {

constexpr std::int64_t stays = 10'000; // milliseconds

std::string said(const Words& w, const Chance& c) {
  const char* one = c.what == Chance::What::note    ? w.one_note
                    : c.what == Chance::What::draft ? w.one_draft
                                                    : w.one_action;
  const char* many = c.what == Chance::What::note    ? w.notes
                     : c.what == Chance::What::draft ? w.drafts
                                                     : w.several_actions;
  return std::to_string(c.count) + " " + (c.count == 1 ? one : many);
}

} // namespace

void remember_chance(std::vector<Chance>& list, const workshop::Op& op, std::uint64_t gesture) {
  Chance::What what;
  if (std::holds_alternative<workshop::DeleteNote>(op)) what = Chance::What::note;
  else if (std::holds_alternative<workshop::DeleteDraft>(op)) what = Chance::What::draft;
  else if (std::holds_alternative<workshop::DeleteAction>(op)) what = Chance::What::action;
  else return;
  for (Chance& c : list)
    if (c.gesture == gesture) {
      c.count++;
      return;
    }
  list.push_back({gesture, what});
}

namespace {

/// In the middle, at the left or at the right; the lower the better; at the top when all is taken.
Rect place_of(Rect work, float w, float h, float y, float step,
              const std::function<bool(const Rect&)>& taken) {
  for (; y - h >= work.y; y -= step)
    for (float x : {work.centre().x - w / 2, work.x, work.right() - w})
      if (Rect r{x, y - h, w, h}; !taken(r)) return r;
  return {work.centre().x - w / 2, work.y, w, h};
}

} // namespace

void chances(Frame& f, std::vector<Chance>& list, Rect work, float above,
             const std::function<bool(const Rect&)>& taken) {
  Rect free = work.inset(f.u(10));
  float y = work.bottom() - above;
  for (std::size_t i = 0; i < list.size();) {
    Chance& chance = list[i];
    if (!chance.until) chance.until = f.ticks + stays;
    if (f.ticks >= chance.until || !f.can_take_back(chance.gesture)) {
      list.erase(list.begin() + std::ptrdiff_t(i));
      continue;
    }
    float w = std::min(f.u(640), free.w), h = f.u(96);
    Rect chip = place_of(free, w, h, y, h + f.u(14), taken);
    y = chip.y - f.u(14);
    std::string name = "take-back/" + std::to_string(i + 1);
    f.touch.area(name + "/chip", chip, touch::Acts::nothing);
    paint::Canvas& c = f.scene.piece(name + "/chip", chip.inset(-f.u(30)), paint::Layer::live);
    c.shadow(chip, f.u(20), f.u(20), f.u(6), colour::shadow);
    c.fill(chip, colour::ink, f.u(20));
    Rect in = chip.inset(f.u(24), f.u(8));
    Rect icon = in.cut_left(f.u(44));
    c.picture(touch::around(icon.centre(), f.u(40), f.u(40)), "trash", colour::on_accent);
    in.cut_left(f.u(14));
    Rect back = in.cut_right(f.u(280));
    c.text_in(in, f.theme.strong(), said(f.words, chance), colour::on_accent);
    if (button(f, name, back, {"undo", f.words.take_back}, Look::plain, true, paint::Layer::live))
      f.wishes.push_back(TakeBackOne{chance.gesture});
    f.due_in(chance.until - f.ticks);
    i++;
  }
}

} // namespace screens
