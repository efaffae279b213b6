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
/// Cards of drafts in columns that scroll; `card` draws one into its place.
void draft_cards(Frame&, Rect area, KerneopgaveView&, const std::vector<const workshop::Draft*>&, float least,
                 const std::function<void(const workshop::Draft&, Rect)>& card);

} // namespace screens
