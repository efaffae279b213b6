#include "workshop/dummy_team.h"

#include "workshop/columns.h"
#include "workshop/dummy_texts.h"
#include "workshop/places.h"

#include <algorithm>
#include <random>

namespace workshop {

namespace {

class Player {
public:
  Player(const Session& s, int step, int stage, const DummyPlay& play)
      : s_(s), held_(s.agenda.steps[std::size_t(step)]), texts_(dummy_texts(s.agenda.language)), step_(step),
        stage_(stage), next_(play.first), random_(play.seed * 1009 + unsigned(step)) {}

  std::vector<Op> play() {
    if (stage_ < 0 || stage_ >= stages_of(held_.kind)) return {};
    switch (held_.kind) {
    case StepKind::check_in: votes(0); break;
    case StepKind::kerneopgave: kerneopgave(); break;
    case StepKind::board: board(); break;
    case StepKind::dilemma: dilemmas(); break;
    case StepKind::writing: writing(); break;
    case StepKind::vote: vote(); break;
    case StepKind::cards: cards(); break;
    case StepKind::wheel: wheel(); break;
    case StepKind::agreements: agreements(); break;
    case StepKind::actions: actions(); break;
    case StepKind::follow_up: follow_up(); break;
    case StepKind::gallery: gallery(); break;
    case StepKind::check_out:
      for (int i = 0; i < std::min(s_.people, 8); i++) slip(column::only, texts_.words, i);
      break;
    case StepKind::story:
    case StepKind::close:
    case StepKind::reflection: // is written nowhere
    case StepKind::pause: break;
    }
    return std::move(ops_);
  }

private:
  int below(int n) { return int(random_() % unsigned(std::max(1, n))); } // the same on every machine
  template<typename T>
  static const T& pick(const std::vector<T>& from, int i) {
    return from[std::size_t(i) % from.size()];
  }
  void slip(int at, const std::string& text, int mark = 0, Id about = 0, bool parked = false) {
    int size = int(s_.slips.size()) + slips_;
    if (size >= limit::slips || !slips_in(s_, parked ? -1 : step_, at).empty()) return;
    slips_++;
    ops_.push_back(AddSlip{{next_++, parked ? -1 : step_, at, text, mark, about}, size});
  }
  void slip(int at, const std::vector<const char*>& from, int i, int mark = 0, Id about = 0) {
    slip(at, std::string(pick(from, i)), mark, about);
  }

  /// Everybody who has not voted does, most of them near one answer.
  void votes(int question) {
    const Poll& poll = poll_of(s_, step_, question);
    int answers = int(poll.votes.size());
    if (answers == 0 || poll.revealed) return;
    int favourite = below(answers);
    for (int i = votes_cast(poll); i < s_.people; i++)
      ops_.push_back(CastVote{step_, i % 3 ? favourite : below(answers), question, i + 1 == s_.people});
  }

  /// Marks on these things, until most of the budget is used.
  void dots(const std::vector<Id>& things) {
    Vote vote = vote_of(s_.agenda, held_);
    const Poll& poll = poll_of(s_, step_);
    if (vote.kind != VoteKind::dots || things.empty() || poll.revealed || !poll.dots.empty()) return;
    int left = dots_left(s_, step_) * 3 / 4, most = vote.cap * s_.people;
    std::vector<int> there(things.size(), 0);
    for (; left > 0; left--) {
      std::size_t k = std::size_t(std::min(below(int(things.size())), below(int(things.size()))));
      if (there[k]++ >= most) continue;
      ops_.push_back(PutDot{step_, things[k], vote.minus && below(5) == 0});
    }
  }

