#include "files/pack_table.h"

#include "language/graphemes.h"
#include "workshop/text.h"

#include <algorithm>
#include <numeric>

namespace files {

namespace {

std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t(0));
  for (std::size_t i = 1; i <= a.size(); i++) {
    std::size_t corner = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); j++) {
      std::size_t above = row[j];
      row[j] = std::min({above + 1, row[j - 1] + 1, corner + (a[i - 1] == b[j - 1] ? 0 : 1)});
      corner = above;
    }
  }
  return row.back();
}

std::string trimmed(const std::string& text) {
  std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

struct TypeName {
  const char *danish, *english;
};
TypeName type_name(const toml::node& node) {
  switch (node.type()) {
  case toml::node_type::string: return {"en tekst", "a text"};
  case toml::node_type::integer: return {"et tal", "a number"};
  case toml::node_type::floating_point: return {"et kommatal", "a number with decimals"};
  case toml::node_type::boolean: return {"ja eller nej (true/false)", "yes or no (true/false)"};
  case toml::node_type::array: return {"en liste", "a list"};
  case toml::node_type::table: return {"en tabel", "a table"};
  default: return {"en dato", "a date"};
  }
}

} // namespace

std::string shown(std::string_view text) {
  std::size_t at = 0;
  for (int i = 0; i < 40 && at < text.size(); i++) workshop::next_code_point(text, at);
  return std::string(text.substr(0, at)) + (at < text.size() ? "…" : "");
}

std::string nearest(const std::string& word, const std::vector<std::string>& candidates) {
  std::string best;
  std::size_t least = std::max<std::size_t>(1, std::min<std::size_t>(3, word.size() / 2)) + 1;
  if (word.size() > 60) return {};
  for (const std::string& candidate : candidates) {
    std::size_t d = distance(word, candidate);
    if (candidate.size() > 3 && (word.starts_with(candidate) || candidate.starts_with(word)) &&
        word.size() >= 3)
      d = 1;
    if (d < least) {
      least = d;
      best = candidate;
    }
  }
  return best;
}

PackTable::PackTable(const toml::table& table, std::string where, const Syntax& syntax, Problems& problems)
    : table_(table), where_(std::move(where)), syntax_(syntax), problems_(problems) {}

int PackTable::line() const { return int(table_.source().begin.line); }

int PackTable::line_of(const char* key) const {
  for (const auto& [name, node] : table_)
    if (name.str() == key) return int(name.source().begin.line);
  return line();
}

void PackTable::problem(int line, const char* key, std::string danish, std::string english) {
  if (!mended(line) || line == this->line())
    problems_.add(line, where_ + key, std::move(danish), std::move(english));
}

const toml::node* PackTable::ask(const char* key, bool required) {
  asked_.push_back(key);
  const toml::node* node = table_.get(key);
  if (!node && required) missing_.push_back(key);
  if (node && mended(int(node->source().begin.line)) && !node->is_array_of_tables() && !node->is_table())
    return nullptr;
  return node;
}

void PackTable::wrong_type(const toml::node& node, const std::string& key, const char* danish,
                           const char* english) {
  problems_.add(int(node.source().begin.line), where_ + key,
                std::string("skal være ") + danish + ", ikke " + type_name(node).danish,
                std::string("must be ") + english + ", not " + type_name(node).english);
}

bool PackTable::text_fits(const toml::node& node, const std::string& key, TextRule rule, std::string& text) {
  int line = int(node.source().begin.line);
  const auto* value = node.as_string();
  if (!value) {
    if (!mended(line)) wrong_type(node, key, "en tekst i anførselstegn", "a text in quotation marks");
    return false;
  }
  text = trimmed(value->get());
  auto wrong = [&](const std::string& danish, const std::string& english) {
    problems_.add(line, where_ + key, danish, english);
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

std::string PackTable::id(const char* key, bool required) {
  std::string id = text(key, {.most = 40, .required = required});
  bool good = id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos;
  if (good) return id;
  problem(line_of(key), key, "må kun have små bogstaver a-z, tal og bindestreg, ikke »" + shown(id) + "«",
          "may only hold small letters a-z, digits and hyphens, not “" + shown(id) + "”");
  return {};
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
  if (array->size() < least || array->size() > most) {
    std::string range = std::to_string(least), count = std::to_string(array->size());
    if (least != most)
      problems_.add(int(node->source().begin.line), where_ + key,
                    "skal have fra " + range + " til " + std::to_string(most) + " tekster, ikke " + count,
                    "must have from " + range + " to " + std::to_string(most) + " texts, not " + count);
    else
      problems_.add(int(node->source().begin.line), where_ + key,
                    "skal have præcis " + range + " tekster, ikke " + count,
                    "must have exactly " + range + " texts, not " + count);
  }
  for (std::size_t i = 0; i < array->size(); i++) {
    std::string text;
    if (text_fits((*array)[i], std::string(key) + "[" + std::to_string(i + 1) + "]", each, text))
      list.push_back(text);
  }
  return list;
}

int PackTable::number(const char* key, int least, int most) {
  const toml::node* node = ask(key, true);
  if (!node) return 0;
  const auto* value = node->as_integer();
  if (!value) {
    std::string danish = "et helt tal fra " + std::to_string(least) + " til " + std::to_string(most);
    std::string english = "a whole number from " + std::to_string(least) + " to " + std::to_string(most);
    wrong_type(*node, key, danish.c_str(), english.c_str());
    return 0;
  }
  if (value->get() >= least && value->get() <= most) return int(value->get());
  problems_.add(int(node->source().begin.line), where_ + key,
                "skal være et helt tal fra " + std::to_string(least) + " til " + std::to_string(most) +
                    ", ikke " + std::to_string(value->get()),
                "must be a whole number from " + std::to_string(least) + " to " + std::to_string(most) +
                    ", not " + std::to_string(value->get()));
  return 0;
}

std::vector<const toml::table*> PackTable::tables(const char* key) {
  std::vector<const toml::table*> list;
  const toml::node* node = ask(key, false);
  if (!node) return list;
  if (const toml::array* array = node->as_array();
      array && (array->empty() || array->is_homogeneous(toml::node_type::table))) {
    for (const toml::node& each : *array) list.push_back(each.as_table());
  } else if (const toml::table* table = node->as_table()) {
    problems_.add(int(table->source().begin.line), where_ + key,
                  "skal skrives med to klammer om navnet, som [[step]]",
                  "must be written with two brackets around the name, like [[step]]");
    list.push_back(table); // its fields are read all the same, to find what else is wrong
  } else
    wrong_type(*node, key, "tabeller, hver med sin overskrift i to klammer, som [[step]]",
               "tables, each with its header in two brackets, like [[step]]");
  return list;
}

void PackTable::finish() {
  for (const auto& [name, node] : table_) {
    std::string key(name.str());
    int line = int(name.source().begin.line);
    if (mended(line) || std::find(asked_.begin(), asked_.end(), key) != asked_.end()) continue;
    std::vector<std::string> free; // a field that is there already was not meant by the misspelt one
    for (const std::string& asked : asked_)
      if (!table_.contains(asked)) free.push_back(asked);
    std::string meant = nearest(key, free);
    std::string danish = "er ikke et felt her", english = "is not a field here";
    if (!meant.empty()) {
      danish += ". Mente du »" + meant + "«?";
      english += ". Did you mean “" + meant + "”?";
      std::erase(missing_, meant); // told already
    }
    problems_.add(line, where_ + shown(key), danish, english);
  }
  for (const std::string& key : missing_) problems_.add(line(), where_ + key, "mangler", "is missing");
  missing_.clear();
}

} // namespace files
