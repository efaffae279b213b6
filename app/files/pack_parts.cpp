#include "files/pack_parts.h"

#include "language/letters.h"

#include <algorithm>
#include <utility>

namespace files {

namespace {

constexpr TextRule scene_rule{.most = 800, .one_line = false};
constexpr TextRule invitation_rule{.most = 200, .required = false};

workshop::Option read_option(PackTable& t) { return {t.id("id"), t.text("text", title_rule)}; }

workshop::Card read_card(PackTable& t) {
  return {t.id("id"), t.text("text", prompt_rule), t.text("invitation", invitation_rule)};
}

/// The words that tell things of a list apart, and their field.
template<typename T>
std::pair<const char*, std::string> words_of(const T& thing) {
  if constexpr (requires { thing.title; }) return {"title", thing.title};
  else return {"text", thing.text};
}

/// Reads each of a list's tables with `read_one`, which is given the table and what it is called.
template<typename T, typename ReadOne>
std::vector<T> read_list(PackTable& above, const char* key, const Amount& amount, const Reading& reading,
                         ReadOne read_one) {
  std::vector<T> list;
  std::map<std::string, int> ids, words;
  for (const toml::table* table : above.tables(key, amount)) {
    PackTable t(*table, above.where() + place(key, list.size()), reading);
    list.push_back(read_one(t));
    check_doubled(t, "id", list.back().id, ids);
    auto [field, text] = words_of(list.back());
    check_doubled(t, field, text, words);
    t.finish(&above);
  }
  return list;
}

} // namespace

std::string place(const std::string& name, std::size_t index) {
  return name + "[" + std::to_string(index + 1) + "].";
}

void check_doubled(PackTable& table, const char* key, const std::string& value,
                   std::map<std::string, int>& seen) {
  if (value.empty()) return;
  auto [at, is_new] = seen.try_emplace(language::lower(value), table.line_of(key));
  if (is_new) return;
  std::string line = std::to_string(at->second);
  table.problem(table.line_of(key), key, "»" + shown(value) + "« er brugt før, i linje " + line,
                "“" + shown(value) + "” was used before, in line " + line);
}

std::string read_colour(PackTable& t) {
  static const std::vector<std::string> names(workshop::colour_names.begin(), workshop::colour_names.end());
  int colour = t.choice("colour", names, {"er ikke en farve her", "is no colour here"});
  return colour < 0 ? "" : names[std::size_t(colour)];
}

std::string read_icon(PackTable& t, const Reading& reading) {
  const std::vector<std::string>& icons = reading.icons;
  std::string icon = t.id("icon", false, icons);
  if (icon.empty() || icons.empty() || std::find(icons.begin(), icons.end(), icon) != icons.end())
    return icon;
  Sentence meant = did_you_mean(icon, icons);
  if (meant.english.empty())
    meant = {"Navnene er filernes i assets/pictures, uden .png",
             "The names are those of the files in assets/pictures, without .png"};
  t.problem(t.line_of("icon"), "icon",
            "der er ikke noget billede, der hedder »" + icon + "«. " + meant.danish,
            "there is no picture called “" + icon + "”. " + meant.english);
  return {};
}

std::vector<workshop::Perspective> read_perspectives(PackTable& top, const Reading& reading) {
  Amount amount{workshop::limit::fewest_fields,
                workshop::limit::fields,
                {"to til seks perspektiver", "two to six perspectives"}};
  return read_list<workshop::Perspective>(top, "perspective", amount, reading, [&](PackTable& t) {
    return workshop::Perspective{t.id("id"),
                                 t.text("title", title_rule),
                                 t.text("about", prompt_rule),
                                 t.texts("prompts", prompt_rule, 1, most_prompts),
                                 read_colour(t),
                                 read_icon(t, reading)};
  });
}

std::vector<workshop::Dilemma> read_dilemmas(PackTable& top, const Reading& reading,
                                             const std::vector<workshop::Perspective>& perspectives) {
  Amount dilemmas{0, 40, {"højst 40 dilemmaer", "at most 40 dilemmas"}, false};
  Amount options{2, 4, {"to til fire svar", "two to four options"}};
  return read_list<workshop::Dilemma>(top, "dilemma", dilemmas, reading, [&](PackTable& t) {
    workshop::Dilemma d{t.id("id"),
                        t.text("title", title_rule),
                        t.text("scene", scene_rule),
                        t.text("question", sentence_rule),
                        {},
                        t.ids(nullptr, "between", 2, workshop::limit::fields, false, ids_of(perspectives))};
    t.check_named(nullptr, "between", d.between, ids_of(perspectives), {"noget perspektiv", "perspective"});
    d.options = read_list<workshop::Option>(t, "option", options, reading, read_option);
    return d;
  });
}

std::vector<workshop::Deck> read_decks(PackTable& top, const Reading& reading) {
  Amount decks{0, 8, {"højst otte bunker kort", "at most eight decks"}, false};
  Amount cards{1, workshop::limit::cards, {"et til 40 kort", "one to 40 cards"}};
  return read_list<workshop::Deck>(top, "deck", decks, reading, [&](PackTable& t) {
    return workshop::Deck{t.id("id"), t.text("title", title_rule), read_colour(t), read_icon(t, reading),
                          read_list<workshop::Card>(t, "card", cards, reading, read_card)};
  });
}

std::vector<workshop::Direction> read_directions(PackTable& top, const Reading& reading) {
  Amount amount{workshop::limit::fewest_directions,
                workshop::limit::directions,
                {"tre til otte retninger", "three to eight directions"},
                false};
  return read_list<workshop::Direction>(top, "direction", amount, reading, [](PackTable& t) {
    return workshop::Direction{t.id("id"), t.text("title", title_rule), t.text("about", prompt_rule),
                               t.texts("prompts", prompt_rule, 1, most_prompts)};
  });
}

} // namespace files