  void kerneopgave() {
    int drafts = int(s_.drafts.size());
    auto add = [&](const char* text, int version) {
      if (drafts < limit::drafts && version <= limit::versions)
        ops_.push_back(AddDraft{{next_++, text, version}, drafts++, false});
    };
    if (stage_ == stage::drafts) {
      if (std::any_of(s_.drafts.begin(), s_.drafts.end(), [](auto& d) { return d.version == 0; })) return;
      int count = std::max({held_.least, std::min(4, held_.most > 0 ? held_.most : 4), 1});
      for (int i = 0; i < std::min(count, int(texts_.drafts.size())); i++) add(pick(texts_.drafts, i), 0);
    } else if (stage_ == stage::mark) {
      for (const Draft& d : s_.drafts)
        for (int word : {1, 2, 5})
          if (d.version == 0 && !std::binary_search(d.marks.begin(), d.marks.end(), word))
            ops_.push_back(MarkWord{d.id, word, true});
    } else if (stage_ == stage::merge) {
      int version = latest_version(s_);
      if (version > 1 || (version == 1 && s_.before.kerneopgave.empty())) return;
      for (const char* text : texts_.versions) add(text, ++version);
    } else {
      const Poll& poll = poll_of(s_, step_);
      const Draft* latest = version_numbered(s_, latest_version(s_));
      if (latest && poll.about != latest->id && !votes_cast(poll) && !poll.revealed)
        ops_.push_back(NewRound{step_, 0, latest->id});
      if (poll.revealed) return;
      for (int i = votes_cast(poll); i < s_.people; i++)
        ops_.push_back(CastVote{step_, i % 5 == 3 ? 1 : 0, 0, false});
      for (const char* worry : texts_.worries) slip(column::worries, worry, 0, latest ? latest->id : 0);
    }
  }

  void board() {
    int fields = fields_of(s_);
    if (stage_ == stage::notes) {
      if (!s_.notes.empty()) return;
      std::vector<int> lying(std::size_t(fields), 0);
      for (int i = 0; i < int(texts_.notes.size()); i++) {
        // The last field gets one only, so that the room sees which one it forgets.
        int field = i == 9 ? fields - 1 : i % std::max(1, fields - 1);
        Place place = spot(field, fields, lying[std::size_t(field)]++);
        ops_.push_back(AddNote{{next_++, place, i % limit::colours, pick(texts_.notes, i)}, i});
      }
    } else if (stage_ == stage::sort) {
      for (int field = 0; field < fields; field++) stack(field);
      slip(column::only, texts_.parked, 0, 0, true);
    } else {
      std::vector<Id> things;
      for (const Note& n : s_.notes) {
        Id thing = n.stack ? n.stack : n.id;
        if (std::find(things.begin(), things.end(), thing) == things.end()) things.push_back(thing);
      }
      dots(things);
    }
  }

  /// The place of a field's n-th note: side by side, below the field's title and question; a little crooked.
  Place spot(int field, int fields, int n) {
    Part part = field_part(field, fields);
    double head = part.w > 1000 ? 170 : 267, below_it = part.h - head; // as it is drawn
    // Clear of the field's edges on a tall screen, too, where a field is narrow for its notes.
    int across = std::max(1, int(part.w / (board::note_width * 1.4)));
    int down = std::max(1, int(below_it / (board::note_height * 0.97)));
    double row =
        down > 1 ? std::min(board::note_height + 16, (below_it - board::note_height - 4) / (down - 1)) : 0;
    Place place{part.x + part.w * (n % across + 0.5) / across + below(13) - 6,
                part.y + head + board::note_height / 2 + row * (n / across % down) + below(5)};
    return {std::clamp(place.x, 0.0, board::width), std::clamp(place.y, 0.0, board::height)};
  }

  /// Two notes of a field that lie by themselves become a stack with a name.
  void stack(int field) {
    std::vector<const Note*> alone;
    for (const Note& n : s_.notes)
      if (!n.stack && field_at(s_, n.place) == field) alone.push_back(&n);
    if (alone.size() < 3 || std::any_of(s_.notes.begin(), s_.notes.end(), [&](const Note& n) {
          return n.stack && field_at(s_, n.place) == field;
        }))
      return;
    Id id = next_++;
    // Where its name can hang below it: no note lies there, and the field goes on.
    Part part = field_part(field, fields_of(s_));
    auto free_below = [&](const Note* n) {
      return part.y + part.h - n->place.y > board::note_height / 2 + 80 &&
             std::none_of(s_.notes.begin(), s_.notes.end(), [&](const Note& other) {
               double down = other.place.y - n->place.y;
               return std::abs(other.place.x - n->place.x) < board::note_width && down > 20 && down < 300;
             });
    };
    auto at = std::find_if(alone.rbegin(), alone.rend(), free_below);
    const Note &top = at == alone.rend() ? *alone.back() : **at,
               &under = &top == alone.front() ? *alone[1] : *alone.front();
    ops_.push_back(ArrangeNotes{{{under.id, top.place, id}, {top.id, top.place, id}}});
    ops_.push_back(NameStack{id, pick(texts_.stacks, field)});
  }

