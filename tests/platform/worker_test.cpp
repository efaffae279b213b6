// One thread works, another one hears of it. Also run with ThreadSanitizer.
#include "platform/worker.h"

#include <catch2/catch.hpp>

#include <atomic>
#include <future>
#include <optional>
#include <stdexcept>
#include <vector>

using platform::Worker;

namespace {

/// Sleeps until the worker has told of `count` finished jobs.
struct Bell {
  std::mutex mutex;
  std::condition_variable rung;
  int times = 0;
  void ring() {
    std::lock_guard lock(mutex);
    times++;
    rung.notify_all();
  }
  void wait(int count) {
    std::unique_lock lock(mutex);
    rung.wait(lock, [&] { return times >= count; });
  }
};

} // namespace

TEST_CASE("jobs run in order elsewhere, and what they give back runs here") {
  Bell bell;
  Worker worker([&] { bell.ring(); });
  CHECK_FALSE(worker.busy());
  std::vector<int> heard; // touched by this thread alone
  std::thread::id here = std::this_thread::get_id();
  std::atomic<int> elsewhere = 0;
  for (int i = 0; i < 200; i++)
    worker.give([&, i]() -> Worker::Then {
      elsewhere += std::this_thread::get_id() != here;
      return [&heard, i] { heard.push_back(i); };
    });
  CHECK(worker.busy());
  bell.wait(200);
  CHECK(elsewhere == 200);
  CHECK(heard.empty());
  worker.settle();
  CHECK_FALSE(worker.busy());
  REQUIRE(heard.size() == 200);
  for (int i = 0; i < 200; i++) CHECK(heard[std::size_t(i)] == i);
  worker.settle();
  CHECK(heard.size() == 200);
}

TEST_CASE("a job that fails stops nobody, and what it gave back may give more") {
  Bell bell;
  Worker worker([&] { bell.ring(); });
  int heard = 0;
  worker.give([]() -> Worker::Then { throw std::runtime_error("no room"); });
  worker.give([]() -> Worker::Then { return {}; });
  worker.give([&]() -> Worker::Then {
    return [&] {
      heard++;
      worker.give([&]() -> Worker::Then { return [&] { heard++; }; });
    };
  });
  bell.wait(3);
  worker.settle();
  CHECK(heard == 1);
  bell.wait(4);
  worker.settle();
  CHECK(heard == 2);
}

TEST_CASE("at the end the job that runs is waited for, and nothing is settled") {
  std::atomic<bool> over = false;
  bool heard = false;
  std::promise<void> running, go;
  std::optional<Worker> worker(std::in_place, [] {});
  worker->give([&]() -> Worker::Then {
    running.set_value();
    go.get_future().wait();
    over = true;
    return [&] { heard = true; };
  });
  running.get_future().wait();
  std::thread later([&] { go.set_value(); });
  worker.reset();
  CHECK(over);
  CHECK_FALSE(heard);
  later.join();
}
