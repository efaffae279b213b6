// Purpose: a draft as words, and the phrases that must stay: its marked words, neighbours together.
// Invariant: a word is what stands between white space; marks beyond the last word count for nothing.
#pragma once

#include "workshop/ops.h"

#include <string>
#include <string_view>
#include <vector>

namespace workshop {

/// The words of a text, in order; they point into it.
std::vector<std::string_view> words_of(std::string_view text);

struct Phrase {
  Id draft = 0;
  int first = 0; ///< its first word
  std::string text;
};
std::vector<Phrase> phrases_of(const Draft&);
/// Of all drafts that are no versions, each wording once: as it was first marked. Capitals and the
/// punctuation around a phrase make no other wording.
std::vector<Phrase> phrases_of(const Session&);

/// What keeps the marks of a draft on their words when its text becomes another: to be proposed before the
/// text. Words before and behind what was changed keep theirs; so do words that were changed one for one.
std::vector<MarkWord> moved_marks(const Draft&, std::string_view text);

/// What the next version begins from: the last one, else the phrases one after the other, else nothing.
std::string next_version_text(const Session&);

} // namespace workshop
