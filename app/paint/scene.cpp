#include "paint/scene.h"

#include "paint/atlas.h"
#include "paint/hash.h"
#include "paint/scene_inside.h"
#include "paint/scroll.h"

#include <imgui_internal.h>

namespace paint {

Scene::Scene(Atlas& atlas) : in_(std::make_unique<Inside>(atlas)) {
  IMGUI_CHECKVERSION();
  in_->context = ImGui::CreateContext();
  ImGui::SetCurrentContext(in_->context);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.Fonts->Flags |= ImFontAtlasFlags_NoBakedLines;
  // Dear ImGui wants a font, so it has one of a single letter: the glyphs on the screen are the atlas's own.
  static constexpr ImWchar space[] = {' ', ' ', 0};
  ImFontConfig font;
  font.GlyphRanges = space;
  io.Fonts->Flags |= ImFontAtlasFlags_NoMouseCursors;
  io.Fonts->AddFontDefault(&font);
  io.Fonts->Build();
}

Scene::~Scene() {
  in_->now.clear();
  in_->pieces.clear();
  ImGui::DestroyContext(in_->context);
}

void Scene::begin(int width, int height, Colour background) {
  Inside& in = *in_;
  if (in.frame > 0) in.before.swap(in.now);
  in.now.clear();
  in.frame++;
  in.all |= width != in.width || height != in.height || !(background == in.background) ||
            in.atlas_generation != in.atlas.generation();
  in.width = width;
  in.height = height;
  in.background = background;
  in.shift = {};
  if (in.atlas.written()) in.atlas.written()->clear();
  in.scroll_now = {};
  in.stretch_now = {};
  in.atlas_generation = in.atlas.generation();
  in.atlas.photos().begin_frame(in.all);

  ImGui::SetCurrentContext(in.context);
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {float(std::max(1, width)), float(std::max(1, height))};
  io.DeltaTime = 1.f / 60;
  Point white = in.atlas.white();
  io.Fonts->TexUvWhitePixel = {white.x, white.y};
  ImGui::NewFrame(); // sets what the draw lists share; nothing else of Dear ImGui's windows is used
  ImGui::EndFrame();
  ImGui::GetDrawListSharedData()->InitialFlags |= ImDrawListFlags_AllowVtxOffset;
}

void Scene::Inside::damage(Layer layer, Rect r) {
  if (layer == Layer::settled && !stretch_now.area.empty() && meet(r, stretch_now.area) == r)
    return; // the picture hides it, and what lies beside is drawn anyway
  live.add(r, screen());
  if (layer == Layer::settled) settled.add(r, screen());
}

void Scene::Inside::open(ImDrawList& list, Rect clip) const {
  list._ResetForNewFrame();
  list.PushTextureID(ImGui::GetIO().Fonts->TexID);
  clip = meet(clip, screen());
  list.PushClipRect({clip.x, clip.y}, {std::max(clip.x, clip.right()), std::max(clip.y, clip.bottom())});
}

Piece& Scene::Inside::begin(std::string_view name, Rect bounds, Layer layer, bool& fresh) {
  std::string longer; // a name used twice in a frame: the second one is a piece of its own
  while (true) {
    auto it = pieces.find(name);
    const bool made = it == pieces.end();
    if (made) it = pieces.emplace(std::string(name), std::make_unique<Piece>()).first;
    Piece& p = *it->second;
    if (p.seen == frame) {
      longer = std::string(name) + "+";
      name = longer;
      continue;
    }
    fresh = made || p.seen + 1 != frame || p.layer != layer;
    if (fresh && !made && p.seen + 1 == frame) damage(p.layer, p.box);
    if (made) p.name = name;
    p.layer = layer;
    p.seen = frame;
    now.push_back(&p);
    if (fresh) {
      p.hash = 0;
      p.box = {};
      p.bounds = bounds;
    }
    return p;
  }
}

Canvas& Scene::piece(std::string_view name, Rect bounds, Layer layer) {
  bool fresh;
  Piece& p = in_->begin(name, bounds, layer, fresh);
  p.painter = nullptr;
  p.rides = false;
  p.shift = in_->shift;
  p.bounds = bounds.moved(p.shift);
  if (!p.list) {
    p.list = std::make_unique<ImDrawList>(ImGui::GetDrawListSharedData());
    p.canvas = std::make_unique<Canvas>(*p.list, in_->atlas);
  }
  in_->open(*p.list, bounds);
  return *p.canvas;
}

void Scene::kept(std::string_view name, Rect bounds, Layer layer, std::span<const Rect> changed,
                 Painter painter) {
  bool fresh;
  Piece& p = in_->begin(name, bounds, layer, fresh);
  if (fresh || !(p.bounds == bounds) || !p.painter) {
    in_->damage(layer, p.box);
    in_->damage(layer, bounds);
  } else
    for (const Rect& r : changed) in_->damage(layer, meet(r, bounds));
  p.rides = false;
  p.bounds = p.box = bounds;
  p.painter = std::move(painter);
}

void Scene::shift(Point by) { in_->shift = {std::round(by.x), std::round(by.y)}; }

/// An immediate piece against what it was.
void Scene::Inside::compare(Piece& p) {
  if (!(p.shift == Point{})) {
    for (ImDrawVert& v : p.list->VtxBuffer) v.pos = {v.pos.x + p.shift.x, v.pos.y + p.shift.y};
    for (ImDrawCmd& cmd : p.list->CmdBuffer)
      cmd.ClipRect = {cmd.ClipRect.x + p.shift.x, cmd.ClipRect.y + p.shift.y, cmd.ClipRect.z + p.shift.x,
                      cmd.ClipRect.w + p.shift.y};
    p.shift = {};
  }
  std::uint64_t hash =
      hashed(p.list->VtxBuffer.Data, std::size_t(p.list->VtxBuffer.Size) * sizeof(ImDrawVert), 1);
  hash = hashed(p.list->IdxBuffer.Data, std::size_t(p.list->IdxBuffer.Size) * sizeof(ImDrawIdx), hash);
  for (const ImDrawCmd& cmd : p.list->CmdBuffer)
    hash = hashed(&cmd.TextureId, sizeof cmd.TextureId,
                  hashed(&cmd.ClipRect, sizeof cmd.ClipRect, hash ^ cmd.ElemCount));
  if (hash == p.hash) return;
  p.hash = hash;
  Rect box;
  if (p.list->VtxBuffer.Size > 0) {
    ImVec2 low = p.list->VtxBuffer[0].pos, high = low;
    for (const ImDrawVert& v : p.list->VtxBuffer) {
      low = {std::min(low.x, v.pos.x), std::min(low.y, v.pos.y)};
      high = {std::max(high.x, v.pos.x), std::max(high.y, v.pos.y)};
    }
    box = meet({low.x - 1, low.y - 1, high.x - low.x + 2, high.y - low.y + 2}, p.bounds);
    if (box.empty()) box = {};
  }
  if (!p.rides || p.look_was != p.look || scroll_now.area.empty()) {
    damage(p.layer, p.box);
    damage(p.layer, box);
  }
  p.box = box;
}

/// Pieces that stand still while what is around them scrolls: where they are, and where they were carried to.
void Scene::Inside::mend_scrolled() {
  const auto& [area, by] = scroll_now;
  if (area.empty()) return;
  auto mend = [&](const Piece& p) {
    if (p.layer != Layer::settled || p.rides || !p.box.meets(area)) return;
    damage(Layer::settled, meet(p.box, area));
    damage(Layer::settled, meet(p.box.moved(by), area));
  };
  for (const Piece* p : before) mend(*p);
  for (const Piece* p : now) mend(*p);
  live.add(area, screen());
}

/// Pieces that changed places above or below each other.
void Scene::Inside::compare_order(Layer layer) {
  was.clear();
  is.clear();
  for (Piece* p : before)
    if (p->layer == layer && p->seen == frame) was.push_back(p);
  for (std::size_t i = 0; i < was.size(); i++) was[i]->order = i;
  for (Piece* p : now)
    if (p->layer == layer && std::find(was.begin(), was.end(), p) != was.end()) is.push_back(p);
  for (std::size_t i = 0; i < is.size(); i++)
    if (is[i]->order != i) damage(layer, is[i]->box);
}

/// Lets the painters write, though nobody looks at it, and tells what of all that lies above what.
static void read_kept(Scene::Inside& in) {
  std::vector<Written>& written = *in.atlas.written();
  ImDrawList list(ImGui::GetDrawListSharedData());
  Canvas canvas(list, in.atlas);
  std::size_t order = 0;
  for (Layer layer : {Layer::settled, Layer::live})
    for (Piece* p : in.now) {
      if (p->layer != layer) continue;
      order++;
      if (!p->painter) {
        for (Written& w : written)
          if (w.list == p->list.get()) w.order = order;
        continue;
      }
      const std::size_t from = written.size();
      in.open(list, p->bounds);
      p->painter(canvas, p->bounds);
      for (std::size_t i = from; i < written.size(); i++) written[i].order = order;
    }
}

void draw_unseen(Scene& scene) {
  Scene::Inside& in = scene.inside();
  ImDrawList list(ImGui::GetDrawListSharedData());
  Canvas canvas(list, in.atlas);
  for (const Piece* p : in.now) {
    if (!p->painter) continue;
    in.open(list, p->bounds);
    p->painter(canvas, meet(p->bounds, in.screen()));
  }
}

void Scene::end() {
  Inside& in = *in_;
  if (in.atlas.written()) read_kept(in);
  in.mend_scrolled();
  const Rect was_stretched = in.stretch.area;
  in.stretch = in.stretch_now;
  if (in.stretch.area.empty() && !was_stretched.empty()) in.damage(Layer::settled, was_stretched);
  for (Piece* p : in.now)
    if (!p->painter) in.compare(*p);
  for (Piece* p : in.before)
    if (p->seen != in.frame) in.damage(p->layer, p->box);
  if (in.before != in.now) {
    in.compare_order(Layer::settled);
    in.compare_order(Layer::live);
  }
  std::erase_if(in.pieces, [&](const auto& entry) { return entry.second->seen != in.frame; });
  in.before.clear();
  if (in.all) {
    in.all = false;
    in.damage(Layer::settled, in.screen());
  }
}

void Scene::drawn() {
  in_->settled.clear();
  in_->live.clear();
  in_->scroll = {};
  in_->stretch.begins = false;
}

void scroll(Scene& scene, Rect area, Point by) {
  Scene::Inside& in = scene.inside();
  area = meet({std::ceil(area.x), std::ceil(area.y), std::floor(area.right()) - std::ceil(area.x),
               std::floor(area.bottom()) - std::ceil(area.y)},
              in.screen());
  if (area.empty() || by == Point{}) return;
  in.scroll_now = {area, by};
  if (in.scroll.area.empty()) in.scroll = in.scroll_now;
  else if (in.scroll.area == area) in.scroll.by = in.scroll.by + by;
  else in.all = true;                                   // two areas before either was drawn
  const std::vector<Rect> waiting = in.settled.rects(); // what was to be drawn anew has moved along
  for (const Rect& r : waiting)
    if (r.meets(area)) in.damage(Layer::settled, meet(meet(r, area).moved(by), area));
  // What has come into sight.
  Rect old = meet(area, area.moved(by));
  if (old.empty()) return in.damage(Layer::settled, area);
  for (const Rect& part : beside(area, old)) in.damage(Layer::settled, part);
}

void stretch(Scene& scene, Rect area, Rect to, bool begins) {
  Scene::Inside& in = scene.inside();
  in.stretch_now = {area, to, begins || in.stretch.begins};
  if (!begins && in.stretch.area == area && in.stretch.to == to) return;
  for (const Rect& part : beside(area, meet(area, {std::floor(to.x) + 1, std::floor(to.y) + 1,
                                                   std::floor(to.w) - 2, std::floor(to.h) - 2})))
    in.settled.add(part, in.screen());
  in.live.add(area, in.screen());
}

void rides(Scene& scene, std::uint64_t look) {
  Piece& p = *scene.inside().now.back();
  p.rides = true;
  p.look_was = p.look;
  p.look = look;
}

bool Scene::stale() const { return in_->atlas_generation != in_->atlas.generation(); }
void Scene::damage_all() { in_->all = true; }

std::span<const Rect> Scene::settled_damage() const { return in_->settled.rects(); }
std::span<const Rect> Scene::live_damage() const { return in_->live.rects(); }
Atlas& Scene::atlas() { return in_->atlas; }
int Scene::width() const { return in_->width; }
int Scene::height() const { return in_->height; }

} // namespace paint
