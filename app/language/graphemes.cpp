#include "language/graphemes.h"

#include "workshop/text.h"

#include <algorithm>
#include <utf8proc.h>

namespace language {

namespace {

/// Walks from boundary to boundary. Where it starts must be a boundary: whether two flag letters belong
/// together depends on all that stand before them.
class Walk {
public:
  Walk(std::string_view text, std::size_t from) : text_(text), next_(from) { step(); }

  /// The boundary behind the character it stands before; the text's end at the end.
  std::size_t past() {
    std::size_t boundary;
    char32_t before;
    do {
      before = code_point_;
      boundary = next_;
      if (boundary >= text_.size()) return text_.size();
      step();
    } while (
        !utf8proc_grapheme_break_stateful(utf8proc_int32_t(before), utf8proc_int32_t(code_point_), &state_));
    return boundary;
  }

private:
  void step() {
    if (next_ < text_.size()) code_point_ = workshop::next_code_point(text_, next_);
  }

  std::string_view text_;
  std::size_t next_; ///< behind code_point_
  char32_t code_point_ = 0;
  utf8proc_int32_t state_ = 0;
};

/// A boundary before `byte` from which walking costs one line, not the whole text: nothing joins on to a line
/// feed.
std::size_t line_start(std::string_view text, std::size_t byte) {
  if (byte == 0) return 0;
  std::size_t feed = text.substr(0, byte - 1).rfind('\n');
  return feed == text.npos ? 0 : feed + 1;
}

} // namespace

std::size_t count_graphemes(std::string_view text) {
  std::size_t count = 0;
  Walk walk(text, 0);
  for (std::size_t at = 0; at < text.size(); at = walk.past()) count++;
  return count;
}

std::size_t next_grapheme(std::string_view text, std::size_t byte) {
  if (byte >= text.size()) return text.size();
  Walk walk(text, line_start(text, byte));
  std::size_t boundary;
  do boundary = walk.past();
  while (boundary <= byte);
  return boundary;
}

std::size_t previous_grapheme(std::string_view text, std::size_t byte) {
  byte = std::min(byte, text.size());
  std::size_t last = line_start(text, byte);
  if (byte == 0) return 0;
  Walk walk(text, last);
  for (std::size_t boundary = walk.past(); boundary < byte; boundary = walk.past()) last = boundary;
  return last;
}

std::string shortened(std::string_view text, std::size_t most) {
  constexpr std::size_t longest = 64; // bytes; a family of emoji with skin tones has 41
  std::string line;
  std::size_t count = 0, kept = 0; // kept: bytes of the line that leave room for the ellipsis
  bool space = false, cut = false;
  Walk walk(text, 0);
  for (std::size_t at = 0; at < text.size() && !cut;) {
    std::size_t next = walk.past();
    std::string_view one = text.substr(at, next - at);
    at = next;
    if (one == " " || one == "\n" || one == "\r\n" || one == "\r" || one == "\t") {
      space = !line.empty();
      continue;
    }
    std::size_t more = space ? 2 : 1;
    cut = count + more > most || one.size() > longest;
    if (cut) break;
    if (space) line += ' ';
    line += one;
    count += more;
    space = false;
    if (count < most) kept = line.size();
  }
  if (!cut) return line;
  line.resize(kept);
  if (line.ends_with(' ')) line.pop_back();
  return most ? line + "…" : std::string();
}

} // namespace language
