#include "screens/parts/controls.h"
#include "screens/parts/scroll.h"
#include "screens/start.h"
#include "screens/words/method.h"

namespace screens {

using workshop::Room;
using workshop::Session;

namespace {

/// Lines with a bullet before each, as many as there is room for.
void bullets(Frame& f, paint::Canvas& c, Rect r, const std::vector<std::string>& lines, Colour tone,
             std::string_view icon, float size) {
  for (const std::string& line : lines) {
    Type type{Face::regular, f.u(size)};
    paint::TextBlock text = paint::fit(f.atlas(), type, f.theme.label().size, line, r.w - f.u(44),
                                       2.1f * paint::line_height(f.atlas(), type));
    if (text.height() > r.h) return;
    Point at{r.x + f.u(14), r.y + text.line_height / 2};
    if (icon.empty()) c.disc(at, f.u(7), tone);
    else c.picture(touch::around(at, f.u(30), f.u(30)), icon, tone);
    c.text_block({r.x + f.u(44), r.y, r.w - f.u(44), text.height()}, text, line, colour::ink);
    r.cut_top(text.height() + f.u(10));
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
  Rect in = r.inset(f.u(28), f.u(14));
  Rect team = in.cut_top(f.u(58));
  paint::TextBlock title =
      paint::fit(f.atlas(), f.theme.title(), f.theme.label().size, room.team, team.w, team.h);
  c.text_block({team.x, team.centre().y - title.height() / 2, team.w, title.height()}, title, room.team,
               colour::on_accent);
  in.cut_top(f.u(24));
  Rect sentence = in.cut_top(in.h * 0.34f);
  std::string_view text = room.kerneopgave.empty() ? std::string_view(f.words.none_chosen) : room.kerneopgave;
  paint::TextBlock block = paint::fit(f.atlas(), {Face::semibold, f.u(large ? 54.f : 38.f)}, f.u(26), text,
                                      sentence.w, sentence.h);
  c.text_block(sentence, block, text, room.kerneopgave.empty() ? colour::muted : colour::ink);
  in.cut_top(f.u(12));
  float size = large ? 38.f : 30.f;
  Rect notes = large ? in.cut_left(in.w * 0.56f) : in.cut_top(in.h * 0.55f);
  if (large) in.cut_left(f.u(30));
  bullets(f, c, notes, room.notes, tone, {}, size);
  bullets(f, c, in, room.actions, colour::calm_warning, "step-actions", size);
  if (reply.taps > 0) view.large = large ? -1 : number;
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
  if (view.large >= 0) {
    if (button(f, "gallery/all", foot.cut_left(f.u(300)), {"back", words.all_rooms})) view.large = -1;
    foot.cut_left(f.u(16));
    if (button(f, "gallery/remove", foot.cut_left(f.u(260)), {"trash", words.remove_room}, Look::danger)) {
      f.propose(workshop::DropRoom{view.large});
      view.large = -1;
      return;
    }
    if (view.large >= 0)
      return poster(f, s.rooms[std::size_t(view.large)], view.large, area, area, true, view);
  }
  float gap = f.u(26);
  int columns = std::min(count, area.w > f.u(1500) && count > 2 ? 3 : 2),
      rows = (count + columns - 1) / columns;
  float height = std::max(f.u(500), (area.h - gap * float(rows - 1)) / float(rows));
  Rect content = scrolled(f, view.scroll, "gallery-list", area, float(rows) * (height + gap) - gap);
  float width = (content.w - gap * float(columns - 1)) / float(columns);
  for (int i = 0; i < count; i++)
    poster(f, s.rooms[std::size_t(i)], i,
           {content.x + float(i % columns) * (width + gap), content.y + float(i / columns) * (height + gap),
            width, height},
           area, false, view);
}

} // namespace screens
