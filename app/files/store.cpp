#include "files/store.h"

#include "files/disk.h"
#include "files/folder.h"
#include "files/pictures.h"
#include "files/writer.h"
#include "language/letters.h"
#include "workshop/text.h"

#include <algorithm>
#include <atomic>
#include <charconv>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <filesystem>
#include <random>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace files {

namespace fs = std::filesystem;

namespace {

/// "Team Ærø 2" → "team-aeroe-2": a folder name that every file system and every shell likes.
std::string slug(const std::string& name) {
  const std::string team = language::composed(name); // an å may come as an a with a ring
  std::string out;
  for (std::size_t at = 0; at < team.size() && out.size() < 40;) {
    char32_t c = workshop::next_code_point(team, at);
    if (c >= 'A' && c <= 'Z') c += 32;
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) out.push_back(char(c));
    else if (c == U'æ' || c == U'Æ') out += "ae";
    else if (c == U'ø' || c == U'Ø') out += "oe";
    else if (c == U'å' || c == U'Å') out += "aa";
    else if (!out.empty() && out.back() != '-') out.push_back('-');
  }
  while (!out.empty() && out.back() == '-') out.pop_back();
  return out.empty() ? "workshop" : out;
}

std::string date_of(workshop::Time time) {
  std::time_t seconds = std::time_t(time / workshop::second);
  std::tm local{};
  char text[32] = "";
  if (localtime_r(&seconds, &local)) std::strftime(text, sizeof text, "%Y-%m-%d", &local);
  return text;
}

workshop::Time changed(const std::string& folder) {
  workshop::Time latest = 0;
  std::error_code error;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    struct stat about {};
    std::string name = it->path().filename().string();
    if (name == "lock" || name == "alive" || ::stat(it->path().c_str(), &about)) continue;
    latest =
        std::max(latest, workshop::Time(about.st_mtim.tv_sec) * 1000 + about.st_mtim.tv_nsec / 1'000'000);
  }
  return latest;
}

workshop::Time read_alive(const std::string& folder) {
  std::string text, problem;
  if (!read_file(folder + "/alive", 64, text, problem)) return 0;
  workshop::Time time = 0;
  auto [rest, bad] = std::from_chars(text.data(), text.data() + text.size(), time);
  return bad == std::errc() && rest != text.data() + text.size() && *rest == '\n' && time > 0 &&
                 time < workshop::limit::latest
             ? time
             : 0;
}

} // namespace

std::string random_id() {
  std::random_device random;
  std::string id;
  for (int i = 0; i < 4; i++) {
    char part[16];
    std::snprintf(part, sizeof part, "%08x", random());
    id += part;
  }
  return id;
}

namespace {

/// The session as far as its journal can be replayed. The folder has a base, which is used up.
workshop::LiveSession replayed(Folder& f) {
  workshop::LiveSession live(std::move(*f.base), f.base_number, nullptr);
  for (const workshop::Entry& e : f.entries)
    if (live.replay(e)) break; // its number is missing now, so none after it would fit
  return live;
}

} // namespace

std::optional<workshop::Session> read_session(const std::string& folder, const std::string& language,
                                              std::string& problem) {
  Folder f = read_folder(folder, language);
  if (!f.base) {
    problem = f.problem;
    return {};
  }
  return replayed(f).session();
}

Listed list_session(const std::string& folder, const std::string& language) {
  Listed l;
  l.folder = folder;
  Folder f = read_folder(folder, language);
  l.changed = changed(folder);
  if (!f.base) {
    l.team = fs::path(folder).filename().string();
    l.problem = f.problem;
    return l;
  }
  workshop::LiveSession live = replayed(f);
  const workshop::Session& s = live.session();
  l.team = s.team;
  l.agenda_title = s.agenda.title;
  l.language = s.agenda.language;
  l.id = s.id;
  l.step = workshop::place_in_plan(s, s.step);
  l.steps = int(s.plan.size());
  l.closed = s.closed != 0;
  return l;
}

std::vector<Listed> list_sessions(const std::string& sessions_folder, const std::string& language) {
  std::vector<Listed> found;
  std::error_code error;
  for (fs::directory_iterator it(sessions_folder, error), end; !error && it != end; it.increment(error)) {
    std::string name = it->path().filename().string();
    std::error_code ignored;
    if (name.starts_with(".") || !it->is_directory(ignored)) continue;
    found.push_back(list_session(it->path().string(), language));
  }
  std::sort(found.begin(), found.end(),
            [](const Listed& a, const Listed& b) { return a.changed > b.changed; });
  return found;
}

