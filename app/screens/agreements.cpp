#include "screens/parts/controls.h"
#include "screens/parts/slips.h"
#include "screens/parts/stages.h"
#include "screens/words/method.h"
#include "screens/words/slips.h"
#include "workshop/columns.h"

#include <algorithm>

namespace screens {

using workshop::Session;
using workshop::Slip;

namespace {

std::vector<const Slip*> chosen(const Session& s) {
  std::vector<const Slip*> slips = workshop::slips_in(s, s.step, workshop::column::only);
  std::erase_if(slips, [](const Slip* slip) { return slip->mark != 1 || slip->text.empty(); });
  return slips;
}

/// The team's own poster: what was chosen, in large type.
void poster(Frame& f, const Session& s, Rect r) {
  const MethodWords& words = method_words(f.words.language);
  std::vector<const Slip*> lines = chosen(s);
  paint::Canvas& c = piece_around(f, "codex", r);
  cast_shadow(c, f.theme, r, f.u(radius::control), elevation::card);
  c.fill(r, colour::plate, f.u(radius::control));
  Rect in = r.inset(f.u(36), f.u(26));
  c.text_in(in.cut_top(f.u(40)), f.theme.label(), s.team, mix(colour::on_plate, colour::plate, 0.15f));
  c.text_in(in.cut_top(f.u(64)), f.theme.headline(), words.our_agreements, colour::on_plate);
  in.cut_top(f.u(10));
  const workshop::Step& step = workshop::current_step(s);
  int count = int(lines.size());
  bool few = step.least && count < step.least, many = step.most && count > step.most;
  if (few || many) {
    Colour tone = mix(colour::on_plate, colour::plate, 0.1f);
    std::string text = many                            ? filled(words.rather_fewer, step.most, 0)
                       : count                         ? filled(words.some_more, step.least - count, 0)
                       : slips_written(s, s.step) == 0 ? std::string(words.agreements_come)
                                                       : filled(words.choose_some, step.least, step.most);
    Rect hint = count ? in.cut_bottom(f.u(48)) : in;
    Type type = count ? f.theme.body() : Type{Face::medium, f.u(40)};
    paint::TextBlock block = paint::fit(f.atlas(), type, f.theme.label().size, text, hint.w, hint.h);
    c.text_block({hint.x, hint.centre().y - block.height() / 2, hint.w, block.height()}, block, text, tone);
  }
  if (lines.empty()) return;
  bool tall = screens::tall(f);
  float each = std::min(in.h / float(count), f.u(tall ? 240.f : 170.f));
  in.cut_top((in.h - each * float(count)) / 2);
  for (int i = 0; i < count; i++) {
    Rect row = in.cut_top(each).inset(0, f.u(6));
    Rect number = row.cut_left(f.u(64));
    c.text_in(number, f.theme.headline(), std::to_string(i + 1), mix(colour::on_plate, colour::plate, 0.2f));
    const std::string& text = lines[std::size_t(i)]->text;
    paint::TextBlock block = paint::fit(f.atlas(), {Face::semibold, f.u(tall ? 66.f : 46.f)},
                                        f.theme.label().size, text, row.w, row.h);
    c.text_block({row.x, row.centre().y - block.height() / 2, row.w, block.height()}, block, text,
                 colour::on_plate);
  }
}

} // namespace

void agreements_screen(Frame& f, const Session& s, Rect area, AgreementsView& view) {
  const workshop::Step& step = workshop::current_step(s);
  const SlipWords& words = slip_words(f.words.language);
  area = area.inset(f.u(56), f.u(24));
  bool writes = workshop::stage_of(s, s.step) == workshop::stage::write, tall = screens::tall(f);
  if (writes && tall) heading_above(f, area.cut_top(area.h * 0.42f), "heading", step.title, step.question);
  else heading(f, area, "heading", step.title, step.question, 136);
  area.cut_top(f.u(8));
  Rect foot = area.cut_bottom(f.u(84));
  area.cut_bottom(f.u(22));
  Stage stages;
  if (writes) {
    stages.next = {"eye", words.show_all};
    stages.enabled = slips_written(s, s.step) > 0;
  } else if (step.hidden) stages.back = words.hide_again, stages.back_icon = "eye-off";
  else stages.back = f.words.back;
  stage_buttons(f, s, foot, stages);
  SlipPlace place{.step = s.step,
                  .column = workshop::column::only,
                  .name = "slips",
                  .empty = words.begin_here,
                  .adds = false,
                  .marks = !writes,
                  .low = writes && tall};
  slip_add(f, s, place, foot.cut_left(std::min(f.u(360), foot.w * 0.5f)));
  foot.cut_left(f.u(28));
  written_count(f, s, foot);
  if (writes) return slip_wall(f, s, place, area, view.scroll);
  // On a tall screen the poster hangs over what people wrote.
  Rect above = tall ? area.cut_top(area.h * 0.52f) : area.cut_right(area.w * 0.52f);
  if (tall) area.cut_top(f.u(32));
  else area.cut_right(f.u(32));
  poster(f, s, above);
  slip_wall(f, s, place, area, view.scroll);
}

} // namespace screens
