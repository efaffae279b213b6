// Purpose: the facilitator's view on a screen of its own, which the room does not see: script, plan, hands,
// the clock of the day and the controls, all at once. Invariant: as of the drawer, nothing tells who wrote or
// voted what. What it proposes goes the way of the room's table: one history, one undo.
#pragma once

#include "screens/facilitator/facilitator.h"
#include "screens/parts/notices.h"
#include "screens/parts/steering.h"
#include "screens/seats/seats.h"

namespace screens {

class Table;

class FacilitatorScreen {
public:
  /// `swaps`: the room's picture can change displays with this one.
  FacilitatorScreen(paint::Scene& scene, bool swaps) : scene_(scene), swaps_(swaps) {}

  void pointer(const touch::Pointer& p) { touch_.feed(p); }
  void wheel(const touch::Wheel& w) { touch_.feed(w); }
  /// Milliseconds until the next frame is needed though nothing happens; -1: none. `changed` is set when the
  /// session or the room's picture was changed from here. Areas: back, undo, timer/…, next, freeze, blank,
  /// swap-screens, those of the drawer's pages and the offers.
  std::int64_t frame(Table& room, workshop::LiveSession&, const StartInfo&, workshop::Time now,
                     std::int64_t ticks, int width, int height, bool& changed);
  const touch::Touch& touch() const { return touch_; }

private:
  void build(Frame&, Table& room, const workshop::LiveSession&, bool& changed);
  void curtains(Frame&, Table& room, const workshop::Session&, Rect, bool& changed);

  paint::Scene& scene_;
  bool swaps_;
  touch::Touch touch_;
  Seats seats_; ///< nobody writes here
  FacilitatorView view_;
  SteeringView steering_;
};

} // namespace screens
