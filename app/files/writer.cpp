#include "files/writer.h"

#include "files/disk.h"
#include "files/folder.h"

#include <chrono>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <unistd.h>
#include <utility>

namespace files {

namespace {
constexpr auto retry_after = std::chrono::milliseconds(1500);
}

Writer::Writer(std::string folder, std::string journal, std::uint64_t good, std::uint64_t number,
               std::string language)
    : folder_(std::move(folder)), language_(std::move(language)), journal_(std::move(journal)), good_(good),
      saved_(number), thread_([this] { run(); }) {}

Writer::~Writer() {
  {
    std::lock_guard lock(mutex_);
    ending_ = true;
  }
  todo_.notify_all();
  thread_.join();
  if (file_ >= 0) ::close(file_);
}

void Writer::append(const workshop::Entry& entry) {
  std::string line = journal_line(entry);
  std::lock_guard lock(mutex_);
  (base_.empty() ? lines_ : after_base_) += line;
  (base_.empty() ? lines_until_ : after_until_) = entry.number;
  todo_.notify_one();
}

void Writer::compact(workshop::Session session, std::uint64_t number) {
  std::lock_guard lock(mutex_);
  if (!base_.empty()) return; // one waits already; the next comes later
  base_.push_back({std::move(session), number});
  todo_.notify_one();
}

void Writer::keep_alive(workshop::Time now) {
  std::lock_guard lock(mutex_);
  alive_ = now;
  todo_.notify_one();
}

std::uint64_t Writer::saved() const {
  std::lock_guard lock(mutex_);
  return saved_;
}

std::string Writer::trouble() const {
  std::lock_guard lock(mutex_);
  return trouble_;
}

void Writer::on_change(std::function<void()> changed) {
  std::lock_guard lock(mutex_);
  changed_ = std::move(changed);
}

bool Writer::flush(int timeout) {
  std::unique_lock lock(mutex_);
  return done_.wait_for(lock, std::chrono::milliseconds(timeout), [this] {
    return lines_.empty() && base_.empty() && after_base_.empty() && !alive_ && !busy_;
  });
}

void Writer::set_trouble(std::string text) {
  std::function<void()> tell;
  {
    std::lock_guard lock(mutex_);
    if (text == trouble_) return;
    trouble_ = std::move(text);
    tell = changed_;
  }
  if (tell) tell();
}

bool Writer::write_lines(const std::string& lines) {
  bool good = true;
  if (file_ < 0) {
    file_ = disk().open(journal_, O_WRONLY | O_CREAT | O_APPEND);
    good = file_ >= 0 && disk().truncate(file_, off_t(good_)) == 0 && sync_folder(folder_);
  }
  good = good && write_all(file_, lines) && disk().sync(file_) == 0;
  if (good) {
    good_ += lines.size();
    set_trouble({});
    return true;
  }
  std::string why = std::strerror(errno);
  if (file_ >=
      0) { // opened anew next time, cut back to its whole lines: the folder may have been moved meanwhile
    (void)disk().truncate(file_, off_t(good_));
    ::close(file_);
    file_ = -1;
  }
  set_trouble(
      said(language_,
           "Jeg kan ikke gemme lige nu (" + why +
               "). Arbejd bare videre; jeg bliver ved med at prøve. Skaf plads på disken, før I lukker.",
           "I can't save right now (" + why +
               "). Just go on; I keep trying. Please make room on the disk before you close."));
  return false;
}

void Writer::write_base(const Base& base) {
  if (!replace_file(base_path(folder_, base.number), base_text(base.session)))
    return; // the journal goes on as before
  std::string next = journal_path(folder_, base.number);
  if (file_ >= 0) ::close(file_);
  file_ = -1;
  journal_ = next;
  good_ = 0;
  prune(base.number);
}

/// The newest base and the one before it stay, with their journals: if one is damaged the other still tells
/// all.
void Writer::prune(std::uint64_t newest) {
  namespace fs = std::filesystem;
  std::error_code error;
  std::vector<fs::path> paths;
  for (fs::directory_iterator it(folder_, error), end; !error && it != end; it.increment(error))
    paths.push_back(it->path());
  auto number_of = [](const std::string& name) -> std::uint64_t {
    std::size_t dash = name.find('-');
    return dash == name.npos ? 0 : std::strtoull(name.c_str() + dash + 1, nullptr, 10);
  };
  std::uint64_t before = 0;
  for (const fs::path& p : paths) {
    std::string name = p.filename().string();
    if (name.starts_with("base-") && name.ends_with(".json") && number_of(name) < newest)
      before = std::max(before, number_of(name));
  }
  for (const fs::path& p : paths) {
    std::string name = p.filename().string();
    bool ours = (name.starts_with("base-") && name.ends_with(".json")) ||
                (name.starts_with("journal-") && name.ends_with(".jsonl"));
    if (ours && number_of(name) < before) fs::remove(p, error);
  }
}

void Writer::run() {
  std::unique_lock lock(mutex_);
  while (true) {
    todo_.wait(lock, [this] { return ending_ || !lines_.empty() || !base_.empty() || alive_; });
    bool last_try = ending_;
    busy_ = true;
    if (alive_) {
      workshop::Time alive = std::exchange(alive_, 0);
      lock.unlock();
      int file = disk().open(folder_ + "/alive", O_WRONLY | O_CREAT | O_TRUNC);
      if (file >= 0) {
        (void)write_all(file, std::to_string(alive) + "\n");
        ::close(file);
      }
      lock.lock();
    }
    bool good = true;
    if (!lines_.empty()) {
      std::string group = lines_;
      std::uint64_t until = lines_until_;
      lock.unlock();
      good = write_lines(group);
      lock.lock();
      if (good) {
        lines_.erase(0, group.size());
        saved_ = until;
      }
    }
    if (good && lines_.empty() && !base_.empty()) {
      Base base = base_.front();
      lock.unlock();
      write_base(base);
      lock.lock();
      base_.clear();
      lines_ = std::exchange(after_base_, {});
      if (after_until_) lines_until_ = std::exchange(after_until_, 0);
    }
    busy_ = false;
    if (lines_.empty() && base_.empty()) done_.notify_all();
    if (last_try && (!good || (lines_.empty() && base_.empty() && !alive_))) return;
    if (!good) todo_.wait_for(lock, retry_after, [this] { return ending_; });
  }
}

} // namespace files
