// Purpose: how ops are written in journals: one function a struct, the names are the field names. Only for
// codec.cpp. Invariant: what an earlier program wrote is read as it meant it.
#pragma once

#include "files/codec_session.h"
#include "workshop/ops.h"

#include <algorithm>
#include <iterator>

namespace workshop {

#define FIELD(name) cereal::make_nvp(#name, o.name)
#define NEWER(name) newer(a, #name, o.name)

template<typename A>
void serialize(A& a, Arranged& o) {
  a(FIELD(id), FIELD(place), FIELD(stack));
}
template<typename A>
void serialize(A& a, GoToStep& o) {
  a(FIELD(step), FIELD(time));
}
template<typename A>
void serialize(A& a, StartClock& o) {
  a(FIELD(step), FIELD(time));
}
template<typename A>
void serialize(A& a, PauseClock& o) {
  a(FIELD(step), FIELD(time));
}
template<typename A>
void serialize(A& a, AddMinutes& o) {
  a(FIELD(step), FIELD(minutes));
}
template<typename A>
void serialize(A& a, RestartClock& o) {
  a(FIELD(step), FIELD(time));
}
template<typename A>
void serialize(A& a, RestoreClocks& o) {
  a(FIELD(step), FIELD(clocks));
}
template<typename A>
void serialize(A& a, SetPeople& o) {
  a(FIELD(people));
}
template<typename A>
void serialize(A& a, AddDraft& o) {
  a(FIELD(draft), FIELD(at), FIELD(chosen));
}
template<typename A>
void serialize(A& a, WriteDraft& o) {
  a(FIELD(id), FIELD(text));
}
template<typename A>
void serialize(A& a, DeleteDraft& o) {
  a(FIELD(id));
}
template<typename A>
void serialize(A& a, ChooseDraft& o) {
  a(FIELD(id));
}
template<typename A>
void serialize(A& a, AddNote& o) {
  a(FIELD(note), FIELD(at));
}
template<typename A>
void serialize(A& a, WriteNote& o) {
  a(FIELD(id), FIELD(text));
}
template<typename A>
void serialize(A& a, MoveNote& o) {
  a(FIELD(id), FIELD(place), FIELD(at));
}
template<typename A>
void serialize(A& a, ColourNote& o) {
  a(FIELD(id), FIELD(colour));
}
template<typename A>
void serialize(A& a, DeleteNote& o) {
  a(FIELD(id));
}
template<typename A>
void save(A& a, const CastVote& o) {
  a(FIELD(step), FIELD(answer), FIELD(question), FIELD(raised));
}
template<typename A>
void load(A& a, CastVote& o) {
  a(FIELD(step), FIELD(answer));
  NEWER(question), NEWER(raised);
}
template<typename A>
void save(A& a, const TakeBackVote& o) {
  a(FIELD(step), FIELD(answer), FIELD(question), FIELD(raised));
}
template<typename A>
void load(A& a, TakeBackVote& o) {
  a(FIELD(step), FIELD(answer));
  NEWER(question), NEWER(raised);
}
template<typename A>
void save(A& a, const RevealVotes& o) {
  a(FIELD(step), FIELD(question));
}
template<typename A>
void load(A& a, RevealVotes& o) {
  a(FIELD(step));
  NEWER(question);
}
template<typename A>
void save(A& a, const HideVotes& o) {
  a(FIELD(step), FIELD(question));
}
template<typename A>
void load(A& a, HideVotes& o) {
  a(FIELD(step));
  NEWER(question);
}
template<typename A>
void serialize(A& a, AddAction& o) {
  a(FIELD(action), FIELD(at));
}
constexpr const char* field_names[] = {"what", "who", "when", "first", "serves"};
template<typename A>
void save(A& a, const WriteAction& o) {
  a(FIELD(id), cereal::make_nvp("field", std::string(field_names[int(o.field)])), FIELD(text));
}
template<typename A>
void load(A& a, WriteAction& o) {
  std::string field;
  a(FIELD(id), cereal::make_nvp("field", field), FIELD(text));
  auto at = std::find(std::begin(field_names), std::end(field_names), field);
  if (at == std::end(field_names)) throw std::runtime_error("unknown field of an action: " + field);
  o.field = ActionField(at - std::begin(field_names));
}
template<typename A>
void serialize(A& a, PlaceAction& o) {
  a(FIELD(id), FIELD(perspective));
}
template<typename A>
void serialize(A& a, DeleteAction& o) {
  a(FIELD(id));
}
template<typename A>
void serialize(A& a, CloseWorkshop& o) {
  a(FIELD(time));
}

template<typename A>
void serialize(A& a, ScaleNote& o) {
  a(FIELD(id), FIELD(scale));
}
template<typename A>
void serialize(A& a, ArrangeNotes& o) {
  a(FIELD(notes));
}
template<typename A>
void serialize(A& a, NameStack& o) {
  a(FIELD(stack), FIELD(name));
}
template<typename A>
void serialize(A& a, InkNote& o) {
  a(FIELD(id), FIELD(at), FIELD(stroke));
}
template<typename A>
void serialize(A& a, EraseInk& o) {
  a(FIELD(id), FIELD(at));
}
template<typename A>
void serialize(A& a, SetPicture& o) {
  a(FIELD(id), FIELD(picture));
}

template<typename A>
void serialize(A& a, NewRound& o) {
  a(FIELD(step), FIELD(question), FIELD(about));
}
template<typename A>
void serialize(A& a, LastRound& o) {
  a(FIELD(step), FIELD(question), FIELD(about), FIELD(kept));
}
template<typename A>
void serialize(A& a, PutDot& o) {
  a(FIELD(step), FIELD(thing), FIELD(minus));
}
template<typename A>
void serialize(A& a, TakeDot& o) {
  a(FIELD(step), FIELD(thing), FIELD(minus));
}
template<typename A>
void serialize(A& a, SetStage& o) {
  a(FIELD(step), FIELD(stage));
}
template<typename A>
void serialize(A& a, SetPlan& o) {
  a(FIELD(plan));
}
template<typename A>
void serialize(A& a, SetLanguage& o) {
  a(FIELD(language));
}
template<typename A>
void serialize(A& a, SetTurns& o) {
  a(FIELD(turns));
}
template<typename A>
void serialize(A& a, MarkWord& o) {
  a(FIELD(id), FIELD(word), FIELD(on));
}
template<typename A>
void serialize(A& a, AddSlip& o) {
  a(FIELD(slip), FIELD(at));
}
template<typename A>
void serialize(A& a, WriteSlip& o) {
  a(FIELD(id), FIELD(text));
}
template<typename A>
void serialize(A& a, PlaceSlip& o) {
  a(FIELD(id), FIELD(step), FIELD(column), FIELD(at));
}
template<typename A>
void serialize(A& a, MarkSlip& o) {
  a(FIELD(id), FIELD(mark));
}
template<typename A>
void serialize(A& a, DeleteSlip& o) {
  a(FIELD(id));
}
template<typename A>
void serialize(A& a, DealCard& o) {
  a(FIELD(card), FIELD(at));
}
template<typename A>
void serialize(A& a, PassCard& o) {
  a(FIELD(id), FIELD(mat), FIELD(kept));
}
template<typename A>
void serialize(A& a, KeepCard& o) {
  a(FIELD(id), FIELD(kept));
}
template<typename A>
void serialize(A& a, ReturnCard& o) {
  a(FIELD(id));
}
template<typename A>
void serialize(A& a, KeepAction& o) {
  a(FIELD(id), FIELD(kept));
}
template<typename A>
void serialize(A& a, MarkPast& o) {
  a(FIELD(id), FIELD(state));
}
template<typename A>
void serialize(A& a, WritePast& o) {
  a(FIELD(id), FIELD(text));
}
template<typename A>
void serialize(A& a, BringRoom& o) {
  a(FIELD(room), FIELD(at));
}
template<typename A>
void serialize(A& a, DropRoom& o) {
  a(FIELD(at));
}

#undef FIELD
#undef NEWER

} // namespace workshop
