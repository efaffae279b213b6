// Purpose: the text one seat is writing: caret, selection, wrapped lines. The engine is stb_textedit, the one
// inside Dear ImGui's own text field; used directly because that field neither wraps lines nor keeps
// characters above U+FFFF. Invariant: text() is always clean UTF-8 (workshop::clean) and at most `limit`
// bytes.
#pragma once

#include "paint/canvas.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace screens {

class Editor {
public:
  enum class Move { left, right, up, down, home, end, backspace, del, select_all };

  explicit Editor(bool single_line);
  ~Editor();
  Editor(Editor&&) noexcept;
  Editor& operator=(Editor&&) noexcept;

  /// Replaces everything; the caret goes to the end.
  void set_text(std::string_view utf8);
  std::string text() const;
  bool empty() const;
  std::string text_before_caret() const;

  /// Puts text at the caret, in place of the selection. Line feeds become spaces in a single line.
  void insert(std::string_view utf8);
  /// One step is what a person would count as one character.
  void move(Move, bool extend_selection = false);

  /// Breaks the text into rows of this width. Call before anything that speaks of positions, and before
  /// drawing.
  void lay_out(paint::Atlas&, paint::Type, float width);
  /// The caret from a touch; positions are relative to the text's top left.
  void click(paint::Point);
  void drag(paint::Point);

  struct Row {
    std::string text;
    float select_from = 0, select_to = 0; ///< pixels; equal: nothing selected
  };
  std::vector<Row> rows() const;
  paint::Point caret() const; ///< its top, relative to the text's top left
  float height() const;

  /// True when a capital is due: at the beginning, after a full stop and a space, on a new line.
  bool wants_capital() const;

private:
  struct Inside;
  std::unique_ptr<Inside> in_;
};

} // namespace screens
