#include "workshop/check.h"

#include <set>

namespace workshop {

namespace {

/// The parts of one agenda, each named by its list and place.
class AgendaCheck {
public:
  AgendaCheck(Check& c, const Agenda& a, const std::string& where) : c_(c), a_(a), where_(where) {}

  void run() {
    between("steps", a_.steps.size(), 1, limit::steps);
    between("moods", a_.moods.size(), limit::fewest_moods, limit::moods);
    between("perspectives", a_.perspectives.size(), limit::fewest_fields, limit::fields);
    if (!a_.directions.empty())
      between("directions", a_.directions.size(), limit::fewest_directions, limit::directions);
    c_.that(a_.language == "da" || a_.language == "en", where_ + ".language must be da or en");
    texts("title", {a_.id, a_.title, a_.about, a_.mission, a_.source});
    texts("moods", a_.moods);
    ids("perspectives", a_.perspectives);
    ids("dilemmas", a_.dilemmas);
    ids("decks", a_.decks);
    ids("directions", a_.directions);
    ids("steps", a_.steps);
    for (std::size_t i = 0; i < a_.perspectives.size(); i++) perspective(a_.perspectives[i], i);
    for (std::size_t i = 0; i < a_.directions.size(); i++) direction(a_.directions[i], i);
    for (std::size_t i = 0; i < a_.dilemmas.size(); i++) dilemma(a_.dilemmas[i], i);
    for (std::size_t i = 0; i < a_.decks.size(); i++) deck(a_.decks[i], i);
    for (std::size_t i = 0; i < a_.steps.size(); i++) step(a_.steps[i], i);
  }

private:
  std::string field(const char* list, std::size_t i, const char* name) const {
    return where_ + "." + std::string(at(list, i, name));
  }
  void between(const std::string& list, std::size_t size, int least, int most) {
    c_.that(int(size) >= least && int(size) <= most,
            where_ + "." + list + " must hold " + std::to_string(least) + " to " + std::to_string(most));
  }
  void texts(const std::string& name, const std::vector<std::string>& texts) {
    for (const std::string& t : texts) c_.text(where_ + "." + name, t);
  }
  template<typename T>
  void ids(const char* list, const std::vector<T>& all) {
    std::set<std::string> seen;
    for (std::size_t i = 0; i < all.size(); i++)
      c_.that(!all[i].id.empty() && seen.insert(all[i].id).second,
              field(list, i, "id") + " must be there and differ from the others");
  }

  void perspective(const Perspective& p, std::size_t i) {
    texts(at("perspectives", i, "title"), {p.id, p.title, p.about, p.colour, p.icon});
    texts(at("perspectives", i, "prompts"), p.prompts);
  }
  void direction(const Direction& d, std::size_t i) {
    texts(at("directions", i, "title"), {d.id, d.title, d.about});
    texts(at("directions", i, "prompts"), d.prompts);
  }
  void dilemma(const Dilemma& d, std::size_t i) {
    texts(at("dilemmas", i, "scene"), {d.id, d.title, d.scene, d.question});
    texts(at("dilemmas", i, "between"), d.between);
    between(at("dilemmas", i, "options"), d.options.size(), 2, 4);
    std::set<std::string> seen;
    for (const Option& o : d.options) {
      c_.that(!o.id.empty() && seen.insert(o.id).second,
              field("dilemmas", i, "options") + " must have ids that differ");
      texts(at("dilemmas", i, "options"), {o.id, o.text});
    }
  }
  void deck(const Deck& d, std::size_t i) {
    texts(at("decks", i, "title"), {d.id, d.title, d.colour, d.icon});
    between(at("decks", i, "cards"), d.cards.size(), 1, limit::cards);
    for (const Card& card : d.cards) texts(at("decks", i, "cards"), {card.id, card.text, card.invitation});
  }

  void step(const Step& s, std::size_t i) {
    c_.range(field("steps", i, "minutes"), s.minutes, 1, limit::step_minutes);
    c_.range(field("steps", i, "at"), s.at, -1, 24 * 60 - 1);
    c_.range(field("steps", i, "least"), s.least, 0, limit::drafts);
    c_.range(field("steps", i, "most"), s.most, 0, limit::drafts);
    c_.range(field("steps", i, "turn"), s.turn, 0, limit::turn_seconds);
    bool dilemmas = s.kind == StepKind::dilemma;
    between(at("steps", i, "dilemmas"), s.dilemmas.size(), dilemmas ? 1 : 0,
            dilemmas ? limit::dilemmas_of_step : 0);
    between(at("steps", i, "decks"), s.decks.size(), 0, limit::decks_of_step);
    between(at("steps", i, "columns"), s.columns.size(), 0, limit::columns);
    for (int q = 0; q < int(s.dilemmas.size()); q++)
      c_.that(s.kind != StepKind::dilemma || dilemma_of(a_, s, q),
              field("steps", i, "dilemmas") + " names no dilemma of the agenda");
    for (const std::string& deck : s.decks)
      c_.that(deck_named(a_, deck), field("steps", i, "decks") + " names no deck of the agenda");
    texts(at("steps", i, "title"),
          {s.id, s.title, s.question, s.script, s.purpose, s.outcome, s.where, s.chair});
    texts(at("steps", i, "lines"), s.lines);
    texts(at("steps", i, "columns"), s.columns);
    vote(s.vote, i);
  }
  void vote(const Vote& v, std::size_t i) {
    c_.range(field("steps", i, "vote.budget"), v.budget, 1, limit::budget);
    c_.range(field("steps", i, "vote.cap"), v.cap, 1, v.budget);
    bool chosen = v.kind == VoteKind::choice || v.kind == VoteKind::scale;
    int least = chosen ? 2 : v.kind == VoteKind::grid ? 4 : 0;
    int most = chosen ? limit::answers : least;
    between(at("steps", i, "vote.options"), v.options.size(), least, most);
    int axes = v.kind == VoteKind::grid ? 2 : 0;
    between(at("steps", i, "vote.axes"), v.axes.size(), axes, axes);
    texts(at("steps", i, "vote.options"), v.options);
    texts(at("steps", i, "vote.axes"), v.axes);
  }

  Check& c_;
  const Agenda& a_;
  const std::string where_;
};

} // namespace

void check_agenda(Check& check, const Agenda& agenda, const std::string& where) {
  AgendaCheck(check, agenda, where).run();
}

} // namespace workshop
