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

/// What a room wrote, in one size. `rows`: how many a line has at most; 0: as many as it takes.
struct PosterLines {
  const std::vector<std::string>& all;
  Colour tone;
  std::string_view icon; ///< before each; empty: a dot
};

float line_indent(float size) { return size * 1.4f; }

const paint::TextBlock& poster_line(Frame& f, const std::string& text, float size, float w, int rows) {
  return paint::laid(f.atlas(), {Face::regular, size}, text, w - line_indent(size), rows);
}

float lines_high(Frame& f, const std::vector<std::string>& lines, float size, float w, int rows) {
  float height = 0;
  for (const std::string& line : lines) height += poster_line(f, line, size, w, rows).height() + size * 0.34f;
  return height;
}

/// Those that have room, and how many more there are.
void draw_poster_lines(Frame& f, paint::Canvas& c, Rect r, const PosterLines& lines, float size, int rows) {
  Type label = f.theme.label();
  bool whole = lines_high(f, lines.all, size, r.w, rows) <= r.h + size * 0.34f + 1;
  float more = whole ? 0 : paint::line_height(f.atlas(), label), indent = line_indent(size);
  for (std::size_t i = 0; i < lines.all.size(); i++) {
    const paint::TextBlock& text = poster_line(f, lines.all[i], size, r.w, rows);
    const float then =
        i + 1 < lines.all.size() ? size * 0.34f + more : 0; // that there are more has room, too
    if (!whole && text.height() + then > r.h) {
      std::string said = filled(method_words(f.words.language).more_lines, int(lines.all.size() - i), 0);
      c.text_in(Rect{r.x + indent, r.y, r.w - indent, more}, label, said, colour::muted);
      return;
    }
    Point at{r.x + indent * 0.34f, r.y + text.line_height / 2};
    if (lines.icon.empty()) c.disc(at, size * 0.22f, lines.tone);
    else c.picture(touch::around(at, size, size), lines.icon, lines.tone);
    c.text_block({r.x + indent, r.y, r.w - indent, text.height()}, text, lines.all[i], colour::ink);
    r.cut_top(text.height() + size * 0.34f);
  }
}

/// One room as a poster on the wall: what lies where, and how large its words are.
struct Poster {
  Rect r;
  float k;      ///< a large poster is read from farther off, not filled with more
  bool wide;    ///< its two lists stand side by side
  bool large;   ///< it is the only one shown, and shows all
  int rows = 2; ///< of each line, at most
  Rect lists{}; ///< notes and actions
  paint::TextBlock sentence{};
};

std::string_view sentence_of(const Frame& f, const Room& room) {
  return room.kerneopgave.empty() ? std::string_view(f.words.none_chosen) : room.kerneopgave;
}

constexpr float poster_head = 84; ///< units

/// What stands over the actions, as high as its words.
Type actions_type(const Frame& f, float size) {
  return {Face::medium, std::max(f.theme.label().size, size * 0.6f)};
}
float actions_head(Frame& f, float size) {
  return paint::line_height(f.atlas(), actions_type(f, size)) * 1.25f;
}

Poster poster_at(Frame& f, const Room& room, Rect r, bool large) {
  const bool high = r.h > r.w; // then its lists stand one below the other, and are larger
  Poster p{r, 1, !high && r.w > f.u(1100), large};
  p.k = std::clamp(std::min(r.w / f.u(high ? 600 : 760), r.h / f.u(p.wide ? 450 : 560)), 1.f, 2.5f);
  p.rows = large ? 0 : p.k > 1.4f ? 3 : 2;
  Rect in = r.inset(f.u(28), f.u(14));
  in.cut_top(f.u(poster_head - 2));
  p.sentence = paint::fit_balanced(f.atlas(), {Face::semibold, f.u(38) * p.k}, f.u(large ? 30.f : 26.f),
                                   sentence_of(f, room), in.w, in.h * 0.34f);
  in.cut_top(p.sentence.height() + f.u(22) * p.k);
  p.lists = in;
  return p;
}

