#include "files/disk.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

namespace files {

int Disk::open(const std::string& path, int flags) { return ::open(path.c_str(), flags | O_CLOEXEC, 0644); }
ssize_t Disk::write(int file, const char* data, size_t size) { return ::write(file, data, size); }
int Disk::sync(int file) { return ::fdatasync(file); }
int Disk::truncate(int file, off_t size) { return ::ftruncate(file, size); }
int Disk::rename(const std::string& from, const std::string& to) {
  return ::rename(from.c_str(), to.c_str());
}

namespace {
Disk real;
Disk* in_use = &real;
} // namespace

Disk& disk() { return *in_use; }
void use_disk(Disk* other) { in_use = other ? other : &real; }

bool write_all(int file, const std::string& data) {
  for (std::size_t at = 0; at < data.size();) {
    ssize_t wrote = disk().write(file, data.data() + at, data.size() - at);
    if (wrote < 0 && errno == EINTR) continue;
    if (wrote == 0) errno = ENOSPC;
    if (wrote <= 0) return false;
    at += std::size_t(wrote);
  }
  return true;
}

bool sync_folder(const std::string& folder) {
  int file = disk().open(folder, O_RDONLY | O_DIRECTORY);
  if (file < 0) return false;
  bool good = disk().sync(file) == 0;
  ::close(file);
  return good;
}

bool replace_file(const std::string& path, const std::string& data) {
  std::string temporary = path + ".part";
  int file = disk().open(temporary, O_WRONLY | O_CREAT | O_TRUNC);
  if (file < 0) return false;
  bool good = write_all(file, data) && disk().sync(file) == 0;
  int error = good ? 0 : errno; // what follows must not hide the reason
  good = ::close(file) == 0 && good;
  good = good && disk().rename(temporary, path) == 0;
  if (!good) {
    ::unlink(temporary.c_str());
    if (error) errno = error;
    return false;
  }
  std::string folder = std::filesystem::path(path).parent_path().string();
  return sync_folder(folder.empty() ? "." : folder);
}

bool read_file(const std::string& path, std::size_t largest, std::string& data, std::string& problem) {
  data.clear();
  int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  struct stat about {};
  if (file < 0 || ::fstat(file, &about)) problem = std::strerror(errno);
  else if (S_ISDIR(about.st_mode)) problem = "it is a folder";
  else if (!S_ISREG(about.st_mode)) problem = "it is no ordinary file";
  else if (std::size_t(about.st_size) > largest)
    problem = "it is larger than " + std::to_string(largest >> 20) + " MB";
  else {
    problem.clear();
    data.resize(std::size_t(about.st_size));
    std::size_t at = 0;
    while (at < data.size()) {
      ssize_t got = ::read(file, data.data() + at, data.size() - at);
      if (got < 0 && errno == EINTR) continue;
      if (got < 0) problem = std::strerror(errno);
      if (got <= 0) break;
      at += std::size_t(got);
    }
    data.resize(at);
  }
  if (file >= 0) ::close(file);
  return problem.empty();
}

} // namespace files
