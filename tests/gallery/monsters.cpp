#include "monsters.h"

#include <stdexcept>

namespace gallery {

using workshop::Session;

namespace {

constexpr const char* kinds[] = {"team",
                                 "draft",
                                 "note",
                                 "stack",
                                 "slip",
                                 "action",
                                 "who",
                                 "when",
                                 "first step",
                                 "what it serves",
                                 "learned",
                                 "room",
                                 "room's note",
                                 "room's action",
                                 "agenda",
                                 "about agenda",
                                 "mission",
                                 "source",
                                 "perspective",
                                 "about field",
                                 "prompt",
                                 "dilemma",
                                 "scene",
                                 "dilemma's question",
                                 "option",
                                 "deck",
                                 "card",
                                 "invitation",
                                 "direction",
                                 "about direction",
                                 "direction's prompt",
                                 "mood",
                                 "step",
                                 "question",
                                 "script",
                                 "line",
                                 "purpose",
                                 "outcome",
                                 "where",
                                 "chair",
                                 "column",
                                 "answer",
                                 "axis",
                                 "problem"};

std::string word_of(Monster sort, std::size_t number) {
  std::string word{char('A' + number / 26), char('a' + number % 26)};
  if (sort == Monster::wall) return word + std::string(monster_letters - 2, 'w');
  word += "arbejdsmarkedspolitikkoordineringsudvalgsformandskabssuppleanterne";
  word.resize(monster_letters); // "…suppleant"
  return word;
}

class Growth {
public:
  explicit Growth(Monster sort) : sort_(sort) {}

  /// Texts that are empty stay so: most screens look otherwise then.
  void say(std::string& text, std::string_view kind) const {
    for (std::size_t i = 0; i < std::size(kinds); i++)
      if (kind == kinds[i]) {
        if (!text.empty()) text = word_of(sort_, i);
        return;
      }
    throw std::runtime_error("no monster is called " + std::string(kind));
  }
  void say(std::vector<std::string>& texts, std::string_view kind) const {
    for (std::string& text : texts) say(text, kind);
  }

  void agenda(workshop::Agenda& a) const {
    say(a.title, "agenda");
    say(a.about, "about agenda");
    say(a.mission, "mission");
    say(a.source, "source");
    for (auto& p : a.perspectives)
      say(p.title, "perspective"), say(p.about, "about field"), say(p.prompts, "prompt");
    for (auto& d : a.dilemmas) {
      say(d.title, "dilemma");
      say(d.scene, "scene");
      say(d.question, "dilemma's question");
      for (auto& o : d.options) say(o.text, "option");
    }
    for (auto& d : a.decks) {
      say(d.title, "deck");
      for (auto& c : d.cards) say(c.text, "card"), say(c.invitation, "invitation");
    }
    for (auto& d : a.directions)
      say(d.title, "direction"), say(d.about, "about direction"), say(d.prompts, "direction's prompt");
    say(a.moods, "mood");
    for (auto& s : a.steps) step(s);
  }

  void step(workshop::Step& s) const {
    say(s.title, "step");
    say(s.question, "question");
    say(s.script, "script");
    say(s.lines, "line");
    say(s.purpose, "purpose");
    say(s.outcome, "outcome");
    say(s.where, "where");
    say(s.chair, "chair");
    say(s.columns, "column");
    say(s.vote.options, "answer");
    say(s.vote.axes, "axis");
  }

  void written(Session& s) const {
    say(s.team, "team");
    for (auto& d : s.drafts) say(d.text, "draft");
    for (auto& n : s.notes) say(n.text, "note");
    for (auto& n : s.stack_names) say(n.name, "stack");
    for (auto& p : s.slips) say(p.text, "slip");
    for (auto& a : s.actions) {
      say(a.what, "action");
      say(a.who, "who");
      say(a.when, "when");
      say(a.first, "first step");
      say(a.serves, "what it serves");
    }
    say(s.before.team, "team");
    say(s.before.kerneopgave, "draft");
    for (auto& a : s.before.actions) {
      say(a.what, "action");
      say(a.who, "who");
      say(a.when, "when");
      say(a.learned, "learned");
    }
    for (auto& r : s.rooms) {
      say(r.team, "room");
      say(r.kerneopgave, "draft");
      say(r.notes, "room's note");
      say(r.actions, "room's action");
    }
  }

private:
  Monster sort_;
};

} // namespace

std::vector<MonsterText> monster_texts(Monster sort) {
  std::vector<MonsterText> all;
  for (std::size_t i = 0; i < std::size(kinds); i++) all.push_back({kinds[i], word_of(sort, i)});
  return all;
}

void grow(Session& s, Monster sort) {
  Growth growth(sort);
  growth.agenda(s.agenda);
  for (workshop::Agenda& a : s.translations) growth.agenda(a);
  growth.written(s);
}

void grow(screens::StartInfo& info, Monster sort) {
  Growth growth(sort);
  for (workshop::Agenda& a : info.agendas) growth.agenda(a);
  for (screens::Recent& r : info.recent) {
    growth.say(r.team, "team");
    growth.say(r.agenda_title, "agenda");
    growth.say(r.problem, "problem");
  }
}

} // namespace gallery
