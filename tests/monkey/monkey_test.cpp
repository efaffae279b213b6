// A million events by forty fingers: nothing asserts, no note is lost, the journal makes the same session
// again, and nothing grows. To see a failure again, or to look further:
//   KERNEBORD_MONKEY_SEED=7 KERNEBORD_MONKEY_EVENTS=50000 build-tests/tests/monkey_test
#include "monkey.h"
#include "sanitized.h"

#include <cstdlib>
#include <iostream>
#include <malloc.h>
#include <map>
#include <set>

using workshop::Id;
using workshop::Session;

using test::sanitized;

namespace {

long from_environment(const char* name, long otherwise) {
  const char* value = std::getenv(name);
  return value && *value ? std::atol(value) : otherwise;
}

/// The notes that must be there, by what was written down.
class Count {
public:
  explicit Count(const Session& base) {
    for (const auto& n : base.notes) ids_.insert(n.id);
  }
  void read(const std::vector<workshop::Entry>& entries) {
    for (; read_ < entries.size(); read_++) {
      if (auto* add = std::get_if<workshop::AddNote>(&entries[read_].op)) ids_.insert(add->note.id);
      if (auto* gone = std::get_if<workshop::DeleteNote>(&entries[read_].op)) ids_.erase(gone->id);
    }
  }
  std::size_t size() const { return ids_.size(); }
  bool same(const Session& s) const {
    std::set<Id> there;
    for (const auto& n : s.notes) there.insert(n.id);
    return there == ids_;
  }

private:
  std::set<Id> ids_;
  std::size_t read_ = 0;
};

/// What the board remembers is about what there is: fingers, notes.
void check_small(const screens::BoardView& v, std::size_t notes) {
  constexpr std::size_t fingers = test::Monkey::fingers + 2;
  CHECK(v.lassos.size() <= fingers);
  CHECK(v.pairs.size() <= fingers);
  CHECK(v.taken.size() <= fingers);
  CHECK(v.flying.size() <= notes);
  CHECK(v.groups.size() <= notes);
  CHECK(v.fanned.size() <= notes);
  CHECK(v.rings.size() <= 12);
  CHECK(v.prompt.size() <= 4);
}

bool idle(const touch::Touch& touch, std::int64_t now) {
  return !touch.any_down() && !touch.any_dragging() && !touch.stirred() && touch.due(now) == -1;
}

std::size_t heap_in_use() { return ::mallinfo2().uordblks; }

} // namespace

TEST_CASE("forty fingers do a million things") {
  auto seed = unsigned(from_environment("KERNEBORD_MONKEY_SEED", 1));
  long all = from_environment("KERNEBORD_MONKEY_EVENTS", sanitized ? 20'000 : 1'000'000);
  std::cout << "monkey: seed " << seed << ", " << all << " events" << std::endl;
  constexpr int chapters = 10; // each a workshop of its own, begun as the program begins one
  test::Table t;
  t.table.set_millimetre(1.01f); // 86 inches: there is room for forty fingers
  test::Monkey monkey(t, seed);
  std::size_t heap_at_half = 0, entries = 0;
  std::map<std::string, long> done; // ops by name
  auto begin = [&] {
    t.notebook.entries = {};
    t.table.forget();
    t.table.settings() = {};
    t.run(test::crowded(30));
    t.go_to(workshop::StepKind::board);
    for (int i = 0; i < 20; i++) t.pass(1000); // notices go
  };
  for (int chapter = 1; chapter <= chapters; chapter++) {
    begin();
    t.atlas.blocks() = {};  // fitted texts pile up to a bound of their own
    t.atlas.take_changes(); // nobody draws here, who would
    if (chapter == chapters / 2 + 1) heap_at_half = heap_in_use();
    Count count(t.base);
    while (monkey.events < all * chapter / chapters) {
      INFO("KERNEBORD_MONKEY_SEED=" << seed << ", event " << monkey.events);
      monkey.round();
      count.read(t.notebook.entries);
      REQUIRE(count.size() == t.session().notes.size());
      if (t.table.screen() == "board") check_small(t.table.board(), t.session().notes.size());
    }
    INFO("KERNEBORD_MONKEY_SEED=" << seed << ", event " << monkey.events);
    monkey.rest();
    count.read(t.notebook.entries);
    CHECK(count.same(t.session()));
    CHECK(idle(t.table.touch(), t.ticks));
    Session rested = t.session();
    t.pass(16);
    CHECK(t.session() == rested); // nothing moves by itself
    workshop::LiveSession again(t.base, 0, nullptr);
    for (const auto& e : t.notebook.entries) REQUIRE_FALSE(again.replay(e));
    CHECK(again.session() == t.session());
    CHECK(workshop::check_session(t.session()).empty());
    entries += t.notebook.entries.size();
    for (const auto& e : t.notebook.entries) done[workshop::op_names[e.op.index()]]++;
  }
  begin();
  t.atlas.blocks() = {};
  t.atlas.take_changes();
  CHECK(entries > std::size_t(all / 250)); // they did something
  if (all >= 1'000'000)
    for (const char* op : {"AddNote", "WriteNote", "MoveNote", "ColourNote", "DeleteNote", "ScaleNote",
                           "ArrangeNotes", "NameStack", "InkNote", "EraseInk", "SetPicture", "GoToStep",
                           "CastVote", "AddDraft", "AddAction", "WriteAction"}) {
      INFO(op);
      CHECK(done[op] > 0);
    }
  for (const auto& [op, times] : done) std::cout << "  " << op << " " << times << "\n";
  std::cout << "monkey: " << entries << " entries, " << t.frames << " frames, heap " << heap_at_half / 1024
            << " KiB at half, " << heap_in_use() / 1024 << " KiB at the end" << std::endl;
  // What it knows of glyphs at every size of a zoom fills up slowly.
  if (!sanitized) CHECK(heap_in_use() < heap_at_half + 2 * 1024 * 1024);
}
