// The fields of a PackTable that hold values.
#include "files/pack_table.h"

#include "language/graphemes.h"
#include "language/letters.h"
#include "workshop/text.h"

#include <algorithm>

namespace files {

namespace {

int line_of_node(const toml::node& node) { return int(node.source().begin.line); }

Sentence whole_number(int least, int most) {
  std::string from = std::to_string(least), to = std::to_string(most);
  return {"et helt tal fra " + from + " til " + to, "a whole number from " + from + " to " + to};
}

/// Minutes after midnight of "9:15" or "09:15"; -1 for all else.
int minutes_of(const std::string& text) {
  auto digit = [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9'; };
  std::size_t colon = text.find(':');
  if (colon == std::string::npos || colon < 1 || colon > 2 || text.size() != colon + 3) return -1;
  for (std::size_t i = 0; i < text.size(); i++)
    if (i != colon && !digit(i)) return -1;
  int hour = std::stoi(text.substr(0, colon)), minute = std::stoi(text.substr(colon + 1));
  return hour < 24 && minute < 60 ? hour * 60 + minute : -1;
}

std::string as_time(int minutes) {
  auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  return two(minutes / 60) + ":" + two(minutes % 60);
}

/// The time that "10.15", "kl. 10.15" or "1015" was meant to be; -1: none.
int meant_time(const std::string& text) {
  std::vector<std::string> groups;
  bool inside = false;
  for (char c : text) {
    bool digit = c >= '0' && c <= '9';
    if (digit && !inside) groups.emplace_back();
    if (digit) groups.back() += c;
    inside = digit;
  }
  if (groups.size() == 1 && groups[0].size() >= 3 && groups[0].size() <= 4)
    return minutes_of(groups[0].substr(0, groups[0].size() - 2) + ":" +
                      groups[0].substr(groups[0].size() - 2));
  return groups.size() < 2 ? -1 : minutes_of(groups[0] + ":" + groups[1]);
}

} // namespace

bool PackTable::text_fits(const toml::node& node, const std::string& key, TextRule rule, std::string& text) {
  int line = line_of_node(node);
  const auto* value = node.as_string();
  if (!value) {
    if (mended(line)) wrong_.insert(key.substr(0, key.find('[')));
    else wrong_type(node, key, "en tekst i anførselstegn", "a text in quotation marks");
    return false;
  }
  text = workshop::trimmed(value->get());
  auto wrong = [&](const std::string& danish, const std::string& english) {
    report(line, key, danish, english);
    return false;
  };
  if (text.empty()) return !rule.required || wrong("må ikke være tom", "must not be empty");
  if (!workshop::is_clean(text))
    return wrong("har tegn, der ikke kan vises, som styretegn eller ødelagt UTF-8",
                 "holds characters that can't be shown, such as control characters or broken UTF-8");
  if (rule.one_line && text.find('\n') != std::string::npos)
    return wrong("skal stå på én linje", "must be on one line");
  if (std::size_t count = language::count_graphemes(text); count > rule.most)
    return wrong("må højst være på " + std::to_string(rule.most) + " tegn, ikke " + std::to_string(count),
                 "must be at most " + std::to_string(rule.most) + " characters, not " +
                     std::to_string(count));
  return true;
}

std::string PackTable::text(const char* key, TextRule rule) {
  const toml::node* node = ask(key, rule.required);
  std::string text;
  return node && text_fits(*node, key, rule, text) ? text : std::string();
}

bool PackTable::id_fits(int line, const std::string& key, std::string& id,
                        const std::vector<std::string>& there) {
  if (id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos) return true;
  std::string plain = as_id(id), near = nearest(plain, there);
  if (near.empty()) near = nearest(id, there);
  if (near.empty()) near = plain;
  problem(line, key,
          "må kun have små bogstaver a-z, tal og bindestreg, ikke »" + shown(id) + "«" +
              (near.empty() ? "" : ". Mente du »" + near + "«?"),
          "may only hold small letters a-z, digits and hyphens, not “" + shown(id) + "”" +
              (near.empty() ? "" : ". Did you mean “" + near + "”?"));
  id.clear();
  return false;
}

std::string PackTable::id(const char* key, bool required, const std::vector<std::string>& there) {
  std::string id = text(key, {.most = 40, .required = required});
  id_fits(line_of(key), key, id, there);
  agree(key, id);
  return id;
}

void PackTable::check_amount(const toml::array& array, int line, const char* key, std::size_t least,
                             std::size_t most, const Sentence& what) {
  if (array.size() >= least && array.size() <= most) return;
  std::string range = std::to_string(least), count = std::to_string(array.size());
  if (least == most)
    report(line, key, "skal have præcis " + range + " " + what.danish + ", ikke " + count,
           "must have exactly " + range + " " + what.english + ", not " + count);
  else
    report(line, key,
           "skal have fra " + range + " til " + std::to_string(most) + " " + what.danish + ", ikke " + count,
           "must have from " + range + " to " + std::to_string(most) + " " + what.english + ", not " + count);
}

std::vector<std::string> PackTable::texts(const char* key, TextRule each, std::size_t least,
                                          std::size_t most) {
  std::vector<std::string> list;
  const toml::node* node = ask(key, least > 0);
  if (!node) return list;
  const toml::array* array = node->as_array();
  if (!array) {
    wrong_type(*node, key, "en liste af tekster i [ ]", "a list of texts in [ ]");
    return list;
  }
  check_amount(*array, line_of_node(*node), key, least, most, {"tekster", "texts"});
  std::set<std::string> seen;
  for (std::size_t i = 0; i < array->size(); i++) {
    std::string text, item = std::string(key) + "[" + std::to_string(i + 1) + "]";
    if (!text_fits((*array)[i], item, each, text)) continue;
    if (!seen.insert(language::lower(text)).second)
      problem(line_of_node((*array)[i]), item, "»" + shown(text) + "« står der to gange",
              "“" + shown(text) + "” is there twice");
    list.push_back(text);
  }
  return list;
}

std::vector<std::string> PackTable::id_list(const toml::node& node, const char* key, std::size_t least,
                                            std::size_t most, const std::vector<std::string>& there) {
  std::vector<std::string> list;
  const toml::array* array = node.as_array();
  if (!array) {
    wrong_type(node, key, "en liste af id'er i [ ]", "a list of ids in [ ]");
    return list;
  }
  check_amount(*array, line_of_node(node), key, least, most, {"id'er", "ids"});
  for (std::size_t i = 0; i < array->size(); i++) {
    std::string id, item = std::string(key) + "[" + std::to_string(i + 1) + "]";
    int line = line_of_node((*array)[i]);
    if (!text_fits((*array)[i], item, {.most = 40}, id)) id.clear();
    id_fits(line, item, id, there);
    if (!id.empty() && std::find(list.begin(), list.end(), id) != list.end())
      problem(line, item, "»" + id + "« står der to gange", "“" + id + "” is there twice");
    list.push_back(id);
  }
  return list;
}

std::vector<std::string> PackTable::ids(const char* one, const char* many, std::size_t least,
                                        std::size_t most, bool required,
                                        const std::vector<std::string>& there) {
  const toml::node* single = one ? ask(one, required && !has(many), many) : nullptr;
  const toml::node* several = ask(many, required && !one);
  std::vector<std::string> list;
  if (single && several)
    problem(line_of(many), many, "står sammen med »" + std::string(one) + "«. Skriv kun den ene af dem",
            "stands together with “" + std::string(one) + "”. Write only one of them");
  if (several) list = id_list(*several, many, least, most, there);
  else if (std::string id; single && text_fits(*single, one, {.most = 40}, id)) {
    id_fits(line_of(one), one, id, there);
    list.push_back(id);
  }
  std::string value;
  for (const std::string& id : list) value += (value.empty() ? "" : ", ") + id;
  if (one && (has(one) || wrong(one))) agree(one, value, many);
  else agree(many, value);
  return list;
}

int PackTable::number(const toml::node& node, const char* key, int least, int most) {
  Sentence range = whole_number(least, most);
  const auto* value = node.as_integer();
  if (!value) wrong_type(node, key, range.danish, range.english);
  else if (value->get() >= least && value->get() <= most) return int(value->get());
  else
    report(line_of_node(node), key, "skal være " + range.danish + ", ikke " + std::to_string(value->get()),
           "must be " + range.english + ", not " + std::to_string(value->get()));
  return 0;
}

int PackTable::number(const char* key, int least, int most) {
  const toml::node* node = ask(key, true);
  int value = node ? number(*node, key, least, most) : 0;
  agree(key, std::to_string(value));
  return value;
}

int PackTable::number(const char* key, int least, int most, int absent) {
  const toml::node* node = ask(key, false);
  int value = node ? number(*node, key, least, most) : absent;
  agree(key, std::to_string(value));
  return value;
}

bool PackTable::flag(const char* key) {
  const toml::node* node = ask(key, false);
  const auto* value = node ? node->as_boolean() : nullptr;
  if (node && !value)
    wrong_type(*node, key, "true eller false uden anførselstegn", "true or false without quotation marks");
  bool set = value && value->get();
  agree(key, set ? "true" : "false");
  return set;
}

int PackTable::choice(const char* key, const std::vector<std::string>& names, const Sentence& wrong,
                      bool required, int absent) {
  std::string name = text(key, {.required = required});
  auto at = std::find(names.begin(), names.end(), name);
  int place = name.empty() && !required ? absent : at == names.end() ? -1 : int(at - names.begin());
  if (!name.empty() && at == names.end()) {
    std::string list;
    for (const std::string& each : names) list += (list.empty() ? "" : ", ") + each;
    Sentence meant = did_you_mean(name, names);
    if (meant.english.empty()) meant = {"Vælg en af: " + list, "Choose one of: " + list};
    problem(line_of(key), key, "»" + shown(name) + "« " + wrong.danish + ". " + meant.danish,
            "“" + shown(name) + "” " + wrong.english + ". " + meant.english);
  }
  agree(key, place < 0 ? "" : names[std::size_t(place)]);
  return place;
}

int PackTable::time_of_day(const char* key) {
  std::string text = this->text(key, {.required = false});
  int minutes = minutes_of(text);
  if (!text.empty() && minutes < 0) {
    int meant = meant_time(text);
    problem(line_of(key), key,
            "skal være et klokkeslæt som \"10:15\", ikke »" + shown(text) + "«" +
                (meant < 0 ? "" : ". Mente du \"" + as_time(meant) + "\"?"),
            "must be a time of day like \"10:15\", not “" + shown(text) + "”" +
                (meant < 0 ? "" : ". Did you mean \"" + as_time(meant) + "\"?"));
  }
  agree(key, minutes < 0 ? "" : as_time(minutes));
  return minutes;
}

} // namespace files
