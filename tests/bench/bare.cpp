// What a window with software GL takes by itself, before anything of ours is in it: the least program that
// fills a window with one rectangle that has a picture. Memory (MB PSS) and processor time (ms).
#include "own.h"
#include "paint/gl_draws.h"
#include "paint/memory.h"
#include "platform/window.h"

#include <cstdio>
#include <cstring>
#include <ctime>

namespace {

void tell(const char* what) {
  timespec t{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  std::printf("%-34s %8.1f MB PSS %8.0f ms of CPU so far\n", what, bench::own_pss(),
              double(t.tv_sec) * 1e3 + double(t.tv_nsec) / 1e6);
}

} // namespace

/// bench_bare [WIDTHxHEIGHT]
int main(int argc, char** argv) {
  int width = 1920, height = 1080;
  if (argc > 1) std::sscanf(argv[1], "%dx%d", &width, &height);
  tell("a program with the libraries");
  std::string problem;
  auto window = platform::open_window({platform::Backend::sdl2, "bare", width, height}, problem);
  if (!window) return std::fprintf(stderr, "bench_bare: %s\n", problem.c_str()), 1;
  tell("a window");
  const touch::Rect all{0, 0, float(width), float(height)};
  std::vector<std::uint8_t> pixels(std::size_t(width) * std::size_t(height) * 4, 128);
  GLuint texture = 0;
  glGenTextures(1, &texture);
  glBindTexture(GL_TEXTURE_2D, texture);
  glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, width, height, 0, GL_BGRA, GL_UNSIGNED_BYTE, pixels.data());
  pixels = {};
  paint::GlDraws draws;
  const platform::Pixels memory = window->pixels();
  paint::Surfaces surface;
  if (memory.bytes) surface.size(width, height);
  glBindFramebuffer(GL_FRAMEBUFFER, memory.bytes ? surface.framebuffer() : 0);
  draws.stretch(all, {0, 0, 1, 1}, texture, all, width, height, memory.bytes, {});
  if (memory.bytes) paint::CopyOut(memory).copy(surface.framebuffer(), all, {});
  window->present({&all, 1});
  glFinish();
  tell("with a picture as large, drawn");
}
