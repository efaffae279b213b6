// What a lasso took: the bar over it; and the bin.
#include "screens/board/parts.h"
#include "screens/parts/controls.h"

#include <algorithm>

namespace screens {

using workshop::Id;

void board_groups(Board& b) {
  Frame& f = b.f;
  for (std::size_t g = 0; g < b.view.groups.size();) {
    std::set<Id>& group = b.view.groups[g];
    std::erase_if(group, [&](Id id) { return !workshop::find_note(b.s, id); });
    std::vector<const Item*> items;
    Rect box;
    bool held = false;
    for (const Item& item : b.items)
      if (std::any_of(item.notes.begin(), item.notes.end(),
                      [&](std::size_t n) { return group.contains(b.s.notes[n].id); })) {
        items.push_back(&item);
        box = join(box, b.rect_of(item.place, item.scale));
        held |= f.touch.held(name_of(item));
      }
    if (items.empty()) {
      b.view.groups.erase(b.view.groups.begin() + std::ptrdiff_t(g));
      continue;
    }
    g++;
    if (held) continue; // the bar comes back when the hands are gone
    float size = f.u(84), gap = f.u(10), words = f.u(150), width = 4 * size + 3 * gap + words + f.u(40);
    Rect bar{box.centre().x - width / 2, box.y - size - f.u(56), width, size + f.u(32)};
    if (bar.y < b.area.y) bar.y = std::min(box.bottom() + f.u(24), b.area.bottom() - bar.h);
    bar.x = std::clamp(bar.x, b.area.x, std::max(b.area.x, b.area.right() - bar.w));
    bar.y = std::max(bar.y, b.area.y);
    std::string base = "group/" + std::to_string(g) + "/";
    f.touch.area(base + "bar", bar, touch::Acts::nothing);
    paint::Canvas& c = f.scene.piece(base + "bar", bar.inset(-f.u(30)), paint::Layer::live);
    cast_shadow(c, f.theme, bar, f.u(radius::sheet), elevation::floating);
    c.fill(bar, colour::sheet, f.u(radius::sheet));
    Rect in = bar.inset(f.u(20), f.u(16));
    c.text_in(in.cut_left(words), {Face::bold, f.u(30)}, std::to_string(group.size()) + " " + f.words.notes,
              colour::ink, paint::Align::left);
    bool several = items.size() > 1, close = false;
    auto act = [&](const char* name, const char* icon, Look look, bool enabled) {
      bool tapped = button(f, base + name, in.cut_left(size), {icon, {}}, look, enabled, paint::Layer::live);
      in.cut_left(gap);
      return tapped;
    };
    if (act("stack", "stack", Look::plain, several)) {
      Id stack = stack_among(b.s, items);
      f.propose(stacked(b.s, items, stack ? stack : f.fresh_id(), items.back()->place));
      close = true;
    }
    if (act("tidy", "tidy", Look::plain, several)) {
      std::vector<Item> all;
      for (const Item* item : items) all.push_back(*item);
      f.propose(tidied(b.s, all, b.map.to_board(box), b.ground));
    }
    if (act("delete", "trash", Look::danger, true)) {
      throw_away(b, items);
      close = true;
    }
    if (act("close", "close", Look::quiet, true)) close = true;
    if (close) b.view.groups.erase(b.view.groups.begin() + std::ptrdiff_t(--g));
  }
}

const std::vector<Id>& Board::things_of(const Item& item) const {
  static thread_local std::vector<Id> things; // asked for each stack in each frame
  things.assign(1, item.id);
  if (item.stack)
    for (std::size_t n : item.notes) things.push_back(s.notes[n].id);
  return things;
}

workshop::Dots Board::dots_of(const Item& item) const {
  if (dots.none()) return workshop::Dots{item.id};
  return item.stack ? dots.on(things_of(item)) : dots.on(item.id);
}

void weigh_fields(Board& b) {
  std::vector<Load>& loads = b.loads;
  loads.assign(std::size_t(workshop::fields_of(b.s)), {});
  int most = 0;
  for (const Item& item : b.items) {
    Load& load = loads[std::size_t(workshop::field_at(b.s, item.place))];
    workshop::Dots d = b.dots_of(item);
    load.notes += int(item.notes.size());
    if (b.dots.numbers()) load.dots += d.plus + d.minus;
    most = std::max(most, load.notes + load.dots);
  }
  for (Load& load : loads)
    if (most > 0) load.heat = float(load.notes + load.dots) / float(most);
  if (b.stage() != workshop::stage::notes) b.forgotten = workshop::forgotten_field(b.s);
}

void throw_away(Board& b, const std::vector<const Item*>& items) {
  std::uint64_t stroke = b.f.fresh_stroke();
  for (const Item* item : items)
    for (std::size_t n : item->notes) b.f.propose(workshop::DeleteNote{b.s.notes[n].id}, stroke);
}

void board_bin(Board& b) {
  Frame& f = b.f;
  bool dragging = !b.lifted.empty() && f.touch.any_dragging();
  if (dragging) {
    Rect r = b.bin_rect();
    paint::Canvas& c = f.scene.piece("bin", r.inset(-f.u(30)), paint::Layer::live);
    float grow = b.over_bin ? f.u(10) : 0;
    c.disc(r.centre(), r.w / 2 + grow, b.over_bin ? colour::danger : faded(colour::sheet, 0.92f));
    c.ring(r.centre(), r.w / 2 + grow, colour::danger, f.u(4));
    c.picture(touch::around(r.centre(), r.w * 0.5f, r.w * 0.5f), "trash",
              b.over_bin ? colour::on_accent : colour::danger);
  }
}

} // namespace screens
