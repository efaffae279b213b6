#include "files/pack_cause.h"

#include "workshop/text.h"

#include <algorithm>
#include <cctype>

namespace files {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_plain_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)); }

/// Marks that a word processor makes of ", or that are of one language.
bool has_curly_quotes(std::string_view text) {
  for (std::string_view mark : {"“", "”", "„", "»", "«", "’", "‘"})
    if (text.starts_with(mark)) return true;
  return false;
}

/// `value`: what comes after the equals sign.
Sentence about_value(std::string_view value) {
  if (value.empty())
    return {"Der mangler noget efter lighedstegnet", "Something is missing after the equals sign"};
  if (has_curly_quotes(value))
    return {"Sæt teksten i lige anførselstegn: \"", "Put the text in straight quotation marks: \""};
  std::string word(value.substr(0, std::min(value.find_first_of(" \t#"), value.size())));
  std::transform(word.begin(), word.end(), word.begin(),
                 [](unsigned char c) { return char(std::tolower(c)); });
  if (word == "true" || word == "false" || word == "ja" || word == "nej" || word == "yes" || word == "no")
    return {"Skriv true eller false", "Write true or false"};
  if (is_plain_letter(value[0]) || (static_cast<unsigned char>(value[0]) & 0x80) != 0)
    return {"Mangler der et anførselstegn? Tekster skal stå i \" \"",
            "Is a quotation mark missing? Texts must stand in \" \""};
  if (is_digit(value[0]) || value[0] == '-' || value[0] == '+')
    return {"Skriv et tal med cifre alene, uden ord, komma eller nul foran",
            "Write a number with digits alone, without words, a comma or a zero in front"};
  auto quotes = std::count(value.begin(), value.end(), '"');
  if (value[0] == '"' && !value.starts_with("\"\"\"") && value.find('\\') != std::string_view::npos)
    return {"Mangler der et anførselstegn? En omvendt skråstreg i en tekst skal skrives to gange: \\\\",
            "Is a quotation mark missing? A backslash in a text must be written twice: \\\\"};
  if (value[0] == '"' && quotes > 2 && !value.starts_with("\"\"\""))
    return {"Brug » og « inde i teksten, ikke \"", "Use “ and ” inside the text, not \""};
  if (value[0] == '[' && quotes >= 2 && quotes % 2 == 0)
    return {"Mangler der et komma mellem to tekster, eller en klamme?",
            "Is a comma between two texts missing, or a bracket?"};
  return {"Mangler der et anførselstegn eller en klamme?", "Is a quotation mark or a bracket missing?"};
}

} // namespace

Sentence way_to_mend(std::string_view statement) {
  const std::string text = workshop::trimmed(statement);
  std::size_t equals = text.find('=');
  if (equals == std::string_view::npos && !text.empty() && is_plain_letter(text[0])) {
    if (text.find(':') != std::string_view::npos)
      return {"Skriv et lighedstegn, ikke et kolon", "Write an equals sign, not a colon"};
    return {"Mangler der et lighedstegn, eller et # foran en kommentar?",
            "Is an equals sign missing, or a # in front of a comment?"};
  }
  if (equals != std::string_view::npos) {
    const std::string name = workshop::trimmed(text.substr(0, equals));
    bool plain = !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
      return is_plain_letter(c) || is_digit(c) ||
             std::string_view("-_.\"'").find(c) != std::string_view::npos;
    });
    if (plain) return about_value(workshop::trimmed(text.substr(equals + 1)));
  }
  return {"Mangler der et anførselstegn, et lighedstegn eller en klamme?",
          "Is a quotation mark, an equals sign or a bracket missing?"};
}

} // namespace files
