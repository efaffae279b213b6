#include "files/codec.h"

#include "files/json_depth.h"

#include <cereal/archives/json.hpp>
#include <cereal/types/string.hpp>
#include <cereal/types/vector.hpp>

#include <sstream>
#include <stdexcept>

namespace workshop {

// One function a struct; the names are the field names in the files.
#define FIELD(name) cereal::make_nvp(#name, o.name)

template<typename A>
void serialize(A& a, Perspective& o) {
  a(FIELD(id), FIELD(title), FIELD(about), FIELD(prompts));
}
template<typename A>
void serialize(A& a, Option& o) {
  a(FIELD(id), FIELD(text));
}
template<typename A>
void serialize(A& a, Dilemma& o) {
  a(FIELD(id), FIELD(title), FIELD(scene), FIELD(question), FIELD(options));
}
template<typename A>
void save(A& a, const Step& o) {
  a(FIELD(id), cereal::make_nvp("kind", std::string(name_of(o.kind))), FIELD(title), FIELD(question),
    FIELD(script), FIELD(lines), FIELD(minutes), FIELD(dilemma));
}
template<typename A>
void load(A& a, Step& o) {
  std::string kind;
  a(FIELD(id), cereal::make_nvp("kind", kind), FIELD(title), FIELD(question), FIELD(script), FIELD(lines),
    FIELD(minutes), FIELD(dilemma));
  if (!kind_named(kind, o.kind)) throw std::runtime_error("unknown kind of step: " + kind);
}
template<typename A>
void save(A& a, const Agenda& o) {
  a(FIELD(id), FIELD(language), FIELD(title), FIELD(about), FIELD(mission));
  a(cereal::make_nvp("perspectives", std::vector<Perspective>(o.perspectives.begin(), o.perspectives.end())));
  a(FIELD(dilemmas), FIELD(moods), FIELD(steps));
}
template<typename A>
void load(A& a, Agenda& o) {
  std::vector<Perspective> perspectives;
  a(FIELD(id), FIELD(language), FIELD(title), FIELD(about), FIELD(mission),
    cereal::make_nvp("perspectives", perspectives));
  a(FIELD(dilemmas), FIELD(moods), FIELD(steps));
  if (perspectives.size() != 4) throw std::runtime_error("agenda.perspectives must hold four");
  std::move(perspectives.begin(), perspectives.end(), o.perspectives.begin());
}

template<typename A>
void serialize(A& a, Place& o) {
  a(FIELD(x), FIELD(y));
}
template<typename A>
void serialize(A& a, Clock& o) {
  a(FIELD(planned), FIELD(spent), FIELD(since));
}
template<typename A>
void serialize(A& a, Draft& o) {
  a(FIELD(id), FIELD(text));
}
/// A field that files of an earlier program do not have: then the value stays as it is.
template<typename A, typename T>
void newer(A& a, const char* name, T& value) {
  try {
    a(cereal::make_nvp(name, value));
  } catch (const cereal::Exception& e) {
    if (std::string(e.what()).find("not found") == std::string::npos) throw;
  }
}

// "x y width" of the first point, then of each next one how it differs: short, and the same on every machine.
template<typename A>
void save(A& a, const Stroke& o) {
  std::string points;
  InkPoint last;
  for (const InkPoint& p : o.points) {
    if (!points.empty()) points += ' ';
    points += std::to_string(p.x - last.x) + ' ' + std::to_string(p.y - last.y) + ' ' +
              std::to_string(p.width - last.width);
    last = p;
  }
  a(FIELD(colour), cereal::make_nvp("points", points));
}
template<typename A>
void load(A& a, Stroke& o) {
  std::string points;
  a(FIELD(colour), cereal::make_nvp("points", points));
  o.points.clear();
  std::istringstream in(points);
  std::int64_t x = 0, y = 0, width = 0, dx, dy, dwidth;
  auto fits = [](std::int64_t n) { return n >= -100'000 && n <= 100'000; };
  while (in >> dx) {
    if (!(in >> dy >> dwidth) || !fits(dx) || !fits(dy) || !fits(dwidth) || !fits(x += dx) ||
        !fits(y += dy) || !fits(width += dwidth) || o.points.size() > std::size_t(limit::stroke_points))
      throw std::runtime_error("the points of a stroke are no triples of small whole numbers");
    o.points.push_back({int(x), int(y), int(width)});
  }
  if (!in.eof()) throw std::runtime_error("the points of a stroke are no whole numbers");
}
template<typename A>
void save(A& a, const Note& o) {
  a(FIELD(id), FIELD(place), FIELD(colour), FIELD(text), FIELD(scale), FIELD(stack), FIELD(picture),
    FIELD(ink));
}
template<typename A>
void load(A& a, Note& o) {
  a(FIELD(id), FIELD(place), FIELD(colour), FIELD(text));
  newer(a, "scale", o.scale);
  newer(a, "stack", o.stack);
  newer(a, "picture", o.picture);
  newer(a, "ink", o.ink);
}
template<typename A>
void serialize(A& a, StackName& o) {
  a(FIELD(stack), FIELD(name));
}
template<typename A>
void serialize(A& a, Arranged& o) {
  a(FIELD(id), FIELD(place), FIELD(stack));
}
template<typename A>
void serialize(A& a, Poll& o) {
  a(FIELD(votes), FIELD(revealed));
}
template<typename A>
void serialize(A& a, Action& o) {
  a(FIELD(id), FIELD(what), FIELD(who), FIELD(when), FIELD(perspective));
}
template<typename A>
void save(A& a, const Session& o) {
  a(FIELD(id), FIELD(team), FIELD(created), FIELD(step), FIELD(people), FIELD(clocks), FIELD(polls),
    FIELD(drafts), FIELD(kerneopgave), FIELD(notes), FIELD(stack_names), FIELD(actions), FIELD(closed),
    FIELD(agenda));
}
template<typename A>
void load(A& a, Session& o) {
  a(FIELD(id), FIELD(team), FIELD(created), FIELD(step), FIELD(people), FIELD(clocks), FIELD(polls),
    FIELD(drafts), FIELD(kerneopgave), FIELD(notes));
  newer(a, "stack_names", o.stack_names);
  a(FIELD(actions), FIELD(closed), FIELD(agenda));
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
void serialize(A& a, CastVote& o) {
  a(FIELD(step), FIELD(answer));
}
template<typename A>
void serialize(A& a, TakeBackVote& o) {
  a(FIELD(step), FIELD(answer));
}
template<typename A>
void serialize(A& a, RevealVotes& o) {
  a(FIELD(step));
}
template<typename A>
void serialize(A& a, HideVotes& o) {
  a(FIELD(step));
}
template<typename A>
void serialize(A& a, AddAction& o) {
  a(FIELD(action), FIELD(at));
}
template<typename A>
void save(A& a, const WriteAction& o) {
  constexpr const char* names[] = {"what", "who", "when"};
  a(FIELD(id), cereal::make_nvp("field", std::string(names[int(o.field)])), FIELD(text));
}
template<typename A>
void load(A& a, WriteAction& o) {
  std::string field;
  a(FIELD(id), cereal::make_nvp("field", field), FIELD(text));
  if (field == "what") o.field = ActionField::what;
  else if (field == "who") o.field = ActionField::who;
  else if (field == "when") o.field = ActionField::when;
  else throw std::runtime_error("unknown field of an action: " + field);
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

/// The op of the name, read from "data".
template<std::size_t I = 0, typename A>
Op load_op(A& a, const std::string& name) {
  if constexpr (I == std::variant_size_v<Op>) throw std::runtime_error("unknown op: " + name);
  else {
    if (name != op_names[I]) return load_op<I + 1>(a, name);
    std::variant_alternative_t<I, Op> o{};
    a(cereal::make_nvp("data", o));
    return o;
  }
}

constexpr const char* how_names[] = {"act", "undo", "redo"};

template<typename A>
void save(A& a, const Entry& o) {
  a(FIELD(time), cereal::make_nvp("how", std::string(how_names[int(o.how)])), FIELD(gesture),
    cereal::make_nvp("op", std::string(name_of(o.op))));
  std::visit([&](const auto& op) { a(cereal::make_nvp("data", op)); }, o.op);
}
template<typename A>
void load(A& a, Entry& o) {
  std::string how, op;
  a(FIELD(time), cereal::make_nvp("how", how), FIELD(gesture), cereal::make_nvp("op", op));
  o.how = how == "undo" ? How::undo : how == "redo" ? How::redo : How::act;
  if (how != how_names[int(o.how)]) throw std::runtime_error("unknown value of how: " + how);
  o.op = load_op(a, op);
}

#undef FIELD

} // namespace workshop

namespace files {

namespace {

using Json = cereal::JSONOutputArchive;

template<typename T>
std::string encode(const char* name, const T& value, const Json::Options& options) {
  std::ostringstream out;
  {
    Json archive(out, options);
    archive(cereal::make_nvp(name, value));
  }
  return out.str();
}

template<typename T>
T decode(const char* name, std::string_view json) {
  if (json_depth(json) > deepest_json) throw std::runtime_error("the JSON is nested too deeply");
  std::istringstream in{std::string(json)};
  T value{};
  try {
    cereal::JSONInputArchive archive(in);
    archive(cereal::make_nvp(name, value));
  } catch (const std::exception& e) {
    std::string why = e.what();
    if (why.find("assertion") != why.npos) why = "it is no JSON, or a value has the wrong type";
    throw std::runtime_error(why.substr(0, why.find('\n')));
  }
  return value;
}

} // namespace

std::string encode_session(const workshop::Session& s) {
  return encode("session", s, Json::Options(324, Json::Options::IndentChar::space, 1)) + "\n";
}

workshop::Session decode_session(std::string_view json) { return decode<workshop::Session>("session", json); }

std::string encode_entry(const workshop::Entry& e) {
  std::string text = encode("entry", e, Json::Options::NoIndent());
  std::erase(text, '\n'); // between values only: within strings a line feed is written as \n
  return text;
}

workshop::Entry decode_entry(std::string_view json) { return decode<workshop::Entry>("entry", json); }

} // namespace files
