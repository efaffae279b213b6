// Measures any program on the display from outside: real input, real pixels. `bench_probe --help` tells how.
#include "board.h"
#include "process.h"
#include "watch.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <stdexcept>
#include <sys/socket.h>
#include <sys/un.h>
#include <thread>
#include <unistd.h>

namespace {

using namespace bench;

constexpr const char* help =
    R"(bench_probe [OPTIONS] --kernebord PROGRAM     our own program, on boards of its own
bench_probe [OPTIONS] --note X,Y -- COMMAND   any program; X,Y: the middle of a note that can be dragged
  --notes N         notes on our boards (2000)
  --note-size WxH   of the note at X,Y, pixels (200x200)
  --rest S          seconds of which the idle processor time is taken (10)
  --only WORDS      of start, ten, drag, zoom, pan, idle only these (with a comma between)
  --csv             one line of figures, as they are, instead of a table
The display is that of DISPLAY; the window is expected to cover it. Fingers need TOUCH_SOCKET.)";

struct Options {
  std::string kernebord;
  std::vector<std::string> command;
  int notes = 2000, rest = 10;
  Spot note{-1, -1, 200, 200}; ///< x, y: its middle
  bool csv = false;
  std::string only; ///< empty: all

  bool wants(const char* what) const {
    return only.empty() || ("," + only + ",").find("," + std::string(what) + ",") != only.npos;
  }
};

void rest(double milliseconds) {
  if (milliseconds > 0) std::this_thread::sleep_for(std::chrono::duration<double, std::milli>(milliseconds));
}

/// Of a sorted copy; -1 when there are none.
double part(std::vector<double> values, double p) {
  std::sort(values.begin(), values.end());
  return values.empty() ? -1 : values[std::min(values.size() - 1, std::size_t(double(values.size()) * p))];
}

struct Moves {
  std::vector<double> took; ///< from the input to the changed pixels, ms
  double per_second = 0, cpu = 0;
};

class Probe {
public:
  explicit Probe(const Options& o) : o_(o) {}

  int run() {
    if (o_.kernebord.empty()) return measure(o_.command, o_.note);
    char made[] = "/tmp/kernebord-probe-XXXXXX";
    if (!::mkdtemp(made)) throw std::runtime_error("no folder can be made in /tmp");
    std::string sessions = made, areas = sessions + "/areas.json";
    std::string folder = write_board(sessions, o_.notes, 0);
    std::vector<std::string> command{o_.kernebord, "--sessions", sessions, "--window",
                                     std::to_string(watch_.width()) + "x" + std::to_string(watch_.height())};
    bare_ = command;
    std::vector<std::string> telling = command;
    for (const std::string& word : {std::string("--areas"), areas, folder}) telling.push_back(word);
    command.push_back(folder);
    {
      Process process(telling); // telling areas costs time: what is measured does not do it
      read_areas(process, areas);
    }
    int code = measure(command, notes_.at(std::size_t(o_.notes)));
    std::filesystem::remove_all(sessions);
    return code;
  }

private:
  void read_areas(Process& process, const std::string& path) {
    for (int i = 0; i < 1200 && notes_.size() < std::size_t(o_.notes); i++) {
      rest(50);
      if (!process.runs()) throw std::runtime_error("the program has ended");
      std::ifstream in(path);
      std::string line;
      while (std::getline(in, line)) {
        std::size_t id;
        double x, y, w, h;
        if (std::sscanf(line.c_str(), "{\"name\":\"note/%zu\",\"x\":%lf,\"y\":%lf,\"w\":%lf,\"h\":%lf", &id,
                        &x, &y, &w, &h) == 5)
          notes_[id] = {int(x + w / 2), int(y + h / 2), int(w), int(h)};
      }
    }
    if (notes_.size() < std::size_t(o_.notes)) throw std::runtime_error("--areas did not tell of all notes");
  }

  /// First one step at a time, each looked at until the screen changes; then `count` steps at `rate` a
  /// second, of which those are counted that had changed the screen when the next one was due.
  Moves steps(Process& process, int count, double rate, const std::function<void(int)>& step,
              const std::function<Spot(int)>& where) {
    Moves moves;
    for (int i = 0; i < 60; i++) {
      Spot spot = where(i);
      std::uint64_t before = watch_.look(spot);
      auto sent = Clock::now();
      step(i);
      if (double took = watch_.wait_change(spot, before, sent, 1000); took >= 0) moves.took.push_back(took);
      rest(25 + i % 7); // in no rhythm with anything
      watch_.last_change(spot, Clock::now(), 12, 300);
    }
    const double each = 1000 / rate;
    double cpu = process.cpu_seconds();
    auto begin = Clock::now();
    int seen = 0;
    for (int i = 0; i < count; i++) {
      Spot spot = where(i);
      std::uint64_t before = watch_.look(spot);
      step(i);
      double due = double(i + 1) * each;
      seen += watch_.wait_change(spot, before, begin, due - 1) >= 0;
      rest(due - since(begin));
    }
    double seconds = since(begin) / 1000;
    moves.per_second = double(seen) / seconds;
    moves.cpu = (process.cpu_seconds() - cpu) / seconds * 100;
    return moves;
  }

