// Purpose: sheets that slide out beside the facilitator's controls for what is rare: what was done today, how
// the table is set, help, and pictures to pick. Invariant: a panel stops nobody else: the board goes on under
// and beside it, and it closes by its own button, by Escape, or when its matter is gone.
#pragma once

#include "screens/frame.h"
#include "screens/steps.h"

#include <string>
#include <vector>

namespace screens {

enum class Panel { none, history, settings, help, pictures };

struct PanelsView {
  Panel open = Panel::none;
  ScrollView scroll;
  std::uint64_t chosen = 0; ///< history: the action whose buttons are shown, by gesture
  workshop::Id note = 0;    ///< pictures: for which note
  std::vector<PictureFile> pictures;
  std::string no_pictures; ///< why there are none
  void show(Panel panel) {
    scroll = {};
    chosen = 0;
    open = panel;
  }
};

/// Draws the open panel within `work`. `live`: nullptr before a session is open.
void panels(Frame&, PanelsView&, const workshop::LiveSession* live, Rect work);

/// What an open panel leaves of `work` for people to write in; all of it where that would be too narrow.
Rect beside_panel(const Frame&, const PanelsView&, Rect work);

// One function and one file a panel; `r` is what the sheet leaves free. Not for other folders.
void history_panel(Frame&, PanelsView&, const workshop::LiveSession&, Rect r);
void settings_panel(Frame&, Rect r);
void help_panel(Frame&, PanelsView&, Rect r);
void pictures_panel(Frame&, PanelsView&, const workshop::Session&, Rect r);

} // namespace screens
