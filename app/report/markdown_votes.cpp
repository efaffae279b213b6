#include "report/markdown_text.h"
#include "report/markdown_writer.h"
#include "workshop/columns.h"

#include <algorithm>

namespace report {

namespace column = workshop::column;

/// Where the split is not told: how many answered, and whether they agreed.
std::string MarkdownWriter::few(const Told& t) const {
  std::string text = words_.few;
  text += " (" + std::to_string(t.cast) + ").";
  if (t.agreement_told) text += std::string(" ") + (t.agreed ? words_.agreed : words_.not_agreed);
  return text;
}

/// A table of the last vote, with the first one beside it when there were several and both may be told.
void MarkdownWriter::result(int step, int question, const std::vector<Told>& votes) {
  if (votes.empty()) return;
  const Told &first = votes.front(), &last = votes.back();
  std::vector<std::string> texts = answer_texts(s_.agenda, s_.agenda.steps[std::size_t(step)], question);
  auto row = [](int n) { return " | " + std::to_string(n); };
  bool both = votes.size() > 1 && !first.split.empty() && !last.split.empty();
  if (votes.size() > 1 && first.split.empty()) block(labelled(words_.before, few(first)));
  if (last.split.empty()) {
    if (votes.size() > 1 && !first.split.empty()) { // only the first can be told in full
      result(step, question, {first});
      return block(labelled(words_.after, few(last)));
    }
    return block(votes.size() > 1 ? labelled(words_.after, few(last)) : few(last));
  }
  std::string table = std::string("| ") + words_.answer +
                      (both ? std::string(" | ") + words_.before + " | " + words_.after + " | " +
                                  words_.move + " |\n|---|---:|---:|---:|"
                            : std::string(" | ") + words_.votes + " |\n|---|---:|");
  for (std::size_t k = 0; k < texts.size() && k < last.split.size(); k++) {
    table += "\n| " + markdown_cell(texts[k]);
    if (both) {
      int move = last.split[k] - first.split[k];
      table += row(first.split[k]) + row(last.split[k]) + " | " +
               (move == 0 ? "0" : (move > 0 ? "+" : "−") + std::to_string(std::abs(move))) + " |";
    } else table += row(last.split[k]) + " |";
  }
  block(table);
  if (last.raised)
    block(std::to_string(last.cast) + " " + words_.cast + ", " + std::to_string(last.raised) + " " +
          words_.raised + ".");
}

void MarkdownWriter::dilemmas(int step) {
  const workshop::Step& held = s_.agenda.steps[std::size_t(step)];
  for (int q = 0; q < int(held.dilemmas.size()); q++) {
    const workshop::Dilemma* dilemma = workshop::dilemma_of(s_.agenda, held, q);
    if (!dilemma) continue;
    std::vector<Told> votes = told_votes(s_, step, q);
    std::vector<const workshop::Slip*> said = told_slips(s_, step, column::said(q));
    bool any = !votes.empty() || !said.empty();
    for (std::size_t k = 0; k < dilemma->options.size(); k++)
      any = any || !told_slips(s_, step, column::good(q, int(k))).empty() ||
            !told_slips(s_, step, column::lost(q, int(k))).empty();
    if (!any) continue;
    begin(step);
    block("### " + markdown_line(dilemma->title));
    block(markdown_lines(dilemma->scene, ""));
    result(step, q, votes);
    for (std::size_t k = 0; k < dilemma->options.size(); k++) {
      std::string answer = markdown_line(dilemma->options[k].text);
      list(answer + " – " + words_.good, told_slips(s_, step, column::good(q, int(k))));
      list(answer + " – " + words_.lost, told_slips(s_, step, column::lost(q, int(k))));
    }
    if (!said.empty()) block(markdown_line(dilemma->question));
    list(words_.said, said);
  }
}

void MarkdownWriter::vote(int step) {
  const workshop::Step& held = s_.agenda.steps[std::size_t(step)];
  workshop::Vote kind = workshop::vote_of(s_.agenda, held);
  if (kind.kind == workshop::VoteKind::dots) dotted(step);
  std::vector<Told> votes = told_votes(s_, step);
  std::vector<const workshop::Slip*> said;
  if (held.kind == workshop::StepKind::vote) said = told_slips(s_, step, column::said(0));
  if (votes.empty() && said.empty()) return;
  begin(step);
  if (kind.axes.size() == 2 && !votes.empty()) // what the four cells lie between
    block(markdown_line(kind.axes[0]) + ": " + words_.right + " · " + markdown_line(kind.axes[1]) + ": " +
          words_.up);
  result(step, 0, votes);
  list(words_.said, said);
}

/// A vote by dots: what got any, the most first.
void MarkdownWriter::dotted(int step) {
  struct Thing {
    int sum;
    std::string text;
  };
  std::vector<Thing> things;
  auto add = [&](workshop::Id id, const std::string& text) {
    ToldDots d = told_dots(s_, step, id);
    if (written(text) && (d.plus || d.minus))
      things.push_back({d.plus - d.minus, markdown_lines(text, "  ") + dots(step, id)});
  };
  if (notes_told(s_)) {
    for (const workshop::Note& n : s_.notes) add(n.id, n.text);
    for (const workshop::StackName& n : s_.stack_names) add(n.stack, n.name);
  }
  for (const workshop::Draft* d : told_drafts(s_)) add(d->id, d->text);
  for (const workshop::Action& a : s_.actions) add(a.id, a.what);
  for (const workshop::Slip& slip : s_.slips)
    if (slip.step < 0 || !workshop::writing_hidden(s_, slip.step)) add(slip.id, slip.text);
  if (things.empty()) return;
  std::stable_sort(things.begin(), things.end(), [](auto& a, auto& b) { return a.sum > b.sum; });
  std::string items;
  for (const Thing& t : things) items += (items.empty() ? "- " : "\n- ") + t.text;
  begin(step);
  block(items);
}

void MarkdownWriter::kerneopgave(int step) {
  std::string versions, proposals;
  int count = 0;
  std::vector<Told> votes = told_votes(s_, step);
  for (const workshop::Draft* draft : told_drafts(s_)) {
    std::string& list = draft->version ? versions : proposals;
    list += list.empty() ? "- " : "\n- ";
    if (draft->version)
      list += std::string("**") + words_.version + " " + std::to_string(draft->version) + ":** ";
    list += markdown_lines(draft->text, "  ");
    if (draft->id == s_.kerneopgave) list += std::string(" **(") + words_.chosen + ")**";
    count++;
  }
  std::vector<const workshop::Slip*> worries = told_slips(s_, step, column::worries);
  bool stands_above = count == 1 && written(workshop::kerneopgave_text(s_));
  bool hidden = drafts_hidden(s_) && std::any_of(s_.drafts.begin(), s_.drafts.end(), [&](auto& d) {
                  return d.version == 0 && d.id != s_.kerneopgave && written(d.text);
                });
  if (votes.empty() && worries.empty() && !hidden && (count == 0 || stands_above)) return;
  begin(step);
  if (hidden) block(words_.writing_hidden);
  if (!proposals.empty() && !stands_above) {
    block(std::string("### ") + words_.drafts);
    block(proposals);
  }
  if (!versions.empty() && !stands_above) {
    block(std::string("### ") + words_.versions);
    block(versions);
  }
  // One table a version that was voted on: they are different questions, not one asked again.
  std::string text = words_.consent;
  for (const Told& t : votes) {
    const workshop::Draft* about = workshop::find_draft(s_, t.about);
    std::string of = about && about->version
                         ? std::string(words_.version) + " " + std::to_string(about->version) + ": "
                         : std::string();
    block("### " + of + text);
    result(step, 0, {t});
  }
  std::vector<const workshop::Slip*> of_one;
  for (std::size_t i = 0; i < worries.size(); i++) {
    of_one.push_back(worries[i]);
    if (i + 1 < worries.size() && worries[i + 1]->about == worries[i]->about) continue;
    const workshop::Draft* about = workshop::find_draft(s_, worries[i]->about);
    std::string of = about && about->version
                         ? std::string(" (") + words_.version + " " + std::to_string(about->version) + ")"
                         : std::string();
    list(words_.worries + of, of_one);
    of_one.clear();
  }
}

} // namespace report
