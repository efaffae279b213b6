// How draw lists are cut into calls.
#include "paint/batches.h"

#include <catch2/catch.hpp>

#include <random>

using namespace paint;

namespace {

constexpr ImU32 white = IM_COL32_WHITE, red = IM_COL32(200, 30, 30, 255);

/// A list made by hand: rectangles and single triangles.
struct Made {
  ImDrawList list{nullptr};
  Made() { list.CmdBuffer.push_back(ImDrawCmd{}), command().ClipRect = {0, 0, 100, 100}; }
  ImDrawCmd& command() { return list.CmdBuffer.back(); }
  ImDrawIdx corner(ImU32 colour) {
    ImDrawVert v{};
    v.pos = {float(list.VtxBuffer.Size), 1};
    v.col = colour;
    list.VtxBuffer.push_back(v);
    return ImDrawIdx(list.VtxBuffer.Size - 1);
  }
  void indices(std::initializer_list<ImDrawIdx> all) {
    for (ImDrawIdx i : all) list.IdxBuffer.push_back(i), command().ElemCount++;
  }
  void rectangle(ImU32 colour) {
    ImDrawIdx a = corner(colour), b = corner(colour), c = corner(colour), d = corner(colour);
    indices({a, b, c, a, c, d});
  }
  void large_rectangle(ImU32 colour) {
    rectangle(colour);
    ImDrawVert* v = list.VtxBuffer.Data + list.VtxBuffer.Size - 4;
    v[0].pos = {0, 0}, v[1].pos = {90, 0}, v[2].pos = {90, 90}, v[3].pos = {0, 90};
  }
  void triangle(ImU32 colour) { indices({corner(colour), corner(colour), corner(colour)}); }
};

struct Cut {
  std::vector<ImDrawIdx> indices;
  std::vector<Batch> batches;
  explicit Cut(const Made& made, Rect part = {0, 0, 100, 100}) {
    add_batches(made.list, part, 0, indices, batches);
  }
  /// Of all triangles that have a size, in the order in which they are drawn.
  std::vector<ImDrawIdx> drawn() const {
    std::vector<ImDrawIdx> all;
    for (const Batch& b : batches)
      for (int i = 0; i < b.count; i += 3) {
        const ImDrawIdx* t = &indices[b.first + std::size_t(i)];
        if (t[0] != t[1] || t[1] != t[2]) all.insert(all.end(), t, t + 3);
      }
    return all;
  }
};

} // namespace

TEST_CASE("a list cut into batches draws the same triangles in the same order, in whole pairs") {
  std::mt19937 random(5);
  for (int round = 0; round < 40; round++) {
    Made made;
    const int count = 1 + int(random() % 2000);
    for (int i = 0; i < count;) {
      const ImU32 colour = random() % 2 ? white : red;
      const bool pairs = random() % 3 > 0;
      for (int run = 1 + int(random() % 30); run > 0 && i < count; run--, i++)
        pairs ? made.rectangle(colour) : made.triangle(colour);
    }
    Cut cut(made);
    std::vector<ImDrawIdx> all(made.list.IdxBuffer.begin(), made.list.IdxBuffer.end());
    bool same = cut.drawn() == all;
    CHECK(same);
    for (const Batch& b : cut.batches) {
      CHECK(b.count % 6 == 0);
      CHECK(b.count <= Batch::most_pairs * 6 + 6);
      for (int i = 0; i < b.count; i++) {
        const ImDrawIdx index = cut.indices[b.first + std::size_t(i)];
        CHECK((index >= b.least && index <= b.largest));
        if (b.plain) CHECK(made.list.VtxBuffer[index].col == white);
      }
    }
  }
}

TEST_CASE("what is white is drawn without colours, when there is enough of it in a row") {
  Made made;
  for (int i = 0; i < 20; i++) made.rectangle(white);
  for (int i = 0; i < 3; i++) made.rectangle(red);
  for (int i = 0; i < 3; i++) made.rectangle(white); // not worth a change
  made.rectangle(red);
  Cut cut(made);
  REQUIRE(cut.batches.size() == 2);
  CHECK(cut.batches[0].plain);
  CHECK(cut.batches[0].count == 20 * 6);
  CHECK_FALSE(cut.batches[1].plain);
  CHECK(cut.batches[1].count == 7 * 6);
}

TEST_CASE("what is white and large is drawn without colours, alone too") {
  Made made;
  made.large_rectangle(white);
  made.rectangle(red);
  made.rectangle(white);
  made.large_rectangle(white);
  Cut cut(made);
  REQUIRE(cut.batches.size() == 3);
  CHECK(cut.batches[0].plain);
  CHECK_FALSE(cut.batches[1].plain);
  CHECK(cut.batches[2].plain);
  CHECK(cut.batches[2].count == 2 * 6);
}

TEST_CASE("no call has more corners than llvmpipe takes in one piece") {
  Made made;
  for (int i = 0; i < 5000; i++) made.rectangle(i % 50 ? white : red);
  for (const Batch& b : Cut(made).batches) CHECK(b.count <= 1024);
}

TEST_CASE("a single triangle is made a pair before rectangles go on") {
  Made made;
  made.triangle(red);
  made.rectangle(red);
  made.triangle(red);
  Cut cut(made);
  REQUIRE(cut.batches.size() == 1);
  CHECK(cut.batches[0].count == 18);
  CHECK(cut.indices[6] == cut.indices[9]); // the rectangle begins a pair: both its triangles with one corner
}

TEST_CASE("commands are cut off at the part that is drawn, and left out beside it") {
  Made made;
  made.rectangle(white);
  made.command().ClipRect = {10.4f, 0, 20.6f, 50};
  Cut some(made, {0, 20, 15, 60}), none(made, {30, 0, 10, 10});
  REQUIRE(some.batches.size() == 1);
  CHECK(some.batches[0].clip == Rect{10, 20, 5, 30});
  CHECK(none.batches.empty());
}