  /// A line across the middle of the screen.
  Spot across() const { return {0, watch_.height() * 6 / 10, watch_.width(), 2}; }

  Moves drag(Process& process, Spot note) {
    watch_.move(note.x, note.y);
    rest(50);
    watch_.button(1, true);
    rest(50);
    int way = note.x > watch_.width() / 2 ? -4 : 4, slop = 12 * way, x = note.x + slop;
    watch_.move(x, note.y);
    rest(300);
    Moves moves = steps(
        process, 240, 60, [&](int i) { watch_.move(x += (i / 60) % 2 ? -way : way, note.y); },
        [&](int) {
          int left = std::clamp(x - note.w, 0, watch_.width() - 2 * note.w);
          return Spot{left, note.y, 2 * note.w, 3};
        });
    rest(300);
    watch_.button(1, false);
    rest(500);
    return moves;
  }

  Moves zoom(Process& process, double& sharp) {
    watch_.move(watch_.width() / 2, watch_.height() * 6 / 10);
    watch_.control(true);
    Moves moves = steps(
        process, 90, 30,
        [&](int i) { // five in, five out
          int number = (i / 5) % 2 ? 5 : 4;
          watch_.button(number, true);
          watch_.button(number, false);
        },
        [&](int) { return across(); });
    auto turn = [&](int number) { // three steps more, to where it has not been
      for (int i = 0; i < 3; i++) {
        watch_.button(number, true);
        watch_.button(number, false);
        rest(33);
      }
    };
    rest(500);
    turn(4);
    sharp = watch_.last_change(across(), Clock::now(), 600, 5000);
    turn(5);
    watch_.control(false);
    rest(800);
    return moves;
  }

  Moves pan(Process& process) {
    int x = 60, y = watch_.height() / 2;
    watch_.move(watch_.width() / 2, watch_.height() * 6 / 10);
    watch_.control(true);
    for (int i = 0; i < 2; i++) watch_.button(4, true), watch_.button(4, false); // so that it can be panned
    rest(200); // a program may look whether the key is down when it reads of the wheel
    watch_.control(false);
    rest(800);
    watch_.move(x, y);
    rest(50);
    watch_.button(2, true);
    rest(50);
    Moves moves = steps(
        process, 180, 60, [&](int i) { watch_.move(x += (i / 30) % 2 ? -5 : 5, y); },
        [&](int) { return across(); });
    watch_.button(2, false);
    rest(800);
    return moves;
  }

  /// Ten fingers, a note each: how often a second all ten have moved.
  Moves fingers(Process& process) {
    const char* path = std::getenv("TOUCH_SOCKET");
    if (!path || notes_.size() < 100) return {};
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::strncpy(address.sun_path, path, sizeof address.sun_path - 1);
    int glass = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (::connect(glass, reinterpret_cast<sockaddr*>(&address), sizeof address)) return {};
    auto say = [&](char what, int finger, double x, double y) {
      char line[64];
      int size =
          std::snprintf(line, sizeof line, what == 'u' ? "%c %d\n" : "%c %d %.1f %.1f\n", what, finger, x, y);
      if (::write(glass, line, std::size_t(size)) != size || ::read(glass, line, 3) != 3)
        throw std::runtime_error("the touch device does not answer");
    };
    std::vector<Spot> held; // the topmost ones lie in the last row; others are taken where they are free
    for (std::size_t i = 0; i < 10; i++) held.push_back(notes_.at(notes_.size() - 1 - i * 2));
    for (int i = 0; i < 10; i++) say('d', i, held[std::size_t(i)].x, held[std::size_t(i)].y);
    rest(200);
    int up = 0;
    Moves moves = steps(
        process, 120, 60,
        [&](int i) {
          up += (i / 30) % 2 ? 3 : -3;
          for (int k = 0; k < 10; k++) say('m', k, held[std::size_t(k)].x, held[std::size_t(k)].y - 40 + up);
        },
        [&](int) {
          return Spot{held[9].x, std::max(0, held[9].y - 40 + up - held[9].h), 3, 2 * held[9].h};
        });
    rest(300);
    for (int i = 0; i < 10; i++) say('u', i, 0, 0);
    ::close(glass);
    rest(500);
    return moves;
  }

