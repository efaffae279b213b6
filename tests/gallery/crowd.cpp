#include "crowd.h"

#include "workshop/columns.h"

#include <algorithm>
#include <array>

namespace gallery {

using workshop::Id;
using workshop::Session;
using workshop::StepKind;

namespace {

constexpr std::array danish = {
    "Tværprofessionel medarbejderindflydelse på arbejdstilrettelæggelsen i hele hjemmeplejedistriktet",
    "Kommunalbestyrelsesmedlemmer inviteres med på ruten",
    "Dokumentationsforenkling",
    "Vi aftaler det med visitationen, før borgeren møder os, og ikke først når hun ringer og spørger",
    "Sundhedsplatformsbrugervejledninger",
    "Overlevering",
    "Arbejdsmiljørepræsentanten og tillidsrepræsentanten holder hverdagsrehabiliteringsmødet på skift",
    "Hjælpemiddeldepotets åbningstider",
};
constexpr std::array english = {
    "Interprofessional employee participation in how the work of the whole district is organised",
    "Invite the municipal councillors to come along on the route",
    "Straightforward documentation",
    "We agree it with the assessment office before the citizen meets us, not when she calls and asks",
    "Telecommunications responsibilities",
    "Handover",
    "The health and safety representative and the shop steward take turns to hold the weekly meeting",
    "Opening hours of the assistive technology depot",
};

// What stands where a kerneopgave would.
constexpr std::array danish_sentences = {
    "Vi tager imod borgeren sammen med visitationen, sygeplejen og de pårørende, så ingen skal fortælle sin "
    "historie mere end én gang",
    "Vi hjælper hinanden på tværs af fag og vagter, så borgeren møder de samme ansigter hele ugen",
    "Vi giver hverdagen tilbage",
    "Vi holder hverdagsrehabiliteringen i gang sammen med hjælpemiddeldepotet, så den enkelte kan mest "
    "muligt "
    "selv",
    "Vi er hænder, øjne og ører i hele hjemmeplejedistriktet, så ingen på ruten er alene med det svære",
};
constexpr std::array english_sentences = {
    "We meet the citizen together with the assessment office, the nurses and the relatives, so that nobody "
    "has "
    "to tell their story more than once",
    "We help each other across professions and shifts, so that the citizen meets the same faces all week",
    "We give everyday life back",
    "We keep rehabilitation going together with the assistive technology depot, so that each can do as much "
    "as "
    "possible",
    "We are hands, eyes and ears in the whole district, so that nobody on the route is alone with what is "
    "hard",
};
constexpr std::array danish_teams = {
    "Sygeplejen",   "Hjemmeplejens aftenvagt", "Socialpsykiatrisk rehabiliteringsafdeling Nordvest",
    "Genoptræning", "Hjælpemiddeldepotet",     "Visitationen"};
constexpr std::array english_teams = {"The nurses",
                                      "The evening shift of the home care",
                                      "Social psychiatry rehabilitation department, North-West",
                                      "Retraining",
                                      "The depot",
                                      "The assessment office"};

class Crowd {
public:
  Crowd(Session& s, int step, Id id) : s_(s), step_(step), id_(id) {}

