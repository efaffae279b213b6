// Purpose: sessions for the tests of the board's stages, votes and actions: any content pack, and an agenda
// that nobody tuned the program to.
#pragma once

#include "packs.h"

namespace test {

/// A board of 2..6 fields with long Danish titles, then a vote of each kind, then actions.
inline workshop::Agenda made_up(int fields) {
  const char* titles[] = {"Overblik",
                          "Innovation af velfærd sammen med andre",
                          "Medarbejderinddragelse og arbejdsmiljøudvikling",
                          "Modstandskraft og robusthed",
                          "Dokumentationskravsforenkling",
                          "Styr på tingene"};
  workshop::Agenda a;
  a.id = "made-up";
  a.language = "da";
  a.title = "Noget helt andet";
  a.moods = {"Tung", "Okay", "Let"};
  for (int i = 0; i < fields; i++) {
    workshop::Perspective p;
    p.id = "felt-" + std::to_string(i);
    p.title = titles[i];
    p.about = "Det, vi gør, så andre kan regne med os hver eneste dag.";
    p.prompts = {"Hvem så vi tydeligere i denne uge, og hvad fik os til at se det?",
                 "Hvilken regel kan I forklare til en forælder?"};
    p.colour = workshop::colour_names[std::size_t(7 - i)];
    p.icon = i == 0 ? "leaf" : "";
    a.perspectives.push_back(p);
  }
  auto add = [&](const char* id, workshop::StepKind kind, workshop::Vote vote) {
    workshop::Step step;
    step.id = id;
    step.kind = kind;
    step.title = id;
    step.question = "Hvad gør I allerede, og hvad mangler?";
    step.vote = std::move(vote);
    a.steps.push_back(step);
    return &a.steps.back();
  };
  using workshop::VoteKind;
  auto vote = [](VoteKind kind, std::vector<std::string> options, std::vector<std::string> axes = {}) {
    workshop::Vote v;
    v.kind = kind;
    v.options = std::move(options);
    v.axes = std::move(axes);
    return v;
  };
  workshop::Vote dots = vote(VoteKind::dots, {});
  dots.budget = 3;
  dots.cap = 2;
  workshop::Step* board = add("Tavlen", workshop::StepKind::board, dots);
  board->hidden = true;
  board->lines = {"Hvor er der fyldt?", "Hvilket felt glemmer I?"};
  board->chair = "Borgerens stol: Sæt en tom stol frem. Den, der sidder der, svarer som borgeren.";
  add("Skala", workshop::StepKind::vote,
      vote(VoteKind::scale, {"Aldrig", "Sjældent", "Ind imellem", "Hver uge", "Hver dag"}));
  add("Valg", workshop::StepKind::vote, vote(VoteKind::choice, {"Ja", "Nej", "Blankt"}));
  add("Gitter", workshop::StepKind::vote,
      vote(VoteKind::grid, {"Begynd mandag", "Læg en plan", "Tag det, når der er ro", "Lad det ligge"},
           {"Mere arbejde", "Mærkes mere"}));
  add("Samtykke", workshop::StepKind::vote, vote(VoteKind::consent, {}));
  dots.at_once = true;
  dots.minus = true;
  add("Prikker", workshop::StepKind::vote, dots);
  dots.at_once = dots.minus = false;
  add("Handlinger", workshop::StepKind::actions, dots)->most = 2;
  return a;
}

inline workshop::Session made_up_session(int fields, int people = 12) {
  workshop::Session s = workshop::new_session("0123", "Børnehuset Åen", made_up(fields), Table::morning);
  s.people = people;
  return s;
}

/// The place of the step of that title.
inline int step_titled(const workshop::Session& s, const std::string& title) {
  for (std::size_t i = 0; i < s.agenda.steps.size(); i++)
    if (s.agenda.steps[i].title == title) return int(i);
  FAIL("no step " << title);
  return -1;
}

inline void go_to_titled(Table& t, const std::string& title) {
  t.live->submit(workshop::GoToStep{step_titled(t.session(), title), t.now}, t.now);
  t.frame();
}

} // namespace test
