// Purpose: how a camera was held, as a JPEG tells it (Exif). stb_image does not look at that.
#pragma once

#include "platform/picture.h"

#include <string_view>

namespace platform {

/// 1..8 as in Exif; 1, the picture as it is, for everything that is no JPEG or tells nothing.
int orientation_of(std::string_view bytes);

/// The picture as it is to be looked at.
Picture upright(Picture, int orientation);

} // namespace platform
