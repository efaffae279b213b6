#include "paint/gl_draws.h"

#include <algorithm>
#include <cstddef>
#include <stdexcept>
#include <string>

namespace paint {

namespace {

GLuint compiled(GLenum kind, const std::string& body) {
  GLuint shader = glCreateShader(kind);
  const std::string text = "#version 330 core\n" + body;
  const char* source = text.c_str();
  glShaderSource(shader, 1, &source, nullptr);
  glCompileShader(shader);
  GLint good = 0;
  glGetShaderiv(shader, GL_COMPILE_STATUS, &good);
  if (!good) throw std::runtime_error("OpenGL can't be used: a small shader could not be compiled.");
  return shader;
}

} // namespace

GlDraws::Program GlDraws::linked(bool coloured) {
  // place: pixels to GL's -1..1, as x * place.x + place.z. Without colours the result is the texture's own:
  // only then does a software renderer know beforehand that nothing has to be multiplied. Colours are
  // multiplied by their alpha before they are blended, in textures as in vertices: for that llvmpipe has a
  // path that is several times as quick.
  GLuint vertex =
      compiled(GL_VERTEX_SHADER, std::string("uniform vec4 place; in vec2 at; in vec2 spot; out vec2 uv;\n") +
                                     (coloured ? "in vec4 colour; out vec4 tone;\n" : "") +
                                     "void main() { uv = spot; " +
                                     (coloured ? "tone = vec4(colour.rgb * colour.a, colour.a); " : "") +
                                     "gl_Position = vec4(at * place.xy + place.zw, 0, 1); }\n");
  // The multiplied one keeps off that knowledge by one step more (max): Mesa 22 takes it for as simple as the
  // other, and then makes a colour of 1 in all channels black.
  const char* body = coloured
                         ? "in vec4 tone;\nvoid main() { pixel = max(tone * texture(image, uv), vec4(0)); }\n"
                         : "void main() { pixel = texture(image, uv); }\n";
  GLuint fragment = compiled(
      GL_FRAGMENT_SHADER,
      std::string("uniform sampler2D image; in vec2 uv; layout (location = 0) out vec4 pixel;\n") + body);
  Program p;
  p.id = glCreateProgram();
  glAttachShader(p.id, vertex);
  glAttachShader(p.id, fragment);
  glBindAttribLocation(p.id, 0, "at");
  glBindAttribLocation(p.id, 1, "spot");
  glBindAttribLocation(p.id, 2, "colour");
  glLinkProgram(p.id);
  glDeleteShader(vertex);
  glDeleteShader(fragment);
  GLint good = 0;
  glGetProgramiv(p.id, GL_LINK_STATUS, &good);
  if (!good) throw std::runtime_error("OpenGL can't be used: a small program could not be linked.");
  p.place = glGetUniformLocation(p.id, "place");
  return p;
}

GlDraws::GlDraws() : plain_(linked(false)), coloured_(linked(true)) {
  glGenVertexArrays(1, &points_);
  glGenBuffers(1, &vertices_);
  glGenBuffers(1, &elements_);
  glBindVertexArray(points_);
  glBindBuffer(GL_ARRAY_BUFFER, vertices_);
  glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, elements_);
  auto at = [](std::size_t offset) { return reinterpret_cast<const void*>(offset); };
  glVertexAttribPointer(0, 2, GL_FLOAT, GL_FALSE, sizeof(ImDrawVert), at(offsetof(ImDrawVert, pos)));
  glVertexAttribPointer(1, 2, GL_FLOAT, GL_FALSE, sizeof(ImDrawVert), at(offsetof(ImDrawVert, uv)));
  glVertexAttribPointer(2, 4, GL_UNSIGNED_BYTE, GL_TRUE, sizeof(ImDrawVert), at(offsetof(ImDrawVert, col)));
  for (GLuint i = 0; i < 3; i++) glEnableVertexAttribArray(i);
}

GlDraws::~GlDraws() {
  glDeleteProgram(plain_.id);
  glDeleteProgram(coloured_.id);
  glDeleteVertexArrays(1, &points_);
  glDeleteBuffers(1, &vertices_);
  glDeleteBuffers(1, &elements_);
}

void GlDraws::add(const ImDrawList& list, Rect part) {
  if (list.VtxBuffer.Size > 0 && !part.empty()) added_.push_back({&list, part});
}

