// Purpose: photos, which are large, many and slow to read: asked for when they are first drawn, kept at few
// sizes (powers of two), drawn at any. Somebody else reads them and tells when they arrive; no frame waits.
// Invariants: a photo is asked for once, and again only when it is needed larger; what all of them take stays
// within `most_bytes`, but for the smallest sizes: those that were not on the screen when it was last drawn
// whole go first, and when all are, new ones come smaller.
#pragma once

#include "platform/picture.h"

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace paint {

class Photos {
public:
  static constexpr int smallest = 64, largest = 2048; ///< pixels of the longer side
  static constexpr std::size_t most_bytes = 192u << 20;

  struct Wanted {
    std::uint64_t ticket = 0; ///< for arrived()
    std::string name;
    int side = 0; ///< it shall fit into side x side pixels
  };
  /// Who fetches them. Until then there are no photos.
  void ask_by(std::function<void(const Wanted&)> ask) { ask_ = std::move(ask); }
  bool can_ask() const { return ask_ != nullptr; }

  struct Photo {
    std::uint64_t id = 0; ///< changes when it comes larger; 0: it is not there
    int width = 0, height = 0;
    bool missing = false; ///< it will not come
  };
  /// What there is to be drawn now, `side` pixels long.
  Photo drawn(std::string_view name, int side);
  /// An empty picture: it can't be had. False when nobody waits for it any more.
  bool arrived(std::uint64_t ticket, platform::Picture);
  /// All whose names begin so; they are asked for anew when they are drawn again.
  void forget(std::string_view prefix);
  void forget_missing(); ///< those that could not be had: they may be there now

  /// By the scene: a frame begins; `whole`: everything on the screen is going to be drawn.
  void begin_frame(bool whole);
  // For the renderer.
  bool holds(std::uint64_t id) const { return ids_.contains(id); }
  platform::Picture take(std::uint64_t id); ///< its pixels, once

  std::size_t bytes() const { return bytes_; } ///< of what is there and what is on its way

private:
  struct Entry {
    Photo photo;
    int need = 0; ///< the largest size that was asked for
    std::uint64_t ticket = 0, used = 0;
    std::size_t bytes = 0, promised = 0;
    platform::Picture pixels; ///< until the renderer takes them
  };
  using Entries = std::map<std::string, Entry, std::less<>>;
  bool make_room(std::size_t bytes);
  Entries::iterator drop(Entries::iterator);

  std::function<void(const Wanted&)> ask_;
  Entries entries_;
  std::map<std::uint64_t, std::string> tickets_, ids_; ///< names
  std::uint64_t frame_ = 0, whole_ = 0, last_ = 0;
  std::size_t bytes_ = 0;
};

} // namespace paint
