// A seat for ink: the note enlarged, drawn on by any number of fingers.
#include "screens/parts/controls.h"
#include "screens/parts/note.h"
#include "screens/seats/seats.h"

namespace screens {

namespace {

constexpr float eraser = 9; // board units

} // namespace

void Seats::ink_tools(Frame& f, Seat& seat, const std::string& prefix, Rect r) {
  float size = r.h, gap = f.u(12) * seat.k;
  for (int i = 0; i < workshop::limit::inks; i++) {
    Rect spot = r.cut_left(size);
    r.cut_left(gap);
    std::string name = prefix + "ink/colour/" + std::to_string(i);
    touch::Reply reply = f.touch.area(name, spot);
    if (reply.taps > 0) {
      seat.ink = i;
      seat.erasing = false;
      use(f, seat);
    }
    bool on = seat.ink == i && !seat.erasing;
    paint::Canvas& c = f.scene.piece(name, spot.inset(-f.u(8)), paint::Layer::live);
    c.disc(spot.centre(), size * (on || reply.held ? 0.5f : 0.4f),
           colour::note.back()); // ink is seen on paper
    if (on) c.ring(spot.centre(), size * 0.48f, colour::ink_line[std::size_t(i)], f.u(4));
    c.disc(spot.centre(), size * 0.3f, colour::ink_line[std::size_t(i)]);
    if (reply.focused) c.ring(spot.centre(), size * 0.5f, colour::calm_warning, f.u(4));
  }
  if (button(f, prefix + "ink/eraser", r.cut_left(f.u(170) * seat.k), {"eraser", f.words.eraser},
             seat.erasing ? Look::chosen : Look::plain, true, paint::Layer::live)) {
    seat.erasing = !seat.erasing;
    use(f, seat);
  }
}

void Seats::ink_sheet(Frame& f, Seat& seat, const std::string& prefix, Rect in, const workshop::Session& s) {
  const workshop::Note* note = workshop::find_note(s, seat.target.id);
  if (!note) return;
  float scale =
      std::min(in.w / float(workshop::board::note_width), in.h / float(workshop::board::note_height));
  Rect r = touch::around(in.centre(), float(workshop::board::note_width) * scale,
                         float(workshop::board::note_height) * scale);
  f.touch.area(prefix + "ink", r, touch::Acts::hands);
  auto to_note = [&](Point p) { return (p - Point{r.x, r.y}) * (1 / scale); };
  std::vector<touch::Contact> contacts = f.touch.contacts(prefix + "ink");
  workshop::Note left; // as it is after what was drawn and erased in this frame
  if (!contacts.empty()) left = *note;
  for (const touch::Contact& c : contacts) {
    use(f, seat);
    // What a contact does is settled when it comes down: a friend who takes the eraser changes no line that
    // is being drawn.
    bool began = !c.trail.empty() && c.trail.front().time == c.began && c.trail.front().at == c.start;
    if (began && seat.erasing) {
      if (seat.erasers.empty()) seat.ink_stroke = f.fresh_stroke();
      seat.erasers.insert(c.id);
    } else if (began) seat.pens.try_emplace(c.id, seat.ink);
    if (seat.erasers.contains(c.id))
      for (const auto& sample : c.trail)
        for (int at; (at = stroke_at(left, to_note(sample.at), eraser)) >= 0;) {
          f.propose(workshop::EraseInk{note->id, at}, seat.ink_stroke);
          left.ink.erase(left.ink.begin() + at);
        }
    if (auto pen = seat.pens.find(c.id); pen != seat.pens.end()) {
      for (const auto& sample : c.trail) pen->second.add(to_note(sample.at), sample.time, sample.pressure);
      if (c.end == touch::Contact::End::lifted && !pen->second.empty()) {
        f.propose(workshop::InkNote{note->id, int(left.ink.size()), pen->second.finished()},
                  f.fresh_stroke());
        left.ink.push_back(pen->second.finished());
      }
      if (c.end != touch::Contact::End::down) seat.pens.erase(pen);
    }
    if (c.end != touch::Contact::End::down) seat.erasers.erase(c.id);
  }
  auto lost = [&](std::uint64_t id) {
    return std::none_of(contacts.begin(), contacts.end(),
                        [&](const touch::Contact& c) { return c.id == id; });
  };
  std::erase_if(seat.pens, [&](const auto& pen) { return lost(pen.first); });
  std::erase_if(seat.erasers, lost);
  paint::Canvas& c = f.scene.piece(prefix + "ink", r.inset(-f.u(6)), paint::Layer::live);
  draw_paper(c, f.theme, f.words, r, *note);
  for (const auto& [id, pen] : seat.pens) {
    workshop::Stroke stroke = pen.drawn();
    paint::Canvas& line = f.scene.piece(prefix + "ink/line/" + std::to_string(id), r, paint::Layer::live);
    if (!stroke.points.empty()) draw_stroke(line, stroke, {r.x, r.y}, scale);
  }
}

} // namespace screens
