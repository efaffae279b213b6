// Purpose: a report as files: the text, and beside it a folder with the drawings and pictures that it shows,
// so that both can be moved together. Invariant: a file is there whole or not at all.
#pragma once

#include "workshop/session.h"

#include <string>
#include <vector>

struct ReportFile {
  std::string session; ///< its folder, where the pictures lie
  std::string to;      ///< the file that is written; what was there before is replaced
  std::string language;
  bool json = false; ///< else Markdown
};

/// The report's text alone: its pictures are named as seen from here, its drawings are inside it.
std::string report_text(const workshop::Session&, workshop::Time now, const ReportFile&);

/// Empty, or one sentence that tells why it can't be written. `left_out`: a sentence for each picture that is
/// no longer in the session's folder; the report is made without it.
std::string write_report(const workshop::Session&, workshop::Time now, const ReportFile&,
                         std::vector<std::string>& left_out);

/// Onto the first of these sticks, in its folder Kernebord; where there is none, into the session's folder.
/// One sentence for the room: where it lies, or why not.
std::string leave_report(const workshop::Session&, workshop::Time now, const std::string& session,
                         const std::vector<std::string>& sticks, const std::string& language);
