// Pictures found on a machine that is made up, and copied into sessions.
#include "session_folder.h"

#include "files/disk.h"
#include "files/pictures.h"

#include <cerrno>
#include <chrono>
#include <sys/stat.h>

using files::PictureJudgement;
using test::Temporary;
namespace fs = std::filesystem;

namespace {

std::vector<std::string> names_of(const std::vector<files::FoundPicture>& found) {
  std::vector<std::string> names;
  for (const auto& f : found) names.push_back(f.name);
  return names;
}

/// A file, `age` hours old.
void put(const fs::path& path, int age = 0, const std::string& bytes = "x") {
  fs::create_directories(path.parent_path());
  test::write(path, bytes);
  fs::last_write_time(path, fs::file_time_type::clock::now() - std::chrono::hours(age));
}

PictureJudgement good(const std::string&) { return PictureJudgement::good; }

struct FullDisk : files::Disk {
  ssize_t write(int, const char*, size_t) override { return errno = ENOSPC, -1; }
};

int files_in(const std::string& folder) {
  std::error_code error;
  return int(std::distance(fs::directory_iterator(folder, error), fs::directory_iterator()));
}

} // namespace

TEST_CASE("the folders of somebody's pictures") {
  Temporary t;
  files::PicturePlaces places{t / "home", "", "grete", {t / "media", t / "run"}};
  CHECK(files::picture_folders(places).empty());
  CHECK(files::no_pictures({}, "da").find("USB-stik") != std::string::npos);
  fs::create_directories(t / "home/Billeder");
  fs::create_directories(t / "home/Mine ting");
  fs::create_directories(t / "media/grete/STICK");
  fs::create_directories(t / "media/other/STICK");
  fs::create_directories(t / "run/grete/B");
  put(t / "home/.config/user-dirs.dirs", 0,
      "# mine\nXDG_MUSIC_DIR=\"$HOME/Musik\"\nXDG_PICTURES_DIR=\"$HOME/Mine ting\"\n");
  std::vector<std::string> all = {t / "home/Mine ting", t / "home/Billeder", t / "media/grete/STICK",
                                  t / "run/grete/B"};
  CHECK(files::picture_folders(places) == all);
  CHECK(files::no_pictures(all, "en").find("Mine ting, ") != std::string::npos);
  CHECK(files::no_pictures(all, "en").find("STICK and ") != std::string::npos);
  fs::create_directory_symlink(t / "home/Billeder", t / "home/Pictures"); // the same folder, once
  CHECK(files::picture_folders(places).size() == 4);
  for (const char* nonsense : {"XDG_PICTURES_DIR=\"\n", "XDG_PICTURES_DIR=\"$HOME/\"\n",
                               "XDG_PICTURES_DIR=\"x\"\n", "XDG_PICTURES_DIR=", "\"", ""}) {
    test::write(t / "home/.config/user-dirs.dirs", nonsense);
    CHECK(files::picture_folders(places).size() == 3);
  }
  places.config = t / "elsewhere";
  put(t / "elsewhere/user-dirs.dirs", 0, "XDG_PICTURES_DIR=\"" + (t / "home/Mine ting") + "/\"\n");
  CHECK(files::picture_folders(places).front() == t / "home/Mine ting");
}

TEST_CASE("pictures are found, the newest first, by their ending") {
  Temporary t;
  put(t / "p/old.JPG", 5);
  put(t / "p/new.png", 1);
  put(t / "p/a/b/c/deep.jpeg", 3);
  put(t / "p/a/b/c/d/deeper.png", 2);
  put(t / "p/.hidden.png");
  put(t / "p/.thumbnails/small.png");
  put(t / "p/letter.pdf");
  put(t / "p/png");
  put(t / "p/.png");
  fs::create_directories(t / "p/folder.png");
  fs::create_directory_symlink(t / "p", t / "p/a/loop");
  fs::create_symlink(t / "p/absent.png", t / "p/gone.png");
  fs::create_symlink("/dev/zero", t / "p/endless.png");
  CHECK(names_of(files::find_pictures({t / "p"})) ==
        std::vector<std::string>{"new.png", "deep.jpeg", "old.JPG"});
  CHECK(names_of(files::find_pictures({t / "p", t / "p/a", t / "nowhere"})).size() ==
        4); // none twice; d is near
  CHECK(files::find_pictures({}).empty());
}

TEST_CASE("no more pictures than can be shown, and of those the newest") {
  Temporary t;
  for (int i = 0; i < int(files::most_pictures) + 20; i++) put(t / ("p/" + std::to_string(i) + ".png"), i);
  auto found = files::find_pictures({t / "p"});
  REQUIRE(found.size() == files::most_pictures);
  CHECK(found.front().name == "0.png");
  CHECK(found.back().name == std::to_string(files::most_pictures - 1) + ".png");
}

