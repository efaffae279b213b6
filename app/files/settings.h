// Purpose: how the table is set, kept in settings.toml in the sessions folder between runs.
// Invariant: whatever the file holds, there are settings: what can't be read is as if it were not there, and
// is told. A file that can't be read is kept beside the new one, as settings.toml.damaged.
#pragma once

#include "files/pack.h"
#include "workshop/settings.h"

#include <string>
#include <vector>

namespace files {

struct StoredSettings {
  workshop::Settings settings;   ///< the usual ones where the file tells nothing
  std::vector<Problem> problems; ///< each names file and line
};

/// `language`: of the sentences; empty: the language that the file names.
StoredSettings read_settings(const std::string& sessions_folder, const std::string& language);

/// On the disk for good when true. False, with one sentence, when it can't be written.
bool write_settings(const std::string& sessions_folder, const workshop::Settings&,
                    const std::string& language, std::string& problem);

} // namespace files
