// Purpose: the second window, on the second display: the facilitator's view while a session is open, so that
// the projector or the wall shows the room's alone. Which display is whose can be changed over. Invariant:
// the table goes on whatever becomes of it; it is let go before the first window is.
#pragma once

#include "pane.h"
#include "screens/facilitator/screen.h"
#include "screens/table.h"

#include <memory>
#include <optional>

class SecondScreen {
public:
  /// `room`: the display on which the first window was opened.
  SecondScreen(platform::Window& first, const Options&, int room);
  ~SecondScreen();

  bool open() const { return window_ != nullptr; }
  /// Opens it, closes it, changes the displays over, as settings, displays and the session ask for. A
  /// sentence in `problem` when it can't be opened; it is tried again when one of them has changed.
  void arrange(const workshop::Settings&, bool session, std::string& problem);
  void displays_changed() { fresh_ = false; }
  /// The display on which the first window should be opened instead of where it is; -1: it is right there.
  int room_belongs() const { return room_belongs_; }

  /// What was done there, into the view; the keys into the room's table, whose seats they write at. True when
  /// somebody did something.
  bool listen(screens::Table& room);
  /// Builds the view; milliseconds until the next frame is due, -1: when something happens. `changed` is set
  /// when the session was.
  std::int64_t frame(screens::Table& room, workshop::LiveSession&, const screens::StartInfo&,
                     workshop::Time now, bool& changed);
  void draw(screens::Table& room, workshop::LiveSession&, const screens::StartInfo&, workshop::Time now);

private:
  struct View {
    Pane pane;
    screens::FacilitatorScreen screen;
    View(platform::Window& window, const Options& options, std::string areas)
        : pane(window, new_atlas(options), std::move(areas)),
          screen(pane.scene(), options.facilitator_width <= 0) {}
  };
  /// The displays of the room and of the facilitator; -1: none.
  std::pair<int, int> places(bool swapped) const;
  void close();

  platform::Window& first_;
  const Options& options_;
  std::unique_ptr<platform::Window> window_;
  std::unique_ptr<View> view_; ///< after its window
  int room_, room_belongs_ = -1;
  bool fresh_ = false; ///< all is arranged for the displays as they are
  bool session_ = false, swapped_ = false, wanted_ = true;
  bool dismissed_ = false; ///< its window was closed by hand
};
