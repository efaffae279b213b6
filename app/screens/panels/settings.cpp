// How the table is set. Each line: what it is about, and its choices side by side.
#include "screens/panels/panels.h"
#include "screens/parts/controls.h"
#include "screens/words/facilitator.h"
#include "screens/words/look.h"

#include <cmath>

namespace screens {

namespace {

struct Choice {
  const char* name; ///< of its area, after settings/
  Label label;
  bool on;
};

/// What a line is about, at its left; returns what is left of it.
Rect about_line(Frame& f, Rect& area, const char* name, const char* about) {
  Rect r = area.cut_top(f.u(62));
  area.cut_top(f.u(16));
  Rect words = r.cut_left(r.w * 0.36f);
  paint::Canvas& c = f.scene.piece(std::string("settings/") + name, words, paint::Layer::live);
  // Smaller than what is pressed, so that none of the lines has to be smaller than the others.
  paint::TextBlock text =
      paint::fit(f.atlas(), {Face::semibold, f.u(26)}, f.u(20), about, words.w - f.u(14), words.h);
  c.text_block({words.x, words.centre().y - text.height() / 2, words.w, text.height()}, text, about,
               colour::ink);
  return r;
}

/// The index of the choice that was tapped; -1: none.
int choices_in(Frame& f, Rect r, const std::vector<Choice>& choices) {
  float gap = f.u(16), w = (r.w - gap * float(choices.size() - 1)) / float(choices.size());
  int tapped = -1;
  std::vector<Label> labels;
  for (const Choice& c : choices) labels.push_back(c.label);
  float size = common_size(f, labels, {0, 0, w, r.h});
  for (std::size_t i = 0; i < choices.size(); i++) {
    labels[i].size = size;
    Rect spot = r.cut_left(w);
    r.cut_left(gap);
    if (button(f, std::string("settings/") + choices[i].name, spot, labels[i],
               choices[i].on ? Look::chosen : Look::plain, true, paint::Layer::live))
      tapped = int(i);
  }
  return tapped;
}

int line(Frame& f, Rect& area, const char* name, const char* about, const std::vector<Choice>& choices) {
  return choices_in(f, about_line(f, area, name, about), choices);
}

/// Less and more, on both sides of what is between them. The change that was tapped.
int less_or_more(Frame& f, const std::string& name, Rect minus, Rect plus, bool less = true,
                 bool more = true) {
  int change = 0;
  if (button(f, "settings/" + name + "-minus", minus, {"minus", {}}, Look::plain, less, paint::Layer::live))
    change--;
  if (button(f, "settings/" + name + "-plus", plus, {"plus", {}}, Look::plain, more, paint::Layer::live))
    change++;
  return change;
}

/// What grows from 1 to `most`, as bars from low to high: those up to `value` are full.
int level(Frame& f, Rect r, const std::string& name, int value, int most) {
  float wide = f.u(84);
  Rect minus = r.cut_left(wide), plus = r.cut_right(wide);
  int change = less_or_more(f, name, minus, plus, value > 1, value < most);
  Rect in = r.inset(f.u(20), f.u(6));
  paint::Canvas& c = f.scene.piece("settings/" + name + "-value", in, paint::Layer::live);
  float step = in.w / float(most), width = std::min(step * 0.6f, f.u(20));
  for (int i = 0; i < most; i++) {
    float high = in.h * (0.3f + 0.7f * float(i + 1) / float(most));
    Rect bar{in.x + step * (float(i) + 0.5f) - width / 2, in.bottom() - high, width, high};
    if (i < value) c.fill(bar, colour::accent, f.u(6));
    else c.outline(bar, colour::control_edge, std::max(1.f, f.u(2)), f.u(6));
  }
  return change;
}

/// What is counted: less, how much, more. The change that was tapped.
int amount(Frame& f, Rect& r, const std::string& name, const std::string& value) {
  Rect minus = r.cut_left(r.h), shown = r.cut_left(f.u(220)), plus = r.cut_left(r.h);
  int change = less_or_more(f, name, minus, plus);
  f.scene.piece("settings/" + name + "-value", shown, paint::Layer::live)
      .text_in(shown, f.theme.strong(), value, colour::ink, paint::Align::centre);
  return change;
}

constexpr int sizes[] = {24, 27, 32, 43, 50, 55, 65, 75, 86, 98, 110, 130, 150, 200, 250}; // inches

/// The next one that is sold or thrown on a wall.
int next_size(int inches, int change) {
  if (change > 0) {
    for (int s : sizes)
      if (s > inches) return s;
  } else
    for (auto s = std::rbegin(sizes); s != std::rend(sizes); ++s)
      if (*s < inches) return *s;
  return inches;
}

/// From how far away it can be read: whole ones, rounded down, for nobody is promised more than there is.
int metres_of(const Frame& f, Type type) {
  return std::max(1, int(read_from(type.size, f.theme.millimetre)));
}

int inches_of(const Frame& f) {
  return int(std::lround(std::hypot(f.screen.w, f.screen.h) / f.theme.millimetre / 25.4f));
}

} // namespace

/// The program's language, and the session's where it has that one too.
static void speak(Frame& f, const workshop::Session* s, const std::string& language) {
  if (f.words.language != language) f.wishes.push_back(ChangeLanguage{});
  if (!s || s->agenda.language == language) return;
  for (const workshop::Agenda& a : s->translations)
    if (a.language == language) return f.propose(workshop::SetLanguage{language});
}

static void table_page(Frame& f, PanelsView& view, const workshop::Session* session, Rect r) {
  Settings& s = f.settings;
  const Words& w = f.words;
  int side = line(f, r, "side", w.controls_stand,
                  {{"left", {"side-left", w.at_left}, s.side == Side::left},
                   {"bottom", {"side-bottom", w.at_bottom}, s.side == Side::bottom},
                   {"right", {"side-right", w.at_right}, s.side == Side::right}});
  if (side >= 0) s.side = side == 0 ? Side::left : side == 1 ? Side::bottom : Side::right;
  int board = line(f, r, "board", w.the_board,
                   {{"board-free", {"unlock", w.board_free}, !s.fixed_board},
                    {"board-fixed", {"lock", w.board_fixed}, s.fixed_board}});
  if (board >= 0) s.fixed_board = board == 1;
  int hands = line(f, r, "hands-label", w.show_hands,
                   {{"hands-on", {"hand", w.yes}, s.hands}, {"hands-off", {{}, w.no}, !s.hands}});
  if (hands >= 0) s.hands = hands == 0;
  int keys = line(f, r, "keys", w.keyboards,
                  {{"keys-danish", {"keyboard", w.danish_keys}, !s.english_keys},
                   {"keys-english", {"keyboard", w.english_keys}, s.english_keys}});
  if (keys >= 0) s.english_keys = keys == 1;
  bool danish = std::string_view(w.language) == "da";
  int language = line(f, r, "language-label", w.program_language,
                      {{"language-da", {{}, "Dansk"}, danish}, {"language-en", {{}, "English"}, !danish}});
  if (language >= 0) speak(f, session, language == 0 ? "da" : "en");
  const FacilitatorWords& fw = facilitator_words(w.language);
  using workshop::EndSound;
  int sound = line(f, r, "sound-label", fw.sound,
                   {{"sound-off", {"bell-off", {}}, s.sound == EndSound::off},
                    {"sound-bell", {{}, fw.bell}, s.sound == EndSound::bell},
                    {"sound-wood", {{}, fw.wood}, s.sound == EndSound::wood},
                    {"sound-bowl", {{}, fw.bowl}, s.sound == EndSound::bowl},
                    {"sound-harp", {{}, fw.harp}, s.sound == EndSound::harp}});
  if (sound >= 0) s.sound = EndSound(sound);
  Rect volume = about_line(f, r, "volume-label", fw.volume);
  Rect hear = volume.cut_right((volume.w - f.u(2 * 16)) / 3);
  volume.cut_right(f.u(16));
  int louder = level(f, volume, "volume", s.volume, workshop::loudest);
  s.volume = std::clamp(s.volume + louder, 1, workshop::loudest);
  bool again = choices_in(f, hear, {{"sound-try", {"bell", std::string_view(fw.try_sound)}, false}}) == 0;
  view.try_sound = louder != 0 || again; // a louder one is heard at once
}

/// How far back it can be read, in one sentence.
static void reading(Frame& f, Rect r) {
  const LookWords& lw = look_words(f.words.language);
  int body = metres_of(f, f.theme.body()), head = metres_of(f, f.theme.headline());
  std::string text =
      f.settings.room_metres > 0 && body >= f.settings.room_metres
          ? lw.from_everywhere
          : filled(filled(lw.readable, body, head).c_str(), std::to_string(farthest_reader(f.theme)));
  paint::TextBlock block = paint::fit(f.atlas(), f.theme.body(), f.theme.label().size, text, r.w, r.h);
  f.scene.piece("settings/readable", r, paint::Layer::live).text_block(r, block, text, colour::muted);
}

static void screen_page(Frame& f, Rect r) {
  Settings& s = f.settings;
  const Words& w = f.words;
  const LookWords& lw = look_words(w.language);
  const FacilitatorWords& fw = facilitator_words(w.language);
  using workshop::ColourTheme;
  int theme = line(f, r, "theme", lw.colours,
                   {{"theme-light", {{}, lw.light}, s.theme == ColourTheme::light},
                    {"theme-dark", {{}, lw.dark}, s.theme == ColourTheme::dark},
                    {"theme-contrast", {{}, lw.contrast}, s.theme == ColourTheme::contrast}});
  if (theme >= 0) s.theme = ColourTheme(theme);
  int motion = line(f, r, "motion", lw.motion,
                    {{"motion-on", {{}, lw.moves}, s.motion}, {"motion-off", {{}, lw.still}, !s.motion}});
  if (motion >= 0) s.motion = motion == 0;
  int second = line(f, r, "second-label", fw.second_screen,
                    {{"second-on", {"second-screen", w.yes}, s.second_screen},
                     {"second-off", {{}, w.no}, !s.second_screen},
                     {"second-swap", {{}, std::string_view(fw.swap_screens)}, s.swapped_screens}});
  if (second == 2) s.swapped_screens ^= true;
  else if (second >= 0) s.second_screen = second == 0;
  Rect size = about_line(f, r, "screen", lw.screen_size);
  int inches = inches_of(f);
  if (int change = amount(f, size, "screen", filled(lw.inches, std::to_string(inches))))
    s.screen_inches = next_size(inches, change);
  size.cut_left(f.u(16));
  if (choices_in(f, size, {{"screen-told", {{}, lw.as_told}, s.screen_inches == 0}}) == 0)
    s.screen_inches = 0;
  Rect depth = about_line(f, r, "room", lw.room_depth);
  int metres = s.room_metres > 0 ? s.room_metres : metres_of(f, f.theme.body());
  int most = std::min(farthest_reader(f.theme), workshop::deepest_room);
  metres = std::min(metres, most);
  if (int change = amount(f, depth, "room", filled(lw.metres, std::to_string(metres)))) {
    if (metres + change > most) f.remarks.push_back(filled(lw.no_farther, std::to_string(most)));
    s.room_metres = std::clamp(metres + change, 1, most);
  }
  reading(f, r);
}

void settings_panel(Frame& f, PanelsView& view, const workshop::Session* session, Rect r) {
  const LookWords& lw = look_words(f.words.language);
  Rect head = r.cut_top(f.u(62));
  r.cut_top(f.u(16));
  int page = choices_in(f, head,
                        {{"page-table", {{}, lw.page_table}, !view.screen_page},
                         {"page-screen", {{}, lw.page_screen}, view.screen_page}});
  if (page >= 0) view.screen_page = page == 1;
  if (view.screen_page) screen_page(f, r);
  else table_page(f, view, session, r);
}

} // namespace screens
