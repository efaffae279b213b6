#include "screens/parts/controls.h"
#include "screens/steps.h"

namespace screens {

void follow_up_screen(Frame& f, const workshop::Session& s, Rect area, FollowUpView&) {
  const workshop::Step& step = workshop::current_step(s);
  area = area.inset(f.u(56), f.u(24));
  heading(f, area, "heading", step.title, step.question, 140);
}

} // namespace screens
