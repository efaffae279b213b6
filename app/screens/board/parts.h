// Purpose: what the files of this folder share while one frame of the board is built. Not for other folders.
#pragma once

#include "screens/board/layout.h"
#include "screens/frame.h"
#include "screens/parts/dots.h"
#include "screens/parts/note.h"
#include "screens/seats/seats.h"

#include <optional>

namespace screens {

struct Board {
  Frame& f;
  const workshop::Session& s;
  BoardView& view;
  Rect area;                             ///< of the screen that the board may use
  bool hidden = false;                   ///< what is written is not to be read yet
  const DotCount& dots = view.dot_count; ///< those that the room sees
  BoardMap map{};
  Ground ground{};
  std::vector<Item>& items = view.items; ///< from the lowest to the topmost
  std::vector<Lifted>& lifted = view.lifted;
  std::vector<workshop::Id>& targets = view.targets;
  std::vector<Load>& loads = view.loads;
  bool over_bin = false;
  std::vector<const Item*> fans{}; ///< stacks that are shown fanned
  float title_size = 0;            ///< of the fields' titles: one for all, the largest that each has room for
  int forgotten = -1;              ///< the field with clearly fewer notes than the others; -1: none
  int stage() const { return workshop::stage_of(s, s.step); }
  bool dotting() const {
    return stage() == workshop::stage::dots &&
           workshop::current_step(s).vote.kind == workshop::VoteKind::dots;
  }
  /// What dots lie on: itself, and the notes of a stack. Until the next call.
  const std::vector<workshop::Id>& things_of(const Item&) const;
  workshop::Dots dots_of(const Item&) const; ///< that the room sees
  Rect rect_of(workshop::Place place, double scale) const {
    Rect r = touch::around(map.to_screen(place), float(workshop::board::note_width * scale) * map.scale,
                           float(workshop::board::note_height * scale) * map.scale);
    return {std::round(r.x), std::round(r.y), std::round(r.w), std::round(r.h)}; // text rests on whole pixels
  }
  const Item* item(workshop::Id id) const {
    for (const Item& i : items)
      if (i.id == id) return &i;
    return nullptr;
  }
  const workshop::Note& top(const Item& i) const { return s.notes[i.notes.back()]; }
  /// Where a note can be thrown away while something is held, and where it can be fetched from.
  Rect bin_rect() const {
    float size = f.u(112);
    return touch::around({area.centre().x, area.bottom() - f.u(174)}, size, size);
  }
};

/// All pixels that a resting thing may touch.
Rect touched_by(const Theme&, const BoardView::Shown&);
/// The settled things against those of the last frame: view.changed are the rectangles where something
/// differs, which are drawn again.
void find_changed(BoardView&, Rect area, const Theme&);
void weigh_fields(Board&);        ///< what lies in each
std::string name_of(const Item&); ///< of its area: note/<id> or stack/<id>

void board_hands(Board&);  ///< lasso, pan, zoom: the fingers beside the notes
void board_notes(Board&);  ///< everything that lies on the board, and what fingers do to it
void board_fans(Board&);   ///< stacks whose notes are shown side by side
void board_lifted(Board&); ///< what is held or flies
void board_groups(Board&); ///< what a lasso took, and what can be done with it
void board_rings(Board&);  ///< the menus around notes
void board_bin(Board&);    ///< throw away, take back
void size_titles(Board&);
void board_field(Board&, int field);       ///< its colour and heading
void board_field_tools(Board&, int field); ///< its buttons, above the notes
/// The row under the board: what can be done in this stage, pull down, show all.
void board_tools(Board&, Rect row);
/// A raised sheet over the board, which a tap closes: area and piece `name`.
paint::Canvas& board_sheet(Board&, const char* name, Rect, bool& shown);
void board_chair(Board&); ///< the role card, large
/// Area most, cut off the left end of `row`, once the dots are shown; false before.
bool board_most_button(Board&, Rect& row);
void board_most(Board&); ///< the list of what got the most dots, where it was asked for

/// All of an item's notes thrown away, as one action.
void throw_away(Board&, const std::vector<const Item*>&);
/// An item's area was pressed long: its ring opens, or closes. `fan`: the stack in whose fan it lies, or 0.
void toggle_ring(Board&, const Item&, workshop::Id fan = 0);
/// A note in the fan of a stack as a thing of its own, where the fan shows it; none when it is not there.
std::optional<Item> in_fan(const Board&, workshop::Id stack, workshop::Id note);
/// Takes a note out of the stack that is fanned, to a place beside the fan.
void take_out(Board&, workshop::Id stack, const workshop::Note&);

} // namespace screens
