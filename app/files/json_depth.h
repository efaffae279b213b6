// Purpose: how deeply JSON is nested, before a parser that calls itself for every level gets to see it.
#pragma once

#include <algorithm>
#include <string_view>

namespace files {

inline constexpr int deepest_json = 32; ///< our own files need 6

inline int json_depth(std::string_view json) {
  int depth = 0, deepest = 0;
  bool in_string = false;
  for (std::size_t i = 0; i < json.size(); i++) {
    char c = json[i];
    if (in_string) {
      if (c == '\\') i++;
      else if (c == '"') in_string = false;
    } else if (c == '"') in_string = true;
    else if (c == '{' || c == '[') deepest = std::max(deepest, ++depth);
    else if (c == '}' || c == ']') depth--;
  }
  return deepest;
}

} // namespace files
