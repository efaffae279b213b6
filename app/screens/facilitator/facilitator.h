// Purpose: what who leads the day sees: the script, the clock of the day, hands to count, the plan; as a
// drawer on the room's screen, and what is offered when the time of a step is out. Invariant: nothing here
// tells who wrote or voted what, nor how a vote that is hidden stands.
#pragma once

#include "screens/steps.h"

namespace screens {

enum class FacilitatorPage { now, hands, plan };

struct FacilitatorView {
  FacilitatorPage page = FacilitatorPage::now;
  ScrollView text, plan, hands;
  int chosen = -1;    ///< step of the plan whose buttons are shown
  int unfolded = -1;  ///< the same, once they have been brought into sight
  int question = 0;   ///< whose hands are counted
  int plan_step = -1; ///< the current step when the plan was last scrolled to it
  int step = -1;      ///< what question and dismissed are about
  bool stays = false; ///< "go on" was chosen: nothing is offered until there is time again
  bool freeze = false, blank = false, large = false; ///< asked for in this frame
};

/// The pages under their tabs, and freeze, blank and large. Areas: script/now, script/hands, script/plan,
/// freeze, blank, large; those of the pages; the offers.
void facilitator(Frame&, const workshop::Session&, FacilitatorView&, Rect, paint::Layer);

// The pages alone: for a screen that has room for all of them.
/// Area script/text.
void facilitator_now(Frame&, const workshop::Session&, FacilitatorView&, Rect, paint::Layer);
/// Areas hands/<answer>/plus and /minus, hands/question.
void facilitator_hands(Frame&, const workshop::Session&, FacilitatorView&, Rect, paint::Layer);
/// Areas plan/list, plan/<step> and, of the chosen one, plan/<step>/go, /up, /down, /minus, /plus, /drop,
/// /add. A second tap on the chosen one goes there.
void facilitator_plan(Frame&, const workshop::Session&, FacilitatorView&, Rect, paint::Layer);

/// True while more time, parking or going on is offered: the step's time is out and it asks.
bool offers_now(const workshop::Session&, FacilitatorView&, workshop::Time now);
/// Areas offer/take, offer/park, offer/go-on: side by side where the rectangle is wide, else below each
/// other.
void offer_row(Frame&, const workshop::Session&, FacilitatorView&, Rect, paint::Layer);

/// "11.42": what the clock on the wall shows then.
std::string wall_time(const Frame&, workshop::Time);

} // namespace screens
