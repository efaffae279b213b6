// Purpose: which text stands on what, which control on what, and how well each must be told apart: the rules
// that a palette is held to (tests/screens/palette_test.cpp). Ratios of contrast as WCAG 2.2 defines them:
// 4.5 for text (1.4.3), 3 for large text and for what shows that something can be pressed (1.4.3, 1.4.11).
// Invariant: a pair of colours that a screen draws with stands here, in every theme.
#pragma once

#include "screens/theme.h"

#include <string>
#include <vector>

namespace screens {

inline constexpr float text_contrast = 4.5f, large_contrast = 3;

struct Pair {
  std::string what;
  Colour upon, under;
  float least; ///< ratio
};

/// All pairs of one palette.
inline std::vector<Pair> pairs_of(const Palette& p) {
  std::vector<Pair> all;
  auto pair = [&](std::string what, Colour upon, Colour under, float least = text_contrast) {
    all.push_back({std::move(what), upon, under, least});
  };
  struct Ground {
    const char* name;
    Colour colour;
  };
  for (Ground g : {Ground{"paper", p.paper}, {"sheet", p.sheet}, {"accent_soft", p.accent_soft}}) {
    std::string on = std::string(" on ") + g.name;
    pair("ink" + on, p.ink, g.colour);
    pair("muted" + on, p.muted, g.colour);
    pair("accent" + on, p.accent, g.colour);
  }
  for (Ground g : {Ground{"paper", p.paper}, {"sheet", p.sheet}}) {
    std::string on = std::string(" on ") + g.name;
    pair("calm_warning" + on, p.calm_warning, g.colour);
    pair("danger" + on, p.danger, g.colour);
    pair("edge of a control" + on, p.control_edge, g.colour, large_contrast);
    for (std::size_t i = 0; i < p.named.size(); i++)
      pair("named " + std::to_string(i) + on, p.named[i], g.colour);
    for (Colour seat : p.seat) pair("a seat's colour" + on, seat, g.colour, large_contrast);
    for (Colour mood : p.mood) pair("a mood" + on, mood, g.colour, large_contrast);
  }
  pair("calm_warning on warning_soft", p.calm_warning, p.warning_soft);
  pair("ink on warning_soft", p.ink, p.warning_soft);
  pair("ink on marked words", p.ink, p.marked);
  pair("ink where somebody writes", p.ink, p.field);
  pair("time on a curtain", p.on_curtain, p.curtain);
  for (Ground g : {Ground{"accent", p.accent}, {"danger", p.danger}, {"ink", p.ink}})
    pair(std::string("on_accent on ") + g.name, p.on_accent, g.colour);
  pair("on_plate on plate", p.on_plate, p.plate);
  pair("a label on plate", mix(p.on_plate, p.plate, 0.15f), p.plate);
  pair("ink on ground", p.ink, p.ground);
  pair("muted on ground", p.muted, p.ground);
  pair("ink on a key that does something", p.ink, mix(p.ground, p.ink, 0.08f));
  pair("on_accent on a button that is held", p.on_accent, mix(p.accent, p.ink, 0.45f));
  for (std::size_t i = 0; i < p.named.size(); i++) {
    std::string name = "named " + std::to_string(i);
    Colour tint = mix(p.named[i], p.sheet, 0.88f);
    pair("on_accent on " + name, p.on_accent, p.named[i]);
    pair(name + " on its tint", p.named[i], tint);
    pair("ink on the tint of " + name, p.ink, tint);
    pair("muted on the tint of " + name, p.muted, tint);
    pair("ink on a word of " + name, p.ink, mix(p.named[i], p.sheet, 0.82f));
  }
  for (Colour seat : p.seat) pair("on_accent on a seat", p.on_accent, seat);
  for (std::size_t i = 0; i < p.note.size(); i++) {
    std::string note = "note " + std::to_string(i);
    pair("ink on " + note, p.note_ink, p.note[i]);
    pair("what invites to write on " + note, mix(p.note[i], p.note_ink, 0.55f), p.note[i], large_contrast);
    for (Colour pen : p.ink_line) pair("a line on " + note, pen, p.note[i]);
  }
  return all;
}

} // namespace screens
