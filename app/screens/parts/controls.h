// Purpose: what all screens are built from: buttons, cards, icons, headings. Each control is a named area and
// a piece of the scene of its own, so that a press redraws that control and nothing else.
#pragma once

#include "screens/frame.h"

#include <span>
#include <string>
#include <string_view>

namespace screens {

/// A screen that stands upright: what lies beside each other elsewhere lies one under the other.
inline bool tall(const Frame& f) { return f.screen.h > f.screen.w; }

enum class Look {
  primary, ///< the one thing to do next
  plain,   ///< a button with an edge
  quiet,   ///< no edge until it is pressed
  danger,  ///< deletes
  chosen,  ///< a plain one that is switched on
};

struct Label {
  std::string_view icon; ///< picture name; may be empty
  std::string_view text; ///< may be empty
  bool icon_after = false;
  float size = 0;    ///< em height in pixels of several that stand together; 0: as large as there is room for
  bool over = false; ///< the icon stands over the words: for narrow buttons
};

/// True when it was tapped. Icon and text centred; the text shrinks before it is cut.
bool button(Frame&, std::string_view name, Rect, const Label&, Look = Look::plain, bool enabled = true,
            paint::Layer = paint::Layer::settled);

/// For Label::size of buttons side by side, each as large as `each`: at which the words of all stand on one
/// line.
float common_size(Frame&, std::span<const Label>, Rect each);

/// The shape of a button: for areas that draw their own inside.
struct ButtonColours {
  Colour face, edge, text;
};
ButtonColours colours_of(Look, bool held, bool enabled);

/// A piece as large as the rectangle and its shadow.
paint::Canvas& piece_around(Frame&, std::string_view name, Rect, paint::Layer = paint::Layer::settled);

/// An outline of dashes: what is not there yet, or can't be pressed now.
void dashed(paint::Canvas&, Rect, Colour, float thickness, float radius);

/// A raised white sheet.
void card(Frame&, paint::Canvas&, Rect, Colour face = colour::sheet, Colour edge = colour::edge);
/// A soft field under words or under what lies on it; in a theme of lines it has one around it, like a card.
void tinted(Frame&, paint::Canvas&, Rect, Colour face, float radius);
/// The ring that shows where the real keyboard's focus is.
void focus_ring(Frame&, paint::Canvas&, Rect, float radius);

/// A headline with the question under it, cut from the top of `area`; texts shrink to fit, at most `height`
/// units.
void heading(Frame&, Rect& area, std::string_view name, std::string_view title, std::string_view question,
             float height = 150);

/// What the room is asked is what it reads first: the question as the headline, on two lines at most. The
/// step's own name stands in the bar on top; here only where nothing is asked.
void question_heading(Frame&, Rect& area, std::string_view name, std::string_view title,
                      std::string_view question);

/// As heading, on one line where room is scarce, if it fits there at a size that the room reads; else as
/// that.
void heading_line(Frame&, Rect& area, std::string_view name, std::string_view title,
                  std::string_view question);

/// For the upper part of a tall screen, which no hand reaches: the question as large as a poster's.
void heading_above(Frame&, Rect, std::string_view name, std::string_view title, std::string_view question);

/// A place where nothing is yet, and the sentence that tells how to begin.
void empty_place(Frame&, std::string_view name, Rect, std::string_view sentence);
/// The same where one thing can be done about it: a picture, the sentence, and the button `action`. True when
/// that was tapped.
bool empty_place(Frame&, std::string_view name, Rect, std::string_view picture, std::string_view sentence,
                 std::string_view action, const Label&);

/// Minus, number, plus, as areas <name>/minus and <name>/plus; returns the change (-1, 0, 1 or more taps).
int stepper(Frame&, std::string_view name, Rect, int value, int lowest, int highest);

} // namespace screens
