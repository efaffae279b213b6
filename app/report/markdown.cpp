#include "report/drawing.h"
#include "report/markdown_text.h"
#include "report/report.h"
#include "report/result.h"

#include <cstdio>

namespace report {

namespace {

struct Words {
  const char *people, *one_person, *open, *closed, *kerneopgave, *no_kerneopgave, *drafts, *chosen, *board,
      *no_notes;
  const char *mood, *answer, *votes, *dilemma, *actions, *no_actions, *what, *who, *when, *perspective;
  const char *time, *step, *planned, *spent, *over;
  const char *stack, *drawing, *picture;
};

const Words danish = {"personer",
                      "person",
                      "Mødet er ikke afsluttet. Vi er ved",
                      "Afsluttet",
                      "Vores kerneopgave",
                      "Vi har ikke valgt en kerneopgave.",
                      "Forslag",
                      "valgt",
                      "De fire perspektiver",
                      "Ingen sedler her.",
                      "Sådan havde vi det",
                      "Svar",
                      "Stemmer",
                      "Dilemma",
                      "Det gør vi",
                      "Vi har ikke skrevet handlinger.",
                      "Hvad",
                      "Hvem",
                      "Hvornår",
                      "Perspektiv",
                      "Tiden",
                      "Trin",
                      "Planlagt",
                      "Brugt",
                      "Over tiden",
                      "Stak",
                      "tegning",
                      "billede"};
const Words english = {"people",
                       "person",
                       "The meeting is not closed. We are at",
                       "Closed",
                       "Our kerneopgave",
                       "We have not chosen a kerneopgave.",
                       "Drafts",
                       "chosen",
                       "The four perspectives",
                       "No notes here.",
                       "How we were",
                       "Answer",
                       "Votes",
                       "Dilemma",
                       "What we will do",
                       "We have not written any actions.",
                       "What",
                       "Who",
                       "When",
                       "Perspective",
                       "Time",
                       "Step",
                       "Planned",
                       "Spent",
                       "Over",
                       "Stack",
                       "drawing",
                       "picture"};

/// "12:05"
std::string minutes_text(workshop::Time t) {
  long long seconds = t / workshop::second;
  char text[32];
  std::snprintf(text, sizeof text, "%lld:%02lld", seconds / 60, seconds % 60);
  return text;
}

class Writer {
public:
  Writer(const workshop::Session& s, workshop::Time now, const Beside& beside)
      : s_(s), now_(now), beside_(beside), words_(s.agenda.language == "en" ? english : danish) {}

  std::string write() {
    head();
    kerneopgave();
    perspectives();
    for (int step : told_polls(s_)) votes(step);
    actions();
    time();
    return std::move(text_);
  }

private:
  /// A block, parted from the last by an empty line.
  void block(const std::string& text) { text_ += (text_.empty() ? "" : "\n") + text + "\n"; }

  void head() {
    std::string team = markdown_line(s_.team);
    block("# " + (team.empty() ? markdown_line(s_.agenda.title) : team));
    std::string line = markdown_line(s_.agenda.title), date = date_text(s_.created, s_.agenda.language);
    if (!date.empty()) line += " · " + date;
    line += " · " + std::to_string(s_.people) + " " + (s_.people == 1 ? words_.one_person : words_.people);
    block(line);
    if (std::string closed = date_text(s_.closed, s_.agenda.language); s_.closed)
      block(std::string(words_.closed) + (closed.empty() ? "" : " " + closed) + ".");
    else block(std::string(words_.open) + ": " + markdown_line(workshop::current_step(s_).title) + ".");
  }

  void kerneopgave() {
    block(std::string("## ") + words_.kerneopgave);
    std::string chosen = workshop::kerneopgave_text(s_);
    block(written(chosen) ? "> " + markdown_lines(chosen, "> ") : words_.no_kerneopgave);
    std::string list;
    int count = 0;
    for (const workshop::Draft& draft : s_.drafts) {
      if (!written(draft.text)) continue;
      list += (count++ ? "\n- " : "- ") + markdown_lines(draft.text, "  ");
      if (draft.id == s_.kerneopgave) list += std::string(" **(") + words_.chosen + ")**";
    }
    if (count == 0 || (count == 1 && written(chosen))) return; // the one draft stands above already
    block(std::string("### ") + words_.drafts);
    block(list);
  }

  std::string image(const char* alt, const std::string& address) const {
    return std::string("![") + alt + "](" + address + ")";
  }
  std::string beside(const std::string& name) const {
    return markdown_address(beside_.folder.empty() ? name : beside_.folder + "/" + name);
  }

