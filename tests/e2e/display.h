// Purpose: what the X display shows, whoever drew it.
#pragma once

#include "platform/picture.h"

namespace e2e {

/// The whole display now. Throws std::runtime_error when there is none.
platform::Picture display_content();

} // namespace e2e
