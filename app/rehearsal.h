// Purpose: all that the first picture needs (settings, the session or the lists of the start screen, fonts,
// letters, icons), made on a thread of its own while the main one opens the window, which takes as long.
// Invariant: no two threads use any of it at once: it is handed over by finish().
#pragma once

#include "desk.h"
#include "files/settings.h"
#include "options.h"
#include "paint/atlas.h"
#include "screens/start.h"

#include <future>

/// What of sessions and content packs lies on the disk now.
screens::StartInfo read_lists(const Options&, const std::string& language);
std::vector<screens::Recent> as_shown(std::vector<files::Listed>);

struct Prepared {
  files::StoredSettings stored;
  screens::StartInfo info;             ///< empty when a session opens
  std::unique_ptr<paint::Atlas> atlas; ///< the letters and icons of the first picture are in it
  std::unique_ptr<Desk> desk;
  std::vector<std::string> notices;
};

class Rehearsal {
public:
  /// `wake`: called when the session's files have something to tell, from any thread, until it is let go.
  Rehearsal(const Options&, std::function<void()> wake);
  ~Rehearsal();
  Rehearsal(const Rehearsal&) = delete;

  /// The picture is going to be so large. Without it no letters are made beforehand.
  void stage(int width, int height, float millimetre);
  /// Waits until it is done. Throws what went wrong on the way, std::runtime_error with one sentence.
  Prepared finish();

private:
  struct Stage {
    int width = 0, height = 0; ///< 0: unknown
    float millimetre = 0;
  };
  std::promise<Stage> stage_;
  bool staged_ = false;
  std::future<Prepared> prepared_;
};
