#include "screens/seats/editor.h"

#include "language/graphemes.h"
#include "workshop/session.h"
#include "workshop/text.h"

#include <algorithm>
#include <cstring>

namespace {

/// What stb_textedit edits: code points, and the rows they are laid out in.
struct EditedText {
  struct Row {
    int begin, end; // code points, a line feed included
    float width;
  };
  std::u32string chars;
  std::vector<Row> rows;
  paint::Atlas* atlas = nullptr;
  paint::Type type;
  float line_height = 1;
  int byte_size = 0;

  float advance(char32_t c) const {
    std::string one;
    workshop::append_utf8(one, c);
    return atlas ? paint::text_width(*atlas, type, one) : 1.f;
  }
};

int byte_length(const char32_t* chars, int count) {
  std::string utf8;
  for (int i = 0; i < count; i++) workshop::append_utf8(utf8, chars[i]);
  return static_cast<int>(utf8.size());
}

} // namespace

#define STB_TEXTEDIT_CHARTYPE char32_t
#define STB_TEXTEDIT_STRING EditedText
#define STB_TEXTEDIT_UNDOSTATECOUNT                                                                          \
  20 // undoing is the session's affair; the engine wants a little all the same
#define STB_TEXTEDIT_UNDOCHARCOUNT 100
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wunused-parameter"
#pragma GCC diagnostic ignored "-Wunused-function"
#pragma GCC diagnostic ignored "-Wsign-compare"
#pragma GCC diagnostic ignored "-Wimplicit-fallthrough"
#include <stb/stb_textedit.h>

static void layout_row(StbTexteditRow* row, EditedText* text, int at) {
  const EditedText::Row* found = nullptr;
  for (const auto& r : text->rows)
    if (r.begin <= at && (at < r.end || &r == &text->rows.back())) found = &r;
  row->x0 = 0;
  row->x1 = found ? found->width : 0;
  row->baseline_y_delta = text->line_height;
  row->ymin = 0;
  row->ymax = text->line_height;
  row->num_chars = found ? found->end - at : 0;
}

#define STB_TEXTEDIT_STRINGLEN(t) static_cast<int>((t)->chars.size())
#define STB_TEXTEDIT_LAYOUTROW(row, t, at) layout_row(row, t, at)
#define STB_TEXTEDIT_GETWIDTH(t, row, i) (t)->advance((t)->chars[(row) + (i)])
#define STB_TEXTEDIT_GETCHAR(t, i) (t)->chars[i]
#define STB_TEXTEDIT_NEWLINE U'\n'
#define STB_TEXTEDIT_KEYTOTEXT(key) 0
#define STB_TEXTEDIT_K_SHIFT 0x1000
#define STB_TEXTEDIT_K_LEFT 1
#define STB_TEXTEDIT_K_RIGHT 2
#define STB_TEXTEDIT_K_UP 3
#define STB_TEXTEDIT_K_DOWN 4
#define STB_TEXTEDIT_K_PGUP 5
#define STB_TEXTEDIT_K_PGDOWN 6
#define STB_TEXTEDIT_K_LINESTART 7
#define STB_TEXTEDIT_K_LINEEND 8
#define STB_TEXTEDIT_K_TEXTSTART 9
#define STB_TEXTEDIT_K_TEXTEND 10
#define STB_TEXTEDIT_K_DELETE 11
#define STB_TEXTEDIT_K_BACKSPACE 12
#define STB_TEXTEDIT_K_UNDO 13
#define STB_TEXTEDIT_K_REDO 14

static void delete_chars(EditedText* text, int at, int count) {
  text->byte_size -= byte_length(text->chars.data() + at, count);
  text->chars.erase(at, count);
}
static int insert_chars(EditedText* text, int at, const char32_t* chars, int count) {
  int bytes = byte_length(chars, count);
  if (text->byte_size + bytes > workshop::limit::text_bytes) return 0;
  text->byte_size += bytes;
  text->chars.insert(at, chars, count);
  return 1;
}
#define STB_TEXTEDIT_DELETECHARS(t, at, count) delete_chars(t, at, count)
#define STB_TEXTEDIT_INSERTCHARS(t, at, chars, count) insert_chars(t, at, chars, count)
#define STB_TEXTEDIT_IMPLEMENTATION
#include <stb/stb_textedit.h>
#pragma GCC diagnostic pop

namespace screens {

struct Editor::Inside {
  EditedText text;
  STB_TexteditState state;
  float width = 0;
  bool stale = true; ///< the rows no longer fit the text

