#include "touch/grip.h"

#include <algorithm>

namespace touch {

namespace {

/// Fingertips nearer than this (pixels) lie on top of each other for a device: that says nothing about a
/// size.
constexpr float closest = 24;

} // namespace

float Grip::apart() const { return std::max(closest, distance(hands_[0].at, hands_[1].at)); }

bool Grip::holds(std::uint64_t finger) const {
  return std::any_of(hands_.begin(), hands_.end(), [&](const Hand& h) { return h.finger == finger; });
}

bool Grip::join(std::uint64_t finger, Point at) {
  std::size_t most = low_ == 1 && high_ == 1 ? 1 : 2;
  if (hands_.size() >= most || holds(finger)) return false;
  hands_.push_back({finger, at, {}});
  anchor();
  return true;
}

void Grip::leave(std::uint64_t finger) {
  std::erase_if(hands_, [&](const Hand& h) { return h.finger == finger; });
  anchor();
}

void Grip::anchor() {
  for (Hand& h : hands_) h.local = (h.at - centre_ - by_) * (1 / scale_);
  scale_then_ = scale_;
  if (hands_.size() == 2) distance_ = apart();
}

void Grip::move(std::uint64_t finger, Point at) {
  for (Hand& h : hands_)
    if (h.finger == finger) h.at = at;
  follow();
}

void Grip::follow() {
  if (hands_.empty()) return;
  if (hands_.size() == 1) {
    by_ = hands_[0].at - centre_ - hands_[0].local * scale_;
    return;
  }
  scale_ = std::clamp(scale_then_ * apart() / distance_, low_, high_);
  Point middle = (hands_[0].at + hands_[1].at) * 0.5f, local = (hands_[0].local + hands_[1].local) * 0.5f;
  by_ = middle - centre_ - local * scale_;
}

} // namespace touch
