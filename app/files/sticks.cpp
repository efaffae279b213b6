#include "files/sticks.h"

#include "files/folder.h"

#include <algorithm>
#include <filesystem>
#include <set>

namespace files {

namespace fs = std::filesystem;

namespace {

constexpr int levels_below = 2;             ///< folders below the one that is searched
constexpr std::size_t enough_seen = 20'000; ///< entries looked at: a stick with a million files ends too

/// Adds the session folders within one folder; `seen` counts what was looked at.
void search(const fs::path& folder, int depth, std::size_t& seen, std::vector<std::string>& found) {
  std::vector<fs::path> below;
  std::error_code error;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    if (++seen > enough_seen) break;
    std::string name = it->path().filename().string();
    std::error_code ignored;
    if (name.starts_with(".") || it->is_symlink(ignored)) continue;
    if (is_base_name(name)) return found.push_back(folder.string()); // a session holds no other one
    if (it->is_directory(ignored)) below.push_back(it->path());
  }
  if (depth == levels_below) return;
  std::sort(below.begin(), below.end());
  for (const fs::path& path : below) search(path, depth + 1, seen, found);
}

} // namespace

std::vector<std::string> sticks(const PicturePlaces& places) {
  std::vector<std::string> found;
  if (places.user.empty()) return found;
  for (const std::string& mount : places.mounts) {
    std::error_code error;
    std::vector<std::string> in;
    for (fs::directory_iterator it(mount + "/" + places.user, error), end; !error && it != end;
         it.increment(error))
      in.push_back(it->path().string());
    std::sort(in.begin(), in.end());
    found.insert(found.end(), in.begin(), in.end());
  }
  return found;
}

std::vector<Listed> find_sessions(const std::vector<std::string>& folders, const std::string& language) {
  std::vector<std::string> paths;
  for (const std::string& folder : folders) {
    std::size_t seen = 0;
    search(folder, 0, seen, paths);
  }
  std::vector<Listed> all;
  for (const std::string& path : paths)
    if (Listed l = list_session(path, language); l.problem.empty()) all.push_back(std::move(l));
  std::stable_sort(all.begin(), all.end(),
                   [](const Listed& a, const Listed& b) { return a.changed > b.changed; });
  std::set<std::string> known;
  std::erase_if(all, [&](const Listed& l) { return !known.insert(l.id).second; });
  return all;
}

std::string share_session(const std::string& stick, const workshop::Session& session,
                          const std::string& language, std::string& problem, const std::string& pictures_of) {
  std::string why, path = make_session(home_on(stick), session, language, why, pictures_of);
  if (path.empty())
    problem = said(language, "Stikket " + stick + " kan ikke tage imod. " + why,
                   "The stick " + stick + " can't take it. " + why);
  return path;
}

} // namespace files
