// How the table is set. Each line: what it is about, and its choices side by side.
#include "screens/panels/panels.h"
#include "screens/parts/controls.h"
#include "screens/words/facilitator.h"

namespace screens {

namespace {

struct Choice {
  const char* name; ///< of its area, after settings/
  Label label;
  bool on;
};

/// The index of the choice that was tapped; -1: none.
int line(Frame& f, Rect& area, const char* name, const char* about, std::vector<Choice> choices) {
  Rect r = area.cut_top(f.u(62));
  area.cut_top(f.u(16));
  Rect words = r.cut_left(r.w * 0.34f);
  paint::Canvas& c = f.scene.piece(std::string("settings/") + name, words, paint::Layer::live);
  paint::TextBlock text = paint::fit(f.atlas(), f.theme.strong(), f.u(20), about, words.w - f.u(14), words.h);
  c.text_block({words.x, words.centre().y - text.height() / 2, words.w, text.height()}, text, about,
               colour::ink);
  float gap = f.u(12), w = (r.w - gap * float(choices.size() - 1)) / float(choices.size());
  int tapped = -1;
  for (std::size_t i = 0; i < choices.size(); i++) {
    Rect spot = r.cut_left(w);
    r.cut_left(gap);
    if (button(f, std::string("settings/") + choices[i].name, spot, choices[i].label,
               choices[i].on ? Look::chosen : Look::plain, true, paint::Layer::live))
      tapped = int(i);
  }
  return tapped;
}

} // namespace

/// The program's language, and the session's where it has that one too.
static void speak(Frame& f, const workshop::Session* s, const std::string& language) {
  if (f.words.language != language) f.wishes.push_back(ChangeLanguage{});
  if (!s || s->agenda.language == language) return;
  for (const workshop::Agenda& a : s->translations)
    if (a.language == language) return f.propose(workshop::SetLanguage{language});
}

void settings_panel(Frame& f, PanelsView& view, const workshop::Session* session, Rect r) {
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
  int volume = line(f, r, "volume-label", fw.volume,
                    {{"volume-minus", {"minus", {}}, false},
                     {"volume-plus", {"plus", {}}, false},
                     {"sound-try", {"bell", std::string_view(fw.try_sound)}, false}});
  if (volume == 0) s.volume = std::max(1, s.volume - 1);
  if (volume == 1) s.volume = std::min(workshop::loudest, s.volume + 1);
  view.try_sound = volume >= 0; // a louder one is heard at once
  int second = line(f, r, "second-label", fw.second_screen,
                    {{"second-on", {"second-screen", w.yes}, s.second_screen},
                     {"second-off", {{}, w.no}, !s.second_screen},
                     {"second-swap", {{}, std::string_view(fw.swap_screens)}, s.swapped_screens}});
  if (second == 2) s.swapped_screens ^= true;
  else if (second >= 0) s.second_screen = second == 0;
}

} // namespace screens
