#include "files/pack_compare.h"

#include <algorithm>
#include <map>

namespace files {

namespace {

/// A count of a thing comes before the counts of what is in it.
std::vector<const Fact*> outer_counts_first(const std::vector<Fact>& facts) {
  std::vector<const Fact*> list;
  for (const Fact& fact : facts) list.push_back(&fact);
  std::stable_sort(list.begin(), list.end(), [](const Fact* a, const Fact* b) {
    return a->count != b->count ? a->count : a->count && a->key.size() < b->key.size();
  });
  return list;
}

void tell(const Fact& here, const std::string& there, const std::string& name, Problems& problems) {
  auto add = [&](const std::string& danish, const std::string& english) {
    problems.add(here.line, here.field, danish, english);
  };
  if (here.count)
    add("her er " + here.value + ", men i " + name + " er der " + there,
        "there are " + here.value + " here but " + there + " in " + name);
  else if (here.value.empty())
    add("mangler her, men er »" + there + "« i " + name, "is missing here but is “" + there + "” in " + name);
  else if (there.empty())
    add("er »" + here.value + "« her, men mangler i " + name,
        "is “" + here.value + "” here but is missing in " + name);
  else
    add("er »" + here.value + "«, men »" + there + "« i " + name,
        "is “" + here.value + "” but “" + there + "” in " + name);
}

} // namespace

void compare(const std::vector<Fact>& first, const std::string& name, const std::vector<Fact>& file,
             Problems& problems) {
  std::map<std::string, const Fact*> there;
  for (const Fact& fact : first) there[fact.key] = &fact;
  std::vector<std::string> apart; // the beginnings of keys in lists that have other lengths
  for (const Fact* fact : outer_counts_first(file)) {
    auto found = there.find(fact->key);
    if (found == there.end() || found->second->value == fact->value) continue;
    if (std::any_of(apart.begin(), apart.end(),
                    [&](const std::string& beginning) { return fact->key.starts_with(beginning); }))
      continue;
    if (fact->count) apart.push_back(fact->key + "[");
    tell(*fact, found->second->value, name, problems);
  }
}

} // namespace files
