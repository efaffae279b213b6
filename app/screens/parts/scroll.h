// Purpose: a list that is longer than its place, dragged with a finger (or the wheel's arrows: areas
// <name>/up and /down stand at its right edge while there is more to see).
#pragma once

#include "screens/steps.h"

#include <span>

namespace screens {

/// What a list that is longer than its place gives its arrows at the right, units.
inline constexpr float arrows_room = 88;

/// Begins a scrolled region: declares area <name> under its contents. Returns where the content lies (its top
/// moved up by the offset). Draw and declare only what meets `r`; the caller clips its pieces with `visible`.
/// `rests`: how far it may be scrolled while no finger holds it, ascending from 0, so that it begins with
/// something whole; none: anywhere.
Rect scrolled(Frame&, ScrollView&, std::string_view name, Rect r, float content_height,
              paint::Layer = paint::Layer::settled, std::span<const float> rests = {});

/// The same for `count` things, each so high (pixels), with a gap between them: it rests at whole ones.
Rect scrolled(Frame&, ScrollView&, std::string_view name, Rect r, std::size_t count, float each, float gap);

/// How high each of `count` things is, so that a place so high (pixels) shows as many whole ones as have room
/// there, each `least` high or higher.
float height_of_whole(float place, int count, float least, float gap);

} // namespace screens
