#include "paint/renderer.h"

#include "paint/atlas.h"
#include "paint/gl_draws.h"
#include "paint/memory.h"
#include "paint/photo_texture.h"
#include "paint/scene_inside.h"
#include "paint/surfaces.h"

#include <epoxy/gl.h>

#include <algorithm>
#include <map>
#include <stdexcept>

namespace paint {

struct Renderer::Inside {
  Scene& scene;
  GLuint texture = 0; ///< the atlas
  int texture_side = 0;
  Surfaces surfaces;        ///< what is settled
  bool has_picture = false; ///< of what is stretched
  int width = 0, height = 0;
  GlDraws draws;
  struct Scratch {
    ImDrawList list{ImGui::GetDrawListSharedData()};
    Canvas canvas;
    explicit Scratch(Atlas& atlas) : canvas(list, atlas) {}
  };
  std::vector<std::unique_ptr<Scratch>> scratch; ///< what painters and backgrounds drew, until it is flushed
  std::size_t scratch_used = 0;
  std::vector<Surfaces::Lying> lying; ///< used again
  Mixed mixed;                        ///< used where the window is filled from memory
  static constexpr int many_vertices = 1 << 14;
  int vertices = 0;                       ///< that painters drew and that were not flushed yet
  std::map<std::uint64_t, GLuint> photos; ///< by the id of the photo
  Painted painted;

  explicit Inside(Scene& s) : scene(s) {}

  void use() { ImGui::SetCurrentContext(scene.inside().context); } ///< there may be another scene

  void upload_atlas() {
    Atlas& atlas = scene.atlas();
    const Atlas::Changes changes = atlas.take_changes();
    glBindTexture(GL_TEXTURE_2D, texture);
    if (texture_side != atlas.side()) {
      texture_side = atlas.side();
      glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, texture_side, texture_side, 0, GL_BGRA, GL_UNSIGNED_BYTE,
                   nullptr);
    }
    for (const Atlas::Change& part : changes.parts)
      glTexSubImage2D(GL_TEXTURE_2D, 0, part.x, part.y, part.width, part.height, GL_BGRA, GL_UNSIGNED_BYTE,
                      &changes.pixels[part.first]);
  }

