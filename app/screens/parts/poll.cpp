#include "screens/parts/poll.h"

#include "screens/parts/controls.h"
#include "screens/words/votes.h"

#include <algorithm>
#include <numeric>

namespace screens {

using workshop::Session;

namespace {

constexpr std::int64_t waits = patience; // taking back lapses, so that it meets nobody else's tap

workshop::Vote vote(const Session& s, Ballot b) {
  return workshop::vote_of(s.agenda, s.agenda.steps[std::size_t(b.step)], b.question);
}

bool counting(const Session& s, Ballot b) {
  return vote(s, b).at_once || !workshop::poll_of(s, b.step, b.question).revealed;
}

int cast_so_far(const Session& s, Ballot b) {
  return workshop::votes_cast(workshop::poll_of(s, b.step, b.question));
}

/// Returns where its votes stand.
Rect turnout_row(Frame& f, std::string_view name, Rect r, const std::string& text, int votes, int people) {
  paint::Canvas& c = f.scene.piece(name, r);
  float size = std::clamp(r.w / float(std::max(people, 1)), f.u(10), f.u(34));
  Rect rings = r.cut_bottom(size);
  int shown = std::min(std::max(people, votes), int(rings.w / size));
  for (int i = 0; i < shown; i++) {
    Point at{rings.x + size * (float(i) + 0.5f), rings.centre().y};
    if (i < votes) c.disc(at, size * 0.36f, colour::accent);
    else c.ring(at, size * 0.34f, colour::muted, std::max(1.f, f.u(2)));
  }
  paint::TextBlock block = paint::fit(f.atlas(), f.theme.strong(), f.theme.label().size, text, r.w, r.h);
  c.text_block({r.x, r.centre().y - block.height() / 2, r.w, block.height()}, block, text, colour::ink);
  return {rings.x, rings.y, size * float(std::clamp(votes, 1, std::max(1, shown))), rings.h};
}

} // namespace

Result result_of(const Session& s, Ballot b) {
  const workshop::Poll& poll = workshop::poll_of(s, b.step, b.question);
  int votes = workshop::votes_cast(poll);
  bool at_once = vote(s, b).at_once;
  if (!poll.revealed && !at_once) return Result::hidden;
  if (workshop::split_may_show(poll)) return Result::split;
  if (!poll.revealed && votes < s.people) return Result::hidden; // more may come
  if (!workshop::agreement_may_show(poll)) return Result::few;
  return workshop::divided(poll.votes) == 0 ? Result::agreed : Result::divided;
}

bool takes_back(const Frame& f, const PollView& view) { return f.ticks < view.takes_back_until; }

bool ballot_open(const Frame& f, const Session& s, Ballot b, const PollView& view) {
  if (!counting(s, b)) return false;
  int votes = cast_so_far(s, b);
  return votes < s.people || (takes_back(f, view) && votes > 0);
}

void cast(Frame& f, const Session& s, Ballot b, PollView& view, int answer, int taps) {
  const workshop::Poll& poll = workshop::poll_of(s, b.step, b.question);
  int hands = poll.raised[std::size_t(answer)], tapped = poll.votes[std::size_t(answer)] - hands;
  for (int i = 0; i < taps; i++) {
    if (takes_back(f, view) && cast_so_far(s, b) > 0) { // where there is none, it can only be a vote
      view.takes_back_until = 0;
      bool hand = view.raises ? hands > 0 : tapped == 0 && hands > 0;
      // An answer without votes has none to take back. While votes are hidden a sentence would tell the room.
      if (hands + tapped == 0 && result_of(s, b) != Result::split) continue;
      f.propose(workshop::TakeBackVote{b.step, answer, b.question, hand});
    } else f.propose(workshop::CastVote{b.step, answer, b.question, view.raises});
  }
}

void count_hands(Frame& f, const Session& s, Ballot b, int answer, int by) {
  int up = workshop::poll_of(s, b.step, b.question).raised[std::size_t(answer)];
  for (int i = 0; i < by; i++) f.propose(workshop::CastVote{b.step, answer, b.question, true});
  for (int i = 0; i < std::min(-by, up); i++)
    f.propose(workshop::TakeBackVote{b.step, answer, b.question, true});
}

void tap_modes(Frame& f, PollView& view, Rect& row, bool any) {
  const VoteWords& words = vote_words(f.words.language);
  float gap = f.u(16), most = (row.w - gap) / 2;
  bool waiting = takes_back(f, view);
  if (waiting) f.due_in(view.takes_back_until - f.ticks + 1);
  float wide = std::min(f.u(332), most);
  Label both[]{{"take-back-vote", waiting ? words.tap_it : words.undo_one}, {"raised", words.raised}};
  both[0].size = both[1].size = common_size(f, both, {0, 0, wide, row.h});
  if (button(f, "vote/take-back", row.cut_right(wide), both[0], waiting ? Look::chosen : Look::plain,
             any || waiting))
    view.takes_back_until = waiting ? 0 : f.ticks + waits;
  row.cut_right(gap);
  if (button(f, "count-hands", row.cut_right(wide), both[1], view.raises ? Look::chosen : Look::plain))
    view.raises = !view.raises;
  row.cut_right(gap);
}

void ballot_modes(Frame& f, const Session& s, Ballot b, PollView& view, Rect& row) {
  if (counting(s, b)) tap_modes(f, view, row, cast_so_far(s, b) > 0);
  else view.end_modes();
}

const char* mode_told(const Frame& f, const PollView& view) {
  const VoteWords& words = vote_words(f.words.language);
  return takes_back(f, view) ? words.tap_to_take_back : view.raises ? words.tap_for_hands : nullptr;
}

std::string answer_text(const Frame& f, const Session& s, Ballot b, int answer) {
  const workshop::Vote asked = vote(s, b);
  if (asked.kind != workshop::VoteKind::consent)
    return asked.options.size() > std::size_t(answer) ? asked.options[std::size_t(answer)] : std::string();
  const VoteWords& words = vote_words(f.words.language);
  return answer == 0 ? words.yes : answer == 1 ? words.worry : words.not_yet;
}

const char* consent_icon(int answer) {
  return answer == 0 ? "consent-yes" : answer == 1 ? "consent-worry" : "consent-not-yet";
}

void reveal_button(Frame& f, const Session& s, Ballot b, Rect r) {
  if (vote(s, b).at_once) return;
  const workshop::Poll& poll = workshop::poll_of(s, b.step, b.question);
  if (poll.revealed) {
    if (button(f, "hide", r, {"eye-off", f.words.hide_votes}))
      f.propose(workshop::HideVotes{b.step, b.question});
  } else if (button(f, "reveal", r, {"eye", f.words.reveal}, Look::primary, workshop::votes_cast(poll) > 0))
    f.propose(workshop::RevealVotes{b.step, b.question});
}

/// With how many of them were counted by raised hands.
static std::string with_hands(const Frame& f, const workshop::Poll& poll, std::string text) {
  if (int raised = hands_counted(poll))
    text += ", " + filled(vote_words(f.words.language).by_hands, std::to_string(raised));
  return text;
}

std::string turnout_words(const Frame& f, const Session& s, Ballot b) {
  const workshop::Poll& poll = workshop::poll_of(s, b.step, b.question);
  return with_hands(f, poll, filled(f.words.voted, workshop::votes_cast(poll), s.people));
}

std::string votes_told(const Frame& f, const workshop::Poll& poll) {
  const VoteWords& words = vote_words(f.words.language);
  int votes = workshop::votes_cast(poll);
  return with_hands(f, poll, filled(votes == 1 ? words.one_vote : words.votes, votes, 0));
}

bool few_votes(Frame& f, std::string_view name, Rect r, Result result) {
  if (result == Result::hidden || result == Result::split) return false;
  const VoteWords& words = vote_words(f.words.language);
  paint::Canvas& c = f.scene.piece(name, r);
  c.fill(r, colour::warning_soft, f.u(radius::card));
  Rect in = r.inset(f.u(36), f.u(12));
  const char* said = result == Result::agreed ? words.agreed : words.not_agreed;
  if (result != Result::few) {
    Rect line = in.cut_top(in.h * 0.5f);
    c.text_in(line, f.theme.title(), said, colour::ink, paint::Align::centre);
  }
  paint::TextBlock why = paint::fit(f.atlas(), f.theme.body(), f.u(22), words.few, in.w, in.h);
  c.text_block({in.x, in.centre().y - why.height() / 2, in.w, why.height()}, why, words.few,
               colour::calm_warning, paint::Align::centre);
  return true;
}

float settled_way(Frame& f, PollView& view, bool shown) {
  if (shown && view.hides) view.shown_at = f.ticks;
  view.hides = !shown;
  if (!shown) return 0;
  float way = view.shown_at > 0 ? f.theme.way(f.ticks - view.shown_at, motion::land) : 1;
  if (way < 1) f.due_in(motion::frame);
  return way;
}

void fly_dots(Frame& f, paint::Canvas& there, const PollView& view, float way, const std::vector<Point>& to,
              float radius, Colour colour) {
  if (way >= 1 || to.empty() || view.pool.empty()) {
    for (Point p : to) there.disc(p, radius, colour);
    return;
  }
  Rect all = view.pool;
  for (Point p : to) all = join(all, touch::around(p, 1, 1));
  Point first = to.front(); // no two answers begin at the same place
  std::string name = "flight/" + std::to_string(int(first.x)) + "/" + std::to_string(int(first.y));
  paint::Canvas& c = f.scene.piece(name, all.inset(-2 * radius), paint::Layer::live);
  constexpr float spread = 0.35f; // of the way: those in front set out that much earlier than the last
  for (std::size_t i = 0; i < to.size(); i++) {
    float along = (float(i) + 0.5f) / float(to.size()), wait = spread * along;
    Point from{view.pool.x + view.pool.w * along, view.pool.centre().y};
    c.disc(from + (to[i] - from) * std::max(0.f, (way - wait) / (1 - wait)), radius, colour);
  }
}

float dot_pitch(Frame& f, float w, float h, int most, float largest) {
  float size = f.u(largest);
  for (; size > f.u(8); size -= f.u(2)) {
    int across = std::max(1, int(w / size));
    if (float((most + across - 1) / across) * size <= h) break;
  }
  return size;
}

void vote_dots(Frame& f, paint::Canvas& c, Rect r, int votes, Colour colour, const PollView* view, float way,
               float pitch, paint::Align align) {
  if (votes <= 0 || r.empty()) return;
  float size = pitch > 0 ? pitch : dot_pitch(f, r.w, r.h, votes);
  int across = std::max(1, int(r.w / size));
  std::vector<Point> to;
  for (int i = 0; i < votes; i++) {
    float row = size * float(std::min(across, votes - i / across * across));
    float left = align == paint::Align::centre ? (r.w - row) / 2 : 0,
          down = size * (float(i / across) + 0.5f);
    if (down + size / 2 > r.h + 1) break;
    to.push_back(
        {r.x + left + size * (float(i % across) + 0.5f), pitch > 0 ? r.y + down : r.bottom() - down});
  }
  fly_dots(f, c, view ? *view : PollView{}, way, to, size * 0.4f, colour);
}

void turnout(Frame& f, std::string_view name, Rect r, const char* pattern, int votes, int people) {
  turnout_row(f, name, r, filled(pattern, votes, people), votes, people);
}

void turnout(Frame& f, const Session& s, Ballot b, PollView& view, Rect r) {
  view.pool = turnout_row(f, "turnout", r, turnout_words(f, s, b), cast_so_far(s, b), s.people);
}

void people_stepper(Frame& f, const workshop::Session& s, Rect r) {
  paint::Canvas& c = f.scene.piece("people-label", r);
  Rect control = r.cut_right(std::min(f.u(330), r.w * 0.6f));
  r.cut_right(f.u(12));
  paint::TextBlock label =
      paint::fit(f.atlas(), f.theme.strong(), f.theme.label().size, f.words.people, r.w, r.h);
  c.text_block({r.x, r.centre().y - label.height() / 2, r.w, label.height()}, label, f.words.people,
               colour::ink);
  float h = std::min(control.h, f.u(88));
  int change = stepper(f, "people", {control.x, control.centre().y - h / 2, control.w, h}, s.people, 1,
                       workshop::limit::people);
  if (change) f.propose(workshop::SetPeople{std::clamp(s.people + change, 1, workshop::limit::people)});
}

} // namespace screens
