// Purpose: what the files of this folder share while one frame of the dilemma step is built. Not for other
// folders.
#pragma once

#include "screens/dilemma/talk.h"
#include "screens/parts/poll.h"
#include "screens/steps.h"
#include "screens/words/dilemma.h"

namespace screens {

struct DilemmaFrame {
  Frame& f;
  const workshop::Session& s;
  const workshop::Step& step;
  DilemmaView& view;
  int question;            ///< the one that is talked about
  bool chair_told = false; ///< the role that somebody holds has its place already

  const workshop::Dilemma& dilemma() const { return *workshop::dilemma_of(s.agenda, step, question); }
  const workshop::Poll& poll() const { return workshop::poll_of(s, s.step, question); }
  Ballot ballot() const { return {s.step, question}; }
  int stage() const { return workshop::stage_of(s, s.step); }
  /// Who is asked for stands beside the scene, until it has been talked about.
  bool chair_shown() const {
    return !step.chair.empty() && !chair_told && (!poll().revealed || poll().past.empty());
  }
  bool split() const { return split_shows(s, s.step, question); }
  const DilemmaWords& words() const { return dilemma_words(f.words.language); }
  int questions() const { return int(step.dilemmas.size()); }
};

/// The answers side by side: to be tapped; once they are revealed, how many chose each; after a second vote
/// the move from the first.
void answer_cards(DilemmaFrame&, Rect);
/// The dilemmas of the step, as areas dilemma/<n>; does nothing where there is one.
/// The chair stands over them where there is room.
void dilemma_rail(DilemmaFrame&, Rect);
/// The sides of the dilemma, and what is said of them.
void dilemma_poles(DilemmaFrame&, Rect area);

/// Each answer gets a turn for what is good about it, and one for what is lost.
inline int turn_seconds(const workshop::Step& step) { return step.turn > 0 ? step.turn : 60; }
inline int turns_of(const DilemmaFrame& d) { return 2 * int(d.dilemma().options.size()); }

/// A text in a soft field, with a small heading and a picture; both may be empty.
void told(Frame&, std::string_view name, Rect, std::string_view icon, std::string_view heading,
          std::string_view text, Colour face, Colour tone);

} // namespace screens
