#include "files/pack_agenda.h"

namespace files {

namespace {

class Comparison {
public:
  Comparison(const PackFile& first, const PackFile& file, Problems& problems)
      : first_(first), file_(file), problems_(problems) {}

  bool count(const char* field, std::size_t here, std::size_t there) {
    if (here == there) return true;
    problems_.add(
        0, field,
        "her er " + std::to_string(here) + ", men i " + first_.name + " er der " + std::to_string(there),
        "there are " + std::to_string(here) + " here but " + std::to_string(there) + " in " + first_.name);
    return false;
  }
  /// Empty values were wrong in themselves and are reported already.
  void same(int line, const std::string& field, const std::string& here, const std::string& there) {
    if (here == there || here.empty() || there.empty()) return;
    problems_.add(line, field, "er »" + here + "«, men »" + there + "« i " + first_.name,
                  "is “" + here + "” but “" + there + "” in " + first_.name);
  }

  void run() {
    const workshop::Agenda &a = first_.agenda, &b = file_.agenda;
    if (first_.perspectives == 4 && file_.perspectives == 4)
      for (std::size_t i = 0; i < 4; i++)
        same(file_.perspective_lines[i], at("perspective", i) + ".id", b.perspectives[i].id,
             a.perspectives[i].id);
    if (count("dilemma", b.dilemmas.size(), a.dilemmas.size()))
      for (std::size_t i = 0; i < b.dilemmas.size(); i++) dilemma(i, b.dilemmas[i], a.dilemmas[i]);
    if (count("step", b.steps.size(), a.steps.size()))
      for (std::size_t i = 0; i < b.steps.size(); i++) step(i, b.steps[i], a.steps[i]);
  }

private:
  static std::string at(const char* name, std::size_t i) {
    return std::string(name) + "[" + std::to_string(i + 1) + "]";
  }

  void dilemma(std::size_t i, const workshop::Dilemma& here, const workshop::Dilemma& there) {
    int line = file_.dilemma_lines[i];
    same(line, at("dilemma", i) + ".id", here.id, there.id);
    if (!count((at("dilemma", i) + ".option").c_str(), here.options.size(), there.options.size())) return;
    for (std::size_t k = 0; k < here.options.size(); k++)
      same(file_.option_lines[i][k], at("dilemma", i) + "." + at("option", k) + ".id", here.options[k].id,
           there.options[k].id);
  }

  void step(std::size_t i, const workshop::Step& here, const workshop::Step& there) {
    int line = file_.step_lines[i];
    std::string field = at("step", i);
    same(line, field + ".id", here.id, there.id);
    same(line, field + ".kind", workshop::name_of(here.kind), workshop::name_of(there.kind));
    same(line, field + ".dilemma", here.dilemma, there.dilemma);
    if (here.minutes && there.minutes)
      same(line, field + ".minutes", std::to_string(here.minutes), std::to_string(there.minutes));
  }

  const PackFile &first_, &file_;
  Problems& problems_;
};

} // namespace

void compare(const PackFile& first, const PackFile& file, Problems& problems) {
  if (first.whole && file.whole) Comparison(first, file, problems).run();
}

} // namespace files
