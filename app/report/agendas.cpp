#include "report/report.h"
#include "workshop/text.h"

#include <algorithm>

namespace report {

std::string agendas_as_text(const std::vector<workshop::Agenda>& agendas) {
  std::size_t widest = 0;
  for (const workshop::Agenda& a : agendas) widest = std::max(widest, a.id.size()); // ids are plain ASCII
  std::string text;
  for (const workshop::Agenda& a : agendas) {
    std::string minutes = std::to_string(workshop::planned_minutes(a));
    text += a.id + std::string(widest - a.id.size() + 2, ' ') + a.language + "  " +
            std::string(minutes.size() < 4 ? 4 - minutes.size() : 0, ' ') + minutes + " min  " +
            workshop::clean(a.title) + "\n";
  }
  return text;
}

} // namespace report
