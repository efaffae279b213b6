// Purpose: draw lists, drawn by GL with as little as it takes: two small programs (with and without colours
// of the vertices), one upload, few calls. Not for other folders. Invariant: GL's state is left as blits and
// clears want it (no scissor); nothing else may rely on it.
#pragma once

#include "paint/batches.h"

#include <epoxy/gl.h>

#include <functional>

namespace paint {

class GlDraws {
public:
  GlDraws(); ///< in the current context, here and for all below; throws std::runtime_error
  ~GlDraws();
  GlDraws(const GlDraws&) = delete;

  /// What of the list lies within `part` is drawn by the next flush(), after what was added before. The list
  /// must stay as it is until then.
  void add(const ImDrawList&, Rect part);
  /// Into the framebuffer that is bound, `width` x `height`. `first_row_topmost`: as it lies in memory.
  /// Whole pixels `away` from where the lists say. `texture_of`: the GL texture of a command's.
  void flush(int width, int height, bool first_row_topmost, Point away,
             const std::function<GLuint(ImTextureID)>& texture_of);
  /// A part of a texture (u0..v1 of `source`: 0..1) over a rectangle, smoothly, nothing shines through.
  void stretch(Rect to, Rect source, GLuint texture, Rect clip, int width, int height, bool first_row_topmost,
               Point away);

private:
  struct Program {
    GLuint id = 0;
    GLint place = -1;
  };
  static Program linked(bool coloured);
  void prepare(int width, int height, bool first_row_topmost, Point away);
  void scissor(Rect clip, int height, bool first_row_topmost) const; ///< of what lies where it is drawn

  struct Added {
    const ImDrawList* list;
    Rect part;
  };
  std::vector<Added> added_;
  std::vector<std::pair<const ImDrawList*, int>> bases_;
  std::vector<ImDrawIdx> indices_;
  std::vector<Batch> batches_;
  Program plain_, coloured_;
  GLuint points_ = 0, vertices_ = 0, elements_ = 0;
};

} // namespace paint
