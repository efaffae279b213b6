#include "desk.h"

#include "language/hours.h"
#include "workshop/gap.h"

namespace {

constexpr workshop::Time alive_every = 5 * workshop::second;
constexpr std::uint64_t entries_a_base = 5000;
constexpr int patience = 10'000; ///< milliseconds to wait for the disk at the end

bool danish(const std::string& language) { return language != "en"; }

std::string gap_notice(workshop::Time gap, const std::string& language) {
  std::int64_t minutes = gap / workshop::minute;
  std::string long_ = minutes < 120 ? std::to_string(minutes) + (danish(language) ? " minutter" : " minutes")
                                    : std::to_string(minutes / 60) + (danish(language) ? " timer" : " hours");
  return danish(language) ? "Der er gået " + long_ +
                                ", mens programmet var lukket. Uret står, hvor det stod; tryk på »Start "
                                "uret«, når I er klar."
                          : long_ + " went by while the program was closed. The clock stands where it stood; "
                                    "tap “Start” when you are ready.";
}

} // namespace

Desk::Desk(std::unique_ptr<files::SessionFile> file) : file_(std::move(file)), book_(file_.get()) {}

Desk::~Desk() {
  if (file_) file_->flush(patience);
}

bool Desk::replay(const std::string& language, std::vector<std::string>& notices) {
  for (const files::Notice& n : file_->notices()) notices.push_back(n.text);
  workshop::Journal* journal = file_->read_only() ? nullptr : &book_;
  book_.base = file_->take_base();
  book_.number = file_->base_number();
  book_.entries = file_->take_entries();
  live_ = std::make_unique<workshop::LiveSession>(book_.base, book_.number, journal);
  live_->expect(book_.entries.size());
  for (const workshop::Entry& entry : book_.entries)
    if (auto refused = live_->replay(entry)) {
      notices.push_back(workshop::sentence(*refused, language));
      return false;
    }
  compacted_ = file_->base_number();
  return true;
}

std::unique_ptr<Desk> Desk::open(const std::string& folder, const std::string& sessions,
                                 const std::string& language, workshop::Time now, std::function<void()> wake,
                                 std::vector<std::string>& notices) {
  std::string problem;
  auto file = files::SessionFile::open(folder, language, false, problem);
  if (!file) {
    notices.push_back(problem);
    return nullptr;
  }
  std::unique_ptr<Desk> desk(new Desk(std::move(file)));
  bool whole = desk->replay(language, notices);
  if (!whole || desk->file_->read_only()) {
    std::string copy = files::make_session(sessions, desk->live_->session(), language, problem, folder);
    if (copy.empty()) {
      notices.push_back(problem);
      return nullptr;
    }
    notices.push_back(danish(language)
                          ? "Jeg har lavet en kopi af det, der kunne læses. I arbejder videre i kopien: " +
                                copy
                          : "I made a copy of what could be read. You go on in the copy: " + copy);
    return open(copy, sessions, language, now, std::move(wake), notices);
  }
  desk->file_->on_change(std::move(wake));
  desk->mind_gap(desk->file_->last_alive(), now, language, notices);
  desk->seen_ = now;
  return desk;
}

std::string Desk::copy_at(std::uint64_t number, const std::string& sessions, const std::string& language,
                          std::string& problem) const {
  workshop::LiveSession then(book_.base, book_.number, nullptr);
  workshop::Time time = book_.base.created;
  for (const workshop::Entry& entry : book_.entries) {
    if (entry.number > number) break;
    (void)then.replay(entry); // it could be done then
    time = entry.time;
  }
  workshop::Session copy = then.session();
  copy.id = files::random_id();
  for (workshop::Clock& clock : copy.clocks) clock = {clock.planned, workshop::spent_at(clock, time), 0};
  std::string mark = danish(language) ? " (kopi fra kl. " : " (copy from ";
  std::string team = copy.team + mark + language::hour_text_at(time, language) + ")";
  if (team.size() <= std::size_t(workshop::limit::text_bytes)) copy.team = team;
  return files::make_session(sessions, copy, language, problem, folder());
}

void Desk::mind_gap(workshop::Time last_alive, workshop::Time now, const std::string& language,
                    std::vector<std::string>& notices) {
  if (auto op = workshop::after_gap(live_->session(), last_alive, now)) {
    live_->submit(*op, now);
    notices.push_back(gap_notice(now - last_alive, language));
  }
}

void Desk::tick(workshop::Time now, const std::string& language, std::vector<std::string>& notices) {
  const workshop::Session& s = live_->session();
  if (workshop::runs(s.clocks[s.step])) {
    // While a clock runs the loop wakes every second: a long sleep was a closed lid.
    mind_gap(seen_, now, language, notices);
    if (now - told_alive_ >= alive_every || now < told_alive_) {
      file_->keep_alive(now);
      told_alive_ = now;
    }
  }
  seen_ = now;
  if (live_->number() - compacted_ >= entries_a_base) {
    compacted_ = live_->number();
    file_->compact(s, live_->number());
  }
}
