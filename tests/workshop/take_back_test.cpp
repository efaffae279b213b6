// Taking back, as people do it at a table where everybody goes on: a model that remembers what every thing
// was like before each action says what must come back, what must stay and what can't be taken back any more.
#include "random_ops.h"
#include "sanitized.h"

#include "workshop/ways_back.h"

#include <catch2/catch.hpp>

#include <map>
#include <set>
#include <sstream>

using namespace workshop;

namespace {

using Key = std::pair<Id, Aspect>;
using Values = std::map<Key, std::string>;

/// All that a session holds, one value a thing and aspect. Votes are nobody's, so they are left out.
Values values_of(const Session& s) {
  Values v;
  auto put = [&](Id thing, Aspect aspect, auto... parts) {
    std::ostringstream text;
    ((text << parts << '|'), ...);
    v[{thing, aspect}] = text.str();
  };
  put(0, Aspect::people, s.people);
  put(0, Aspect::chosen, s.kerneopgave);
  put(0, Aspect::closed, s.closed);
  std::string clocks = std::to_string(s.step);
  for (const Clock& c : s.clocks)
    clocks += " " + std::to_string(c.planned) + "," + std::to_string(c.spent) + "," + std::to_string(c.since);
  put(0, Aspect::clocks, clocks);
  for (std::size_t i = 0; i < s.agenda.steps.size(); i++)
    for (int q = 0; q < questions_of(s.agenda, s.agenda.steps[i]); q++) {
      const Poll& p = poll_of(s, int(i), q);
      put(Id(i * 100 + std::size_t(q)), Aspect::votes, p.revealed, p.past.size(), p.about);
    }
  auto list = [](const std::vector<int>& numbers) {
    std::string text;
    for (int n : numbers) text += std::to_string(n) + " ";
    return text;
  };
  put(0, Aspect::stages, list(s.stages));
  put(0, Aspect::plan, list(s.plan));
  put(0, Aspect::language, s.agenda.language);
  put(0, Aspect::turns, s.turns.since, s.turns.seconds, s.turns.of);
  std::string rooms;
  for (const Room& r : s.rooms) rooms += r.session + r.kerneopgave + "\n";
  put(0, Aspect::rooms, rooms);
  for (const Draft& d : s.drafts) {
    put(d.id, Aspect::text, d.text);
    put(d.id, Aspect::mark, list(d.marks));
  }
  for (const Slip& slip : s.slips) {
    put(slip.id, Aspect::text, slip.text);
    put(slip.id, Aspect::place, slip.step, slip.column);
    put(slip.id, Aspect::mark, slip.mark);
  }
  for (const DealtCard& c : s.dealt) {
    put(c.id, Aspect::place, c.step, c.deck, c.card, c.mat);
    put(c.id, Aspect::kept, c.kept);
  }
  for (const PastAction& a : s.before.actions) {
    put(a.id, Aspect::text, a.learned);
    put(a.id, Aspect::mark, a.state);
  }
  for (const Note& n : s.notes) {
    put(n.id, Aspect::text, n.text);
    put(n.id, Aspect::place, n.place.x, n.place.y, n.stack);
    put(n.id, Aspect::scale, n.scale);
    put(n.id, Aspect::colour, n.colour);
    put(n.id, Aspect::picture, n.picture);
    std::ostringstream ink;
    for (const Stroke& stroke : n.ink) {
      ink << stroke.colour << ":";
      for (const InkPoint& p : stroke.points) ink << p.x << "," << p.y << "," << p.width << " ";
    }
    put(n.id, Aspect::ink, ink.str());
  }
  for (const StackName& n : s.stack_names) put(n.stack, Aspect::text, n.name);
  for (const Action& a : s.actions) {
    put(a.id, Aspect::text, a.what);
    put(a.id, Aspect::who, a.who);
    put(a.id, Aspect::when, a.when);
    put(a.id, Aspect::place, a.perspective);
    put(a.id, Aspect::first, a.first);
    put(a.id, Aspect::serves, a.serves);
    put(a.id, Aspect::kept, a.kept);
  }
  return v;
}

bool meets_any(const Key& key, const std::vector<Touched>& touched) {
  for (const Touched& t : touched)
    if (meet({key.first, key.second}, t)) return true;
  return false;
}

std::set<Key> keys_of(const Values& a, const Values& b) {
  std::set<Key> keys;
  for (const auto& [key, value] : a) keys.insert(key);
  for (const auto& [key, value] : b) keys.insert(key);
  return keys;
}
std::string at(const Values& v, const Key& key) {
  auto found = v.find(key);
  return found == v.end() ? "not there" : found->second;
}

struct Notebook : Journal {
  std::vector<Entry> entries;
  void append(const Entry& e) override { entries.push_back(e); }
};

/// Votes, dots, names of stacks, the plan, cards and what is kept depend on what everybody did since.
bool about_all(const Op& op) {
  auto any_of = [&]<typename... O>() { return (std::holds_alternative<O>(op) || ...); };
  return any_of.operator()<CastVote, TakeBackVote, NameStack, PutDot, TakeDot, NewRound, LastRound, SetPlan,
                           GoToStep, RestoreClocks, DealCard, ReturnCard, KeepAction>();
}

/// What can be taken back, found by going through everything.
struct Model {
  struct Act {
    std::uint64_t gesture;
    Values before; ///< each value as it was when this first touched it
    std::vector<Touched> touched;
    bool about_all = false; ///< votes and names of stacks depend on what is nobody's own
  };
  std::vector<Act> acts; ///< the latest last