  /// The texture of a photo, made when it is first drawn: smooth at any size.
  GLuint photo(std::uint64_t id) {
    auto [it, made] = photos.try_emplace(id, 0);
    if (!made) return it->second;
    platform::Picture picture = scene.atlas().photos().take(id);
    if (picture.empty()) picture = {1, 1, {0, 0, 0, 0}}; // it was dropped: nothing is seen
    for (std::size_t i = 0; i < picture.rgba.size(); i += 4)
      for (std::size_t k = i; k < i + 3; k++)
        picture.rgba[k] = premultiplied(picture.rgba[k], picture.rgba[i + 3]);
    glGenTextures(1, &it->second);
    glBindTexture(GL_TEXTURE_2D, it->second);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR_MIPMAP_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, picture.width, picture.height, 0, GL_RGBA, GL_UNSIGNED_BYTE,
                 picture.rgba.data());
    glGenerateMipmap(GL_TEXTURE_2D);
    return it->second;
  }

  void drop_photos() {
    std::erase_if(photos, [&](const auto& entry) {
      if (scene.atlas().photos().holds(entry.first)) return false;
      glDeleteTextures(1, &entry.second);
      return true;
    });
  }

  void size_surface() {
    if (width == scene.width() && height == scene.height()) return;
    width = scene.width();
    height = scene.height();
    surfaces.size(width, height);
    has_picture = false;
  }

  /// Over all that is settled there.
  void stretch() {
    const auto& [area, to, begins] = scene.inside().stretch;
    if (area.empty() || !has_picture) return;
    const float w = float(width), h = float(height);
    const Rect source{area.x / w, area.y / h, area.w / w, area.h / h};
    glBindFramebuffer(GL_FRAMEBUFFER, surfaces.framebuffer());
    for (const auto& [shown, away] : surfaces.parts_of(area))
      if (!shown.empty()) draws.stretch(to, source, surfaces.picture(), shown, width, height, true, away);
  }

  Scratch& fresh(Rect clip) {
    if (scratch_used == scratch.size()) scratch.push_back(std::make_unique<Scratch>(scene.atlas()));
    Scratch& s = *scratch[scratch_used++];
    scene.inside().open(s.list, clip);
    return s;
  }

  /// All that was collected, into the framebuffer that is bound, `away` from where it is shown.
  void flush(bool first_row_topmost, Point away) {
    upload_atlas(); // painters may just have made glyphs
    draws.flush(width, height, first_row_topmost, away, [&](ImTextureID name) {
      std::uint64_t id = photo_of(name);
      return id ? photo(id) : GLuint(reinterpret_cast<std::uintptr_t>(name));
    });
    // What a whole board took once is let go: most frames draw little.
    for (std::size_t i = 0; i < scratch_used; i++)
      if (scratch[i]->list.VtxBuffer.Capacity > many_vertices) scratch[i]->list._ClearFreeMemory();
    scratch_used = 0;
    vertices = 0;
  }

  /// What of a layer lies within a part is collected; of much the first is drawn at once.
  void collect(Layer layer, Rect part, bool first_row_topmost, Point away) {
    for (Piece* p : scene.inside().now) {
      if (p->layer != layer || !p->bounds.meets(part)) continue;
      if (!p->painter) {
        if (p->box.meets(part)) draws.add(*p->list, part);
        continue;
      }
      Rect clip = meet(part, p->bounds);
      Scratch& s = fresh(clip);
      p->painter(s.canvas, clip);
      draws.add(s.list, clip);
      vertices += s.list.VtxBuffer.Size;
      if (vertices > many_vertices) flush(first_row_topmost, away);
    }
  }

  void draw_settled(std::span<const Rect> parts) {
    lying.clear();
    for (const Rect& whole : parts)
      for (const Surfaces::Lying& l : surfaces.parts_of(whole))
        if (!l.shown.empty()) lying.push_back(l);
    if (lying.empty()) return;
    // What lies equally far from where it is shown is drawn at once.
    std::stable_sort(lying.begin(), lying.end(), [](const auto& a, const auto& b) {
      return std::pair(a.away.x, a.away.y) < std::pair(b.away.x, b.away.y);
    });
    glBindFramebuffer(GL_FRAMEBUFFER, surfaces.framebuffer());
    for (std::size_t i = 0; i < lying.size(); i++) {
      const auto& [part, away] = lying[i];
      Scratch& ground = fresh(part);
      ground.canvas.fill(part, scene.inside().background);
      draws.add(ground.list, part);
      collect(Layer::settled, part, true, away);
      painted.settled += std::uint64_t(part.w * part.h);
      if (i + 1 == lying.size() || !(lying[i + 1].away == away)) flush(true, away);
    }
  }

  /// First all copies, then all that lies above: a software renderer has to come to rest between the two.
  void draw_window(std::span<const Rect> parts, GLuint target) {
    if (parts.empty()) return;
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, target);
    glBindFramebuffer(GL_READ_FRAMEBUFFER, surfaces.framebuffer());
    for (const Rect& whole : parts)
      for (const auto& [shown, away] : surfaces.parts_of(whole)) {
        if (shown.empty()) continue;
        const int x0 = int(shown.x), x1 = int(shown.right()), y0 = int(shown.y), y1 = int(shown.bottom());
        const int dx = int(away.x), dy = int(away.y);
        glBlitFramebuffer(x0 + dx, y0 + dy, x1 + dx, y1 + dy, x0, height - y0, x1, height - y1,
                          GL_COLOR_BUFFER_BIT, GL_NEAREST);
        painted.window += std::uint64_t(shown.w * shown.h);
      }
    glBindFramebuffer(GL_FRAMEBUFFER, target);
    for (const Rect& part : parts) collect(Layer::live, part, false, {});
    flush(false, {});
  }

  /// What only rests is copied from where it lies; where something lies above, both are put together first.
  void fill(std::span<const Rect> parts, const platform::Pixels& into) {
    mixed.begin();
    for (const Rect& part : parts)
      for (const Piece* p : scene.inside().now)
        if (p->layer == Layer::live)
          mixed.add(meet(part, p->painter ? p->bounds : p->box), scene.inside().screen());
    mixed.place(scene.inside().screen());
    for (const auto& [shown, away] : mixed.lying()) surfaces.copy_to(mixed.framebuffer(), shown, away);
    for (const auto& [shown, away] : mixed.lying()) {
      glBindFramebuffer(GL_FRAMEBUFFER, mixed.framebuffer());
      collect(Layer::live, shown, true, away);
      flush(true, away);
    }
    CopyOut out(into);
    for (const Rect& part : parts) {
      painted.window += std::uint64_t(part.w * part.h);
      for (const Rect& rests : mixed.beside(part))
        for (const auto& [shown, away] : surfaces.parts_of(rests))
          out.copy(surfaces.framebuffer(), shown, away);
    }
    for (const auto& [shown, away] : mixed.lying()) out.copy(mixed.framebuffer(), shown, away);
  }
};

