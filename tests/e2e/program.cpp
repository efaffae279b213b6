#include "program.h"

#include <catch2/catch.hpp>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace e2e {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

Program::Program(std::vector<std::string> arguments) {
  char made[] = "/tmp/kernebord-e2e-XXXXXX";
  REQUIRE(::mkdtemp(made));
  folder_ = made;
  sessions_ = folder_ + "/sessions";
  areas_file_ = folder_ + "/areas.json";
  const char* path = std::getenv("TOUCH_SOCKET");
  REQUIRE(path);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  std::strncpy(address.sun_path, path, sizeof address.sun_path - 1);
  touch_ = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  REQUIRE(::connect(touch_, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
  start(std::move(arguments));
}

Program::~Program() {
  kill9();
  if (touch_ >= 0) ::close(touch_);
  fs::remove_all(folder_);
}

void Program::start(std::vector<std::string> arguments) {
  fs::remove(areas_file_);
  told_ = 0;
  std::vector<std::string> all{KERNEBORD_PROGRAM, "--sessions", sessions_, "--areas", areas_file_};
  all.insert(all.end(), arguments.begin(), arguments.end());
  std::vector<char*> argv;
  for (std::string& a : all) argv.push_back(a.data());
  argv.push_back(nullptr);
  pid_ = ::fork();
  REQUIRE(pid_ >= 0);
  if (pid_ == 0) {
    ::execv(argv[0], argv.data());
    ::_exit(127);
  }
  wait_until("the first frame", [&] { return frame() > 0; });
}

void Program::open_sample(const std::string& name, std::vector<std::string> arguments) {
  kill9();
  fs::create_directories(sessions_);
  fs::copy(fs::path(KERNEBORD_SOURCE_DIR) / "sessions" / name, fs::path(sessions_) / name,
           fs::copy_options::recursive);
  arguments.push_back((fs::path(sessions_) / name).string());
  start(std::move(arguments));
}

void Program::kill9() {
  if (pid_ <= 0) return;
  ::kill(pid_, SIGKILL);
  ::waitpid(pid_, nullptr, 0);
  pid_ = -1;
}

int Program::end() {
  int status = 0;
  ::kill(pid_, SIGTERM);
  wait_until("the end", [&] { return ::waitpid(pid_, &status, WNOHANG) == pid_; });
  pid_ = -1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

std::string Program::only_session() const {
  std::vector<std::string> found;
  for (const auto& entry : fs::directory_iterator(sessions_)) found.push_back(entry.path().string());
  REQUIRE(found.size() == 1);
  return found[0];
}

nlohmann::json Program::areas() const {
  std::ifstream in(areas_file_);
  auto json = nlohmann::json::parse(in, nullptr, false);
  return json.is_object() ? json : nlohmann::json::object();
}

std::string Program::screen() const { return areas().value("screen", ""); }
long Program::frame() const { return areas().value("frame", 0L); }

bool Program::has(const std::string& name) const {
  const auto json = areas();
  if (json.contains("areas"))
    for (const auto& a : json["areas"])
      if (a["name"] == name) return true;
  return false;
}

std::string Program::focus() const {
  const auto json = areas();
  if (json.contains("areas"))
    for (const auto& a : json["areas"])
      if (a.value("focused", false)) return a["name"];
  return {};
}

std::vector<std::string> Program::names(const std::string& prefix) const {
  std::vector<std::string> found;
  const auto json = areas();
  if (json.contains("areas"))
    for (const auto& a : json["areas"])
      if (std::string name = a["name"]; name.starts_with(prefix)) found.push_back(name);
  return found;
}

std::vector<std::string> Program::enabled() const {
  std::vector<std::string> found;
  const auto json = areas();
  if (json.contains("areas"))
    for (const auto& a : json["areas"])
      if (a["enabled"] == true) found.push_back(a["name"]);
  return found;
}

void Program::wait_until(const std::string& what, const std::function<bool()>& true_now) const {
  auto end = std::chrono::steady_clock::now() + std::chrono::seconds(patience);
  while (!true_now()) {
    if (std::chrono::steady_clock::now() > end)
      FAIL("waited in vain for " << what << " on screen " << screen() << ": "
                                 << areas().dump().substr(0, 3000));
    std::this_thread::sleep_for(5ms);
  }
}

void Program::wait_screen(const std::string& name) const {
  wait_until("screen " + name, [&] { return screen() == name; });
}

Spot Program::spot(const std::string& name) const {
  Spot spot;
  wait_until("area " + name, [&] {
    const auto json = areas();
    if (!json.contains("areas")) return false;
    for (const auto& a : json["areas"])
      if (a["name"] == name && a["enabled"] == true) {
        spot = {a["x"], a["y"], a["w"], a["h"]};
        return true;
      }
    return false;
  });
  return spot;
}

void Program::say(const std::string& line) {
  REQUIRE(::send(touch_, line.data(), line.size(), MSG_NOSIGNAL) == ssize_t(line.size()));
  char answer[4] = "";
  for (int got = 0; got < 3;) {
    ssize_t n = ::read(touch_, answer + got, std::size_t(3 - got));
    REQUIRE(n > 0);
    got += int(n);
  }
  INFO(line);
  REQUIRE(std::string(answer, 3) == "ok\n");
  told_ += line[0] != 'm';
}

void Program::down(int finger, double x, double y) {
  say("d " + std::to_string(finger) + " " + std::to_string(origin_x + x) + " " +
      std::to_string(origin_y + y) + "\n");
}
void Program::move(int finger, double x, double y) {
  say("m " + std::to_string(finger) + " " + std::to_string(origin_x + x) + " " +
      std::to_string(origin_y + y) + "\n");
}
void Program::up(int finger) { say("u " + std::to_string(finger) + "\n"); }

void Program::tap(const std::string& name, int finger) {
  Spot s = spot(name);
  down(finger, s.cx(), s.cy());
  up(finger);
}

void Program::wait_heard() const {
  wait_until("the touches to be heard", [&] { return areas().value("heard", 0L) >= told_; });
}

void Program::tap(const std::string& name, const std::function<bool()>& done) {
  tap(name);
  wait_until("what " + name + " does", done);
}

void Program::slide(const std::string& name, const std::function<bool()>& done) {
  Spot s = spot(name);
  bool upward = s.h > s.w;
  double size = std::min(s.w, s.h), way = std::max(s.w, s.h) - size;
  double x = upward ? s.cx() : s.x + size / 2, y = upward ? s.y + s.h - size / 2 : s.cy();
  down(1, x, y);
  for (int i = 1; i <= 5; i++) move(1, upward ? x : x + way * i / 5, upward ? y - way * i / 5 : y);
  up(1);
  wait_until("what " + name + " does", done);
}

void Program::type(const std::string& text, const std::string& prefix) {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t length = static_cast<unsigned char>(text[at]) < 0x80 ? 1 : 2; // ASCII and æ ø å
    std::string c = text.substr(at, length);
    at += length;
    tap(prefix + "key/" + (c == " " ? "space" : c));
  }
}

std::string shell(const std::string& command) {
  std::string out;
  FILE* pipe = ::popen(command.c_str(), "r");
  REQUIRE(pipe);
  char data[4096];
  while (std::size_t n = std::fread(data, 1, sizeof data, pipe)) out.append(data, n);
  INFO(command << ": " << out);
  REQUIRE(::pclose(pipe) == 0);
  return out;
}

nlohmann::json exported(const std::string& session) {
  return nlohmann::json::parse(
      shell(std::string(KERNEBORD_PROGRAM) + " export '" + session + "' --format json"));
}

} // namespace e2e