  /// What a note holds, its lines after the first begun with `indent`; empty when it holds nothing.
  std::string note(const workshop::Note& n, const std::string& indent) const {
    const std::string next = "\\\n" + indent; // as markdown_lines breaks
    std::string text = written(n.text) ? markdown_lines(n.text, indent) : std::string();
    if (text.empty() && !n.ink.empty() && !n.picture.empty())
      text = std::string("*") + words_.drawing + ", " + words_.picture + "*";
    else if (text.empty() && !n.ink.empty()) text = std::string("*") + words_.drawing + "*";
    else if (text.empty() && !n.picture.empty()) text = std::string("*") + words_.picture + "*";
    if (!n.picture.empty()) text += next + image(words_.picture, beside(n.picture));
    if (!n.ink.empty())
      text += next +
              image(words_.drawing, beside_.drawings ? beside(drawing_name(n)) : data_address(drawing_of(n)));
    return text;
  }

  void perspectives() {
    block(std::string("## ") + words_.board);
    for (int i = 0; i < workshop::fields_of(s_); i++) {
      block("### " + markdown_line(s_.agenda.perspectives[i].title));
      std::string list;
      auto item = [&](const std::string& indent, const std::string& text) {
        list += (list.empty() ? "" : "\n") + indent + "- " + text;
      };
      for (const Lying& lying : lying_in_field(s_, i)) {
        std::string indent = lying.stack ? "  " : "", name = markdown_line(lying.name);
        bool begun = !lying.stack;
        for (const workshop::Note* n : lying.notes) {
          std::string text = note(*n, indent + "  ");
          if (text.empty()) continue;
          if (!begun) item("", "**" + (name.empty() ? words_.stack : name) + "**");
          begun = true;
          item(indent, text);
        }
      }
      block(list.empty() ? words_.no_notes : list);
    }
  }

  void votes(int index) {
    const workshop::Step& step = s_.agenda.steps[index];
    const workshop::Dilemma* dilemma = workshop::dilemma_of(s_.agenda, step);
    if (dilemma) {
      block(std::string("## ") + words_.dilemma + ": " + markdown_line(dilemma->title));
      block(markdown_lines(dilemma->scene, ""));
      block(markdown_line(step.question));
    } else block(std::string("## ") + words_.mood);
    std::string table = std::string("| ") + words_.answer + " | " + words_.votes + " |\n|---|---:|";
    std::vector<std::string> texts = answer_texts(s_.agenda, step);
    for (std::size_t i = 0; i < texts.size() && i < workshop::poll_of(s_, index).votes.size(); i++)
      table += "\n| " + markdown_cell(texts[i]) + " | " +
               std::to_string(workshop::poll_of(s_, index).votes[i]) + " |";
    block(table);
  }

  void actions() {
    block(std::string("## ") + words_.actions);
    std::string table = std::string("| ") + words_.what + " | " + words_.who + " | " + words_.when + " | " +
                        words_.perspective + " |\n|---|---|---|---|";
    bool any = false;
    for (const workshop::Action& a : s_.actions) {
      if (!written(a.what) && !written(a.who) && !written(a.when)) continue;
      any = true;
      std::string perspective =
          a.perspective < 0 ? std::string() : s_.agenda.perspectives[a.perspective].title;
      table += "\n| " + markdown_cell(a.what) + " | " + markdown_cell(a.who) + " | " + markdown_cell(a.when) +
               " | " + markdown_cell(perspective) + " |";
    }
    block(any ? table : words_.no_actions);
  }

  void time() {
    block(std::string("## ") + words_.time);
    std::string table = std::string("| ") + words_.step + " | " + words_.planned + " | " + words_.spent +
                        " | " + words_.over + " |\n|---|---:|---:|---:|";
    for (std::size_t i = 0; i < s_.agenda.steps.size(); i++) {
      workshop::Time left = workshop::left_at(s_.clocks[i], now_);
      table += "\n| " + markdown_cell(s_.agenda.steps[i].title) + " | " + minutes_text(s_.clocks[i].planned) +
               " | " + minutes_text(workshop::spent_at(s_.clocks[i], now_)) + " | " +
               (left < 0 ? minutes_text(-left) : "–") + " |";
    }
    block(table);
  }

  const workshop::Session& s_;
  workshop::Time now_;
  const Beside& beside_;
  const Words& words_;
  std::string text_;
};

} // namespace

std::string as_markdown(const workshop::Session& s, workshop::Time now, const Beside& beside) {
  return Writer(s, now, beside).write();
}

std::vector<FileBeside> files_beside(const workshop::Session& s, bool drawings) {
  std::vector<FileBeside> files;
  for (const std::string& picture : pictures_of(s)) files.push_back({picture, {}});
  if (drawings)
    for (const workshop::Note& n : s.notes)
      if (!n.ink.empty()) files.push_back({drawing_name(n), drawing_of(n)});
  return files;
}

} // namespace report