  std::string utf8(int from, int to) const {
    std::string out;
    for (int i = from; i < to; i++) workshop::append_utf8(out, text.chars[i]);
    return out;
  }
  int size() const { return static_cast<int>(text.chars.size()); }
  /// Where the line of `at` begins: nothing joins on to a line feed, so characters are looked for within one.
  int line_begin(int at) const {
    while (at > 0 && text.chars[at - 1] != U'\n') at--;
    return at;
  }
  /// The last boundary between characters, as a person counts them, before `at`.
  int boundary_before(int at) const {
    if (at <= 0) return 0;
    if (text.chars[at - 1] == U'\n') return at - 1;
    int from = line_begin(at);
    std::string line = utf8(from, at);
    return from + count(std::string_view(line).substr(0, language::previous_grapheme(line, line.size())));
  }
  /// The first one behind `at`.
  int boundary_after(int at) const {
    if (at >= size()) return size();
    if (text.chars[at] == U'\n') return at + 1;
    int from = line_begin(at), end = at;
    while (end < size() && text.chars[end] != U'\n') end++;
    std::string line = utf8(from, end);
    return from +
           count(std::string_view(line).substr(0, language::next_grapheme(line, utf8(from, at).size())));
  }
  static int count(std::string_view utf8) {
    int code_points = 0;
    for (std::size_t at = 0; at < utf8.size(); code_points++) workshop::next_code_point(utf8, at);
    return code_points;
  }
  /// The engine knows code points only: what it left within a character goes to the front (or the end) of it.
  void keep_characters_whole(bool to_end = false) {
    auto whole = [&](int& at) {
      int before = boundary_before(at), after = boundary_after(before);
      if (at > 0 && at != after) at = to_end ? after : before;
    };
    bool selected = STB_TEXT_HAS_SELECTION(&state);
    whole(state.cursor);
    if (selected) {
      whole(state.select_start);
      whole(state.select_end);
    } else state.select_start = state.select_end = state.cursor;
  }
  /// Code points of the character before (or behind) the caret.
  int code_points(Move move) const {
    if (move == Move::left || move == Move::backspace)
      return std::max(1, state.cursor - boundary_before(state.cursor));
    if (move == Move::right || move == Move::del)
      return std::max(1, boundary_after(state.cursor) - state.cursor);
    return 1;
  }
  void break_rows() {
    stale = false;
    text.rows.clear();
    if (!text.atlas) return;
    std::string all = utf8(0, static_cast<int>(text.chars.size()));
    paint::TextBlock block = paint::lay_out(*text.atlas, text.type, all, width, 0, false);
    std::size_t byte = 0;
    int index = 0;
    for (std::size_t i = 0; i < block.lines.size(); i++) {
      std::size_t until = i + 1 < block.lines.size() ? block.lines[i + 1].begin : all.size();
      EditedText::Row row{index, index, block.lines[i].width};
      while (byte < until) {
        workshop::next_code_point(all, byte);
        index++;
      }
      row.end = index;
      text.rows.push_back(row);
    }
    if (text.rows.empty()) text.rows.push_back({0, 0, 0});
    bool open_line =
        !text.chars.empty() && text.chars.back() == U'\n' && text.rows.back().begin != text.rows.back().end;
    if (open_line) text.rows.push_back({index, index, 0});
  }
  void refresh() {
    if (stale) break_rows();
  }
};

Editor::Editor(bool single_line) : in_(std::make_unique<Inside>()) {
  stb_textedit_initialize_state(&in_->state, 0);
  in_->state.single_line = single_line;
}
Editor::~Editor() = default;
Editor::Editor(Editor&&) noexcept = default;
Editor& Editor::operator=(Editor&&) noexcept = default;

void Editor::set_text(std::string_view utf8) {
  in_->text.chars.clear();
  in_->text.byte_size = 0;
  in_->state.cursor = in_->state.select_start = in_->state.select_end = 0;
  in_->stale = true; // also when there is nothing to insert
  insert(utf8);
}

std::string Editor::text() const { return in_->utf8(0, static_cast<int>(in_->text.chars.size())); }
std::string Editor::text_before_caret() const { return in_->utf8(0, in_->state.cursor); }
bool Editor::empty() const { return in_->text.chars.empty(); }

void Editor::insert(std::string_view utf8) {
  std::string tidy = workshop::clean(utf8);
  std::u32string chars;
  for (std::size_t at = 0; at < tidy.size();) chars.push_back(workshop::next_code_point(tidy, at));
  if (in_->state.single_line) std::replace(chars.begin(), chars.end(), U'\n', U' ');
  if (chars.empty()) return;
  in_->refresh();
  // What is too long is cut between characters. Judged beforehand: the engine deletes the selection first.
  int from = std::min(in_->state.select_start, in_->state.select_end),
      to = std::max(in_->state.select_start, in_->state.select_end);
  int room = workshop::limit::text_bytes - in_->text.byte_size + static_cast<int>(in_->utf8(from, to).size());
  if (byte_length(chars.data(), static_cast<int>(chars.size())) > room) {
    std::string all;
    for (char32_t c : chars) workshop::append_utf8(all, c);
    std::size_t fits = static_cast<std::size_t>(std::max(0, room));
    all.resize(language::previous_grapheme(all, fits + 1));
    chars.resize(static_cast<std::size_t>(Inside::count(all)));
    if (chars.empty()) return;
  }
  stb_textedit_paste(&in_->text, &in_->state, chars.data(), static_cast<int>(chars.size()));
  in_->keep_characters_whole(true);
  in_->stale = true;
}

void Editor::move(Move move, bool extend_selection) {
  in_->refresh();
  if (move == Move::select_all) {
    in_->state.select_start = 0;
    in_->state.cursor = in_->state.select_end = static_cast<int>(in_->text.chars.size());
    return;
  }
  constexpr int keys[] = {STB_TEXTEDIT_K_LEFT,      STB_TEXTEDIT_K_RIGHT,     STB_TEXTEDIT_K_UP,
                          STB_TEXTEDIT_K_DOWN,      STB_TEXTEDIT_K_LINESTART, STB_TEXTEDIT_K_LINEEND,
                          STB_TEXTEDIT_K_BACKSPACE, STB_TEXTEDIT_K_DELETE};
  int key = keys[static_cast<int>(move)];
  bool deletes = move == Move::backspace || move == Move::del;
  // stb_textedit goes by code points: as often as the character has of them.
  int steps = STB_TEXT_HAS_SELECTION(&in_->state) && !extend_selection ? 1 : in_->code_points(move);
  for (int i = 0; i < steps; i++)
    stb_textedit_key(&in_->text, &in_->state,
                     extend_selection && !deletes ? key | STB_TEXTEDIT_K_SHIFT : key);
  in_->keep_characters_whole();
  if (deletes) in_->stale = true;
}

void Editor::lay_out(paint::Atlas& atlas, paint::Type type, float width) {
  bool same = in_->text.atlas == &atlas && in_->text.type.size == type.size && in_->width == width;
  in_->text.atlas = &atlas;
  in_->text.type = type;
  in_->text.line_height = paint::line_height(atlas, type);
  in_->width = width;
  if (!same || in_->stale) in_->break_rows();
}

void Editor::click(paint::Point p) {
  in_->refresh();
  stb_textedit_click(&in_->text, &in_->state, p.x, p.y);
  in_->keep_characters_whole();
}
void Editor::drag(paint::Point p) {
  in_->refresh();
  stb_textedit_drag(&in_->text, &in_->state, p.x, p.y);
  in_->keep_characters_whole();
}

std::vector<Editor::Row> Editor::rows() const {
  in_->refresh();
  std::vector<Row> rows;
  int from = std::min(in_->state.select_start, in_->state.select_end);
  int to = std::max(in_->state.select_start, in_->state.select_end);
  for (const auto& r : in_->text.rows) {
    Row row;
    int end = r.end > r.begin && in_->text.chars[r.end - 1] == U'\n' ? r.end - 1 : r.end;
    row.text = in_->utf8(r.begin, end);
    auto x_of = [&](int index) {
      float x = 0;
      for (int i = r.begin; i < std::clamp(index, r.begin, end); i++)
        x += in_->text.advance(in_->text.chars[i]);
      return x;
    };
    row.select_from = x_of(from);
    row.select_to = x_of(to);
    rows.push_back(std::move(row));
  }
  return rows;
}

paint::Point Editor::caret() const {
  in_->refresh();
  int at = in_->state.cursor;
  for (std::size_t i = in_->text.rows.size(); i-- > 0;) {
    const auto& r = in_->text.rows[i];
    if (at < r.begin) continue;
    float x = 0;
    for (int k = r.begin; k < at; k++)
      if (in_->text.chars[k] != U'\n') x += in_->text.advance(in_->text.chars[k]);
    return {x, static_cast<float>(i) * in_->text.line_height};
  }
  return {};
}

float Editor::height() const {
  in_->refresh();
  return static_cast<float>(in_->text.rows.size()) * in_->text.line_height;
}

bool Editor::wants_capital() const {
  const auto& chars = in_->text.chars;
  int at = in_->state.cursor;
  if (at == 0) return true;
  if (chars[at - 1] == U'\n') return true;
  int i = at - 1;
  while (i >= 0 && chars[i] == U' ') i--;
  if (i < 0) return true;
  if (i >= at - 1) return false;
  bool number = chars[i] == U'.' && i > 0 && chars[i - 1] >= U'0' && chars[i - 1] <= U'9'; // "4. december"
  return !number && (chars[i] == U'.' || chars[i] == U'!' || chars[i] == U'?');
}

} // namespace screens
