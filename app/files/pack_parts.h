// Purpose: the readers of what an agenda is made of; one for each [[…]] at the top of a pack's file. Each
// asks the top table for its tables, and reports what is wrong in them. Invariant: what steps name
// (perspectives, dilemmas, decks, directions) is read before the steps.
#pragma once

#include "files/pack_table.h"

#include <map>
#include <string>
#include <vector>

namespace files {

inline constexpr TextRule title_rule{.most = 80}, sentence_rule{.most = 240}, prompt_rule{.most = 160};
inline constexpr TextRule optional_sentence{.most = 240, .required = false};
inline constexpr std::size_t most_prompts = 12;

/// "step[3]." for the third.
std::string place(const std::string& name, std::size_t index);

/// Reports an id or a title that the same list already has. Where each stood first is kept in `seen`.
void check_doubled(PackTable&, const char* key, const std::string& value, std::map<std::string, int>& seen);

template<typename T>
std::vector<std::string> ids_of(const std::vector<T>& list) {
  std::vector<std::string> ids;
  for (const T& each : list) ids.push_back(each.id);
  return ids;
}

/// One of workshop::colour_names; empty when it is missing or wrong.
std::string read_colour(PackTable&);
/// The name of a picture; empty when it is missing or wrong.
std::string read_icon(PackTable&, const Reading&);

std::vector<workshop::Perspective> read_perspectives(PackTable& top, const Reading&);
std::vector<workshop::Dilemma> read_dilemmas(PackTable& top, const Reading&,
                                             const std::vector<workshop::Perspective>&);
std::vector<workshop::Deck> read_decks(PackTable& top, const Reading&);
std::vector<workshop::Direction> read_directions(PackTable& top, const Reading&);
/// `agenda`: all else of it.
std::vector<workshop::Step> read_steps(PackTable& top, const Reading&, const workshop::Agenda&);

/// The [step.vote] of a step, whose kind may be unknown.
workshop::Vote read_vote(PackTable& step, const Reading&, bool kind_known, workshop::StepKind);

} // namespace files