  /// Learns from the entries that a call wrote. `now`: the session before the first of them.
  void learn(Session now, const std::vector<Entry>& entries) {
    for (const Entry& e : entries) {
      Act* act = find(e.gesture);
      auto touched = touched_both_ways(e.op, inverse(now, e.op));
      Values was = values_of(now);
      workshop::apply(now, e.op);
      if (e.how == How::undo) {
        if (act) acts.erase(acts.begin() + (act - acts.data()));
        continue;
      }
      if (!act) act = &acts.emplace_back(Act{e.gesture, {}, {}, false});
      for (const Key& key : keys_of(was, values_of(now)))
        if (meets_any(key, touched)) act->before.try_emplace(key, at(was, key));
      act->touched.insert(act->touched.end(), touched.begin(), touched.end());
      act->about_all |= about_all(e.op);
    }
  }
  Act* find(std::uint64_t gesture) {
    for (Act& act : acts)
      if (act.gesture == gesture) return &act;
    return nullptr;
  }
  bool built_upon(const Act& act) const {
    for (const Act* later = &act + 1; later < acts.data() + acts.size(); later++)
      for (const Touched& a : act.touched)
        for (const Touched& b : later->touched)
          if (meet(a, b)) return true;
    return false;
  }
  const Act* last_at(Id thing) const {
    for (std::size_t i = acts.size(); i-- > 0;)
      for (const Touched& t : acts[i].touched)
        if (t.thing == thing && t.aspect != Aspect::votes) return &acts[i];
    return nullptr;
  }
};

/// Several people at once: each with a gesture of their own that may go on for a while.
struct Hands {
  test::RandomOps& random;
  struct Hand {
    std::uint64_t gesture = 0;
    Id thing = 0;
  };
  Hand hands[4];

  void act(LiveSession& live) {
    const Session& s = live.session();
    Hand& hand = hands[random.below(4)];
    if (random.below(3) && !s.notes.empty()) {
      if (!find_note(s, hand.thing) || random.below(6) == 0)
        hand = {0, s.notes[std::size_t(random.below(int(std::min<std::size_t>(4, s.notes.size()))))].id};
      static const int kinds[] = {12, 12, 12, 28, 28, 29, 25, 14, 13, 30};
      Op op = random.op(s, std::size_t(kinds[random.below(10)]), 0);
      std::visit(
          [&](auto& o) {
            if constexpr (requires { o.id; }) o.id = hand.thing;
          },
          op);
      Outcome o = live.submit(op, random.time, hand.gesture);
      if (!o.refused) hand.gesture = o.gesture;
      return;
    }
    static const int others[] = {11, 11, 15, 26, 26, 27, 7,  9,  10, 20, 21, 22, 23, 8,  6,  16, 17,
                                 18, 19, 0,  24, 40, 40, 41, 42, 43, 44, 45, 46, 47, 36, 33, 39};
    int kind = random.below(8) ? others[random.below(int(std::size(others)))]
                               : random.below(int(std::variant_size_v<Op>));
    live.submit(random.op(s, std::size_t(kind), live.fresh_id()), random.time);
  }
};

} // namespace

