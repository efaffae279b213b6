// What things cost inside, without a window: one line a cost, at several sizes of the board, with the
// exponent that fits (time ~ N^exponent).
#include "allocations.h"
#include "desk.h"
#include "table.h"

#include <benchmark/benchmark.h>

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <map>

namespace {

using workshop::Session;

/// The whole table without a window: frames are built, nothing is painted.
struct Frames {
  paint::Atlas atlas{"/usr/share/fonts/opentype/inter", [](std::string_view) {
                       return platform::Picture{2, 2, std::vector<std::uint8_t>(16, 255)};
                     }};
  paint::Scene scene{atlas};
  bench::Table table;

  explicit Frames(int notes) : table(scene, notes) {
    for (int i = 0; i < 3; i++) frame();
  }
  void frame() {
    table.frame();
    scene.drawn();
  }
};

template<typename Step>
void frames(benchmark::State& state, Frames& f, Step step) {
  for (int i = 0; i < 4; i++) step(), f.frame();
  std::uint64_t before = test::allocations(), made = 0;
  for (auto _ : state) {
    step();
    f.frame();
    made++;
  }
  state.counters["allocations"] = double(test::allocations() - before) / double(made);
}

void still_frame(benchmark::State& state) {
  Frames f(int(state.range(0)));
  frames(state, f, [] {});
}

void drag_frame(benchmark::State& state) {
  Frames f(int(state.range(0)));
  touch::Point at = f.table.middle_of("note/" + std::to_string(state.range(0)));
  f.table.pointer(touch::Phase::down, at);
  int step = 0;
  frames(state, f, [&] {
    step++;
    f.table.pointer(touch::Phase::move, at + touch::Point{-40.f - float(step % 50) * 4, -float(step % 7)});
  });
}

void pan_frame(benchmark::State& state) {
  Frames f(int(state.range(0)));
  for (int i = 0; i < 2; i++) f.table.zoom(1), f.frame();
  f.table.pointer(touch::Phase::down, {8, 540}, touch::Button::middle);
  int step = 0;
  frames(state, f, [&] {
    step++;
    f.table.pointer(touch::Phase::move, {8.f + float(step % 20) * 4, 540}, touch::Button::middle);
  });
}

struct Folder {
  std::filesystem::path path;
  Folder() {
    char made[] = "/tmp/kernebord-bench-XXXXXX";
    path = ::mkdtemp(made);
  }
  ~Folder() { std::filesystem::remove_all(path); }
};

/// What the room waits for when an op is written down; the disk itself is the writer thread's affair.
void journal_append(benchmark::State& state) {
  Folder folder;
  std::string problem;
  auto file =
      files::SessionFile::open(bench::write_board(folder.path, int(state.range(0)), 0), "en", false, problem);
  std::uint64_t number = 0;
  std::vector<double> took;
  for (auto _ : state) {
    workshop::Entry entry{++number, 1'790'000'000'000, workshop::How::act, number,
                          workshop::MoveNote{1, {300, 400}, 0}};
    auto begin = std::chrono::steady_clock::now();
    file->append(entry);
    took.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
    if (number % 100 == 0) {
      state.PauseTiming();
      file->flush(10'000);
      state.ResumeTiming();
    }
  }
  std::sort(took.begin(), took.end());
  state.counters["p99_us"] = took[took.size() * 99 / 100] * 1e6;
}

void open_session(benchmark::State& state) {
  Folder folder;
  std::string path = bench::write_board(folder.path, int(state.range(0)), int(state.range(1)));
  for (auto _ : state) {
    std::vector<std::string> notices;
    auto desk = Desk::open(
        path, folder.path, "en", 1'790'000'000'000, [] {}, notices);
    if (!desk || !notices.empty()) state.SkipWithError(notices.empty() ? "not opened" : notices[0].c_str());
    state.PauseTiming(); // closing is not opening
    desk.reset();
    state.ResumeTiming();
  }
}

void at_sizes(benchmark::internal::Benchmark* b) {
  for (int n : {100, 500, 2000, 10000}) b->Arg(n);
  b->Unit(benchmark::kMicrosecond)->Repetitions(5)->ReportAggregatesOnly(false);
}
void with_moves(benchmark::internal::Benchmark* b) {
  for (int n : {100, 500, 2000, 10000}) b->Args({n, 0});
  b->Unit(benchmark::kMicrosecond)->Repetitions(3);
}
void with_journal(benchmark::internal::Benchmark* b) {
  for (int n : {100, 1000, 10000, 100000}) b->Args({2000, n});
  b->Unit(benchmark::kMicrosecond)->Repetitions(3)->Iterations(1);
}

BENCHMARK(still_frame)->Apply(at_sizes);
BENCHMARK(drag_frame)->Apply(at_sizes);
BENCHMARK(pan_frame)->Apply(at_sizes);
BENCHMARK(journal_append)->Apply(at_sizes);
BENCHMARK(open_session)->Apply(with_moves);
BENCHMARK(open_session)->Apply(with_journal)->Name("open_journal");

/// A row for each benchmark: the least of its repetitions at each size, and the exponent that fits best.
class Table : public benchmark::BenchmarkReporter {
public:
  bool ReportContext(const Context&) override {
    std::printf("%-16s %8s %12s %14s %12s\n", "cost", "N", "CPU, us", "allocations", "p99, us");
    return true;
  }
  void ReportRuns(const std::vector<Run>& runs) override {
    for (const Run& run : runs) {
      if (run.run_type != Run::RT_Iteration) continue;
      if (run.error_occurred)
        std::printf("%s: %s\n", run.benchmark_name().c_str(), run.error_message.c_str());
      std::string args = run.run_name.args;
      double n = std::atof(args.substr(args.rfind('/') == args.npos ? 0 : args.rfind('/') + 1).c_str());
      if (n == 0) n = std::atof(args.c_str()); // notes, without a journal
      auto [it, made] = rows_[run.run_name.function_name].try_emplace(n, Row{});
      double us = run.GetAdjustedCPUTime();
      if (made) order_.push_back(run.run_name.function_name);
      if (!made && us >= it->second.us) continue;
      it->second.us = us;
      for (const auto& [name, counter] : run.counters)
        (name == "allocations" ? it->second.allocations : it->second.p99) = counter.value;
    }
  }
  void Finalize() override {
    std::string last;
    for (const std::string& name : order_) {
      if (name == last) continue;
      last = name;
      double x = 0, y = 0, xx = 0, xy = 0, n = 0;
      for (const auto& [size, row] : rows_[name]) {
        std::printf("%-16s %8.0f %12.1f", name.c_str(), size, row.us);
        row.allocations >= 0 ? (void)std::printf(" %14.1f", row.allocations) : (void)std::printf(" %14s", "");
        if (row.p99 >= 0) std::printf(" %12.1f", row.p99);
        std::printf("\n");
        double a = std::log(size), b = std::log(row.us);
        x += a, y += b, xx += a * a, xy += a * b, n++;
      }
      if (n > 1) std::printf("%-16s %8s N^%.2f\n", name.c_str(), "", (n * xy - x * y) / (n * xx - x * x));
    }
  }

private:
  struct Row {
    double us = 0, allocations = -1, p99 = -1;
  };
  std::map<std::string, std::map<double, Row>> rows_;
  std::vector<std::string> order_;
};

/// `--count WHAT N TIMES`: does it so often and nothing else, for a program that counts instructions.
int only_do(const std::string& what, int n, int times) {
  if (what == "open") {
    Folder folder;
    std::string path = bench::write_board(folder.path, n, 0);
    std::vector<std::string> notices;
    for (int i = 0; i < times; i++)
      Desk::open(
          path, folder.path, "en", 1'790'000'000'000, [] {}, notices);
    return notices.empty() ? 0 : 1;
  }
  Frames f(n);
  if (what == "pan")
    for (int i = 0; i < 2; i++) f.table.zoom(1), f.frame();
  touch::Point at = what == "pan" ? touch::Point{8, 540} : f.table.middle_of("note/" + std::to_string(n));
  touch::Button button = what == "pan" ? touch::Button::middle : touch::Button::left;
  if (what != "still") f.table.pointer(touch::Phase::down, at, button);
  for (int i = 0; i < times; i++) {
    float x = what == "pan" ? float(i % 20) * 4 : -40 - float(i % 50) * 4;
    if (what != "still") f.table.pointer(touch::Phase::move, at + touch::Point{x, 0}, button);
    f.frame();
  }
  return 0;
}

} // namespace

int main(int argc, char** argv) {
  if (argc == 5 && std::string(argv[1]) == "--count")
    return only_do(argv[2], std::atoi(argv[3]), std::atoi(argv[4]));
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
  Table table;
  benchmark::RunSpecifiedBenchmarks(&table);
  benchmark::Shutdown();
}
