// Purpose: an agenda as an author sees it: a session that is on no disk, in which a dummy team has played
// every step up to the one shown. Reads the pack again when a file of it changes, and goes on at the same
// step. Invariant: what is shown comes from the last version of the pack in which nothing was wrong.
#pragma once

#include "files/pack.h"
#include "workshop/live_session.h"

#include <functional>
#include <memory>
#include <set>
#include <string>

class Preview {
public:
  /// Where it reads the pack: as the program does, or as a test wants it.
  struct Source {
    std::function<files::Pack()> read;
    std::function<std::string()> stamp; ///< another text whenever a file of the pack has changed
  };
  /// The pack in a folder. Its problems are told in `language`. `pictures`: the folder of those that icons
  /// name; empty: any name will do.
  static Source pack_in(const std::string& folder, const std::string& language,
                        const std::string& pictures = {});

  /// Shows the pack's agenda in `language`, or in the first one it has; the step with this id, or (empty) the
  /// first of the plan. nullptr, with a problem in one sentence a line, when there is something wrong with
  /// it.
  static std::unique_ptr<Preview> open(Source, const std::string& language, const std::string& step,
                                       workshop::Time now, std::string& problem);

  workshop::LiveSession& live() { return *live_; }
  /// Once a loop: plays what the shown step and stage lack, and once a second looks for changes of the pack.
  /// True when the session is another one now.
  bool tick(workshop::Time now);
  /// True when the room has gone on since: the team has something to do.
  bool behind() const { return shown() != settled_; }
  /// Not empty while there is something wrong in the pack: the first problem by file and line, and how many
  /// more.
  const std::string& trouble() const { return trouble_; }

private:
  Preview(Source source, std::string language) : source_(std::move(source)), language_(std::move(language)) {}
  void begin(const files::Pack&, const std::string& language, const std::string& step, int stage, int place,
             workshop::Time now);
  void play(int step, int until, workshop::Time now);
  void settle(workshop::Time now);
  void submit(const std::vector<workshop::Op>&, workshop::Time now);

  /// What was shown when the team last did something.
  struct Shown {
    int step = -1, stage = -1;
    std::size_t rounds = 0; ///< votes that are over, of all questions of the step
    bool operator==(const Shown&) const = default;
  };
  Shown shown() const;

  Source source_;
  std::string language_, stamp_, trouble_;
  std::unique_ptr<workshop::LiveSession> live_;
  std::set<int> played_; ///< steps that the team is through with
  Shown settled_;
  workshop::Time looked_ = 0;
};
