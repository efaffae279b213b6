#include "screens/parts/controls.h"
#include "screens/parts/poll.h"
#include "screens/steps.h"

namespace screens {

namespace {

constexpr Colour mood_colour[] = {paint::rgb(0x8A5A44), paint::rgb(0xA0722A), paint::rgb(0x6B7280),
                                  paint::rgb(0x2F7D6B), paint::rgb(0x00735A)};

/// One mood: a face, its word, a dot for everybody who chose it.
void mood_card(Frame& f, const workshop::Session& s, int mood, Rect r) {
  const workshop::Poll& poll = workshop::poll_of(s, s.step);
  std::string name = "vote/mood-" + std::to_string(mood + 1);
  bool room = workshop::votes_cast(poll) < s.people;
  touch::Reply reply = f.touch.area(name, r, touch::Acts::on_lift, room);
  paint::Canvas& c = piece_around(f, name, r);
  Colour colour = mood_colour[std::min(mood, 4)];
  card(f, c, r, reply.held ? mix(colour::sheet, colour, 0.18f) : colour::sheet);
  if (reply.focused) focus_ring(f, c, r, f.u(16));
  Rect in = r.inset(f.u(20));
  float face = std::min(in.w * 0.62f, in.h * 0.36f);
  Rect top = in.cut_top(face);
  c.picture(touch::around(top.centre(), face, face), "mood-" + std::to_string(std::min(mood, 4)), colour);
  Rect word = in.cut_top(f.u(76));
  paint::TextBlock text =
      paint::fit(f.atlas(), f.theme.title(), f.u(18), s.agenda.moods[mood], word.w, word.h);
  c.text_block({word.x, word.centre().y - text.height() / 2, word.w, text.height()}, text,
               s.agenda.moods[mood], colour::ink, paint::Align::centre);
  in.cut_top(f.u(8));
  vote_dots(f, c, in, poll.votes[mood], colour);
  for (int i = 0; i < reply.taps; i++) f.propose(workshop::CastVote{s.step, mood});
}

} // namespace

void check_in_screen(Frame& f, const workshop::Session& s, Rect area) {
  const workshop::Step& step = workshop::current_step(s);
  const workshop::Poll& poll = workshop::poll_of(s, s.step);
  area = area.inset(f.u(56), f.u(32));
  heading(f, area, "heading", step.title, step.question);
  area.cut_top(f.u(12));
  Rect foot = area.cut_bottom(f.u(100));
  area.cut_bottom(f.u(24));
  int votes = workshop::votes_cast(poll);
  people_stepper(f, s, foot.cut_left(f.u(720)));
  turnout(f, "turnout", foot.inset(f.u(40), f.u(8)),
          votes >= s.people ? f.words.everyone_answered : f.words.answered, votes, s.people);

  int moods = static_cast<int>(poll.votes.size());
  float gap = f.u(24), width = (area.w - gap * float(std::max(0, moods - 1))) / float(std::max(1, moods));
  for (int i = 0; i < moods; i++) {
    mood_card(f, s, i, area.cut_left(width));
    area.cut_left(gap);
  }
}

} // namespace screens
