#include "report/json_steps.h"

#include "report/result.h"
#include "workshop/columns.h"

#include <cmath>
#include <set>

namespace report {

namespace {

using workshop::StepKind;
namespace column = workshop::column;

Json texts(const workshop::Session& s, int step, int at) {
  Json list = Json::array();
  for (const workshop::Slip* slip : told_slips(s, step, at)) list.push_back(slip->text);
  return list;
}

Json counts(const std::vector<int>& split) { return split.empty() ? Json(nullptr) : Json(split); }
Json agreed(const Told& t) { return t.agreement_told ? Json(t.agreed) : Json(nullptr); }

Json version_of(const workshop::Session& s, workshop::Id about) {
  const workshop::Draft* draft = workshop::find_draft(s, about);
  return draft ? Json(draft->id) : Json(nullptr);
}

/// Null when there is nothing to tell of it.
Json vote(const workshop::Session& s, int step_index, int question) {
  const workshop::Step& step = s.agenda.steps[std::size_t(step_index)];
  const workshop::Dilemma* dilemma = workshop::dilemma_of(s.agenda, step, question);
  const workshop::Vote kind = workshop::vote_of(s.agenda, step, question);
  std::vector<Told> votes = told_votes(s, step_index, question);
  Json said = texts(s, step_index, column::said(question));
  bool talks = dilemma || step.kind == StepKind::vote, any = !votes.empty() || (talks && !said.empty());
  Told now;
  if (!votes.empty() && votes.back().now) {
    now = votes.back();
    votes.pop_back();
  }
  Json answers = Json::array();
  std::vector<std::string> answer_text = answer_texts(s.agenda, step, question);
  for (std::size_t k = 0; k < answer_text.size(); k++) {
    Json answer;
    if (dilemma) answer["id"] = dilemma->options[k].id;
    answer["text"] = answer_text[k];
    answer["votes"] = k < now.split.size() ? Json(now.split[k]) : Json(nullptr);
    if (dilemma) {
      answer["good"] = texts(s, step_index, column::good(question, int(k)));
      answer["lost"] = texts(s, step_index, column::lost(question, int(k)));
      any = any || !answer["good"].empty() || !answer["lost"].empty();
    }
    answers.push_back(std::move(answer));
  }
  if (!any) return nullptr;
  Json entry{{"step", step.id},
             {"kind", workshop::name_of(step.kind)},
             {"vote", workshop::name_of(kind.kind)},
             {"question", step.question}};
  if (dilemma)
    entry["dilemma"] = {{"id", dilemma->id},
                        {"title", dilemma->title},
                        {"scene", dilemma->scene},
                        {"question", dilemma->question}};
  if (kind.kind == workshop::VoteKind::consent) entry["about"] = version_of(s, now.about);
  if (!kind.axes.empty()) entry["axes"] = kind.axes;
  entry["cast"] = now.cast;
  entry["raised"] = now.raised;
  entry["agreed"] = agreed(now);
  entry["answers"] = std::move(answers);
  entry["earlier"] = Json::array();
  for (const Told& t : votes) {
    Json round{{"cast", t.cast}, {"raised", t.raised}, {"agreed", agreed(t)}, {"votes", counts(t.split)}};
    if (kind.kind == workshop::VoteKind::consent) round["about"] = version_of(s, t.about);
    entry["earlier"].push_back(std::move(round));
  }
  if (talks) entry["said"] = std::move(said);
  return entry;
}

Json columns(const workshop::Session& s, int step_index) {
  const workshop::Step& step = s.agenda.steps[std::size_t(step_index)];
  Json list = Json::array();
  auto add = [&](int place, const workshop::Card* card) {
    for (std::size_t h = 0; h < std::max<std::size_t>(1, step.columns.size()); h++)
      list.push_back({{"card", card ? Json(card->text) : Json(nullptr)},
                      {"heading", step.columns.empty() ? "" : step.columns[h]},
                      {"slips", texts(s, step_index, column::heading(place, int(h)))}});
  };
  int place = 0;
  for (const std::string& id : step.decks)
    if (const workshop::Deck* deck = workshop::deck_named(s.agenda, id))
      for (const workshop::Card& card : deck->cards) add(place++, &card);
  if (place == 0) add(0, nullptr);
  return list;
}

Json mats(const workshop::Session& s, int step) {
  Json list = Json::array();
  for (int mat = 0; mat < workshop::limit::mats; mat++) {
    Json kept = Json::array(), stretches = Json::array(), leads = texts(s, step, column::leads(mat)),
         follows = texts(s, step, column::follows(mat));
    for (const workshop::DealtCard& dealt : s.dealt) {
      const workshop::Card* card = workshop::card_of(s.agenda, dealt);
      if (dealt.step != step || dealt.mat != mat || !dealt.kept || !card) continue;
      const std::string& deck = s.agenda.steps[std::size_t(step)].decks[std::size_t(dealt.deck)];
      kept.push_back(
          {{"deck", deck}, {"card", card->id}, {"text", card->text}, {"invitation", card->invitation}});
    }
    for (const workshop::Slip* slip : told_slips(s, step, column::stretches(mat)))
      stretches.push_back({{"text", slip->text}, {"led_by", slip->mark ? "second" : "first"}});
    if (kept.empty() && stretches.empty() && leads.empty() && follows.empty()) continue;
    list.push_back({{"mat", mat + 1},
                    {"leads", std::move(leads)},
                    {"follows", std::move(follows)},
                    {"stretches", std::move(stretches)},
                    {"kept", std::move(kept)}});
  }
  return list;
}

Json mean(const workshop::Session& s, int step, int question) {
  int tenths = mean_tenths(told_votes(s, step, question));
  return tenths ? Json(tenths / 10.0) : Json(nullptr);
}

Json directions(const workshop::Session& s, int step) {
  Json list = Json::array();
  int count = int(s.agenda.directions.size());
  for (int d = 0; d < count; d++)
    list.push_back({{"id", s.agenda.directions[std::size_t(d)].id},
                    {"title", s.agenda.directions[std::size_t(d)].title},
                    {"now", mean(s, step, d)},
                    {"wanted", mean(s, step, count + d)},
                    {"said", texts(s, step, column::direction(d))}});
  return list;
}

} // namespace

Json dots_as_json(const workshop::Session& s, workshop::Id thing) {
  Json list = Json::array();
  for (int step : s.plan)
    if (ToldDots dots = told_dots(s, step, thing); dots.plus || dots.minus)
      list.push_back(
          {{"step", s.agenda.steps[std::size_t(step)].id}, {"plus", dots.plus}, {"minus", dots.minus}});
  return list;
}

Json votes_as_json(const workshop::Session& s) {
  Json list = Json::array();
  for (int step : s.plan) {
    const workshop::Step& held = s.agenda.steps[std::size_t(step)];
    if (held.kind == StepKind::wheel) continue; // its means are with the step
    for (int q = 0; q < workshop::questions_of(s.agenda, held); q++)
      if (Json entry = vote(s, step, q); !entry.is_null()) list.push_back(std::move(entry));
  }
  return list;
}

void add_what_was_made(Json& entry, const workshop::Session& s, int step) {
  const workshop::Step& held = s.agenda.steps[std::size_t(step)];
  entry["hidden"] = workshop::writing_hidden(s, step);
  switch (held.kind) {
  case StepKind::writing: entry["columns"] = columns(s, step); return;
  case StepKind::cards:
    entry["task"] = texts(s, step, column::task);
    entry["mats"] = mats(s, step);
    return;
  case StepKind::wheel:
    entry["directions"] = directions(s, step);
    entry["needs"] = texts(s, step, column::needs);
    return;
  case StepKind::agreements: {
    Json agreed = Json::array(), proposed = Json::array();
    for (const workshop::Slip* slip : told_slips(s, step, column::only))
      (slip->mark ? agreed : proposed).push_back(slip->text);
    entry["agreed"] = std::move(agreed);
    entry["proposed"] = std::move(proposed);
    return;
  }
  case StepKind::check_out: entry["words"] = texts(s, step, column::only); return;
  default: return;
  }
}

} // namespace report
