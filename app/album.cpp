#include "album.h"

#include "folders.h"
#include "paint/atlas.h"
#include "platform/picture.h"

#include <cstdio>
#include <memory>

namespace {

constexpr std::string_view of_session = "session/", of_file = "file/";

files::PictureJudgement judge(const std::string& bytes) {
  switch (platform::judge_photo(bytes)) {
  case platform::PhotoState::good: return files::PictureJudgement::good;
  case platform::PhotoState::too_large: return files::PictureJudgement::too_large;
  case platform::PhotoState::no_picture: break;
  }
  return files::PictureJudgement::no_picture;
}

} // namespace

Album::Album(paint::Scene& scene, std::function<void()> wake)
    : scene_(scene), fetching_(wake), errands_(wake) {
  scene_.atlas().photos().ask_by([this](const paint::Photos::Wanted& w) { fetch(w.ticket, w.name, w.side); });
}

void Album::open(std::string session_folder) {
  session_ = std::move(session_folder);
  scene_.atlas().photos().forget(of_session); // the next one may use the same names
}

void Album::fetch(std::uint64_t ticket, const std::string& name, int side) {
  bool session = name.starts_with(of_session);
  std::string path, rest = name.substr(name.find('/') + 1);
  if (!session) path = name.starts_with(of_file) ? rest : std::string();
  else if (!session_.empty() && workshop::is_picture_name(rest)) path = files::picture_path(session_, rest);
  fetching_.give([this, ticket, session, path, side]() -> platform::Worker::Then {
    std::string problem;
    auto photo = std::make_shared<platform::Picture>();
    if (!path.empty()) *photo = platform::load_photo(path, side, problem);
    if (session && !problem.empty()) std::fprintf(stderr, "kernebord: %s\n", problem.c_str());
    return [this, ticket, session, photo] {
      arrived_ |= scene_.atlas().photos().arrived(ticket, std::move(*photo)) && session;
    };
  });
}

void Album::find(const std::string& folder, const std::string& language, Found then) {
  scene_.atlas().photos().forget_missing(); // a stick may have come back
  errands_.give([=]() -> platform::Worker::Then {
    std::vector<std::string> folders{folder};
    if (folder.empty()) folders = files::picture_folders(picture_places());
    auto found = std::make_shared<std::vector<files::FoundPicture>>(files::find_pictures(folders));
    std::string problem = found->empty() ? files::no_pictures(folders, language) : std::string();
    return [=] { then(std::move(*found), problem); };
  });
}

void Album::keep(const std::string& path, const std::string& language, Kept then) {
  errands_.give([=, session = session_]() -> platform::Worker::Then {
    std::string problem, name = files::keep_picture(path, session, judge, language, problem);
    return [=] { then(name, problem); };
  });
}

void Album::settle() {
  fetching_.settle();
  errands_.settle();
  if (arrived_) scene_.damage_all(); // the board's notes are painted only where they changed
  arrived_ = false;
}
