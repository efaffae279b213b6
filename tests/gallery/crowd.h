// Purpose: what a large and busy team leaves behind, so that the screens are seen when they are full.
#pragma once

#include "workshop/session.h"

#include <string>

namespace gallery {

/// Sentences with the longest words that people at work really use; the i-th, in turn.
const char* long_text(const std::string& language, int i);

/// Fills a step that was played: more and longer of everything that lies in it. `id`: from here on unused.
void crowd(workshop::Session&, int step, workshop::Id id);

/// Six perspectives in place of four, with long titles.
void six_fields(workshop::Agenda&);

} // namespace gallery