float notes_width(const Frame& f, const Poster& p, Rect in) {
  return p.wide ? (in.w - f.u(30)) * 0.54f : in.w;
}
float actions_width(const Frame& f, const Poster& p, Rect in) {
  return p.wide ? (in.w - f.u(30)) * 0.46f : in.w;
}

/// How high both lists are together.
float lists_height(Frame& f, const Poster& p, const Room& room, float size, Rect in) {
  float notes = lines_high(f, room.notes, size, notes_width(f, p, in), p.rows), actions = 0;
  if (!room.actions.empty())
    actions = actions_head(f, size) + lines_high(f, room.actions, size, actions_width(f, p, in), p.rows);
  return p.wide ? std::max(notes, actions) : notes + actions;
}

/// The largest size in which all that a room wrote has room, or the smallest that is read.
float poster_size(Frame& f, const Poster& p, const Room& room) {
  float size = f.u(30) * p.k, least = p.large ? f.u(30) : f.theme.label().size;
  auto cut = [&](const std::vector<std::string>& lines, float w) {
    return std::any_of(lines.begin(), lines.end(), [&](const std::string& line) {
      const paint::TextBlock& text = poster_line(f, line, size, w, p.rows);
      return !text.lines.empty() && text.lines.back().cut;
    });
  };
  while (size > least &&
         (lists_height(f, p, room, size, p.lists) > p.lists.h ||
          cut(room.notes, notes_width(f, p, p.lists)) || cut(room.actions, actions_width(f, p, p.lists))))
    size -= f.u(2);
  return std::max(size, least);
}

void draw_lists(Frame& f, paint::Canvas& c, const Poster& p, const Room& room, Colour tone, float size,
                Rect in) {
  float wide = notes_width(f, p, in), lower = actions_width(f, p, in);
  bool whole = lists_height(f, p, room, size, in) <= in.h + size;
  float head = room.actions.empty() || !whole ? 0 : actions_head(f, size); // their pictures tell them, too
  float below = room.actions.empty() ? 0 : head + lines_high(f, room.actions, size, lower, p.rows);
  Rect notes = in;
  if (p.wide) notes = in.cut_left(wide), in.cut_left(in.w - lower);
  else { // each has what it takes; where that is too much, actions have what is left, at least two fifths
    float needs = lines_high(f, room.notes, size, wide, p.rows);
    float free = std::max(0.f, in.h - needs - below);
    if (p.large) in.cut_top(free * 0.15f); // what is left over is air between them
    float between = whole ? 0 : size * 0.34f;
    notes = in.cut_top(std::min(needs, in.h - std::min(below, in.h * 0.4f) - between));
    in.cut_top(between);
    if (p.large) in.cut_top(free * 0.3f);
  }
  draw_poster_lines(f, c, notes, {room.notes, tone, {}}, size, p.rows);
  if (room.actions.empty()) return;
  if (head > 0) c.text_in(in.cut_top(head), actions_type(f, size), f.words.actions, colour::muted);
  draw_poster_lines(f, c, in, {room.actions, colour::calm_warning, "step-actions"}, size, p.rows);
}

