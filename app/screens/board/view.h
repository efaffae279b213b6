// Purpose: what the board remembers between frames, none of it part of the session: where one looks, what the
// hands are doing, which rings and fans are open, what the settled surface shows. Invariant: forgetting all
// of it loses nothing of the workshop.
#pragma once

#include "screens/parts/dots.h"
#include "screens/theme.h"
#include "workshop/session.h"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace screens {

struct Words;

/// How the board lies on the screen. It is as wide and as high as there is room, so a board unit is not as
/// many pixels across as down; what lies on it keeps its shape.
struct BoardMap {
  bool operator==(const BoardMap&) const = default;
  Rect rect;                  ///< of the whole board, parts of it maybe off the screen
  float across = 1, down = 1; ///< pixels of a board unit, of places and distances
  float scale = 1;            ///< pixels of a unit of a note, both ways
  Point to_screen(workshop::Place p) const {
    return {rect.x + float(p.x) * across, rect.y + float(p.y) * down};
  }
  workshop::Place to_board(Point p) const { return {(p.x - rect.x) / across, (p.y - rect.y) / down}; }
  /// A distance, or a speed, in board units.
  Point on_board(Point by) const { return {by.x / across, by.y / down}; }
  Rect to_screen(Rect part) const {
    return {rect.x + part.x * across, rect.y + part.y * down, part.w * across, part.h * down};
  }
  Rect to_board(Rect r) const {
    return {(r.x - rect.x) / across, (r.y - rect.y) / down, r.w / across, r.h / down};
  }
};

/// What a note covers of the board on this display. Places are the same on each; how much lies beside each
/// other is not.
struct Ground {
  double across = 1, down = 1; ///< board units of a unit of a note
  double u = 1;                ///< units of a note of one unit of the theme
  double note_width() const { return workshop::board::note_width * across; }
  double note_height() const { return workshop::board::note_height * down; }
};
Ground ground_of(Rect area, const Theme&);

/// Where one looks at the board. Invariant: zoom 1..8; the middle lies on the board.
struct Camera {
  double zoom = 1; ///< 1: the whole board is seen
  workshop::Place middle{workshop::board::width / 2, workshop::board::height / 2};
  bool operator==(const Camera&) const = default;
};
/// `pulled`: 0..1, how far the board is pulled down to where short arms reach its top.
BoardMap board_map(Rect area, const Camera& = {}, float pulled = 0);
/// The camera after the board was moved by `by` pixels and enlarged `factor` times about a point of the
/// screen.
Camera turned(Rect area, const Camera&, Point about, Point by, double factor);

/// What lies on the board as one thing: a note, or a stack of notes.
struct Item {
  workshop::Id id = 0; ///< of the note, or of the stack
  bool stack = false;
  std::vector<std::size_t> notes; ///< their indices in the session, the topmost last
  workshop::Place place;
  double scale = 1;
};

/// Something a finger holds, or that flies after a flick: drawn above all that rests.
struct Lifted {
  const Item* item = nullptr; ///< nullptr: one note out of a fan
  std::size_t note = 0;       ///< index of the (topmost) note
  Rect rect;
};

/// How much lies in a field: notes, and dots when the room sees them.
struct Load {
  int notes = 0, dots = 0;
  float heat = 0; ///< 0..1, in relation to the fullest
};

struct BoardView {
  DotCount dot_count; ///< of this frame
  Camera camera;
  bool pulled_down = false;
  float pulled = 0; ///< glides to 0 or 1
  std::int64_t glided = 0;

  /// What the settled surface shows now, so that a frame redraws only what differs.
  struct Shown {
    workshop::Id id = 0;
    bool stack = false;
    Rect rect;
    std::size_t look = 0;  ///< hash of all that is drawn within the rect
    std::size_t index = 0; ///< of the topmost note
    int count = 1;         ///< notes in the stack
    int written = -1;      ///< number of the seat that writes in it
    bool focused = false, grouped = false;
    bool hidden = false;
    int plus = 0, minus = 0;  ///< dots
    bool name_within = false; ///< follows from the rect: below it the field ends
    bool same_look(const Shown& o) const {
      return rect == o.rect && look == o.look && count == o.count && written == o.written &&
             focused == o.focused && grouped == o.grouped && hidden == o.hidden && plus == o.plus &&
             minus == o.minus;
    }
  };
  std::vector<Shown> shown, before; ///< of this frame and of the last one
  std::vector<Rect> changed;
  // Made anew in each frame, and kept here so that none asks for memory.
  std::vector<Item> items; ///< what lies on the board, from the lowest to the topmost
  std::vector<Lifted> lifted;
  std::vector<workshop::Id> targets; ///< the items that what is held would be stacked on, each once
  std::vector<Load> loads;           ///< of each field

  /// The camera under the hands: while it moves, very many notes are drawn as those far away are.
  struct Motion {
    BoardMap map;            ///< of the last frame
    BoardMap begun;          ///< before it began to move
    Rect area;               ///< of the screen: what shows it
    std::int64_t since = -1; ///< ticks when it last differed; -1: not since the board is shown
    bool moved = false;      ///< in this frame
    bool zoomed = false;     ///< since it began to move
    Point by;                ///< moved and nothing else: so many whole pixels in this frame
    /// What was seen when it began is shown enlarged; beside it the notes are drawn as if they were far away.
    bool rough = false, was_rough = false;
    bool bare =
        false; ///< the headings move along with the fields, else they'd have to be drawn anew each time
    /// Where what lay in `area` when it began lies now.
    Rect enlarged() const {
      float k = map.scale / begun.scale;
      return {map.rect.x + (area.x - begun.rect.x) * k, map.rect.y + (area.y - begun.rect.y) * k, area.w * k,
              area.h * k};
    }
  };
  Motion motion;

  /// What the painter of the notes needs after the frame was built.
  struct Painting {
    Theme theme;
    const Words* words = nullptr;
    const workshop::Session* session = nullptr;
  };
  Painting painting;
  std::map<std::string, int> prompt; ///< which prompt each field shows, by perspective
  int line = 0;                      ///< which of the step's lines the strip shows
  bool chair_shown = false;          ///< the role card lies large on the board
  bool most_shown = false;           ///< so does the list of what got the most dots
  DotsView dots;

  /// A note on its way after a flick: the session has it at its end already.
  struct Flying {
    Point from; ///< pixels away from where it will lie
    std::int64_t since = 0;
  };
  std::map<workshop::Id, Flying> flying; ///< by item
  /// Where on the screen the middle of an item was when a hand took it: it is moved from there, whatever
  /// others do meanwhile to it or to the camera.
  std::map<workshop::Id, Point> taken;

  struct Lasso {
    std::vector<Point> line;
  };
  /// A contact that pans and zooms, with another one or (the middle mouse button) alone.
  struct Pair {
    std::uint64_t other; ///< itself: alone
    Point last;          ///< where it was in the last frame
    Camera before;       ///< what is gone back to when it is taken away
  };
  std::map<std::uint64_t, Lasso> lassos;      ///< by contact
  std::map<std::uint64_t, Pair> pairs;        ///< by contact
  std::vector<std::set<workshop::Id>> groups; ///< notes taken by a lasso

  struct Ring {
    workshop::Id item = 0;
    bool stack = false, colours = false;
    std::int64_t used = 0; ///< ticks
    workshop::Id fan = 0;  ///< the stack in whose fan the note lies; 0: it is an item of the board
  };
  std::vector<Ring> rings;
  std::set<workshop::Id> fanned; ///< stacks

  /// Puts away the newest ring, else a fan, else a group. False when there was none.
  bool close_topmost();
};

} // namespace screens