  void dilemmas() {
    for (int q = 0; q < int(held_.dilemmas.size()); q++) {
      const Dilemma* dilemma = dilemma_of(s_.agenda, held_, q);
      if (!dilemma) continue;
      if (stage_ != stage::poles) {
        votes(q);
        continue;
      }
      for (int a = 0; a < int(dilemma->options.size()); a++) {
        slip(column::good(q, a), texts_.good, q + a);
        slip(column::lost(q, a), texts_.lost, q + a);
      }
      slip(column::said(q), texts_.said, q);
    }
  }

  void writing() {
    if (stage_ != stage::write) return;
    int cards = 0;
    for (const std::string& id : held_.decks)
      if (const Deck* deck = deck_named(s_.agenda, id)) cards += int(deck->cards.size());
    int columns = std::max(1, int(held_.columns.size())), each = cards ? 1 : 3, text = below(4);
    for (int card = 0; card < std::max(1, cards); card++)
      for (int c = 0; c < columns; c++)
        for (int i = 0; i < each; i++) slip(column::heading(card, c), texts_.slips, text++);
  }

  void vote() {
    if (vote_of(s_.agenda, held_).kind == VoteKind::dots) {
      std::vector<Id> things;
      for (const Action& a : s_.actions) things.push_back(a.id);
      for (const Note& n : s_.notes)
        if (things.size() < 8) things.push_back(n.id);
      for (const Draft& d : s_.drafts)
        if (things.size() < 4) things.push_back(d.id);
      return dots(things);
    }
    votes(0);
    slip(column::said(0), texts_.said, below(3));
  }

  void cards() {
    int pairs = std::clamp(s_.people / 2, 1, 6);
    if (stage_ == stage::task) {
      slip(column::task, texts_.task);
      for (int mat = 0; mat < pairs; mat++) {
        slip(column::leads(mat), texts_.roles, mat);
        slip(column::follows(mat), texts_.roles, mat + 1);
        for (int i = 0; i < 3; i++) slip(column::stretches(mat), texts_.stretches, i, (i + mat) % 2);
      }
      return;
    }
    int size = int(s_.dealt.size());
    if (std::any_of(s_.dealt.begin(), s_.dealt.end(), [&](auto& d) { return d.step == step_; })) return;
    for (int deck = 0; deck < int(held_.decks.size()); deck++) {
      const Deck* cards = deck_named(s_.agenda, held_.decks[std::size_t(deck)]);
      for (int mat = 0; cards && mat < pairs && mat < int(cards->cards.size()); mat++) {
        if (size >= limit::dealt) return;
        Id id = next_++;
        ops_.push_back(DealCard{{id, step_, deck, mat, mat, false}, size++});
        if (mat % 3 != 2) ops_.push_back(KeepCard{id, true});
      }
    }
  }

  void wheel() {
    int directions = int(s_.agenda.directions.size());
    if (stage_ == stage::place) {
      for (int q = 0; q < 2 * directions; q++) votes(q);
      return;
    }
    for (int d = 0; d < directions; d++) slip(column::direction(d), texts_.said, d);
    for (const char* need : texts_.needs) slip(column::needs, need);
  }

  void agreements() {
    int most = held_.most > 0 ? held_.most : int(texts_.agreements.size());
    if (stage_ == stage::write) {
      for (int i = 0; i < int(texts_.agreements.size()); i++) slip(column::only, texts_.agreements, i);
      return;
    }
    std::vector<const Slip*> slips = slips_in(s_, step_, column::only);
    if (std::any_of(slips.begin(), slips.end(), [](auto* slip) { return slip->mark > 0; })) return;
    for (int i = 0; i < std::min({most, 3, int(slips.size())}); i++)
      ops_.push_back(MarkSlip{slips[std::size_t(i)]->id, 1});
  }

  void actions() {
    if (stage_ == stage::collect) {
      if (!s_.actions.empty()) return;
      int size = int(s_.actions.size());
      for (int i = 0; i < int(texts_.actions.size()) && size < limit::actions; i++) {
        const DummyAction& a = texts_.actions[std::size_t(i)];
        ops_.push_back(
            AddAction{{next_++, a.what, a.who, a.when, i % fields_of(s_), a.first, a.serves, false}, size++});
      }
      return;
    }
    std::vector<Id> things;
    for (const Action& a : s_.actions) things.push_back(a.id);
    dots(things);
    if (std::any_of(s_.actions.begin(), s_.actions.end(), [](auto& a) { return a.kept; })) return;
    for (int i = 0; i < std::min(most_kept(s_), int(s_.actions.size())); i++)
      ops_.push_back(KeepAction{s_.actions[std::size_t(i)].id, true});
  }