TEST_CASE("a picture is kept once, by its content, and its name can be used") {
  Temporary t;
  std::string folder = test::make(t), problem;
  put(t / "a.PNG", 0, "\x89PNG one");
  put(t / "b.jpeg", 0, "\x89PNG one");
  put(t / "c.jpg", 0, "\xFF\xD8 two");
  std::string a = files::keep_picture(t / "a.PNG", folder, good, "da", problem),
              b = files::keep_picture(t / "b.jpeg", folder, good, "da", problem),
              c = files::keep_picture(t / "c.jpg", folder, good, "da", problem);
  CHECK(problem.empty());
  CHECK(a == b);
  CHECK(a != c);
  CHECK(a.ends_with(".png"));
  CHECK(c.ends_with(".jpg"));
  for (const std::string& name : {a, c}) CHECK(workshop::is_picture_name(name));
  CHECK(files_in(folder + "/pictures") == 2);
  CHECK(test::read(files::picture_path(folder, c)) == "\xFF\xD8 two");

  test::write(files::picture_path(folder, a), "another one with the same checksum");
  std::string second = files::keep_picture(t / "a.PNG", folder, good, "da", problem);
  CHECK(second != a);
  CHECK(workshop::is_picture_name(second));
  CHECK(test::read(files::picture_path(folder, second)) == "\x89PNG one");
  CHECK(files::keep_picture(t / "a.PNG", folder, good, "da", problem) == second);
}

TEST_CASE("a picture that can't be kept is one sentence, in both languages, and leaves nothing") {
  Temporary t;
  std::string folder = test::make(t);
  auto refused = [&](const std::string& path, const files::PictureJudge& judge, const char* da,
                     const char* en) {
    std::string problem;
    CHECK(files::keep_picture(path, folder, judge, "da", problem).empty());
    CHECK(problem.find(da) != std::string::npos);
    CHECK(problem.back() == (problem.find('?') != std::string::npos ? '?' : '.'));
    CHECK(files::keep_picture(path, folder, judge, "en", problem).empty());
    CHECK(problem.find(en) != std::string::npos);
    CHECK(files_in(folder + "/pictures") == 0);
  };
  refused(t / "gone.png", good, "er der ikke mere", "is not there any more");
  put(t / "a.png");
  auto says = [](PictureJudgement j) { return [j](const std::string&) { return j; }; };
  refused(t / "a.png", says(PictureJudgement::no_picture), "er ikke et billede", "is no picture");
  refused(t / "a.png", says(PictureJudgement::too_large), "for stort", "too large");
  put(t / "large.png");
  fs::resize_file(t / "large.png", files::largest_picture + 1);
  refused(t / "large.png", good, "for stort", "too large");
  fs::create_directories(t / "folder.png");
  refused(t / "folder.png", good, "kan ikke læses", "can't be read");
  fs::create_symlink("/dev/zero", t / "endless.png");
  refused(t / "endless.png", good, "kan ikke læses", "can't be read");
  FullDisk full;
  files::use_disk(&full);
  refused(t / "a.png", good, "No space left", "Make room");
  files::use_disk(nullptr);
  fs::remove_all(folder + "/pictures");
  test::write(folder + "/pictures", "a file where the folder should be");
  std::string problem;
  CHECK(files::keep_picture(t / "a.png", folder, good, "da", problem).empty());
  CHECK(problem.find("kan ikke gemmes") != std::string::npos);
}

TEST_CASE("a copy of a session has the pictures that its notes name") {
  Temporary t;
  std::string folder = test::make(t), problem;
  put(t / "a.png", 0, "\x89PNG one");
  put(t / "b.png", 0, "\x89PNG two");
  std::string a = files::keep_picture(t / "a.png", folder, good, "da", problem),
              b = files::keep_picture(t / "b.png", folder, good, "da", problem);
  workshop::Session s = test::small_session();
  for (const std::string& name : {a, a, std::string("absent.png"), std::string()}) {
    workshop::Note note{workshop::Id(s.notes.size() + 1), {10, 10}, 0, "", 1, 0, name, {}};
    s.notes.push_back(note);
  }
  std::string copy = files::make_session(t.path.string(), s, "da", problem, folder);
  REQUIRE(problem.empty());
  CHECK(files_in(copy + "/pictures") == 1);
  CHECK(test::read(files::picture_path(copy, a)) == "\x89PNG one");
  fs::remove_all(folder); // the copy stands by itself
  CHECK(test::read(files::picture_path(copy, a)) == "\x89PNG one");

  std::string without = files::make_session(t.path.string(), test::small_session(), "da", problem, copy);
  CHECK_FALSE(fs::exists(without + "/pictures"));
}
