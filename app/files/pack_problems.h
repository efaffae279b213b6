// Purpose: collects what is wrong in one file of a pack, in the language asked for.
// Invariant: at most `most` problems a file; a flood ends in one sentence that says so.
#pragma once

#include "files/pack.h"

#include <string>
#include <vector>

namespace files {

class Problems {
public:
  static constexpr std::size_t most = 200;

  Problems(std::string file, const std::string& language)
      : file_(std::move(file)), english_(language == "en") {}

  /// `line` 0: the file as a whole. The sentence is given in both languages, so that they stay together.
  void add(int line, std::string field, std::string danish, std::string english);

  const std::string& file() const { return file_; }
  bool empty() const { return list_.empty(); }
  /// All of them, by line.
  std::vector<Problem> take();

private:
  std::string file_;
  bool english_;
  std::vector<Problem> list_;
};

} // namespace files
