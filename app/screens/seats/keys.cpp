// The keys of a seat: what they write, repeat, offer when pressed long, and the words that would complete
// what is being typed.
#include "screens/parts/controls.h"
#include "screens/parts/note.h"
#include "screens/seats/seats.h"
#include "workshop/text.h"

namespace screens {

namespace {

constexpr std::int64_t repeat_after = 450, repeat_every = 55; // milliseconds

/// A capital that is due by itself changes letters; signs take the shift key.
const std::string& written_by(const KeyShape& key, bool shift, bool shift_chosen) {
  bool letter = key.plain.size() > 1 || (key.plain >= "a" && key.plain <= "z");
  return shift && (letter || shift_chosen) ? key.shifted : key.plain;
}

bool repeats(std::string_view key) { return key == "backspace" || key == "left" || key == "right"; }

void move_by(Editor& e, std::string_view key) {
  e.move(key == "backspace" ? Editor::Move::backspace
         : key == "left"    ? Editor::Move::left
                            : Editor::Move::right);
}

} // namespace

void Seats::key_pressed(Frame& f, Seat& seat, std::string_view key) {
  use(f, seat);
  seat.offer.reset();
  Editor& e = seat.editor;
  if (key == "shift") {
    seat.shift = !seat.shift;
    seat.shift_chosen = true;
    return;
  }
  if (key == "symbols" || key == "letters") {
    seat.page = key == "symbols" ? Page::symbols : Page::letters;
    return;
  }
  if (repeats(key)) {
    move_by(e, key);
    seat.repeat_at = f.ticks + repeat_after;
  } else if (key == "enter") {
    if (one_line(seat.target.what)) seat.closing = true;
    else e.insert("\n");
  } else
    for (const KeyShape& shape :
         keyboard({0, 0, 1, 1}, 0, f.settings.english_keys ? Layout::english : Layout::danish, seat.page))
      if (shape.name == key) {
        if (key == "space") end_of_word(f, seat);
        e.insert(written_by(shape, seat.shift, seat.shift_chosen));
      }
  seat.shift = e.wants_capital();
  seat.shift_chosen = false;
}

void Seats::keys(Frame& f, Seat& seat, const std::string& prefix, Rect area) {
  const std::string key_prefix = prefix + "key/";
  // In the order of the fingers: the second key may come down before the first has lifted.
  for (const touch::Tap& tap : f.touch.taps(key_prefix)) {
    std::string_view key = std::string_view(tap.name).substr(key_prefix.size());
    bool offered = seat.offer && key.size() > seat.offer->key.size() + 1 &&
                   key.starts_with(seat.offer->key + "/"); // offer() hears that one
    if (!offered) key_pressed(f, seat, key);
  }
  float gap = f.u(seat_size::key_gap) * seat.k;
  std::string held; // of its own: the shapes below live no longer than the loop
  for (const KeyShape& shape :
       keyboard(area, gap, f.settings.english_keys ? Layout::english : Layout::danish, seat.page)) {
    std::string name = key_prefix + shape.name;
    bool acts = shape.plain.empty(), on = shape.name == "shift" && seat.shift;
    bool sure = shape.name == "backspace" || (shape.name == "enter" && one_line(seat.target.what));
    touch::Reply reply =
        f.touch.area(name, shape.rect, sure ? touch::Acts::on_sure_press : touch::Acts::on_press);
    const std::string& written = written_by(shape, seat.shift, seat.shift_chosen);
    if (reply.long_pressed && !shape.others.empty()) {
      // The press has written the letter already, in the size it had then.
      std::string before = seat.editor.text_before_caret();
      bool capital_written = before.ends_with(shape.shifted) && shape.shifted != shape.plain;
      std::vector<std::string> others = shape.others;
      if (capital_written)
        for (std::string& o : others) o = capital(o);
      seat.offer =
          Offer{shape.name,       capital_written ? shape.shifted : shape.plain, shape.rect, others, reply.at,
                reply.fingers > 0};
    } else if (seat.offer && seat.offer->key == shape.name && reply.fingers > 0) seat.offer->at = reply.at;
    else if (seat.offer && seat.offer->key == shape.name && seat.offer->held) seat.offer->held = false;
    paint::Canvas& c = f.scene.piece(name, shape.rect.inset(-gap), paint::Layer::live);
    Colour face = reply.held ? seat_colour(seat.number)
                  : on       ? colour::accent_soft
                  : acts     ? mix(colour::ground, colour::ink, 0.08f)
                             : colour::sheet;
    Colour text = reply.held ? colour::on_accent : on ? colour::accent : colour::ink;
    float radius = f.u(10) * seat.k;
    c.fill(shape.rect.moved({0, f.u(3) * seat.k}), mix(colour::edge, colour::note_ink, 0.25f), radius);
    c.fill(shape.rect, face, radius);
    if (reply.focused) focus_ring(f, c, shape.rect, radius);
    float icon = std::min(f.u(38) * seat.k, shape.rect.h * 0.6f);
    float type = f.u(36) * std::max(seat.k, 0.5f);
    if (shape.name == "space")
      c.text_in(shape.rect, {Face::medium, type * 0.66f}, f.words.space, colour::muted, paint::Align::centre);
    else if (shape.name == "enter" && one_line(seat.target.what))
      c.text_in(shape.rect, {Face::semibold, type * 0.83f}, f.words.ok, text, paint::Align::centre);
    else if (!shape.icon.empty()) c.picture(touch::around(shape.rect.centre(), icon, icon), shape.icon, text);
    else c.text_in(shape.rect, {Face::medium, type}, written, text, paint::Align::centre);
    if (reply.held && repeats(shape.name)) held = shape.name;
  }
  if (held.empty()) seat.repeat_at = 0;
  if (seat.repeat_at) {
    while (f.ticks >= seat.repeat_at) {
      move_by(seat.editor, held);
      seat.repeat_at += repeat_every;
    }
    f.due_in(std::max<std::int64_t>(1, seat.repeat_at - f.ticks));
  }
}

/// é ê ë over the e: slide to one and lift, or tap it afterwards.
void Seats::offer(Frame& f, Seat& seat, const std::string& prefix) {
  if (!seat.offer) return;
  Offer& o = *seat.offer;
  float gap = f.u(6) * seat.k, w = std::max(o.over.w, f.u(46)), h = std::max(o.over.h, f.u(46));
  Rect row{o.over.centre().x - (w + gap) * float(o.others.size()) / 2, o.over.y - h - 2 * gap,
           (w + gap) * float(o.others.size()) + gap, h + 2 * gap};
  row.x = std::clamp(row.x, f.screen.x, std::max(f.screen.x, f.screen.right() - row.w));
  paint::Canvas& back = f.scene.piece(prefix + "offer", row.inset(-f.u(24)), paint::Layer::live);
  cast_shadow(back, f.theme, row, f.u(radius::field), elevation::card);
  back.fill(row, colour::ink, f.u(radius::field));
  std::string chosen;
  for (std::size_t i = 0; i < o.others.size(); i++) {
    Rect r{row.x + gap + (w + gap) * float(i), row.y + gap, w, h};
    std::string name = prefix + "key/" + o.key + "/" + o.others[i];
    touch::Reply reply = f.touch.area(name, r);
    bool under = o.at.y < o.over.y && o.at.x >= r.x - gap && o.at.x < r.right();
    bool lit = reply.held || (o.held && under);
    paint::Canvas& c = f.scene.piece(name, r, paint::Layer::live);
    c.fill(r, lit ? seat_colour(seat.number) : colour::sheet, f.u(radius::note));
    c.text_in(r, {Face::medium, f.u(36) * std::max(seat.k, 0.5f)}, o.others[i],
              lit ? colour::on_accent : colour::ink, paint::Align::centre);
    if (reply.taps > 0 || (!o.held && under)) chosen = o.others[i];
  }
  if (!chosen.empty()) {
    use(f, seat);
    if (seat.editor.text_before_caret().ends_with(o.written)) seat.editor.move(Editor::Move::backspace);
    seat.editor.insert(chosen);
    seat.offer.reset();
    seat.shift = seat.editor.wants_capital();
    f.due_in(1);
  }
}

void Seats::suggestions(Frame& f, Seat& seat, const std::string& prefix, Rect r) {
  std::string before = seat.editor.text_before_caret();
  std::vector<std::string> words = words_.suggest(before, 3);
  float gap = f.u(8) * seat.k, w = (r.w - 2 * gap) / 3;
  for (std::size_t i = 0; i < words.size(); i++) {
    Rect spot = r.cut_left(w);
    r.cut_left(gap);
    std::string name = prefix + "suggest/" + std::to_string(i + 1);
    touch::Reply reply = f.touch.area(name, spot);
    paint::Canvas& c = f.scene.piece(name, spot, paint::Layer::live);
    c.fill(spot, reply.held ? seat_colour(seat.number) : faded(colour::sheet, 0.75f),
           f.u(radius::key) * seat.k);
    if (reply.focused) c.outline(spot, colour::calm_warning, f.u(3), f.u(radius::key) * seat.k);
    Rect in = spot.inset(f.u(8) * seat.k, 0);
    float size = f.u(30) * std::max(seat.k, 0.55f);
    paint::TextBlock text = paint::fit(f.atlas(), {Face::medium, size}, size * 0.6f, words[i], in.w, in.h);
    c.text_block({in.x, in.centre().y - text.height() / 2, in.w, text.height()}, text, words[i],
                 reply.held ? colour::on_accent : colour::ink, paint::Align::centre);
    if (reply.taps == 0) continue;
    use(f, seat);
    seat.editor.insert(words[i].substr(language::word_being_typed(before).size()) + " ");
    seat.shift = seat.editor.wants_capital();
  }
}

} // namespace screens
