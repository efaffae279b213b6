// Purpose: random sessions and random ops, from a seed, for tests of apply, inverse, replay and files.
#pragma once

#include "workshop/live_session.h"

#include <algorithm>
#include <random>

namespace test {

inline workshop::Agenda small_agenda() {
  using workshop::StepKind;
  workshop::Agenda a;
  a.id = "small";
  a.language = "da";
  a.title = "Lille";
  a.moods = {"1", "2", "3", "4", "5"};
  for (int i = 0; i < 4; i++)
    a.perspectives.push_back({"p" + std::to_string(i), "Perspektiv", "Om", {"Hvad?"}, "", ""});
  a.dilemmas = {
      {"d", "Dilemma", "En scene.", "Hvad nu?", {{"ja", "Ja"}, {"nej", "Nej"}, {"ved-ikke", "Ved ikke"}}, {}},
      {"e", "Et til", "En scene.", "Hvad nu?", {{"a", "A"}, {"b", "B"}, {"c", "C"}}, {}}};
  a.decks = {{"lede", "Lede", "", "", {{"et", "Et?", ""}, {"to", "To?", "Kom"}, {"tre", "Tre?", ""}}}};
  for (int i = 0; i < 4; i++) a.directions.push_back({"r" + std::to_string(i), "Retning", "Om", {"Hvad?"}});
  auto add = [&](const char* id, StepKind kind, int minutes) -> workshop::Step& {
    workshop::Step step;
    step.id = id;
    step.kind = kind;
    step.title = id;
    step.minutes = minutes;
    a.steps.push_back(step);
    return a.steps.back();
  };
  add("ind", StepKind::check_in, 4);
  add("opgave", StepKind::kerneopgave, 14).hidden = true;
  add("tavle", StepKind::board, 12).vote = {workshop::VoteKind::dots, 3, 2, true, false, {}, {}};
  add("valg", StepKind::dilemma, 6).dilemmas = {"d", "e"};
  add("ud", StepKind::close, 2);
  add("kort", StepKind::cards, 9).decks = {"lede"};
  add("hjul", StepKind::wheel, 9).optional = true;
  add("svar", StepKind::vote, 3).vote = {workshop::VoteKind::choice, 1, 1, false, false,
                                         {"Ja", "Nej", "Blank"},     {}};
  return a;
}

inline workshop::Session small_session() {
  workshop::Agenda english = small_agenda();
  english.language = "en";
  workshop::Session s =
      workshop::new_session("0123", "Team Ærø", small_agenda(), 1'790'000'000'000, {english});
  s.before = {
      "Team Ærø", 1'780'000'000'000, "", {{12, "Ringe", "Lederen", "mandag", 2}, {13, "Måle", "", ""}}};
  return s;
}

class RandomOps {
public:
  explicit RandomOps(unsigned seed) : random_(seed) {}
  workshop::Time time = 1'790'000'000'000;

  int below(int n) { return int(random_() % unsigned(std::max(1, n))); }

  std::string text() {
    static const char* parts[] = {"æøå ÆØÅ",   "borger", "\n",      " ",    "🙂",
                                  "\"citat\"", "\\",     "e\u0301", "שלום", "lang-sammensat/ord",
                                  ""};
    std::string t;
    for (int i = below(6); i > 0; i--) t += parts[below(std::size(parts))];
    return t;
  }

