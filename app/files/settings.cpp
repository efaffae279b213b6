#include "files/settings.h"

#include "files/disk.h"
#include "files/folder.h"
#include "files/pack_syntax.h"
#include "files/pack_table.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <iterator>

namespace files {

namespace fs = std::filesystem;
using workshop::Settings;
using workshop::Side;

namespace {

constexpr std::size_t largest = 16 << 10; ///< bytes; the program writes less than one thousand
constexpr const char* sides[] = {"bottom", "left", "right"}; ///< in the order of Side
constexpr const char* keys[] = {"side",   "hands",         "english_keys",  "fixed_board",     "language",
                                "sound",  "volume",        "second_screen", "swapped_screens", "theme",
                                "motion", "screen_inches", "room_metres"};
constexpr const char* sounds[] = {"off", "bell", "wood", "bowl", "harp"}; ///< in the order of EndSound
constexpr const char* themes[] = {"light", "dark", "contrast"};           ///< in the order of ColourTheme

std::string path_in(const std::string& sessions_folder) { return sessions_folder + "/settings.toml"; }

/// What the file says, key by key; the others stay as they are.
struct Reading {
  const Syntax& syntax;
  Problems& problems;

  const toml::node* at(const char* key) const {
    const toml::node* node = syntax.tree.get(key);
    return node && !syntax.mended.count(line_of(*node)) ? node : nullptr; // a mended one was told already
  }
  static int line_of(const toml::node& node) { return int(node.source().begin.line); }

  void truth(const char* key, bool& value) const {
    const toml::node* node = at(key);
    if (!node) return;
    if (node->is_boolean()) value = node->value_or(value);
    else problems.add(line_of(*node), key, "skal være true eller false", "must be true or false");
  }

  void number(const char* key, int& value, int least, int most) const {
    const toml::node* node = at(key);
    if (!node) return;
    std::int64_t read = node->is_integer() ? node->value_or(std::int64_t(0)) : least - 1;
    if (read >= least && read <= most) {
      value = int(read);
      return;
    }
    std::string from = std::to_string(least), to = std::to_string(most);
    problems.add(line_of(*node), key, "skal være et helt tal fra " + from + " til " + to,
                 "must be a whole number from " + from + " to " + to);
  }

  /// The index of the word; `otherwise` when there is none.
  template<std::size_t N>
  int word(const char* key, const char* const (&words)[N], int otherwise) const {
    const toml::node* node = at(key);
    if (!node) return otherwise;
    std::string text = node->value_or(std::string()), da, en;
    for (std::size_t i = 0; i < N; i++) {
      if (node->is_string() && text == words[i]) return int(i);
      da += (i == 0 ? "" : i + 1 == N ? " eller " : ", ") + std::string(words[i]);
      en += (i == 0 ? "" : i + 1 == N ? " or " : ", ") + std::string(words[i]);
    }
    problems.add(line_of(*node), key, "skal være " + da, "must be " + en);
    return otherwise;
  }

  void unknown() const {
    std::vector<std::string> known(std::begin(keys), std::end(keys));
    for (const auto& [key, node] : syntax.tree) {
      std::string name(key.str());
      if (std::find(known.begin(), known.end(), name) != known.end()) continue;
      std::string meant = nearest(name, known);
      problems.add(line_of(node), name,
                   "kender jeg ikke" + (meant.empty() ? "" : "; mener du " + meant + "?"),
                   "is nothing I know" + (meant.empty() ? "" : "; do you mean " + meant + "?"));
    }
  }
};

Settings understood(const std::string& text, Problems& problems) {
  Settings s;
  Syntax syntax = read_toml(text, problems);
  Reading reading{syntax, problems};
  s.side = Side(reading.word("side", sides, int(s.side)));
  reading.truth("hands", s.hands);
  reading.truth("english_keys", s.english_keys);
  reading.truth("fixed_board", s.fixed_board);
  constexpr const char* languages[] = {"da", "en"};
  s.language = languages[reading.word("language", languages, 0)];
  s.sound = workshop::EndSound(reading.word("sound", sounds, int(s.sound)));
  reading.number("volume", s.volume, 1, workshop::loudest);
  reading.truth("second_screen", s.second_screen);
  reading.truth("swapped_screens", s.swapped_screens);
  s.theme = workshop::ColourTheme(reading.word("theme", themes, int(s.theme)));
  reading.truth("motion", s.motion);
  reading.number("screen_inches", s.screen_inches, 0, workshop::largest_screen);
  reading.number("room_metres", s.room_metres, 0, workshop::deepest_room);
  reading.unknown();
  return s;
}

std::string as_text(const Settings& s) {
  auto truth = [](bool value) { return std::string(value ? "true" : "false"); };
  return "# Kernebord: how this table is set. The program writes this file when a setting is changed.\n"
         "side = \"" +
         std::string(sides[int(s.side)]) + "\" # of the facilitator's controls: bottom, left or right\n" +
         "hands = " + truth(s.hands) + " # a ring under each finger\n" +
         "english_keys = " + truth(s.english_keys) + " # keyboards without æ, ø and å\n" +
         "fixed_board = " + truth(s.fixed_board) + " # the board can't be moved or enlarged\n" +
         "language = \"" + s.language + "\" # of the program: da or en\n" + //
         "sound = \"" + sounds[int(s.sound)] +
         "\" # when the time of a step is out: off, bell, wood, bowl or harp\n" +
         "volume = " + std::to_string(s.volume) + " # of the sound, 1 to 5\n" +
         "second_screen = " + truth(s.second_screen) + " # the facilitator's view stands there\n" +
         "swapped_screens = " + truth(s.swapped_screens) +
         " # the room's picture on the second display, not on the main one\n" + "theme = \"" +
         themes[int(s.theme)] + "\" # the colours: light, dark, or contrast for a projector\n" +
         "motion = " + truth(s.motion) + " # things glide and fly to their places\n" +
         "screen_inches = " + std::to_string(s.screen_inches) +
         " # of the room's screen, across its corners; 0: as it tells\n" +
         "room_metres = " + std::to_string(s.room_metres) +
         " # to those who sit farthest away, 1 to 20; 0: near enough\n";
}

} // namespace

StoredSettings read_settings(const std::string& sessions_folder, const std::string& language) {
  StoredSettings stored;
  std::string path = path_in(sessions_folder), text, why;
  std::error_code error;
  if (fs::symlink_status(path, error).type() == fs::file_type::not_found) return stored;
  bool read = read_file(path, largest, text, why);
  Problems silent(path, "da");
  if (read) stored.settings = understood(text, silent);
  Problems problems(path, language.empty() ? stored.settings.language : language);
  if (read) (void)understood(text, problems);
  else
    problems.add(0, {}, "kan ikke læses (" + why + "); indstillingerne er de sædvanlige",
                 "can't be read (" + why + "); the settings are the usual ones");
  stored.problems = problems.take();
  return stored;
}

bool write_settings(const std::string& sessions_folder, const Settings& settings, const std::string& language,
                    std::string& problem) {
  std::string path = path_in(sessions_folder);
  std::error_code error;
  fs::create_directories(sessions_folder, error); // if that fails, so does what follows
  if (fs::is_regular_file(path, error) && !read_settings(sessions_folder, language).problems.empty())
    fs::rename(path, path + ".damaged", error);
  if (replace_file(path, as_text(settings))) return true;
  std::string why = std::strerror(errno);
  problem =
      said(language, "Indstillingerne kan ikke gemmes i " + path + " (" + why + "). De gælder, til I lukker.",
           "The settings can't be saved in " + path + " (" + why + "). They hold until you close.");
  return false;
}

} // namespace files
