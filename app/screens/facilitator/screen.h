// Purpose: the facilitator's view on a screen of its own, which the room does not see: script, plan, hands,
// the clock of the day and the controls, all at once. Invariant: as of the drawer, nothing tells who wrote or
// voted what. What it proposes goes the way of the room's table: one history, one undo.
#pragma once

#include "screens/facilitator/facilitator.h"
#include "screens/parts/notices.h"
#include "screens/parts/steering.h"
#include "screens/seats/seats.h"

#include <optional>
#include <string>

namespace screens {

class Table;

class FacilitatorScreen {
public:
  /// `swaps`: the room's picture can change displays with this one.
  FacilitatorScreen(paint::Scene& scene, bool swaps) : scene_(scene), swaps_(swaps) {}

  void pointer(const touch::Pointer& p) {
    touch_.feed(p);
    refresh();
  }
  void wheel(const touch::Wheel& w) {
    touch_.feed(w);
    refresh();
  }
  /// The next frame is built even if nothing has happened that would change it.
  void refresh() { built_.reset(); }
  /// Built only when something that it shows has changed: the hands on the room's table cost nothing here.
  /// Milliseconds until the next frame is needed though nothing happens; -1: none. `changed` is set when the
  /// session or the room's picture was changed from here. Areas: back, undo, timer/…, next, freeze, blank,
  /// large, swap-screens, those of the drawer's pages and the offers.
  std::int64_t frame(Table& room, workshop::LiveSession&, const StartInfo&, workshop::Time now,
                     std::int64_t ticks, int width, int height, bool& changed);
  const touch::Touch& touch() const { return touch_; }

private:
  void build(Frame&, Table& room, const workshop::LiveSession&, bool& changed);
  void curtains(Frame&, Table& room, const workshop::Session&, Rect, bool& changed);

  /// What the frame that was built last depends on.
  struct Built {
    std::uint64_t number = 0; ///< of the session's last entry
    std::string session, language;
    Settings settings;
    bool frozen = false, blank = false, large = false;
    int width = 0, height = 0;
    bool operator==(const Built&) const = default;
  };

  paint::Scene& scene_;
  bool swaps_;
  std::optional<Built> built_;
  std::int64_t due_at_ = -1; ///< ticks; -1: when something happens
  touch::Touch touch_;
  Seats seats_; ///< nobody writes here
  FacilitatorView view_;
  SteeringView steering_;
};

} // namespace screens
