#include "files/pack_parts.h"

#include <algorithm>

namespace files {

namespace {

using workshop::Step;
using workshop::StepKind;

constexpr TextRule script_rule{.most = 1500, .required = false, .one_line = false};
constexpr TextRule where_rule{.most = 40, .required = false};

std::vector<std::string> kind_names() {
  std::vector<std::string> names;
  for (int k = 0; k < workshop::step_kinds; k++) names.push_back(workshop::name_of(StepKind(k)));
  return names;
}

/// "writing, board eller kerneopgave"
std::string listed(const std::vector<StepKind>& kinds, const char* last) {
  std::string list;
  for (std::size_t i = 0; i < kinds.size(); i++)
    list += (i == 0 ? "" : i + 1 < kinds.size() ? ", " : last) + std::string(workshop::name_of(kinds[i]));
  return list;
}

/// Fields that only some kinds of step have a use for.
struct Belongs {
  const char* key;
  std::vector<StepKind> kinds;
};
const std::vector<Belongs>& belongings() {
  static const std::vector<StepKind> numbers = {StepKind::kerneopgave, StepKind::agreements,
                                                StepKind::actions};
  static const std::vector<Belongs> list = {
      {"dilemma", {StepKind::dilemma}},
      {"dilemmas", {StepKind::dilemma}},
      {"deck", {StepKind::cards, StepKind::writing}},
      {"decks", {StepKind::cards, StepKind::writing}},
      {"columns", {StepKind::writing, StepKind::wheel, StepKind::check_out}},
      {"hidden", {StepKind::writing, StepKind::board, StepKind::kerneopgave, StepKind::agreements}},
      {"least", numbers},
      {"most", numbers},
      {"vote", {StepKind::board, StepKind::actions, StepKind::vote}},
      {"chair", {StepKind::board, StepKind::dilemma}},
      {"turn",
       {StepKind::dilemma, StepKind::cards, StepKind::writing, StepKind::gallery, StepKind::check_out}},
  };
  return list;
}

void check_belongings(PackTable& t, StepKind kind) {
  for (const Belongs& field : belongings())
    if (t.has(field.key) && std::find(field.kinds.begin(), field.kinds.end(), kind) == field.kinds.end())
      t.problem(t.line_of(field.key), field.key,
                "hører kun til i trin af slagsen " + listed(field.kinds, " eller "),
                "belongs only in steps of kind " + listed(field.kinds, " or "));
  if (kind == StepKind::pause && t.has("lines"))
    t.problem(t.line_of("lines"), "lines", "hører ikke til i trin af slagsen break",
              "does not belong in steps of kind break");
}

/// "10:15" for a sentence in English, "10.15" for one in Danish.
std::string clock(int minutes, char between) {
  auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  return two(minutes / 60) + between + two(minutes % 60);
}

class StepReader {
public:
  StepReader(PackTable& top, const Reading& reading, const workshop::Agenda& agenda)
      : top_(top), reading_(reading), agenda_(agenda) {}

  Step read(PackTable& t) {
    Step s;
    s.id = t.id("id");
    int kind = t.choice("kind", kind_names(), {"er ikke en slags trin", "is no kind of step"}, true);
    known_ = kind >= 0;
    if (known_) s.kind = StepKind(kind);
    s.title = t.text("title", title_rule);
    s.question = t.text("question", sentence_rule);
    s.script = t.text("script", script_rule);
    s.lines = t.texts("lines", sentence_rule, 0, most_prompts);
    s.minutes = t.number("minutes", 1, 600);
    s.purpose = t.text("purpose", optional_sentence);
    s.outcome = t.text("outcome", optional_sentence);
    s.where = t.text("where", where_rule);
    s.chair = t.text("chair", optional_sentence);
    names(t, s);
    columns(t, s);
    s.hidden = t.flag("hidden");
    s.optional = t.flag("optional");
    int end = t.choice("at-end", {"nothing", "ask", "lock"},
                       {"kan ikke ske, når tiden er gået", "can't happen when the time is out"}, false, 0);
    s.at_end = workshop::AtEnd(std::max(0, end));
    numbers(t, s);
    fixed_time(t, s);
    s.vote = read_vote(t, reading_, known_, s.kind);
    if (known_) check_belongings(t, s.kind);
    if (is(s, StepKind::wheel) && agenda_.directions.empty() && !top_.has("direction") &&
        !asked_directions_) {
      asked_directions_ = true;
      std::string number = std::to_string(number_ + 1);
      top_.need("direction", t.line_of("kind"),
                {"der skal være tre til otte retninger, når trin " + number + " er et hjul",
                 "there must be three to eight directions where step " + number + " is a wheel"});
    }
    number_++;
    return s;
  }

private:
  bool is(const Step& s, StepKind kind) const { return known_ && s.kind == kind; }

