#include "files/folder.h"

#include "files/codec.h"
#include "files/disk.h"
#include "workshop/apply.h"

#include <zlib.h>

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <filesystem>
#include <stdexcept>

namespace files {

namespace fs = std::filesystem;
using workshop::Entry;

namespace {

constexpr std::size_t largest_base = 256u << 20, largest_journal = 512u << 20;
constexpr std::string_view base_mark = "kernebord-base ";

std::string numbered(const char* kind, std::uint64_t number, const char* ending) {
  char name[64];
  std::snprintf(name, sizeof name, "%s-%010llu.%s", kind, static_cast<unsigned long long>(number), ending);
  return name;
}

/// The numbers of all bases in the folder, highest first.
std::vector<std::uint64_t> bases(const std::string& folder, std::string& problem) {
  std::vector<std::uint64_t> found;
  std::error_code error;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    std::string name = it->path().filename().string();
    std::uint64_t number = 0;
    if (!is_base_name(name)) continue;
    auto [rest, bad] = std::from_chars(name.data() + 5, name.data() + name.size() - 5, number);
    if (bad == std::errc() && rest == name.data() + name.size() - 5) found.push_back(number);
  }
  if (error) problem = error.message();
  std::sort(found.rbegin(), found.rend());
  return found;
}

struct NewerVersion : std::runtime_error {
  using runtime_error::runtime_error;
};

/// What a base file holds behind its first line, which vouches for it; it lies in `text`. Throws with a short
/// English reason.
std::string_view base_body(const std::string& path, std::string& text) {
  std::string problem;
  if (!read_file(path, largest_base, text, problem)) throw std::runtime_error(problem);
  std::size_t end = text.find('\n');
  if (end == text.npos || !text.starts_with(base_mark))
    throw std::runtime_error("its first line is no kernebord-base line");
  std::string head = text.substr(base_mark.size(), end - base_mark.size());
  int version = 0;
  auto [rest, bad] = std::from_chars(head.data(), head.data() + head.size(), version);
  if (bad != std::errc() || *rest != ' ' || version < 1)
    throw std::runtime_error("its first line is no kernebord-base line");
  if (version > format_version) throw NewerVersion(std::to_string(version));
  std::string_view body = std::string_view(text).substr(end + 1);
  if (std::string_view(rest + 1) != checksum(body)) throw std::runtime_error("its checksum does not fit");
  return body;
}

/// Throws with a short English reason.
workshop::Session read_base(const std::string& path) {
  std::string text;
  workshop::Session session = decode_session(base_body(path, text));
  std::vector<std::string> problems = workshop::check_session(session);
  if (!problems.empty()) throw std::runtime_error(problems.front());
  return session;
}

/// One journal line without its line feed; throws with a short English reason.
Entry read_line(std::string_view line) {
  std::size_t first = line.find(' '), second = first == line.npos ? first : line.find(' ', first + 1);
  if (second == line.npos) throw std::runtime_error("it is not whole");
  std::uint64_t number = 0;
  auto [rest, bad] = std::from_chars(line.data(), line.data() + first, number);
  if (bad != std::errc() || rest != line.data() + first)
    throw std::runtime_error("it does not begin with a number");
  if (line.substr(first + 1, second - first - 1) != checksum(line.substr(second + 1)))
    throw std::runtime_error("its checksum does not fit");
  Entry entry = decode_entry(line.substr(second + 1));
  entry.number = number;
  return entry;
}

/// What a live session would be after these entries, without the way back that nobody takes here.
struct Trial {
  workshop::Session session;
  std::uint64_t number;
  std::optional<workshop::Refusal> replay(const Entry& entry) {
    if (auto refused = workshop::judge(session, entry.op)) return refused;
    workshop::apply(session, entry.op);
    number = entry.number;
    return {};
  }
};

/// Reads one journal onto the trial session. False when reading ended before its end.
bool read_journal(Folder& f, Trial& trial, const std::string& language) {
  std::string text, problem;
  f.journal_good = 0;
  f.torn.clear();
  std::error_code error;
  if (!fs::exists(f.journal, error)) return true;
  if (!read_file(f.journal, largest_journal, text, problem)) {
    f.damaged = true;
    f.notices.push_back({said(
        language,
        "Filen " + f.journal + " kan ikke læses (" + problem + "). I ser det, der blev gemt før den.",
        "The file " + f.journal + " can't be read (" + problem + "). You see what was saved before it.")});
    return false;
  }
  int line_number = 0;
  f.entries.reserve(f.entries.size() + std::size_t(std::count(text.begin(), text.end(), '\n')));
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = text.find('\n', at);
    line_number++;
    std::string why;
    if (end == text.npos) why = "it is not whole";
    else try {
        Entry entry = read_line(std::string_view(text).substr(at, end - at));
        if (entry.number != trial.number + 1)
          why = "its number is " + std::to_string(entry.number) + ", not " + std::to_string(trial.number + 1);
        else if (auto refused = trial.replay(entry)) why = workshop::sentence(*refused, "en");
        else f.entries.push_back(std::move(entry));
      } catch (const std::exception& e) {
        why = e.what();
      }
    if (why.empty()) {
      at = f.journal_good = end + 1;
      continue;
    }
    std::string where = f.journal + (language == "en" ? ", line " : ", linje ") + std::to_string(line_number);
    if (end == text.npos ||
        end + 1 == text.size()) { // the last line: the plug was pulled while it was written
      f.torn = text.substr(at);
      f.notices.push_back({said(language,
                                "Det allersidste nåede ikke at blive gemt helt, før maskinen gik ud (" +
                                    where + "). Alt før det er her.",
                                "The very last thing was not fully saved before the machine went off (" +
                                    where + "). Everything before it is here.")});
      return true;
    }
    f.damaged = true;
    f.notices.push_back({said(
        language, "Sessionen er beskadiget i " + where + " (" + why + "). I ser alt, der blev gjort før det.",
        "The session is damaged in " + where + " (" + why +
            "). You see everything that was done before it.")});
    return false;
  }
  return true;
}

} // namespace

