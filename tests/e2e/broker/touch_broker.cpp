// touch_broker DRIVER LISTEN WxH: fingers for tests. Keeps the one connection that Xorg's inputtest driver
// takes in its life, and serves any number of clients, one after another or at once, on the socket LISTEN. A
// line is "d ID X Y" (down), "m ID X Y" (move) or "u ID" (up), in pixels; each is answered with "ok" when the
// server has handled the event, or "no".
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <map>
#include <poll.h>
#include <string>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#include <vector>

extern "C" {
#include <xorg/xf86-input-inputtest-protocol.h>
}

namespace {

constexpr unsigned begin_touch = 18, update_touch = 19, end_touch = 20; // XI2's event numbers
int driver = -1;
double width = 0, height = 0;
unsigned next_finger = 1;

[[noreturn]] void die(const char* what) {
  std::fprintf(stderr, "touch_broker: %s: %s\n", what, std::strerror(errno));
  std::exit(1);
}

int local_socket(const char* path, sockaddr_un& address) {
  address = {};
  address.sun_family = AF_UNIX;
  if (std::strlen(path) >= sizeof address.sun_path) die("the path is too long");
  std::strcpy(address.sun_path, path);
  int s = ::socket(AF_UNIX, SOCK_STREAM, 0);
  if (s < 0) die("socket");
  return s;
}

void send_all(const void* data, std::size_t size) {
  for (auto* at = static_cast<const char*>(data); size > 0;) {
    ssize_t sent = ::send(driver, at, size, MSG_NOSIGNAL);
    if (sent <= 0) die("the driver hung up");
    at += sent;
    size -= std::size_t(sent);
  }
}

struct Finger {
  unsigned id = 0;
  double x = 0, y = 0;
};

/// One touch event, and the wait until the server has handled it.
void post(const Finger& f, unsigned type) {
  xf86ITEventTouch event{};
  event.header.length = sizeof event;
  event.header.type = XF86IT_EVENT_TOUCH;
  event.touchid = f.id;
  event.touch_type = type;
  event.valuators.mask[0] = 3;
  event.valuators.valuators[0] = (f.x + 0.5) * 65536 / width; // the driver's axes are 0..65535
  event.valuators.valuators[1] = (f.y + 0.5) * 65536 / height;
  send_all(&event, sizeof event);
  xf86ITEventWaitForSync wait{};
  wait.header.length = sizeof wait;
  wait.header.type = XF86IT_EVENT_WAIT_FOR_SYNC;
  send_all(&wait, sizeof wait);
  xf86ITResponseSyncFinished answer;
  for (std::size_t got = 0; got < sizeof answer;) {
    ssize_t n = ::read(driver, reinterpret_cast<char*>(&answer) + got, sizeof answer - got);
    if (n <= 0) die("the driver did not answer");
    got += std::size_t(n);
  }
}

struct Client {
  int socket;
  std::string pending;
  std::map<long, Finger> fingers;

  bool obey(const std::string& line) {
    char what = 0;
    long id = 0;
    double x = 0, y = 0;
    int fields = std::sscanf(line.c_str(), "%c %ld %lf %lf", &what, &id, &x, &y);
    bool down = fingers.contains(id);
    if (what == 'd' && fields == 4 && !down) post(fingers[id] = {next_finger++, x, y}, begin_touch);
    else if (what == 'm' && fields == 4 && down) post(fingers[id] = {fingers[id].id, x, y}, update_touch);
    else if (what == 'u' && fields >= 2 && down) {
      post(fingers[id], end_touch);
      fingers.erase(id);
    } else return false;
    return true;
  }
  void leave() { // nobody's finger stays on the glass
    for (auto& [id, f] : fingers) post(f, end_touch);
    ::close(socket);
  }
};

} // namespace

int main(int argc, char** argv) {
  if (argc != 4 || std::sscanf(argv[3], "%lfx%lf", &width, &height) != 2) {
    std::fprintf(stderr, "usage: touch_broker DRIVER LISTEN WxH\n");
    return 2;
  }
  sockaddr_un address;
  driver = local_socket(argv[1], address);
  if (::connect(driver, reinterpret_cast<sockaddr*>(&address), sizeof address)) die("connect");
  xf86ITEventClientVersion version{};
  version.header.length = sizeof version;
  version.header.type = XF86IT_EVENT_CLIENT_VERSION;
  version.major = XF86IT_PROTOCOL_VERSION_MAJOR;
  version.minor = XF86IT_PROTOCOL_VERSION_MINOR;
  send_all(&version, sizeof version);
  xf86ITResponseServerVersion answer;
  if (::read(driver, &answer, sizeof answer) != ssize_t(sizeof answer)) die("the driver's version");
  int listening = local_socket(argv[2], address);
  if (::bind(listening, reinterpret_cast<sockaddr*>(&address), sizeof address) || ::listen(listening, 8))
    die("listen");

  std::vector<Client> clients;
  while (true) {
    std::vector<pollfd> polled{{driver, POLLIN, 0}, {listening, POLLIN, 0}};
    for (const Client& c : clients) polled.push_back({c.socket, POLLIN, 0});
    if (::poll(polled.data(), polled.size(), -1) < 0 && errno != EINTR) die("poll");
    if (polled[0].revents) return 0; // the server ended
    for (std::size_t i = clients.size(); i-- > 0;) {
      if (!polled[i + 2].revents) continue;
      char data[4096];
      ssize_t got = ::read(clients[i].socket, data, sizeof data);
      if (got <= 0) {
        clients[i].leave();
        clients.erase(clients.begin() + std::ptrdiff_t(i));
        continue;
      }
      clients[i].pending.append(data, std::size_t(got));
      for (std::size_t end; (end = clients[i].pending.find('\n')) != std::string::npos;) {
        bool good = clients[i].obey(clients[i].pending.substr(0, end));
        clients[i].pending.erase(0, end + 1);
        if (::send(clients[i].socket, good ? "ok\n" : "no\n", 3, MSG_NOSIGNAL) < 0) break;
      }
    }
    if (polled[1].revents)
      if (int s = ::accept(listening, nullptr, nullptr); s >= 0) clients.push_back({s, {}, {}});
  }
}
