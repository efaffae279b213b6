// The chimes as numbers, and the way to the loudspeaker with SDL's drivers that need none. Also run with
// ThreadSanitizer.
#include "platform/sound.h"

#include <SDL.h>
#include <catch2/catch.hpp>

#include <chrono>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <functional>
#include <thread>
#include <unistd.h>

using namespace platform;
namespace fs = std::filesystem;

namespace {

double energy(const std::vector<float>& wave, std::size_t from, std::size_t to) {
  double sum = 0;
  for (std::size_t i = from; i < to; i++) sum += double(wave[i]) * double(wave[i]);
  return sum;
}
double energy(const std::vector<float>& wave) { return energy(wave, 0, wave.size()); }

float loudest(const std::vector<float>& wave) {
  float most = 0;
  for (float sample : wave) most = std::max(most, std::abs(sample));
  return most;
}

/// Which driver SDL takes, as long as a test runs; with "disk", the file that it writes.
struct Driver {
  fs::path file = fs::temp_directory_path() / ("kernebord-sound-" + std::to_string(::getpid()));
  explicit Driver(const char* name) {
    ::setenv("SDL_AUDIODRIVER", name, 1);
    ::setenv("SDL_DISKAUDIOFILE", file.c_str(), 1);
  }
  ~Driver() {
    ::unsetenv("SDL_AUDIODRIVER");
    ::unsetenv("SDL_DISKAUDIOFILE");
    fs::remove(file);
  }
  std::vector<float> played() const {
    std::ifstream in(file, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(in), {}};
    std::vector<float> wave(bytes.size() / sizeof(float));
    std::memcpy(wave.data(), bytes.data(), wave.size() * sizeof(float));
    return wave;
  }
};

bool comes_true(const std::function<bool()>& now) {
  auto end = std::chrono::steady_clock::now() + std::chrono::seconds(60);
  while (!now()) {
    if (std::chrono::steady_clock::now() > end) return false;
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
  return true;
}

} // namespace

TEST_CASE("a chime begins and ends in silence, fades, and is never loud") {
  for (Chime which : all_chimes)
    for (int rate : {8'000, 44'100, 48'000}) {
      INFO(int(which) << " at " << rate);
      std::vector<float> wave = chime(which, rate);
      REQUIRE(wave.size() > std::size_t(rate) / 5);
      CHECK(wave.size() < std::size_t(rate) * 7);
      CHECK(wave.front() == 0);
      CHECK(wave.back() == 0);
      CHECK(loudest(wave) == Approx(loudest_chime));
      for (float sample : wave) REQUIRE(std::isfinite(sample));
      // No edge anywhere: a millisecond at either end is next to nothing, and no step is a jump.
      std::size_t millisecond = std::size_t(rate) / 1000;
      for (std::size_t i = 0; i < millisecond / 2; i++) {
        CHECK(std::abs(wave[i]) < loudest_chime / 4);
        CHECK(std::abs(wave[wave.size() - 1 - i]) < 0.001f);
      }
      // Each sixth is quieter than the one before it, and the last is almost nothing.
      std::size_t part = wave.size() / 6;
      for (std::size_t i = 1; i < 6; i++)
        CHECK(energy(wave, i * part, (i + 1) * part) < energy(wave, (i - 1) * part, i * part));
      CHECK(energy(wave, 5 * part, 6 * part) < 0.002 * energy(wave, 0, part));
      // As much above as below the middle: a loudspeaker is not pushed to one side.
      double sum = 0;
      for (float sample : wave) sum += double(sample);
      CHECK(std::abs(sum / double(wave.size())) < 0.002);
    }
}

TEST_CASE("the chimes differ, and last as long at any rate") {
  for (Chime a : all_chimes) {
    CHECK(double(chime(a, 16'000).size()) / 16'000 ==
          Approx(double(chime(a, 48'000).size()) / 48'000).epsilon(0.001));
    CHECK(chime(a, 48'000) == chime(a, 48'000));
    for (Chime b : all_chimes)
      if (a != b) CHECK(chime(a, 48'000) != chime(b, 48'000));
  }
  CHECK(chime(Chime::wood, 48'000).size() < chime(Chime::bell, 48'000).size() / 4);
  CHECK(chime(Chime::bowl, 48'000).size() > chime(Chime::bell, 48'000).size() * 2);
  CHECK(chime(Chime::bell, 0).empty());
  CHECK(chime(Chime::bell, -1).empty());
}

TEST_CASE("what is played reaches the device, whole and as loud as asked") {
  Driver disk("disk");
  for (float volume : {1.f, 0.5f}) {
    INFO(volume);
    std::vector<float> wave = chime(Chime::bell, 48'000);
    double wanted = energy(wave) * std::pow(double(volume), 4);
    {
      Sound sound;
      sound.play(Chime::bell, volume);
      CHECK(comes_true([&] { return energy(disk.played()) > 0.9999 * wanted; }));
      CHECK(sound.problem("en").empty());
    }
    // Silence may lie between two blocks when the machine is slow; what sounds is the chime and nothing else.
    std::vector<float> played = disk.played();
    CHECK(energy(played) == Approx(wanted).epsilon(0.001));
    CHECK(loudest(played) == Approx(loudest_chime * volume * volume));
    fs::remove(disk.file);
  }
}

TEST_CASE("several chimes sound at once and stay below full scale") {
  Driver disk("disk");
  {
    Sound sound;
    for (int i = 0; i < 9; i++)
      for (Chime which : all_chimes) sound.play(which, 7); // as loud as it goes
    double one = energy(chime(Chime::bell, 48'000));
    CHECK(comes_true([&] { return energy(disk.played()) > one; }));
  }
  CHECK(loudest(disk.played()) <= 1);
  CHECK(loudest(disk.played()) > loudest_chime);
}

TEST_CASE("silence opens no device, and a device that has gone silent is let go") {
  Driver dummy("dummy");
  Sound sound;
  for (float nothing : {0.f, -1.f, NAN}) sound.play(Chime::bowl, nothing);
  std::this_thread::sleep_for(std::chrono::milliseconds(50));
  CHECK(SDL_WasInit(SDL_INIT_AUDIO) == 0);
  sound.play(Chime::wood, 0.3f);
  CHECK(comes_true([] { return SDL_WasInit(SDL_INIT_AUDIO) != 0; }));
  CHECK(comes_true([] { return SDL_WasInit(SDL_INIT_AUDIO) == 0; }));
  CHECK(sound.problem("da").empty());
}

TEST_CASE("without a loudspeaker nothing happens but a sentence, and a later one is found") {
  Sound sound;
  {
    Driver none("no such driver");
    sound.play(Chime::bell, 1);
    REQUIRE(comes_true([&] { return !sound.problem("da").empty(); }));
    CHECK(sound.problem("da").starts_with("Der kan ikke komme lyd"));
    CHECK(sound.problem("en").starts_with("No sound can be played"));
    CHECK(SDL_WasInit(SDL_INIT_AUDIO) == 0);
  }
  Driver disk("disk");
  sound.play(Chime::wood, 1);
  CHECK(comes_true([&] { return loudest(disk.played()) > 0; }));
  CHECK(sound.problem("da").empty());
}
