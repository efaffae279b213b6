#include "paint/photos.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace paint {

namespace {

std::size_t bytes_of(int width, int height) { // with the smaller sizes that are made of it
  return std::size_t(width) * std::size_t(height) * 16 / 3;
}

} // namespace

Photos::Photo Photos::drawn(std::string_view name, int side) {
  auto found = entries_.find(name);
  if (found == entries_.end()) found = entries_.emplace(std::string(name), Entry{}).first;
  Entry& e = found->second;
  e.used = frame_;
  int need = int(std::bit_ceil(unsigned(std::clamp(side, smallest, largest))));
  if (!ask_ || need <= e.need || e.ticket || e.photo.missing) return e.photo;
  e.need = need;
  int granted = need;
  while (granted > smallest && !make_room(bytes_of(granted, granted))) granted /= 2;
  if (granted <= std::max(e.photo.width, e.photo.height)) return e.photo; // no larger than what is there
  e.ticket = ++last_;
  e.promised = bytes_of(granted, granted);
  bytes_ += e.promised;
  tickets_[e.ticket] = found->first;
  ask_({e.ticket, found->first, granted});
  return e.photo;
}

bool Photos::arrived(std::uint64_t ticket, platform::Picture picture) {
  auto waiting = tickets_.find(ticket);
  if (waiting == tickets_.end()) return false;
  Entry& e = entries_.find(waiting->second)->second;
  bytes_ -= std::exchange(e.promised, 0);
  e.ticket = 0;
  if (picture.empty()) {
    e.photo.missing = e.photo.id == 0; // a smaller one is better than none
    e.need = largest;
  } else {
    ids_.erase(e.photo.id);
    bytes_ -= e.bytes;
    e.photo = {++last_, picture.width, picture.height, false};
    ids_[e.photo.id] = waiting->second;
    e.bytes = bytes_of(picture.width, picture.height);
    bytes_ += e.bytes;
    e.pixels = std::move(picture);
  }
  tickets_.erase(waiting);
  return true;
}

Photos::Entries::iterator Photos::drop(Entries::iterator entry) {
  bytes_ -= entry->second.bytes + entry->second.promised;
  ids_.erase(entry->second.photo.id);
  tickets_.erase(entry->second.ticket);
  return entries_.erase(entry);
}

void Photos::forget(std::string_view prefix) {
  for (auto it = entries_.begin(); it != entries_.end();)
    it = it->first.starts_with(prefix) ? drop(it) : std::next(it);
}

void Photos::forget_missing() {
  for (auto it = entries_.begin(); it != entries_.end();)
    it = it->second.photo.missing ? drop(it) : std::next(it);
}

bool Photos::make_room(std::size_t bytes) {
  while (bytes_ + bytes > most_bytes) {
    auto oldest = entries_.end();
    for (auto it = entries_.begin(); it != entries_.end(); ++it)
      if (it->second.used < whole_ && it->second.bytes > 0 &&
          (oldest == entries_.end() || it->second.used < oldest->second.used))
        oldest = it;
    if (oldest == entries_.end()) return false;
    drop(oldest);
  }
  return true;
}

void Photos::begin_frame(bool whole) {
  frame_++;
  if (whole) whole_ = frame_;
}

platform::Picture Photos::take(std::uint64_t id) {
  auto name = ids_.find(id);
  return name == ids_.end() ? platform::Picture{}
                            : std::exchange(entries_.find(name->second)->second.pixels, {});
}

} // namespace paint
