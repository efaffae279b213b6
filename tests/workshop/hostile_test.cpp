// Ops with the worst values that a file or a wild table could bring: whatever judge lets through keeps a
// session that check_session accepts, and can be taken back.
#include "random_ops.h"
#include "sanitized.h"

#include "workshop/apply.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <limits>
#include <set>

using namespace workshop;

namespace {

class Hostile {
public:
  explicit Hostile(unsigned seed) : random_(seed) {}

  Op op() {
    // Ink needs a note first, and passing on a card one that was drawn: these come more often.
    switch (below(6) ? below(54) : one_of({11, 28, 29, 45, 46})) {
    case 0: return GoToStep{whole(), time()};
    case 1: return StartClock{whole(), time()};
    case 2: return PauseClock{whole(), time()};
    case 3: return AddMinutes{whole(), whole()};
    case 4: return RestartClock{whole(), time()};
    case 5: {
      RestoreClocks o{whole(), {}};
      for (int i = below(3) ? 8 : below(10); i > 0; i--) o.clocks.push_back({time(), time(), time()});
      if (below(2))
        for (Clock& c : o.clocks) c = {minute, std::abs(c.spent % limit::latest), 0};
      return o;
    }
    case 6: return SetPeople{whole()};
    case 7: return AddDraft{{id(), text(), below(3) ? 0 : whole(), words()}, whole(), below(2) == 0};
    case 8: return WriteDraft{id(), text()};
    case 9: return DeleteDraft{id()};
    case 10: return ChooseDraft{id()};
    case 11: return AddNote{note(), whole()};
    case 12: return WriteNote{id(), text()};
    case 13: return MoveNote{id(), place(), whole()};
    case 14: return ColourNote{id(), whole()};
    case 15: return DeleteNote{id()};
    case 16: return CastVote{whole(), whole(), whole(), below(2) == 0};
    case 17: return TakeBackVote{whole(), whole(), whole(), below(2) == 0};
    case 18: return RevealVotes{whole(), whole()};
    case 19: return HideVotes{whole(), whole()};
    case 20:
      return AddAction{{id(), text(), text(), text(), whole(), text(), text(), below(2) == 0}, whole()};
    case 21: return WriteAction{id(), ActionField(below(7) - 1), text()};
    case 22: return PlaceAction{id(), whole()};
    case 23: return DeleteAction{id()};
    case 24: return CloseWorkshop{time()};
    case 25: return ScaleNote{id(), real()};
    case 26: {
      ArrangeNotes o;
      for (int i = below(4); i > 0; i--) o.notes.push_back({id(), place(), id()});
      return o;
    }
    case 27: return NameStack{id(), text()};
    case 28: return InkNote{id(), whole(), stroke()};
    case 29: return EraseInk{id(), whole()};
    case 30: return SetPicture{id(), picture()};
    case 31: return NewRound{whole(), whole(), below(2) ? 0 : id()};
    case 32: return LastRound{whole(), whole(), below(2) ? 0 : id(), below(2) == 0};
    case 33: return PutDot{below(2) ? 2 : whole(), id(), below(2) == 0};
    case 34: return TakeDot{below(2) ? 2 : whole(), id(), below(2) == 0};
    case 35: return SetStage{whole(), whole()};
    case 36: {
      SetPlan o;
      for (int i = below(9); i > 0; i--) o.plan.push_back(whole());
      return o;
    }
    case 37: return SetLanguage{one_of<std::string>({"da", "en", "de", "", "\xff"})};
    case 38: return SetTurns{{time(), one_of({-1, 9, 10, 600, 601, 60}), one_of({0, 1, 2, 60, 61})}};
    case 39: return MarkWord{id(), whole(), below(2) == 0};
    case 40: return AddSlip{{id(), whole(), whole(), text(), whole(), id()}, whole()};
    case 41: return WriteSlip{id(), text()};
    case 42: return PlaceSlip{id(), whole(), one_of({0, 1, -1, 9999, 10000}), whole()};
    case 43: return MarkSlip{id(), one_of({-1, 0, 9, 10})};
    case 44: return DeleteSlip{id()};
    case 45:
      return DealCard{
          {id(), below(4) ? 5 : whole(), below(2) ? 0 : whole(), whole(), one_of({-1, 0, 29, 30}), true},
          whole()};
    case 46: return PassCard{id(), one_of({-1, 0, 29, 30}), below(2) == 0};
    case 47: return KeepCard{id(), below(2) == 0};
    case 48: return ReturnCard{id()};
    case 49: return KeepAction{id(), below(2) == 0};
    case 50: return MarkPast{id(), whole()};
    case 51: return WritePast{id(), text()};
    case 52: {
      Room room{text(), text(), text(), {}, {}};
      for (int i = below(14); i > 0; i--) room.notes.push_back("Ærø");
      if (below(2)) room.actions.assign(std::size_t(below(14)), text());
      return BringRoom{room, whole()};
    }
    default: return DropRoom{whole()};
    }
  }
  std::vector<int> words() {
    if (below(2)) return {};
    return one_of<std::vector<int>>({{0}, {0, 1}, {1, 0}, {0, 0}, {-1}, {499}, {500}, {0, 7, 20}});
  }
  int below(int n) { return int(random_() % unsigned(n)); }

private:
  template<typename T>
  T one_of(std::initializer_list<T> list) {
    return list.begin()[below(int(list.size()))];
  }
  int whole() {
    if (below(8)) return below(4);
    using limits = std::numeric_limits<int>;
    return one_of({-1, 5, 6, 40, 59, 60, 61, 500, 600, 601, limits::max(), limits::min()});
  }
  Time time() {
    using limits = std::numeric_limits<Time>;
    return one_of<Time>({limits::min(), -1, 0, 1, 2, minute, 36'000'000, 36'000'001, 1'790'000'000'000,
                         limit::latest - 1, limit::latest, limit::latest + 1, limits::max()});
  }
  Id id() {
    if (below(20)) return Id(below(14));
    return one_of<Id>({limit::ids - 1, limit::ids, limit::ids + 1, std::numeric_limits<Id>::max()});
  }
  double real() {
    using limits = std::numeric_limits<double>;
    if (below(6)) return 1 + below(3);
    return one_of({limits::quiet_NaN(), limits::infinity(), -limits::infinity(), -1.0, -0.0, 0.0,
                   limits::denorm_min(), 0.5, 0.4999999, 4.0, 4.0000001, board::width, board::height,
                   board::width * (1 + limits::epsilon())});
  }
  Place place() { return {real(), real()}; }
  std::string text() {
    if (below(6)) return "Ærø";
    if (below(8) == 0) // now and then only: they make every copy of the session slow
      return std::string(std::size_t(limit::text_bytes) - 1 + std::size_t(below(2)), 'x') +
             one_of<std::string>({"", "x", "æ"});
    return one_of<std::string>({"", "\xff", "a\tb", "a\rb", std::string(1, '\0'), "\u202e", "\xed\xa0\x80"});
  }
  std::string picture() {
    return one_of<std::string>({"", "a.png", "../a.png", ".png", "a.", "a..png", "a b.png", "a/b.png",
                                "A.png", std::string(95, 'a') + ".png", std::string(96, 'a') + ".png",
                                std::string("a\0.png", 6)});
  }
  Stroke stroke() {
    Stroke s{whole(), {}};
    int points = below(12) ? below(4) : one_of({limit::stroke_points, limit::stroke_points + 1});
    for (int i = 0; i < points; i++) s.points.push_back({1, 2, 3});
    if (points && below(3) == 0)
      s.points.back() = {one_of({-1, 0, 2240, 2241}), one_of({-1, 0, 1520, 1521}), one_of({0, 1, 400, 401})};
    return s;
  }
  Note note() {
    Note n{id(), place(), whole(), text(), real(), id(), picture(), {}};
    if (below(2)) n = {id(), {1, 1}, 0, text(), 1, id(), "", {}};
    for (int i = below(3); i > 0; i--) n.ink.push_back(stroke());
    return n;
  }
  std::mt19937 random_;
};

} // namespace

