#include "preview.h"

#include "workshop/dummy_team.h"

#include <algorithm>
#include <filesystem>

namespace {

constexpr unsigned seed = 4;

std::string told(const std::vector<files::Problem>& problems, const std::string& language) {
  if (problems.empty()) return {};
  std::string text = files::as_line(problems.front());
  std::size_t more = problems.size() - 1;
  if (more == 0) return text;
  return text + (language == "en" ? " (and " + std::to_string(more) + " more)"
                                  : " (og " + std::to_string(more) + " til)");
}

int step_named(const workshop::Agenda& agenda, const std::string& id) {
  for (std::size_t i = 0; i < agenda.steps.size(); i++)
    if (agenda.steps[i].id == id) return int(i);
  return -1;
}

} // namespace

Preview::Source Preview::pack_in(const std::string& folder, const std::string& language,
                                 const std::string& pictures) {
  namespace fs = std::filesystem;
  return {[=] { return files::read_pack(folder, language, files::icons_in(pictures)); },
          [=] {
            std::vector<std::string> files; // a folder is read in any order
            std::error_code error;
            for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
              if (at->path().extension() != ".toml") continue;
              auto changed = at->last_write_time(error).time_since_epoch().count();
              files.push_back(at->path().filename().string() + " " + std::to_string(changed) + " " +
                              std::to_string(at->file_size(error)) + "\n");
              error.clear(); // gone since it was listed: that is a change
            }
            std::sort(files.begin(), files.end());
            std::string stamp;
            for (const std::string& file : files) stamp += file;
            return stamp;
          }};
}

std::unique_ptr<Preview> Preview::open(Source source, const std::string& language, const std::string& step,
                                       workshop::Time now, std::string& problem) {
  std::unique_ptr<Preview> preview(new Preview(std::move(source), language));
  preview->stamp_ = preview->source_.stamp(); // before reading: a change while it reads is seen later
  preview->looked_ = now;
  files::Pack pack = preview->source_.read();
  for (const files::Problem& p : pack.problems) problem += (problem.empty() ? "" : "\n") + files::as_line(p);
  if (!pack.problems.empty() || pack.agendas.empty()) return nullptr;
  if (!step.empty() && step_named(pack.agendas.front(), step) < 0) {
    std::string known;
    for (const workshop::Step& s : pack.agendas.front().steps) known += (known.empty() ? "" : ", ") + s.id;
    problem = language == "en"
                  ? "There is no step called “" + step + "” in the pack. I know: " + known + "."
                  : "Der er intet trin i pakken, der hedder »" + step + "«. Jeg kender: " + known + ".";
    return nullptr;
  }
  preview->begin(pack, language, step, 0, 0, now);
  return preview;
}

/// `step`: its id; when it is gone, `place` in the plan counts.
void Preview::begin(const files::Pack& pack, const std::string& language, const std::string& step, int stage,
                    int place, workshop::Time now) {
  const workshop::Agenda* agenda = &pack.agendas.front();
  for (const workshop::Agenda& a : pack.agendas)
    if (a.language == language) agenda = &a;
  workshop::Session s = workshop::new_session("preview", language == "en" ? "The dummy team" : "Prøveholdet",
                                              *agenda, now, workshop::translations_of(*agenda, pack.agendas));
  int wanted = step_named(s.agenda, step);
  bool same = wanted >= 0; // a step that is not held at first is held when it is what the author looks at
  if (same && workshop::place_in_plan(s, wanted) < 0) s.plan.push_back(wanted);
  if (!same) wanted = s.plan[std::size_t(std::clamp(place, 0, int(s.plan.size()) - 1))];
  for (int i : s.plan)
    if (s.agenda.steps[std::size_t(i)].kind == workshop::StepKind::follow_up && s.before.created == 0)
      workshop::follow(s, workshop::dummy_before(s.agenda.language));
  live_ = std::make_unique<workshop::LiveSession>(std::move(s), 0, nullptr);
  played_.clear();
  settled_ = {};
  submit({workshop::GoToStep{wanted, now}}, now);
  settle(now);
  if (same) play(wanted, stage, now);
  settle(now);
}

Preview::Shown Preview::shown() const {
  const workshop::Session& s = live_->session();
  Shown shown{s.step, workshop::stage_of(s, s.step), 0};
  for (int q = 0; q < workshop::questions_of(s.agenda, workshop::current_step(s)); q++)
    shown.rounds += workshop::poll_of(s, s.step, q).past.size();
  return shown;
}

void Preview::submit(const std::vector<workshop::Op>& ops, workshop::Time now) {
  for (const workshop::Op& op : ops) live_->submit(op, now);
}

/// From the stage that the step has come to, up to `until`.
void Preview::play(int step, int until, workshop::Time now) {
  const workshop::Session& s = live_->session();
  int last = workshop::stages_of(s.agenda.steps[std::size_t(step)].kind) - 1;
  for (int stage = workshop::stage_of(s, step); stage < until && stage <= last; stage++) {
    submit(workshop::dummy_fill(s, step, stage, {seed, live_->fresh_id()}), now);
    submit(workshop::dummy_leave(s, step, stage), now);
  }
}

void Preview::settle(workshop::Time now) {
  if (!behind()) return;
  const workshop::Session& s = live_->session();
  for (int step : std::vector<int>(s.plan)) {
    if (step == s.step) break;
    if (played_.insert(step).second)
      play(step, workshop::stages_of(s.agenda.steps[std::size_t(step)].kind), now);
  }
  submit(workshop::dummy_fill(s, s.step, workshop::stage_of(s, s.step), {seed, live_->fresh_id()}), now);
  settled_ = shown();
}

bool Preview::tick(workshop::Time now) {
  settle(now);
  if (now >= looked_ && now - looked_ < workshop::second) return false;
  looked_ = now;
  std::string stamp = source_.stamp();
  if (stamp == stamp_) return false;
  stamp_ = std::move(stamp);
  files::Pack pack = source_.read();
  trouble_ = told(pack.problems, language_);
  if (!pack.problems.empty() || pack.agendas.empty()) return false;
  const workshop::Session& s = live_->session();
  std::string language = s.agenda.language, step = workshop::current_step(s).id;
  int stage = workshop::stage_of(s, s.step), place = workshop::place_in_plan(s, s.step);
  begin(pack, language, step, stage, place, now);
  return true;
}
