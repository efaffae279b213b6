// Purpose: what other rooms of the day made: found on this machine and on USB sticks, read; and our own put
// on a stick, for them or as a report to take home; on a thread of its own, since a stick may be slow.
// Invariant: what is asked for is answered in settle(), on the thread of the window.
#pragma once

#include "files/sticks.h"
#include "platform/worker.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

class Rooms {
public:
  /// `wake`: called from the other thread when there is something to settle. `stick`: the only one; empty:
  /// those that are in.
  Rooms(std::function<void()> wake, std::string stick) : worker_(std::move(wake)), stick_(std::move(stick)) {}

  using Found = std::function<void(std::vector<files::Listed>)>;
  void find(const std::string& sessions, const std::string& language, Found);
  /// Nothing, with one sentence, when it can't be read.
  using Read = std::function<void(std::optional<workshop::Session>, std::string problem)>;
  void read(const std::string& folder, const std::string& language, Read);
  /// Puts a session on the first stick. `said`: where it lies, or why not; one sentence for the room.
  using Shared = std::function<void(std::string said)>;
  void share(workshop::Session, const std::string& folder, const std::string& language, Shared);

  /// Writes the report onto the first stick, or beside the session.
  void report(workshop::Session, const std::string& folder, const std::string& language, Shared);

  void settle() { worker_.settle(); } ///< once a loop, before the frame
  bool busy() const { return worker_.busy(); }

private:
  /// Out of the house. `how` puts it there, given the sticks that are in, and says where it lies.
  void put(workshop::Session, Shared then,
           std::function<std::string(const workshop::Session&, const std::vector<std::string>& sticks)> how);
  static std::vector<std::string> sticks(const std::string& only);

  platform::Worker worker_;
  std::string stick_;
};