  /// Of three starts each: until anything is seen of it, and until nothing changes any more.
  struct Starts {
    std::vector<double> first, whole;
  };
  Starts start(const std::vector<std::string>& command) {
    Starts took;
    for (int i = 0; i < 3; i++) {
      auto begin = Clock::now();
      Process process(command);
      std::uint64_t empty = watch_.look(across());
      took.first.push_back(watch_.wait_change(across(), empty, begin, 20'000));
      took.whole.push_back(std::max(took.first.back(), watch_.last_change(across(), begin, 1000, 20'000)));
      rest(300);
    }
    return took;
  }

  int measure(const std::vector<std::string>& command, Spot note) {
    Starts bare, starts;
    if (!bare_.empty() && o_.wants("start")) bare = start(bare_);
    if (o_.wants("start")) starts = start(command);
    Process process(command);
    watch_.last_change(across(), Clock::now(), 1500, 20'000);
    if (!process.runs()) throw std::runtime_error("the program has ended");
    double open = process.pss_megabytes();
    Moves ten, dragged, zoomed, panned;
    double sharp = -1;
    if (o_.wants("drag")) dragged = drag(process, note);
    if (o_.wants("ten"))
      ten = fingers(process); // they leave notes on others: a drag after it would be of a stack
    if (o_.wants("zoom")) zoomed = zoom(process, sharp);
    if (o_.wants("pan")) panned = pan(process);
    double peak = process.pss_megabytes();
    watch_.move(watch_.width() / 2, 2);
    rest(1500);
    double cpu = process.cpu_seconds();
    if (o_.wants("idle")) rest(o_.rest * 1000);
    double idle = (process.cpu_seconds() - cpu) / o_.rest * 100;
    struct Line {
      const char* what;
      std::vector<double> values;
    };
    Line lines[] = {
        {"drag: input to pixel, ms (p50 p95)", {part(dragged.took, 0.5), part(dragged.took, 0.95)}},
        {"drag: steps of 60 a second; CPU %", {dragged.per_second, dragged.cpu}},
        {"ten fingers: ms (p50 p95)", {part(ten.took, 0.5), part(ten.took, 0.95)}},
        {"ten fingers: steps of 60; CPU %", {ten.per_second, ten.cpu}},
        {"pan: input to pixel, ms (p50 p95)", {part(panned.took, 0.5), part(panned.took, 0.95)}},
        {"pan: steps of 60 a second; CPU %", {panned.per_second, panned.cpu}},
        {"zoom: input to pixel, ms (p50 p95)", {part(zoomed.took, 0.5), part(zoomed.took, 0.95)}},
        {"zoom: steps of 30 a second; CPU %", {zoomed.per_second, zoomed.cpu}},
        {"sharp after the last step, ms", {sharp}},
        {"start to whole board, ms (least median)", {part(starts.whole, 0), part(starts.whole, 0.5)}},
        {"start to the start screen, ms (same two)", {part(bare.first, 0), part(bare.first, 0.5)}},
        {"memory, MB PSS (open, after all)", {open, peak}},
        {"idle CPU %", {idle}}};
    for (const Line& line : lines) {
      if (!o_.csv) std::printf("%-40s", line.what);
      for (double v : line.values) std::printf(o_.csv ? "%.2f," : " %9.2f", v);
      if (!o_.csv) std::printf("\n");
    }
    if (o_.csv) std::printf("\n");
    return 0;
  }

  const Options& o_;
  Watch watch_;
  std::vector<std::string> bare_;     ///< shows the start screen; empty: it has none
  std::map<std::size_t, Spot> notes_; ///< by id; x, y: the middle
};

} // namespace

int main(int argc, char** argv) {
  Options o;
  for (int i = 1; i < argc; i++) {
    std::string word = argv[i];
    auto value = [&] { return i + 1 < argc ? argv[++i] : ""; };
    if (word == "--kernebord") o.kernebord = value();
    else if (word == "--notes") o.notes = std::atoi(value());
    else if (word == "--rest") o.rest = std::max(1, std::atoi(value()));
    else if (word == "--only") o.only = value();
    else if (word == "--csv") o.csv = true;
    else if (word == "--note") std::sscanf(value(), "%d,%d", &o.note.x, &o.note.y);
    else if (word == "--note-size") std::sscanf(value(), "%dx%d", &o.note.w, &o.note.h);
    else if (word == "--") {
      o.command.assign(argv + i + 1, argv + argc);
      break;
    } else return std::puts(help), word == "--help" ? 0 : 2;
  }
  if (o.kernebord.empty() && (o.command.empty() || o.note.x < 0)) return std::puts(help), 2;
  try {
    return Probe(o).run();
  } catch (const std::exception& e) {
    std::fprintf(stderr, "bench_probe: %s\n", e.what());
    return 1;
  }
}