std::string said(const std::string& language, std::string da, std::string en) {
  return language == "en" ? en : da;
}

std::string checksum(std::string_view text) {
  auto sum = std::uint32_t(crc32(0, reinterpret_cast<const Bytef*>(text.data()), uInt(text.size())));
  std::string hex(8, '0'); // by hand: there is one for each line of a journal
  for (std::size_t i = 8; i-- > 0; sum >>= 4) hex[i] = "0123456789abcdef"[sum & 15];
  return hex;
}

bool is_base_name(const std::string& name) { return name.starts_with("base-") && name.ends_with(".json"); }

std::string base_path(const std::string& folder, std::uint64_t number) {
  return folder + "/" + numbered("base", number, "json");
}
std::string journal_path(const std::string& folder, std::uint64_t number) {
  return folder + "/" + numbered("journal", number, "jsonl");
}

std::string base_text(const workshop::Session& session) {
  std::string body = encode_session(session);
  return std::string(base_mark) + std::to_string(format_version) + " " + checksum(body) + "\n" + body;
}

std::string journal_line(const Entry& entry) {
  std::string body = encode_entry(entry);
  return std::to_string(entry.number) + " " + checksum(body) + " " + body + "\n";
}

bool holds_session(const std::string& folder) {
  std::string problem, text;
  for (std::uint64_t number : bases(folder, problem)) try {
      base_body(base_path(folder, number), text);
      return true;
    } catch (const std::exception&) { // an older one may be whole
    }
  return false;
}

Folder read_folder(const std::string& folder, const std::string& language) {
  Folder f;
  std::error_code error;
  std::string why;
  if (!fs::is_directory(folder, error)) {
    f.problem = said(
        language,
        folder + " er ikke en mappe med en session. Vælg den mappe, der har en fil, som hedder base-….json.",
        folder + " is no session folder. Choose the folder that holds a file named base-….json.");
    return f;
  }
  std::vector<std::uint64_t> numbers = bases(folder, why);
  for (std::uint64_t number : numbers) {
    std::string path = base_path(folder, number);
    try {
      f.base = read_base(path);
      f.base_number = number;
      break;
    } catch (const NewerVersion& e) {
      f.problem = said(language,
                       path + " er lavet af en nyere udgave af Kernebord (filformat " + e.what() +
                           "). Åbn den med den udgave; intet er ændret.",
                       path + " was made by a newer Kernebord (file format " + e.what() +
                           "). Open it with that one; nothing was changed.");
      return f;
    } catch (const std::exception& e) {
      why = e.what();
      f.notices.push_back({said(language, "Filen " + path + " er beskadiget (" + why + ").",
                                "The file " + path + " is damaged (" + why + ").")});
    }
  }
  if (!f.base) {
    f.problem = numbers.empty()
                    ? said(language,
                           "I mappen " + folder + " er der ingen session" +
                               (why.empty() ? "." : " at læse (" + why + ")."),
                           "The folder " + folder + " holds no session" +
                               (why.empty() ? "." : " that can be read (" + why + ")."))
                    : f.notices.back().text + said(language, " Hent sessionen fra en sikkerhedskopi.",
                                                   " Restore the session from a backup.");
    return f;
  }
  Trial trial{*f.base, f.base_number};
  f.journal = journal_path(folder, f.base_number);
  while (read_journal(f, trial,
                      language)) { // a base that is damaged has a journal of its own, which goes on from here
    std::string following = journal_path(folder, trial.number);
    if (following == f.journal || !fs::exists(following, error)) break;
    if (!f.torn.empty()) break;
    f.journal = following;
  }
  return f;
}

} // namespace files
