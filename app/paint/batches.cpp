#include "paint/batches.h"

#include <algorithm>
#include <cmath>

namespace paint {

namespace {

// A few small plain rectangles in a row are drawn along with coloured ones: a call costs more than they do.
constexpr int worth_it = 6;              ///< so many of them are worth a call of their own
constexpr float worth_its_pixels = 1000; ///< so are these: coloured, each takes some thirty times as long

class Cutter {
public:
  Cutter(const ImDrawList& list, std::vector<ImDrawIdx>& indices, std::vector<Batch>& batches)
      : list_(list), indices_(indices), batches_(batches) {}

  void cut(const ImDrawCmd& cmd, Rect clip, int base) {
    vertices_ = list_.VtxBuffer.Data + cmd.VtxOffset;
    const ImDrawIdx* at = list_.IdxBuffer.Data + cmd.IdxOffset;
    const ImDrawIdx* end = at + cmd.ElemCount;
    blank_ = {false, cmd.TextureId, clip, 0, 0, 0xFFFF, 0, base + int(cmd.VtxOffset)};
    open_ = false;
    while (at < end) {
      if (is_pair(at, end)) {
        begin(is_plain(at) && (plain_now() || plain_ahead(at, end)));
        add(at, 6);
        at += 6;
      } else {
        begin(false);
        add(at, 3);
        at += 3;
        if (at == end || is_pair(at, end)) even_out();
      }
    }
    close();
  }

private:
  /// Two triangles that share a side, as all rectangles are written.
  static bool is_pair(const ImDrawIdx* at, const ImDrawIdx* end) {
    return end - at >= 6 && at[3] == at[0] && at[4] == at[2];
  }
  bool is_plain(const ImDrawIdx* at) const {
    return (vertices_[at[0]].col & vertices_[at[1]].col & vertices_[at[2]].col & vertices_[at[5]].col) ==
           IM_COL32_WHITE;
  }
  bool plain_ahead(const ImDrawIdx* at, const ImDrawIdx* end) const {
    float pixels = 0;
    for (int i = 0; i < worth_it && pixels < worth_its_pixels; i++, at += 6) {
      if (!is_pair(at, end) || !is_plain(at)) return false;
      const ImVec2 a = vertices_[at[0]].pos, b = vertices_[at[2]].pos;
      pixels += std::abs((b.x - a.x) * (b.y - a.y));
    }
    return true;
  }
  bool plain_now() const { return open_ && batches_.back().plain; }

  void begin(bool plain) {
    if (open_ && batches_.back().plain == plain && batches_.back().count < Batch::most_pairs * 6) return;
    if (open_ && batches_.back().count % 6 == 3 && batches_.back().plain == plain) return; // in mid-pair
    close();
    batches_.push_back(blank_);
    batches_.back().plain = plain;
    batches_.back().first = indices_.size();
    open_ = true;
  }
  void add(const ImDrawIdx* at, int count) {
    Batch& b = batches_.back();
    for (int i = 0; i < count; i++) {
      indices_.push_back(at[i]);
      b.least = std::min<unsigned>(b.least, at[i]);
      b.largest = std::max<unsigned>(b.largest, at[i]);
    }
    b.count += count;
  }
  /// A triangle of no size fills up the pair.
  void even_out() {
    if (!open_ || batches_.back().count % 6 == 0) return;
    indices_.insert(indices_.end(), 3, indices_.back());
    batches_.back().count += 3;
  }
  void close() {
    even_out();
    open_ = false;
  }

  const ImDrawList& list_;
  std::vector<ImDrawIdx>& indices_;
  std::vector<Batch>& batches_;
  const ImDrawVert* vertices_ = nullptr;
  Batch blank_;
  bool open_ = false;
};

} // namespace

void add_batches(const ImDrawList& list, Rect part, int base, std::vector<ImDrawIdx>& indices,
                 std::vector<Batch>& batches) {
  Cutter cutter(list, indices, batches);
  for (const ImDrawCmd& cmd : list.CmdBuffer) {
    if (cmd.ElemCount == 0) continue;
    float left = std::floor(cmd.ClipRect.x), top = std::floor(cmd.ClipRect.y);
    Rect clip = meet({left, top, std::ceil(cmd.ClipRect.z) - left, std::ceil(cmd.ClipRect.w) - top}, part);
    if (!clip.empty()) cutter.cut(cmd, clip, base);
  }
}

} // namespace paint
