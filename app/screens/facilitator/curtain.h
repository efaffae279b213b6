// Purpose: the room's picture frozen (it stays as it was, whatever happens to the session) or blanked (dark,
// with the time of day). Invariant: while a curtain is drawn nothing under it hears a touch or a key. State
// of the table, no part of the session.
#pragma once

#include "screens/frame.h"

#include <optional>

namespace screens {

struct Curtain {
  bool blank = false;
  std::optional<workshop::Session> frozen; ///< the session as the picture shows it
  workshop::Time frozen_at = 0;
  bool drawn() const { return blank || frozen; }
};

/// The dark screen. Area unblank.
void blank_screen(Frame&, Curtain&);
/// The sign over a frozen picture. Area unfreeze.
void frozen_sign(Frame&, Curtain&);

} // namespace screens
