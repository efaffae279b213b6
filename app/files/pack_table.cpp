#include "files/pack_table.h"

#include <algorithm>

namespace files {

namespace {

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
  case toml::node_type::time: return {"et klokkeslæt uden anførselstegn", "a time without quotation marks"};
  default: return {"en dato", "a date"};
  }
}

int line_of_node(const toml::node& node) { return int(node.source().begin.line); }

} // namespace

PackTable::PackTable(const toml::table& table, std::string where, const Reading& reading)
    : table_(table), where_(std::move(where)), syntax_(reading.syntax), problems_(reading.problems),
      facts_(reading.facts) {}

int PackTable::line() const { return line_of_node(table_); }

int PackTable::line_of(const char* key) const {
  for (const auto& [name, node] : table_)
    if (name.str() == key) return int(name.source().begin.line);
  return line();
}

int PackTable::line_of(const char* key, std::size_t index) const {
  const toml::node* node = table_.get(key);
  const toml::array* list = node ? node->as_array() : nullptr;
  return list && index < list->size() ? line_of_node((*list)[index]) : line_of(key);
}

void PackTable::report(int line, const std::string& key, std::string danish, std::string english) {
  wrong_.insert(key.substr(0, key.find('[')));
  problems_.add(line, where_ + key, std::move(danish), std::move(english));
}

void PackTable::problem(int line, const std::string& key, std::string danish, std::string english) {
  if (!mended(line) || line == this->line()) report(line, key, std::move(danish), std::move(english));
  else wrong_.insert(key.substr(0, key.find('[')));
}

void PackTable::wrong_type(const toml::node& node, const std::string& key, const std::string& danish,
                           const std::string& english) {
  report(line_of_node(node), key, "skal være " + danish + ", ikke " + type_name(node).danish,
         "must be " + english + ", not " + type_name(node).english);
}

const toml::node* PackTable::ask(const char* key, bool required, const char* other) {
  asked_.push_back(key);
  const toml::node* node = table_.get(key);
  if (!node && required) {
    missing_.push_back({key, other, line(), {"mangler", "is missing"}});
    wrong_.insert(key);
  }
  if (node && mended(line_of_node(*node)) && !node->is_array_of_tables() && !node->is_table()) {
    wrong_.insert(key);
    return nullptr;
  }
  return node;
}

const toml::table* PackTable::table(const char* key, bool required) {
  const toml::node* node = ask(key, required);
  if (!node) return nullptr;
  if (const toml::table* table = node->as_table()) return table;
  std::string header = where_.substr(0, where_.find('[')) + "." + key;
  if (const toml::array* array = node->as_array(); array && node->is_array_of_tables()) {
    int line = line_of_node((*array)[std::min<std::size_t>(1, array->size() - 1)]);
    if (array->size() > 1)
      report(line, key, "står der allerede: et trin har kun én", "is there already: a step has only one");
    else
      report(line, key, "skal skrives med én klamme om navnet, som [" + header + "]",
             "must be written with one bracket around the name, like [" + header + "]");
    return array->front().as_table(); // its fields are read all the same, to find what else is wrong
  }
  wrong_type(*node, key, "en tabel med sin overskrift, som [" + header + "]",
             "a table with its header, like [" + header + "]");
  return nullptr;
}

std::vector<const toml::table*> PackTable::tables(const char* key, const Amount& amount) {
  std::vector<const toml::table*> list;
  Sentence range = {"der skal være " + amount.range.danish + ", ikke ",
                    "there must be " + amount.range.english + ", not "};
  const toml::node* node = ask(key, false);
  if (!node) {
    if (amount.required && !has(key))
      need(key, where_.empty() ? 0 : line(), {range.danish + "0", range.english + "0"});
    if (!has(key)) agree_count(key, 0);
    return list;
  }
  std::string header = where_.empty() ? key : where_.substr(0, where_.find('[')) + "." + key;
  if (const toml::array* array = node->as_array();
      array && (array->empty() || array->is_homogeneous(toml::node_type::table))) {
    for (const toml::node& each : *array) list.push_back(each.as_table());
    std::string count = std::to_string(list.size());
    bool few = list.size() < amount.least && (amount.required || !list.empty());
    if (few || list.size() > amount.most)
      problem(!where_.empty() ? line()
              : few           ? 0
                              : line_of_node(*list[amount.most]),
              key, range.danish + count, range.english + count);
    agree_count(key, list.size());
  } else if (const toml::table* table = node->as_table()) {
    report(line_of_node(*table), key, "skal skrives med to klammer om navnet, som [[" + header + "]]",
           "must be written with two brackets around the name, like [[" + header + "]]");
    list.push_back(table); // its fields are read all the same, to find what else is wrong
  } else
    wrong_type(*node, key, "tabeller, hver med sin overskrift i to klammer, som [[" + header + "]]",
               "tables, each with its header in two brackets, like [[" + header + "]]");
  return list;
}

