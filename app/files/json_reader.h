// Purpose: reads the structs of the codec headers from JSON in memory: what cereal's own reader does, which
// takes ten times as long over a stream. Only for codec.cpp. Invariant: fields are found by their names, in
// any order; one that is missing throws the same cereal::Exception that `newer` knows, a wrong type
// std::runtime_error.
#pragma once

#include <cereal/archives/json.hpp> // and with it the parser, whose assertions throw then

#include <concepts>
#include <limits>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace files {

class JsonReader {
public:
  using Value = rapidjson::Value;

  /// `memory`: for the parsed values; more is taken when it is too little.
  JsonReader(std::string_view json, char* memory, std::size_t size) : pool_(memory, size), document_(&pool_) {
    document_.Parse(json.data(), json.size());
    if (document_.HasParseError() || !document_.IsObject()) wrong();
    at_ = &document_;
    next_ = document_.MemberBegin();
  }

  template<typename... T>
  void operator()(T&&... fields) {
    (field(fields), ...);
  }

private:
  [[noreturn]] static void wrong() {
    throw std::runtime_error("it is no JSON, or a value has the wrong type");
  }

  template<typename T>
  void field(cereal::NameValuePair<T>& f) {
    // Mostly the fields stand in the order in which they are asked for.
    auto found = next_ != at_->MemberEnd() && is(*next_, f.name) ? next_ : at_->MemberBegin();
    while (found != at_->MemberEnd() && !is(*found, f.name)) ++found;
    if (found == at_->MemberEnd())
      throw cereal::Exception(std::string("JSON Parsing failed - provided NVP (") + f.name + ") not found");
    read(found->value, f.value);
    next_ = found + 1;
  }
  static bool is(const Value::Member& member, std::string_view name) {
    return std::string_view(member.name.GetString(), member.name.GetStringLength()) == name;
  }

  void read(const Value& v, bool& o) { o = v.IsBool() ? v.GetBool() : (wrong(), false); }
  void read(const Value& v, double& o) { o = v.IsNumber() ? v.GetDouble() : (wrong(), 0); }
  void read(const Value& v, std::string& o) {
    if (!v.IsString()) wrong();
    o = v.GetString(); // up to a zero character, as files have always been read
  }
  template<std::integral T>
  void read(const Value& v, T& o) {
    if constexpr (sizeof(T) == 8 && std::signed_integral<T>) o = v.IsInt64() ? T(v.GetInt64()) : (wrong(), 0);
    else if constexpr (sizeof(T) == 8) o = v.IsUint64() ? T(v.GetUint64()) : (wrong(), 0);
    else if constexpr (std::signed_integral<T>) o = v.IsInt() ? T(v.GetInt()) : (wrong(), 0);
    else o = v.IsUint() ? T(v.GetUint()) : (wrong(), 0);
  }
  template<typename T>
  void read(const Value& v, std::vector<T>& o) {
    if (!v.IsArray()) wrong();
    o.clear();
    o.resize(v.Size());
    for (rapidjson::SizeType i = 0; i < v.Size(); i++) read(v[i], o[i]);
  }
  template<typename T>
  void read(const Value& v, T& o) {
    if (!v.IsObject()) wrong();
    struct Back { // out of it again, when a field is missing too
      JsonReader& r;
      const Value* at;
      Value::ConstMemberIterator next;
      ~Back() { r.at_ = at, r.next_ = next; }
    } back{*this, at_, next_};
    at_ = &v;
    next_ = v.MemberBegin();
    if constexpr (requires { load(*this, o); }) load(*this, o);
    else serialize(*this, o);
  }

  rapidjson::MemoryPoolAllocator<> pool_;
  rapidjson::GenericDocument<rapidjson::UTF8<>, rapidjson::MemoryPoolAllocator<>> document_;
  const Value* at_ = nullptr; ///< the object whose fields are read now
  Value::ConstMemberIterator next_{};
};

} // namespace files
