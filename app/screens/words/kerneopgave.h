// Purpose: the words of building a kerneopgave: drafts, marks, versions, consent.
#pragma once

#include <string>

namespace screens {

struct KerneopgaveWords {
  const char *show_all, *mark_words, *put_together, *ask_all, *back_to_drafts, *back_to_marks,
      *back_to_versions, *to_the_drafts, *to_the_versions, *use_all;
  const char *drafts_written, *one_draft_written, *aim, *write_alone, *tap_words, *one_sentence,
      *words_to_keep, *tap_to_put_in, *no_marks, *no_version, *nothing_to_mark;
  const char *new_version, *version, *last_time, *words_count, *one_breath, *still_true;
  const char *can_you_live, *worries, *no_worries, *it_is_ours, *leader_decides, *leader_decided;
  const char *all_can, *some_worry, *some_not_yet, *too_few, *by_hands;
};

const KerneopgaveWords& kerneopgave_words(const std::string& language);

} // namespace screens