  void come() {
    switch (s_.agenda.steps[std::size_t(step_)].kind) {
    case StepKind::writing: columns(); break;
    case StepKind::agreements: slips(workshop::column::only, 16); break;
    case StepKind::check_out: slips(workshop::column::only, 40); break;
    case StepKind::kerneopgave: kerneopgave(); break;
    case StepKind::board: board(); break;
    case StepKind::dilemma: dilemma(); break;
    case StepKind::cards: cards(); break;
    case StepKind::wheel: wheel(); break;
    case StepKind::actions: actions(); break;
    case StepKind::follow_up: before(); break;
    case StepKind::gallery: rooms(); break;
    case StepKind::vote:
      slips(workshop::column::said(0), 8);
      slips(workshop::column::worries, 8);
      break;
    case StepKind::close:
      actions();
      keep();
      break;
    case StepKind::check_in:
    case StepKind::story:
    case StepKind::reflection:
    case StepKind::pause: break;
    }
    for (int i = 0; i < 9; i++) slip(-1, workshop::column::only, text(i));
  }

private:
  bool in_english() const { return s_.agenda.language == "en"; }
  std::string text(int i) const { return long_text(s_.agenda.language, i); }
  std::string sentence(int i) const {
    const auto& all = in_english() ? english_sentences : danish_sentences;
    return all[std::size_t(i) % all.size()];
  }
  std::string team(int i) const {
    const auto& all = in_english() ? english_teams : danish_teams;
    return all[std::size_t(i) % all.size()];
  }
  std::string who() const {
    return in_english() ? "The health and safety representative of the evening shift"
                        : "Arbejdsmiljørepræsentanten i aftenvagten";
  }
  std::string when() const { return in_english() ? "Friday, 4 December" : "Fredag den 4. december"; }
  void slip(int step, int column, std::string text, int mark = 0, Id about = 0) {
    s_.slips.push_back({id_++, step, column, std::move(text), mark, about});
  }
  void slips(int column, int until) {
    for (int i = int(workshop::slips_in(s_, step_, column).size()); i < until; i++)
      slip(step_, column, text(i));
  }
  void columns() {
    int count = std::max(1, int(s_.agenda.steps[std::size_t(step_)].columns.size()));
    for (int i = 0; i < count; i++) slips(workshop::column::heading(0, i), 14 - 3 * i);
  }
  void kerneopgave() {
    for (int i = int(s_.drafts.size()); i < 14; i++) s_.drafts.push_back({id_++, sentence(i), 0, {1, 4}});
    if (const workshop::Draft* latest = workshop::version_numbered(s_, workshop::latest_version(s_)))
      for (int i = 0; i < 7; i++) slip(step_, workshop::column::worries, text(i), 0, latest->id);
  }
  void board() {
    int fields = workshop::fields_of(s_);
    for (int i = 0; i < 60; i++) {
      workshop::Part part = workshop::field_part(i % fields, fields);
      double k = i / fields;
      s_.notes.push_back({id_++,
                          {part.x + 150 + double(int(k * 263) % std::max(1, int(part.w - 300))),
                           part.y + 260 + double(int(k * 147) % std::max(1, int(part.h - 350)))},
                          i % workshop::limit::colours,
                          text(i)});
    }
  }
  void dilemma() {
    const workshop::Step& step = s_.agenda.steps[std::size_t(step_)];
    for (int q = 0; q < int(step.dilemmas.size()); q++) {
      const workshop::Dilemma* dilemma = workshop::dilemma_of(s_.agenda, step, q);
      for (int a = 0; a < int(dilemma->options.size()); a++) {
        slips(workshop::column::good(q, a), 6);
        slips(workshop::column::lost(q, a), 6);
      }
      slips(workshop::column::said(q), 7);
    }
  }
  void cards() {
    for (int mat = 0; mat < 20; mat++) {
      slips(workshop::column::leads(mat), 1);
      slips(workshop::column::follows(mat), 1);
      slips(workshop::column::stretches(mat), 4);
    }
  }
  void wheel() {
    for (int d = 0; d < int(s_.agenda.directions.size()); d++) slips(workshop::column::direction(d), 7);
    slips(workshop::column::needs, 7);
  }
  void actions() {
    for (int i = int(s_.actions.size()); i < 14; i++)
      s_.actions.push_back({id_++, text(i), who(),
                            when() + (in_english() ? ", before the morning meeting" : ", før morgenmødet"),
                            i % workshop::fields_of(s_), text(i + 1), text(i + 2)});
  }
  void keep() {
    int kept = int(std::count_if(s_.actions.begin(), s_.actions.end(), [](auto& a) { return a.kept; }));
    for (std::size_t i = 0; i < s_.actions.size() && kept < workshop::most_kept(s_); i++)
      if (!s_.actions[i].kept) s_.actions[i].kept = true, kept++;
  }
  void before() {
    for (int i = int(s_.before.actions.size()); i < 9; i++)
      s_.before.actions.push_back(
          {id_++, text(i), who(), when(), i % workshop::fields_of(s_), i % 4, text(i + 1)});
  }
  void rooms() {
    for (int i = int(s_.rooms.size()); i < 9; i++) {
      workshop::Room room{"room-" + std::to_string(i), team(i), sentence(i), {}, {}};
      for (int k = 0; k < 10; k++) room.notes.push_back(text(i + k));
      for (int k = 0; k < 5; k++) room.actions.push_back(text(i + k + 2));
      s_.rooms.push_back(room);
    }
  }

  Session& s_;
  int step_;
  Id id_;
};

} // namespace

const char* long_text(const std::string& language, int i) {
  return language == "en" ? english[std::size_t(i) % english.size()] : danish[std::size_t(i) % danish.size()];
}

void crowd(Session& s, int step, Id id) { Crowd(s, step, id).come(); }

void six_fields(workshop::Agenda& a) {
  bool danish_ = a.language != "en";
  const char* titles[][2] = {
      {"Medarbejderinddragelse og arbejdsmiljøudvikling", "Participation and wellbeing"},
      {"Dokumentationsforenkling", "Straightforward documentation"}};
  for (auto& title : titles) {
    workshop::Perspective p = a.perspectives[1];
    p.id = "felt-" + std::to_string(a.perspectives.size());
    p.title = title[danish_ ? 0 : 1];
    p.colour = workshop::colour_names[a.perspectives.size()];
    a.perspectives.push_back(p);
  }
}

} // namespace gallery
