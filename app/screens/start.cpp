#include "screens/start.h"

#include "language/hours.h"
#include "screens/emblem.h"
#include "screens/parts/controls.h"
#include "screens/parts/looks.h"
#include "screens/parts/scroll.h"
#include "screens/seats/seats.h"
#include "screens/words/method.h"

#include <utility>

namespace screens {

namespace {

void recent_card(Frame& f, const Recent& recent, int index, Rect r, Rect visible) {
  if (!r.meets(visible)) return;
  std::string name = "recent/" + std::to_string(index + 1);
  bool usable = recent.problem.empty();
  touch::Reply reply = f.touch.area(name, meet(r, visible), touch::Acts::on_lift, usable);
  paint::Canvas& c = f.scene.piece(name, meet(r.inset(-f.u(18)), visible.inset(-f.u(18))));
  card(f, c, r, reply.held ? mix(colour::sheet, colour::edge, 0.5f) : colour::sheet);
  if (reply.focused) focus_ring(f, c, r, f.u(radius::card));
  Rect in = r.inset(f.u(28), f.u(16));
  if (!usable) {
    c.text_in(in.cut_top(f.u(38)), f.theme.strong(), recent.team.empty() ? recent.folder : recent.team,
              colour::muted);
    paint::TextBlock why =
        paint::fit(f.atlas(), f.theme.label(), f.theme.label().size, recent.problem, in.w, in.h);
    c.text_block(in, why, recent.problem, colour::calm_warning);
    return;
  }
  const bool large = tall(f);
  const Type name_type{Face::semibold, large ? f.u(48) : f.theme.title().size},
      small{Face::medium, large ? f.u(30) : f.theme.label().size};
  const float below = f.u(large ? 56.f : 46.f);
  const std::string when = language::date_text_at(recent.changed, f.words.language);
  Rect right = in.cut_right(paint::text_width(f.atlas(), small, when) + f.u(2));
  in.cut_right(f.u(16));
  Rect title = in.cut_top(in.h - below);
  paint::TextBlock team =
      paint::fit_balanced(f.atlas(), name_type, f.theme.label().size, recent.team, title.w, title.h);
  c.text_block({title.x, title.centre().y - team.height() / 2, title.w, team.height()}, team, recent.team,
               colour::ink);
  std::string state =
      recent.closed ? f.words.finished : filled(f.words.step_of, recent.step + 1, recent.steps);
  float width = paint::text_width(f.atlas(), small, state) + f.u(2);
  in.w = right.right() - in.x - width - f.u(16); // under the date, too
  c.text_in(in, small, recent.agenda_title, colour::muted);
  c.text_in(right.cut_top(f.u(48)), small, when, colour::muted, paint::Align::right);
  c.text_in({right.right() - width, in.y, width, in.h}, small, state, colour::accent, paint::Align::right);
  if (reply.taps > 0) f.wishes.push_back(OpenSession{recent.folder});
}

constexpr float recent_least = 164, recent_gap = 20, recents_head = 80; // units
float recent_most(const Frame& f) { return f.u(tall(f) ? 210.f : 170.f); }

/// What the list of workshops takes where nothing presses on it, heading and all.
float recents_height(const Frame& f, const StartInfo& info) {
  if (info.recent.empty()) return f.u(recents_head + 260);
  return f.u(recents_head - recent_gap) + (recent_most(f) + f.u(recent_gap)) * float(info.recent.size());
}

constexpr const char* program_name = "Kernebord";

/// Mark, name and what it is for, from the top of the place; takes what it needs off it.
void brand_above(Frame& f, Rect& brand, StartView& view) {
  paint::Canvas& c = f.scene.piece("start", brand);
  float logo = std::min(f.u(230), brand.h * 0.27f);
  emblem(f, {brand.x, brand.y, logo, logo}, f.ticks - view.since);
  brand.cut_top(logo + f.u(30));
  Rect name = brand.cut_top(f.u(120));
  paint::TextBlock title =
      paint::fit(f.atlas(), {Face::bold, f.u(112)}, f.u(40), program_name, name.w, name.h);
  c.text_block(name, title, program_name, colour::ink);
  c.text_in(brand.cut_top(f.u(64)), {Face::regular, f.u(44)}, f.words.tagline, colour::muted);
  brand.cut_top(f.u(50));
}

/// The same in the middle of a high place, as large as it bears.
void brand_poster(Frame& f, Rect place, StartView& view) {
  paint::Canvas& c = f.scene.piece("start", place);
  constexpr float mark = 560, name = 220, line = 84, gap = 40; // units
  float k = std::min(1.f, place.h / f.u(mark + gap + name + line)), logo = f.u(mark * k);
  place.cut_top((place.h - logo - f.u(gap + name + line) * k) / 2);
  Rect at = touch::around(place.cut_top(logo).centre(), logo, logo);
  emblem(f, at, f.ticks - view.since);
  place.cut_top(f.u(gap * k));
  c.text_in(place.cut_top(f.u(name * k)), {Face::bold, f.u(190 * k)}, program_name, colour::ink,
            paint::Align::centre);
  c.text_in(place.cut_top(f.u(line * k)), {Face::regular, f.u(60 * k)}, f.words.tagline, colour::muted,
            paint::Align::centre);
}

/// What a page asks, on a high screen: large and in the middle of what is above its list, under the mark.
void asked_above(Frame& f, Rect r, const StartView& view, std::string_view question) {
  paint::Canvas& c = f.scene.piece("heading", r);
  const float gap = f.u(56);
  const paint::TextBlock& text =
      paint::fit_balanced(f.atlas(), {Face::bold, f.u(96)}, f.u(50), question, r.w, r.h);
  float mark = std::min(f.u(440), r.h - text.height() - gap - f.u(60));
  bool marked = mark > f.u(160);
  r.cut_top(std::max(0.f, (r.h - text.height() - (marked ? mark + gap : 0)) / 2));
  if (marked) {
    emblem(f, touch::around(r.cut_top(mark).centre(), mark, mark), f.ticks - view.since);
    r.cut_top(gap);
  }
  c.text_block(r, text, question, colour::ink, paint::Align::centre);
}

void start_page(Frame& f, const StartInfo& info, StartView& view) {
  Rect area = f.screen.inset(f.u(90), f.u(70));
  Rect foot = area.cut_bottom(f.u(92));
  area.cut_bottom(f.u(40));
  const bool tall = screens::tall(f); // then what is pressed stands at hand height, the list above it
  Rect left, keys;
  if (tall) { // the list stands right above them, and what the program is called has all that is left
    keys = area.cut_bottom(f.u(2 * 124 + 26));
    area.cut_bottom(f.u(56));
    left = area.cut_top(std::max(area.h - f.u(56) - recents_height(f, info), f.u(494)));
    area.cut_top(std::min(f.u(56), area.h * 0.1f));
  } else {
    left = area.cut_left(area.w * 0.46f);
    area.cut_left(f.u(90));
  }

  if (view.since < 0) view.since = f.ticks;
  Rect brand = left;
  if (tall) brand_poster(f, brand, view);
  else brand_above(f, brand, view);
  if (tall) brand = keys;
  const Recent* last = nullptr;
  for (const Recent& r : info.recent)
    if (!r.closed && r.problem.empty() && !last) last = &r;
  const float words_size = tall ? f.u(44) : 0;
  float height = std::min(f.u(124), brand.h * (tall ? 0.45f : 0.4f));
  Rect fresh = brand.cut_top(height);
  if (!tall) fresh.w = std::min(fresh.w, f.u(620));
  if (button(f, "new", fresh, {"plus", f.words.new_workshop, false, words_size}, Look::primary)) {
    view.page = StartView::agendas;
    view.agenda.clear();
  }
  brand.cut_top(f.u(26));
  Rect again = brand.cut_top(height);
  if (!tall) again.w = std::min(again.w, f.u(620));
  std::string label = f.words.continue_last;
  if (last) label += ": " + last->team;
  if (button(f, "continue", again, {"play", label, false, words_size}, Look::plain, last != nullptr))
    f.wishes.push_back(OpenSession{last->folder});

  paint::Canvas& heading = f.scene.piece("recent", area);
  heading.text_in(area.cut_top(f.u(recents_head - 16)), f.theme.title(), f.words.recent, colour::ink);
  area.cut_top(f.u(16));
  if (info.recent.empty()) {
    Rect box = area.cut_top(std::min(f.u(260), area.h));
    heading.outline(box, colour::edge, f.u(3), f.u(radius::card));
    Rect in = box.inset(f.u(36));
    paint::TextBlock text =
        paint::fit_balanced(f.atlas(), {Face::regular, tall ? f.u(48) : f.theme.body().size},
                            f.theme.label().size, f.words.no_recent, in.w, in.h);
    heading.text_block({in.x, in.centre().y - text.height() / 2, in.w, text.height()}, text,
                       f.words.no_recent, colour::muted);
  } else {
    const float gap = f.u(recent_gap);
    const int count = static_cast<int>(info.recent.size());
    float each = height_of_whole(area.h, count, f.u(recent_least), gap);
    if (float(count) * (each + gap) - gap <= area.h + 1) each = std::min(each, recent_most(f));
    Rect content = scrolled(f, view.recent, "recent-list", area, info.recent.size(), each, gap);
    for (int i = 0; i < count; i++)
      recent_card(f, info.recent[std::size_t(i)], i,
                  {content.x, content.y + float(i) * (each + gap), content.w, each}, area);
  }
  if (button(f, "language", foot.cut_right(f.u(270)), {"globe", f.words.other_language}, Look::plain))
    f.wishes.push_back(ChangeLanguage{});
  foot.cut_right(f.u(20));
  if (button(f, "quit", foot.cut_right(f.u(380)), {"close", f.words.quit}, Look::plain))
    f.wishes.push_back(QuitProgram{});
}

void to_team(Frame& f, StartView& view, const std::string& name) {
  view.page = StartView::team;
  view.team_name = name;
  f.seats.open(f, {Writes::team, 0}, f.screen.centre());
}

/// Which workshop a follow-up is about.
void follows_page(Frame& f, const StartInfo& info, StartView& view) {
  const MethodWords& words = method_words(f.words.language);
  Rect area = f.screen.inset(f.u(90), f.u(60));
  Rect foot = area.cut_bottom(f.u(92));
  area.cut_bottom(f.u(30));
  bool tall = screens::tall(f);
  if (!tall) heading(f, area, "heading", words.which_workshop, "", 96);
  std::vector<const Recent*> whole;
  for (const Recent& r : info.recent)
    if (r.problem.empty()) whole.push_back(&r);
  Rect none = area;
  float height = f.u(tall ? 160.f : 124.f), gap = f.u(18), all = (height + gap) * float(whole.size()) - gap;
  float above = std::max(tall ? f.u(300) : 0,
                         area.h - std::max(all, f.u(tall ? 460.f : 300.f)) - f.u(tall ? 30.f : 0.f));
  Rect asked = area.cut_top(above); // a short list stands low
  if (tall) asked_above(f, asked, view, words.which_workshop);
  if (whole.empty())
    empty_place(f, "no-workshops", none.cut_bottom(std::min(none.h, f.u(420))), words.no_session_to_follow);
  Rect content = scrolled(f, view.list, "follows-list", area, whole.empty() ? 0 : all);
  for (std::size_t i = 0; i < whole.size(); i++) {
    Rect r{content.x, content.y + float(i) * (height + gap), std::min(content.w, f.u(tall ? 1500.f : 1300.f)),
           height};
    if (r.y < area.y - 1 || r.bottom() > area.bottom() + 1) continue;
    if (!button(f, "follows/" + std::to_string(i + 1), r,
                {"step-follow-up", whole[i]->team + "  ·  " + whole[i]->agenda_title}))
      continue;
    view.followed = whole[i]->folder;
    to_team(f, view, whole[i]->team);
  }
  if (button(f, "cancel", foot.cut_left(f.u(280)), {"back", f.words.cancel})) view.page = StartView::agendas;
  if (button(f, "follows/none", foot.cut_right(f.u(360)), {"next", words.follows_none, true}, Look::plain))
    to_team(f, view, {});
}

/// "45 min", "2 t 30", "7 t".
std::string duration_text(const Words& words, int minutes) {
  if (minutes < 60) return std::to_string(minutes) + " " + words.minutes_short;
  std::string text = std::to_string(minutes / 60) + " " + words.hours_short;
  if (minutes % 60 == 0) return text;
  return text + (minutes % 60 < 10 ? " 0" : " ") + std::to_string(minutes % 60);
}

/// All agendas in the same type, so that none is louder than the others.
struct AgendaType {
  Type title, about, lasts;
};

struct AgendaInside {
  Rect head, lasts, about;
};

/// What it is called and how long it lasts; below, what happens there. `title`: how high that is.
AgendaInside agenda_inside(Frame& f, Rect r, float title) {
  Rect in = r.inset(f.u(32), f.u(18));
  Rect head = in.cut_top(title), lasts = head.cut_right(f.u(tall(f) ? 250.f : 170.f));
  head.cut_right(f.u(24));
  in.cut_top(f.u(tall(f) ? 14.f : 6.f));
  return {head, lasts, in};
}

/// How many lines its title takes, two at most.
float agenda_title_height(Frame& f, const workshop::Agenda& agenda, Rect r, const AgendaType& type) {
  float w = agenda_inside(f, r, 0).head.w, line = paint::line_height(f.atlas(), type.title);
  return paint::fit(f.atlas(), type.title, f.theme.label().size, agenda.title, w, 2.05f * line).height();
}

AgendaType agenda_type(Frame& f, const std::vector<const workshop::Agenda*>& all, Rect r) {
  bool large = tall(f);
  AgendaType type{{Face::semibold, large ? f.u(56) : f.theme.title().size},
                  {Face::regular, large ? f.u(44) : f.theme.body().size},
                  {Face::bold, large ? f.u(56) : f.theme.title().size}};
  for (const workshop::Agenda* agenda : all) {
    Rect about = agenda_inside(f, r, agenda_title_height(f, *agenda, r, type)).about;
    type.about.size =
        paint::fit(f.atlas(), type.about, f.theme.label().size, agenda->about, about.w, about.h).type.size;
  }
  return type;
}

void agenda_card(Frame& f, const workshop::Agenda& agenda, Rect r, Rect visible, const AgendaType& type,
                 StartView& view) {
  if (!r.meets(visible)) return;
  std::string name = "agenda/" + agenda.id;
  touch::Reply reply = f.touch.area(name, meet(r, visible));
  paint::Canvas& c = f.scene.piece(name, meet(r.inset(-f.u(18)), visible.inset(-f.u(18))));
  card(f, c, r, reply.held ? mix(colour::sheet, colour::edge, 0.5f) : colour::sheet);
  if (reply.focused) focus_ring(f, c, r, f.u(radius::card));
  float high = agenda_title_height(f, agenda, r, type), least = f.theme.label().size;
  auto [head, lasts, in] = agenda_inside(f, r, high);
  const paint::TextBlock about = paint::fit(f.atlas(), type.about, least, agenda.about, in.w, in.h);
  float rest = std::max(0.f, (in.h - about.height()) / 2); // in the middle of its card
  const paint::TextBlock& title =
      paint::fit(f.atlas(), type.title, least, agenda.title, head.w, std::max(high, head.h));
  c.text_block(head.moved({0, rest}), title, agenda.title, colour::ink);
  c.text_in({lasts.x, lasts.y + rest, lasts.w, paint::line_height(f.atlas(), type.title)}, type.lasts,
            duration_text(f.words, workshop::planned_minutes(agenda)), colour::accent, paint::Align::right);
  c.text_block(in.moved({0, rest}), about, agenda.about, colour::muted);
  if (reply.taps > 0) {
    view.agenda = agenda.id;
    view.followed.clear();
    bool follows = std::any_of(agenda.steps.begin(), agenda.steps.end(), [](const workshop::Step& step) {
      return step.kind == workshop::StepKind::follow_up && !step.optional;
    });
    if (follows) view.page = StartView::follows;
    else to_team(f, view, {});
  }
}

void agendas_page(Frame& f, const StartInfo& info, StartView& view, const std::string& language) {
  Rect area = f.screen.inset(f.u(90), f.u(60));
  Rect foot = area.cut_bottom(f.u(92));
  area.cut_bottom(f.u(30));
  std::vector<const workshop::Agenda*> offered;
  for (const workshop::Agenda& a : info.agendas)
    if (a.language == language) offered.push_back(&a);
  bool tall = screens::tall(f); // one below the other, large; else two beside each other
  std::size_t across = tall ? 1 : 2, rows = (offered.size() + across - 1) / across;
  float gap = f.u(tall ? 28.f : 20.f), least = f.u(tall ? 260.f : 190.f), most = f.u(tall ? 420.f : 240.f),
        head = f.u(tall ? 300.f : 96.f);
  float height = std::min(height_of_whole(area.h - head, int(rows), least, gap), most),
        all = (height + gap) * float(rows) - gap;
  if (tall) { // what is asked stands in the middle above them
    Rect above = area.cut_top(std::max(head, area.h - std::max(all, f.u(300)) - f.u(30)));
    asked_above(f, above, view, f.words.pick_agenda);
  } else {
    area.cut_top(std::max(0.f, area.h - head - f.u(44) - std::max(all, f.u(300)))); // a short list stands low
    heading(f, area, "heading", f.words.pick_agenda, "", 96);
  }
  if (offered.empty()) {
    paint::Canvas& c = f.scene.piece("no-agendas", area);
    paint::TextBlock text =
        paint::fit(f.atlas(), f.theme.title(), f.theme.label().size, f.words.no_agendas, area.w, area.h);
    c.text_block(area, text, f.words.no_agendas, colour::calm_warning);
  }
  Rect content = scrolled(f, view.list, "agenda-list", area, rows, height, gap);
  float width = (content.w - gap * float(across - 1)) / float(across);
  AgendaType type = agenda_type(f, offered, {0, 0, width, height});
  for (std::size_t i = 0; i < offered.size(); i++) {
    Rect r{content.x + float(i % across) * (width + gap), content.y + float(i / across) * (height + gap),
           width, height};
    agenda_card(f, *offered[i], r, area, type, view);
  }
  if (button(f, "cancel", foot.cut_left(f.u(280)), {"back", f.words.cancel})) view.page = StartView::start;
  if (button(f, "language", foot.cut_right(f.u(270)), {"globe", f.words.other_language}, Look::plain))
    f.wishes.push_back(ChangeLanguage{});
}

void team_page(Frame& f, StartView& view, const std::string& language) {
  Rect area = f.screen.inset(f.u(90), f.u(60));
  bool tall = screens::tall(f);
  float high = f.u(tall ? 160.f : 110.f);
  Rect above = area.cut_top(std::max(0.f, f.screen.h - f.u(seat_size::height + 372))); // right above the keys
  if (tall) asked_above(f, above, view, f.words.team_question);
  else heading(f, area, "heading", f.words.team_question, "", 96);
  Rect row = area.cut_top(high);
  Rect foot = f.screen.inset(f.u(90), f.u(60)).cut_bottom(f.u(92)); // where all pages of the start have them
  Rect begin = foot.cut_right(f.u(280)), cancel = foot.cut_left(f.u(280));
  f.seats.keep_clear(begin);
  f.seats.keep_clear(cancel);
  if (button(f, "cancel", cancel, {"back", f.words.cancel})) {
    view.page = StartView::agendas;
    f.seats.close_all();
    return;
  }
  touch::Reply reply = f.touch.area("team", row);
  paint::Canvas& c = f.scene.piece("team", row);
  c.fill(row, colour::sheet, f.u(radius::card));
  c.outline(row, colour::accent, f.u(3), f.u(radius::card));
  std::string_view text =
      view.team_name.empty() ? std::string_view(f.words.team_hint) : std::string_view(view.team_name);
  paint::TextBlock block = paint::fit(f.atlas(),
                                      view.team_name.empty() ? Type{Face::regular, f.u(tall ? 56.f : 36.f)}
                                                             : Type{Face::semibold, f.u(tall ? 80.f : 56.f)},
                                      f.theme.label().size, text, row.w - f.u(48), row.h);
  c.text_block({row.x + f.u(28), row.centre().y - block.height() / 2, row.w - f.u(48), block.height()}, block,
               text, view.team_name.empty() ? colour::muted : colour::ink);
  if (reply.taps > 0) f.seats.open(f, {Writes::team, 0}, row.centre());
  bool named = view.team_name.find_first_not_of(" \n") != std::string::npos;
  bool begins = std::exchange(view.begins,
                              button(f, "begin", begin, {"next", f.words.begin, true}, Look::primary, named));
  if (view.begins) f.due_in(1);
  if (begins) {
    f.seats.close_all();
    f.wishes.push_back(MakeSession{view.agenda, language, view.team_name, view.followed});
  }
}

} // namespace

void start_screens(Frame& f, const StartInfo& info, StartView& view, const std::string& language) {
  switch (view.page) {
  case StartView::start: start_page(f, info, view); break;
  case StartView::agendas: agendas_page(f, info, view, language); break;
  case StartView::follows: follows_page(f, info, view); break;
  case StartView::team: team_page(f, view, language); break;
  }
  if (view.page != StartView::start || info.problems.empty()) return;
  // Broken packs are told, calmly, where whoever cares for the content sees it; the others can be run.
  Rect r = f.screen.inset(f.u(90), f.u(70)).cut_bottom(f.u(92));
  r.cut_right(f.u(640));
  paint::Canvas& c = f.scene.piece("problems", r);
  std::string text = info.problems[0];
  if (info.problems.size() > 1) text += "  (+" + std::to_string(info.problems.size() - 1) + ")";
  paint::TextBlock block = paint::fit(f.atlas(), f.theme.label(), f.theme.label().size, text, r.w, r.h);
  c.text_block({r.x, r.centre().y - block.height() / 2, r.w, block.height()}, block, text,
               colour::calm_warning);
}

} // namespace screens
