#include "platform/sound.h"

#include <SDL.h>

#include <algorithm>
#include <chrono>

namespace platform {

namespace {

using namespace std::chrono_literals;

constexpr int rate = 48'000, block = 1024; ///< samples a second; samples handed over at once
constexpr Uint32 ahead = rate / 8;         ///< samples that wait in the device's queue
constexpr std::size_t at_once = 3;         ///< 3 times loudest_chime stays below full scale
constexpr auto linger = 1s;                ///< a silent device is kept so long; then it costs nothing
constexpr auto patience = 3s;              ///< for a device that takes no more samples: it was unplugged

struct Voice {
  std::vector<float> wave;
  float loud;
  std::size_t next = 0;
};

/// The loudspeaker, only ever touched by the thread of Sound.
class Speaker {
public:
  ~Speaker() { close(); }
  explicit operator bool() const { return device_; }

  /// An empty text, or why it can't.
  std::string open() {
    if (SDL_InitSubSystem(SDL_INIT_AUDIO)) return SDL_GetError();
    SDL_AudioSpec wanted{};
    wanted.freq = rate;
    wanted.format = AUDIO_F32SYS;
    wanted.channels = 1;
    wanted.samples = block;
    device_ = SDL_OpenAudioDevice(nullptr, 0, &wanted, nullptr, 0);
    if (!device_) {
      std::string why = SDL_GetError();
      SDL_QuitSubSystem(SDL_INIT_AUDIO);
      return why.empty() ? "unknown" : why;
    }
    SDL_PauseAudioDevice(device_, 0);
    moved_ = std::chrono::steady_clock::now();
    return {};
  }

  void close() {
    if (!device_) return;
    SDL_CloseAudioDevice(device_);
    SDL_QuitSubSystem(SDL_INIT_AUDIO);
    device_ = 0;
  }

  /// Adds up the next block of all voices; those that are over go. False: it takes no more now.
  bool feed(std::vector<Voice>& voices) {
    Uint32 queued = SDL_GetQueuedAudioSize(device_) / sizeof(float);
    if (queued != queued_) moved_ = std::chrono::steady_clock::now();
    queued_ = queued;
    if (queued >= ahead) return false;
    float mix[block] = {};
    for (Voice& v : voices)
      for (float& sample : mix)
        if (v.next < v.wave.size()) sample += v.loud * v.wave[v.next++];
    std::erase_if(voices, [](const Voice& v) { return v.next == v.wave.size(); });
    SDL_QueueAudio(device_, mix, sizeof mix);
    return true;
  }

  bool stuck() const { return std::chrono::steady_clock::now() - moved_ > patience; }

private:
  SDL_AudioDeviceID device_ = 0;
  Uint32 queued_ = 0;
  std::chrono::steady_clock::time_point moved_; ///< when the queue last changed
};

} // namespace

Sound::~Sound() {
  {
    std::lock_guard lock(mutex_);
    ending_ = true;
  }
  todo_.notify_all();
  if (thread_.joinable()) thread_.join();
}

void Sound::play(Chime chime, float volume) {
  if (!(volume > 0)) return;
  std::lock_guard lock(mutex_);
  if (wishes_.size() >= at_once) return;
  wishes_.push_back({chime, std::min(volume, 1.f)});
  if (!thread_.joinable()) { // SDL's hints are set by one thread only, that of the window
    SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
    SDL_SetHint(SDL_HINT_AUDIO_DEVICE_APP_NAME, "Kernebord");
    thread_ = std::thread([this] {
      run();
      SDL_TLSCleanup(); // what SDL keeps for a thread that it did not make
    });
  }
  todo_.notify_all();
}

std::string Sound::problem(std::string_view language) const {
  std::lock_guard lock(mutex_);
  if (why_.empty()) return {};
  return language == "en"
             ? "No sound can be played: the computer has no loudspeaker that answers (" + why_ + ")."
             : "Der kan ikke komme lyd: computeren har ingen højttaler, der svarer (" + why_ + ").";
}

void Sound::set_problem(std::string why) {
  std::lock_guard lock(mutex_);
  why_ = std::move(why);
}

void Sound::run() {
  Speaker speaker;
  std::vector<Voice> voices;
  auto news = [this] { return ending_ || !wishes_.empty(); };
  while (true) {
    std::vector<Wish> wishes;
    {
      std::unique_lock lock(mutex_);
      if (!voices.empty()) {
        // there is something to feed
      } else if (!speaker) todo_.wait(lock, news);
      else if (!todo_.wait_for(lock, linger, news)) speaker.close();
      if (ending_) return;
      wishes.swap(wishes_);
    }
    if (!wishes.empty() && !speaker) {
      std::string why = speaker.open();
      set_problem(why);
      if (!why.empty()) continue;
    }
    for (const Wish& w : wishes)
      if (voices.size() < at_once) voices.push_back({chime(w.chime, rate), w.volume * w.volume});
    if (voices.empty()) continue;
    if (speaker.feed(voices)) continue;
    if (speaker.stuck()) {
      voices.clear();
      speaker.close();
      set_problem("it takes no more samples");
    }
    std::unique_lock lock(mutex_);
    todo_.wait_for(lock, 10ms, news);
  }
}

} // namespace platform