TEST_CASE("an op changes nothing but what it says that it touches") {
  std::set<std::size_t> seen;
  for (unsigned seed = 0; seed < 40; seed++) {
    test::RandomOps random(seed);
    LiveSession live(test::small_session(), 0, nullptr);
    for (int i = 0; i < 200; i++) {
      Session before = live.session();
      Op op = random.op(before, std::size_t(random.below(int(std::variant_size_v<Op>))), live.fresh_id());
      if (live.submit(op, random.time).refused) continue;
      seen.insert(op.index());
      auto touched = touched_both_ways(op, inverse(before, op));
      Values was = values_of(before), is = values_of(live.session());
      INFO(name_of(op));
      for (const Key& key : keys_of(was, is))
        if (!meets_any(key, touched)) REQUIRE(at(was, key) == at(is, key));
    }
  }
  CHECK(seen.size() == std::variant_size_v<Op>);
}

TEST_CASE("what is taken back is as it was before; all else stays; what can't be says so beforehand") {
  int taken = 0, refused = 0, at_a_thing = 0;
  const int rounds = test::sanitized ? 20 : 60;
  for (unsigned seed = 0; seed < unsigned(rounds); seed++) {
    test::RandomOps random(seed);
    Notebook notebook;
    LiveSession live(test::small_session(), 0, &notebook);
    Model model;
    Hands hands{random, {}};
    for (int i = 0; i < 300; i++) {
      Session before = live.session();
      std::size_t written = notebook.entries.size();
      const Model::Act* wanted = nullptr;
      bool changed = false, could = false, takes_back = false;
      int what = random.below(10);
      if (what < 6) hands.act(live);
      else if (what == 6) live.redo(random.time);
      else if (what == 7 && random.below(8) == 0) live.undo(random.time);
      else if (what == 7) {
        takes_back = true;
        Id thing = Id(random.below(24));
        wanted = model.last_at(thing);
        could = live.can_undo_at(thing);
        changed = live.undo_at(thing, random.time);
        at_a_thing += changed;
      } else if (!live.history().empty()) {
        takes_back = true;
        const auto& history = live.history();
        // The late ones mostly: the early ones are built upon.
        std::size_t back = std::size_t(random.below(random.below(3) ? 6 : 60)) + 1;
        auto gesture = history[history.size() - std::min(back, history.size())].gesture;
        CHECK(live.place_in_history(gesture) == int(history.size() - std::min(back, history.size())));
        wanted = model.find(gesture);
        could = live.can_take_back(gesture);
        changed = live.take_back(gesture, random.time);
      }
      INFO("seed " << seed << ", step " << i);
      std::vector<Entry> fresh(notebook.entries.begin() + std::ptrdiff_t(written), notebook.entries.end());
      if (takes_back) {
        REQUIRE(changed == could);
        REQUIRE(fresh.empty() == !changed);
        if (!changed) {
          refused++;
          REQUIRE(live.session() == before);
          REQUIRE((!wanted || wanted->about_all || model.built_upon(*wanted)));
        } else {
          taken++;
          REQUIRE(wanted);
          REQUIRE_FALSE(model.built_upon(*wanted));
          Values was = values_of(before), is = values_of(live.session());
          for (const Key& key : keys_of(was, is)) {
            INFO("thing " << key.first << ", aspect " << int(key.second) << ", " << name_of(fresh.back().op));
            const Note* note = find_note(live.session(), key.first);
            bool with_stack = key.second == Aspect::place && note && note->stack;
            if (!meets_any(key, wanted->touched)) REQUIRE(at(was, key) == at(is, key));
            else if (!with_stack) REQUIRE(at(is, key) == at(wanted->before, key));
          }
          for (const Entry& e : fresh) REQUIRE(e.gesture == wanted->gesture);
        }
      }
      model.learn(std::move(before), fresh);
      REQUIRE(check_session(live.session()).empty());
    }
    LiveSession again(test::small_session(), 0, nullptr);
    for (const Entry& e : notebook.entries) REQUIRE_FALSE(again.replay(e));
    REQUIRE(again.session() == live.session());
    for (const Done& done : live.history()) {
      REQUIRE(again.can_take_back(done.gesture) == live.can_take_back(done.gesture));
      REQUIRE(again.history()[std::size_t(live.place_in_history(done.gesture))].taken_back ==
              done.taken_back);
    }
    while (live.can_undo()) {
      REQUIRE(again.undo(1));
      live.undo(1);
      REQUIRE(again.session() == live.session());
    }
    CHECK_FALSE(again.can_undo());
    while (live.redo(1)) REQUIRE(again.redo(1));
    CHECK(again.session() == live.session());
  }
  CHECK(taken > rounds * 16);
  CHECK(refused > rounds * 8);
  CHECK(at_a_thing > rounds);
}