void PackTable::check_named(const char* one, const char* many, const std::vector<std::string>& ids,
                            const std::vector<std::string>& there, const Sentence& what) {
  bool single = one && has(one);
  for (std::size_t i = 0; i < ids.size(); i++) {
    if (ids[i].empty() || std::find(there.begin(), there.end(), ids[i]) != there.end()) continue;
    Sentence meant = did_you_mean(ids[i], there);
    std::string key = single ? one : std::string(many) + "[" + std::to_string(i + 1) + "]";
    problem(single ? line_of(one) : line_of(many, i), key,
            "der er ikke " + what.danish + " med id »" + ids[i] + "«" +
                (meant.danish.empty() ? "" : ". " + meant.danish),
            "there is no " + what.english + " with the id “" + ids[i] + "”" +
                (meant.english.empty() ? "" : ". " + meant.english));
  }
}

void PackTable::agree(const char* key, std::string value, const char* as) {
  waiting_.push_back({key, {where_ + (as ? as : key), where_ + key, line_of(key), std::move(value), false}});
}

void PackTable::agree_count(const char* key, std::size_t count) {
  int line = where_.empty() ? 0 : line_of(key);
  waiting_.push_back({key, {where_ + key, where_ + key, line, std::to_string(count), true}});
}

void PackTable::need(const char* key, int line, const Sentence& sentence, const char* other) {
  missing_.push_back({key, other, line, sentence});
  wrong_.insert(key);
}

/// Whoever reads about the misspelt field knows already.
void PackTable::not_missing(const std::string& key) {
  wrong_.insert(key);
  std::erase_if(missing_, [&](const Missing& m) { return m.key == key || m.other == key; });
}

bool PackTable::tell_too_low(const std::string& key, int line, PackTable& above) {
  if (above.has(key.c_str()) ||
      std::find(above.asked_.begin(), above.asked_.end(), key) == above.asked_.end())
    return false;
  above.not_missing(key);
  std::string header; // "dilemma[1].option[2]." without its numbers
  for (std::size_t at = 0; at + 1 < where_.size(); at++)
    if (where_[at] == '[') at = where_.find(']', at);
    else header += where_[at];
  if (header.ends_with('.')) header.pop_back();
  header = where_.ends_with("].") ? "[[" + header + "]]" : "[" + header + "]";
  if (above.where_.empty())
    problems_.add(line, where_ + key, "hører ikke til her. Flyt det op øverst i filen",
                  "does not belong here. Move it to the top of the file");
  else
    problems_.add(line, where_ + key, "hører ikke til her. Flyt det op over " + header,
                  "does not belong here. Move it up above " + header);
  return true;
}

void PackTable::tell_unknown(const std::string& key, const toml::node& node, int line) {
  std::vector<std::string> free; // a field that is there already was not meant by the misspelt one
  for (const std::string& asked : asked_) {
    const toml::node* there = table_.get(asked);
    if (!there || (there->is_array_of_tables() && node.is_array_of_tables())) free.push_back(asked);
  }
  std::string meant = nearest(key, free);
  Sentence sentence = did_you_mean(key, free);
  if (!meant.empty()) not_missing(meant);
  else if (std::string there = nearest(key, asked_); letters_apart(key, there) < 2)
    sentence = {"Feltet »" + there + "« står her allerede", "The field “" + there + "” is here already"};
  problems_.add(line, where_ + shown(key),
                "er ikke et felt her" + (sentence.danish.empty() ? "" : ". " + sentence.danish),
                "is not a field here" + (sentence.english.empty() ? "" : ". " + sentence.english));
}

void PackTable::finish(PackTable* above) {
  for (const auto& [name, node] : table_) {
    std::string key(name.str());
    int line = int(name.source().begin.line);
    if (mended(line) || std::find(asked_.begin(), asked_.end(), key) != asked_.end()) continue;
    if (!above || !tell_too_low(key, line, *above)) tell_unknown(key, node, line);
  }
  for (const Missing& m : missing_)
    problems_.add(m.line, where_ + m.key, m.sentence.danish, m.sentence.english);
  missing_.clear();
  for (Waiting& each : waiting_)
    if (!wrong(each.key)) facts_.push_back(std::move(each.fact));
  waiting_.clear();
}

} // namespace files
