// Sessions and entries as JSON: what goes in comes out, and what should not go in is told.
#include "session_folder.h"

#include "files/codec.h"

#include <cmath>
#include <limits>
#include <random>

using namespace workshop;

namespace {

Stroke long_stroke(int points) {
  Stroke s{3, {}};
  for (int i = 0; i < points; i++) // across the whole note and back, thin and thick
    s.points.push_back(
        {i % 2 ? 0 : int(board::note_width) * 8, i % 3 ? 0 : int(board::note_height) * 8, 1 + i % 400});
  return s;
}

Note full_note(Id id) {
  return {id,
          {1300.125, 0.1},
          5,
          "Æ\n\"ø\"\\",
          1.37,
          900,
          "0a1b2c3d-4e5f.jpg",
          {long_stroke(7), {0, {{5, 6, 7}}}}};
}

Session full_session() {
  Session s = test::small_session();
  for (Id id : {1, 2, 3}) s.notes.push_back(full_note(id));
  s.notes[1].scale = limit::smallest;
  s.notes[2].scale = limit::largest;
  s.notes[2].stack = 0;
  s.stack_names = {{900, "Hverdagen 🙂"}};
  REQUIRE(check_session(s).empty());
  return s;
}

/// The text of a session in which `from` is put in place of what stands there.
std::string with(const std::string& from, const std::string& to) {
  std::string json = files::encode_session(full_session());
  std::size_t at = json.find(from);
  INFO(from << " in " << json);
  REQUIRE(at != json.npos);
  return json.replace(at, from.size(), to);
}

/// Why the text is no session that can be used; empty when it is one.
std::string wrong_with(const std::string& json) {
  try {
    auto problems = check_session(files::decode_session(json));
    return problems.empty() ? "" : problems.front();
  } catch (const std::runtime_error& e) {
    return e.what();
  }
}

std::string points(int count) {
  std::string text;
  for (int i = 0; i < count; i++) text += "0 0 " + std::string(i ? "0 " : "9 ");
  return "\"points\": \"" + text + "\"";
}

Entry entry_of(Op op) { return {0, 1'790'000'000'000, How::act, 1, std::move(op)}; }

} // namespace

