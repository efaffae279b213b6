// Purpose: sheets that slide out for what is rare: beside the facilitator's controls what was done today, how
// the table is set, and help; at the other side pictures to pick for one note. Invariants: a panel stops
// nobody else: the board goes on under and beside it, and it closes by its own button, by Escape, or when its
// matter is gone. The two sheets never cover each other nor close each other. The areas of the pictures begin
// with pictures/, those of the other one with panel.
#pragma once

#include "screens/facilitator/facilitator.h"
#include "screens/frame.h"
#include "screens/steps.h"

#include <string>
#include <vector>

namespace screens {

constexpr auto live_layer = paint::Layer::live; ///< that of all sheets

enum class Panel { none, history, settings, help, parking, facilitator };

struct PanelsView {
  Panel open = Panel::none;
  ScrollView scroll;
  std::uint64_t chosen = 0; ///< history: the action whose buttons are shown, by gesture
  FacilitatorView facilitator;
  bool screen_page = false; ///< settings: the second page
  bool try_sound = false;   ///< settings: the sound shall be heard in this frame
  /// One of the pages that the menu leads to, not the drawer nor the parking lot, which have controls of
  /// their own.
  bool menu_open() const { return open == Panel::history || open == Panel::settings || open == Panel::help; }
  void show(Panel panel) {
    scroll = {};
    chosen = 0;
    open = panel;
  }
};

/// One sheet for the room: who asked first has it until a picture is chosen or it is closed.
struct PicturesView {
  workshop::Id note = 0; ///< for which note; 0: closed
  ScrollView scroll;
  std::vector<PictureFile> pictures;
  std::string none; ///< why there are none
};

/// Draws the open panels within `work`. `live`: nullptr before a session is open.
void panels(Frame&, PanelsView&, PicturesView&, const workshop::LiveSession* live, Rect work);

/// What the open panels leave of `work` for people to write in; all of it where that would be too narrow.
Rect beside_panels(const Frame&, const PanelsView&, const PicturesView&, Rect work);

// One function and one file a panel; `r` is what the sheet leaves free. Not for other folders.
void history_panel(Frame&, PanelsView&, const workshop::LiveSession&, Rect r);
void parking_panel(Frame&, PanelsView&, const workshop::Session&, Rect r);
/// `s`: nullptr before a session is open.
void settings_panel(Frame&, PanelsView&, const workshop::Session* s, Rect r);
void help_panel(Frame&, PanelsView&, Rect r);
void pictures_panel(Frame&, PicturesView&, const workshop::Note&, Rect r);

} // namespace screens