  /// What the step names of the rest of the agenda.
  void names(PackTable& t, Step& s) {
    bool dilemma = is(s, StepKind::dilemma), cards = is(s, StepKind::cards);
    s.dilemmas = t.ids("dilemma", "dilemmas", 1, workshop::limit::dilemmas_of_step, dilemma,
                       dilemma ? ids_of(agenda_.dilemmas) : std::vector<std::string>());
    if (dilemma)
      t.check_named("dilemma", "dilemmas", s.dilemmas, ids_of(agenda_.dilemmas),
                    {"noget dilemma", "dilemma"});
    s.decks =
        t.ids("deck", "decks", cards ? 1 : 0, workshop::limit::decks_of_step, cards, ids_of(agenda_.decks));
    if (cards || is(s, StepKind::writing))
      t.check_named("deck", "decks", s.decks, ids_of(agenda_.decks), {"nogen bunke kort", "deck"});
  }

  void columns(PackTable& t, Step& s) {
    bool writing = is(s, StepKind::writing);
    bool one = is(s, StepKind::wheel) || is(s, StepKind::check_out);
    std::size_t most = writing || !known_ ? workshop::limit::columns : one ? 1 : 1000;
    s.columns = t.texts("columns", {.most = 60}, writing ? 1 : 0, most);
    t.agree_count("columns", s.columns.size());
  }

  void numbers(PackTable& t, Step& s) {
    s.least = t.number("least", 0, 40, 0);
    s.most = t.number("most", 0, 40, is(s, StepKind::actions) ? 3 : 0);
    if (s.most > 0 && s.least > s.most)
      t.need("least", t.line_of("least"),
             {"må ikke være større end most, som er " + std::to_string(s.most),
              "must not be larger than most, which is " + std::to_string(s.most)},
             "most");
    s.turn = t.number("turn", 0, 600, 0);
    if (s.turn > 0 && s.turn < 10)
      t.problem(t.line_of("turn"), "turn",
                "skal være 0 eller fra 10 til 600 sekunder, ikke " + std::to_string(s.turn),
                "must be 0 or from 10 to 600 seconds, not " + std::to_string(s.turn));
  }

  /// The fixed times of the day go forwards.
  void fixed_time(PackTable& t, Step& s) {
    s.at = t.time_of_day("at");
    if (s.at < 0) return;
    if (s.at < last_at_) {
      std::string step = std::to_string(last_step_);
      t.problem(t.line_of("at"), "at",
                "kl. " + clock(s.at, '.') + " er før trin " + step + ", som begynder kl. " +
                    clock(last_at_, '.'),
                clock(s.at, ':') + " is before step " + step + ", which begins at " + clock(last_at_, ':'));
    } else {
      last_at_ = s.at;
      last_step_ = number_ + 1;
    }
  }

  PackTable& top_;
  const Reading& reading_;
  const workshop::Agenda& agenda_;
  bool known_ = false; ///< the kind of the step that is being read
  bool asked_directions_ = false;
  int number_ = 0; ///< steps read
  int last_at_ = -1, last_step_ = 0;
};

} // namespace

std::vector<Step> read_steps(PackTable& top, const Reading& reading, const workshop::Agenda& agenda) {
  Amount amount{
      1, workshop::limit::steps, {"mindst ét og højst 100 trin", "at least one step and at most 100"}};
  StepReader reader(top, reading, agenda);
  std::vector<Step> steps;
  std::map<std::string, int> seen;
  bool can_end = false;
  int close_optional = 0; ///< the line; 0: there is no such step
  for (const toml::table* table : top.tables("step", amount)) {
    PackTable t(*table, place("step", steps.size()), reading);
    steps.push_back(reader.read(t));
    check_doubled(t, "id", steps.back().id, seen);
    if (steps.back().kind == StepKind::close || t.wrong("kind")) {
      can_end = can_end || !steps.back().optional;
      close_optional = t.line_of("optional");
    }
    t.finish(&top);
  }
  if (!steps.empty() && !can_end && reading.syntax.mended.empty()) // else it may be what could not be read
    top.problem(
        close_optional, "step",
        "mindst ét trin af slagsen close skal være med fra begyndelsen, ellers kan mødet ikke afsluttes",
        "at least one step of kind close must be in the plan from the beginning, or the meeting can't "
        "be ended");
  return steps;
}

} // namespace files
