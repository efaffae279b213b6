// Purpose: the kerneopgave builder with drafts or versions in it, for the tests of its stages.
#pragma once

#include "packs.h"

#include <string>
#include <vector>

namespace test {

namespace stage = workshop::stage;
using Strings = std::vector<std::string>;

/// On the builder of the workshop pack, whose drafts are hidden: drafts 1, 2 … stand there.
struct Builder : Table {
  explicit Builder(const Strings& drafts = {}, int people = 8, int width = 1920, int height = 1080,
                   const std::string& pack = "workshop")
      : Table(width, height) {
    workshop::Session s = test::standing_on(workshop::StepKind::kerneopgave, pack, people);
    for (const std::string& text : drafts) s.drafts.push_back({workshop::Id(s.drafts.size() + 1), text});
    run(s);
  }
  int stage() const { return workshop::stage_of(session(), session().step); }
  const workshop::Poll& poll() const { return workshop::poll_of(session(), session().step); }
  const workshop::Draft& version(int n) const {
    const workshop::Draft* v = workshop::version_numbered(session(), n);
    REQUIRE(v);
    return *v;
  }
  void votes(int yes, int worry, int not_yet) {
    for (int i = 0; i < yes; i++) tap("vote/yes");
    for (int i = 0; i < worry; i++) tap("vote/worry");
    for (int i = 0; i < not_yet; i++) tap("vote/not-yet");
  }
  /// Puts another session in the place of the one that is shown; true when a pixel changed.
  bool looks_other(const workshop::Session& other) {
    run(session()); // nothing to undo in either
    run(other);
    return damaged_pixels() > 0;
  }
};

/// With versions of these texts, the newest asked about.
struct Asked : Builder {
  explicit Asked(const Strings& texts = {"Vi giver ro"}, int people = 8, int width = 1920, int height = 1080)
      : Builder({"Vi giver ro"}, people, width, height) {
    workshop::Session s = session();
    for (const std::string& text : texts)
      s.drafts.push_back({workshop::Id(s.drafts.size() + 1), text, int(s.drafts.size())});
    s.stages[std::size_t(s.step)] = stage::merge;
    run(s);
    tap("stage/next");
    REQUIRE(stage() == stage::consent);
  }
};

inline std::string word(int draft, int n) {
  return "word/" + std::to_string(draft) + "/" + std::to_string(n);
}

inline const std::string long_draft =
    "Vi skaber en tryg og meningsfuld hverdag sammen med borgerne og deres pårørende, så de kan leve det "
    "liv, de selv synes er godt, også når kræfterne ikke rækker helt, og vi holder fast i "
    "hverdagsrehabiliteringen, tværfagligheden og medarbejderinddragelsen, selv om vagtplanen driller og "
    "dokumentationen fylder mere, end den burde.";

} // namespace test
