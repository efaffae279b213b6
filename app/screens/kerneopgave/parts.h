// Purpose: what the files of this folder share: the stages of building a kerneopgave, one function and one
// file each. Not for other folders. `area` is what the heading leaves.
#pragma once

#include "screens/parts/controls.h"
#include "screens/parts/stages.h"
#include "screens/steps.h"
#include "screens/words/kerneopgave.h"

namespace screens {

void draft_stage(Frame&, const workshop::Session&, Rect area, KerneopgaveView&);   ///< silent drafts
void mark_stage(Frame&, const workshop::Session&, Rect area, KerneopgaveView&);    ///< what must stay
void merge_stage(Frame&, const workshop::Session&, Rect area, KerneopgaveView&);   ///< versions
void consent_stage(Frame&, const workshop::Session&, Rect area, KerneopgaveView&); ///< can you live with it

/// The drafts that are no versions.
std::vector<const workshop::Draft*> plain_drafts(const workshop::Session&);
/// How cards of drafts are drawn.
struct DraftCards {
  float least, most; ///< the height of a card, units; it grows to what it needs
  std::function<float(const workshop::Draft&, float width)> needs; ///< pixels that its text takes, legible
  std::function<void(const workshop::Draft&, Rect)> draw;
};
/// In columns that scroll; fewer columns where texts are long.
void draft_cards(Frame&, Rect area, KerneopgaveView&, const std::vector<const workshop::Draft*>&,
                 const DraftCards&);

/// What everybody must be able to read is at least this large, units.
inline constexpr float legible = 30;

/// The version that last time's workshop agreed on, where there is a newer one beside it; else nullptr.
const workshop::Draft* last_times(const workshop::Session&);
/// Of `all` versions in their order those that have room in `row`, each `width` pixels wide; the newest to
/// begin with. Where it is not all of them, areas versions/previous and versions/next stand at its ends.
std::vector<const workshop::Draft*> versions_shown(Frame&, KerneopgaveView&, Rect& row,
                                                   const std::vector<const workshop::Draft*>& all,
                                                   float width);

} // namespace screens
