// Purpose: what people wrote, put into Markdown as the text it is: no character of it changes the structure
// around it.
#pragma once

#include <string>

namespace report {

/// On one line; line feeds become `between`.
std::string markdown_line(const std::string& text, const std::string& between = " ");

/// For a table's cell: line feeds become <br>, an empty text a dash.
std::string markdown_cell(const std::string& text);

/// Over several lines, each after the first begun with `indent` ("  " in a list, "> " in a quotation).
std::string markdown_lines(const std::string& text, const std::string& indent);

/// The path of a file (with / between folders) as the address of a link.
std::string markdown_address(const std::string& path);

} // namespace report
