#include "platform/sound.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace platform {

namespace {

/// A sine that dies away.
struct Partial {
  double hertz, loud;
  double fall;      ///< seconds until it has fallen by 60 dB
  double begin = 0; ///< seconds after the chime's beginning
};

struct Recipe {
  double seconds;
  double rise; ///< seconds in which a partial comes: a strike has an edge, a click is what must not be heard
  std::vector<Partial> partials;
};

Recipe recipe(Chime which) {
  switch (which) {
  case Chime::bell:
    return {2.6,
            0.004,
            {{1046.5, 1, 2.4}, {2093, 0.5, 1.6}, {2888, 0.25, 1.1}, {4395, 0.12, 0.7}, {5651, 0.06, 0.4}}};
  case Chime::wood: return {0.3, 0.002, {{784, 1, 0.16}, {1552, 0.4, 0.09}, {2430, 0.15, 0.05}}};
  case Chime::bowl: // pairs a little apart: the slow beating of a bowl
    return {6.5,
            0.09,
            {{196, 1, 6},
             {197.2, 0.6, 6},
             {531.2, 0.4, 4},
             {533.1, 0.25, 4},
             {988, 0.12, 2.4},
             {1548, 0.05, 1.4}}};
  case Chime::harp: {
    Recipe made{2.2, 0.005, {}};
    for (auto [hertz, begin] : {std::pair{523.25, 0.0}, std::pair{783.99, 0.17}})
      for (int k = 1; k <= 5; k++) made.partials.push_back({hertz * k, 1.0 / (k * k), 1.9 / k, begin});
    return made;
  }
  }
  return {};
}

/// From 0 to 1 without an edge, while `x` goes from 0 to 1.
double ease(double x) { return 0.5 - 0.5 * std::cos(std::numbers::pi * std::clamp(x, 0.0, 1.0)); }

} // namespace

std::vector<float> chime(Chime which, int rate) {
  if (rate <= 0) return {};
  Recipe made = recipe(which);
  std::vector<float> wave(std::size_t(made.seconds * rate));
  double ending = made.seconds * 0.15, loudest = 0;
  for (const Partial& p : made.partials) {
    if (p.hertz * 2 >= rate) continue; // it would come out as another tone
    for (std::size_t i = std::size_t(p.begin * rate); i < wave.size(); i++) {
      double t = double(i) / rate - p.begin;
      if (t < 0) continue;
      wave[i] += float(p.loud * ease(t / made.rise) * std::exp(-std::log(1000.0) * t / p.fall) *
                       std::sin(2 * std::numbers::pi * p.hertz * t));
    }
  }
  for (std::size_t i = 0; i < wave.size(); i++) {
    wave[i] *= float(ease(double(wave.size() - 1 - i) / rate / ending));
    loudest = std::max(loudest, double(std::abs(wave[i])));
  }
  if (loudest > 0)
    for (float& sample : wave) sample *= float(loudest_chime / loudest);
  return wave;
}

} // namespace platform
