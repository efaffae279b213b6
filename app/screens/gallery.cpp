#include "screens/parts/controls.h"
#include "screens/parts/scroll.h"
#include "screens/parts/turns.h"
#include "screens/start.h"
#include "screens/words/method.h"

#include <algorithm>
#include <cmath>

namespace screens {

using workshop::Room;
using workshop::Session;

namespace {

/// Lines with a bullet before each, as many as there is room for, all of one size: as large as lets each have
/// its words on two lines.
void bullets(Frame& f, paint::Canvas& c, Rect r, const std::vector<std::string>& lines, Colour tone,
             std::string_view icon, float size) {
  const float least = f.theme.label().size, indent = size * 1.4f;
  auto block = [&](const std::string& line, float most) {
    Type type{Face::regular, most};
    return paint::fit(f.atlas(), type, least, line, r.w - indent, 2.1f * paint::line_height(f.atlas(), type));
  };
  float common = size;
  for (const std::string& line : lines) common = std::min(common, block(line, size).type.size);
  for (const std::string& line : lines) {
    paint::TextBlock text = block(line, common);
    if (text.height() > r.h) return;
    Point at{r.x + indent * 0.34f, r.y + text.line_height / 2};
    if (icon.empty()) c.disc(at, common * 0.22f, tone);
    else c.picture(touch::around(at, common, common), icon, tone);
    c.text_block({r.x + indent, r.y, r.w - indent, text.height()}, text, line, colour::ink);
    r.cut_top(text.height() + common * 0.34f);
  }
}

/// One room as a poster on the wall. `large`: it is the only one shown.
void poster(Frame& f, const Room& room, int number, Rect r, Rect visible, bool large, GalleryView& view) {
  Rect seen = meet(r, visible);
  if (seen.empty()) return;
  std::string name = "room/" + std::to_string(number + 1);
  touch::Reply reply = f.touch.area(name, seen);
  paint::Canvas& c = f.scene.piece(name, meet(r.inset(-f.u(18)), visible.inset(-f.u(18), -f.u(4))));
  Colour tone = colour::named[std::size_t(number) % colour::named.size()];
  card(f, c, r, reply.held ? mix(colour::sheet, tone, 0.1f) : colour::sheet);
  if (reply.focused) focus_ring(f, c, r, f.u(radius::card));
  Rect head = Rect(r).cut_top(f.u(84));
  c.fill(head, tone, f.u(radius::card));
  c.fill({head.x, head.bottom() - f.u(16), head.w, f.u(16)}, tone);
  const bool wide = r.w > f.u(1100); // its two lists stand side by side
  // A large poster is read from farther off, not filled with more.
  const float k = std::clamp(std::min(r.w / f.u(760), r.h / f.u(wide ? 450 : 560)), 1.f, 2.2f);
  Rect in = r.inset(f.u(28), f.u(14));
  Rect team = in.cut_top(f.u(58));
  paint::TextBlock title =
      paint::fit(f.atlas(), f.theme.title(), f.theme.label().size, room.team, team.w, team.h);
  c.text_block({team.x, team.centre().y - title.height() / 2, team.w, title.height()}, title, room.team,
               colour::on_accent);
  in.cut_top(f.u(24));
  std::string_view text = room.kerneopgave.empty() ? std::string_view(f.words.none_chosen) : room.kerneopgave;
  paint::TextBlock block =
      paint::fit(f.atlas(), {Face::semibold, f.u(38) * k}, f.u(26), text, in.w, in.h * 0.34f);
  Rect sentence = in.cut_top(block.height());
  c.text_block(sentence, block, text, room.kerneopgave.empty() ? colour::muted : colour::ink);
  in.cut_top(f.u(26) * k);
  float size = f.u(30) * k;
  Rect notes = wide ? in.cut_left(in.w * 0.54f) : in.cut_top(in.h * 0.57f);
  if (wide) in.cut_left(f.u(30));
  else in.cut_top(size * 0.5f);
  bullets(f, c, notes, room.notes, tone, {}, size);
  bullets(f, c, in, room.actions, colour::calm_warning, "step-actions", size);
  if (reply.taps > 0) view.large = large ? -1 : number;
}

/// As many as let posters be about as wide as a sheet lying down.
int columns_for(const Frame& f, int count, Rect area) {
  int best = 1;
  float least = -1;
  for (int columns = 1; columns <= std::min(count, 3); columns++) {
    float w = area.w / float(columns), h = area.h / float((count + columns - 1) / columns);
    if (columns > 1 && w < f.u(480)) break;
    float off = std::abs(std::log(w / (1.4f * std::max(h, f.u(500)))));
    if (least < 0 || off < least) best = columns, least = off;
  }
  return best;
}

/// The workshops that lie on this machine and on sticks.
void pick_room(Frame& f, const Session& s, Rect area, GalleryView& view) {
  const MethodWords& words = method_words(f.words.language);
  std::vector<const Recent*> others;
  if (f.info)
    for (const Recent& r : f.info->rooms)
      if (r.id != s.id) others.push_back(&r);
  if (others.empty())
    return empty_place(f, "no-rooms", area,
                       f.info && f.info->seeks_rooms ? words.looks_for_rooms : words.no_other_sessions);
  float height = f.u(104), gap = f.u(16);
  Rect content = scrolled(f, view.scroll, "rooms-list", area, float(others.size()) * (height + gap) - gap);
  for (std::size_t i = 0; i < others.size(); i++) {
    Rect r{content.x, content.y + float(i) * (height + gap), std::min(content.w, f.u(1300)), height};
    if (r.y < area.y || r.bottom() > area.bottom()) continue;
    std::string label = others[i]->team + "  ·  " + others[i]->agenda_title;
    if (!button(f, "fetch/" + std::to_string(i + 1), r, {"home", label})) continue;
    f.wishes.push_back(FetchRoom{others[i]->folder});
    view.picking = false;
    view.scroll = {};
  }
}

} // namespace

void gallery_screen(Frame& f, const Session& s, Rect area, GalleryView& view) {
  const workshop::Step& step = workshop::current_step(s);
  const MethodWords& words = method_words(f.words.language);
  int count = int(s.rooms.size());
  if (view.large >= count) view.large = -1;
  area = area.inset(f.u(56), f.u(24));
  heading_line(f, area, "heading", step.title, view.picking ? words.which_room : step.question);
  area.cut_top(f.u(8));
  Rect foot = area.cut_bottom(f.u(92));
  area.cut_bottom(f.u(18));
  Rect fetch = foot.cut_right(f.u(360));
  foot.cut_right(f.u(16));
  if (view.picking) {
    if (button(f, "gallery/cancel", fetch, {"back", f.words.cancel})) view.picking = false;
    return pick_room(f, s, area, view);
  }
  bool more = count < workshop::limit::rooms;
  if (button(f, "gallery/fetch", fetch, {"plus", words.fetch_room}, count ? Look::plain : Look::primary,
             more)) {
    view.picking = true;
    view.scroll = {};
    f.wishes.push_back(FindRooms{});
  }
  if (view.large < 0 && button(f, "gallery/share", foot.cut_left(f.u(400)), {"pass-on", words.share_room}))
    f.wishes.push_back(ShareRoom{});
  if (count == 0) return empty_place(f, "no-gallery", area, words.no_rooms);
  auto turns = [&] { // each room in turn
    foot.cut_left(f.u(24));
    if (step.turn > 0) turns_timer(f, s, foot.cut_left(std::min(f.u(760), foot.w)), step.turn, count);
  };
  if (view.large >= 0) {
    if (button(f, "gallery/all", foot.cut_left(f.u(300)), {"back", words.all_rooms})) view.large = -1;
    foot.cut_left(f.u(16));
    if (button(f, "gallery/remove", foot.cut_left(f.u(260)), {"trash", words.remove_room}, Look::danger)) {
      f.propose(workshop::DropRoom{view.large});
      view.large = -1;
      return;
    }
    if (view.large >= 0) {
      turns();
      return poster(f, s.rooms[std::size_t(view.large)], view.large, area, area, true, view);
    }
  }
  turns();
  float gap = f.u(26);
  int columns = columns_for(f, count, area), rows = (count + columns - 1) / columns;
  float width = (area.w - gap * float(columns - 1)) / float(columns);
  float height = std::clamp((area.h - gap * float(rows - 1)) / float(rows), f.u(500), width);
  Rect content = scrolled(f, view.scroll, "gallery-list", area, float(rows) * (height + gap) - gap);
  width = (content.w - gap * float(columns - 1)) / float(columns); // a list that scrolls keeps room for that
  for (int i = 0; i < count; i++)
    poster(f, s.rooms[std::size_t(i)], i,
           {content.x + float(i % columns) * (width + gap), content.y + float(i / columns) * (height + gap),
            width, height},
           area, false, view);
}

} // namespace screens
