#include "files/pack_parts.h"

namespace files {

namespace {

using workshop::VoteKind;

std::vector<std::string> vote_names() {
  std::vector<std::string> names;
  for (int k = int(VoteKind::dots); k <= int(VoteKind::consent); k++)
    names.push_back(workshop::name_of(VoteKind(k)));
  return names;
}

/// How many answers a kind of vote is given, and how long they may be.
struct Answers {
  std::size_t least, most, characters;
};
Answers answers_for(VoteKind kind) {
  switch (kind) {
  case VoteKind::choice: return {2, 6, 80};
  case VoteKind::scale: return {2, workshop::limit::answers, 40};
  case VoteKind::grid: return {4, 4, 80};
  case VoteKind::none: return {0, workshop::limit::answers, 80}; // the kind is wrong: it could be any
  default: return {0, 0, 80};
  }
}

/// Reports a field that this kind of vote has no use for.
void check_only(PackTable& t, const char* key, bool allowed, const char* kinds_danish,
                const char* kinds_english) {
  if (!allowed && t.has(key))
    t.problem(t.line_of(key), key, std::string("hører kun til, når kind er ") + kinds_danish,
              std::string("belongs only where kind is ") + kinds_english);
}

} // namespace

workshop::Vote read_vote(PackTable& step, const Reading& reading, bool kind_known, workshop::StepKind kind) {
  workshop::Vote vote;
  const toml::table* table = step.table("vote", kind_known && kind == workshop::StepKind::vote);
  if (!table) {
    step.agree("vote", "", "vote.kind");
    return vote;
  }
  PackTable t(*table, step.where() + "vote.", reading);
  int chosen = t.choice("kind", vote_names(), {"er ikke en slags afstemning", "is no kind of vote"}, true);
  vote.kind = chosen < 0 ? VoteKind::none : VoteKind(int(VoteKind::dots) + chosen);
  bool known = vote.kind != VoteKind::none, dots = vote.kind == VoteKind::dots;
  if (kind_known && known && !dots &&
      (kind == workshop::StepKind::board || kind == workshop::StepKind::actions)) {
    std::string of = workshop::name_of(kind);
    t.problem(t.line_of("kind"), "kind", "skal være dots i trin af slagsen " + of,
              "must be dots in steps of kind " + of);
  }

  vote.budget = t.number("budget", 1, workshop::limit::budget, 1);
  vote.cap = t.number("cap", 1, workshop::limit::budget, 1);
  vote.minus = t.flag("minus");
  if (known && !dots) {
    for (const char* key : {"budget", "cap"})
      if ((std::string(key) == "cap" ? vote.cap : vote.budget) > 1)
        t.problem(t.line_of(key), key, "kan kun være over 1, når kind er dots",
                  "can be above 1 only where kind is dots");
  } else if (vote.budget > 0 && vote.cap > vote.budget)
    t.need("cap", t.line_of("cap"),
           {"må ikke være større end budget, som er " + std::to_string(vote.budget),
            "must not be larger than budget, which is " + std::to_string(vote.budget)},
           "budget");
  check_only(t, "minus", dots || !known, "dots", "dots");
  vote.at_once = t.choice("shown", {"after", "at-once"},
                          {"er ikke et tidspunkt at vise svarene på", "is no moment to show the answers at"},
                          false, 0) == 1;

  Answers answers = answers_for(vote.kind);
  bool has_answers = answers.most > 0;
  vote.options =
      t.texts("options", {.most = answers.characters}, answers.least, has_answers ? answers.most : 1000);
  if (!known || has_answers) t.agree_count("options", vote.options.size());
  check_only(t, "options", has_answers, "choice, scale eller grid", "choice, scale or grid");
  bool grid = vote.kind == VoteKind::grid;
  vote.axes = t.texts("axes", {.most = 60}, grid ? 2 : 0, grid ? 2 : 1000);
  check_only(t, "axes", grid || !known, "grid", "grid");
  t.finish(&step);
  return vote;
}

} // namespace files
