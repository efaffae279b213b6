// Purpose: the headers of a pack's file, and what somebody meant who wrote one that is none. Invariant: the
// names here are those that the readers of pack_parts.h ask for.
#pragma once

#include "files/pack_near.h"
#include "files/pack_problems.h"

#include <map>
#include <set>
#include <string>
#include <string_view>

namespace files {

/// What a line says that begins with a bracket, or is a bare header.
struct Header {
  std::string written; ///< its name, as it stands there
  std::string meant;   ///< the name that was meant: "step.vote"; empty when none is near
  bool right = false;  ///< nothing is wrong with it
  bool alone = true;   ///< nothing but a comment comes after it
};
Header read_header(std::string_view line);

/// True for "step", "((step))" and "{step}": a name with all but square brackets, alone on its line.
bool is_bare_header(std::string_view line);

/// A header as it is written: all but the votes are lists.
std::string whole_header(const std::string& name);

/// The name of the header that another one has to come after: "step" of "step.vote"; empty for most.
std::string above_header(const std::string& name);

/// The header that is missing above these fields, which came after those of `last`; empty when it can't be
/// told.
std::string missing_header(const std::set<std::string>& fields, const std::string& last);

/// The wrong headers of a file. The same one in many places is one problem.
class WrongHeaders {
public:
  /// `text`: the line as it is written.
  void add(int line, const std::string& name, const std::string& text, const Sentence&);
  void tell(Problems&) const;

private:
  struct Wrong {
    std::string name;
    Sentence sentence;
    std::set<int> lines;
  };
  std::map<std::string, Wrong> list_; ///< by text
};

/// What is wrong with a header that is not right, and what to write.
Sentence about_header(const Header&);

} // namespace files