/// The context of the scene, once it is known that GL can do what is needed.
static Scene& checked(Scene& scene) {
  if (epoxy_gl_version() < 33)
    throw std::runtime_error("OpenGL 3.3 is needed, and this display does not offer it.");
  ImGui::SetCurrentContext(scene.inside().context);
  return scene;
}

Renderer::Renderer(Scene& scene) : in_(std::make_unique<Inside>(checked(scene))) {
  glGenTextures(1, &in_->texture);
  glBindTexture(GL_TEXTURE_2D, in_->texture);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER,
                  GL_NEAREST); // glyphs and pictures rest on whole pixels
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
  ImGui::GetIO().Fonts->SetTexID(reinterpret_cast<ImTextureID>(std::uintptr_t(in_->texture)));
}

Renderer::~Renderer() {
  in_->use();
  ImGui::GetIO().Fonts->SetTexID(nullptr);
  glDeleteTextures(1, &in_->texture);
  for (const auto& [id, texture] : in_->photos) glDeleteTextures(1, &texture);
  in_->scratch.clear();
}

std::vector<Rect> Renderer::draw(bool content_kept, const platform::Pixels& into) {
  Inside& in = *in_;
  in.use();
  in.size_surface();
  in.upload_atlas();
  in.drop_photos();
  const Scene::Inside& scene = in.scene.inside();
  in.surfaces.scroll(scene.scroll.area, scene.scroll.by);
  if (scene.stretch.begins) in.surfaces.keep_picture(scene.stretch.area);
  in.has_picture |= scene.stretch.begins;
  in.draw_settled(in.scene.settled_damage());
  if (!in.scene.live_damage().empty()) in.stretch();
  std::vector<Rect> parts(in.scene.live_damage().begin(), in.scene.live_damage().end());
  if (!content_kept && !parts.empty()) parts.assign(1, in.scene.inside().screen());
  if (into.bytes) in.fill(parts, into);
  else in.draw_window(parts, 0);
  in.scene.drawn();
  return parts;
}

platform::Picture Renderer::screenshot() {
  Inside& in = *in_;
  in.use();
  platform::Picture picture{in.width, in.height,
                            std::vector<std::uint8_t>(std::size_t(in.width) * in.height * 4)};
  GLuint texture = 0, target = 0;
  glGenTextures(1, &texture);
  glBindTexture(GL_TEXTURE_2D, texture);
  glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, in.width, in.height, 0, GL_RGBA, GL_UNSIGNED_BYTE, nullptr);
  glGenFramebuffers(1, &target);
  glBindFramebuffer(GL_FRAMEBUFFER, target);
  glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, texture, 0);
  const Rect screen = in.scene.inside().screen();
  in.draw_window({&screen, 1}, target);
  std::vector<std::uint8_t> upside_down(picture.rgba.size());
  glPixelStorei(GL_PACK_ALIGNMENT, 1);
  glReadPixels(0, 0, in.width, in.height, GL_RGBA, GL_UNSIGNED_BYTE, upside_down.data());
  std::size_t row = std::size_t(in.width) * 4;
  for (int y = 0; y < in.height; y++)
    std::copy_n(upside_down.begin() + std::ptrdiff_t(row * std::size_t(in.height - 1 - y)), row,
                picture.rgba.begin() + std::ptrdiff_t(row * std::size_t(y)));
  for (std::size_t i = 3; i < picture.rgba.size(); i += 4) picture.rgba[i] = 255;
  glBindFramebuffer(GL_FRAMEBUFFER, 0);
  glDeleteFramebuffers(1, &target);
  glDeleteTextures(1, &texture);
  return picture;
}

Renderer::Painted Renderer::painted() const { return in_->painted; }

} // namespace paint
