// Purpose: the pictures of the table: fetched for the screen, found and copied for notes, on threads of their
// own. Invariant: what is asked for is answered in settle(), on the thread of the window; a photo of a
// session that was left answers nobody.
#pragma once

#include "files/pictures.h"
#include "paint/scene.h"
#include "platform/worker.h"

#include <functional>
#include <string>
#include <vector>

class Album {
public:
  /// Fetches the photos of the scene from now on: "session/<name>" from the open session, "file/<path>" from
  /// anywhere. `wake`: called from other threads when there is something to settle.
  Album(paint::Scene&, std::function<void()> wake);

  /// The session folder that "session/<name>" means; empty: none is open.
  void open(std::string session_folder);

  /// `folder`: the only one to look in; empty: wherever this user's pictures may be.
  using Found = std::function<void(std::vector<files::FoundPicture>, std::string problem)>;
  void find(const std::string& folder, const std::string& language, Found);
  /// Copies a picture into the open session. `name` is empty when that failed.
  using Kept = std::function<void(std::string name, std::string problem)>;
  void keep(const std::string& path, const std::string& language, Kept);

  void settle(); ///< once a loop, before the frame
  bool busy() const { return fetching_.busy() || errands_.busy(); }

private:
  void fetch(std::uint64_t ticket, const std::string& name, int side);

  paint::Scene& scene_;
  std::string session_;
  bool arrived_ = false; ///< a photo that lies on the board
  platform::Worker fetching_, errands_;
};