void draw_poster(Frame& f, const Room& room, int number, const Poster& p, float size, Rect visible,
                 GalleryView& view) {
  Rect r = p.r, seen = meet(r, visible);
  if (seen.empty()) return;
  std::string name = "room/" + std::to_string(number + 1);
  touch::Reply reply = f.touch.area(name, seen);
  paint::Canvas& c = f.scene.piece(name, meet(r.inset(-f.u(18)), visible.inset(-f.u(18), -f.u(4))));
  Colour tone = colour::named[std::size_t(number) % colour::named.size()];
  card(f, c, r, reply.held ? mix(colour::sheet, tone, 0.1f) : colour::sheet);
  if (reply.focused) focus_ring(f, c, r, f.u(radius::card));
  Rect head = Rect(r).cut_top(f.u(poster_head));
  c.fill(head, tone, f.u(radius::card));
  c.fill({head.x, head.bottom() - f.u(16), head.w, f.u(16)}, tone);
  Rect in = r.inset(f.u(28), f.u(14)), team = head.inset(f.u(28), f.u(6)); // a long name takes two lines
  in.cut_top(f.u(58));
  paint::TextBlock title =
      paint::fit_balanced(f.atlas(), f.theme.title(), f.theme.label().size, room.team, team.w, team.h);
  c.text_block({team.x, team.centre().y - title.height() / 2, team.w, title.height()}, title, room.team,
               colour::on_accent);
  in.cut_top(f.u(24));
  c.text_block(in.cut_top(p.sentence.height()), p.sentence, sentence_of(f, room),
               room.kerneopgave.empty() ? colour::muted : colour::ink);
  if (reply.taps > 0) {
    view.large = p.large ? -1 : number;
    view.notes = {};
  }
  if (!p.large) return draw_lists(f, c, p, room, tone, size, p.lists);
  Rect content = p.lists;
  if (lists_height(f, p, room, size, content) > content.h + size * 0.34f + 1) { // then it is scrolled through
    content.w -= f.u(arrows_room);
    content = scrolled(f, view.notes, "room-list", p.lists, lists_height(f, p, room, size, content));
  }
  paint::Canvas& list = f.scene.piece("room/lists", p.lists);
  draw_lists(f, list, p, room, tone, size, content);
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
  Rect content = scrolled(f, view.scroll, "rooms-list", area, others.size(), height, gap);
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
  if (view.picking) {
    if (button(f, "gallery/cancel", foot.cut_left(f.u(300)), {"back", f.words.cancel})) view.picking = false;
    return pick_room(f, s, area, view);
  }
  Rect fetch = foot.cut_right(f.u(360));
  foot.cut_right(f.u(16));
  bool more = count < workshop::limit::rooms;
  if (button(f, "gallery/fetch", fetch, {"plus", words.fetch_room}, count ? Look::plain : Look::primary,
             more)) {
    view.picking = true;
    view.scroll = {};
    f.wishes.push_back(FindRooms{});
  }
  if (view.large < 0 && button(f, "gallery/share", foot.cut_left(f.u(400)), {{}, words.share_room}))
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
      const Room& room = s.rooms[std::size_t(view.large)];
      Poster p = poster_at(f, room, area, true);
      return draw_poster(f, room, view.large, p, poster_size(f, p, room), area, view);
    }
  }
  turns();
  float gap = f.u(26);
  int columns = columns_for(f, count, area), rows = (count + columns - 1) / columns;
  float width = (area.w - gap * float(columns - 1)) / float(columns);
  float height =
      std::clamp((area.h - gap * float(rows - 1)) / float(rows), f.u(500), std::max(f.u(500), width));
  if (float(rows) * (height + gap) - gap > area.h + 1) height = height_of_whole(area.h, rows, f.u(500), gap);
  Rect content = scrolled(f, view.scroll, "gallery-list", area, std::size_t(rows), height, gap);
  width = (content.w - gap * float(columns - 1)) / float(columns); // a list that scrolls keeps room for that
  for (int row = 0; row < rows; row++) { // posters beside each other are read as one: one size
    std::vector<Poster> posters;
    float size = f.u(1000);
    for (int i = row * columns; i < std::min(count, (row + 1) * columns); i++) {
      Rect r{content.x + float(i % columns) * (width + gap), content.y + float(row) * (height + gap), width,
             height};
      posters.push_back(poster_at(f, s.rooms[std::size_t(i)], r, false));
      size = std::min(size, poster_size(f, posters.back(), s.rooms[std::size_t(i)]));
    }
    for (std::size_t i = 0; i < posters.size(); i++) {
      int n = row * columns + int(i);
      draw_poster(f, s.rooms[std::size_t(n)], n, posters[i], size, area, view);
    }
  }
}

} // namespace screens