void GlDraws::prepare(int width, int height, bool first_row_topmost, Point away) {
  const float x = 2.f / float(width), y = first_row_topmost ? 2.f / float(height) : -2.f / float(height);
  for (const Program* p : {&plain_, &coloured_}) {
    glUseProgram(p->id);
    glUniform4f(p->place, x, y, -1, first_row_topmost ? -1 : 1);
  }
  glBindVertexArray(points_);
  glBindBuffer(GL_ARRAY_BUFFER, vertices_);
  glViewport(int(away.x), first_row_topmost ? int(away.y) : -int(away.y), width, height);
  glDisable(GL_CULL_FACE);
  glDisable(GL_DEPTH_TEST);
  glEnable(GL_SCISSOR_TEST);
  glActiveTexture(GL_TEXTURE0);
}

void GlDraws::scissor(Rect clip, int height, bool first_row_topmost) const {
  glScissor(int(clip.x), first_row_topmost ? int(clip.y) : height - int(clip.bottom()), int(clip.w),
            int(clip.h));
}

void GlDraws::flush(int width, int height, bool first_row_topmost, Point away,
                    const std::function<GLuint(ImTextureID)>& texture_of) {
  if (added_.empty()) return;
  indices_.clear();
  batches_.clear();
  bases_.clear();
  int total = 0;
  for (const Added& a : added_) { // a list may be needed in several parts, but once in the buffer
    auto there = std::find_if(bases_.begin(), bases_.end(), [&](const auto& b) { return b.first == a.list; });
    int base = there == bases_.end() ? total : there->second;
    if (there == bases_.end()) {
      bases_.emplace_back(a.list, total);
      total += a.list->VtxBuffer.Size;
    }
    add_batches(*a.list, a.part, base, indices_, batches_);
  }
  added_.clear();
  if (batches_.empty()) return;
  prepare(width, height, first_row_topmost, away);
  auto bytes = [](std::size_t count) { return GLsizeiptr(count * sizeof(ImDrawVert)); };
  glBufferData(GL_ARRAY_BUFFER, bytes(std::size_t(total)), nullptr, GL_STREAM_DRAW);
  for (const auto& [list, base] : bases_)
    glBufferSubData(GL_ARRAY_BUFFER, bytes(std::size_t(base)), bytes(std::size_t(list->VtxBuffer.Size)),
                    list->VtxBuffer.Data);
  glBufferData(GL_ELEMENT_ARRAY_BUFFER, GLsizeiptr(indices_.size() * sizeof(ImDrawIdx)), indices_.data(),
               GL_STREAM_DRAW);
  glEnable(GL_BLEND);
  glBlendEquation(GL_FUNC_ADD);
  glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA); // of textures with their alpha in their colours: see above
  const Batch* last = nullptr;
  for (const Batch& b : batches_) {
    if (!last || last->plain != b.plain) glUseProgram(b.plain ? plain_.id : coloured_.id);
    if (!last || last->texture != b.texture) glBindTexture(GL_TEXTURE_2D, texture_of(b.texture));
    if (!last || !(last->clip == b.clip)) scissor(b.clip.moved(away), height, first_row_topmost);
    glDrawRangeElementsBaseVertex(GL_TRIANGLES, b.least, b.largest, b.count, GL_UNSIGNED_SHORT,
                                  reinterpret_cast<const void*>(b.first * sizeof(ImDrawIdx)), b.base);
    last = &b;
  }
  glDisable(GL_SCISSOR_TEST);
}

void GlDraws::stretch(Rect to, Rect source, GLuint texture, Rect clip, int width, int height,
                      bool first_row_topmost, Point away) {
  prepare(width, height, first_row_topmost, away);
  const ImU32 white = IM_COL32_WHITE;
  const ImDrawVert corners[4] = {{{to.x, to.y}, {source.x, source.y}, white},
                                 {{to.right(), to.y}, {source.right(), source.y}, white},
                                 {{to.right(), to.bottom()}, {source.right(), source.bottom()}, white},
                                 {{to.x, to.bottom()}, {source.x, source.bottom()}, white}};
  const ImDrawIdx order[6] = {0, 1, 2, 0, 2, 3};
  glBufferData(GL_ARRAY_BUFFER, sizeof corners, corners, GL_STREAM_DRAW);
  glBufferData(GL_ELEMENT_ARRAY_BUFFER, sizeof order, order, GL_STREAM_DRAW);
  glDisable(GL_BLEND);
  glUseProgram(plain_.id);
  glBindTexture(GL_TEXTURE_2D, texture);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
  scissor(clip.moved(away), height, first_row_topmost);
  glDrawRangeElementsBaseVertex(GL_TRIANGLES, 0, 3, 6, GL_UNSIGNED_SHORT, nullptr, 0);
  glDisable(GL_SCISSOR_TEST);
}

} // namespace paint