std::string make_session(const std::string& sessions_folder, const workshop::Session& session,
                         const std::string& language, std::string& problem, const std::string& pictures_of) {
  std::error_code error;
  fs::create_directories(sessions_folder, error);
  std::string making = sessions_folder + "/.new-" + random_id();
  std::string why;
  if (error) why = error.message();
  else if (::mkdir(making.c_str(), 0755)) why = std::strerror(errno);
  else if (!replace_file(base_path(making, 0), base_text(session))) why = std::strerror(errno);
  else if (!pictures_of.empty() && !carry_pictures(pictures_of, making, session)) why = std::strerror(errno);
  std::string name = sessions_folder + "/" + date_of(session.created) + "-" + slug(session.team);
  for (int i = 1; why.empty() && i < 1000; i++) {
    std::string path = i == 1 ? name : name + "-" + std::to_string(i);
    if (fs::exists(path, error)) continue;
    // An empty folder made by somebody else in this very moment would be replaced; one with files in it makes
    // this fail.
    if (disk().rename(making, path) == 0) {
      sync_folder(sessions_folder);
      return path;
    }
    if (errno != EEXIST && errno != ENOTEMPTY) why = std::strerror(errno);
  }
  fs::remove_all(making, error);
  if (why.empty()) why = "no free name";
  problem = said(language,
                 "Der kan ikke laves en session i mappen " + sessions_folder + " (" + why +
                     "). Vælg en anden mappe, eller skaf plads.",
                 "No session can be made in the folder " + sessions_folder + " (" + why +
                     "). Choose another folder, or make room.");
  return {};
}

struct SessionFile::Inside {
  std::string path;
  Folder content;
  int lock = -1;
  bool read_only = false;
  workshop::Time alive = 0;
  std::unique_ptr<Writer> writer;

  ~Inside() {
    writer.reset(); // written before the lock is given up
    if (lock >= 0) ::close(lock);
  }
};

SessionFile::SessionFile(std::unique_ptr<Inside> in) : in_(std::move(in)) {}
SessionFile::~SessionFile() = default;

std::unique_ptr<SessionFile> SessionFile::open(const std::string& folder, const std::string& language,
                                               bool read_only, std::string& problem) {
  auto in = std::make_unique<Inside>();
  in->path = folder;
  while (in->path.size() > 1 && in->path.back() == '/') in->path.pop_back();
  std::error_code error;
  in->read_only = read_only;
  if (!read_only && fs::is_directory(in->path, error)) {
    in->lock = ::open((in->path + "/lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    if (in->lock < 0) in->read_only = true; // a folder we may not write: what is in it can still be read
    else if (::flock(in->lock, LOCK_EX | LOCK_NB)) {
      problem = said(language, "Sessionen i " + in->path + " er åben i et andet vindue. Luk den der først.",
                     "The session in " + in->path + " is open in another window. Close it there first.");
      return nullptr;
    }
  }
  in->content = read_folder(in->path, language);
  Folder& f = in->content;
  if (!f.base) {
    problem = f.problem;
    return nullptr;
  }
  in->read_only |= f.damaged;
  in->alive = read_alive(in->path);
  for (const workshop::Entry& e : f.entries) in->alive = std::max(in->alive, e.time);
  if (!in->read_only) {
    if (!f.torn.empty())
      (void)replace_file(f.journal + ".torn-" + std::to_string(f.journal_good),
                         f.torn); // nothing is thrown away
    std::uint64_t number = f.entries.empty() ? f.base_number : f.entries.back().number;
    in->writer = std::make_unique<Writer>(in->path, f.journal, f.journal_good, number, language);
  }
  return std::unique_ptr<SessionFile>(new SessionFile(std::move(in)));
}

workshop::Session SessionFile::take_base() { return std::move(*in_->content.base); }
std::uint64_t SessionFile::base_number() const { return in_->content.base_number; }
std::vector<workshop::Entry> SessionFile::take_entries() { return std::move(in_->content.entries); }
const std::vector<Notice>& SessionFile::notices() const { return in_->content.notices; }
bool SessionFile::read_only() const { return in_->read_only; }
const std::string& SessionFile::folder() const { return in_->path; }
workshop::Time SessionFile::last_alive() const { return in_->alive; }

void SessionFile::append(const workshop::Entry& e) {
  if (in_->writer) in_->writer->append(e);
}
std::uint64_t SessionFile::saved() const { return in_->writer ? in_->writer->saved() : 0; }
std::string SessionFile::trouble() const { return in_->writer ? in_->writer->trouble() : std::string(); }
void SessionFile::on_change(std::function<void()> changed) {
  if (in_->writer) in_->writer->on_change(std::move(changed));
}
void SessionFile::keep_alive(workshop::Time now) {
  if (in_->writer) in_->writer->keep_alive(now);
}
void SessionFile::compact(const workshop::Session& session, std::uint64_t number) {
  if (in_->writer) in_->writer->compact(session, number);
}
bool SessionFile::flush(int timeout) { return !in_->writer || in_->writer->flush(timeout); }

} // namespace files