  void follow_up() {
    int i = 0;
    for (const PastAction& a : s_.before.actions) {
      if (a.state == 0) ops_.push_back(MarkPast{a.id, 1 + i % 3});
      if (a.learned.empty()) ops_.push_back(WritePast{a.id, pick(texts_.learned, i)});
      i++;
    }
  }

  void gallery() {
    int size = int(s_.rooms.size());
    if (size > 0) return;
    for (int i = 0; i < int(texts_.rooms.size()) && size < limit::rooms; i++) {
      Room room{"dummy-" + std::to_string(step_) + "-" + std::to_string(i),
                pick(texts_.rooms, i),
                pick(texts_.drafts, i + 1),
                {},
                {pick(texts_.actions, i).what, pick(texts_.actions, i + 2).what}};
      for (int k = 0; k < 5; k++) room.notes.push_back(pick(texts_.notes, i * 5 + k));
      ops_.push_back(BringRoom{std::move(room), size++});
    }
  }

  const Session& s_;
  const Step& held_;
  const DummyTexts& texts_;
  int step_, stage_;
  Id next_;
  std::mt19937 random_;
  int slips_ = 0; ///< added so far
  std::vector<Op> ops_;
};

} // namespace

std::vector<Op> dummy_fill(const Session& s, int step, int stage, const DummyPlay& play) {
  return Player(s, step, stage, play).play();
}

std::vector<Op> dummy_leave(const Session& s, int step, int stage) {
  const Step& held = s.agenda.steps[std::size_t(step)];
  std::vector<Op> ops;
  bool last = stage + 1 >= stages_of(held.kind);
  // A vote is revealed at the end of the stage in which people vote; of the wheel, before its shape is seen.
  bool early = held.kind == StepKind::wheel || held.kind == StepKind::dilemma;
  for (int q = 0; q < questions_of(s.agenda, held); q++) {
    if (vote_of(s.agenda, held, q).kind == VoteKind::none) continue;
    const Poll& poll = poll_of(s, step, q);
    bool any = votes_cast(poll) || !poll.dots.empty();
    if (any && !poll.revealed && (last || early)) ops.push_back(RevealVotes{step, q});
    if (held.kind == StepKind::dilemma && stage == stage::poles && poll.revealed)
      ops.push_back(NewRound{step, q, 0});
  }
  if (held.kind == StepKind::kerneopgave && last)
    if (const Draft* latest = version_numbered(s, latest_version(s)); latest && latest->id != s.kerneopgave)
      ops.push_back(ChooseDraft{latest->id});
  if (!last && stage == stage_of(s, step)) ops.push_back(SetStage{step, stage + 1});
  return ops;
}

Before dummy_before(const std::string& language) {
  const DummyTexts& texts = dummy_texts(language);
  Before before{texts.team, 1'767'225'600'000, texts.before, {}}; // some day before: January 2026
  for (int i = 0; i < 3; i++) {
    const DummyAction& a = texts.actions[std::size_t(i)];
    before.actions.push_back({Id(i + 1), a.what, a.who, a.when, i});
  }
  return before;
}

Time dummy_workshop(LiveSession& live, unsigned seed, Time from) {
  const Session& s = live.session();
  std::mt19937 random(seed);
  Time time = from;
  for (std::size_t i = std::size_t(place_in_plan(s, s.step)); i < s.plan.size(); i++) {
    int step = s.plan[i], stages = stages_of(s.agenda.steps[std::size_t(step)].kind);
    if (step != s.step) live.submit(GoToStep{step, time}, time);
    if (!runs(s.clocks[std::size_t(step)])) live.submit(StartClock{step, time}, time);
    // A little over or under what was planned, in equal parts for the stages.
    Time whole = s.clocks[std::size_t(step)].planned * Time(90 + random() % 25) / 100;
    for (int stage = stage_of(s, step); stage < stages; stage++) {
      time += whole / stages;
      for (const Op& op : dummy_fill(s, step, stage, {seed, live.fresh_id()})) live.submit(op, time);
      for (const Op& op : dummy_leave(s, step, stage)) live.submit(op, time);
    }
  }
  live.submit(PauseClock{s.step, time}, time);
  live.submit(CloseWorkshop{time}, time);
  return time;
}

} // namespace workshop
