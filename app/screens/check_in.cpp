#include "screens/parts/controls.h"
#include "screens/parts/poll.h"
#include "screens/steps.h"
#include "screens/words/method.h"

#include <cmath>

namespace screens {

namespace {

/// The face and its word, cut off what is left for dots.
struct Mood {
  Rect face, said, dots;
  paint::TextBlock text;
};
Mood laid_mood(Frame& f, Rect r, const std::string& said, float size) {
  Mood m;
  Rect in = r.inset(f.u(20));
  m.face = in.cut_top(std::min(in.w * 0.78f, in.h * 0.46f));
  m.text = paint::fit(f.atlas(), {Face::semibold, size}, f.theme.label().size, said, in.w, f.u(76));
  if (m.text.lines.back().cut) // a very long word takes what its dots can spare
    m.text = paint::fit(f.atlas(), {Face::semibold, size}, f.theme.label().size, said, in.w,
                        std::max(f.u(76), in.h - f.u(120)));
  m.said = in.cut_top(std::max(f.u(76), m.text.height()));
  in.cut_top(f.u(8));
  m.dots = in;
  return m;
}

/// One mood: a face, its word, a dot for everybody who chose it. `size`: of the word; `pitch`: of the dots.
void mood_card(Frame& f, const workshop::Session& s, Ballot ballot, int mood, Rect r, float size, float pitch,
               CheckInView& view) {
  const workshop::Poll& poll = workshop::poll_of(s, s.step);
  std::string name = "vote/mood-" + std::to_string(mood + 1);
  touch::Reply reply = f.touch.area(name, r, touch::Acts::on_lift, ballot_open(f, s, ballot, view.poll));
  paint::Canvas& c = piece_around(f, name, r);
  int face_of =
      int(std::lround(double(mood) * 4 / std::max(1, int(s.agenda.moods.size()) - 1))); // of five faces
  Colour colour = colour::mood[std::size_t(face_of)];
  card(f, c, r, reply.held ? mix(colour::sheet, colour, 0.18f) : colour::sheet);
  if (reply.focused) focus_ring(f, c, r, f.u(radius::card));
  const std::string& said = s.agenda.moods[std::size_t(mood)];
  const Mood m = laid_mood(f, r, said, size);
  c.picture(touch::around(m.face.centre(), m.face.h, m.face.h), "mood-" + std::to_string(face_of), colour);
  c.text_block({m.said.x, m.said.centre().y - m.text.height() / 2, m.said.w, m.text.height()}, m.text, said,
               colour::ink, paint::Align::centre);
  if (workshop::split_may_show(poll))
    vote_dots(f, c, m.dots, poll.votes[std::size_t(mood)], colour, nullptr, 1, pitch, paint::Align::centre);
  cast(f, s, ballot, view.poll, mood, reply.taps);
}

/// What a few people may be told of each other: whether they are close, never who chose what.
void for_few(Frame& f, const workshop::Session& s, Rect r) {
  const MethodWords& words = method_words(f.words.language);
  const workshop::Poll& poll = workshop::poll_of(s, s.step);
  const std::vector<int>& votes = poll.votes;
  int cast = 0, low = -1, high = -1;
  for (int i = 0; i < int(votes.size()); i++) {
    cast += votes[std::size_t(i)];
    if (votes[std::size_t(i)] == 0) continue;
    if (low < 0) low = i;
    high = i;
  }
  std::string_view said =
      cast < s.people || !workshop::agreement_may_show(poll)
          ? (s.people >= workshop::fewest_for_split ? words.wait_for_five : words.wait_for_all)
      : high - low <= 1 ? words.close_together
                        : words.far_apart;
  f.scene.piece("few", r).text_in(r, f.theme.body(), said, colour::muted, paint::Align::centre);
}

} // namespace

void check_in_screen(Frame& f, const workshop::Session& s, Rect area, CheckInView& view) {
  const workshop::Step& step = workshop::current_step(s);
  const workshop::Poll& poll = workshop::poll_of(s, s.step);
  area = area.inset(f.u(56), f.u(32));
  const char* mode = mode_told(f, view.poll);
  const char* asked = mode ? mode : step.question.c_str();
  Rect foot = area.cut_bottom(f.u(84));
  area.cut_bottom(f.u(24));
  Ballot ballot{s.step, 0};
  int votes = workshop::votes_cast(poll);
  people_stepper(f, s, foot.cut_left(f.u(500)));
  ballot_modes(f, s, ballot, view.poll, foot);
  turnout(f, "turnout", foot.inset(f.u(24), f.u(8)),
          votes >= s.people ? f.words.everyone_answered : f.words.answered, votes, s.people);

  // What may be told of few votes comes and goes; nothing moves under a finger for it.
  Rect few = area.cut_bottom(f.u(56));
  if (!workshop::split_may_show(poll)) for_few(f, s, few);
  area.cut_bottom(f.u(8));
  int moods = static_cast<int>(poll.votes.size()), faces = std::max(1, moods);
  float gap = f.u(24), width = (area.w - gap * float(faces - 1)) / float(faces);
  float above = area.h - width * 2.4f; // on a tall screen they stand where hands are
  if (above > f.u(420)) heading_above(f, area.cut_top(above), "heading", step.title, asked);
  else {
    heading(f, area, "heading", step.title, asked);
    area.cut_top(f.u(12));
  }
  float size = f.u(40); // of all the words
  for (int i = 0; i < moods; i++)
    size = std::min(size, paint::fit(f.atlas(), {Face::semibold, size}, f.theme.label().size,
                                     s.agenda.moods[std::size_t(i)], width - f.u(40), f.u(76))
                              .type.size);
  float room = area.h; // for the dots of each
  int most = 0;
  for (int i = 0; i < moods; i++) {
    const Rect card{area.x, area.y, width, area.h};
    room = std::min(room, laid_mood(f, card, s.agenda.moods[std::size_t(i)], size).dots.h);
    most = std::max(most, poll.votes[std::size_t(i)]);
  }
  const float pitch = dot_pitch(f, width - f.u(40), room, most);
  for (int i = 0; i < moods; i++) {
    mood_card(f, s, ballot, i, area.cut_left(width), size, pitch, view);
    area.cut_left(gap);
  }
}

} // namespace screens
