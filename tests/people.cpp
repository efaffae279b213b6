#include "people.h"

#include <algorithm>

namespace test {

namespace {

const char* const danish_texts[] = {"ro i hverdagen",  "færre skift",     "en fast kontakt",
                                    "spørg borgeren",  "kortere notater", "del det, vi ved",
                                    "øv os sammen",    "ring først",      "tid til at snakke",
                                    "en plan for sne", "nye øjne",        "sig det højt"};
const char* const english_texts[] = {"calm days",     "fewer changes",   "one contact", "ask the citizen",
                                     "shorter notes", "share knowledge", "practise",    "call first",
                                     "time to talk",  "a plan for snow", "fresh eyes",  "say it aloud"};

} // namespace

bool People::has(const std::string& name) {
  auto all = f_.names();
  return std::find(all.begin(), all.end(), name) != all.end();
}

std::vector<std::string> People::named(const std::string& prefix, const std::string& suffix) {
  std::vector<std::string> found;
  for (const std::string& name : f_.names())
    if (name.starts_with(prefix) && name.ends_with(suffix)) found.push_back(name);
  return found;
}

std::vector<std::string> People::whole(const std::string& prefix) {
  std::vector<std::string> found = named(prefix);
  std::erase_if(found, [&](const std::string& name) { return name.find('/', prefix.size()) != name.npos; });
  return found;
}

void People::tap_if(const std::string& name) {
  if (has(name)) f_.tap(name);
}

std::string People::words(int which) const {
  return danish_ ? danish_texts[which % 12] : english_texts[which % 12];
}

void People::write_into(const std::string& area, const std::string& text) {
  f_.tap(area);
  f_.write(text);
  f_.tap("done");
}

/// Each gives an answer; the first ones are chosen a little more often.
void People::votes(const std::string& prefix, int from) {
  for (int i = 0; i < number_; i++) {
    std::vector<std::string> answers = named(prefix);
    std::erase_if(answers,
                  [](const std::string& name) { return name == "vote/take-back" || name == "vote/raised"; });
    if (answers.empty()) return;
    std::size_t which = std::size_t((i * i + i / 2 + from) % 7) % answers.size();
    f_.tap(answers[which]);
  }
}

/// Some write in each place where slips can be added.
void People::slips() {
  for (const std::string& add : named("", "/add")) {
    if (add.starts_with("parking") || add.starts_with("own")) continue;
    for (int i = 0; i < std::min(texts_, 2); i++)
      if (has(add)) write_into(add, words(said_++));
  }
}

void People::more_stages() {
  while (has("stage/next")) f_.tap("stage/next");
}

void People::step() {
  const std::string kind = f_.screen();
  if (kind == "check-in") check_in();
  else if (kind == "kerneopgave") kerneopgave();
  else if (kind == "board") board();
  else if (kind == "dilemma") dilemma();
  else if (kind == "cards") cards();
  else if (kind == "wheel") wheel();
  else if (kind == "agreements") agreements();
  else if (kind == "follow-up") follow_up();
  else if (kind == "actions") actions();
  else if (kind == "vote") {
    votes("vote/");
    tap_if("reveal");
  } else if (kind == "writing" || kind == "check-out") {
    slips();
    more_stages();
    for (int card = 0; card < 10 && has("card/next"); card++) {
      f_.tap("card/next");
      slips();
    }
  }
}

void People::check_in() {
  for (int guard = 0; guard < 60 && int(named("vote/mood-").size()) > 0; guard++) {
    std::vector<std::string> moods = named("vote/mood-");
    f_.tap(moods[std::size_t(guard * 3 + 1) % moods.size()]);
  }
}

void People::kerneopgave() {
  for (int i = 0; i < texts_; i++) {
    if (!has("add-draft")) break;
    write_into("add-draft", (danish_ ? "Vi giver " : "We give ") + words(said_++));
  }
  tap_if("stage/next"); // shown, and words are marked
  auto marked = named("word/");
  for (std::size_t i = 0; i < marked.size() && i < 4; i++) f_.tap(marked[i * 2 < marked.size() ? i * 2 : i]);
  tap_if("stage/next"); // put together
  if (has("new-version")) {
    f_.tap("new-version");
    f_.tap("done");
    auto phrases = named("phrase/");
    if (!phrases.empty()) f_.tap(phrases.back());
    write_into(whole("draft/").back(), danish_ ? " hver dag" : " every day");
    tap_if("stage/next"); // can you live with it?
    for (int i = 0; i < number_; i++) tap_if(i == 2 ? "vote/worry" : "vote/yes");
    if (has("worry/add")) write_into("worry/add", danish_ ? "tiden om aftenen" : "time in the evening");
    tap_if("reveal");
  }
  auto choose = named("choose/");
  if (!choose.empty()) f_.tap(choose.back());
}

void People::put_dots(const std::vector<std::string>& things, int each) {
  for (int i = 0; i < number_ * each && !things.empty(); i++) f_.tap(things[std::size_t(i) % things.size()]);
}

void People::board() {
  for (const std::string& add : named("add-note/"))
    for (int i = 0; i < texts_; i++) write_into(add, words(said_++));
  tap_if("stage/next");    // all are shown
  if (has("stage/next")) { // and then there are dots to put
    f_.tap("stage/next");
    put_dots(named("note/"), 5);
    tap_if("reveal");
  }
}

void People::dilemma() {
  auto dilemmas = named("dilemma/");
  if (dilemmas.empty()) dilemmas.push_back({});
  for (std::size_t i = 0; i < dilemmas.size(); i++) {
    if (!dilemmas[i].empty()) f_.tap(dilemmas[i]);
    votes("vote/", int(i));
  }
  tap_if("reveal");
  if (!has("stage/next")) return;
  f_.tap("stage/next"); // both sides are heard
  slips();
  if (!has("stage/next")) return;
  f_.tap("stage/next"); // once more
  votes("vote/", 2);
  tap_if("reveal");
}

/// Where there are more pairs than the screen shows at once.
void People::every_page(const std::function<void()>& act) {
  while (has("mats/previous")) f_.tap("mats/previous");
  act();
  while (has("mats/next")) {
    f_.tap("mats/next");
    act();
  }
}

void People::cards() {
  if (has("task")) write_into("task", words(said_++));
  every_page([&] {
    for (const std::string& deal : named("deal/")) tap_if(deal);
  });
  auto drawn = whole("card/");
  auto open = [&](const std::string& card, const std::string& tool) {
    if (!has(card + tool)) tap_if(card); // a small one fills its mat
    tap_if(card + tool);
    if (has(card + tool)) tap_if(card);
  };
  if (!drawn.empty()) open(drawn.front(), "/keep");
  if (drawn.size() > 1) open(drawn.back(), "/pass");
  tap_if("stage/next");
  every_page([&] { slips(); });
}

void People::wheel() {
  for (const char* when : {"wheel/now", "wheel/wanted"}) {
    tap_if(when);
    std::vector<std::string> directions = named("wheel/", "/1");
    for (int i = 0; i < number_; i++)
      for (std::size_t d = 0; d < directions.size(); d++) {
        int ring = 1 + (i + int(d) + (when[6] == 'w' ? 2 : 0)) % 5;
        f_.tap(directions[d].substr(0, directions[d].size() - 1) + std::to_string(ring));
      }
  }
  tap_if("stage/next");
  slips();
}

void People::agreements() {
  slips();
  more_stages();
  auto chosen = named("slip/", "/mark");
  for (std::size_t i = 0; i < chosen.size() && i < 3; i++) f_.tap(chosen[i]);
}

void People::follow_up() {
  const char* became[] = {"/done", "/on-the-way", "/dropped"};
  for (int i = 0, tried = 0; tried < 5; tried++) {
    for (const std::string& past : named("past/", "/done"))
      if (told_.insert(past).second) f_.tap(past.substr(0, past.size() - 5) + became[i++ % 3]);
    if (!has("past-list/down")) break; // the rest lies farther down
    f_.tap("past-list/down");
  }
  auto learned = named("past/", "/learned");
  if (!learned.empty()) write_into(learned.front(), words(said_++));
}

void People::actions() {
  for (int i = 0; i < texts_; i++) {
    if (!has("add-action")) break;
    write_into("add-action", words(said_++));
  }
  auto first = [&](const char* suffix, const std::string& text) {
    auto cells = named("action/", suffix);
    if (!cells.empty()) write_into(cells.front(), text);
  };
  first("/who", danish_ ? "teamlederen" : "team leader");
  first("/when", danish_ ? "mandag" : "monday");
  first("/first", words(said_++));
  tap_if("stage/next");
  put_dots(whole("action/"), 3);
  tap_if("reveal");
  auto keep = named("action/", "/keep");
  for (std::size_t i = 0; i < keep.size() && i < 2; i++) tap_if(keep[i]); // the rest is told as proposed
}

} // namespace test
