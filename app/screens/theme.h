// Purpose: how everything looks and moves: sizes, type, radii, shadows, times of motion; the colours are
// palette.h. One place, so that the whole table changes together: README.md, "The design language", tells
// why. Sizes are in units (u): u = min(width / 1600, height / 1080) pixels, so that every screen has at least
// 1600 x 1080 units to lay itself out in, whatever the display.
#pragma once

#include "paint/canvas.h"
#include "screens/palette.h"

#include <array>
#include <cstdint>

namespace screens {

using paint::Face;
using paint::Type;
using touch::Point;
using touch::Rect;

/// Corners, in units.
namespace radius {
inline constexpr float note = 8;     ///< paper
inline constexpr float key = 10;     ///< of a keyboard
inline constexpr float field = 12;   ///< what is written in, a thing on a card
inline constexpr float playing = 14; ///< cards that are drawn
inline constexpr float card = 16;
inline constexpr float control = 18; ///< buttons, and large plates
inline constexpr float sheet = 26;   ///< what lies above everything
} // namespace radius

/// How far something stands from what lies under it: its shadow, in units.
struct Elevation {
  float spread, drop;
};
namespace elevation {
inline constexpr Elevation paper{7, 3};     ///< a note
inline constexpr Elevation control{8, 3};   ///< what can be pressed
inline constexpr Elevation card{14, 4};     ///< a card
inline constexpr Elevation floating{20, 6}; ///< what is there for a while: chances, bars of a group
inline constexpr Elevation lifted{18, 10};  ///< paper in a hand
inline constexpr Elevation sheet{34, 10};   ///< panels, seats
} // namespace elevation

/// How long what moves is on its way, milliseconds. Nothing is longer than `longest`, and nothing waits for
/// it: a finger is heard in the middle.
namespace motion {
inline constexpr std::int64_t longest = 250;
inline constexpr std::int64_t flight = 200; ///< a note that was thrown
inline constexpr std::int64_t glide = 200;  ///< the board that is pulled down
inline constexpr std::int64_t rise = 220;   ///< a seat that opens
inline constexpr std::int64_t land = 250;   ///< a dot, a mark: the ring around what has just come
inline constexpr std::int64_t frame = 16;   ///< until the next picture of what moves
} // namespace motion

/// What a finger needs, millimetres.
namespace fingertip {
inline constexpr float target = 15;   ///< across, of what is pressed
inline constexpr float standing = 20; ///< on a screen that people stand before
inline constexpr float apart = 4;     ///< between two targets
} // namespace fingertip

/// How long what can be taken back, or waits for one tap, does so, milliseconds.
inline constexpr std::int64_t patience = 10'000;

/// Of a seat as large as it gets, units; the keyboard's five rows are part of it.
namespace seat_size {
inline constexpr float width = 920, height = 620, keys = 320, key_gap = 8;
}

/// Metres to what somebody reads who touches it: an arm's length. ISO 9241-5: 0.4 to 0.75.
inline constexpr float at_hand = 0.75f;

struct Theme {
  float u = 1;          ///< pixels of one unit
  bool still = false;   ///< nothing moves by itself: what has changed is there at once
  float millimetre = 4; ///< pixels
  float legible = 0;    ///< pixels: type that the room reads is no smaller: on a step's screen as far as the
                        ///< layout bears it, in the large view always
  float operator()(float units) const { return units * u; }

  /// How much of its way something has gone that set out `age` milliseconds ago: 0 to 1, fast first, then
  /// slower. 1 once it is there, and always when nothing shall move.
  float way(std::int64_t age, std::int64_t lasts) const;

  // The type scale, sizes in units.
  Type display() const { return {Face::bold, 84 * u}; }       ///< the start screen, the clock
  Type headline() const { return {Face::bold, raised(50)}; }  ///< what the room is asked
  Type title() const { return {Face::semibold, raised(36)}; } ///< cards, the kerneopgave
  Type body() const { return {Face::regular, raised(30)}; }
  Type strong() const { return {Face::semibold, raised(30)}; }
  Type label() const { return {Face::medium, 24 * u}; } ///< the smallest that carries meaning

  /// Pixels, of units: as large as the room's depth asks for, at most `bears` times what it says.
  float raised(float units) const;
};

Theme theme_for(float width, float height);

/// Whole metres: from farther away nothing on this display can be read, not even the large view, whose type
/// is never smaller than display().
int farthest_reader(const Theme&);

/// Em height in pixels of type that can just be read from so far away, on a display of so many pixels a
/// millimetre; and metres from which type of so many pixels can just be read. Capitals are then seen at an
/// angle of 16 minutes of arc, the least that ISO 9241-303 allows.
float legible_from(float metres, float millimetre);
float read_from(float size, float millimetre);

/// The shadow of something that stands so far from what lies under it.
void cast_shadow(paint::Canvas&, const Theme&, Rect, float radius, Elevation);

/// Whether edges are lines because nothing throws a shadow: the theme for a projector in a bright room.
inline bool lined() { return colour::shadow.a == 0; }

/// A field's light colour.
inline Colour field_tint(Colour of) { return mix(of, colour::sheet, 0.88f); }

} // namespace screens