TEST_CASE("no op that is let through leaves a session that can't be opened again") {
  std::set<std::size_t> accepted, refused;
  for (unsigned seed = 0; seed < (test::sanitized ? 15 : 100); seed++) {
    Hostile hostile(seed);
    LiveSession live(test::small_session(), 0, nullptr);
    std::uint64_t gesture = 0;
    for (int i = 0; i < 1000; i++) {
      const Op op = hostile.op();
      INFO("seed " << seed << ", " << i << ": " << name_of(op));
      const Session before = live.session();
      Outcome o = live.submit(op, 1'790'000'000'000, hostile.below(3) ? 0 : gesture);
      if (o.refused) {
        refused.insert(op.index());
        REQUIRE(live.session() == before);
      } else {
        accepted.insert(op.index());
        gesture = o.gesture;
        Session back = live.session();
        Op inverted = inverse(before, op);
        REQUIRE_FALSE(judge(back, inverted));
        workshop::apply(back, inverted);
        REQUIRE(back == before);
      }
      int what = hostile.below(40);
      if (what == 0) live.undo(1);
      if (what == 1) live.redo(1);
      if (what == 2) live.undo_at(Id(hostile.below(9)), 1);
      if (what == 3 && gesture) live.take_back(gesture, 1);
      std::vector<std::string> problems = check_session(live.session());
      if (!problems.empty()) FAIL(problems.front());
    }
    REQUIRE(live.fresh_id() != 0);
  }
  if (test::sanitized) return; // of fewer rounds not every kind comes in each way
  for (std::size_t kind = 0; kind < std::variant_size_v<Op>; kind++) {
    INFO(op_names[kind]);
    CHECK(accepted.contains(kind));
    CHECK(refused.contains(kind));
  }
}
