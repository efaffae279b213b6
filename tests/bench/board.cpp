#include "board.h"

#include "files/folder.h"
#include "files/pack.h"

#include <cmath>
#include <fstream>
#include <stdexcept>

namespace bench {

using workshop::Session;

namespace {

constexpr const char* texts[] = {"Vi mangler ro til at tale med borgeren før vi går hjem igen.",
                                 "Pårørende får besked for sent når aftenvagten ændrer ruten.",
                                 "Nye kolleger lærer mest når vi kører sammen den første uge."};
constexpr workshop::Time begin = 1'790'000'000'000;

workshop::Agenda agenda() {
  for (const auto& a : files::read_pack(KERNEBORD_SOURCE_DIR "/content/workshop", "en").agendas)
    if (a.language == "da") return a;
  throw std::runtime_error("content/workshop can't be read");
}

} // namespace

Session board_of(int notes) {
  Session s = workshop::new_session("bench", "Hjemmeplejen Nord", agenda(), begin);
  for (std::size_t i = 0; i < s.agenda.steps.size(); i++)
    if (s.agenda.steps[i].kind == workshop::StepKind::board) s.step = int(i);
  s.stages[std::size_t(s.step)] = workshop::stage::sort; // what is written can be read
  constexpr double head = 170, left = 20;
  const double wide = workshop::board::width - 2 * left, high = workshop::board::height - head - 10;
  // As large as they can lie beside each other, and from some hundred on: small, on each other's edges.
  double scale = std::sqrt(wide * high / (notes + 1) / (300 * 210));
  scale = std::clamp(scale, workshop::limit::smallest, 1.0);
  const double w = workshop::board::note_width * scale, h = workshop::board::note_height * scale;
  const int across = std::max(1, int(std::ceil(std::sqrt(notes * wide / high * h / w))));
  const int down = std::max(1, (notes + across - 1) / across);
  for (int i = 0; i < notes; i++) {
    double x = left + w / 2 + (wide - w) * (i % across) / std::max(1, across - 1);
    double y = head + h / 2 + (high - h) * (i / across) / std::max(1, down - 1);
    workshop::Note note{workshop::Id(i + 1), {x, y}, i % workshop::limit::colours, texts[i % 3]};
    note.scale = scale;
    s.notes.push_back(std::move(note));
  }
  return s;
}

std::string write_board(const std::string& sessions, int notes, int moves) {
  std::string problem;
  Session s = board_of(notes);
  std::string folder = files::make_session(sessions, s, "en", problem);
  if (folder.empty()) throw std::runtime_error(problem);
  std::ofstream journal(files::journal_path(folder, 0));
  for (int i = 0; i < moves; i++) { // there and back again
    const workshop::Note& note = s.notes[std::size_t(i / 2) % s.notes.size()];
    workshop::Place to = note.place;
    if (i % 2 == 0 && i + 1 < moves) to.x = std::abs(to.x - 20);
    workshop::MoveNote op{note.id, to, int(std::size_t(i / 2) % s.notes.size())};
    journal << files::journal_line(
        {std::uint64_t(i + 1), begin + i * 50, workshop::How::act, std::uint64_t(i + 1), op});
  }
  return folder;
}

} // namespace bench
