// Purpose: reads a session folder: the highest base that verifies, then the entries of its journal and of
// those that follow it. Reading changes nothing. Invariant: `entries` can all be replayed on `base`, in
// order.
#pragma once

#include "files/store.h"

#include <optional>
#include <string>
#include <vector>

namespace files {

inline constexpr int format_version = 1;

struct Folder {
  std::optional<workshop::Session> base; ///< nothing: no base could be read, and `problem` says why
  std::uint64_t base_number = 0;
  std::vector<workshop::Entry> entries;
  std::vector<Notice> notices;
  bool damaged = false; ///< in the middle: what follows is lost to us, so nothing may be added behind it
  std::string problem;
  std::string journal;            ///< path of the journal that goes on; may not exist yet
  std::uint64_t journal_good = 0; ///< bytes of it that hold whole entries; what lies behind is a torn end
  std::string torn;               ///< that torn end
};

Folder read_folder(const std::string& folder, const std::string& language);

/// True for the name of a file that may be a base.
bool is_base_name(const std::string&);
std::string base_path(const std::string& folder, std::uint64_t number);
std::string journal_path(const std::string& folder, std::uint64_t number);
std::string base_text(const workshop::Session&); ///< what a base file holds
std::string journal_line(const workshop::Entry&);

/// Eight lower-case hexadecimal digits of the CRC-32 (the one of zlib, gzip and PNG).
std::string checksum(std::string_view);

/// "da" or anything else English, chosen by `language`.
std::string said(const std::string& language, std::string da, std::string en);

} // namespace files
