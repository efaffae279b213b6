#include "rehearsal.h"

#include "files/pack.h"
#include "pane.h"
#include "screens/table.h"

namespace {

/// The first picture as it is going to be, drawn where nobody sees it: then its letters and icons are in the
/// atlas.
void rehearse(const Options& options, Prepared& made, int width, int height, float millimetre) {
  made.atlas->photos().ask_by([](const paint::Photos::Wanted&) {}); // those are fetched later
  {
    paint::Scene scene(*made.atlas);
    screens::Table table(scene);
    table.set_language(options.lang);
    table.set_millimetre(millimetre);
    table.settings() = made.stored.settings;
    std::optional<workshop::LiveSession> live; // not that of the desk: nothing is done in it
    if (made.desk) live.emplace(made.desk->live().session(), 0, nullptr);
    table.frame(live ? &*live : nullptr, made.info, platform::wall_clock(), 0, width, height);
    paint::draw_unseen(scene);
  }
  made.atlas->photos().forget("");
}

} // namespace

std::vector<screens::Recent> as_shown(std::vector<files::Listed> listed) {
  std::vector<screens::Recent> shown;
  for (files::Listed& l : listed)
    shown.push_back(
        {l.folder, l.id, l.team, l.agenda_title, l.changed, l.step, l.steps, l.closed, l.problem});
  return shown;
}

screens::StartInfo read_lists(const Options& options, const std::string& language) {
  screens::StartInfo info;
  info.recent = as_shown(files::list_sessions(options.sessions, language));
  const std::vector<std::string> icons = files::icons_in(options.icons());
  for (files::Pack& pack : files::read_packs(options.content, language, icons)) {
    for (workshop::Agenda& agenda : pack.agendas) info.agendas.push_back(std::move(agenda));
    for (const files::Problem& problem : pack.problems) info.problems.push_back(files::as_line(problem));
  }
  return info;
}

Rehearsal::Rehearsal(const Options& options, std::function<void()> wake) {
  auto work = [options, wake = std::move(wake), stage = stage_.get_future()]() mutable {
    Prepared made;
    made.stored = files::read_settings(options.sessions, options.lang);
    for (const files::Problem& problem : made.stored.problems)
      made.notices.push_back(files::as_line(problem));
    made.atlas = new_atlas(options);
    if (options.session.empty()) made.info = read_lists(options, options.lang);
    else
      made.desk = Desk::open(options.session, options.sessions, options.lang, platform::wall_clock(),
                             std::move(wake), made.notices);
    const Stage size = stage.get();
    if (size.width > 0 && options.preview.empty() && (made.desk || options.session.empty()))
      rehearse(options, made, size.width, size.height, size.millimetre);
    return made;
  };
  prepared_ = std::async(std::launch::async, std::move(work));
}

Rehearsal::~Rehearsal() { stage(0, 0, 0); } // the future waits for its thread

void Rehearsal::stage(int width, int height, float millimetre) {
  if (!staged_) stage_.set_value({width, height, millimetre});
  staged_ = true;
}

Prepared Rehearsal::finish() {
  stage(0, 0, 0);
  return prepared_.get();
}
