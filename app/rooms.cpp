#include "rooms.h"

#include "files/folder.h"
#include "folders.h"
#include "platform/window.h"
#include "report_file.h"

#include <memory>

std::vector<std::string> Rooms::sticks(const std::string& only) {
  return only.empty() ? files::sticks(picture_places()) : std::vector<std::string>{only};
}

void Rooms::find(const std::string& sessions, const std::string& language, Found then) {
  worker_.give([=, only = stick_]() -> platform::Worker::Then {
    std::vector<std::string> folders = sticks(only);
    folders.insert(folders.begin(), sessions);
    auto found = std::make_shared<std::vector<files::Listed>>(files::find_sessions(folders, language));
    return [=] { then(std::move(*found)); };
  });
}

void Rooms::read(const std::string& folder, const std::string& language, Read then) {
  worker_.give([=]() -> platform::Worker::Then {
    std::string problem;
    auto session =
        std::make_shared<std::optional<workshop::Session>>(files::read_session(folder, language, problem));
    return [=] { then(std::move(*session), problem); };
  });
}

void Rooms::put(
    workshop::Session session, Shared then,
    std::function<std::string(const workshop::Session&, const std::vector<std::string>& sticks)> how) {
  auto copy = std::make_shared<workshop::Session>(std::move(session));
  worker_.give([=, only = stick_]() -> platform::Worker::Then {
    std::string said = how(*copy, sticks(only));
    return [=] { then(said); };
  });
}

void Rooms::share(workshop::Session session, const std::string& folder, const std::string& language,
                  Shared then) {
  put(std::move(session), std::move(then), [=](const workshop::Session& ours, const auto& in) {
    std::string said;
    if (in.empty())
      said = files::said(language, "Der er ikke noget USB-stik i. Sæt et i, vent lidt, og prøv igen.",
                         "There is no USB stick in. Put one in, wait a moment, and try again.");
    else if (std::string path = files::share_session(in.front(), ours, language, said, folder); !path.empty())
      said = files::said(language, "Det ligger nu på stikket: " + path, "It now lies on the stick: " + path);
    return said;
  });
}

void Rooms::report(workshop::Session session, const std::string& folder, const std::string& language,
                   Shared then) {
  put(std::move(session), std::move(then), [=](const workshop::Session& ours, const auto& in) {
    return leave_report(ours, platform::wall_clock(), folder, in, language);
  });
}