  /// An op of the kind with this index in Op. Often one that fits the session, sometimes one that does not.
  workshop::Op op(const workshop::Session& s, std::size_t kind, workshop::Id fresh) {
    using namespace workshop;
    time += 1 + below(100'000);
    auto id = [&](const auto& list) {
      return list.empty() || below(20) == 0 ? Id(99'999) : list[below(int(list.size()))].id;
    };
    int step = below(int(s.agenda.steps.size())), votes = below(2) ? 0 : 3; // both can be voted on
    int question = votes == 3 ? below(2) : 0;
    Place place{double(below(int(board::width * 10))) / 10, double(below(int(board::height * 10))) / 10};
    switch (kind) {
    case 0: return GoToStep{step, time};
    case 1: return StartClock{step, time};
    case 2: return PauseClock{step, time};
    case 3: return AddMinutes{step, below(9) - 4};
    case 4: return RestartClock{step, time};
    case 5: {
      RestoreClocks o{step, s.clocks};
      o.clocks[0].spent += 7;
      return o;
    }
    case 6: return SetPeople{below(62)};
    case 7:
      return AddDraft{{fresh, text()}, below(int(s.drafts.size()) + 1), !s.kerneopgave && below(4) == 0};
    case 8: return WriteDraft{id(s.drafts), text()};
    case 9: return DeleteDraft{id(s.drafts)};
    case 10: return ChooseDraft{below(4) ? id(s.drafts) : 0};
    case 11: return AddNote{{fresh, place, below(6), text()}, below(int(s.notes.size()) + 1)};
    case 12: return WriteNote{id(s.notes), text()};
    case 13: return MoveNote{id(s.notes), place, below(int(s.notes.size()))};
    case 14: return ColourNote{id(s.notes), below(6)};
    case 15: return DeleteNote{id(s.notes)};
    case 16: return CastVote{votes, below(3), question, below(4) == 0};
    case 17: return TakeBackVote{votes, below(3), question, below(4) == 0};
    case 18: return RevealVotes{votes, question};
    case 19: return HideVotes{votes, question};
    case 20:
      return AddAction{{fresh, text(), text(), text(), below(5) - 1}, below(int(s.actions.size()) + 1)};
    case 21: return WriteAction{id(s.actions), ActionField(below(5)), text()};
    case 22: return PlaceAction{id(s.actions), below(5) - 1};
    case 23: return DeleteAction{id(s.actions)};
    case 24: return CloseWorkshop{s.closed ? 0 : time};
    case 25: return ScaleNote{id(s.notes), 0.4 + below(40) / 10.0};
    case 26: {
      ArrangeNotes o;
      Id stack = below(3) ? fresh : 0;
      for (const Note& n : s.notes)
        if (below(4) == 0) o.notes.push_back({n.id, place, below(3) ? stack : n.stack});
      return o;
    }
    case 27: return NameStack{s.notes.empty() ? fresh : s.notes[below(int(s.notes.size()))].stack, text()};
    case 28: {
      Id note = id(s.notes);
      const Note* found = find_note(s, note);
      return InkNote{note, below(int(found ? found->ink.size() : 0) + 1), stroke()};
    }
    case 29: {
      Id note = id(s.notes);
      const Note* found = find_note(s, note);
      return EraseInk{note, below(int(found ? found->ink.size() : 0) + 1)};
    }
    case 30: return SetPicture{id(s.notes), below(2) ? "" : "picture-7.jpg"};
    default: return method_op(s, kind, fresh);
    }
  }
  workshop::Op method_op(const workshop::Session& s, std::size_t kind, workshop::Id fresh) {
    using namespace workshop;
    auto id = [&](const auto& list) {
      return list.empty() || below(20) == 0 ? Id(99'999) : list[std::size_t(below(int(list.size())))].id;
    };
    int step = below(int(s.agenda.steps.size())), question = below(2),
        fresh_at = below(int(s.slips.size()) + 1);
    Id thing = below(3) || s.notes.empty() ? id(s.notes) : s.notes[0].stack;
    switch (kind) {
    case 31: return NewRound{3, question, 0};
    case 32: return LastRound{3, question, 0, below(2) == 0};
    case 33: return PutDot{2, thing, below(3) == 0};
    case 34: return TakeDot{2, thing, below(3) == 0};
    case 35: return SetStage{step, below(4)};
    case 36: {
      SetPlan o{s.plan};
      if (below(2)) o.plan.push_back(step);
      else if (!o.plan.empty()) o.plan.erase(o.plan.begin() + below(int(o.plan.size())));
      return o;
    }
    case 37: return SetLanguage{below(2) ? "da" : "en"};
    case 38: return SetTurns{{below(2) ? time : 0, 10 + below(90), 1 + below(8)}};
    case 39: {
      Id draft = id(s.drafts);
      const Draft* found = find_draft(s, draft);
      int word = below(6);
      bool marked = found && std::find(found->marks.begin(), found->marks.end(), word) != found->marks.end();
      return MarkWord{draft, word, !marked};
    }
    case 40: return AddSlip{{fresh, below(9) - 1, below(30), text(), below(3)}, fresh_at};
    case 41: return WriteSlip{id(s.slips), text()};
    case 42: return PlaceSlip{id(s.slips), below(9) - 1, below(30), below(int(s.slips.size()))};
    case 43: return MarkSlip{id(s.slips), below(4)};
    case 44: return DeleteSlip{id(s.slips)};
    case 45:
      return DealCard{{fresh, 5, 0, below(3), below(4), below(3) == 0}, below(int(s.dealt.size()) + 1)};
    case 46: return PassCard{id(s.dealt), below(5)};
    case 47: return KeepCard{id(s.dealt), below(2) == 0};
    case 48: return ReturnCard{id(s.dealt)};
    case 49: return KeepAction{id(s.actions), below(3) > 0};
    case 50: return MarkPast{id(s.before.actions), below(5)};
    case 51: return WritePast{id(s.before.actions), text()};
    case 52:
      return BringRoom{{"room" + std::to_string(below(5)), "Rum", text(), {text()}, {text()}},
                       below(int(s.rooms.size()) + 1)};
    default: return DropRoom{below(int(s.rooms.size()) + 1)};
    }
  }
  workshop::Stroke stroke() {
    workshop::Stroke s{below(5), {}};
    for (int i = below(30); i > 0; i--) s.points.push_back({below(2240), below(1520), 1 + below(90)});
    return s;
  }
  static_assert(std::variant_size_v<workshop::Op> == 54, "a new op needs a case above");

  /// Does `count` random things to a live session: ops, strokes of typing that are one gesture, undo and
  /// redo.
  void live(workshop::LiveSession& l, int count) {
    workshop::Id typing = 0;
    std::uint64_t gesture = 0;
    for (int i = 0; i < count; i++) {
      int what = below(12);
      if (what == 0) l.undo(time);
      else if (what == 1) l.redo(time);
      else if (what < 4 && workshop::find_note(l.session(), typing)) {
        auto outcome = l.submit(workshop::WriteNote{typing, text()}, time, gesture);
        if (!outcome.refused) gesture = outcome.gesture;
      } else {
        l.submit(op(l.session(), std::size_t(below(54)), l.fresh_id()), time);
        if (below(5) == 0 && !l.session().notes.empty()) {
          typing = l.session().notes[below(int(l.session().notes.size()))].id;
          gesture = 0;
        }
      }
    }
  }

private:
  std::mt19937 random_;
};

} // namespace test
