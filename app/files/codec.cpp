#include "files/codec.h"

#include "files/codec_ops.h"
#include "files/json_depth.h"
#include "files/json_reader.h"

#include <sstream>
#include <stdexcept>

namespace workshop {

#define FIELD(name) cereal::make_nvp(#name, o.name)

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
  T value{};
  try {
    static thread_local char memory[1 << 16];
    JsonReader reader(json, memory, sizeof memory);
    reader(cereal::make_nvp(name, value));
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