TEST_CASE("every kind of op survives the codec, with all that it may hold") {
  test::RandomOps random(5);
  Session s = full_session();
  s.drafts = {{50, "Udkast"}};
  s.actions = {{51, "Hvad", "Hvem", "Hvornår", 2}};
  for (std::size_t kind = 0; kind < std::variant_size_v<Op>; kind++)
    for (int i = 0; i < 20; i++) {
      Entry e = entry_of(random.op(s, kind, 1000));
      INFO(name_of(e.op));
      REQUIRE(e.op.index() == kind);
      CHECK(files::decode_entry(files::encode_entry(e)) == e);
    }
  const Op special[] = {AddNote{full_note(77), 3},
                        InkNote{1, 0, long_stroke(limit::stroke_points)},
                        ArrangeNotes{{{1, {0, 0}, 4'294'967'295}, {2, {2600, 1080}, 0}}},
                        ArrangeNotes{{}},
                        NameStack{900, ""},
                        SetPicture{1, ""},
                        SetPicture{1, "a.png"},
                        ScaleNote{1, 0.1 + 0.2}};
  for (const Op& op : special) {
    std::string line = files::encode_entry(entry_of(op));
    CHECK(files::decode_entry(line) == entry_of(op));
    CHECK(line.find('\n') == line.npos);
  }
}

TEST_CASE("ink, sizes, stacks and pictures are there after closing and opening") {
  test::Temporary t;
  std::string problem, folder = files::make_session(t.path.string(), full_session(), "da", problem);
  CHECK(test::Open(folder).session() == full_session());
  Session ended;
  {
    test::Open o(folder);
    for (const Op& op : std::initializer_list<Op>{
             AddNote{full_note(77), 3}, ScaleNote{1, 2.5}, InkNote{1, 1, long_stroke(limit::stroke_points)},
             EraseInk{2, 0}, SetPicture{2, "b.png"}, ArrangeNotes{{{1, {5, 5}, 0}, {3, {6, 6}, 900}}},
             NameStack{900, "Andet"}})
      REQUIRE_FALSE(o.live->submit(op, 5).refused);
    REQUIRE(o.file->flush(10'000));
    ended = o.session();
  }
  test::Open again(folder);
  CHECK(again.file->notices().empty());
  CHECK(again.session() == ended);
  CHECK(find_note(again.session(), 1)->ink[1].points.size() == std::size_t(limit::stroke_points));
}

TEST_CASE("values that no program wrote are told, field by field") {
  CHECK(wrong_with(files::encode_session(full_session())).empty());
  const std::string scale = "\"scale\": 1.37", stack = "\"stack\": 900", picture = "\"0a1b2c3d-4e5f.jpg\"";
  for (const char* value : {"0", "-1", "0.49", "4.01", "1e300", "NaN", "Infinity", "-Infinity"}) {
    INFO(value);
    CHECK(wrong_with(with(scale, "\"scale\": " + std::string(value)))
              .find("notes[0].scale must lie between 0.5 and 4") == 0);
  }
  for (const char* value : {"\"1\"", "null", "[]", "1e999", "true"}) {
    INFO(value);
    CHECK_FALSE(wrong_with(with(scale, "\"scale\": " + std::string(value))).empty());
  }
  for (const char* value :
       {"-1", "4294967296", "1.5", "\"900\"", "null", "2"}) { // 2: there is a note of that id
    INFO(value);
    CHECK_FALSE(wrong_with(with(stack, "\"stack\": " + std::string(value))).empty());
  }
  for (const char* name : {"../a.png", "a/b.png", "/etc/passwd", "..", ".", "a", ".png", "a.", "a.b.c",
                           "A.PNG", "a b.png", "a\\\\b.png", "a\\u0000.png", "æ.png", "a.png\\n"}) {
    INFO(name);
    CHECK_FALSE(wrong_with(with(picture, "\"" + std::string(name) + "\"")).empty());
  }
  CHECK_FALSE(wrong_with(with(picture, "\"" + std::string(200, 'a') + ".png\"")).empty());
  CHECK_FALSE(wrong_with(with(picture, "7")).empty());

  const std::string ink = "\"points\": \"5 6 7\"";
  CHECK(wrong_with(with(ink, points(limit::stroke_points))).empty());
  CHECK(wrong_with(with(ink, points(limit::stroke_points + 1))).find("2000 points") != std::string::npos);
  CHECK_FALSE(wrong_with(with(ink, points(200'000))).empty());
  for (const char* value : {"", "5", "5 6", "5 6 7 8", "5 6 x", "5,6,7", "5.5 6 7",
                            "99999999999999999999 6 7", "100001 6 7", "5 6 0", "5 6 401", "-1 6 7", "5 -1 7",
                            "2241 6 7", "5 1521 7", "5 6 7 -6 0 0", "0 0 9 60000 0 0 60000 0 0"}) {
    INFO(value);
    CHECK_FALSE(wrong_with(with(ink, "\"points\": \"" + std::string(value) + "\"")).empty());
  }
  CHECK_FALSE(wrong_with(with("\"colour\": 3", "\"colour\": 4")).empty()); // of ink
  std::string strokes = "\"ink\": [", one = "{\"colour\": 0, \"points\": \"5 6 7\"}";
  for (int i = 0; i < limit::strokes; i++) strokes += one + ",";
  CHECK(wrong_with(with("\"ink\": [", strokes)).find("too many strokes") != std::string::npos);
  CHECK_FALSE(wrong_with(with("\"ink\": [", "\"ink\": 7, \"was\": [")).empty());

  const std::string names = "\"stack_names\": [";
  CHECK_FALSE(wrong_with(with(names, names + "{\"stack\": 900, \"name\": \"Igen\"},")).empty());
  CHECK_FALSE(wrong_with(with(names, names + "{\"stack\": 0, \"name\": \"Ingen\"},")).empty());
  CHECK_FALSE(wrong_with(with(names, names + "{\"stack\": 1, \"name\": \"En seddel\"},")).empty());
  CHECK_FALSE(wrong_with(with(names, names + "{\"stack\": 901, \"name\": \"\\u0007\"},")).empty());
  CHECK_FALSE(wrong_with(with(names, names + "{\"stack\": 901},")).empty());
}

TEST_CASE("an entry whose values can't be is refused when it is replayed") {
  constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  const Op bad[] = {ScaleNote{1, nan},
                    ScaleNote{1, 0},
                    ScaleNote{1, 1e300},
                    SetPicture{1, "../a.png"},
                    SetPicture{1, "a/b.png"},
                    InkNote{1, 0, {0, {}}},
                    InkNote{1, 0, {9, {{5, 6, 7}}}},
                    InkNote{1, 0, {0, {{-1, 6, 7}}}},
                    InkNote{1, 999, {0, {{5, 6, 7}}}},
                    EraseInk{1, 999},
                    EraseInk{1, -1},
                    NameStack{1, "En seddel"},
                    ArrangeNotes{{{1, {nan, 0}, 0}}},
                    ArrangeNotes{{{1, {0, 0}, 2}}},
                    ArrangeNotes{{{1, {0, 0}, 0}, {99, {0, 0}, 0}}}};
  for (const Op& op : bad) {
    LiveSession live(full_session(), 0, nullptr);
    Entry e = files::decode_entry(files::encode_entry(entry_of(op)));
    e.number = 1;
    INFO(name_of(op));
    CHECK(live.replay(e));
    CHECK(live.session() == full_session());
  }
}

TEST_CASE("bytes changed anywhere end in a session that can be used, or in a reason", "[bytes]") {
  const std::string whole = files::encode_session(full_session()),
                    line = files::encode_entry(entry_of(AddNote{full_note(77), 3}));
  std::mt19937 random(9);
  int used = 0;
  for (int i = 0; i < 3000; i++) {
    std::string bad = whole;
    for (int k = int(random() % 3); k >= 0; k--) {
      std::size_t at = random() % bad.size();
      if (random() % 3 == 0) bad.erase(at, 1 + random() % 20);
      else if (random() % 2) bad.insert(at, bad.substr(random() % bad.size(), random() % 40));
      else bad[at] = char(random());
    }
    if (wrong_with(bad).empty()) {
      Session s = files::decode_session(bad);
      CHECK(files::decode_session(files::encode_session(s)) == s);
      used++;
    }
    std::string other = line;
    other[random() % other.size()] = char(random());
    try {
      LiveSession live(full_session(), 0, nullptr);
      Entry e = files::decode_entry(other);
      e.number = 1;
      if (!live.replay(e)) CHECK(check_session(live.session()).empty());
    } catch (const std::runtime_error& e) {
      CHECK(std::string(e.what()).size() > 3);
    }
  }
  CHECK(used > 0);
}
