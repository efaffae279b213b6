#include "report/drawing.h"
#include "report/markdown_text.h"
#include "report/markdown_writer.h"

namespace report {

namespace {

std::string image(const char* alt, const std::string& address) {
  return std::string("![") + alt + "](" + address + ")";
}

} // namespace

std::string MarkdownWriter::beside(const std::string& name) const {
  return markdown_address(beside_.folder.empty() ? name : beside_.folder + "/" + name);
}

std::string MarkdownWriter::dots(int step, workshop::Id thing) const {
  ToldDots d = told_dots(s_, step, thing);
  std::string text;
  if (d.plus) text += " · " + std::to_string(d.plus) + " " + (d.plus == 1 ? words_.dot : words_.dots);
  if (d.minus) text += " · " + std::to_string(d.minus) + " " + words_.against;
  return text;
}

/// What a note holds, its lines after the first begun with `indent`; empty when it holds nothing.
std::string MarkdownWriter::note(const workshop::Note& n, const std::string& indent) const {
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

void MarkdownWriter::field(int step, int field) {
  block("### " + markdown_line(s_.agenda.perspectives[std::size_t(field)].title));
  std::string list;
  auto item = [&](const std::string& indent, const std::string& text) {
    list += (list.empty() ? "" : "\n") + indent + "- " + text;
  };
  for (const Lying& lying : lying_in_field(s_, field)) {
    std::string indent = lying.stack ? "  " : "", name = markdown_line(lying.name);
    bool begun = !lying.stack;
    for (const workshop::Note* n : lying.notes) {
      std::string text = note(*n, indent + "  ");
      if (text.empty()) continue;
      if (!begun) item("", "**" + (name.empty() ? words_.stack : name) + "**" + dots(step, lying.stack));
      begun = true;
      if (std::string d = dots(step, n->id);
          !lying.stack && !d.empty()) { // behind the words, before pictures
        std::size_t end = text.find("\\\n" + indent + "  ![");
        text.insert(end == std::string::npos ? text.size() : end, d);
      }
      item(indent, text);
    }
  }
  block(list.empty() ? words_.no_notes : list);
}

void MarkdownWriter::board(int step) {
  begin(step);
  if (!notes_told(s_)) return block(words_.notes_hidden);
  for (int i = 0; i < workshop::fields_of(s_); i++) field(step, i);
  if (int i = workshop::forgotten_field(s_); i >= 0)
    block(labelled(words_.forgotten, markdown_line(s_.agenda.perspectives[std::size_t(i)].title)));
}

} // namespace report
