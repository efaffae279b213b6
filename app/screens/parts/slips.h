// Purpose: slips as lines under a heading.
#pragma once

#include "screens/steps.h"

namespace screens {

void slip_lines(Frame&, const workshop::Session&, Rect, std::string_view name, int step, int column,
                std::string_view heading, ScrollView&);

} // namespace screens
