// Purpose: how an agenda is written in session files: one function a struct, the names are the field names.
// Only for codec.cpp. Invariant: what an earlier program wrote is read as it meant it.
#pragma once

#include <cereal/archives/json.hpp>
#include <cereal/types/string.hpp>
#include <cereal/types/vector.hpp>

#include "workshop/agenda.h"

#include <stdexcept>

namespace workshop {

#define FIELD(name) cereal::make_nvp(#name, o.name)
#define NEWER(name) newer(a, #name, o.name)

/// A field that files of an earlier program do not have: then the value stays as it is.
template<typename A, typename T>
void newer(A& a, const char* name, T& value) {
  try {
    a(cereal::make_nvp(name, value));
  } catch (const cereal::Exception& e) {
    if (std::string(e.what()).find("not found") == std::string::npos) throw;
  }
}

/// A value written by its name.
template<typename A, typename T>
void save_name(A& a, const char* field, T value) {
  a(cereal::make_nvp(field, std::string(name_of(value))));
}
template<typename T>
void load_name(const std::string& name, const char* what, T& value) {
  if (!kind_named(name, value)) throw std::runtime_error(std::string("unknown ") + what + ": " + name);
}
template<typename A, typename T>
void newer_name(A& a, const char* field, T& value) {
  std::string name = name_of(value);
  newer(a, field, name);
  load_name(name, field, value);
}

template<typename A>
void save(A& a, const Perspective& o) {
  a(FIELD(id), FIELD(title), FIELD(about), FIELD(prompts), FIELD(colour), FIELD(icon));
}
template<typename A>
void load(A& a, Perspective& o) {
  a(FIELD(id), FIELD(title), FIELD(about), FIELD(prompts));
  NEWER(colour), NEWER(icon);
}
template<typename A>
void serialize(A& a, Option& o) {
  a(FIELD(id), FIELD(text));
}
template<typename A>
void save(A& a, const Dilemma& o) {
  a(FIELD(id), FIELD(title), FIELD(scene), FIELD(question), FIELD(options), FIELD(between));
}
template<typename A>
void load(A& a, Dilemma& o) {
  a(FIELD(id), FIELD(title), FIELD(scene), FIELD(question), FIELD(options));
  NEWER(between);
}
template<typename A>
void serialize(A& a, Card& o) {
  a(FIELD(id), FIELD(text), FIELD(invitation));
}
template<typename A>
void serialize(A& a, Deck& o) {
  a(FIELD(id), FIELD(title), FIELD(colour), FIELD(icon), FIELD(cards));
}
template<typename A>
void serialize(A& a, Direction& o) {
  a(FIELD(id), FIELD(title), FIELD(about), FIELD(prompts));
}
template<typename A>
void save(A& a, const Vote& o) {
  save_name(a, "kind", o.kind);
  a(FIELD(budget), FIELD(cap), FIELD(minus), FIELD(at_once), FIELD(options), FIELD(axes));
}
template<typename A>
void load(A& a, Vote& o) {
  std::string kind;
  a(cereal::make_nvp("kind", kind));
  load_name(kind, "kind of vote", o.kind);
  a(FIELD(budget), FIELD(cap), FIELD(minus), FIELD(at_once), FIELD(options), FIELD(axes));
}
template<typename A>
void save(A& a, const Step& o) {
  a(FIELD(id));
  save_name(a, "kind", o.kind);
  a(FIELD(title), FIELD(question), FIELD(script), FIELD(lines), FIELD(minutes), FIELD(purpose),
    FIELD(outcome), FIELD(where), FIELD(chair), FIELD(dilemmas), FIELD(decks), FIELD(columns), FIELD(vote),
    FIELD(hidden), FIELD(optional));
  save_name(a, "at_end", o.at_end);
  a(FIELD(at), FIELD(least), FIELD(most), FIELD(turn));
}
template<typename A>
void load(A& a, Step& o) {
  std::string kind, dilemma;
  a(FIELD(id), cereal::make_nvp("kind", kind), FIELD(title), FIELD(question), FIELD(script), FIELD(lines),
    FIELD(minutes));
  load_name(kind, "kind of step", o.kind);
  newer(a, "dilemma", dilemma); // written until a step could have several
  if (!dilemma.empty()) o.dilemmas = {dilemma};
  NEWER(purpose), NEWER(outcome), NEWER(where), NEWER(chair), NEWER(dilemmas), NEWER(decks), NEWER(columns),
      NEWER(vote), NEWER(hidden), NEWER(optional);
  newer_name(a, "at_end", o.at_end);
  NEWER(at), NEWER(least), NEWER(most), NEWER(turn);
}
template<typename A>
void save(A& a, const Agenda& o) {
  a(FIELD(id), FIELD(language), FIELD(title), FIELD(about), FIELD(mission), FIELD(source),
    FIELD(perspectives), FIELD(dilemmas), FIELD(decks), FIELD(directions), FIELD(moods), FIELD(steps));
}
template<typename A>
void load(A& a, Agenda& o) {
  a(FIELD(id), FIELD(language), FIELD(title), FIELD(about), FIELD(mission), FIELD(perspectives),
    FIELD(dilemmas), FIELD(moods), FIELD(steps));
  NEWER(source), NEWER(decks), NEWER(directions);
}

#undef FIELD
#undef NEWER

} // namespace workshop
