#include "report/drawing.h"
#include "report/markdown_text.h"
#include "report/markdown_writer.h"
#include "workshop/columns.h"

#include <cstdio>

namespace report {

namespace {

/// "12:05"
std::string minutes_text(workshop::Time t) {
  long long seconds = t / workshop::second;
  char text[32];
  std::snprintf(text, sizeof text, "%lld:%02lld", seconds / 60, seconds % 60);
  return text;
}

} // namespace

std::string labelled(const std::string& label, const std::string& text) {
  return text.empty() ? text : "**" + label + ":** " + text;
}

std::string MarkdownWriter::write() {
  head();
  for (int i : s_.plan) {
    step(i);
    if (!workshop::answers_unshown(s_, i)) continue;
    begin(i);
    block(words_.answers_unshown);
  }
  parked();
  time();
  colophon();
  return std::move(text_);
}

void MarkdownWriter::block(const std::string& text) {
  if (!text.empty()) text_ += (text_.empty() ? "" : "\n") + text + "\n";
}

void MarkdownWriter::begin(int step) {
  if (begun_ == step) return;
  begun_ = step;
  const workshop::Step& held = s_.agenda.steps[std::size_t(step)];
  block("## " + markdown_line(held.title));
  block(markdown_line(held.question));
}

void MarkdownWriter::list(const std::string& heading, const std::vector<const workshop::Slip*>& slips) {
  std::string items;
  for (const workshop::Slip* slip : slips)
    items += (items.empty() ? "- " : "\n- ") + markdown_lines(slip->text, "  ");
  if (items.empty()) return;
  if (!heading.empty()) block("**" + heading + "**");
  block(items);
}

void MarkdownWriter::head() {
  std::string team = markdown_line(s_.team);
  block("# " + (team.empty() ? markdown_line(s_.agenda.title) : team));
  std::string line = markdown_line(s_.agenda.title), date = date_text(s_.created, s_.agenda.language);
  if (!date.empty()) line += " · " + date;
  line += " · " + std::to_string(s_.people) + " " + (s_.people == 1 ? words_.one_person : words_.people);
  block(line);
  if (std::string closed = date_text(s_.closed, s_.agenda.language); s_.closed)
    block(std::string(words_.closed) + (closed.empty() ? "" : " " + closed) + ".");
  else block(std::string(words_.open) + ": " + markdown_line(workshop::current_step(s_).title) + ".");
  std::string chosen = workshop::kerneopgave_text(s_);
  if (!written(chosen) && step_told_with(s_, workshop::StepKind::kerneopgave) < 0) return;
  block(std::string("## ") + words_.kerneopgave);
  block(written(chosen) ? "> " + markdown_lines(chosen, "> ") : words_.no_kerneopgave);
}

void MarkdownWriter::step(int i) {
  using workshop::StepKind;
  StepKind kind = s_.agenda.steps[std::size_t(i)].kind;
  bool last_of_kind = step_told_with(s_, kind) == i; // notes, drafts and actions are told once
  switch (kind) {
  case StepKind::kerneopgave: return last_of_kind ? kerneopgave(i) : void();
  case StepKind::board: return last_of_kind ? board(i) : void();
  case StepKind::actions: return last_of_kind ? actions(i) : void();
  case StepKind::follow_up: return last_of_kind ? follow_up(i) : void();
  case StepKind::gallery: return last_of_kind ? gallery(i) : void();
  case StepKind::check_in:
  case StepKind::vote: return vote(i);
  case StepKind::dilemma: return dilemmas(i);
  case StepKind::writing: return writing(i);
  case StepKind::cards: return cards(i);
  case StepKind::wheel: return wheel(i);
  case StepKind::agreements: return agreements(i);
  case StepKind::check_out: {
    std::vector<const workshop::Slip*> slips = told_slips(s_, i, workshop::column::only);
    if (slips.empty()) return;
    begin(i);
    return list("", slips);
  }
  case StepKind::story:
  case StepKind::close:
  case StepKind::reflection: // belongs to the one who wrote it, and is in no session
  case StepKind::pause: return;
  }
}

void MarkdownWriter::parked() {
  std::vector<const workshop::Slip*> slips = told_slips(s_, -1, workshop::column::only);
  if (slips.empty()) return;
  block(std::string("## ") + words_.parked);
  list("", slips);
}

void MarkdownWriter::time() {
  block(std::string("## ") + words_.time);
  std::string table = std::string("| ") + words_.step + " | " + words_.planned + " | " + words_.spent +
                      " | " + words_.over + " |\n|---|---:|---:|---:|";
  for (int i : s_.plan) {
    const workshop::Clock& clock = s_.clocks[std::size_t(i)];
    workshop::Time left = workshop::left_at(clock, now_);
    table += "\n| " + markdown_cell(s_.agenda.steps[std::size_t(i)].title) + " | " +
             minutes_text(clock.planned) + " | " + minutes_text(workshop::spent_at(clock, now_)) + " | " +
             (left < 0 ? minutes_text(-left) : "–") + " |";
  }
  block(table);
}

void MarkdownWriter::colophon() {
  block(std::string("## ") + words_.colophon);
  if (written(s_.agenda.mission)) block(labelled(words_.mission, markdown_line(s_.agenda.mission)));
  if (written(s_.agenda.source)) block(markdown_line(s_.agenda.source));
  block(words_.anonymous);
}

std::string as_markdown(const workshop::Session& s, workshop::Time now, const Beside& beside) {
  return MarkdownWriter(s, now, beside).write();
}

std::vector<FileBeside> files_beside(const workshop::Session& s, bool drawings) {
  std::vector<FileBeside> files;
  for (const std::string& picture : pictures_of(s)) files.push_back({picture, {}});
  if (drawings && notes_told(s))
    for (const workshop::Note& n : s.notes)
      if (!n.ink.empty()) files.push_back({drawing_name(n), drawing_of(n)});
  return files;
}

} // namespace report
