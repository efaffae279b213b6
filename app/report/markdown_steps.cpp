#include "report/markdown_text.h"
#include "report/markdown_writer.h"
#include "workshop/columns.h"

namespace report {

namespace column = workshop::column;

std::string MarkdownWriter::perspective(int field) const {
  return field < 0 ? std::string() : s_.agenda.perspectives[std::size_t(field)].title;
}

void MarkdownWriter::writing(int step) {
  const workshop::Step& held = s_.agenda.steps[std::size_t(step)];
  if (workshop::writing_hidden(s_, step)) {
    bool any = false;
    for (const workshop::Slip& slip : s_.slips) any = any || (slip.step == step && written(slip.text));
    if (!any) return;
    begin(step);
    return block(words_.writing_hidden);
  }
  auto columns = [&](int place, const workshop::Card* card) {
    bool told = false; // the card's own words
    for (std::size_t h = 0; h < std::max<std::size_t>(1, held.columns.size()); h++) {
      std::vector<const workshop::Slip*> slips = told_slips(s_, step, column::heading(place, int(h)));
      if (slips.empty()) continue;
      begin(step);
      if (card && !told) block("### " + markdown_line(card->text));
      told = true;
      list(held.columns.empty() ? "" : markdown_line(held.columns[h]), slips);
    }
  };
  int place = 0;
  for (const std::string& id : held.decks)
    if (const workshop::Deck* deck = workshop::deck_named(s_.agenda, id))
      for (const workshop::Card& card : deck->cards) columns(place++, &card);
  if (place == 0) columns(0, nullptr);
}

void MarkdownWriter::cards(int step) {
  if (std::vector<const workshop::Slip*> task = told_slips(s_, step, column::task); !task.empty()) {
    begin(step);
    list(words_.task, task);
  }
  for (int i = 0; i < workshop::limit::mats; i++) mat(step, i);
}

void MarkdownWriter::mat(int step, int mat) {
  const workshop::Step& held = s_.agenda.steps[std::size_t(step)];
  auto one_line = [&](int at) {
    std::string text;
    for (const workshop::Slip* slip : told_slips(s_, step, at))
      text += (text.empty() ? "" : ", ") + markdown_line(slip->text);
    return text;
  };
  std::string leads = one_line(column::leads(mat)), follows = one_line(column::follows(mat)), stretches, kept;
  int number = 0;
  for (const workshop::Slip* slip : told_slips(s_, step, column::stretches(mat))) {
    stretches += (number ? "\n" : "") + std::to_string(number + 1) + ". " +
                 markdown_lines(slip->text, "   ") + " – " +
                 (slip->mark ? words_.second_leads : words_.first_leads);
    number++;
  }
  for (const workshop::DealtCard& dealt : s_.dealt) {
    const workshop::Card* card = workshop::card_of(s_.agenda, dealt);
    if (dealt.step != step || dealt.mat != mat || !dealt.kept || !card) continue;
    const workshop::Deck* deck = workshop::deck_named(s_.agenda, held.decks[std::size_t(dealt.deck)]);
    kept += (kept.empty() ? "- " : "\n- ") + markdown_line(deck ? deck->title : "") + ": " +
            markdown_lines(card->text, "  ");
    if (written(card->invitation))
      kept += std::string("\\\n  *") + words_.say + ":* " + markdown_line(card->invitation);
  }
  if (leads.empty() && follows.empty() && stretches.empty() && kept.empty()) return;
  begin(step);
  block(std::string("### ") + words_.pair + " " + std::to_string(mat + 1));
  block(labelled(words_.leads, leads));
  block(labelled(words_.follows, follows));
  if (!stretches.empty()) block(std::string("**") + words_.stretches + "**");
  block(stretches);
  if (!kept.empty()) block(std::string("**") + words_.cards + "**");
  block(kept);
}

void MarkdownWriter::wheel(int step) {
  const std::vector<workshop::Direction>& directions = s_.agenda.directions;
  auto number = [&](int question) {
    int tenths = mean_tenths(told_votes(s_, step, question));
    const char* point = s_.agenda.language == "en" ? "." : ",";
    return tenths ? std::to_string(tenths / 10) + point + std::to_string(tenths % 10) : std::string("–");
  };
  std::string table = std::string("| ") + words_.direction + " | " + words_.now + " | " + words_.wanted +
                      " |\n|---|---:|---:|";
  bool any = false;
  for (int d = 0; d < int(directions.size()); d++) {
    std::string now = number(d), wanted = number(int(directions.size()) + d);
    any = any || now != "–" || wanted != "–";
    table += "\n| " + markdown_cell(directions[std::size_t(d)].title) + " | " + now + " | " + wanted + " |";
  }
  if (any) {
    begin(step);
    block(table);
    block(words_.ring);
  }
  for (int d = 0; d < int(directions.size()); d++)
    if (std::vector<const workshop::Slip*> said = told_slips(s_, step, column::direction(d)); !said.empty()) {
      begin(step);
      list(markdown_line(directions[std::size_t(d)].title), said);
    }
  if (std::vector<const workshop::Slip*> needs = told_slips(s_, step, column::needs); !needs.empty()) {
    begin(step);
    const std::vector<std::string>& columns = s_.agenda.steps[std::size_t(step)].columns;
    list(columns.empty() ? words_.needs : markdown_line(columns.front()), needs);
  }
}

void MarkdownWriter::agreements(int step) {
  std::vector<const workshop::Slip*> agreed, proposed;
  for (const workshop::Slip* slip : told_slips(s_, step, column::only))
    (slip->mark ? agreed : proposed).push_back(slip);
  if (workshop::writing_hidden(s_, step) && !workshop::slips_in(s_, step, column::only).empty()) {
    begin(step);
    return block(words_.writing_hidden);
  }
  if (agreed.empty() && proposed.empty()) return;
  begin(step);
  list(words_.agreements, agreed);
  list(words_.proposals, proposed);
}

void MarkdownWriter::follow_up(int step) {
  const workshop::Before& before = s_.before;
  if (!before.created && before.actions.empty()) return;
  begin(step);
  std::string date = date_text(before.created, s_.agenda.language);
  block(labelled(words_.last_time, (written(before.team) ? markdown_line(before.team) : std::string()) +
                                       (date.empty() ? "" : " · " + date)));
  if (written(before.kerneopgave)) block("> " + markdown_lines(before.kerneopgave, "> "));
  std::string table = std::string("| ") + words_.what + " | " + words_.who + " | " + words_.when + " | " +
                      words_.became + " | " + words_.learned + " |\n|---|---|---|---|---|";
  bool any = false;
  for (const workshop::PastAction& a : before.actions) {
    if (!written(a.what) && !written(a.who) && !written(a.learned)) continue;
    any = true;
    table += "\n| " + markdown_cell(a.what) + " | " + markdown_cell(a.who) + " | " + markdown_cell(a.when) +
             " | " + words_.states[std::size_t(a.state)] + " | " + markdown_cell(a.learned) + " |";
  }
  if (any) block(table);
}

void MarkdownWriter::gallery(int step) {
  auto texts = [&](const char* heading, const std::vector<std::string>& all) {
    std::string items;
    for (const std::string& text : all)
      if (written(text)) items += (items.empty() ? "- " : "\n- ") + markdown_lines(text, "  ");
    if (items.empty()) return;
    block(std::string("**") + heading + "**");
    block(items);
  };
  for (const workshop::Room& room : s_.rooms) {
    begin(step);
    block("### " + markdown_line(room.team));
    if (written(room.kerneopgave)) block("> " + markdown_lines(room.kerneopgave, "> "));
    texts(words_.rooms_notes, room.notes);
    texts(words_.rooms_actions, room.actions);
  }
}

void MarkdownWriter::actions(int step) {
  begin(step);
  std::string kept, others;
  int number = 0;
  bool any_kept = false;
  for (const workshop::Action& a : s_.actions) any_kept = any_kept || (a.kept && written(a.what));
  for (const workshop::Action& a : s_.actions) {
    if (!written(a.what) && !written(a.who) && !written(a.when) && !written(a.first)) continue;
    std::string item = markdown_lines(a.what, "   ") + dots(step, a.id);
    auto line = [&](const char* label, const std::string& text) {
      if (written(text)) item += "\\\n   " + labelled(label, markdown_line(text));
    };
    line(words_.first_step, a.first);
    line(words_.who, a.who);
    line(words_.when, a.when);
    line(words_.perspective, perspective(a.perspective));
    line(words_.serves, a.serves);
    bool main = a.kept || !any_kept;
    std::string& list = main ? kept : others;
    list += (list.empty() ? "" : "\n") + (main ? std::to_string(++number) + ". " : std::string("-  ")) + item;
  }
  if (kept.empty() && others.empty()) return block(words_.no_actions);
  if (any_kept) block(std::string("### ") + words_.kept);
  block(kept);
  if (!others.empty()) {
    block(std::string("### ") + words_.not_kept);
    block(others);
  }
}

} // namespace report
