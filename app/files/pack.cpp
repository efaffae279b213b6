#include "files/pack.h"

#include "files/pack_agenda.h"
#include "files/pack_near.h"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>

namespace files {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t most_bytes = 1'000'000;

/// Why something on the disk can't be read.
Sentence reason(int error) {
  switch (error) {
  case ENOENT: return {"den findes ikke", "it does not exist"};
  case ENOTDIR: return {"det er ikke en mappe", "it is not a folder"};
  case EACCES: return {"du har ikke lov til at læse den", "you are not allowed to read it"};
  default:
    return {"disken melder fejl " + std::to_string(error), "the disk reports error " + std::to_string(error)};
  }
}

/// The text of a file; false when it can't be had, told in `problems`.
bool read_text(const fs::path& path, std::string& text, Problems& problems) {
  std::error_code error;
  if (!fs::is_regular_file(path, error)) { // a pipe would never end
    problems.add(0, {}, "er ikke en almindelig fil", "is not an ordinary file");
    return false;
  }
  std::ifstream in(path, std::ios::binary);
  text.resize(most_bytes + 1);
  if (in) in.read(text.data(), std::streamsize(text.size()));
  if (!in.is_open() || in.bad()) {
    Sentence why = reason(errno);
    problems.add(0, {}, "kan ikke læses: " + why.danish, "can't be read: " + why.english);
    return false;
  }
  text.resize(std::size_t(in.gcount()));
  if (text.size() > most_bytes) {
    problems.add(0, {}, "er for stor: højst 1 MB", "is too large: 1 MB at most");
    return false;
  }
  if (text.find('\0') != std::string::npos) {
    problems.add(0, {}, "er ikke en tekstfil i UTF-8", "is not a text file in UTF-8");
    return false;
  }
  return true;
}

/// The names in a folder, sorted; false when it can't be read.
bool names_in(const fs::path& folder, std::vector<std::string>& names, Sentence& why) {
  std::error_code error;
  fs::directory_iterator entries(folder, error), end;
  while (!error && entries != end) {
    names.push_back(entries->path().filename().string());
    entries.increment(error);
  }
  std::sort(names.begin(), names.end());
  if (error) why = reason(error.value());
  return !error;
}

bool is_id(const std::string& name) {
  return !name.empty() && name.size() <= 40 &&
         name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos;
}

/// The folder's own name, also for "." and a path with a slash at its end.
std::string own_name(const fs::path& folder) {
  std::error_code error;
  fs::path whole = fs::weakly_canonical(folder, error);
  if (error) whole = folder.lexically_normal();
  return (whole.has_filename() ? whole : whole.parent_path()).filename().string();
}

} // namespace

std::vector<std::string> icons_in(const std::string& folder) {
  std::vector<std::string> names, icons;
  Sentence why;
  names_in(folder, names, why);
  for (const std::string& name : names)
    if (name.ends_with(".png")) icons.push_back(name.substr(0, name.size() - 4));
  return icons;
}

Pack read_pack(const std::string& folder, const std::string& language,
               const std::vector<std::string>& icons) {
  Pack pack{folder, {}, {}};
  Problems about_folder(folder, language);
  std::vector<std::string> names;
  Sentence why;
  if (!names_in(folder, names, why)) {
    about_folder.add(0, {}, "mappen kan ikke læses: " + why.danish,
                     "the folder can't be read: " + why.english);
    pack.problems = about_folder.take();
    return pack;
  }
  std::string id = own_name(folder);
  if (!is_id(id))
    about_folder.add(0, {}, "mappens navn må kun have små bogstaver a-z, tal og bindestreg, og højst 40 tegn",
                     "the folder's name may only hold small letters a-z, digits and hyphens, at most 40");

  std::vector<PackFile> read;
  std::vector<Problems> problems;
  for (const std::string& name : names) {
    if (!name.ends_with(".toml") || name.starts_with(".")) continue;
    Problems wrong((fs::path(folder) / name).string(), language);
    std::string text, of = name.substr(0, name.size() - 5);
    PackFile file;
    if (of != "da" && of != "en")
      wrong.add(0, {}, "en pakkes filer hedder da.toml og en.toml",
                "the files of a pack are called da.toml and en.toml");
    else if (read_text(fs::path(folder) / name, text, wrong)) file = read_agenda(text, id, of, icons, wrong);
    else file.whole = false;
    file.name = name;
    if (of == "da" || of == "en") {
      if (!read.empty() && read.front().whole && file.whole)
        compare(read.front().facts, read.front().name, file.facts, wrong);
      read.push_back(file);
      if (wrong.empty() && is_id(id)) pack.agendas.push_back(std::move(file.agenda));
    }
    problems.push_back(std::move(wrong));
  }
  if (read.empty())
    about_folder.add(0, {}, "der er hverken da.toml eller en.toml i mappen",
                     "there is neither da.toml nor en.toml in the folder");
  problems.insert(problems.begin(), std::move(about_folder));
  for (Problems& each : problems)
    for (Problem& problem : each.take()) pack.problems.push_back(std::move(problem));
  return pack;
}

std::vector<Pack> read_packs(const std::string& content_folder, const std::string& language,
                             const std::vector<std::string>& icons) {
  std::vector<Pack> packs;
  std::vector<std::string> names;
  Sentence why;
  if (!names_in(content_folder, names, why)) {
    Problems problems(content_folder, language);
    problems.add(0, {}, "mappen med indhold kan ikke læses: " + why.danish,
                 "the content folder can't be read: " + why.english);
    packs.push_back({content_folder, {}, problems.take()});
    return packs;
  }
  for (const std::string& name : names) {
    std::error_code error;
    fs::path folder = fs::path(content_folder) / name;
    if (!name.starts_with(".") && fs::is_directory(folder, error))
      packs.push_back(read_pack(folder.string(), language, icons));
  }
  // The short ones first: that is how people look for one. Broken ones last.
  std::stable_sort(packs.begin(), packs.end(), [](const Pack& a, const Pack& b) {
    if (a.agendas.empty() || b.agendas.empty()) return !a.agendas.empty() && b.agendas.empty();
    return workshop::planned_minutes(a.agendas.front()) < workshop::planned_minutes(b.agendas.front());
  });
  return packs;
}

} // namespace files
