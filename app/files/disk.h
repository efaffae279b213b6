// Purpose: the few calls that change a disk, in one place, so that tests can let them fail.
#pragma once

#include <string>
#include <sys/types.h>

namespace files {

/// As the calls of the same names: -1 (or false) with errno set when they fail.
class Disk {
public:
  virtual ~Disk() = default;
  virtual int open(const std::string& path, int flags);
  virtual ssize_t write(int file, const char* data, size_t size);
  virtual int sync(int file); ///< fdatasync
  virtual int truncate(int file, off_t size);
  virtual int rename(const std::string& from, const std::string& to);
};

/// The disk in use. Tests put another one in its place while no session is open.
Disk& disk();
void use_disk(Disk*); ///< nullptr: the real one

/// Writes all, trying again where a write was short or interrupted.
bool write_all(int file, const std::string& data);
/// Temporary file beside it, sync, rename, sync of the folder: the file is the old one or the new one, whole.
bool replace_file(const std::string& path, const std::string& data);
bool sync_folder(const std::string& folder);

/// The whole file; false with `problem` (a reason, no sentence) when it can't be read or is larger than
/// `largest`.
bool read_file(const std::string& path, std::size_t largest, std::string& data, std::string& problem);

} // namespace files
