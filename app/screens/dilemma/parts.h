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
  int question;             ///< the one that is talked about
  bool beside_told = false; ///< what belongs beside the scene has its place already

  const workshop::Dilemma& dilemma() const { return *workshop::dilemma_of(s.agenda, step, question); }
  const workshop::Poll& poll() const { return workshop::poll_of(s, s.step, question); }
  Ballot ballot() const { return {s.step, question}; }
  int stage() const { return workshop::stage_of(s, s.step); }
  /// Beside the scene stands who is asked for while it is voted on, then what opens the talk.
  bool beside_shown() const { return !beside_told && (poll().revealed || !step.chair.empty()); }
  bool split() const { return split_shows(s, s.step, question); }
  const DilemmaWords& words() const { return dilemma_words(f.words.language); }
  int questions() const { return int(step.dilemmas.size()); }
};

/// The answers side by side: to be tapped; once they are revealed, how many chose each; after a second vote
/// the move from the first.
void answer_cards(DilemmaFrame&, Rect);
/// The dilemmas of the step, as areas dilemma/<n>; does nothing where there is one.
/// What belongs beside the scene stands over them where there is room.
void dilemma_rail(DilemmaFrame&, Rect);
/// What is told before everybody answers.
void scene_card(DilemmaFrame&, Rect);
/// The pixels that it needs at a width to be read from the back of the room.
float scene_height(DilemmaFrame&, float width);
/// Who is asked for while it is voted on; then what opens the talk, or how the room has moved.
void beside_scene(DilemmaFrame&, Rect);
/// The sides of the dilemma, and what is said of them.
void dilemma_poles(DilemmaFrame&, Rect area);

/// Each answer gets a turn for what is good about it, and one for what is lost.
inline int turn_seconds(const workshop::Step& step) { return step.turn > 0 ? step.turn : 60; }
inline int turns_of(const DilemmaFrame& d) { return 2 * int(d.dilemma().options.size()); }

/// A text in a soft field, with a small heading and a picture; both may be empty.
void told(Frame&, std::string_view name, Rect, std::string_view icon, std::string_view heading,
          std::string_view text, Colour face, Colour tone);

} // namespace screens
